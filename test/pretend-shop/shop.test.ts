import { afterEach, beforeEach, expect, test } from 'vitest';
import { SAMPLES } from '../../adapters/pretend-shop/customers.ts';
import { parseEnvelope } from '../../adapters/relay/index.ts';
import { hidden, journalFile, openedBy, openShop, type Shop } from './shop.ts';

let shop: Shop;
let file: string;
beforeEach(async () => {
  file = await journalFile();
  shop = await openShop(file);
});
afterEach(() => shop.close());

const form = async (path: string, action: string) =>
  (await shop.get(path)).page.querySelector(`form[action$="/${action}"]`);

test('every customer, and everything the shop can say of them, is what the desk understands', async () => {
  for (const { key } of SAMPLES) {
    const { path, id } = await openedBy(shop, key);
    await shop.submit(await form(path, 'message'), { text: 'hello' });
    await shop.submit(await form(path, 'picked-up'));
    await shop.submit(await form(path, 'received'));
    await shop.hear(`ask-${key}`, 'refund.requested', {
      return_id: id,
      refund_id: 'rf-1',
      amount: { amount: '10.00', currency: 'AED' },
    });
    const refund = await form(path, 'refund');
    await shop.submit(refund, { outcome: 'failed' });
    await shop.submit(await form(path, 'cancel'));
  }
  expect(shop.told).toHaveLength(SAMPLES.length * 6);
  const problems = shop.told.map(({ body }) => parseEnvelope(body)).filter(({ ok }) => !ok);
  expect(problems).toEqual([]);
  expect(new Set(SAMPLES.map(({ customer }) => customer.language))).toEqual(new Set(['en', 'ar', 'fr', 'nl']));
});

test('a conversation is reported and unlocked, and a feature of the seller switched off and on, as the desk understands it', async () => {
  const { path, id } = await openedBy(shop, 'noura');
  const office = async () => (await shop.get(path)).page.querySelector('#office')?.text;
  const feature = async () => (await shop.get(path)).page.querySelector('#feature-messaging form');
  await shop.submit(await form(path, 'report'));
  expect(await form(path, 'report')).toBeNull();
  await shop.submit(await form(path, 'unlock'));
  expect(await office()).toContain('Unlocked by support.');
  // Support unlocks what the seller reported as well.
  await shop.hear('w-report', 'conversation.reported', { return_id: id, reason: 'other', transcript_url: 'https://x' });
  expect(await form(path, 'unlock')).not.toBeNull();
  await shop.submit(await feature());
  expect((await feature())?.text).toContain('Switch it on');
  await shop.submit(await feature(), { enabled: 'yes' });
  await shop.submit(await form(path, 'picked-up'));
  expect(shop.told.map(({ type, data }) => [type, data.sequence])).toEqual([
    ['return.opened', 1],
    ['conversation.reported', 2],
    ['conversation.unlocked', 3],
    ['seller.feature_changed', undefined],
    ['seller.feature_changed', undefined],
    ['return.picked_up', 4],
  ]);
  expect(shop.told[1]?.data).toMatchObject({ return_id: id, by: 'customer' });
  expect(shop.told.slice(3, 5).map(({ data }) => data.enabled)).toEqual([false, true]);
  expect(shop.told.map(({ body }) => parseEnvelope(body)).filter(({ ok }) => !ok)).toEqual([]);
});

test('a return of two bottles is paid for twice', async () => {
  await openedBy(shop, 'omar');
  expect(shop.told[0]?.data.paid).toEqual({ amount: '620.00', currency: 'AED' });
});

test('the same press twice is one webhook', async () => {
  const start = (await shop.get('/shop')).page.querySelector('#sample-noura form');
  const [one, two] = await Promise.all([shop.submit(start), shop.submit(start)]);
  expect(one.location).toBe(two.location);
  expect(shop.told).toHaveLength(1);
  const write = await form(one.location ?? '', 'message');
  await shop.submit(write, { text: 'once' });
  await shop.submit(write, { text: 'once' });
  expect(shop.told.map(({ type }) => type)).toEqual(['return.opened', 'message.received']);
});

test('what the desk says reaches the customer under the seller’s name, with the time of the answer', async () => {
  const { path, id } = await openedBy(shop, 'noura');
  await shop.hear('w1', 'message.sent', {
    return_id: id,
    seller: { id: 'demo', name: 'Sahara Home' },
    message_id: 'm1',
    text: '<b>مرحبا</b>',
    language: 'ar',
  });
  await shop.submit(await form(path, 'message'), { text: 'شكراً' });
  const mine = String(shop.told.at(-1)?.data.message_id);
  await shop.hear('w2', 'message.acknowledged', {
    return_id: id,
    message_id: mine,
    seller_responds_by: '2026-11-26T19:59:59.999Z',
  });
  const { page } = await shop.get(path);
  const seller = page.querySelector('.bubble.seller');
  expect(seller?.querySelector('strong')?.text).toBe('Sahara Home');
  expect(seller?.querySelector('.words')?.text).toBe('<b>مرحبا</b>');
  expect(seller?.querySelector('.words')?.attributes).toMatchObject({ dir: 'auto', lang: 'ar' });
  const promise = page.querySelector('.bubble.customer .promise time');
  expect(promise?.getAttribute('datetime')).toBe('2026-11-26T19:59:59.999Z');
  expect(promise?.text).toContain('23:59');
});

test('a webhook that comes again has one effect, and the page counts how often it came', async () => {
  const { path, id } = await openedBy(shop, 'joost');
  const data = { return_id: id, seller: { name: 'S' }, message_id: 'm1', text: 'Hallo', language: 'nl' };
  const body = JSON.stringify({ type: 'message.sent', timestamp: 't', data });
  const answers = await Promise.all([1, 2, 3].map(() => shop.hear('same', 'message.sent', data, { body })));
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
  const { page } = await shop.get(path);
  expect(page.querySelectorAll('.bubble.seller')).toHaveLength(1);
  expect(page.querySelector('#hook-received-same .repeats')?.text).toContain('2×');
  // Its identity is its id: another body under it is not taken.
  expect((await shop.hear('same', 'message.sent', { ...data, text: 'Anders' })).status).toBe(409);
  expect((await shop.get(path)).page.querySelector('.bubble.seller .words')?.text).toBe('Hallo');
});

test('a wrong signature is 401 and leaves nothing behind', async () => {
  const { path, id } = await openedBy(shop, 'joost');
  const before = (await shop.get(path)).page.querySelector('#hooks')?.text;
  const answer = await shop.hear('w', 'message.sent', { return_id: id, text: 'x' }, { secret: 'whsec_d3Jvbmc=' });
  expect(answer.status).toBe(401);
  expect((await fetch(`${shop.url}/shop/hooks`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await shop.get(path)).page.querySelector('#hooks')?.text).toBe(before);
});

test('what was refused says so where it was sent from, and goes again as the same webhook', async () => {
  shop.desk.status = 400;
  shop.desk.body = JSON.stringify({ title: 'Bad Request', detail: 'data.paid is missing', path: 'data.paid' });
  const { path } = await openedBy(shop, 'priya');
  const refused = (await shop.get(path)).page.querySelector('#customer header .trouble');
  expect(refused?.text).toContain('400');
  expect(refused?.text).toContain('data.paid is missing');
  shop.desk.status = 202;
  await shop.submit(refused?.querySelector('form') ?? null);
  expect((await shop.get(path)).page.querySelector('.trouble')).toBeNull();
  expect(shop.told).toHaveLength(2);
  expect(new Set(shop.told.map(({ id, body }) => id + body)).size).toBe(1);
});

test('a refund that was asked for is paid or fails, under the id it was asked with', async () => {
  const { path, id } = await openedBy(shop, 'mehdi');
  const amount = { amount: '399.00', currency: 'AED' };
  await shop.hear('w1', 'refund.requested', { return_id: id, refund_id: 'rf-9', amount, keep_item: false });
  const refund = await form(path, 'refund');
  await shop.submit(refund, { outcome: 'settled' });
  expect(shop.told.at(-1)).toMatchObject({ type: 'refund.settled', data: { refund_id: 'rf-9', amount } });
  expect((await shop.get(path)).page.querySelector('#refund-rf-9 .did')?.text).toContain('Paid');
  const count = shop.told.length;
  await shop.submit(refund, { refund: 'never-asked', outcome: 'settled', once: 'another-press' });
  expect(shop.told).toHaveLength(count);
});

test('fewer pieces than were sent can arrive', async () => {
  const { path } = await openedBy(shop, 'daniel');
  await shop.submit(await form(path, 'received'), { 'quantity.I-1': '2' });
  expect(shop.told.at(-1)).toMatchObject({ type: 'return.received', data: { items: [{ id: 'I-1', quantity: 2 }] } });
});

test('a press from another origin, or without its token, sends nothing', async () => {
  const start = (await shop.get('/shop')).page.querySelector('#sample-noura form');
  const fields = hidden(start);
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    expect((await shop.post('/shop/returns', fields, { origin })).status).toBe(403);
  }
  const { _csrf, ...bare } = fields;
  expect(_csrf).toBeTruthy();
  expect((await shop.post('/shop/returns', bare)).status).toBe(403);
  expect(shop.told).toEqual([]);
});

test('an open page hears that something came', async () => {
  const { id } = await openedBy(shop, 'noura');
  const leave = new AbortController();
  const response = await fetch(`${shop.url}/shop/live`, { signal: leave.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await shop.hear('w1', 'message.sent', { return_id: id, text: 'x' });
  let heard = '';
  while (!heard.includes('changed')) heard += (await reader?.read())?.value ?? '';
  leave.abort();
  expect(heard).toContain(`event: changed\ndata: {"returnId":"${id}"}`);
});

test('an offer stands in the conversation with its terms, and is answered once', async () => {
  const { path, id } = await openedBy(shop, 'noura');
  const amount = { amount: '149.40', currency: 'AED' };
  await shop.hear('w1', 'offer.made', {
    return_id: id,
    seller: { id: 'demo', name: 'Sahara Home' },
    offer_id: 'offer-1',
    amount,
    keep_item: true,
    expires_at: '2026-11-26T08:00:00Z',
    message: { message_id: 'm1', text: 'Keep it?', language: 'en' },
  });
  const { page } = await shop.get(path);
  expect(page.querySelector('.offer')?.structuredText).toContain('149.40 AED');
  const answer = await form(path, 'offer');
  await shop.submit(answer, { answer: 'yes' });
  await shop.submit(answer, { answer: 'no' });
  expect(shop.told.slice(1).map(({ type, data }) => [type, data.offer_id])).toEqual([['offer.accepted', 'offer-1']]);
  expect(parseEnvelope(shop.told[1]?.body ?? '')).toMatchObject({ ok: true });
  expect((await shop.get(path)).page.querySelector('.offer')?.structuredText).toContain('You accepted.');
});
