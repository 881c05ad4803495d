import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type Running, start } from '../../src/main.ts';
import { aReturn } from '../desk.ts';
import { type Sending, sendingOf } from '../fakes/slack/transport.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL, memberId, TEAM } from './outside.ts';
import { pausedPlaces, titlesIn } from './removal-signs.ts';

// One workspace, through a connection that the desk opens.

let desk: SlackDesk;
let sockets: Sending['sockets'];
const more: Running[] = [];
async function open(): Promise<void> {
  desk = await openSlackDesk('socket');
  ({ sockets } = sendingOf(desk.slack));
}
afterEach(async () => {
  for (const one of more.splice(0)) await one.stop();
  await desk.close();
});

/** Another process, with other settings than the first. */
async function another(changes: Partial<Config> = {}): Promise<Running> {
  const log = pino({ level: 'debug' }, { write: (line: string) => void desk.logged.push(line) });
  const process = await start({ ...desk.config, ...changes }, { log });
  more.push(process);
  return process;
}
const hellos = () =>
  desk.slack.journal.filter(({ what }) => what === 'socket hello').map(({ request }) => request.num_connections);
const logged = () => desk.logged.join('\n');
/** Somebody types a command; answers what Slack made of it. */
const asks = async () => (await desk.person('mona').command(CHANNEL, '/returns help')).error;
/** A command that reached the desk, which does not get on with it before `answer`. */
async function slowly() {
  const busy = await desk.core.db.transaction();
  await busy.raw('lock table accounts in access exclusive mode');
  const error = asks();
  const stuck = async () => (await busy.raw('select 1 from pg_locks where not granted')).rows.length;
  await expect.poll(stuck).toBe(1);
  return {
    async answer() {
      await busy.commit();
      return error;
    },
  };
}

test('of two processes one is connected, and the other when that one stops', async () => {
  await open();
  await another();
  // Long enough for a second one to connect, too, if it were to.
  for (let times = 0; times < 30; times++) expect(await asks()).toBeNull();
  const greeted = sockets.greeted();
  await desk.stopFirst();
  await greeted;
  expect(await asks()).toBeNull();
  // How many connections Slack counted when each was greeted.
  expect(hellos()).toEqual([1, 1]);
});

test.each(['warning', 'refresh_requested'] as const)(
  'when Slack wants another connection (%s) nobody’s gesture is lost',
  async (reason) => {
    await open();
    const greeted = sockets.greeted();
    const before = asks();
    sockets.disconnect(reason);
    const meanwhile = [asks(), asks(), asks()];
    await greeted;
    const after = [asks(), asks(), asks(), asks()];
    expect(await Promise.all([before, ...meanwhile, ...after])).toEqual(Array(8).fill(null));
    expect(hellos()).toEqual([1, 2]);
  },
);

test('what takes long is still answered, when its connection goes and when its process stops', async () => {
  await open();
  await another();
  const first = await slowly();
  const greeted = sockets.greeted();
  sockets.disconnect('refresh_requested');
  await greeted;
  expect(await first.answer()).toBeNull();

  const second = await slowly();
  const stopped = desk.stopFirst();
  expect(await second.answer()).toBeNull();
  await stopped;
});

test('a connection that breaks comes back, even where Slack cannot be reached at first', async () => {
  await open();
  desk.slack.faults.add({ method: 'apps.connections.open', times: 1, kind: { kind: 'reset', effect: 'before' } });
  const greeted = sockets.greeted();
  sockets.cut();
  await greeted;
  expect(await asks()).toBeNull();
  expect(logged()).toContain('Slack could not be reached');
});

test('a wrong app token is told with where the right one is, and tried again; the desk goes on without', async () => {
  await open();
  const wrong = 'xapp-1-A0000000RD-1-of-another-app';
  const other = await another({ SLACK_APP_TOKEN: wrong });
  await desk.stopFirst();
  await expect
    .poll(logged, { timeout: 5_000 })
    .toMatch(/SLACK_APP_TOKEN \(invalid_auth\).*App-Level Tokens.*connections:write/);
  expect(logged()).not.toContain(wrong);
  expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
  const { app, tokens } = desk.slack.world;
  const right = tokens.get(app.appToken);
  if (right) tokens.set(wrong, { ...right, value: wrong });
  await sockets.greeted();
  expect(await asks()).toBeNull();
});

test('a wrong bot token is told with where the right one is, and no connection is left open', async () => {
  await open();
  const wrong = 'xoxb-of-another-app';
  await another({ SLACK_BOT_TOKEN: wrong });
  await desk.stopFirst();
  await expect.poll(logged, { timeout: 5_000 }).toMatch(/SLACK_BOT_TOKEN \(invalid_auth\).*Bot User OAuth Token/);
  expect(logged()).not.toContain(wrong);
  expect(hellos()).toEqual([1]);
  expect(sockets.connections()).toBe(0);
});

test('where Socket Mode was switched off, the log says where it is switched on', async () => {
  await open();
  const greeted = sockets.greeted();
  sockets.disconnect('link_disabled');
  await greeted;
  expect(logged()).toContain('Socket Mode is switched off. Switch it on at');
});

test('a desk that starts with a new token goes on where the old one died', async () => {
  await open();
  desk.slack.uninstall(TEAM);
  await sendingOf(desk.slack).settled();
  await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
  await desk.settled();
  expect(await pausedPlaces(desk)).toEqual([expect.stringContaining(`${CHANNEL}: install`)]);
  const { botToken, botUser } = desk.slack.install(TEAM, { installer: memberId('omar') });
  desk.slack.world.channels.get(CHANNEL)?.members.add(botUser);
  await another({ SLACK_BOT_TOKEN: botToken });
  await desk.stopFirst();
  await expect.poll(() => titlesIn(desk.slack, CHANNEL), { timeout: 5_000 }).toEqual(['R-1']);
});
