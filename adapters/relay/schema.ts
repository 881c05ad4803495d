import { z } from 'zod';
import type { ShopMessage, ShopMessages, ShopMessageType } from '../../src/ports.ts';
import { parseJson } from './json.ts';
import { opened, statusChanged, updated } from './schema-opened.ts';
import { aboutReturn, code, instant } from './schema-parts.ts';
import { firstProblem, type SchemaProblem, whatIsWrong } from './schema-problem.ts';
import {
  customerErased,
  exchangeShipped,
  featureChanged,
  messageReceived,
  offerAnswered,
  onItsWay,
  refundedAutomatically,
  refundFailed,
  refundSettled,
  reimbursementRefused,
  reimbursementSettled,
  reported,
  returnCancelled,
  returnReceived,
  unlocked,
} from './schema-talk.ts';

/** The messages that are acted on. One more in the port is red here until it can be read. */
export const ACTED_ON: { readonly [T in ShopMessageType]: z.ZodType<ShopMessages[T]> } = {
  'return.opened': opened,
  'message.received': messageReceived,
  'offer.accepted': offerAnswered,
  'offer.declined': offerAnswered,
  'return.updated': updated,
  'return.status_changed': statusChanged,
  'seller.feature_changed': featureChanged,
  'return.received': returnReceived,
  'return.cancelled': returnCancelled,
  'return.label_created': onItsWay,
  'return.picked_up': onItsWay,
  'conversation.reported': reported,
  'conversation.unlocked': unlocked,
  'refund.settled': refundSettled,
  'refund.failed': refundFailed,
  'refund.automatic': refundedAutomatically,
  'exchange.shipped': exchangeShipped,
  'reimbursement.settled': reimbursementSettled,
  'reimbursement.refused': reimbursementRefused,
  'customer.erased': customerErased,
};

const envelope = z.object({ type: code, timestamp: instant, data: z.unknown().optional() });
const returnId = z.object({ return_id: aboutReturn.return_id });
const sequence = z.object({ sequence: aboutReturn.sequence });

type Envelope = {
  ok: true;
  /** In lower case, as types are compared. */
  type: string;
  at: Date;
  returnId: string | null;
  sequence: number | null;
  message: ShopMessage | null;
};

/** Reads the body of a verified webhook. Types we do not know are no problem, whatever their data is. */
export function parseEnvelope(body: string): Envelope | SchemaProblem {
  const json = parseJson(body);
  if (!json.ok) return json;
  const outer = envelope.safeParse(json.value, { error: whatIsWrong });
  if (!outer.success) return firstProblem(outer.error);
  const { type, timestamp, data } = outer.data;

  const inner = readData(type, data);
  if (!inner.success) return firstProblem(inner.error, ['data']);
  return {
    ok: true,
    type,
    at: timestamp,
    returnId: returnId.safeParse(data).data?.return_id ?? null,
    sequence: sequence.safeParse(data).data?.sequence ?? null,
    message: isActedOn(type) ? ({ type, data: inner.data } as ShopMessage) : null,
  };
}

function readData(type: string, data: unknown) {
  const options = { error: whatIsWrong };
  return isActedOn(type) ? ACTED_ON[type].safeParse(data, options) : z.unknown().safeParse(data);
}

const isActedOn = (type: string): type is ShopMessageType => Object.hasOwn(ACTED_ON, type);
