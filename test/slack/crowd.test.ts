import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aReturn } from '../desk.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL } from './outside.ts';

const RETURNS = 200;
// Some three hundred turns of the clock, each with its round trips.
vi.setConfig({ testTimeout: 90_000 });

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

/** Time goes by for the desk's lanes and for Slack alike. */
async function passes(ms: number): Promise<void> {
  const by = `interval '${ms} milliseconds'`;
  // Slack first: what leaves the moment the lanes have moved must not come too early there.
  desk.slack.clock.pass(ms);
  await desk.core.db.raw(
    `update lanes set next_at = next_at - ${by}, slot_at = slot_at - ${by} where owner is null;
     update deliveries set due_at = due_at - ${by} where state = 'waiting';
     update paces set through_at = through_at - ${by}, silent_until = silent_until - ${by}`,
  );
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

const SLOTTED = 'select from lanes where owner is null and slot_at is not null';
const SILENT = 'select from paces where silent_until > now()';

/** The slots of this many lanes are now. */
async function comesDue(many: number): Promise<void> {
  await desk.core.db.raw(
    `update lanes set slot_at = now(), next_at = now() where (seller_id, return_id, place) in (
       select seller_id, return_id, place from lanes where slot_at is not null order by slot_at limit ?)`,
    [many],
  );
  desk.core.wakeWorkers();
}

const posts = () => desk.slack.journal.filter(({ what }) => what === 'api chat.postMessage');
const read = (parts: unknown) => JSON.stringify(parts);

test('two hundred returns in a second: the queue once, then every card in turn, as fast as Slack takes them', async () => {
  desk.slack.settings.limits = { ...desk.slack.settings.limits, mode: 'on', postBurst: 1 };
  const before = posts().length;
  const ids = Array.from({ length: RETURNS }, (_, n) => `C-${n}`);
  await Promise.all(ids.map((id) => desk.hears('return.opened', aReturn({ return_id: id }))));
  // Some of them change while their cards wait: those must be drawn as they are then, and talk stays under its card.
  const [cancelled, written] = [ids.slice(0, 20), ids.slice(20, 30)];
  await Promise.all(cancelled.map((id) => desk.hears('return.cancelled', { return_id: id })));
  await Promise.all(
    written.map((id) =>
      desk.hears('message.received', {
        return_id: id,
        message_id: `m-${id}`,
        text: `Words about ${id}`,
        sent_at: desk.now().toISOString(),
      }),
    ),
  );
  await runs();

  const cards = desk.cards();
  for (const id of ids) {
    const mine = cards.filter(({ blocks }) => read(blocks).includes(`Return ${id}:`));
    expect(mine, id).toHaveLength(1);
    expect(read(mine[0]?.blocks).includes('Closed: cancelled'), id).toBe(cancelled.includes(id));
    const said = desk.under(mine[0]).map(({ blocks }) => read(blocks));
    if (written.includes(id)) expect(said.join()).toContain(`Words about ${id}`);
  }

  const digests = desk.slack.world.channels
    .get(CHANNEL)
    ?.messages.filter(({ metadata }) => metadata?.event_type === 'returndesk_digest');
  expect(digests).toHaveLength(1);
  expect(read(digests?.[0]?.blocks)).toMatch(/\d+ returns wait; their cards follow one by one/);
  // It came while nearly all cards still waited, or it would have been of no use.
  const earlier = cards.filter(({ ts }) => Number(ts) < Number(digests?.[0]?.ts));
  expect(earlier.length).toBeLessThan(30);

  // A machine under load sends one late and the next in time.
  const refused = posts()
    .slice(before)
    .filter(({ status }) => status === 429);
  expect(refused.length).toBeLessThan(RETURNS / 20);
  const sent = posts().length - before;
  expect(sent).toBeGreaterThanOrEqual(RETURNS + written.length);

  const metrics = await (await fetch(`${desk.url}/metrics`)).text();
  const told = (name: string) =>
    Number(metrics.match(new RegExp(`^${name}\\{[^}]*to="slack"[^}]*what="card"[^}]*\\} (\\S+)`, 'm'))?.[1]);
  // One gave its slot to the digest; its first try is not counted again.
  expect(told('returndesk_delivery_wait_seconds_count')).toBeGreaterThanOrEqual(RETURNS - 1);
  // The last of them waited for more than two hundred seconds, by the clock that was moved.
  expect(told('returndesk_delivery_wait_seconds_sum')).toBeGreaterThan((RETURNS * RETURNS) / 4);
});

test('after Slack asked for silence nothing is sent until it is over, by lanes that had their slot before either', async () => {
  const { db } = desk.core;
  desk.slack.faults.add({ method: 'chat.postMessage', times: 1, kind: { kind: 'rate-limited', retryAfter: 30 } });
  const before = posts().length;
  // Their slots lie far ahead, so that the test says which of them comes when, not how busy the machine is.
  await db.raw(`update paces set through_at = now() + interval '1 hour', crowd_told = true`);
  await Promise.all(Array.from({ length: 5 }, (_, n) => desk.hears('return.opened', aReturn({ return_id: `S-${n}` }))));
  const slotted = async () => (await db.raw(SLOTTED)).rows.length;
  await vi.waitFor(async () => expect(await slotted()).toBe(5));

  await comesDue(1);
  await vi.waitFor(async () => expect((await db.raw(SILENT)).rows).not.toEqual([]));
  await vi.waitFor(async () => expect(await slotted()).toBe(4));
  await comesDue(4);
  await runs();

  const [first, ...later] = posts().slice(before);
  expect(first?.status).toBe(429);
  expect(later).toHaveLength(5);
  for (const { at, status } of later) {
    expect(status).toBe(200);
    expect(at - (first?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
  }
});
