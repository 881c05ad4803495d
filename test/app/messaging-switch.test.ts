import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
const options = { shop: {} as Record<string, unknown> };
beforeAll(async () => {
  desk = await openDesk(options);
});
afterAll(() => desk.close());

const told = () => desk.seller.at.arrived.filter(({ type }) => type === 'seller.messaging_changed');

test('a shop that is gone is told of the switch when it is declared anew', async () => {
  const { at, shop } = desk.seller;
  at.shop.answer = () => 410;
  options.shop.features = { messaging: false };
  await desk.apply();
  await desk.settled();
  expect(await desk.core.db('shops').where({ id: shop }).first('told_messaging')).toEqual({ told_messaging: null });
  at.shop.answer = () => 200;
  await desk.apply();
  await desk.settled();
  expect(told()).toEqual([]);
  options.shop.endpoint = { url: `${at.url}?again`, secrets: [desk.seller.secrets.endpoint] };
  await desk.apply();
  await desk.settled();
  await desk.apply();
  await desk.settled();
  expect(told().map(({ data }) => data.enabled)).toEqual([false]);
});

test('what customers wrote while messaging was off is read, found and answered once it is on again, whoever switched it', async () => {
  const { at, shop } = desk.seller;
  const stateOf = async (id: string) => (await desk.core.db('messages').where({ id }).first('state'))?.state;
  const writes = (message_id: string) => {
    const said = {
      return_id: 'R-1001',
      message_id,
      text: `the ${message_id} is broken`,
      sent_at: desk.now().toISOString(),
    };
    return desk.hears('message.received', said);
  };
  await desk.hears('return.opened', aReturn());
  await writes('kettle');
  expect(await stateOf('kettle')).toBe('withheld');
  await desk.sweep();
  expect(await stateOf('kettle')).toBe('withheld');
  options.shop.features = { messaging: true };
  await desk.apply();
  await desk.sweep();
  expect(await stateOf('kettle')).toBe('received');
  await at.gets('message.acknowledged', ({ message_id }) => message_id === 'kettle');

  await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: false });
  await writes('lid');
  expect(await stateOf('lid')).toBe('withheld');
  await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: true });
  await desk.sweep();
  expect(await stateOf('lid')).toBe('received');
  const words = await desk.core.db('return_requests').whereRaw(`words @@ 'lid'::tsquery`).where({ shop_id: shop });
  expect(words).toHaveLength(1);
  const told = at.arrived.filter(({ type }) => type === 'message.acknowledged').map(({ data }) => data.message_id);
  await desk.settled();
  expect(new Set(told).size).toBe(told.length);
});
