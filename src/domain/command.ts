import type { Category, ReportReason } from './conversation.ts';
import type { WithHeeded } from './guideline.ts';
import type { Cause, Condition, MissingRefund } from './inspection.ts';
import type { Change } from './lifecycle.ts';
import type { Money } from './money.ts';
import type { Role } from './permissions.ts';
import type { PictureFault, PictureType } from './pictures.ts';
import type { Customer, Item, Person, Photo, ReturnFee, StaffId, Status } from './return-request.ts';
import type { RejectReason } from './verdict.ts';

/** Who asks for a change. Staff come with the role they have now, not the one they had when a button was drawn. */
export type Actor =
  | { kind: 'staff'; person: Person; role: Role; platform: string }
  | { kind: 'customer' }
  | { kind: 'shop' }
  | { kind: 'clock' }
  | { kind: 'rule'; id: string; name: string };

/** Whose name stands beside it: somebody of staff, or the rule. Null: nobody's of the seller. */
export const doer = (by: Actor): Person | null =>
  by.kind === 'staff' ? by.person : by.kind === 'rule' ? { id: `${RULE}${by.id}`, name: by.name } : null;
const RULE = 'rule:';
/** Whether the name beside a message is no person's, but a rule's. */
export const isRule = ({ id }: Pick<Person, 'id'>): boolean => id.startsWith(RULE);

/** Words for the customer that nobody wrote for this return: a template's. */
export type TemplateMessage = { messageId: string; text: string; language: string | null };

export type Translation = {
  messageId: string | null;
  from: string | null;
  to: string;
  text: string;
  doubtful: boolean;
};

/** What each action needs besides who and which return. A new action is red here until it says so. */
export type Details = {
  hold: Record<never, never>;
  release: Record<never, never>;
  take_over: { reason: string };
  assign: { to: StaffId; reason: string };
  /** How long from now. */
  snooze: { hours: number };
  elsewhere: { text: string };
  /** `message`: what the customer reads; null where nothing can be said by itself. */
  approve: { label: boolean; freeReturn: boolean; refundFee: boolean; message: TemplateMessage | null };
  /** `fixed`: the text is the reason's own sentence, not somebody's words. */
  reject: {
    messageId: string;
    reason: RejectReason;
    text: string;
    fixed: boolean;
    language: string | null;
  } & WithHeeded;
  /** One of the seller's own, such as "concept". */
  step: { step: string; note: string | null };
  reopen: { reason: string };
  contact: {
    messageId: string;
    text: string;
    language: string | null;
    category: Category;
    files?: Photo[];
  } & WithHeeded;
  answer: { messageId: string; text: string; language: string | null; files?: Photo[] } & WithHeeded;
  /** Into which language: whoever asks reads it. */
  translate: { to: string };
  undo: Record<never, never>;
  note: { noteId: string; text: string };
  /** `item`: what it is for, where it is for one of several. */
  refund: { refundId: string; amount: Money; item: string | null; closeAfter: boolean; note: string | null };
  /** The second person's answer to a refund that waits for one. */
  confirm: { yes: boolean; comment: string | null };
  inspect: { item: string; received: number; condition: Condition; cause: Cause; restock: boolean };
  exchange: { free: boolean };
  not_received: { refund: MissingRefund };
  reimburse: { amount: Money; reason: string };
  offer: {
    offerId: string;
    messageId: string;
    text: string;
    language: string | null;
    amount: Money;
    keepItem: boolean;
  } & WithHeeded;
  consent: { offerId: string; messageId: string };
  report: { reason: ReportReason; comment: string | null };
  retry: Record<never, never>;
  open: Opening;
  write: {
    messageId: string;
    text: string;
    language: string | null;
    files: Photo[];
    sentAt: Date;
    /** The offer it says yes to. */
    acceptsOffer: string | null;
  };
  accept_offer: { offerId: string; messageId: string | null; saidAt: Date };
  decline_offer: { offerId: string; messageId: string | null };
  cancel: { reason: string | null };
  update: Update;
  move: { status: Status | null; rawStatus: string | null; movedAt: Date };
  make_label: { tracking: string | null };
  pick_up: { tracking: string | null };
  lock: { by: 'customer' | 'shop'; reason: string | null };
  unlock: { reason: string | null };
  read_withheld: object;
  receive: { items: { id: string; quantity: number }[]; receivedAt: Date; respondBy: Date | null };
  /** `fault`: why it was not taken. */
  take_picture: { fileId: string; name: string; fault: PictureFault | null };
  /** `is`: what its bytes turned out to be. */
  gather_picture: { fileId: string; is: { type: PictureType; bytes: number; sha256: string } };
  settle_refund: { refundId: string; amount: Money | null; reference: string | null };
  fail_refund: { refundId: string; reason: string | null };
  refund_automatically: { refundId: string; amount: Money; reason: string | null };
  ship_exchange: { reference: string | null };
  settle_reimbursement: { amount: Money | null; reference: string | null };
  refuse_reimbursement: { reason: string | null };
  alert: { text: string };
  set_free: object;
  /** The id of a place of the seller's. */
  route: { place: string };
  erase: Record<never, never>;
  forget: { closedBefore: Date };
  recompute: Record<never, never>;
  remind: Record<never, never>;
  ask_hold: Record<never, never>;
  end_hold: Record<never, never>;
  expire_offer: Record<never, never>;
  /** What a machine made of a message. `doubtful`: numbers of the original are missing in it, or it has others. */
  keep_translation: Translation;
  give_up_delivery: {
    deliveryId: string;
    what: 'card' | 'say' | 'webhook' | 'pull' | 'translate' | 'clear';
    type: string | null;
    about: string | null;
    why: string;
  };
};

export type Opening = {
  shop: string;
  shopReturnId: string;
  orderId: string;
  status: Status | null;
  rawStatus: string | null;
  openedAt: Date;
  customer: Customer;
  items: Item[];
  paid: Money;
  refunded: Money;
  wants: 'refund' | 'exchange' | null;
  returnFee: ReturnFee | null;
  respondBy: Date | null;
};

/** What the shop changed of what it told at the opening; null: as it was. */
export type Update = {
  orderId: string | null;
  customer: Customer | null;
  items: Item[] | null;
  paid: Money | null;
  wants: 'refund' | 'exchange' | null;
  returnFee: ReturnFee | null;
  respondBy: Date | null;
};

export type Command<A extends Change = Change> = {
  [K in A]: {
    action: K;
    seller: string;
    returnId: string;
    /** Names this asking for ever: the same key is done once and answered alike. */
    key: string;
    by: Actor;
    /** The version the person had before their eyes, where they had one. */
    seenVersion: number | null;
    details: Details[K];
  };
}[A];
