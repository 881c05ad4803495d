import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());

  test('an endpoint that is gone is said on the card; sent again under the same id once it is back', async () => {
    const shop = desk.seller.at;
    shop.shop.answer = () => 410;
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    await mona.press('R-1', 'Contact customer');
    await mona.fill({ text: 'Does the kettle leak when it is cold, too?' });
    await mona.fill({});
    await expect
      .poll(async () => (await mona.card('R-1')).text, { timeout: 10_000 })
      .toContain('Not delivered: the message to the customer (the answer was 410)');
    const lost = await mona.card('R-1');
    expect(lost.conversation.at(-1)).toMatch(/not delivered/i);
    // A message that never left does not count: the customer may still be contacted.
    expect(lost.buttons).toContain('Contact customer');
    expect(lost.buttons).toContain('Send again');

    // Somebody mends the endpoint and says so.
    shop.shop.answer = () => 200;
    await desk.core.db('shops').update({ endpoint_gone_at: null });
    expect((await mona.press('R-1', 'Send again')).notice).toBe('It is being sent again.');
    await shop.gets('message.sent');
    expect(new Set(shop.wire.map(({ id }) => id)).size).toBe(1);
    expect(new Set(shop.wire.map(({ body }) => body)).size).toBe(1);
    await expect.poll(async () => (await mona.card('R-1')).text).not.toContain('Not delivered');
  });

  test('a passing fault is tried again under the same id, and the shop has one effect', async () => {
    const shop = desk.seller.at;
    let answers = 0;
    shop.shop.answer = () => (++answers === 1 ? 503 : 200);
    await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
    await mona.press('R-2', 'Contact customer');
    await mona.fill({ text: 'Which of the two lids is broken?' });
    await mona.fill({});
    await shop.gets('message.sent', (data) => data.return_id === 'R-2');
    const tries = shop.wire.filter(({ body }) => body.includes('R-2'));
    expect(tries).toHaveLength(2);
    expect(new Set(tries.map(({ id, body }) => id + body)).size).toBe(1);
  });
});
