import type { Category, ReportReason } from './conversation.ts';
import type { Deadline } from './deadlines.ts';
import type { Money } from './money.ts';
import type { Verdict } from './verdict.ts';

export const STATUSES = ['requested', 'authorized', 'in_transit', 'pending_action', 'refunding', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const RESOLUTIONS = ['refunded', 'partially_refunded', 'refunded_keep_item', 'rejected', 'cancelled'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export type StaffId = string;
/** A person who did something, by the name others know them by at that moment. */
export type Person = { id: StaffId; name: string };

export type Photo = { id: string; name: string; type: string; bytes: number };

export type Item = {
  id: string;
  sku: string | null;
  title: string;
  quantity: number;
  unitPrice: Money | null;
  /** `code` is an open string: unknown codes are kept, never rejected. */
  reason: { code: string; label: string | null };
  comment: string | null;
  answers: { question: string; answer: string }[];
  photos: Photo[];
  /** How many came back; null until the parcel was received. */
  received: number | null;
};

/** What the customer pays for sending it back; `prepaid`: has paid already; `givenBack`: a decision gave it back, once. */
export type ReturnFee = Money & { readonly prepaid: boolean; readonly givenBack?: boolean };

/** `askAt`: when to ask whether they are still on it; null once they were asked. */
export type Hold = { by: Person; until: Date; askAt: Date | null };

/** A message that exists for the conversation. Undone and cancelled ones stay in the record and count for nothing. */
export type Message = {
  id: string;
  from: 'customer' | 'staff';
  /** Ours are `said` until taken back, cancelled by a report, or given up on; theirs are `received`, or `withheld` while locked. */
  state: 'received' | 'withheld' | 'said' | 'undelivered' | 'undone' | 'cancelled';
  author: Person | null;
  category: Category | null;
  text: string;
  language: string | null;
  files: Photo[];
  at: Date;
  /** Until when the author may take it back; null for customers' messages. */
  undoUntil: Date | null;
};

/** What shows that the customer agreed: their message where there is one, and who of staff read it so, if anybody had to. */
export type Consent = { messageId: string | null; at: Date; by: Person | null };

/** An exact proposal to the customer. At most one is live; `replaces` is the one it voided, for when it is taken back. */
export type Offer = {
  id: string;
  state: 'made' | 'accepted' | 'declined' | 'expired' | 'void';
  amount: Money;
  keepItem: boolean;
  /** The message that told the customer. */
  messageId: string;
  by: Person;
  at: Date;
  /** Until when it may be accepted; once it is, until when it may be refunded under it. */
  expiresAt: Date;
  consent: Consent | null;
  replaces: string | null;
};

export type Refund = {
  id: string;
  state: 'asked' | 'settled' | 'failed';
  amount: Money;
  /** The customer keeps the item. */
  keepItem: boolean;
  /** The accepted offer it was asked for under. */
  offerId: string | null;
  closeAfter: boolean;
  by: Person | null;
  note: string | null;
  at: Date;
  reference: string | null;
};

export type Customer = { id: string; name: string; language: string | null; country: string | null };

export type ReturnRequest = {
  seller: string;
  /** Ours; buttons and links carry it. */
  id: string;
  shop: string;
  /** The shop's own id of this return, the one people say aloud. */
  shopReturnId: string;
  orderId: string;
  customer: Customer;
  items: Item[];
  status: Status;
  /** What the shop called the status when it was none of ours. */
  rawStatus: string | null;
  /** Where a failed refund goes back to. */
  statusBefore: Status | null;
  resolution: Resolution | null;
  paid: Money;
  refunded: Money;
  wants: 'refund' | 'exchange' | null;
  returnFee: ReturnFee | null;
  /** What the seller decided about the request, while that stands. */
  verdict: Verdict | null;
  /** When the shop made the label for sending it back. */
  label: { at: Date; tracking: string | null } | null;
  hold: Hold | null;
  locked: {
    by: 'staff' | 'customer' | 'shop';
    reason: ReportReason | string | null;
    at: Date;
    person: Person | null;
  } | null;
  messages: Message[];
  offers: Offer[];
  refunds: Refund[];
  deadlines: Deadline[];
  openedAt: Date;
  receivedAt: Date | null;
  closedAt: Date | null;
  /** How many webhooks the shop was told about this return; the `sequence` it sees. */
  told: number;
  /** Goes up with every change; a gesture carries the one its person saw. */
  version: number;
};

export const refundInFlight = (request: ReturnRequest): Refund | null =>
  request.refunds.find((refund) => refund.state === 'asked') ?? null;

/** What may still be refunded: what was paid less what left or is leaving. Never below zero. */
export function refundable(request: ReturnRequest): Money {
  const leaving = request.refunds.filter((r) => r.state === 'asked').reduce((sum, r) => sum + r.amount.minor, 0n);
  const left = request.paid.minor - request.refunded.minor - leaving;
  return { minor: left > 0n ? left : 0n, currency: request.paid.currency };
}
