import { createHash } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Book } from './book.ts';
import { paidFor, SAMPLES, type Sample, sampleOf } from './customers.ts';
import type { Guard } from './guard.ts';
import { Layout } from './layout.tsx';
import { pictureOf } from './pictures.ts';
import { ReturnView } from './return.tsx';
import { allReturns, returnOf, type ShopReturn } from './returns.ts';
import type { Message, Sender } from './send.ts';
import { StartView } from './start.tsx';

type Shop = { book: Book; sender: Sender; guard: Guard; currency: string; now(): Date; deskUrl(): string };

export function pages({ book, sender, guard, currency, now, deskUrl }: Shop): express.Router {
  const router = express.Router();

  router.get('/', (request, response) => {
    const csrf = guard.token(request, response);
    const returns = allReturns(book.hooks);
    show(response, 200, 'Pretend shop', <StartView returns={returns} csrf={csrf} currency={currency} />);
  });

  router.get('/returns/:id', (request, response) => {
    const found = returnOf(book.hooks, String(request.params.id));
    if (!found) return show(response, 404, 'Not found', <p class="nothing">There is no such return in this shop.</p>);
    const csrf = guard.token(request, response);
    show(response, 200, `${found.id} · Pretend shop`, <ReturnView of={found} csrf={csrf} />);
  });

  router.post('/returns', guard.press, async (request: Request, response: Response) => {
    const sample = SAMPLES.find(({ key }) => key === request.body.sample);
    const once = onceOf(request);
    if (!sample || !once) return void response.redirect(303, '/shop');
    const message = opening(sample, once, currency, now(), deskUrl());
    await sender.send(message);
    response.redirect(303, pathOf(message.returnId));
  });

  router.post('/returns/:id/:step', guard.press, async (request: Request, response: Response) => {
    const found = returnOf(book.hooks, String(request.params.id));
    const once = onceOf(request);
    const told = found && once && STEPS[String(request.params.step)]?.(request.body, found, now());
    if (found && once && told) await sender.send({ id: `shop_${once}`, returnId: found.id, ...told });
    response.redirect(303, found ? pathOf(found.id) : '/shop');
  });

  router.post('/resend', guard.press, async (request: Request, response: Response) => {
    await sender.resend(String(request.body.id));
    response.redirect(303, pathOf(String(request.body.return)));
  });

  return router;
}

/** Made when the form is drawn: the same press twice is one webhook. */
function onceOf(request: Request): string | null {
  const once: unknown = request.body?.once;
  return typeof once === 'string' && /^[\w-]{8,50}$/.test(once) ? once : null;
}

/** A picture as the shop tells of it: its own in each return, and where it can be fetched. */
function told(photo: Sample['items'][number]['photos'][number], returnId: string, origin: string) {
  const id = `${returnId}-${photo.id}`;
  return { ...photo, id, bytes: pictureOf(id).length, url: `${origin}/shop/pictures/${encodeURIComponent(id)}` };
}

const pathOf = (id: string): string => `/shop/returns/${encodeURIComponent(id)}`;

function show(response: Response, status: number, title: string, page: VNode): void {
  const html = renderToString(<Layout title={title}>{page}</Layout>);
  response.status(status).set('cache-control', 'no-store').type('html').send(`<!doctype html>${html}`);
}

function opening(sample: Sample, once: string, currency: string, at: Date, origin: string): Message {
  const digits = BigInt(`0x${createHash('sha256').update(once).digest('hex').slice(0, 14)}`) % 900_000_000n;
  const number = String(digits + 100_000_000n);
  return {
    id: `shop_${once}`,
    type: 'return.opened',
    returnId: `R-${number}`,
    data: {
      order_id: `AE-${number.slice(0, 7)}`,
      opened_at: at.toISOString(),
      customer: sample.customer,
      items: sample.items.map(({ price, comment, photos, ...item }) => ({
        ...item,
        photos: photos.map((photo) => told(photo, `R-${number}`, origin)),
        unit_price: { amount: price, currency },
        comment: comment.text,
      })),
      paid: { amount: paidFor(sample), currency },
      wants: sample.wants,
      ...(sample.begins ? { status: sample.begins } : {}),
    },
  };
}

type ToldToDesk = { type: string; data: Record<string, unknown> };
type Body = Record<string, unknown>;

const WRITES_ON = 20_000;

/** What the customer and the back office can do. Null: there was nothing to tell. */
const STEPS: Record<string, (body: Body, of: ShopReturn, now: Date) => ToldToDesk | null> = {
  message(body, of, now) {
    const ready = sampleOf(of.customer.id)?.says[Number(body.ready)]?.text;
    const written = typeof body.text === 'string' ? body.text.replaceAll('\r\n', '\n').trim() : '';
    // A ready sentence is pressed for itself; a draft beside it is not what the customer meant to send.
    const text = (typeof body.ready === 'string' ? (ready ?? written) : written).slice(0, WRITES_ON);
    if (!text) return null;
    const id = `M-${String(body.once).slice(0, 18)}`;
    const { language } = of.customer;
    return { type: 'message.received', data: { message_id: id, text, language, sent_at: now.toISOString() } };
  },
  offer(body, of) {
    const offer = of.talk.find((line) => line.offer?.id === body.offer)?.offer;
    if (!offer) return null;
    return { type: body.answer === 'yes' ? 'offer.accepted' : 'offer.declined', data: { offer_id: offer.id } };
  },
  cancel: () => ({ type: 'return.cancelled', data: { reason: 'The customer changed their mind' } }),
  report: (_, of) =>
    of.lock?.type === 'conversation.reported'
      ? null
      : { type: 'conversation.reported', data: { by: 'customer', reason: 'rude_or_unprofessional' } },
  unlock: (_, of) =>
    of.lock?.type === 'conversation.reported'
      ? { type: 'conversation.unlocked', data: { by: 'shop', reason: 'Support found nothing wrong' } }
      : null,
  feature(body, of) {
    const feature = of.features.find(({ name }) => name === body.feature)?.name;
    const enabled = body.enabled === 'yes';
    const why = enabled ? {} : { reason: 'Switched off by the pretend shop' };
    return feature ? { type: 'seller.feature_changed', data: { feature, enabled, ...why } } : null;
  },
  'picked-up': () => ({ type: 'return.picked_up', data: { tracking: 'PRETEND-COURIER' } }),
  received: (body, of, now) => ({
    type: 'return.received',
    data: {
      items: of.items.map(({ id, quantity }) => ({ id, quantity: quantityIn(body[`quantity.${id}`], quantity) })),
      received_at: now.toISOString(),
    },
  }),
  answer(body, of) {
    const answers = of.asked.flatMap((asked) => asked.answers);
    const type = answers.find((answer) => answer.type === body.type)?.type;
    return type ? { type, data: { reference: `PRETEND-${of.id}` } } : null;
  },
  refund(body, of) {
    const refund = of.refunds.find(({ id }) => id === body.refund);
    if (!refund) return null;
    const about = { refund_id: refund.id, amount: refund.amount };
    return body.outcome === 'settled'
      ? { type: 'refund.settled', data: { ...about, reference: `PAY-${refund.id.slice(0, 8)}` } }
      : { type: 'refund.failed', data: { ...about, reason: 'The bank refused the card' } };
  },
};

function quantityIn(value: unknown, most: number): number {
  const written = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : most;
  return Math.min(written, most);
}
