import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aReturn } from '../desk.ts';
import { type DiscordDesk, EDIT, openDiscordDesk, POST } from './desk.ts';

const RETURNS = 200;

let desk: DiscordDesk;
let passed = 0;
beforeAll(async () => {
  desk = await openDiscordDesk();
  // discord.js counts what Discord told it by the machine's clock: time goes by for it, too.
  const machine = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => machine() + passed);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

/** Time goes by for the desk's lanes, for discord.js and for Discord alike. */
async function passes(ms: number): Promise<void> {
  const by = `interval '${ms} milliseconds'`;
  // Discord first: what leaves the moment the lanes have moved must not come too early there.
  desk.discord.clock.pass(ms);
  passed += ms;
  // One after the other: all at once they would wait for a worker that waits for them. Lanes last, they let things leave.
  const moved = [
    `deliveries set due_at = due_at - ${by} where state = 'waiting'`,
    `paces set through_at = through_at - ${by}, silent_until = silent_until - ${by}`,
    `lanes set next_at = next_at - ${by}, slot_at = slot_at - ${by} where owner is null`,
  ];
  for (const one of moved) await desk.core.db.raw(`update ${one}`);
}

/** Lets time run, at once to the next moment at which something may leave, until nothing waits. */
async function runs(): Promise<void> {
  for (;;) {
    const { rows } = await desk.core.db.raw(
      `select count(*)::int as lanes, bool_or(owner is not null or next_at <= now()) as busy,
         ceil(extract(epoch from min(next_at) - now()) * 1000) as ms from lanes where next_at is not null`,
    );
    const [{ lanes, busy, ms }] = rows;
    if (lanes === 0) return;
    if (!busy) await passes(Number(ms));
    desk.core.wakeWorkers();
    await new Promise((resolve) => setTimeout(resolve, busy ? 5 : 0));
  }
}

const posts = () => desk.asked(POST);
const told = (line: object) => line as { status: number; at: number };

test('two hundred returns in a second: the queue once, then every card in turn, as fast as Discord takes them', async () => {
  const { limits } = desk.discord.settings;
  const five = { limit: 5, withinMs: 5_000 };
  Object.assign(limits, { mode: 'on', buckets: { [POST]: five, [EDIT]: five } });
  const ids = Array.from({ length: RETURNS }, (_, n) => `C-${n}`);
  await Promise.all(ids.map((id) => desk.hears('return.opened', aReturn({ return_id: id }))));
  // Some of them change while their cards wait: those must be drawn as they are then, and talk stays under its card.
  const [cancelled, written] = [ids.slice(0, 20), ids.slice(20, 30)];
  await Promise.all(cancelled.map((id) => desk.hears('return.cancelled', { return_id: id })));
  await Promise.all(written.map((id) => desk.writes(id, `Words about ${id}`)));
  await runs();

  const cards = desk.cards();
  for (const id of ids) {
    const mine = cards.filter((card) => desk.textOf(card).includes(`Return ${id}:`));
    expect(mine, id).toHaveLength(1);
    expect(desk.textOf(mine[0]).includes('Closed: cancelled'), id).toBe(cancelled.includes(id));
    const said = desk.under(mine[0]).map(desk.textOf).join();
    expect(said.includes(`Words about ${id}`), id).toBe(written.includes(id));
  }

  const digests = desk.standing().filter((one) => !cards.includes(one));
  expect(digests).toHaveLength(1);
  expect(desk.textOf(digests[0])).toMatch(/\d+ returns wait; their cards follow one by one/);
  // It came while nearly all cards still waited, or it would have been of no use.
  expect(cards.filter(({ at }) => at < (digests[0]?.at ?? 0)).length).toBeLessThan(30);

  // Ten thousand refused requests in ten minutes, and Discord bans the address: we are nowhere near.
  const refused = desk.discord.journal.filter(({ status }) => [401, 403, 429].includes(status)).map(told);
  expect(refused.length).toBeLessThan(RETURNS / 20);
  expect(posts().length).toBeGreaterThanOrEqual(RETURNS + written.length + 1);
  expect(posts().length).toBeLessThan((RETURNS + written.length) * 1.2);

  const metrics = await (await fetch(`${desk.url}/metrics`)).text();
  const counted = (name: string) =>
    Number(metrics.match(new RegExp(`^${name}\\{[^}]*to="discord"[^}]*what="card"[^}]*\\} (\\S+)`, 'm'))?.[1]);
  // One gave its slot to the digest; its first try is not counted again.
  expect(counted('returndesk_delivery_wait_seconds_count')).toBeGreaterThanOrEqual(RETURNS - 1);
  // The last of them waited for more than two hundred seconds, by the clock that was moved.
  expect(counted('returndesk_delivery_wait_seconds_sum')).toBeGreaterThan((RETURNS * RETURNS) / 4);
}, 60_000);

test('after Discord asked for silence nothing is sent until it is over', async () => {
  const kind = { kind: 'rate-limited', retryAfter: 30, scope: 'shared' } as const;
  desk.discord.faults.add({ route: POST, times: 1, kind });
  const before = posts().length;
  await Promise.all(Array.from({ length: 5 }, (_, n) => desk.hears('return.opened', aReturn({ return_id: `S-${n}` }))));
  const asked = desk.discord.clock.now();
  await runs();
  const [first, ...later] = posts().slice(before).map(told);
  expect(first?.status).toBe(429);
  expect(later).toHaveLength(5);
  for (const { at, status } of later) {
    expect(status).toBe(200);
    expect(at - asked).toBeGreaterThanOrEqual(30_000);
  }
});
