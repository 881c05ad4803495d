import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aReturn } from '../desk.ts';
import type { Fault } from '../fakes/discord/world.ts';
import { type DiscordDesk, EDIT, LIST, openDiscordDesk, POST } from './desk.ts';

let desk: DiscordDesk;
beforeAll(async () => {
  desk = await openDiscordDesk();
});
afterEach(() => desk.discord.faults.clear());
afterAll(() => desk.close());

let count = 0;
const anId = () => `D-${++count}`;
/** The next request of a route ends so. */
const fails = (route: string, kind: Fault['kind'], times = 1) => desk.discord.faults.add({ route, times, kind });
const opens = (id: string) => desk.hears('return.opened', aReturn({ return_id: id }));

// However a call ends, people see one message.
const ENDS: [string, Fault['kind']][] = [
  ['the connection is cut before it took effect', { kind: 'reset', effect: 'before' }],
  ['the connection is cut after it took effect', { kind: 'reset', effect: 'after' }],
  ['Discord answers 503', { kind: 'status', status: 503 }],
  ['Discord answers 500 after it took effect', { kind: 'status', status: 500, effect: 'after' }],
  ['Cloudflare answers a page of HTML', { kind: 'html', status: 502 }],
  ['Cloudflare bans us for a while', { kind: 'html', status: 403 }],
  ['Discord asks this bot for patience', { kind: 'rate-limited', retryAfter: 1, scope: 'user' }],
  ['Discord asks everybody for patience', { kind: 'rate-limited', retryAfter: 1, scope: 'shared' }],
  ['Discord asks for patience everywhere', { kind: 'rate-limited', retryAfter: 1, scope: 'global' }],
];

describe.each(ENDS)('when %s', (_, kind) => {
  test('a card stands once', async () => {
    const id = anId();
    fails(POST, kind);
    await opens(id);
    await desk.carriedOut();
    expect(desk.cards(id)).toHaveLength(1);
  });

  test('a line in the thread stands once, and a redraw ends right', async () => {
    const id = anId();
    await desk.opened(id);
    fails(POST, kind);
    fails(EDIT, kind);
    await desk.writes(id, 'Hello there');
    await desk.hears('return.cancelled', { return_id: id });
    await desk.carriedOut();
    const [card, ...others] = desk.cards(id);
    expect(others).toEqual([]);
    expect(desk.textOf(card)).toContain('Closed: cancelled by the customer');
    const said = desk.under(card).map(desk.textOf);
    expect(said.filter((one) => one.includes('Hello there'))).toHaveLength(1);
  });
});

test('an answer that is so slow that nobody waits for it changes nothing about that', async () => {
  const [fresh, spoken] = [anId(), anId()];
  const card = await desk.opened(spoken);
  const before = desk.asked(POST).length;
  // We wait ten seconds; both take effect after we have tried again.
  fails(POST, { kind: 'delay', ms: 10_500 }, 2);
  await opens(fresh);
  await desk.writes(spoken, 'Still there?');
  await desk.carriedOut();
  while (desk.asked(POST).length < before + 4) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(desk.cards(fresh)).toHaveLength(1);
  expect(desk.under(card)).toHaveLength(1);
});

test('what was lost is looked for only after a try whose end nobody knows', async () => {
  const looked = () => desk.asked(LIST).length;
  const before = looked();
  fails(POST, { kind: 'rate-limited', retryAfter: 1, scope: 'user' });
  await opens(anId());
  await desk.carriedOut();
  expect(looked()).toBe(before);
  fails(POST, { kind: 'status', status: 503 });
  await opens(anId());
  await desk.carriedOut();
  expect(looked()).toBe(before + 1);
});

test('hours later, when Discord has forgotten the first try, its card is found and not posted again', async () => {
  const id = anId();
  fails(POST, { kind: 'reset', effect: 'after' });
  await opens(id);
  await desk.settled();
  desk.discord.clock.pass(3_600_000);
  await desk.carriedOut();
  expect(desk.cards(id)).toHaveLength(1);
});

test('nothing is posted without a name by which Discord knows it again, and nothing pings', () => {
  const sent = desk.asked(POST).map(({ request }) => (request as { body: Record<string, unknown> }).body);
  expect(sent.length).toBeGreaterThan(20);
  for (const { nonce, enforce_nonce } of sent) {
    expect(enforce_nonce).toBe(true);
    expect(String(nonce)).toMatch(/^[\w-]{20,25}$/);
  }
  const edited = desk.asked(EDIT).map(({ request }) => (request as { body: Record<string, unknown> }).body);
  for (const { allowed_mentions } of [...sent, ...edited]) expect(allowed_mentions).toEqual({ parse: [] });
});
