import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sign } from '../../adapters/relay/index.ts';
import { aReturn, openDesk, type Seller, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({ others: ['oasis'], preset: 'approval' });
  await desk.hears('return.opened', aReturn({ return_id: 'R 1/ü' }));
});
afterAll(() => desk.close());

const ask = (returnId: string, { shop, secrets }: Seller = desk.seller, body = '') =>
  fetch(`${desk.url}/hooks/${shop}/returns/${encodeURIComponent(returnId)}`, {
    headers: sign({ id: `msg_${randomUUID()}`, at: desk.now(), body, secrets: [secrets.inbound] }),
  });

test('a shop that lost count asks how a return stands', async () => {
  const at = desk.now().toISOString();
  await desk.hears('message.received', { return_id: 'R 1/ü', message_id: 'm-1', text: 'Hello', sent_at: at });
  const answer = await ask('R 1/ü');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    return_id: 'R 1/ü',
    status: 'authorized',
    paid: { amount: '249.00', currency: 'AED' },
    messages: [{ message_id: 'm-1', text: 'Hello' }],
    sequence: 1,
  });
});

test('only its own returns, only signed, only to read', async () => {
  const [, oasis] = desk.sellers;
  if (!oasis) throw new Error('there are two sellers');
  expect((await ask('R 1/ü', oasis)).status).toBe(404);
  expect((await ask('R-2')).status).toBe(404);
  expect((await ask('R 1/ü', { ...desk.seller, secrets: oasis.secrets })).status).toBe(401);
  expect((await ask('R 1/ü', desk.seller, 'x')).status).toBe(401);
  const unsigned = await fetch(`${desk.url}/hooks/${desk.seller.shop}/returns/R-1`);
  expect([unsigned.status, unsigned.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
  const posted = await fetch(`${desk.url}/hooks/${desk.seller.shop}/returns/R-1`, { method: 'POST' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
});

test('more refunded than paid is said with its path', async () => {
  const refunded = { amount: '249.01', currency: 'AED' };
  const answer = await desk.hears('return.opened', aReturn({ return_id: 'R-9', refunded }));
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer)).toContain('data.refunded.amount');
});

test('an item that stands twice is said with its path', async () => {
  const [item] = aReturn().items;
  const answer = await desk.hears('return.opened', aReturn({ return_id: 'R-9', items: [item, item] }));
  expect(answer).toMatchObject({ status: 400, body: { path: 'data.items[1].id' } });
});
