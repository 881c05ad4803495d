import { readEvents } from '../db/events.ts';
import { toStored } from '../db/json.ts';
import { readReturn } from '../db/returns.ts';
import { toDecimal } from '../domain/money.ts';
import type { Core } from './perform.ts';

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
    paid: { amount: toDecimal(request.paid), currency: request.paid.currency },
    refunded: { amount: toDecimal(request.refunded), currency: request.refunded.currency },
    messages: request.messages.map((m) => ({
      message_id: m.id,
      from: m.from,
      name: m.author?.name ?? request.customer.name,
      state: m.state,
      text: m.text,
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
    // Notes are the team's own and stay inside.
    events: events
      .filter((e) => e.type !== 'noted')
      .map((e) => ({
        at: e.at.toISOString(),
        type: e.type,
        by: e.by.kind === 'staff' ? { kind: 'staff', name: e.by.person.name } : { kind: e.by.kind },
        data: toStored(e.data),
      })),
  };
}
