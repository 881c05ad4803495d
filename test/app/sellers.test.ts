import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { gesturesOf, said } from '../person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({ others: ['oasis'] });
});
afterAll(() => desk.close());

test('a seller sees and does only what is theirs, whatever ids they know', async () => {
  const oasis = desk.sellers[1];
  if (!oasis) throw new Error('two sellers');
  await desk.hears('return.opened', aReturn({ return_id: 'R-1', customer: { id: 'c', name: 'CANARY' } }), {
    seller: oasis,
  });
  const [row] = await desk.core.db('return_requests').where({ shop_return_id: 'R-1' });
  const mona = gesturesOf(desk, 'mona');
  for (const target of ['R-1', row.id]) {
    for (const action of ['show', 'hold', 'contact', 'refund', 'report', 'note', 'release', 'undo', 'retry'] as const) {
      expect(said(await mona.do(action, target)), `${action} ${target}`).toBe('There is no such return request here.');
    }
  }
  const queue = await mona.do('queue', null);
  expect(JSON.stringify(queue)).not.toContain('CANARY');
  expect(JSON.stringify(await gesturesOf(desk, 'mona', 'oasis').do('queue', null))).toContain('CANARY');
});

test('the same ids at two sellers are two returns', async () => {
  const oasis = desk.sellers[1];
  if (!oasis) throw new Error('two sellers');
  const id = 'same-webhook';
  expect((await desk.hears('return.opened', aReturn({ return_id: 'R-2' }), { id })).body).toEqual({
    id,
    duplicate: false,
  });
  expect((await desk.hears('return.opened', aReturn({ return_id: 'R-2' }), { id, seller: oasis })).body).toEqual({
    id,
    duplicate: false,
  });
  await gesturesOf(desk, 'mona').do('hold', 'R-2');
  expect(said(await gesturesOf(desk, 'samir', 'oasis').do('hold', 'R-2'))).toMatch(/^You are on it/);
});

test('no customer text and no secret is ever in the log', async () => {
  await desk.hears(
    'return.opened',
    aReturn({ return_id: 'R-3', items: [{ ...aReturn().items[0], comment: 'CANARY-TEXT' }] }),
  );
  await desk.seller.at.send(desk.url, desk.seller.shop, '{"type":"return.opened","data":"CANARY-TEXT"}');
  await desk.seller.at.send(desk.url, desk.seller.shop, '{"CANARY-TEXT"', {});
  const lines = desk.logged.join('\n');
  expect(lines).toContain('webhook refused');
  expect(lines).not.toContain('CANARY');
  expect(lines).not.toContain('whsec_');
});
