import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { lockReturn, readReturn } from '../../src/db/returns.ts';
import { save } from '../../src/db/save.ts';
import { type Begun, endDelivery, keepLanes, putOff, takeHeads } from '../../src/delivery/lanes.ts';
import { cancel, revive, rowsOf } from '../../src/delivery/outbox.ts';
import { redrawShop } from '../../src/delivery/places.ts';
import { startWorker } from '../../src/delivery/worker.ts';
import type { Delivery } from '../../src/domain/effects.ts';
import type { Event } from '../../src/domain/event.ts';
import { DeliveryError } from '../../src/ports.ts';
import { freshDatabase } from '../database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Knex;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
  await db.raw(`insert into sellers (id, name, language, country, timezone, currency) values ('s', 'S', 'en', 'AE', 'Asia/Dubai', 'AED');
    insert into shops (seller_id, id, name, preset, country, timezone, currency) values ('s', 'shop', 'S', 'pickup', 'AE', 'Asia/Dubai', 'AED')`);
});
beforeEach(() => db.raw('truncate lanes, deliveries'));
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function aReturn(): Promise<string> {
  const id = randomUUID();
  await db('return_requests').insert({
    seller_id: 's',
    id,
    shop_id: 'shop',
    shop_return_id: id,
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
  return id;
}
const webhook = (body: string, more: Partial<Delivery> = {}): Delivery => ({
  place: 'shop',
  what: 'webhook',
  webhook: { type: 't', body },
  about: null,
  dueAt: null,
  ...more,
});
const card: Delivery = { place: 'wall', what: 'card', webhook: null, about: null, dueAt: null };
/** Writes deliveries as a change does: with an event and a new version of the return. */
const put = (returnId: string, deliveries: Delivery[]) =>
  db.transaction(async (trx) => {
    await lockReturn(trx, 's', returnId);
    const before = await readReturn(trx, 's', returnId);
    if (!before) throw new Error('no return');
    const after = { ...before, version: before.version + 1 };
    const standing = { status: before.status, resolution: null, holder: null, refunded: before.refunded };
    const event: Event = {
      seller: 's',
      returnId,
      version: after.version,
      type: 'released',
      data: {},
      at: new Date(),
      by: { kind: 'clock' },
      key: randomUUID(),
      before: standing,
      after: standing,
    };
    await save(trx, { before, after, event, deliveries: rowsOf(deliveries, randomUUID), outcome: null });
  });
const silent = { warn: () => {}, error: () => {} };

/** Lets workers run until no lane wants work, and answers what they carried, in order. */
async function drained(count: number, deliver: (d: Begun) => Promise<null>, workers = 1): Promise<Begun[]> {
  const carried: Begun[] = [];
  const running = Array.from({ length: workers }, (_, n) =>
    startWorker({
      db,
      owner: `w${n}`,
      log: silent,
      chance: () => 0,
      leaseSeconds: 5,
      atOnce: 4,
      onGivenUp: async () => {},
      deliver: async (d) => {
        const result = await deliver(d);
        carried.push(d);
        return result;
      },
    }),
  );
  await expect.poll(() => carried.length, { timeout: 15_000 }).toBe(count);
  await Promise.all(running.map((worker) => worker.stop()));
  return carried;
}

test('deliveries of a lane leave in the order they were written, whatever number of workers', async () => {
  const returns = await Promise.all(Array.from({ length: 10 }, aReturn));
  for (let n = 0; n < 5; n += 1) await Promise.all(returns.map((id) => put(id, [webhook(String(n))])));
  let most = 0;
  const busy = new Map<string, number>();
  const carried = await drained(
    50,
    async ({ lane }) => {
      busy.set(lane.returnId, (busy.get(lane.returnId) ?? 0) + 1);
      most = Math.max(most, busy.get(lane.returnId) ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
      busy.set(lane.returnId, (busy.get(lane.returnId) ?? 0) - 1);
      return null;
    },
    3,
  );
  for (const id of returns) {
    expect(carried.filter((d) => d.lane.returnId === id).map((d) => d.body)).toEqual(['0', '1', '2', '3', '4']);
  }
  expect(most).toBe(1);
  expect(await db('lanes').where('waiting', '>', 0).orWhereNotNull('next_at')).toEqual([]);
});

test('a head that fails keeps what is behind it waiting, and blocks no other lane', async () => {
  const [bad, good] = [await aReturn(), await aReturn()];
  await put(bad, [webhook('first'), webhook('second')]);
  await put(good, [webhook('other')]);
  const tries: string[] = [];
  await drained(1, async (d) => {
    tries.push(d.body ?? '');
    if (d.lane.returnId === bad) throw new DeliveryError('503', { certain: false, final: false });
    return null;
  });
  expect(tries.sort()).toEqual(['first', 'other']);
  const [first, second] = await db('deliveries').where({ return_id: bad }).orderBy('position');
  expect(first).toMatchObject({ state: 'waiting', attempts: 1, why: '503' });
  expect(first.due_at.getTime()).toBeGreaterThan(Date.now());
  expect(second).toMatchObject({ state: 'waiting', attempts: 0 });
});

test('a worker that lost its lane marks nothing', async () => {
  const id = await aReturn();
  await put(id, [webhook('once')]);
  const [begun] = (await takeHeads(db, 'slow', 1, 0)).begun;
  const slow = begun?.lane;
  if (!slow) throw new Error('no lane');
  const [quick] = (await takeHeads(db, 'quick', 1, 60)).begun;
  expect(quick?.lane.returnId).toBe(id);
  await endDelivery(db, 'slow', slow, { id: begun?.id ?? '', state: 'sent', why: null, shown: null });
  await putOff(db, 'slow', slow, {
    id: 'f'.repeat(8).concat('-0000-0000-0000-000000000000'),
    until: new Date(),
    why: 'late',
    maybeDone: false,
  });
  expect(await db('deliveries').first()).toMatchObject({ state: 'waiting', attempts: 2 });
  expect(await db('lanes').first()).toMatchObject({ owner: 'quick', waiting: 1 });
});

test('while a lane is taken nobody else gets it; when its lease ends somebody does', async () => {
  const id = await aReturn();
  await put(id, [webhook('x')]);
  const [begun] = (await takeHeads(db, 'a', 5, 60)).begun;
  expect(await takeHeads(db, 'b', 5, 60)).toEqual({ begun: [], asking: [], idle: [] });
  await keepLanes(db, 'a', begun ? [begun.lane] : [], 0);
  expect((await takeHeads(db, 'b', 5, 60)).begun).toHaveLength(1);
});

test('two redraws that wait become one; one that has begun is followed by another', async () => {
  const id = await aReturn();
  await put(id, [card]);
  await put(id, [card]);
  expect(await db('deliveries').where({ return_id: id })).toMatchObject([{ version: 3, attempts: 0 }]);
  expect(await db('lanes').first()).toMatchObject({ waiting: 1 });
  await takeHeads(db, 'a', 1, 60);
  await put(id, [card]);
  expect(await db('deliveries').where({ return_id: id }).orderBy('position')).toMatchObject([
    { attempts: 1 },
    { version: 4, attempts: 0 },
  ]);
  expect(await db('lanes').first()).toMatchObject({ waiting: 2 });
});

test('what is not due yet waits, and its lane asks nobody until then', async () => {
  const id = await aReturn();
  const dueAt = new Date(Date.now() + 3_600_000);
  await put(id, [webhook('later', { dueAt }), webhook('after it')]);
  expect(await takeHeads(db, 'a', 5, 60)).toEqual({ begun: [], asking: [], idle: [] });
  expect((await db('lanes').first()).next_at).toEqual(dueAt);
});

test('what is taken back never leaves, and what waited behind it goes at once', async () => {
  const id = await aReturn();
  await put(id, [webhook('message', { about: 'm-1', dueAt: new Date(Date.now() + 3_600_000) }), webhook('refund')]);
  await db.transaction((trx) => cancel(trx, { seller: 's', returnId: id }, ['m-1'], 'taken_back'));
  const carried = await drained(1, async () => null);
  expect(carried.map((d) => d.body)).toEqual(['refund']);
  expect(await db('deliveries').where({ about: 'm-1' }).first()).toMatchObject({
    state: 'cancelled',
    why: 'taken_back',
  });
});

test('what was given up is sent again under the same id when somebody asks', async () => {
  const id = await aReturn();
  await put(id, [webhook('x')]);
  const ids: string[] = [];
  const once = startWorker({
    db,
    owner: 'w',
    log: silent,
    onGivenUp: async () => {},
    deliver: async (d) => {
      ids.push(d.id);
      throw new DeliveryError('410', { certain: true, final: true, answer: 'gone' });
    },
  });
  await expect.poll(async () => (await db('deliveries').first()).state).toBe('dead');
  await once.stop();
  expect(await db('lanes').first()).toMatchObject({ waiting: 0, next_at: null });
  await db.transaction((trx) => revive(trx, { seller: 's', returnId: id }, ids));
  const carried = await drained(1, async () => null);
  expect(carried.map((d) => d.id)).toEqual(ids);
  expect(await db('deliveries').first()).toMatchObject({ state: 'sent' });
});

test('taking work reads the head of a lane, not the backlog behind it', async () => {
  const id = await aReturn();
  await db.raw(
    `insert into deliveries (seller_id, return_id, place, id, what, version, type, body)
     select 's', ?, 'shop', gen_random_uuid(), 'webhook', 1, 't', 'x' from generate_series(1, 20000)`,
    [id],
  );
  await db.raw(
    `insert into lanes (seller_id, return_id, place, waiting, next_at) values ('s', ?, 'shop', 20000, now())`,
    [id],
  );
  await db.raw('analyze deliveries');
  const read = await db.transaction(async (trx) => {
    const { begun } = await takeHeads(trx, 'a', 1, 60);
    expect(begun).toHaveLength(1);
    const { rows } = await trx.raw(
      `select seq_tup_read + idx_tup_fetch as n from pg_stat_xact_user_tables where relname = 'deliveries'`,
    );
    return Number(rows[0].n);
  });
  // The planner itself peeks at a few rows of the index's ends.
  expect(read).toBeLessThan(1_000);
});

test('a worker that lost its lane gives nothing up: what another may have sent is not told to have failed', async () => {
  const id = await aReturn();
  await put(id, [webhook('once')]);
  const told: string[] = [];
  const worker = startWorker({
    db,
    owner: 'slow',
    log: { warn: () => {}, error: (_, line) => void told.push(line) },
    deliver: async () => {
      await db.raw(`update lanes set owner = 'quick', fence = fence + 1, next_at = now() + interval '1 minute'`);
      throw new DeliveryError('410', { certain: true, final: true });
    },
    onGivenUp: async (trx) => {
      await trx('return_requests').where({ id }).update({ raw_status: 'given up' });
    },
  });
  await expect.poll(() => told).toEqual(['a failure could not be written down; the lease will end']);
  await worker.stop();
  expect(await db('return_requests').where({ id }).first('raw_status')).toEqual({ raw_status: null });
  expect(await db('deliveries').first()).toMatchObject({ state: 'waiting' });
});

test('what goes wrong in the desk itself is logged by where it happened, and never with the words it was about', async () => {
  const id = await aReturn();
  await put(id, [webhook('once')]);
  const told: unknown[] = [];
  const log = (fields: object) => void told.push(fields);
  const worker = startWorker({
    db,
    owner: 'w',
    log: { warn: log, error: log },
    onGivenUp: async () => {},
    deliver: async () => {
      await db.raw('select cast(? as uuid)', ['my name is Layla']);
      return null;
    },
  });
  await expect.poll(async () => (await db('deliveries').first())?.why).toBe('desk_failed');
  await worker.stop();
  expect(JSON.stringify(told)).toContain('22P02');
  expect(JSON.stringify(told)).not.toContain('Layla');
});

test('a redraw that waits is not begun while what it must show is still being written', async () => {
  const id = await aReturn();
  await db('places').insert({ seller_id: 's', id: 'console', platform: 'console', team: 's', channel: 'console' });
  await put(id, [{ ...card, place: 'console' }]);
  await db.transaction(async (trx) => {
    await redrawShop(trx, 's', 'shop', null);
    expect((await takeHeads(db, 'early', 5, 0)).begun).toEqual([]);
  });
  await db('lanes').update({ next_at: new Date() });
  expect((await takeHeads(db, 'late', 5, 60)).begun.filter(({ lane }) => lane.returnId === id)).toHaveLength(1);
  expect(await db('lanes').where({ return_id: id }).first('waiting')).toEqual({ waiting: 1 });
});
