import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test, vi } from 'vitest';
import { commands } from '../../src/command-line.ts';
import { examinersFor } from '../../src/wiring/workspaces.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL, TEAM } from './outside.ts';

let desk: SlackDesk;
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

/** What `npm run doctor` prints beside the desk, and how it ends. */
async function doctor(changes: object = {}): Promise<{ lines: string[]; code: number }> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(...line.split('\n')));
  const config = { ...desk.config, PUBLIC_URL: 'https://desk.example', ...changes };
  await commands.doctor?.(config, [], {
    examiners: (database) => examinersFor(config, database),
    examinePictures: async () => [],
  });
  const code = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return { lines: lines.map((line) => line.trim()), code };
}
const install = () => desk.slack.world.installs.get(TEAM);
const channel = () => {
  const found = desk.slack.world.channels.get(CHANNEL);
  if (!found) throw new Error('no channel');
  return found;
};
/** Something happens at Slack that the desk is not told of. */
async function unheard(what: () => unknown): Promise<void> {
  const { events } = sendingOf(desk.slack);
  events.hold();
  await what();
  await events.release(() => []);
}

test('where all is well it says so, and leaves nothing behind in the channel', async () => {
  desk = await openSlackDesk('http');
  const before = structuredClone(channel().messages);
  expect(await doctor()).toEqual({
    lines: [
      `sahara, slack ${TEAM} ${CHANNEL}`,
      `ok   token of team ${TEAM}`,
      'ok   scopes',
      `ok   channel ${CHANNEL}`,
      'ok   posting',
    ],
    code: 0,
  });
  expect(desk.slack.journal.map(({ what }) => what)).toContain('api chat.postMessage');
  expect(channel().messages).toEqual(before);
});

type Wrong = { happens(): unknown; finding: string; click: RegExp };
const WRONG: Record<string, Wrong> = {
  'the token is refused': {
    happens: () => desk.slack.uninstall(TEAM),
    finding: `token of team ${TEAM}: account_inactive`,
    click: /Open https:\/\/desk\.example\/slack\/install and install the app again/,
  },
  'a scope is missing': {
    happens: () => install()?.scopes.delete('channels:join'),
    finding: 'scopes: missing channels:join',
    click: /App Manifest, paste .* Save Changes.*https:\/\/desk\.example\/slack\/install/,
  },
  'the channel is unknown': {
    happens: () => desk.core.db('places').where({ channel: CHANNEL }).update({ channel: 'C0NOWHERE' }),
    finding: 'channel C0NOWHERE: channel_not_found',
    click: /Is the id right\?/,
  },
  'the bot was never invited into a private channel': {
    happens() {
      channel().kind = 'private';
      channel().members.delete(install()?.botUser ?? '');
    },
    finding: `channel ${CHANNEL}: channel_not_found`,
    click: /private channel the bot must be invited.*\/invite @Returndesk/,
  },
  'the channel is archived': {
    happens: () => desk.slack.archive(CHANNEL),
    finding: `channel ${CHANNEL}: is_archived`,
    click: /its settings, Unarchive/,
  },
  'the channel may not be looked at': {
    happens() {
      channel().kind = 'private';
      install()?.scopes.delete('groups:read');
    },
    finding: `channel ${CHANNEL}: missing_scope`,
    click: /App Manifest/,
  },
  'posting is forbidden': {
    happens() {
      const kind = { kind: 'error', error: 'restricted_action' } as const;
      desk.slack.faults.add({ method: 'chat.postMessage', times: 1, kind });
    },
    finding: 'posting: restricted_action',
    click: /its settings, and look who may post/,
  },
  'the app is not installed': {
    happens: () => desk.core.db('installs').delete(),
    finding: `team ${TEAM}: the app is not installed there`,
    click: /https:\/\/desk\.example\/slack\/install/,
  },
  'Slack cannot be reached': {
    happens: () => desk.slack.faults.add({ method: 'auth.test', times: 1, kind: { kind: 'reset', effect: 'before' } }),
    finding: `token of team ${TEAM}: Slack could not be reached`,
    click: /reachable from here/,
  },
  'Slack goes away in the middle': {
    happens: () =>
      desk.slack.faults.add({ method: 'conversations.info', times: 1, kind: { kind: 'status', status: 503 } }),
    finding: `channel ${CHANNEL}: Slack answered 503`,
    click: /reachable from here/,
  },
};

test.each(Object.keys(WRONG))('where %s it says what is wrong and where to click, and ends with 1', async (what) => {
  const { happens, finding, click } = WRONG[what] as Wrong;
  desk = await openSlackDesk('http');
  await unheard(happens);
  const before = structuredClone(channel().messages);
  const { lines, code } = await doctor();
  const at = lines.indexOf(`FAIL ${finding}`);
  expect(lines).toContain(`FAIL ${finding}`);
  expect(lines[at + 1]).toMatch(click);
  expect(code).toBe(1);
  expect(channel().messages).toEqual(before);
});

test('what depends on something that is not well is not tried', async () => {
  desk = await openSlackDesk('http');
  await unheard(() => desk.slack.archive(CHANNEL));
  const { lines } = await doctor();
  expect(lines.filter((line) => /^(ok|FAIL)/.test(line))).toEqual([
    `ok   token of team ${TEAM}`,
    'ok   scopes',
    `FAIL channel ${CHANNEL}: is_archived`,
  ]);
});

test('a public channel that was declared and has no card yet is well, and is not joined for a test', async () => {
  desk = await openSlackDesk('http');
  await unheard(() => channel().members.delete(install()?.botUser ?? ''));
  const { lines, code } = await doctor();
  expect(lines.at(-1)).toBe(`ok   channel ${CHANNEL}: public, the bot joins it with the first card`);
  expect(code).toBe(0);
  expect(channel().members.has(install()?.botUser ?? '')).toBe(false);
});

test('a channel the bot was removed from is not well, though the bot could join it again', async () => {
  desk = await openSlackDesk('http');
  desk.person('omar').remove('bot', CHANNEL);
  await sendingOf(desk.slack).settled();
  const { lines, code } = await doctor();
  expect(lines.at(-2)).toBe('FAIL nothing is sent there: not_in_channel');
  expect(lines.at(-1)).toMatch(/\/invite @Returndesk; or, as an admin of the seller, type \/returns desk connect/);
  expect(code).toBe(1);
});

test('one workspace’s token, in the settings: a dead one and one of another workspace are told apart', async () => {
  desk = await openSlackDesk('socket');
  await desk.core
    .db('places')
    .insert({ seller_id: 'sahara', id: 'x', platform: 'slack', team: 'T0ELSE', channel: 'C1' });
  const there = await doctor();
  expect(there.lines).toContain(`ok   token of team ${TEAM}`);
  expect(there.lines).toContain('FAIL team T0ELSE: the app is not installed there');
  expect(there.lines.at(-1)).toMatch(/SLACK_BOT_TOKEN is of another workspace/);
  const { lines } = await doctor({ SLACK_BOT_TOKEN: 'xoxb-dead' });
  expect(lines).toContain(`FAIL token of team ${TEAM}: invalid_auth`);
  expect(lines.join()).toMatch(/OAuth & Permissions, Reinstall to Workspace, then copy .* into SLACK_BOT_TOKEN/);
  expect(lines.join()).not.toContain('xoxb-dead');
});

test('as a command of its own it ends with 1 when something is not well', async () => {
  desk = await openSlackDesk('http');
  await unheard(() => desk.slack.archive(CHANNEL));
  const { DATABASE_URL, ENCRYPTION_KEY, DATA_DIR, SLACK_API_URL } = desk.config;
  const { SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } = desk.config;
  const settings = { DATABASE_URL, ENCRYPTION_KEY, DATA_DIR, SLACK_API_URL, SLACK_SIGNING_SECRET };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'doctor'], {
    env: { ...process.env, ...settings, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(out).toContain(`ok   token of team ${TEAM}`);
  expect(out).toContain(`FAIL channel ${CHANNEL}: is_archived`);
  expect(code).toBe(1);
});
