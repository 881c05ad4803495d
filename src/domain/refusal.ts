import type { Check } from './guideline.ts';
import type { Money } from './money.ts';
import type { Role } from './permissions.ts';
import type { Unkept } from './pictures.ts';
import type { Status } from './return-request.ts';

/**
 * Every expected "no", with what its sentence needs. The sentence itself is made in the reader's language (`i18n`);
 * a kind without a sentence does not compile.
 */
export type Refusals = {
  not_found: Record<never, never>;
  /** Shops that gave one number to a return each, in one line. */
  several_called: { typed: string; shops: string };
  not_staff: Record<never, never>;
  not_your_role: { needs: Role };
  held_by_other: { holder: string };
  not_held: Record<never, never>;
  already_yours: { until: Date };
  wrong_status: { status: Status };
  item_not_back: Record<never, never>;
  messaging_off: Record<never, never>;
  conversation_locked: { by: 'staff' | 'customer' | 'shop' };
  conversation_not_open: Record<never, never>;
  already_talking: Record<never, never>;
  waiting_for_customer: Record<never, never>;
  already_sent: Record<never, never>;
  text_missing: Record<never, never>;
  text_too_long: { limit: number; length: number };
  comment_missing: Record<never, never>;
  choice_missing: Record<never, never>;
  /** By what is said of it alone. */
  picture_unfit: { name: string; fault: Unkept };
  too_many_pictures: { most: number };
  /** `names`: in braces. */
  placeholder_open: { names: string };
  guideline: { found: { check: Check; said: string }[] };
  amount_unclear: { typed: string };
  over_refund: { left: Money };
  refund_in_flight: Record<never, never>;
  not_what_was_agreed: { agreed: Money };
  returnless_off: Record<never, never>;
  offer_unclear: { typed: string };
  no_open_offer: Record<never, never>;
  no_answer_to_offer: Record<never, never>;
  over_your_limit: { limit: Money };
  refund_waiting: { amount: Money };
  nothing_waits: Record<never, never>;
  second_person_needed: Record<never, never>;
  exchange_asked: Record<never, never>;
  reimbursement_asked: Record<never, never>;
  nothing_missing: Record<never, never>;
  quantity_unclear: { most: string };
  not_to_stock: Record<never, never>;
  not_assignable: Record<never, never>;
  nothing_to_snooze: Record<never, never>;
  reopen_too_late: { days: string };
  undo_too_late: Record<never, never>;
  translation_off: Record<never, never>;
  nothing_to_translate: Record<never, never>;
  nothing_to_undo: Record<never, never>;
  nothing_to_retry: Record<never, never>;
  stale: Record<never, never>;
  draft_gone: Record<never, never>;
  /** A draft that left from its page, with larger pictures. */
  sent_from_page: Record<never, never>;
  not_due: Record<never, never>;
  nothing_to_search: Record<never, never>;
  nobody_to_connect: Record<never, never>;
  place_taken: Record<never, never>;
};
export type RefusalKind = keyof Refusals;
export type Refusal = { [K in RefusalKind]: { refused: K; facts: Refusals[K] } }[RefusalKind];

export function refuse<K extends RefusalKind>(
  ...[refused, facts]: Refusals[K] extends Record<never, never> ? [K, Refusals[K]?] : [K, Refusals[K]]
): Refusal {
  return { refused, facts: facts ?? {} } as Refusal;
}

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
