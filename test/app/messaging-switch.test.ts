import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';

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
