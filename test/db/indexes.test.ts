import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetExpired } from '../../src/db/logins.ts';
import { forgetOldNews, hoursElsewhere, placesWithWork } from '../../src/db/places.ts';
import { earlierReturns, pastReturns } from '../../src/db/returns.ts';
import { returnsCalled, shopReturnIds } from '../../src/db/returns-called.ts';
import { carriedMessages } from '../../src/delivery/outbox.ts';
import { forgetOldPaces } from '../../src/delivery/paces.ts';
import { tidying } from '../../src/wiring/clock.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
let explains: pg.Client;
beforeAll(async () => {
  desk = await openDesk();
  await desk.hears('return.opened', aReturn({ return_id: 'R-0', customer: { id: 'c-0', name: 'Noor' } }));
  // As many as it takes for one index to be better than another.
  await desk.core.db.raw(
    `insert into return_requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
       'shop_return_id', 'X-' || n, 'opened_at', r.opened_at - interval '1 day'))).* from return_requests r, generate_series(1, 2000) n`,
  );
  await desk.core.db.raw('analyze return_requests');
  explains = new pg.Client(desk.config.DATABASE_URL);
  await explains.connect();
  await explains.query('set enable_seqscan = off');
});
afterAll(async () => {
  await explains.end();
  await desk.close();
});

const ID = '00000000-0000-4000-8000-000000000001';
/** What is asked, the index that answers it, and how it is asked. */
const ASKED: [string, string, (desk: TestDesk) => Promise<unknown>][] = [
  ['how far messages got', 'deliveries_carried', ({ core }) => carriedMessages(core.db, 'sahara', ID)],
  [
    'a return by its number',
    'return_requests_called',
    ({ core }) => returnsCalled(core.db, { seller: 'sahara', place: null }, 'R-1'),
  ],
  [
    'a return by our id',
    'return_requests_',
    ({ core }) => returnsCalled(core.db, { seller: 'sahara', place: null }, ID),
  ],
  ['numbers of returns', 'return_requests_pkey', ({ core }) => shopReturnIds(core.db, 'sahara', [ID])],
  ['places with work', 'places_', ({ core }) => placesWithWork(core.db, 'sahara', ['slack'])],
  ['hours of teams', 'places_', ({ core }) => hoursElsewhere(core.db, ['slack'])],
  ['old news', 'workspace_events_old', ({ core }) => forgetOldNews(core.db)],
  ['what is over', '_over', ({ core }) => forgetExpired(core.db, new Date(0))],
  ['old paces', 'paces_through', ({ core }) => forgetOldPaces(core.db)],
];

test.each(ASKED)('%s: asked for without a look at whole tables', async (_, index, ask) => {
  const heard: { sql: string; bindings: unknown[] }[] = [];
  const listen = (query: (typeof heard)[number]) => void heard.push(query);
  desk.core.db.on('query', listen);
  await ask(desk);
  desk.core.db.removeListener('query', listen);
  expect(heard).not.toEqual([]);
  for (const { sql, bindings } of heard) {
    const { rows } = await explains.query(`explain ${sql}`, bindings);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    expect(plan).toContain(index);
  }
});

test('links and sessions that are over, and paces nobody needs, are tidied away; others stay', async () => {
  const { db } = desk.core;
  await desk.loginFor('mona');
  await db('sessions').insert({ id_hash: 'over', seller_id: 'sahara', staff_id: 'mona', expires_at: desk.now() });
  await db('sessions').insert({
    id_hash: 'on',
    seller_id: 'sahara',
    staff_id: 'mona',
    expires_at: new Date(Date.now() + 9e9),
  });
  await db('paces').insert([
    { key: 'old', through_at: new Date(Date.now() - 8 * 86_400_000) },
    { key: 'silent', through_at: new Date(Date.now() - 8 * 86_400_000), silent_until: new Date(Date.now() + 60_000) },
    { key: 'new' },
  ]);
  await desk.loginFor('samir');
  await desk.pass({ minutes: 1 });
  await tidying(desk.core)();
  expect(await db('sessions').pluck('id_hash')).toEqual(['on']);
  expect(await db('login_links').count()).toEqual([{ count: '2' }]);
  expect((await db('paces').pluck('key')).toSorted()).toEqual(['new', 'silent']);
  await desk.pass({ hours: 24 });
  await tidying(desk.core)();
  expect(await db('login_links').count()).toEqual([{ count: '0' }]);
});

test('a rule that is tried counts as one that is live, also what was opened at the same moment', async () => {
  const timestamp = desk.now();
  const customer = { id: 'c-7', name: 'Huda' };
  for (const id of ['R-1', 'R-2'])
    await desk.hears('return.opened', aReturn({ return_id: id, customer }), { timestamp });
  await desk.hears('return.opened', aReturn({ return_id: 'R-3', customer }), {
    timestamp: new Date(timestamp.getTime() + 1),
  });
  const past = await pastReturns(desk.core.db, 'sahara', timestamp, 10);
  expect(past.map(({ earlier }) => earlier)).toEqual([2, 0, 0]);
  for (const { request, earlier } of past) expect(await earlierReturns(desk.core.db, request)).toBe(earlier);
});
