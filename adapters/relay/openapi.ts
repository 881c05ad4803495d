import { z } from 'zod';
import type { ShopMessageType } from '../../src/ports.ts';
import { BODY_LIMIT } from './inbound.ts';
import { operations } from './openapi-paths.ts';
import { ACTED_ON } from './schema.ts';
import { TOLD, type ToldType, toldBody } from './told.ts';

// The outside contract (DESIGN §9) as a document: made from what reads and what is held against every webhook of the tests.

/** What each message of a shop's means to the desk. */
const HEARD: Record<ShopMessageType, string> = {
  'return.opened': 'A customer asks to return something.',
  'message.received': 'A customer wrote; with `accepts_offer` it is consent to that offer, too.',
  'offer.accepted': 'A customer consents to an offer.',
  'offer.declined': 'A customer declines an offer, also after a yes, as long as no refund was asked for.',
  'return.updated': 'What it names changed; what it leaves out stays.',
  'return.status_changed': 'How the return stands with the shop: forwards only.',
  'seller.feature_changed': 'The shop takes a feature away, or gives it back. About no return.',
  'return.received': 'The item is back: the time to process it begins at `received_at`.',
  'return.cancelled': 'The return is off.',
  'return.label_created': 'The label is made.',
  'return.picked_up': 'The item is on its way back.',
  'conversation.reported': 'The conversation is locked for both sides.',
  'conversation.unlocked': 'Both sides may write again; what was withheld is read.',
  'refund.settled': 'The shop refunded; an id the desk never asked under is a refund made in the shop itself.',
  'refund.failed': 'The shop could not refund: the return goes back to where it stood.',
  'refund.automatic': 'Nobody processed it in time and the shop refunded.',
  'exchange.shipped': 'The exchange is on its way.',
  'reimbursement.settled': 'The answer to `reimbursement.requested`.',
  'reimbursement.refused': 'The answer to `reimbursement.requested`.',
  'customer.erased': 'Everything of this customer leaves the desk. About no return.',
};

/** What each message to a shop asks of it. */
const TOLD_FOR: Record<ToldType, string> = {
  'message.sent': 'Give the customer this message. Fetch each file within 7 days, in parts if you like (`Range`).',
  'message.acknowledged': 'Tell the customer by when the seller answers; null where nothing is promised.',
  'offer.made': 'Give the customer this offer with its message; answer with `offer.accepted` or `offer.declined`.',
  'return.approved': 'The seller approved. Give the customer `message`, which says how to go on.',
  'return.rejected': 'The seller rejected. Give the customer `message`, which says why.',
  'refund.requested': 'Refund this once; answer with `refund.settled` or `refund.failed` under the same id.',
  'return.inspected': 'How an item came back.',
  'return.not_received': 'What never came back.',
  'exchange.requested': 'Send the customer another one; answer with `exchange.shipped`.',
  'reimbursement.requested': 'Answer with `reimbursement.settled` or `reimbursement.refused`.',
  'conversation.reported': 'The seller reported the conversation; the transcript’s link lives 7 days.',
  'seller.messaging_changed': 'The seller switched messaging off or on; on until the first of these. About no return.',
};

const DESCRIPTION = `Signed webhooks both ways (Standard Webhooks 1.0): \`webhook-signature\` is \`v1,\` and the base64 HMAC-SHA256 of
\`id.timestamp.body\` under the secret behind \`whsec_\`. The desk takes a webhook once under its id, and is sure to send each
of its own at least once, under one id and with one body. Bodies to the desk hold ${BODY_LIMIT} bytes at most, those to a shop
less than 20,000. Fields and types that are not named here are ignored.`;

/** OpenAPI 3.1. `url`: where this desk is. */
export function openApi(url: string, version: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Returndesk', version, description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url }],
    tags: [{ name: 'from the shop' }, { name: 'to the shop' }, { name: 'files' }, { name: 'health' }],
    paths: operations(heard()),
    webhooks: Object.fromEntries(types(TOLD).map((type) => [type, { post: toShop(type) }])),
    components: {
      securitySchemes: {
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'With `webhook-id` and `webhook-timestamp`; up to four signatures while a secret rotates.',
        },
      },
    },
  };
}

/** One envelope with the data of whichever type. */
const heard = () => ({
  oneOf: types(ACTED_ON).map((type) => ({
    title: type,
    description: HEARD[type],
    type: 'object',
    properties: {
      type: { const: type },
      timestamp: { type: 'string', format: 'date-time' },
      data: jsonSchema(ACTED_ON[type], 'input'),
    },
    required: ['type', 'timestamp', 'data'],
  })),
});

const toShop = (type: ToldType) => ({
  operationId: type,
  tags: ['to the shop'],
  summary: type,
  description: TOLD_FOR[type],
  security: [{ signature: [] }],
  requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(toldBody(type), 'output') } } },
  responses: {
    '2XX': { description: 'Done.' },
    '410': { description: 'Switches this endpoint off until it is declared anew.' },
    '4XX': { description: 'Tried three times in all; 408, 425 and 429 as often as 5XX.' },
    '5XX': {
      description:
        'Tried again under the same id and with the same body, for six hours at most; less where a deadline is near.',
    },
  },
});

// Refinements have no place in a schema: what they refuse is said with a path in the answer.
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const types = <T extends string>(table: Readonly<Record<T, unknown>>): T[] => Object.keys(table) as T[];
