import type { Update } from '../domain/command.ts';
import type { Features } from '../domain/decide.ts';
import type { Money } from '../domain/money.ts';
import type { Customer, Item, Photo, ReturnFee, Status } from '../domain/return-request.ts';

/** What a shop told us: DESIGN §9, parsed. Money is minor units, instants are Dates, unknown codes are kept as they came. */
export type ShopMessages = {
  'return.opened': {
    returnId: string;
    orderId: string;
    status: Status | null;
    rawStatus: string | null;
    openedAt: Date | null;
    customer: Customer;
    items: Item[];
    paid: Money;
    refunded: Money | null;
    wants: 'refund' | 'exchange' | null;
    returnFee: ReturnFee | null;
    respondBy: Date | null;
  };
  'message.received': {
    returnId: string;
    messageId: string;
    text: string;
    language: string | null;
    files: Photo[];
    sentAt: Date;
    acceptsOffer: string | null;
  };
  'offer.accepted': { returnId: string; offerId: string; messageId: string | null };
  'offer.declined': { returnId: string; offerId: string; messageId: string | null };
  'return.received': {
    returnId: string;
    items: { id: string; quantity: number }[];
    receivedAt: Date | null;
    respondBy: Date | null;
  };
  'return.label_created': { returnId: string; tracking: string | null };
  'return.picked_up': { returnId: string; tracking: string | null };
  'conversation.reported': { returnId: string; by: 'customer' | 'shop'; reason: string | null };
  'conversation.unlocked': { returnId: string; reason: string | null };
  'return.cancelled': { returnId: string; reason: string | null };
  'refund.settled': { returnId: string; refundId: string; amount: Money | null; reference: string | null };
  'refund.failed': { returnId: string; refundId: string; reason: string | null };
  /** Of what `return.opened` told; null: as it was. */
  'return.updated': { returnId: string } & Update;
  'return.status_changed': { returnId: string; status: Status | null; rawStatus: string | null };
  /** About the shop of the URL, not a return; `feature` null: none we know. */
  'seller.feature_changed': { feature: keyof Features | null; enabled: boolean; reason: string | null };
  /** About all of a customer's returns with this shop. */
  'customer.erased': { customerId: string };
  'refund.automatic': { returnId: string; refundId: string; amount: Money; reason: string | null };
  'exchange.shipped': { returnId: string; reference: string | null };
  'reimbursement.settled': { returnId: string; amount: Money | null; reference: string | null };
  'reimbursement.refused': { returnId: string; reason: string | null };
};
export type ShopMessageType = keyof ShopMessages;
export type ShopMessage = { [T in ShopMessageType]: { type: T; data: ShopMessages[T] } }[ShopMessageType];

/** One verified webhook. `message` is null for types that are stored and not acted on. */
export type FromShop = {
  seller: string;
  shop: string;
  /** `webhook-id`: with the shop, its identity for ever. */
  id: string;
  type: string;
  /** The envelope's `timestamp`: when it happened, where the data names no better instant. */
  at: Date;
  returnId: string | null;
  sequence: number | null;
  /** The body as it came, and its sha256 in hex: the same id with another body is a conflict. */
  body: string;
  bodyHash: string;
  message: ShopMessage | null;
};
/** What becomes of a webhook, known only after the commit. */
export type Receipt = { kind: 'accepted'; duplicate: boolean } | { kind: 'conflict' };

/** A shop as its door needs it, read by its id: the id in the path is no credential, the signature is. */
export type ShopDoor = { seller: string; shop: string; secrets: string[]; now: Date };

/** A signed webhook to a shop. `body` is fixed when the delivery is written and the same on every try. */
export type ToShop = { type: string; body: string };

export interface ShopRelay {
  /** Sends to the shop's endpoint, signed anew at each try under the same id. Rejects with `DeliveryError`. */
  send(endpoint: ShopEndpoint, message: ToShop, deliveryId: string): Promise<void>;
}
export type ShopEndpoint = { url: string; secrets: string[] };
