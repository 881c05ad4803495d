import { readEvents } from '../db/events.ts';
import { readReturn } from '../db/returns.ts';
import { doer, isRule } from '../domain/command.ts';
import { type EventType, INTERNAL } from '../domain/event.ts';
import { type Money, toDecimal } from '../domain/money.ts';
import type { Photo } from '../domain/return-request.ts';
import type { Core } from './perform.ts';

// `undefined` is left out.
const HEEDED = { heeded: undefined, why: undefined };
const OWN_WORDS: { [T in EventType]?: Record<string, undefined> } = {
  contacted: HEEDED,
  answered: HEEDED,
  offer_made: HEEDED,
  rejected: HEEDED,
  reopened: { reason: undefined },
  taken_over: { reason: undefined },
  assigned: { reason: undefined },
  contacted_elsewhere: { text: undefined },
  refund_declined: { comment: undefined },
};

/** What an event knows, as everything else of the record says it: instants in ISO 8601, money as a decimal. */
function recorded(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(recorded);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return { amount: toDecimal(value), currency: value.currency };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, recorded(one)]));
}
const isMoney = (value: object): value is Money =>
  'minor' in value && typeof value.minor === 'bigint' && 'currency' in value && typeof value.currency === 'string';

const fileOf = ({ id, name, type, bytes, sha256 }: Photo): object => ({
  id,
  name,
  type,
  bytes,
  sha256: sha256 ?? null,
});

/** The whole record of a return, for the shop's support: what was said, decided and paid, by whom and when. */
export async function transcript(core: Core, seller: string, returnId: string): Promise<object | null> {
  const request = await readReturn(core.db, seller, returnId);
  if (!request) return null;
  const events = await readEvents(core.db, seller, returnId);
  return {
    return_id: request.shopReturnId,
    order_id: request.orderId,
    status: request.status,
    resolution: request.resolution,
    customer: { id: request.customer.id, name: request.customer.name },
    opened_at: request.openedAt.toISOString(),
    received_at: request.receivedAt?.toISOString() ?? null,
    closed_at: request.closedAt?.toISOString() ?? null,
    items: request.items.map((item) => ({
      id: item.id,
      sku: item.sku,
      title: item.title,
      quantity: item.quantity,
      received: item.received,
      reason: item.reason,
      comment: item.comment,
      answers: item.answers,
      photos: item.photos.map(fileOf),
    })),
    paid: { amount: toDecimal(request.paid), currency: request.paid.currency },
    refunded: { amount: toDecimal(request.refunded), currency: request.refunded.currency },
    messages: request.messages.map((m) => ({
      message_id: m.id,
      from: m.from,
      name: m.author?.name ?? request.customer.name,
      // A rule's name is not a person's.
      by: m.author && isRule(m.author) ? 'rule' : m.from,
      state: m.state,
      // Withheld while the conversation is locked: read by nobody.
      text: m.state === 'withheld' ? null : m.text,
      files: m.state === 'withheld' ? [] : m.files.map(fileOf),
      language: m.language,
      at: m.at.toISOString(),
    })),
    offers: request.offers.map((o) => ({
      offer_id: o.id,
      state: o.state,
      amount: { amount: toDecimal(o.amount), currency: o.amount.currency },
      keep_item: o.keepItem,
      by: o.by.name,
      at: o.at.toISOString(),
      expires_at: o.expiresAt.toISOString(),
      message_id: o.messageId,
      consent: o.consent && {
        message_id: o.consent.messageId,
        at: o.consent.at.toISOString(),
        marked_by: o.consent.by?.name ?? null,
      },
    })),
    refunds: request.refunds.map((r) => ({
      refund_id: r.id,
      state: r.state,
      amount: { amount: toDecimal(r.amount), currency: r.amount.currency },
      keep_item: r.keepItem,
      by: r.by?.name ?? null,
      at: r.at.toISOString(),
      reference: r.reference,
    })),
    // What is the team's own stays inside, and so does what colleagues tell each other about an action.
    events: events
      .filter((e) => !INTERNAL.has(e.type))
      .map((e) => ({
        at: e.at.toISOString(),
        type: e.type,
        by: { kind: e.by.kind, ...(doer(e.by) ? { name: doer(e.by)?.name } : {}) },
        data: recorded({ ...e.data, ...OWN_WORDS[e.type] }),
      })),
  };
}
