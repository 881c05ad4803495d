import type { Actor, Translation } from './command.ts';
import type { Category, ReportReason } from './conversation.ts';
import type { DeadlineKind } from './deadlines.ts';
import type { WithHeeded } from './guideline.ts';
import type { Cause, Condition, MissingRefund } from './inspection.ts';
import type { Change } from './lifecycle.ts';
import type { Money } from './money.ts';
import type { PictureFault } from './pictures.ts';
import type { Person, Resolution, Status } from './return-request.ts';
import type { Calls } from './rungs.ts';
import type { RejectReason } from './verdict.ts';

/** What happened, in the past tense, with what its sentence needs. Texts of messages stay with the message. */
export type Events = {
  opened: { respondBy: Date | null };
  message_received: { messageId: string; withheld: boolean; offer: { id: string; answer: OfferAnswer } | null };
  cancelled: { reason: string | null };
  /** `text`: what the customer was told with it; null: nothing. */
  approved: {
    label: boolean;
    freeReturn: boolean;
    feeRefund: Money | null;
    messageId: string | null;
    text: string | null;
    language: string | null;
  };
  rejected: {
    messageId: string;
    reason: RejectReason;
    text: string;
    language: string | null;
    feeRefund: Money | null;
  } & WithHeeded;
  reopened: { reason: string };
  alerted: { text: string };
  made_free: object;
  routed: { place: string };
  step_taken: { step: string; note: string | null };
  updated: { changed: ChangedPart[] };
  status_changed: { to: Status; raw: string | null };
  /** Rules or calendar changed. */
  deadlines_moved: { moved: { kind: DeadlineKind; was: Date; at: Date }[] };
  label_made: { tracking: string | null };
  picked_up: { tracking: string | null };
  /** The customer or the shop reported it; `cancelled` never leaves. */
  locked: { by: 'customer' | 'shop'; reason: string | null; cancelled: string[] };
  /** `messageIds`: what was withheld and can be read now. */
  unlocked: { reason: string | null; messageIds: string[] };
  received: { items: { id: string; quantity: number }[] };
  picture_arrived: { fileId: string; name: string };
  picture_refused: { fileId: string; name: string; fault: PictureFault };
  /** A picture of a message of ours; `complete`: it was the last, and the message leaves. */
  picture_gathered: { fileId: string; name: string; messageId: string; complete: boolean };
  refund_settled: { refundId: string; amount: Money; reported: Money | null; byShop: boolean };
  refund_failed: { refundId: string; reason: string | null };
  /** The shop refunded because nobody processed it in time. */
  refunded_automatically: { refundId: string; amount: Money; reason: string | null };
  held: { until: Date };
  released: Record<never, never>;
  /** `from`: who held it until then. */
  taken_over: { until: Date; from: Person | null; reason: string };
  assigned: { to: Person; until: Date; from: Person | null; reason: string };
  snoozed: { until: Date };
  hold_asked: { holder: Person; until: Date };
  hold_ended: { holder: Person };
  contacted: { messageId: string; category: Category } & WithHeeded;
  answered: { messageId: string } & WithHeeded;
  contacted_elsewhere: { text: string };
  /** `messageId` null: what the customer said when asking. */
  translation_asked: { messageId: string | null; to: string };
  translated: Translation;
  taken_back: { messageId: string };
  noted: { noteId: string; text: string };
  /** It waits for a second person: those who lead are called. */
  approval_asked: { refundId: string; amount: Money; item: string | null; leads: Person[] };
  /** The second person said no, or whoever asked took it back. */
  refund_declined: { refundId: string; amount: Money; comment: string | null };
  /** `confirms`: who asked for it, where a second person said yes. */
  refund_asked: {
    refundId: string;
    amount: Money;
    item: string | null;
    confirms: Person | null;
    closeAfter: boolean;
    note: string | null;
    keepItem: boolean;
    consent: { offerId: string; messageId: string | null } | null;
  };
  /** `voids`: the offer that it takes the place of. */
  offer_made: {
    offerId: string;
    messageId: string;
    amount: Money;
    keepItem: boolean;
    expiresAt: Date;
    voids: string | null;
  } & WithHeeded;
  offer_accepted: { offerId: string; messageId: string | null; amount: Money };
  /** Somebody of staff read a message as consent. */
  consent_marked: { offerId: string; messageId: string; amount: Money };
  offer_declined: { offerId: string; messageId: string | null; amount: Money };
  offer_expired: { offerId: string; amount: Money };
  /** The customer answered an offer that does not stand, or not any more: shown, and nothing follows. */
  offer_answer_ignored: { offerId: string; why: Exclude<OfferAnswer, 'accepted'> };
  inspected: {
    item: { id: string; title: string; quantity: number };
    received: number;
    condition: Condition;
    cause: Cause;
    restock: boolean;
  };
  exchange_asked: { free: boolean };
  exchange_shipped: { reference: string | null };
  marked_not_received: { refund: MissingRefund; items: { id: string; quantity: number }[] };
  reimbursement_asked: { amount: Money; reason: string };
  reimbursement_settled: { amount: Money | null };
  reimbursement_refused: { reason: string | null };
  reported: { reason: ReportReason; comment: string | null; cancelled: string[] };
  /** Who it calls; `person` holds the return. */
  reminded: { kind: DeadlineKind; deadline: Date; calls: Calls; person: Person | null; leads: Person[] };
  delivery_given_up: {
    deliveryId: string;
    what: 'card' | 'say' | 'webhook' | 'pull' | 'translate' | 'clear';
    type: string | null;
    why: string;
    /** Who wrote the message that waits for the picture it would have fetched. */
    author?: Person | null;
  };
  delivery_retried: { deliveries: string[] };
  /** The customer's data is gone: they asked for it, or it was kept long enough. */
  erased: { why: 'asked' | 'retention' };
  /** Something that came too late or twice: kept for the record, changed nothing. */
  ignored: {
    action: Change;
    why: 'too_late' | 'twice' | 'unknown_refund' | 'nothing_left' | 'other_currency' | 'never_asked';
  };
};
/** What a shop can change of what it told. */
export const CHANGED = ['order', 'customer', 'items', 'paid', 'wants', 'fee', 'deadline'] as const;
export type ChangedPart = (typeof CHANGED)[number];
/** What became of a yes: only one to the offer that stands counts. */
export type OfferAnswer = 'accepted' | 'unknown' | 'too_late' | 'too_early' | 'withheld';
export type EventType = keyof Events;

/** What only the team reads: no record that leaves it names these. */
export const INTERNAL: ReadonlySet<EventType> = new Set([
  'noted',
  'alerted',
  'made_free',
  'routed',
  'step_taken',
  'translation_asked',
  'translated',
]);

/** Where a return request stood; the audit trail keeps it from before and after. */
export type Standing = { status: Status; resolution: Resolution | null; holder: Person | null; refunded: Money };

export type Event<T extends EventType = EventType> = {
  [K in T]: {
    seller: string;
    returnId: string;
    /** The version this event made; gapless per return, and with the return the event's identity. */
    version: number;
    type: K;
    data: Events[K];
    at: Date;
    by: Actor;
    /** The key of the command that caused it. */
    key: string;
    before: Standing | null;
    after: Standing;
  };
}[T];
