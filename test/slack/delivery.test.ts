import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aReturn } from '../desk.ts';
import type { Fault } from '../fakes/slack/world.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL } from './outside.ts';

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterEach(() => desk.slack.faults.clear());
afterAll(() => desk.close());

let count = 0;
/** A return of its own for each test, with its card once it stands. */
async function opened(id = `D-${++count}`) {
  await desk.hears('return.opened', aReturn({ return_id: id }));
  await desk.settled();
  return { id, card: () => desk.cards().filter((one) => JSON.stringify(one.blocks).includes(`Return ${id}:`)) };
}
const writes = (id: string, text: string) =>
  desk.hears('message.received', {
    return_id: id,
    message_id: `m-${id}-${text}`,
    text,
    sent_at: desk.now().toISOString(),
  });

// However a call ends, people see one message.
const ENDS: [string, Fault['kind']][] = [
  ['the connection is cut before it took effect', { kind: 'reset', effect: 'before' }],
  ['the connection is cut after it took effect', { kind: 'reset', effect: 'after' }],
  ['Slack answers 503', { kind: 'status', status: 503 }],
  ['Slack answers 500 after it took effect', { kind: 'status', status: 500, effect: 'after' }],
  ['Slack answers a page of HTML', { kind: 'html' }],
  ['Slack answers a page of HTML after it took effect', { kind: 'html', effect: 'after' }],
  ['Slack asks for patience', { kind: 'rate-limited', retryAfter: 3 }],
  ['Slack fails inside', { kind: 'error', error: 'internal_error' }],
];

describe.each(ENDS)('when %s', (_, kind) => {
  test('a card stands once', async () => {
    desk.slack.faults.add({ method: 'chat.postMessage', times: 1, kind });
    const { card } = await opened();
    await desk.tryAgain();
    expect(card()).toHaveLength(1);
  });

  test('a line in the thread stands once', async () => {
    const { id, card } = await opened();
    desk.slack.faults.add({ method: 'chat.postMessage', times: 1, kind });
    await writes(id, 'Hello there');
    await desk.settled();
    await desk.tryAgain();
    expect(desk.under(card()[0])).toHaveLength(1);
  });

  test('a redraw ends right', async () => {
    const { id, card } = await opened();
    desk.slack.faults.add({ method: 'chat.update', times: 1, kind });
    await desk.hears('return.cancelled', { return_id: id });
    await desk.settled();
    await desk.tryAgain();
    expect(card()).toHaveLength(1);
    expect(JSON.stringify(card()[0]?.blocks)).toContain('Closed: cancelled by the customer');
  });
});

test('what was lost is looked for only after a try whose end nobody knows', async () => {
  const looked = () => desk.slack.journal.filter(({ what }) => /conversations\.(history|replies)/.test(what)).length;
  const before = looked();
  desk.slack.faults.add({ method: 'chat.postMessage', times: 1, kind: { kind: 'rate-limited', retryAfter: 1 } });
  await opened();
  await desk.tryAgain();
  expect(looked()).toBe(before);
});

test('a card that somebody deletes stands again at once, and the talk goes on under it', async () => {
  const { id, card } = await opened();
  const [first] = card();
  desk.slack.deleteMessage(CHANNEL, first?.ts ?? '');
  const standing = async () => {
    await desk.settled();
    return card().length;
  };
  await expect.poll(standing, { timeout: 5_000 }).toBe(1);
  expect(card()[0]?.ts).not.toBe(first?.ts);
  await writes(id, 'Are you there?');
  await desk.settled();
  expect(
    desk
      .under(card()[0])
      .map(({ blocks }) => JSON.stringify(blocks))
      .join(),
  ).toContain('Are you there?');
});

test('a deleted thread is begun anew: nothing lands in the channel for everybody', async () => {
  const { id, card } = await opened();
  await writes(id, 'first words');
  await desk.settled();
  const gone = card()[0];
  // Slack says nothing of it this time: the desk finds out when it speaks.
  const events = desk.slack.world.app.botEvents;
  desk.slack.world.app.botEvents = [];
  desk.slack.deleteMessage(CHANNEL, gone?.ts ?? '');
  desk.slack.world.app.botEvents = events;
  // Only a line, no redraw: the card's own update would notice.
  await desk.core.db.raw(
    `insert into deliveries (seller_id, return_id, place, id, what, version)
     select d.seller_id, d.return_id, d.place, gen_random_uuid(), 'say', d.version from deliveries d
     join return_requests r on r.seller_id = d.seller_id and r.id = d.return_id
     where r.shop_return_id = ? and d.what = 'say' and d.place like 'slack%' limit 1`,
    [id],
  );
  await desk.core.db.raw(
    `update lanes l set waiting = waiting + 1, next_at = now() from return_requests r
     where r.id = l.return_id and r.shop_return_id = ? and l.place like 'slack%'`,
    [id],
  );
  await desk.settled();
  const [anew] = card();
  expect(anew?.ts).not.toBe(gone?.ts);
  expect(JSON.stringify(desk.under(anew).map(({ blocks }) => blocks))).toContain('first words');
  const strays = desk.slack.world.channels
    .get(CHANNEL)
    ?.messages.filter((one) => !one.threadTs && one.metadata?.event_type === 'returndesk_said' && !one.tombstone);
  expect(strays).toEqual([]);
});

test('a card that Slack will not draw is shown once in plain words, and never refused twice', async () => {
  desk.slack.faults.add({ method: 'chat.postMessage', times: 1, kind: { kind: 'error', error: 'invalid_blocks' } });
  await desk.hears('return.opened', aReturn({ return_id: 'D-plain' }));
  await desk.settled();
  const [plain] = desk.cards().filter(({ text }) => text.includes('D-plain'));
  expect(plain?.blocks).toEqual([]);
  expect(plain?.text).toContain('Electric kettle');
});

test('nothing that is posted unfurls or pings', async () => {
  const sent = desk.slack.journal.filter(
    ({ what, direction }) => direction === 'in' && what === 'api chat.postMessage',
  );
  expect(sent.length).toBeGreaterThan(5);
  for (const { request } of sent) {
    expect(String(request.unfurl_links)).toBe('false');
    expect(String(request.unfurl_media)).toBe('false');
    expect(request.link_names ?? request.parse).toBeUndefined();
  }
});
