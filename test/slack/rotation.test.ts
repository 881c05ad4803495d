import { afterEach, beforeEach, expect, test } from 'vitest';
import { installsOf } from '../../src/db/installs.ts';
import { aReturn } from '../desk.ts';
import { personIn } from '../fakes/slack/person.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { installedThrough } from './installing.ts';
import { CHANNEL, memberId, TEAM } from './outside.ts';
import { cardsIn, installedTeams, pausedPlaces, titlesIn, waiting, warnings, writes } from './removal-signs.ts';

// Slack's tokens live twelve hours, and what renews them is good for one use.

let desk: SlackDesk;
beforeEach(async () => {
  desk = await openSlackDesk('http');
});
afterEach(() => desk.close());

/** Time goes by, here and at Slack. */
async function passes(hours: number): Promise<void> {
  desk.slack.clock.pass(hours * 3_600_000);
  await desk.pass({ hours });
}
/** The clock's tick, as it comes every minute in some process: a process that starts ticks at once. */
async function ticks(processes = 1): Promise<void> {
  const others = await Promise.all(Array.from({ length: processes }, () => desk.another()));
  for (const other of others) await other.stop();
}
const installs = () => installsOf(desk.core.db, Buffer.from(desk.config.ENCRYPTION_KEY ?? '', 'hex'), 'slack');
const install = () => installs().find(TEAM);
const renewals = () =>
  desk.slack.journal.filter(
    ({ what, request }) => what === 'api oauth.v2.access' && request.grant_type === 'refresh_token',
  );
async function opens(id: string): Promise<void> {
  await desk.hears('return.opened', aReturn({ return_id: id }));
  await desk.settled();
}
/** Nobody can renew it any more, though it still works until its end. */
function spoilRenewal(): void {
  for (const token of desk.slack.world.tokens.values()) if (token.kind === 'refresh') token.state = 'revoked';
}

test('a workspace nobody hears from for days keeps a token that works', async () => {
  const first = await install();
  for (let halfDays = 0; halfDays < 5; halfDays++) {
    await passes(10.5);
    await ticks();
  }
  const last = await install();
  expect(last?.token).not.toBe(first?.token);
  expect(last?.expiresAt?.getTime()).toBeGreaterThan(desk.now().getTime() + 11 * 3_600_000);
  expect(renewals()).toHaveLength(5);
  await opens('R-idle');
  expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-idle']);
});

test('a token is left alone while there is time', async () => {
  await passes(9.9);
  await ticks();
  expect(renewals()).toEqual([]);
});

test('of two processes that want to renew it at once, one does', async () => {
  await passes(10.5);
  desk.slack.faults.add({ method: 'oauth.v2.access', times: 2, kind: { kind: 'delay', ms: 300 } });
  await ticks(2);
  expect(renewals().map(({ response }) => (response as { ok: boolean }).ok)).toEqual([true]);
  await opens('R-both');
  expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-both']);
});

test('where no clock ran, whoever posts renews the token first, and many at once do it once', async () => {
  await passes(13);
  await Promise.all(['R-a', 'R-b', 'R-c'].map((id) => desk.hears('return.opened', aReturn({ return_id: id }))));
  await desk.settled();
  expect(titlesIn(desk.slack, CHANNEL).toSorted()).toEqual(['R-a', 'R-b', 'R-c']);
  expect(renewals()).toHaveLength(1);
});

test('a token that Slack calls ended before our clock does is renewed, and the card stands once', async () => {
  desk.slack.clock.pass(12.5 * 3_600_000);
  await opens('R-skew');
  await desk.tryAgain();
  expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-skew']);
  expect(renewals()).toHaveLength(1);
  expect(await pausedPlaces(desk)).toEqual([]);
});

test('while Slack cannot renew it, the token is used to its end, and renewed when Slack is back', async () => {
  await passes(10.5);
  desk.slack.faults.add({ method: 'oauth.v2.access', times: 2, kind: { kind: 'status', status: 503 } });
  await ticks(2);
  const before = await install();
  await opens('R-meanwhile');
  expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-meanwhile']);
  expect((await install())?.token).toBe(before?.token);
  await ticks();
  expect((await install())?.token).not.toBe(before?.token);
  expect(desk.logged.join()).toContain('a Slack token could not be renewed');
});

test('a renewal that Slack refuses ends the install: told where people look, asked no more, back when it is installed again', async () => {
  // The seller works in a second workspace as well, where the app is well.
  const elsewhere = desk.slack.team({ name: 'Warehouse' }).id;
  const wendy = desk.slack.user(elsewhere).id;
  const channel = desk.slack.channel(elsewhere, { members: [wendy] }).id;
  await desk.core.db('places').insert({ seller_id: 'sahara', id: 'else', platform: 'slack', team: elsewhere, channel });
  await passes(6);
  await installedThrough(desk.url, elsewhere, wendy);
  await opens('R-1');
  await opens('R-2');
  for (const token of desk.slack.world.tokens.values()) {
    if (token.kind === 'refresh' && token.team === TEAM) token.state = 'revoked';
  }

  await passes(5);
  await ticks();
  expect(await installedTeams(desk)).toEqual([elsewhere]);
  expect(await pausedPlaces(desk)).toEqual([`${CHANNEL}: install, invalid_refresh_token`]);
  const told = `slack ${CHANNEL} gets no cards: invalid_refresh_token. Install the app again.`;
  expect(await warnings(desk)).toEqual([told]);
  const { shown } = await personIn(desk.slack, elsewhere, wendy).command(channel, '/returns queue');
  expect(JSON.stringify(shown?.blocks)).toContain(told);

  const asked = renewals().length;
  const { since } = writes(desk.slack);
  await ticks(2);
  await opens('R-3');
  expect(renewals()).toHaveLength(asked);
  expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-1', 'R-2']);
  expect(titlesIn(desk.slack, channel)).toEqual(['R-1', 'R-2', 'R-3']);
  expect(since()).toHaveLength(1);
  expect(await waiting(desk)).toBe(0);

  await installedThrough(desk.url, TEAM, memberId('omar'));
  await desk.settled();
  expect(await pausedPlaces(desk)).toEqual([]);
  expect(await warnings(desk)).toEqual([]);
  expect(titlesIn(desk.slack, CHANNEL)).toEqual(['R-1', 'R-2', 'R-3']);
});

test('a refused renewal found by whoever posts has the same end', async () => {
  spoilRenewal();
  await passes(13);
  await opens('R-late');
  expect(await installedTeams(desk)).toEqual([]);
  expect(await pausedPlaces(desk)).toEqual([`${CHANNEL}: install, not_installed`]);
  expect(renewals()).toHaveLength(1);
  await installedThrough(desk.url, TEAM, memberId('omar'));
  await desk.settled();
  expect(cardsIn(desk.slack, CHANNEL)).toHaveLength(1);
});

test('one that was installed again while the renewal was refused stays installed', async () => {
  spoilRenewal();
  await passes(10.5);
  desk.slack.faults.add({ method: 'oauth.v2.access', times: 1, kind: { kind: 'delay', ms: 300 } });
  const ticking = ticks();
  await expect.poll(() => desk.slack.world.faults.every(({ times }) => times === 0)).toBe(true);
  await installedThrough(desk.url, TEAM, memberId('omar'));
  await ticking;
  expect(await installedTeams(desk)).toEqual([TEAM]);
  expect(await pausedPlaces(desk)).toEqual([]);
});

test('a token found dead takes only itself along, not the one of an installation since', async () => {
  const old = await install();
  await installedThrough(desk.url, TEAM, memberId('omar'));
  await installs().drop({ team: TEAM, token: old?.token ?? '' });
  expect((await install())?.token).not.toBe(old?.token);
  expect(await installedTeams(desk)).toEqual([TEAM]);
});
