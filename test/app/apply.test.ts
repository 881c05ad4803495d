import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply } from '../../src/app/apply.ts';
import { deskSchema, readDeskFile } from '../../src/app/desk-file.ts';
import { connect } from '../../src/db/connect.ts';
import { readSetting, shopDoor } from '../../src/db/shops.ts';
import { freshDatabase } from '../database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Knex;
const encryptionKey = Buffer.alloc(32, 9);
const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 6).toString('base64')}`;

beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** The example of the contract, to be changed where a story needs it. */
const example = () => ({
  sellers: [
    {
      id: 'sahara',
      name: 'Sahara Home',
      language: 'en',
      country: 'AE',
      timezone: 'Asia/Dubai',
      currency: 'AED',
      hours: { mon: [['09:00', '18:00']] },
      limits: { agent: { refund: '200.00' }, second_person_above: '1000.00' },
      retention_days: 180,
      shops: [
        {
          id: 'noon-ae',
          name: 'noon UAE',
          preset: 'pickup',
          policy: {},
          features: { messaging: true, returnless_refund: true },
          inboundSecrets: ['env:NOON_IN'],
          endpoint: { url: 'https://shop.example/hooks', secrets: [SECRET] },
        },
      ],
      places: [
        { platform: 'slack', team: 'T0001', channel: 'C0001', shops: ['noon-ae'] },
        { platform: 'discord', guild: '1', channel: '2' },
        { platform: 'console' },
      ],
      staff: [
        {
          id: 'mona',
          name: 'Mona',
          role: 'agent',
          language: 'ar',
          accounts: [{ platform: 'slack', team: 'T0001', user: 'U0001' }, { platform: 'console' }],
        },
      ],
    },
  ],
});
type Example = ReturnType<typeof example>;
const changed = (change: (file: Example) => void) => {
  const file = example();
  change(file);
  return file;
};
const applied = (file: object, force = false) =>
  apply({ db, encryptionKey }, readDeskFile(JSON.stringify(file), { NOON_IN: SECRET }), { force });

test('the example of the contract is applied, told line by line, and changes nothing the second time', async () => {
  const lines = await applied(example());
  expect(lines).toEqual(
    expect.arrayContaining([
      '+ seller sahara',
      '+ shop noon-ae',
      '+ staff mona',
      '+ place slack:T0001:C0001',
      '+ place discord:1:2',
      '+ place console:sahara:console',
    ]),
  );
  expect(lines.join()).not.toContain('whsec_');
  expect(await applied(example())).toEqual([]);
});

test('only what is different is changed, and secrets are sealed in the database', async () => {
  await applied(example());
  const lines = await applied(
    changed(({ sellers: [s] }) => {
      if (s) Object.assign(s, { name: 'Sahara' });
      if (s?.shops[0]) s.shops[0].inboundSecrets = ['env:NOON_IN', OTHER];
    }),
  );
  expect(lines).toEqual(['~ seller sahara: name', '~ secrets of noon-ae, inbound: 2 in force']);
  expect((await shopDoor(db, encryptionKey, 'noon-ae'))?.secrets).toEqual([SECRET, OTHER]);
  expect(JSON.stringify(await db('shop_secrets'))).not.toContain(SECRET.slice(6));
  await expect(shopDoor(db, Buffer.alloc(32, 1), 'noon-ae')).rejects.toThrow();
});

test('a seller’s calendar is every shop’s, a shop’s own word on a day wins, and taking both away leaves the country’s', async () => {
  const overrides = async () => (await readSetting(db, 'sahara', 'noon-ae', []))?.calendar.overrides;
  const declared = changed(({ sellers: [s] }) => {
    Object.assign(s ?? {}, { calendar: { overrides: { closed: ['2026-12-31', '2026-12-24'], open: ['2026-12-02'] } } });
    Object.assign(s?.shops[0] ?? {}, { calendar: { overrides: { open: ['2026-12-24'] } } });
  });
  await applied(example());
  expect(await overrides()).toEqual({ closed: [], open: [] });
  expect(await applied(declared)).toEqual(['~ shop noon-ae: calendar_overrides']);
  expect(await overrides()).toEqual({ closed: ['2026-12-31'], open: ['2026-12-02', '2026-12-24'] });
  expect(await applied(declared)).toEqual([]);
  expect(await applied(example())).toEqual(['~ shop noon-ae: calendar_overrides']);
  expect(await overrides()).toEqual({ closed: [], open: [] });
});

test('what is no longer declared goes; returns are lost only when that is asked for aloud', async () => {
  await applied(example());
  await db('return_requests').insert({
    seller_id: 'sahara',
    id: '00000000-0000-0000-0000-000000000001',
    shop_id: 'noon-ae',
    shop_return_id: 'R',
    order_id: 'o',
    customer: '{}',
    items: '[]',
    status: 'authorized',
    currency: 'AED',
    paid: 1,
    refunded: 0,
    deadlines: '[]',
    opened_at: new Date(),
    told: 0,
    version: 1,
  });
  const without = changed(({ sellers: [s] }) => {
    if (!s) return;
    s.shops = [];
    s.staff = [];
    s.places = [{ platform: 'console' }];
  });
  await expect(applied(without)).rejects.toThrow('shop "noon-ae" is not in the file and has 1 returns');
  expect(await db('staff').where({ seller_id: 'sahara' })).toHaveLength(1);
  expect(await applied(without, true)).toEqual(
    expect.arrayContaining(['- shop noon-ae', '- staff mona', '- place slack:T0001:C0001']),
  );
  expect(await db('return_requests')).toEqual([]);
});

/** A second seller, with a channel of its own. */
const oasis = (channel: string) => ({
  ...example().sellers[0],
  id: 'oasis',
  shops: [{ ...example().sellers[0]?.shops[0], id: 'oasis-shop' }],
  staff: [],
  places: [{ platform: 'discord', guild: '1', channel }],
});

test('a channel that the file gives to another seller moves, whichever of them stands first', async () => {
  const two = (ours: string, theirs: string) => {
    const [sahara] = example().sellers;
    return { sellers: [{ ...sahara, places: [{ platform: 'discord', guild: '1', channel: ours }] }, oasis(theirs)] };
  };
  const placesOf = (id: string) => db('places').where({ seller_id: id }).pluck('id');
  await applied(two('2', '3'));
  expect(await applied(two('3', '2'))).toEqual(expect.arrayContaining(['- place discord:1:2', '+ place discord:1:2']));
  expect([await placesOf('sahara'), await placesOf('oasis')]).toEqual([['discord:1:3'], ['discord:1:2']]);
  expect(await applied(two('3', '2'))).toEqual([]);
});

test('a channel that another seller’s team connected is theirs: it is said where it stands and what to do', async () => {
  await applied({ sellers: [...example().sellers, oasis('7')] });
  const at = { platform: 'discord', team: '1', channel: '9' };
  await db('places').insert({ seller_id: 'oasis', id: 'discord:1:9', ...at, connected_by: 'lina' });
  const taking = changed(({ sellers: [s] }) => s?.places.push({ platform: 'discord', guild: '1', channel: '9' }));
  const file = { sellers: [...taking.sellers, oasis('7')] };
  await expect(applied(file)).rejects.toThrow(
    'sellers[0].places[3]: the channel "discord:1:9" belongs to seller "oasis", whose team connected it; declare it there and apply',
  );
  await db('places').where({ id: 'discord:1:9' }).delete();
});

test('a seller that is gone leaves nothing behind', async () => {
  await applied({ sellers: [...example().sellers, oasis('7')] });
  const none = '00000000-0000-0000-0000-000000000000';
  const of = { seller_id: 'oasis', return_id: none, place: 'discord:1:7' };
  await db('outcomes').insert({ seller_id: 'oasis', key: 'k', outcome: '{}' });
  await db('drafts').insert({
    seller_id: 'oasis',
    id: 'd',
    staff_id: 's',
    return_id: null,
    action: 'many',
    fields: '{}',
  });
  await db('deliveries').insert({ ...of, id: none, what: 'digest', version: 0 });
  await db('lanes').insert({ ...of, waiting: 1 });
  await db('strays').insert({ ...of, shown: '{}' });
  await applied(example());
  const { rows } = await db.raw(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'seller_id' and t.table_type = 'BASE TABLE'`,
  );
  for (const { name } of rows) expect(await db(name).where({ seller_id: 'oasis' }), name).toEqual([]);
});

const RULE = { id: 'far', name: 'Far away', when: { countries: ['FR'] }, do: { alert: 'Far' } };
const BROKEN: [string, (file: Example) => unknown, string][] = [
  [
    'an unknown key',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { colour: 'blue' }),
    'sellers[0].colour: is not known here',
  ],
  [
    'a rule that would act on every return',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { rules: [{ ...RULE, when: {} }] }),
    'sellers[0].rules[0].when: names no condition',
  ],
  [
    'a rule that both approves and rejects',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, { rules: [{ ...RULE, do: { approve: { label: true }, reject: 'other' } }] }),
    'sellers[0].rules[0].do: approves and rejects',
  ],
  [
    'a rule that assigns to a stranger',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { rules: [{ ...RULE, do: { assign: 'eve' } }] }),
    'sellers[0].rules[0].do.assign: seller "sahara" has no staff "eve"',
  ],
  [
    'a rule that sends returns to a strange place',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { rules: [{ ...RULE, do: { route: 'slack:T0001:C9' } }] }),
    'sellers[0].rules[0].do.route: seller "sahara" has no place "slack:T0001:C9"; it has slack:T0001:C0001, discord:1:2',
  ],
  [
    'a rule that offers with words nobody may send',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, {
        rules: [{ ...RULE, do: { offer: { share: 50, template: 'Ours' } } }],
        templates: [{ name: 'Ours', for: ['offer'], texts: { en: 'Take {refund_amount}, write to me@mail.example' } }],
      }),
    'sellers[0].templates[0].texts.en: rule "far" offers with it, and the guideline check finds "me@mail.example" (email)',
  ],
  [
    'a rule that rejects with words nobody may send',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, {
        rules: [{ ...RULE, do: { reject: 'other' } }],
        templates: [{ name: 'rejected', for: ['reject'], texts: { en: 'No. {reason} Write to me@mail.example' } }],
      }),
    'sellers[0].templates[0].texts.en: rule "far" rejects with it, and the guideline check finds "me@mail.example" (email)',
  ],
  [
    'words of an approval that would leave with a placeholder, or that the guideline check stops',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, {
        templates: [{ name: 'approved_keep', for: ['approve'], texts: { en: 'Keep it, {customer_name}. {reason}' } }],
      }),
    'sellers[0].templates[0].texts.en: nothing fills {reason} in an approval',
  ],
  [
    'a template for approvals under another name',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, { templates: [{ name: 'Ours', for: ['approve'], texts: { en: 'Keep it.' } }] }),
    'sellers[0].templates[0].for: only "approved_label" and "approved_keep" are for "approve", and for nothing else',
  ],
  [
    'a template with a placeholder that nothing fills',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, { templates: [{ name: 'Ours', for: ['answer'], texts: { nl: 'Dag {naam}' } }] }),
    'sellers[0].templates[0].texts.nl: nothing fills {naam} in "answer"',
  ],
  [
    'a template with a placeholder that is filled elsewhere only',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, {
        templates: [{ name: 'Ours', for: ['offer', 'contact'], texts: { en: 'You get {refund_amount}' } }],
      }),
    'sellers[0].templates[0].texts.en: nothing fills {refund_amount} in "contact"',
  ],
  [
    'a rule for a country by its name',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { rules: [{ ...RULE, when: { countries: ['France'] } }] }),
    'sellers[0].rules[0].when.countries[0]: must be a country code like AE',
  ],
  [
    'a rule for a language by its name',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { rules: [{ ...RULE, when: { languages: ['Arabic'] } }] }),
    'sellers[0].rules[0].when.languages[0]: must be a language code like ar',
  ],
  [
    'an unknown policy',
    ({ sellers: [s] }) => Object.assign(s?.shops[0]?.policy ?? {}, { speed: 1 }),
    'sellers[0].shops[0].policy.speed: is not known here',
  ],
  [
    'a zone that is none',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { timezone: 'Mars/Base' }),
    'sellers[0].timezone: must be a time zone',
  ],
  [
    'a role that is none',
    ({ sellers: [s] }) => Object.assign(s?.staff[0] ?? {}, { role: 'boss' }),
    'sellers[0].staff[0].role',
  ],
  [
    'a secret that is none',
    ({ sellers: [s] }) => Object.assign(s?.shops[0] ?? {}, { inboundSecrets: ['abc'] }),
    'sellers[0].shops[0].inboundSecrets[0]: must be "whsec_"',
  ],
  [
    'a secret the environment lacks',
    ({ sellers: [s] }) => Object.assign(s?.shops[0] ?? {}, { inboundSecrets: ['env:NOWHERE'] }),
    'sellers[0].shops[0].inboundSecrets[0]: the environment has no secret NOWHERE',
  ],
  [
    'a shop twice',
    ({ sellers: [s] }) => s?.shops.push(...s.shops),
    'sellers[0].shops[1].id: shop "noon-ae" stands already at sellers[0].shops[0].id',
  ],
  [
    'a shop that is not there',
    ({ sellers: [s] }) => Object.assign(s?.places[0] ?? {}, { shops: ['elsewhere'] }),
    'sellers[0].places[0].shops[0]: seller "sahara" has no shop "elsewhere"',
  ],
  [
    'an unknown key of a calendar',
    ({ sellers: [s] }) => Object.assign(s?.shops[0] ?? {}, { calendar: { overrides: { shut: [] } } }),
    'sellers[0].shops[0].calendar.overrides.shut: is not known here',
  ],
  [
    'a calendar other than overrides',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { calendar: { weekend: [5] } }),
    'sellers[0].calendar.weekend: is not known here',
  ],
  [
    'a day that is none',
    ({ sellers: [s] }) => Object.assign(s ?? {}, { calendar: { overrides: { closed: ['2026-02-30'] } } }),
    'sellers[0].calendar.overrides.closed[0]: must be a date like 2026-12-24',
  ],
  [
    'a day closed and open at once',
    ({ sellers: [s] }) =>
      Object.assign(s ?? {}, {
        calendar: { overrides: { closed: ['2026-12-24'], open: ['2026-12-25', '2026-12-24'] } },
      }),
    'sellers[0].calendar.overrides.open[1]: 2026-12-24 stands under "closed" too',
  ],
];
test.each(BROKEN)('%s is refused with its path and changes nothing', async (_, change, says) => {
  const before = JSON.stringify([await db('sellers'), await db('shops'), await db('staff'), await db('places')]);
  expect(() => readDeskFile(JSON.stringify(changed(change)), { NOON_IN: SECRET })).toThrow(says);
  expect(JSON.stringify([await db('sellers'), await db('shops'), await db('staff'), await db('places')])).toBe(before);
});

test('a file that is not JSON says so', () => {
  expect(() => readDeskFile('{ "sellers": [', {})).toThrow(/it is not JSON/);
});

test('its JSON Schema describes the same file', () => {
  expect(deskSchema()).toMatchObject({
    type: 'object',
    properties: { sellers: { type: 'array' } },
    additionalProperties: false,
  });
});
