import type { Event } from '../domain/event.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import type { Sentences } from '../i18n/index.ts';

/**
 * Why a conversation was reported. Staff report what the customer does; where anybody else does it is not said whose words
 * they mean. Null: none was given, or in words of their own.
 */
export function reportWords(
  { by, reason }: Pick<NonNullable<ReturnRequest['locked']>, 'by' | 'reason'>,
  { reportReasons, saidReasons }: Sentences,
): string | null {
  const known = by === 'staff' ? reportReasons : saidReasons;
  return reason !== null && Object.hasOwn(known, reason) ? known[reason as keyof typeof known] : null;
}

/** Words that somebody gave with what they did, for every record of it; null: none. Colleagues' to each other are not among them. */
export function givenWith(
  event: Event,
  { customer }: Pick<ReturnRequest, 'customer'>,
  words: Sentences,
): { who: string; text: string } | null {
  const from = (who: string, text: string | null | undefined) => (text?.trim() ? { who, text } : null);
  const { shop } = words.parties;
  switch (event.type) {
    case 'reported':
      return event.by.kind === 'staff' ? from(event.by.person.name, event.data.comment) : null;
    case 'refund_asked':
      return event.by.kind === 'staff' ? from(event.by.person.name, event.data.note) : null;
    case 'cancelled':
      return from(customer.name, event.data.reason);
    case 'locked':
      return reportWords(event.data, words)
        ? null
        : from(event.data.by === 'customer' ? customer.name : shop, event.data.reason);
    case 'refund_failed':
    case 'refunded_automatically':
    case 'reimbursement_refused':
      return from(shop, event.data.reason);
    default:
      return null;
  }
}
