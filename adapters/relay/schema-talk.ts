import { z } from 'zod';
import type { ShopMessages } from '../../src/ports.ts';
import {
  aboutReturn,
  code,
  count,
  files,
  id,
  instant,
  MANY,
  money,
  optionalId,
  optionalInstant,
  optionalMoney,
  optionalText,
  text,
} from './schema-parts.ts';

// Everything a shop says after a return was opened. First what is acted on, in the types of the port.

export const messageReceived = z
  .object({
    ...aboutReturn,
    message_id: id,
    text,
    language: optionalId,
    files: files(MANY),
    accepts_offer: optionalId,
    sent_at: instant,
  })
  .transform((data): ShopMessages['message.received'] => ({
    returnId: data.return_id,
    messageId: data.message_id,
    text: data.text,
    language: data.language,
    files: data.files,
    sentAt: data.sent_at,
    acceptsOffer: data.accepts_offer,
  }));

/** Yes or no to an offer, with the message that says so where there is one. */
export const offerAnswered = z
  .object({ ...aboutReturn, offer_id: id, message_id: optionalId })
  .transform((data): ShopMessages['offer.accepted' | 'offer.declined'] => ({
    returnId: data.return_id,
    offerId: data.offer_id,
    messageId: data.message_id,
  }));

// A parcel may be empty, and an item may be missing from it.
export const returnReceived = z
  .object({
    ...aboutReturn,
    items: z.array(z.object({ id, quantity: count })).max(MANY),
    received_at: optionalInstant,
    respond_by: optionalInstant,
  })
  .transform((data): ShopMessages['return.received'] => ({
    returnId: data.return_id,
    items: data.items,
    receivedAt: data.received_at,
    respondBy: data.respond_by,
  }));

export const returnCancelled = z
  .object({ ...aboutReturn, reason: optionalText, tracking: optionalText })
  .transform((data): ShopMessages['return.cancelled'] => ({ returnId: data.return_id, reason: data.reason }));

const refund = { ...aboutReturn, refund_id: id, reference: optionalText, reason: optionalText };

export const refundSettled = z
  .object({ ...refund, amount: optionalMoney })
  .transform((data): ShopMessages['refund.settled'] => ({
    returnId: data.return_id,
    refundId: data.refund_id,
    amount: data.amount,
    reference: data.reference,
  }));

export const refundFailed = z
  .object({ ...refund, amount: optionalMoney })
  .transform((data): ShopMessages['refund.failed'] => ({
    returnId: data.return_id,
    refundId: data.refund_id,
    reason: data.reason,
  }));

export const refundedAutomatically = z
  .object({ ...refund, amount: money })
  .transform((data): ShopMessages['refund.automatic'] => ({
    returnId: data.return_id,
    refundId: data.refund_id,
    amount: data.amount,
    reason: data.reason,
  }));

const outcome = z.object({ ...aboutReturn, reference: optionalText, amount: optionalMoney, reason: optionalText });

export const exchangeShipped = outcome.transform((data): ShopMessages['exchange.shipped'] => ({
  returnId: data.return_id,
  reference: data.reference,
}));
export const reimbursementSettled = outcome.transform((data): ShopMessages['reimbursement.settled'] => ({
  returnId: data.return_id,
  amount: data.amount,
  reference: data.reference,
}));
export const reimbursementRefused = outcome.transform((data): ShopMessages['reimbursement.refused'] => ({
  returnId: data.return_id,
  reason: data.reason,
}));

export const onItsWay = z
  .object({ ...aboutReturn, reason: optionalText, tracking: optionalText })
  .transform((data): ShopMessages['return.label_created' | 'return.picked_up'] => ({
    returnId: data.return_id,
    tracking: data.tracking,
  }));

const lock = z.object({ ...aboutReturn, by: code, reason: optionalText });

// Whoever is not the customer is the shop: its support, its machines.
export const reported = lock.transform((data): ShopMessages['conversation.reported'] => ({
  returnId: data.return_id,
  by: data.by === 'customer' ? 'customer' : 'shop',
  reason: data.reason,
}));
export const unlocked = lock.transform((data): ShopMessages['conversation.unlocked'] => ({
  returnId: data.return_id,
  reason: data.reason,
}));

/** A feature we do not know is kept and changes nothing. */
export const featureChanged = z
  .object({ feature: code, enabled: z.boolean(), reason: optionalText })
  .transform(({ feature, enabled, reason }): ShopMessages['seller.feature_changed'] => ({
    feature: feature === 'messaging' || feature === 'returnless_refund' ? feature : null,
    enabled,
    reason,
  }));

export const customerErased = z
  .object({ customer: z.object({ id }) })
  .transform(({ customer }): ShopMessages['customer.erased'] => ({ customerId: customer.id }));
