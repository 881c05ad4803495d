import { z } from 'zod';

// What shops are told, as it is on the wire (DESIGN §9). Nothing is sent by these: they are what the document says, and what
// every webhook in the tests is held against.

const id = z.string();
const at = z.iso.datetime();
const money = z.strictObject({
  amount: z.string().regex(/^\d{1,12}(\.\d{1,4})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
const words = z.string();
const language = z.string().nullable();
const message = z.strictObject({ message_id: id, text: words, language });
const counted = z.array(z.strictObject({ id, quantity: z.int() }));

const seller = z.strictObject({ id, name: z.string() });
const by = z.strictObject({ kind: z.enum(['staff', 'rule', 'clock']), name: z.string().optional() });
const about = { return_id: id, sequence: z.int().min(1), seller, by };

const file = z.strictObject({
  id,
  name: z.string(),
  type: z.enum(['image/jpeg', 'image/png']),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.url(),
  expires_at: at,
});

const of = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...about, ...shape });

/** The `data` of every message that leaves, by its type. */
export const TOLD = {
  'message.sent': of({
    message_id: id,
    category: z.enum(['returnless_refund', 'support', 'information']).nullable(),
    text: words,
    language,
    files: z.array(file).max(10),
  }),
  'message.acknowledged': of({ message_id: id, seller_responds_by: at.nullable() }),
  'offer.made': of({ offer_id: id, amount: money, keep_item: z.boolean(), expires_at: at, message }),
  'return.approved': of({
    label: z.boolean(),
    free_return: z.boolean(),
    fee_refund: money.optional(),
    message: message.optional(),
  }),
  'return.rejected': of({
    reason: z.enum(['outside_policy', 'not_returnable', 'damaged_by_customer', 'not_enough_evidence', 'other']),
    message,
    fee_refund: money.optional(),
  }),
  'refund.requested': of({
    refund_id: id,
    amount: money,
    items: z.array(z.strictObject({ id, amount: money })).optional(),
    keep_item: z.boolean(),
    consent: z.strictObject({ message_id: id.nullable(), offer_id: id.nullable() }).optional(),
    note: words.optional(),
  }),
  'return.inspected': of({
    items: z.array(
      z.strictObject({
        id,
        received: z.int(),
        condition: z.enum(['as_new', 'opened', 'used', 'damaged', 'incomplete', 'wrong_item']),
        cause: z.enum(['customer', 'carrier', 'seller', 'unknown']),
        restock: z.boolean(),
      }),
    ),
  }),
  'return.not_received': of({ items: counted, refund: z.enum(['refused', 'already_paid']) }),
  'exchange.requested': of({ items: counted, free: z.boolean() }),
  'reimbursement.requested': of({ items: counted, amount: money, reason: words }),
  'conversation.reported': of({ reason: z.string(), comment: words.optional(), transcript_url: z.url() }),
  'seller.messaging_changed': z.strictObject({ seller, by, enabled: z.boolean() }),
} as const;
export type ToldType = keyof typeof TOLD;

/** A whole webhook to a shop; anything else about it would be news to the document. */
export const toldBody = (type: ToldType) => z.strictObject({ type: z.literal(type), timestamp: at, data: TOLD[type] });
