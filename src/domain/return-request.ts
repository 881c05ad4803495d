import type { Category, ReportReason } from './conversation.ts';
import type { Deadline } from './deadlines.ts';
import type { Inspection } from './inspection.ts';
import type { Money } from './money.ts';
import type { Fired } from './rules.ts';
import type { Verdict } from './verdict.ts';

export const STATUSES = ['requested', 'authorized', 'in_transit', 'pending_action', 'refunding', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

const RESOLUTIONS = [
  'refunded',
  'partially_refunded',
  'refunded_keep_item',
  'refunded_automatically',
  'exchanged',
  'not_received',
  'rejected',
  'cancelled',
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export type StaffId = string;
/** A person who did something, by the name others know them by at that moment. */
export type Person = { id: StaffId; name: string };

/** A picture as a message tells of it. `url`: where it can be fetched; without one its bytes are put to us. */
export type Photo = {
  id: string;
  name: string;
  type: string;
  bytes: number;
  url?: string | null;
  sha256?: string | null;
  /** Of a picture somebody of staff attached on their platform, while its bytes are still there and not here. */
  source?: Source | null;
};
/** Where a platform keeps a file. Only its adapter reads it. */
export type Source = { platform: string } & Record<string, string>;

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
  /** What was found when it was looked at; absent until then. */
  readonly inspection?: Inspection;
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
  /** `waiting`: for a second person, who may decline it; the shop knows of it once it is `asked`. */
  state: 'waiting' | 'declined' | 'asked' | 'settled' | 'failed';
  amount: Money;
  /** The item it is for; null: for the return as a whole. */
  item: string | null;
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

/** A step of the seller's own review that somebody took. */
type StepTaken = { step: string; note: string | null; by: Person; at: Date };

/** Another item instead of money: asked of the shop, which ships it. */
type Exchange = { free: boolean; by: Person; at: Date };
/** What the shop is asked to bear, because nothing came back or it came back broken. */
export type Reimbursement = {
  state: 'asked' | 'settled' | 'refused';
  amount: Money;
  reason: string;
  by: Person;
  at: Date;
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
  /** The seller's rules that fired on it, in their order. */
  rules: Fired[];
  /** Places that rules sent it to; each instead of the shop's other places of its platform. */
  routedTo: readonly string[];
  /** Of the seller's own review, the last of each. */
  steps: StepTaken[];
  exchange: Exchange | null;
  reimbursement: Reimbursement | null;
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

/** The shop asked the seller to decide about it, be it decided by now or not. */
export const wasAskedFor = ({ deadlines }: ReturnRequest): boolean => deadlines.some(({ kind }) => kind === 'decide');

export const waitingRefund = (request: ReturnRequest): Refund | null =>
  request.refunds.find((refund) => refund.state === 'waiting') ?? null;

/** Asked of the shop, or of a second person: it may leave. */
const mayLeave = ({ state }: Refund): boolean => state === 'asked' || state === 'waiting';
const sum = (refunds: Refund[]): bigint => refunds.reduce((total, r) => total + r.amount.minor, 0n);
const atLeastZero = (minor: bigint): bigint => (minor > 0n ? minor : 0n);

/** What may still be refunded: what was paid less what left or is leaving. Never below zero. */
export function refundable({ paid, refunded, refunds }: ReturnRequest): Money {
  const leaving = sum(refunds.filter(mayLeave));
  return { minor: atLeastZero(paid.minor - refunded.minor - leaving), currency: paid.currency };
}

/** The same for one item: never more than it cost, less what was refunded for it. Without a price only the whole counts. */
export function refundableFor(request: ReturnRequest, id: string | null): Money {
  const left = refundable(request);
  const item = request.items.find((i) => i.id === id);
  if (!item?.unitPrice || item.unitPrice.currency !== left.currency) return left;
  const gone = sum(request.refunds.filter((r) => r.item === id && (mayLeave(r) || r.state === 'settled')));
  const room = atLeastZero(item.unitPrice.minor * BigInt(item.quantity) - gone);
  return { minor: room < left.minor ? room : left.minor, currency: left.currency };
}
