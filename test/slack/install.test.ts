import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installsOf } from '../../src/db/installs.ts';
import { aReturn } from '../desk.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { installedThrough, installer, type Landed } from './installing.ts';
import { CHANNEL, TEAM } from './outside.ts';
import { installedTeams, pausedPlaces, titlesIn } from './removal-signs.ts';

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk('http');
});
afterAll(() => desk.close());

/** A workspace that never heard of the desk, with somebody in it. */
function stranger() {
  const team = desk.slack.team({ name: 'Oasis & Sons' }).id;
  return { team, user: desk.slack.user(team).id };
}
const rowOf = (team: string) => desk.core.db('installs').where({ platform: 'slack', team }).first();
const tokenOf = async (team: string) => {
  const key = Buffer.from(desk.config.ENCRYPTION_KEY ?? '', 'hex');
  return (await installsOf(desk.core.db, key, 'slack').find(team))?.token;
};

/** A page for people: what happened, what to do, and nothing of our insides. */
function isFriendly({ status, text }: Landed): void {
  expect(status).toBe(400);
  expect(text).toContain('Returndesk was not installed');
  expect(text).toContain(`Begin again at ${desk.url}/slack/install`);
  expect(text).not.toMatch(/\.ts\b|\.js\b|node_modules|Error|slack_/);
}

test('whoever allows it in Slack has the app, with the scopes and the twelve hours that Slack gave', async () => {
  const { team, user } = stranger();
  const page = await installedThrough(desk.url, team, user);
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('installed in Oasis &amp; Sons') });
  const row = await rowOf(team);
  const install = desk.slack.world.installs.get(team);
  expect(row).toMatchObject({
    ...{ name: 'Oasis & Sons', bot_id: install?.botId, bot_user: install?.botUser, installed_by: user },
    scopes: [...(install?.scopes ?? [])],
  });
  const hours = (row.expires_at.getTime() - desk.now().getTime()) / 3_600_000;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThanOrEqual(12);
});

test('whoever cancels is told that nothing changed, and nothing is stored', async () => {
  const { team, user } = stranger();
  const page = await installedThrough(desk.url, team, user, 'cancel');
  isFriendly(page);
  expect(page.text).toContain('You cancelled');
  expect(await rowOf(team)).toBeUndefined();
});

type Way = (team: string, user: string) => Promise<Landed>;
const WRONG: Record<string, Way> = {
  async 'without the state it began with'(team, user) {
    const browser = installer(desk.url);
    const back = new URL(await browser.decides(await browser.begins(), team, user));
    back.searchParams.delete('state');
    return browser.lands(back.href);
  },
  async 'with a state nobody signed'(team, user) {
    const browser = installer(desk.url);
    const back = new URL(await browser.decides(await browser.begins(), team, user));
    const forged = `${back.searchParams.get('state')?.split('.').slice(0, 2).join('.')}.${'x'.repeat(43)}`;
    back.searchParams.set('state', forged);
    browser.cookies.set('slack-app-oauth-state', forged);
    return browser.lands(back.href);
  },
  async 'in a browser that never began it'(team, user) {
    const browser = installer(desk.url);
    return installer(desk.url).lands(await browser.decides(await browser.begins(), team, user));
  },
  async 'in a browser that began another one'(team, user) {
    const [attacker, victim] = [installer(desk.url), installer(desk.url)];
    await victim.begins();
    return victim.lands(await attacker.decides(await attacker.begins(), team, user));
  },
  async 'with a code Slack never gave'(team, user) {
    const browser = installer(desk.url);
    const back = new URL(await browser.decides(await browser.begins(), team, user));
    back.searchParams.set('code', 'made-up');
    return browser.lands(back.href);
  },
  async 'with nothing at all'() {
    return installer(desk.url).lands(`${desk.url}/slack/oauth_redirect`);
  },
};

test.each(Object.keys(WRONG))('who comes back %s gets a friendly page, and nothing is stored', async (how) => {
  const { team, user } = stranger();
  isFriendly((await WRONG[how]?.(team, user)) ?? { status: 0, text: '' });
  expect(await rowOf(team)).toBeUndefined();
});

test('an address that was used is used up, even for who kept the cookie', async () => {
  const { team, user } = stranger();
  const browser = installer(desk.url);
  const back = await browser.decides(await browser.begins(), team, user);
  const kept = new Map(browser.cookies);
  expect((await browser.lands(back)).status).toBe(200);
  const row = await rowOf(team);
  isFriendly(await browser.lands(back));
  for (const [name, value] of kept) browser.cookies.set(name, value);
  isFriendly(await browser.lands(back));
  expect(await rowOf(team)).toEqual(row);
});

test('an installation in a whole organisation is refused, with where to install it instead', async () => {
  const organisation = desk.slack.team({ id: 'E0GRID', enterprise: { id: 'E0GRID', name: 'Grid' } }).id;
  const page = await installedThrough(desk.url, organisation, desk.slack.user(organisation).id);
  isFriendly(page);
  expect(page.text).toContain('in the workspace your team works in');
  expect(await installedTeams(desk)).not.toContain(organisation);
});

test('settings of another app are told to whoever installs and to whoever reads the log', async () => {
  const { app } = desk.slack.world;
  const { clientSecret } = app;
  app.clientSecret = 'of-another-app';
  const { team, user } = stranger();
  const page = await installedThrough(desk.url, team, user);
  app.clientSecret = clientSecret;
  isFriendly(page);
  expect(page.text).toContain('SLACK_CLIENT_SECRET');
  expect(desk.logged.at(-1)).toContain('bad_client_secret');
});

test('installed again by somebody else it is the same install, with new tokens and what was granted since', async () => {
  const before = await tokenOf(TEAM);
  desk.slack.world.installs.get(TEAM)?.scopes.add('reactions:write');
  const other = desk.slack.user(TEAM).id;
  await installedThrough(desk.url, TEAM, other);
  const rows = await desk.core.db('installs').where({ team: TEAM });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ installed_by: other, scopes: expect.arrayContaining(['reactions:write']) });
  expect(await tokenOf(TEAM)).not.toBe(before);
});

test('a token from before that dies takes nothing with it', async () => {
  const old = await tokenOf(TEAM);
  await installedThrough(desk.url, TEAM, desk.slack.user(TEAM).id);
  desk.slack.revoke(old ?? '');
  await sendingOf(desk.slack).settled();
  expect(await pausedPlaces(desk)).toEqual([]);
  await desk.hears('return.opened', aReturn({ return_id: 'R-again' }));
  await desk.settled();
  expect(titlesIn(desk.slack, CHANNEL)).toContain('R-again');
});

describe('tokens are nobody’s business', () => {
  const secrets = () => {
    const { tokens, app } = desk.slack.world;
    return [...tokens.keys(), app.clientSecret, app.signingSecret];
  };

  test('no table holds one, in any row', async () => {
    const { rows: tables } = await desk.core.db.raw(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    let all = '';
    for (const { name } of tables) {
      const { rows } = await desk.core.db.raw(`select cast(t as text) as line from ?? t`, [name]);
      all += rows.map(({ line }: { line: string }) => line).join('\n');
    }
    expect(all).toContain(TEAM);
    expect(desk.slack.world.tokens.has((await tokenOf(TEAM)) ?? '')).toBe(true);
    expect(secrets().filter((secret) => all.includes(secret))).toEqual([]);
  });

  test('they open with the desk’s key only, and only where they were sealed', async () => {
    const other = installsOf(desk.core.db, randomBytes(32), 'slack');
    await expect(other.find(TEAM)).rejects.toThrow();
    const { team, user } = stranger();
    await installedThrough(desk.url, team, user);
    const { sealed_token } = await rowOf(TEAM);
    await desk.core.db('installs').where({ team }).update({ sealed_token });
    await expect(tokenOf(team)).rejects.toThrow();
    await desk.core.db('installs').where({ team }).delete();
  });

  test('the log holds none', () => {
    const log = desk.logged.join('\n');
    expect(log).toContain('an installation in Slack did not succeed');
    expect(secrets().filter((secret) => log.includes(secret))).toEqual([]);
  });
});
