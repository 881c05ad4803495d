import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSetting } from '../../src/db/shops.ts';
import { openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a limit with more decimals than the shop’s currency has is rounded down, and never none', async () => {
  const { id, shop } = desk.seller;
  const limits = { agent: { refund: '200.50' }, second_person_above: '1000.99' };
  await desk.core.db('sellers').where({ id }).update({ limits });
  const read = async (currency: string) => {
    await desk.core.db('shops').where({ id: shop }).update({ currency });
    return (await readSetting(desk.core.db, id, shop, ['console']))?.limits;
  };
  expect(await read('AED')).toEqual({
    refund: { agent: { minor: 20_050n, currency: 'AED' } },
    secondPersonAbove: { minor: 100_099n, currency: 'AED' },
  });
  expect(await read('JPY')).toEqual({
    refund: { agent: { minor: 200n, currency: 'JPY' } },
    secondPersonAbove: { minor: 1_000n, currency: 'JPY' },
  });
});
