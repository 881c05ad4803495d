import { money } from '../domain/money.ts';
import type {
  Consent,
  Message,
  Offer,
  Person,
  Photo,
  Refund,
  Resolution,
  ReturnRequest,
  Status,
} from '../domain/return-request.ts';
import { fromStored, type Stored } from './json.ts';

export type ReturnRow = {
  seller_id: string;
  id: string;
  shop_id: string;
  shop_return_id: string;
  order_id: string;
  customer: Stored;
  items: Stored;
  status: Status;
  raw_status: string | null;
  status_before: Status | null;
  resolution: Resolution | null;
  currency: string;
  /** bigint columns arrive as text. */
  paid: string;
  refunded: string;
  wants: 'refund' | 'exchange' | null;
  return_fee: Stored;
  verdict: Stored;
  label: Stored;
  rules: Stored;
  routed_to: string[];
  steps: Stored;
  exchange: Stored;
  reimbursement: Stored;
  hold_by: string | null;
  hold_name: string | null;
  hold_until: Date | null;
  hold_ask_at: Date | null;
  locked: Stored;
  deadlines: Stored;
  opened_at: Date;
  received_at: Date | null;
  closed_at: Date | null;
  told: number;
  version: number;
};
/** As JSON from the same query: instants are text. */
type MessageRow = {
  id: string;
  sender: Message['from'];
  state: Message['state'];
  author: Stored;
  category: Message['category'];
  body: string;
  language: string | null;
  files: Stored;
  at: string;
  undo_until: string | null;
};
type RefundRow = {
  id: string;
  state: Refund['state'];
  amount: string;
  currency: string;
  item: string | null;
  keep_item: boolean;
  offer_id: string | null;
  close_after: boolean;
  asked_by: Stored;
  note: string | null;
  at: string;
  reference: string | null;
};
type OfferRow = {
  id: string;
  state: Offer['state'];
  amount: string;
  currency: string;
  keep_item: boolean;
  message_id: string;
  by: Stored;
  at: string;
  expires_at: string;
  consent: Stored;
  replaces: string | null;
};
/** What belongs to a return, from the same query. */
export type Children = { messages: MessageRow[]; offers: OfferRow[]; refunds: RefundRow[] };

export function requestFrom(row: ReturnRow & Children): ReturnRequest {
  return {
    seller: row.seller_id,
    id: row.id,
    shop: row.shop_id,
    shopReturnId: row.shop_return_id,
    orderId: row.order_id,
    customer: fromStored(row.customer),
    items: fromStored(row.items),
    status: row.status,
    rawStatus: row.raw_status,
    statusBefore: row.status_before,
    resolution: row.resolution,
    paid: money(BigInt(row.paid), row.currency),
    refunded: money(BigInt(row.refunded), row.currency),
    wants: row.wants,
    returnFee: fromStored(row.return_fee),
    verdict: fromStored(row.verdict),
    label: fromStored(row.label),
    rules: fromStored(row.rules),
    routedTo: row.routed_to,
    steps: fromStored(row.steps),
    exchange: fromStored(row.exchange),
    reimbursement: fromStored(row.reimbursement),
    hold:
      row.hold_by && row.hold_until
        ? { by: { id: row.hold_by, name: row.hold_name ?? '' }, until: row.hold_until, askAt: row.hold_ask_at }
        : null,
    locked: fromStored(row.locked),
    messages: row.messages.map(messageFrom),
    offers: row.offers.map(offerFrom),
    refunds: row.refunds.map(refundFrom),
    deadlines: fromStored(row.deadlines),
    openedAt: row.opened_at,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    told: row.told,
    version: row.version,
  };
}

const messageFrom = (row: MessageRow): Message => ({
  id: row.id,
  from: row.sender,
  state: row.state,
  author: fromStored<Person | null>(row.author),
  category: row.category,
  text: row.body,
  language: row.language,
  files: fromStored<Photo[]>(row.files),
  at: new Date(row.at),
  undoUntil: row.undo_until ? new Date(row.undo_until) : null,
});

const offerFrom = (row: OfferRow): Offer => ({
  id: row.id,
  state: row.state,
  amount: money(BigInt(row.amount), row.currency),
  keepItem: row.keep_item,
  messageId: row.message_id,
  by: fromStored<Person>(row.by),
  at: new Date(row.at),
  expiresAt: new Date(row.expires_at),
  consent: fromStored<Consent | null>(row.consent),
  replaces: row.replaces,
});

const refundFrom = (row: RefundRow): Refund => ({
  id: row.id,
  state: row.state,
  amount: money(BigInt(row.amount), row.currency),
  item: row.item,
  keepItem: row.keep_item,
  offerId: row.offer_id,
  closeAfter: row.close_after,
  by: fromStored<Person | null>(row.asked_by),
  note: row.note,
  at: new Date(row.at),
  reference: row.reference,
});
