import { nextDeadline } from './deadlines.ts';
import type { Event, EventType } from './event.ts';
import { missing } from './inspection.ts';
import { type Money, toDecimal } from './money.ts';
import { gathers } from './pictures.ts';
import type { Message, ReturnRequest } from './return-request.ts';

// What the shop is told of each event that it hears of: the `data` of a webhook, as DESIGN §9 has it.

export type Links = {
  /** A signed link to the transcript, for the shop's support. Lives 7 days. */
  transcriptUrl: string;
  /** A signed link to a picture of staff's, and until when it lives. */
  linkTo(pictureId: string): { url: string; until: Date };
};
/** What shops are told about returns. */
export const TOLD_TYPES = [
  'message.sent',
  'message.acknowledged',
  'offer.made',
  'return.approved',
  'return.rejected',
  'refund.requested',
  'return.inspected',
  'return.not_received',
  'exchange.requested',
  'reimbursement.requested',
  'conversation.reported',
] as const;
export type ToldType = (typeof TOLD_TYPES)[number];
export type ToldToShop = { type: ToldType; data: Record<string, unknown>; about?: string; dueAt?: Date | null };
export type Tell<T extends EventType> = (event: Event<T>, request: ReturnRequest, links: Links) => ToldToShop[];

/** Tells the customer when to expect an answer. Nothing is promised for a message that is withheld. */
export function acknowledge(event: Event<'message_received'>, request: ReturnRequest): ToldToShop[] {
  return event.data.withheld ? [] : [acknowledged(event.data.messageId, request)];
}

/** The same for what was withheld until now. */
export function acknowledgeAll({ data }: Event<'unlocked'>, request: ReturnRequest): ToldToShop[] {
  return data.messageIds.map((id) => acknowledged(id, request));
}

function acknowledged(messageId: string, request: ReturnRequest): ToldToShop {
  const by = nextDeadline(request)?.at ?? null;
  const data = { message_id: messageId, seller_responds_by: by?.toISOString() ?? null };
  return { type: 'message.acknowledged', data };
}

// It waits out the undo time in its lane, so whatever follows it cannot overtake it. A message that waits for its
// pictures leaves with the last of them: what they are is in its body, which never changes.
export function sendMessage(
  event: Event<'contacted' | 'answered' | 'picture_gathered'>,
  request: ReturnRequest,
  { linkTo }: Links,
): ToldToShop[] {
  const message = request.messages.find((m) => m.id === event.data.messageId) as Message;
  if (event.type === 'picture_gathered' ? !event.data.complete : gathers(message)) return [];
  const { id, category, text, language, undoUntil, author } = message;
  const files = message.files.map(({ id, name, type, bytes, sha256 }) => {
    const { url, until } = linkTo(id);
    return { id, name, type, bytes, sha256, url, expires_at: until.toISOString() };
  });
  return [
    {
      type: 'message.sent',
      data: { by: { kind: 'staff', name: author?.name }, message_id: id, category, text, language, files },
      about: id,
      dueAt: undoUntil,
    },
  ];
}

// The offer carries its message: the customer is told once.
export function makeOffer(event: Event<'offer_made'>, request: ReturnRequest): ToldToShop[] {
  const { offerId, messageId, amount, keepItem, expiresAt } = event.data;
  const { text, language, undoUntil } = request.messages.find((m) => m.id === messageId) as Message;
  const terms = { offer_id: offerId, amount: wire(amount), keep_item: keepItem, expires_at: expiresAt.toISOString() };
  const message = { message_id: messageId, text, language };
  return [{ type: 'offer.made', data: { ...terms, message }, about: messageId, dueAt: undoUntil }];
}

export function askRefund(event: Event<'refund_asked'>): ToldToShop[] {
  const { refundId, amount, item, keepItem, consent, note } = event.data;
  const items = item === null ? {} : { items: [{ id: item, amount: wire(amount) }] };
  const asked = { refund_id: refundId, amount: wire(amount), ...items, keep_item: keepItem };
  const agreed = consent && { consent: { message_id: consent.messageId, offer_id: consent.offerId } };
  return [{ type: 'refund.requested', data: { ...asked, ...agreed, ...(note ? { note } : {}) } }];
}

export function tellApproved({ data }: Event<'approved'>): ToldToShop[] {
  const { label, freeReturn, feeRefund, messageId, text, language } = data;
  const message = text === null ? {} : { message: { message_id: messageId, text, language } };
  return [{ type: 'return.approved', data: { label, free_return: freeReturn, ...feeBack(feeRefund), ...message } }];
}

export function tellRejected({ data }: Event<'rejected'>): ToldToShop[] {
  const { messageId, reason, text, language, feeRefund } = data;
  const message = { message_id: messageId, text, language };
  return [{ type: 'return.rejected', data: { reason, message, ...feeBack(feeRefund) } }];
}

const feeBack = (fee: Money | null) => (fee ? { fee_refund: wire(fee) } : {});

export function tellInspected({ data }: Event<'inspected'>): ToldToShop[] {
  const { item, received, condition, cause, restock } = data;
  return [{ type: 'return.inspected', data: { items: [{ id: item.id, received, condition, cause, restock }] } }];
}

export function tellNotReceived({ data }: Event<'marked_not_received'>): ToldToShop[] {
  return [{ type: 'return.not_received', data: { items: data.items, refund: data.refund } }];
}

export function askExchange({ data }: Event<'exchange_asked'>, request: ReturnRequest): ToldToShop[] {
  const items = request.items.map(({ id, quantity }) => ({ id, quantity }));
  return [{ type: 'exchange.requested', data: { items, free: data.free } }];
}

export function askReimbursement({ data }: Event<'reimbursement_asked'>, request: ReturnRequest): ToldToShop[] {
  const { amount, reason } = data;
  return [{ type: 'reimbursement.requested', data: { items: missing(request), amount: wire(amount), reason } }];
}

export function report(event: Event<'reported'>, _: ReturnRequest, { transcriptUrl }: Links): ToldToShop[] {
  const { reason, comment } = event.data;
  return [
    { type: 'conversation.reported', data: { reason, ...(comment ? { comment } : {}), transcript_url: transcriptUrl } },
  ];
}

const wire = (amount: Money) => ({ amount: toDecimal(amount), currency: amount.currency });
