import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from '../../src/command-line.ts';
import { examinersFor } from '../../src/wiring/workspaces.ts';
import { bit } from '../fakes/discord/permissions.ts';
import type { Fault } from '../fakes/discord/world.ts';
import { INVITATION } from '../fakes/discord/world-builder.ts';
import { type DiscordDesk, openDiscordDesk, POST } from './desk.ts';

let desk: DiscordDesk;
beforeEach(async () => {
  desk = await openDiscordDesk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

/** What `npm run doctor` prints beside the desk, and how it ends. */
async function doctor(changes: object = {}): Promise<{ lines: string[]; code: number }> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(...line.split('\n')));
  const config = { ...desk.config, ...changes };
  await commands.doctor?.(config, [], {
    examiners: (database) => examinersFor(config, database),
    examinePictures: async () => [],
  });
  const code = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return { lines: lines.map((line) => line.trim()), code };
}
const fails = (route: string, kind: Fault['kind']) => desk.discord.faults.add({ route, times: 1, kind });
const place = (changes: object) => desk.core.db('places').where({ platform: 'discord' }).update(changes);
/** Nobody but the bot may see it any more; nor may the bot what is left out. */
function permit(bits: bigint): void {
  const role = [...(desk.discord.world.guilds.get(desk.guild)?.roles.values() ?? [])].find((one) => one.managedBy);
  if (role) role.permissions = bits;
  const everyone = desk.discord.world.guilds.get(desk.guild)?.roles.get(desk.guild);
  if (everyone) everyone.permissions = 0n;
}

test('where all is well it says so, leaves nothing behind, and has the link with just the permissions it needs', async () => {
  const before = desk.standing().length;
  const { lines, code } = await doctor();
  expect(lines).toEqual([
    `sahara, discord ${desk.guild} ${desk.channel}`,
    'ok   token',
    `ok   server ${desk.guild}`,
    `ok   channel ${desk.channel}`,
    'ok   permissions',
    'ok   posting',
    expect.stringMatching(
      /^discord: let the bot in with https:\/\/discord\.com\/oauth2\/authorize\?client_id=1000000000000000001&scope=bot\+applications\.commands&permissions=326417632256$/,
    ),
  ]);
  expect(code).toBe(0);
  expect(desk.asked(POST)).toHaveLength(1);
  expect(desk.standing()).toHaveLength(before);
});

const NOWHERE = '920000000000000001';
type Wrong = { happens(): unknown; finding(): string; click: RegExp };
const WRONG: Record<string, Wrong> = {
  'Discord cannot be reached': {
    happens: () => fails('GET /users/@me', { kind: 'reset', effect: 'before' }),
    finding: () => 'token: Discord could not be reached',
    click: /reachable from here/,
  },
  'the bot is not in the server': {
    happens: () => desk.discord.kick(desk.guild),
    finding: () => `server ${desk.guild}: Discord 10004: Unknown Guild`,
    click: /Let the bot in: https:\/\/discord\.com\/oauth2\/authorize\?.*permissions=326417632256/,
  },
  'the channel is unknown': {
    happens: () => place({ channel: NOWHERE }),
    finding: () => `channel ${NOWHERE}: Discord 10003: Unknown Channel`,
    click: /Is the id right\?/,
  },
  'the bot may not see the channel': {
    happens: () => permit(INVITATION & ~bit('VIEW_CHANNEL')),
    finding: () => `channel ${desk.channel}: Discord 50001: Missing Access`,
    click: /Edit Channel, Permissions.*View Channel/,
  },
  'the channel is in another server': {
    happens() {
      const other = desk.discord.guild({ name: 'Other' });
      desk.discord.invite(other);
      return place({ team: other.id });
    },
    finding: () =>
      `server ${[...desk.discord.world.guilds.keys()].at(-1)}: the channel is in another one, ${desk.guild}`,
    click: /Copy Server ID/,
  },
  'permissions are missing': {
    happens: () => permit(INVITATION & ~bit('MANAGE_THREADS') & ~bit('SEND_MESSAGES_IN_THREADS')),
    finding: () => 'permissions: missing Manage Threads, Send Messages In Threads',
    click: /Edit Channel, Permissions.*allow these/,
  },
  'permissions cannot be looked at': {
    happens: () => fails('GET /guilds/{guild_id}/roles', { kind: 'status', status: 503 }),
    finding: () => 'permissions: Discord answered 503',
    click: /reachable from here/,
  },
  'posting is refused': {
    happens: () => fails(POST, { kind: 'error', status: 400, code: 50_008, message: 'Cannot send messages' }),
    finding: () => 'posting: Discord 50008: Cannot send messages',
    click: /It must be a text channel/,
  },
  'nothing is sent there since something was wrong': {
    happens: () => place({ paused_at: new Date(), paused_by: 'place', paused_why: 'the bot lacks Send Messages' }),
    finding: () => 'nothing is sent there: the bot lacks Send Messages',
    click: /\/returns desk connect/,
  },
};

test.each(Object.keys(WRONG))('where %s it says what is wrong and where to click, and ends with 1', async (what) => {
  const { happens, finding, click } = WRONG[what] as Wrong;
  await happens();
  const { lines, code } = await doctor();
  expect(lines).toContain(`FAIL ${finding()}`);
  expect(lines[lines.indexOf(`FAIL ${finding()}`) + 1]).toMatch(click);
  // What depends on it is not tried.
  expect(lines.filter((line) => line.startsWith('FAIL'))).toHaveLength(1);
  expect(lines.filter((line) => /^(ok|FAIL)/.test(line)).at(-1)).toMatch(/^FAIL/);
  expect(code).toBe(1);
  expect(desk.standing()).toEqual([]);
});

test('a wrong token is told apart from everything else, and never printed', async () => {
  const { lines, code } = await doctor({ DISCORD_TOKEN: 'of-another-app' });
  expect(lines).toContain('FAIL token: DISCORD_TOKEN was refused');
  expect(lines.join()).toMatch(/discord\.com\/developers\/applications, your app, Bot, Reset Token/);
  expect(lines.join()).not.toContain('of-another-app');
  expect(code).toBe(1);
});
