import type { Events, EventType } from './event.ts';
import { gathers } from './pictures.ts';
import type { Item, Message, ReturnRequest } from './return-request.ts';

/** Stands where words of or about the customer stood. */
export const ERASED = '…';

type Words<T extends EventType> = {
  [F in keyof Events[T]]: Extract<Events[T][F], string> extends never ? never : F;
}[keyof Events[T]];

/** Where each event may hold words of or about a customer. Whoever adds an event says so here, or the compiler asks. */
export const PERSONAL: { readonly [T in EventType]: readonly Words<T>[] } = {
  opened: [],
  message_received: [],
  cancelled: ['reason'],
  approved: ['text'],
  rejected: ['text', 'why'],
  reopened: ['reason'],
  alerted: [],
  made_free: [],
  routed: [],
  step_taken: ['note'],
  updated: [],
  status_changed: [],
  deadlines_moved: [],
  label_made: ['tracking'],
  picked_up: ['tracking'],
  locked: ['reason'],
  unlocked: ['reason'],
  received: [],
  picture_arrived: ['name'],
  picture_refused: ['name'],
  picture_gathered: ['name'],
  refund_settled: [],
  refund_failed: ['reason'],
  refunded_automatically: ['reason'],
  held: [],
  released: [],
  taken_over: ['reason'],
  assigned: ['reason'],
  snoozed: [],
  hold_asked: [],
  hold_ended: [],
  contacted: ['why'],
  answered: ['why'],
  translation_asked: [],
  translated: ['text'],
  contacted_elsewhere: ['text'],
  taken_back: [],
  noted: ['text'],
  approval_asked: [],
  refund_declined: ['comment'],
  refund_asked: ['note'],
  offer_made: ['why'],
  offer_accepted: [],
  consent_marked: [],
  offer_declined: [],
  offer_expired: [],
  offer_answer_ignored: [],
  inspected: [],
  exchange_asked: [],
  exchange_shipped: ['reference'],
  marked_not_received: [],
  reimbursement_asked: ['reason'],
  reimbursement_settled: [],
  reimbursement_refused: ['reason'],
  reported: ['comment'],
  reminded: [],
  // Of a picture that could not be fetched: its name.
  delivery_given_up: ['type'],
  delivery_retried: [],
  erased: [],
  ignored: [],
};

/**
 * The return without its customer: who they are, what they wrote and sent, what was written to them and about them. What
 * was ordered, decided and paid stays, and so does who of staff did it.
 */
export const withoutCustomer = (request: ReturnRequest): ReturnRequest => ({
  ...request,
  // Its own id for each, so that they do not look like one customer who returned everything.
  customer: { ...request.customer, id: erasedId(request), name: ERASED },
  items: request.items.map(bareItem),
  verdict: request.verdict?.is === 'rejected' ? { ...request.verdict, text: ERASED } : request.verdict,
  label: request.label && { ...request.label, tracking: null },
  locked: request.locked && { ...request.locked, reason: request.locked.by === 'staff' ? request.locked.reason : null },
  messages: request.messages.map(bareMessage),
  refunds: request.refunds.map((refund) => ({ ...refund, note: null })),
  steps: request.steps.map((taken) => ({ ...taken, note: null })),
  reimbursement: request.reimbursement && { ...request.reimbursement, reason: ERASED },
});

const erasedId = ({ id }: ReturnRequest): string => `erased-${id}`;
export const isErased = (request: ReturnRequest): boolean => request.customer.id === erasedId(request);

const bareItem = (item: Item): Item => ({ ...item, comment: null, answers: [], photos: [] });
// One that waited for its pictures has lost them, and one that nobody got has lost its words: they leave no more.
const bareMessage = (message: Message): Message => ({
  ...message,
  text: ERASED,
  files: [],
  state:
    (message.state === 'said' && gathers(message)) || message.state === 'undelivered' ? 'cancelled' : message.state,
});
