import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aReturn } from '../desk.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { installedThrough } from './installing.ts';
import { CHANNEL, memberId, TEAM } from './outside.ts';
import { cardsIn, installedTeams, pausedPlaces, titlesIn, waiting, warnings, writes } from './removal-signs.ts';

const SECOND = 'C0SECOND';

let desk: SlackDesk;
beforeEach(async () => {
  desk = await openSlackDesk('http');
  const { slack } = desk;
  slack.channel(TEAM, { id: SECOND, name: 'second', members: [memberId('omar'), bot()] });
  const place = { seller_id: 'sahara', id: 'second', platform: 'slack', team: TEAM, channel: SECOND };
  await desk.core.db('places').insert(place);
});
afterEach(() => desk.close());

const bot = () => desk.slack.world.installs.get(TEAM)?.botUser ?? '';
async function opens(...ids: string[]): Promise<void> {
  for (const id of ids) await desk.hears('return.opened', aReturn({ return_id: id }));
  await desk.settled();
}
/** Everything Slack has to tell of it was told, and what the desk wrote thereupon has left. */
async function happened(): Promise<void> {
  await sendingOf(desk.slack).settled();
  await desk.settled();
}
const both = (text: string) => [CHANNEL, SECOND].map((channel) => `${channel}: ${text}`);

describe('the app is removed from the workspace', () => {
  type Order = (told: object[]) => object[];
  const ORDERS: Record<string, Order> = {
    'uninstalled first': (told) => told,
    'its tokens first': (told) => told.toReversed(),
    'everything told twice': (told) => [...told, ...told],
  };
  test.each(Object.keys(ORDERS))('%s: nothing is sent any more, and the queue says so', async (order) => {
    await opens('R-1');
    const { events } = sendingOf(desk.slack);
    events.hold();
    desk.slack.uninstall(TEAM);
    await events.release((held) => ORDERS[order]?.(held) as typeof held);
    await happened();

    expect(await installedTeams(desk)).toEqual([]);
    const paused = await pausedPlaces(desk);
    expect(paused.map((line) => line.replace(/, .*/, ''))).toEqual(both('install'));
    expect(await warnings(desk)).toEqual([
      expect.stringMatching(`slack ${CHANNEL} gets no cards: .*Install the app again.`),
      expect.stringMatching(`slack ${SECOND} gets no cards: .*Install the app again.`),
    ]);
    const { since } = writes(desk.slack);
    await opens('R-2');
    await desk.pass({ hours: 30 });
    await desk.settled();
    expect(since()).toEqual([]);
    expect(await waiting(desk)).toBe(0);
  });

  test('what waited to be sent is dropped, and not sent when it is back', async () => {
    desk.slack.faults.add({ method: 'chat.postMessage', times: 2, kind: { kind: 'status', status: 503 } });
    await opens('R-1');
    expect(await waiting(desk)).toBe(2);
    desk.slack.uninstall(TEAM);
    await happened();
    expect(await waiting(desk)).toBe(0);
  });

  test('installed again there is a card of each open return, and of no other', async () => {
    await opens('R-1', 'R-2');
    desk.slack.uninstall(TEAM);
    await happened();
    await opens('R-3', 'R-short');
    for (const id of ['R-2', 'R-short']) await desk.hears('return.cancelled', { return_id: id });
    const before = new Set(cardsIn(desk.slack, CHANNEL).map(({ ts }) => ts));
    await installedThrough(desk.url, TEAM, memberId('omar'));
    await happened();
    expect(await pausedPlaces(desk)).toEqual([]);
    expect(await warnings(desk)).toEqual([]);
    // Those that stood there are drawn where they stand: the second says now that it is closed.
    expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-1', 'R-2', 'R-3']);
    const cards = cardsIn(desk.slack, CHANNEL);
    expect(cards.filter(({ ts }) => !before.has(ts))).toHaveLength(1);
    expect(cards.map(({ blocks }) => JSON.stringify(blocks).includes('Closed: cancelled'))).toEqual([
      false,
      true,
      false,
    ]);
    await opens('R-4');
    expect(titlesIn(desk.slack, CHANNEL).at(-1)).toBe('R-4');
  });

  test('news of it that come late, after it was installed again, take nothing away', async () => {
    const { events } = sendingOf(desk.slack);
    events.hold();
    desk.slack.uninstall(TEAM);
    await installedThrough(desk.url, TEAM, memberId('omar'));
    await events.release();
    await happened();
    expect(await installedTeams(desk)).toEqual([TEAM]);
    expect(await pausedPlaces(desk)).toEqual([]);
  });

  test('news that cannot be kept are told again, not lost', async () => {
    await desk.core.db.raw('alter table installs rename to elsewhere');
    desk.slack.uninstall(TEAM);
    await sendingOf(desk.slack).settled();
    await desk.core.db.raw('alter table elsewhere rename to installs');
    desk.slack.clock.pass(60_000);
    await happened();
    expect(await installedTeams(desk)).toEqual([]);
    expect((await pausedPlaces(desk)).map((line) => line.replace(/, .*/, ''))).toEqual(both('install'));
  });

  test('tokens of people, which we have none of, mean nothing', async () => {
    await sendingOf(desk.slack).happened(TEAM, {
      type: 'tokens_revoked',
      tokens: { oauth: [memberId('omar')], bot: [] },
      event_ts: '1.000001',
    });
    await happened();
    expect(await pausedPlaces(desk)).toEqual([]);
  });
});

describe('a token that dies without a word', () => {
  /** Slack tells nobody: its events do not arrive. */
  async function diesUnheard(how: () => void): Promise<void> {
    const { events } = sendingOf(desk.slack);
    events.hold();
    how();
    await events.release(() => []);
  }
  const live = () =>
    [...desk.slack.world.tokens.values()].find(({ kind, state }) => kind === 'bot' && state === 'live');
  const DEATHS: Record<string, () => void> = {
    account_inactive: () => desk.slack.uninstall(TEAM),
    token_revoked: () => desk.slack.revoke(live()?.value ?? ''),
    invalid_auth: () => void desk.slack.world.tokens.delete(live()?.value ?? ''),
  };

  test.each(Object.keys(DEATHS))('%s is found by the next card, and ends as a removal does', async (code) => {
    await opens('R-1');
    await diesUnheard(() => DEATHS[code]?.());
    await opens('R-2');
    expect(await installedTeams(desk)).toEqual([]);
    expect(await pausedPlaces(desk)).toEqual(both(`install, ${code}`));
    expect((await warnings(desk)).join()).toContain(`slack ${CHANNEL} gets no cards: ${code}. Install the app again.`);
    const { since } = writes(desk.slack);
    await opens('R-3');
    expect(since()).toEqual([]);
    expect(await waiting(desk)).toBe(0);

    await installedThrough(desk.url, TEAM, memberId('omar'));
    await happened();
    expect(await pausedPlaces(desk)).toEqual([]);
    expect(titlesIn(desk.slack, CHANNEL).toSorted()).toEqual(['R-1', 'R-2', 'R-3']);
  });

  test('a scope that is missing stops the places too, and keeps the token for whoever looks into it', async () => {
    desk.slack.world.installs.get(TEAM)?.scopes.delete('chat:write');
    await opens('R-1');
    expect(await pausedPlaces(desk)).toEqual(both('install, missing_scope'));
    expect(await installedTeams(desk)).toEqual([TEAM]);
  });
});

describe('a channel alone', () => {
  type Change = { goes(): void; comes(): void; why: string };
  const CHANGES: Record<string, Change> = {
    'the bot is removed, and invited again': {
      goes: () => desk.person('omar').remove('bot', CHANNEL),
      comes: () => desk.person('omar').invite('bot', CHANNEL),
      why: 'not_in_channel',
    },
    'it is archived, and unarchived': {
      goes: () => desk.person('omar').archive(CHANNEL),
      comes: () => desk.person('omar').unarchive(CHANNEL),
      why: 'is_archived',
    },
  };
  const KINDS = ['public', 'private'] as const;

  test.each(Object.keys(CHANGES).flatMap((what) => KINDS.map((kind) => [what, kind] as const)))(
    '%s, where it is %s: only it stops, the others go on, and it comes back with all open returns',
    async (what, kind) => {
      const { goes, comes, why } = CHANGES[what] as Change;
      const channel = desk.slack.world.channels.get(CHANNEL);
      if (channel) channel.kind = kind;
      await opens('R-1');
      goes();
      await happened();
      expect(await pausedPlaces(desk)).toEqual([`${CHANNEL}: place, ${why}`]);
      expect(await warnings(desk)).toEqual([expect.stringContaining(`slack ${CHANNEL} gets no cards: ${why}.`)]);

      const { since } = writes(desk.slack);
      await opens('R-2');
      expect(since()).toEqual(['chat.postMessage']);
      expect(titlesIn(desk.slack, SECOND)).toEqual(['R-1', 'R-2']);
      expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-1']);
      expect(await waiting(desk)).toBe(0);

      comes();
      await happened();
      expect(await pausedPlaces(desk)).toEqual([]);
      expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-1', 'R-2']);
    },
  );

  test('one that was deleted stops, and says so', async () => {
    await opens('R-1');
    desk.slack.deleteChannel(CHANNEL);
    await happened();
    expect(await pausedPlaces(desk)).toEqual([`${CHANNEL}: place, channel_deleted`]);
    await opens('R-2');
    expect(titlesIn(desk.slack, SECOND)).toEqual(['R-1', 'R-2']);
  });

  test('where nobody told, the next card finds out', async () => {
    const { events } = sendingOf(desk.slack);
    events.hold();
    desk.slack.archive(CHANNEL);
    await events.release(() => []);
    await opens('R-1');
    expect(await pausedPlaces(desk)).toEqual([`${CHANNEL}: place, is_archived`]);
    expect(titlesIn(desk.slack, SECOND)).toEqual(['R-1']);
  });

  test('what happens to a channel while the database is away is told again, not lost', async () => {
    await desk.core.db.raw('alter table workspace_events rename to elsewhere');
    desk.slack.archive(CHANNEL);
    await sendingOf(desk.slack).settled();
    expect(await pausedPlaces(desk)).toEqual([]);
    await desk.core.db.raw('alter table elsewhere rename to workspace_events');
    desk.slack.clock.pass(60_000);
    await happened();
    expect(await pausedPlaces(desk)).toEqual([`${CHANNEL}: place, is_archived`]);
  });
});
