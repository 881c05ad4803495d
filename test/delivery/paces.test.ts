import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { takeHeads } from '../../src/delivery/lanes.ts';
import { reserve, silence } from '../../src/delivery/paces.ts';
import type { Pace } from '../../src/ports.ts';
import { freshDatabase } from '../database.ts';

const PACE: Pace = { key: 'wall/post', seconds: 2, burst: 1 };
const PACED = ['wall'];

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Knex;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
  await db.raw(`insert into sellers (id, name, language, country, timezone, currency) values ('s', 'S', 'en', 'AE', 'Asia/Dubai', 'AED');
    insert into places (seller_id, id, platform, team, channel) values ('s', 'wall', 'wall', 't', 'c')`);
});
beforeEach(() => db.raw('truncate lanes, deliveries, paces'));
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** Lanes with one card each, all of them due. */
async function lanes(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const at = { seller_id: 's', return_id: randomUUID(), place: 'wall' };
    await db('deliveries').insert({ ...at, id: randomUUID(), what: 'card', version: 1 });
    await db('lanes').insert({ ...at, waiting: 1, next_at: db.raw('now()') });
  }
}
const take = () => takeHeads(db, 'w', 10, 60, PACED);
async function askAll(): Promise<void> {
  for (const { lane } of (await take()).asking) await reserve(db, 'w', lane, [PACE]);
}
const slots = async (): Promise<number[]> =>
  (await db('lanes').orderBy('slot_at').select('slot_at')).map(({ slot_at }) => slot_at.getTime());

test('lanes of one place get slots one after the other, and only the one whose moment it is begins', async () => {
  await lanes(4);
  await askAll();
  const [first = 0, ...later] = await slots();
  // Each asked a moment after the one before it, while the first slot was being given.
  for (const [n, slot] of later.entries()) {
    expect(Math.abs(slot - first - (n + 1) * 2_000)).toBeLessThan(1_000);
  }
  expect((await take()).begun).toHaveLength(1);
});

test('after a standstill one leaves, and the others, whose slots are over as well, ask anew', async () => {
  await lanes(3);
  await askAll();
  await db.raw(`update lanes set slot_at = now() - interval '5 seconds', next_at = now() - interval '5 seconds'`);
  const { begun, asking } = await take();
  expect(begun).toHaveLength(1);
  expect(asking).toHaveLength(2);
  // Nor does a second one a moment later.
  for (const { lane } of asking) await db('lanes').where({ return_id: lane.returnId }).update({ owner: null });
  await db.raw(`update lanes set next_at = now() where owner is null`);
  expect((await take()).begun).toEqual([]);
});

test('while a platform wants silence slots within it are worth nothing, and new ones come after it', async () => {
  await lanes(2);
  await askAll();
  await silence(db, [PACE.key], 30);
  const { begun, asking } = await take();
  expect(begun).toEqual([]);
  expect(asking).toHaveLength(1);
  for (const { lane } of asking) await reserve(db, 'w', lane, [PACE]);
  const [, last = 0] = await slots();
  expect(last - Date.now()).toBeGreaterThan(25_000);
});

test('a burst may leave early, together with what is left of the pace', async () => {
  await lanes(3);
  for (const { lane } of (await take()).asking) await reserve(db, 'w', lane, [{ ...PACE, burst: 2 }]);
  const [first = 0, second = 0, third = 0] = await slots();
  expect(second - first).toBeLessThan(1_000);
  expect(third - first).toBeGreaterThan(1_000);
});
