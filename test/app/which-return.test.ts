import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn } from '../desk.ts';
import { type DiscordDesk, openDiscordDesk } from '../discord/desk.ts';

const { en, fr } = LANGUAGES;
const OTHER = 'other-shop';

let desk: DiscordDesk;
beforeAll(async () => {
  desk = await openDiscordDesk({ shops: [OTHER] });
  await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
  const lamp = aReturn().items.map((item) => ({ ...item, title: 'Lamp' }));
  await desk.hears('return.opened', aReturn({ return_id: 'R-1', items: lamp }), { shop: OTHER });
  await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
  await desk.settled();
});
afterAll(() => desk.close());

async function types(command: string) {
  const { shown } = await desk.person('mona').command(desk.channel, command);
  return desk.textOf(shown);
}
const shows = (shops: string[]) => desk.core.db('places').where({ platform: 'discord' }).update({ shops });
const held = async () =>
  (await desk.core.db('return_requests').where({ hold_by: 'mona' }).orderBy('shop_return_id')).map(
    ({ shop_id, shop_return_id }) => `${shop_id} ${shop_return_id}`,
  );
const bothShops = { typed: 'r-1', shops: `${OTHER} · sahara-shop` };

test('a number that two shops gave acts on neither, and both are named in the reader’s language', async () => {
  expect(await types('/returns work hold r-1')).toContain(en.refusals.several_called(bothShops));
  await desk.core.db('staff').where({ id: 'mona' }).update({ language: 'fr' });
  expect(await types('/returns work hold r-1')).toContain(fr.refusals.several_called(bothShops));
  await desk.core.db('staff').where({ id: 'mona' }).update({ language: null });
  expect(await held()).toEqual([]);
});

test('what completes it tells the shops apart, and is the one that was chosen', async () => {
  const offered = await desk.person('mona').suggestions(desk.channel, '/returns work hold', 'return', 'lamp');
  expect(offered.map(({ name }) => name)).toEqual([expect.stringContaining('The shop')]);
  await types(`/returns work hold ${offered[0]?.value}`);
  expect(await held()).toEqual([`${OTHER} R-1`]);
  await types(`/returns work release ${offered[0]?.value}`);
});

test('where a place shows one shop, its return is meant; what only another has is still found', async () => {
  await shows(['sahara-shop']);
  await types('/returns work hold R-1');
  expect(await held()).toEqual(['sahara-shop R-1']);
  await shows([OTHER]);
  await types('/returns work hold R-2');
  expect(await held()).toEqual(['sahara-shop R-1', 'sahara-shop R-2']);
});

test('a return is found by its number without a look at all the others', async () => {
  const plan = await desk.core.db.raw(
    `explain select id from return_requests where seller_id = 'sahara' and lower(shop_return_id) = lower('R-1')`,
  );
  expect(JSON.stringify(plan.rows)).toContain('return_requests_called');
});
