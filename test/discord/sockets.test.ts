import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type Running, start } from '../../src/main.ts';
import { aReturn } from '../desk.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';

// One connection to Discord's gateway, which the desk opens.

let desk: DiscordDesk;
const more: Running[] = [];
beforeEach(async () => {
  desk = await openDiscordDesk();
});
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
const logged = () => desk.logged.join('\n');
/** How often something went over the gateway or the REST API. */
const times = (what: string) => desk.discord.journal.filter((one) => one.what === what).length;
const REGISTER = 'PUT /applications/{application_id}/commands';
/** Somebody types a command; answers what Discord made of it. */
const asks = async () => (await desk.person('mona').command(desk.channel, '/returns help')).error;
/** A command that reached the desk, which does not get on with it before `answer`. */
async function slowly() {
  const busy = await desk.core.db.transaction();
  await busy.raw('lock table accounts in access exclusive mode');
  const error = asks();
  const stuck = async () => (await busy.raw('select 1 from pg_locks where not granted')).rows.length;
  await expect.poll(stuck).toBe(1);
  return {
    async answer() {
      // Long enough for the desk to hang up, if it were to.
      for (let n = 0; n < 100; n++) await busy.raw('select 1');
      const stillThere = desk.gateway.connections();
      await busy.commit();
      return { error: await error, stillThere };
    },
  };
}

test('of two processes one is connected, and the other when that one stops; commands are registered once', async () => {
  await another();
  // Long enough for a second one to connect, too, if it were to.
  for (let n = 0; n < 30; n++) expect(await asks()).toBeNull();
  expect(times('gateway READY')).toBe(1);
  const ready = desk.gateway.next('READY');
  await desk.stopFirst();
  await ready;
  expect(await asks()).toBeNull();
  expect(desk.gateway.connections()).toBe(1);
  // The second one has looked before it ends, and found its commands there.
  for (const one of more.splice(0)) await one.stop();
  expect(times('GET /applications/{application_id}/commands')).toBe(2);
  expect(times(REGISTER)).toBe(1);
});

test('commands are registered again where Discord has other ones', async () => {
  const [command] = desk.discord.world.globalCommands;
  if (command) command.description = 'What an older version said';
  await another();
  await desk.stopFirst();
  await expect.poll(() => times(REGISTER), { timeout: 10_000 }).toBe(2);
  expect(desk.discord.world.globalCommands.map(({ description }) => description)).not.toContain(command?.description);
});

test.each(['cut', 'reconnect'] as const)('when the connection goes (%s) nobody’s gesture is lost', async (how) => {
  const resumed = desk.gateway.next('RESUMED');
  const before = asks();
  desk.gateway[how]();
  const meanwhile = [asks(), asks(), asks()];
  await resumed;
  expect(await Promise.all([before, ...meanwhile, asks()])).toEqual(Array(5).fill(null));
  expect(times('gateway READY')).toBe(1);
  await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
  await desk.settled();
  expect(desk.cards('R-1')).toHaveLength(1);
});

test('what takes long is still answered when its process stops', async () => {
  const { answer } = await slowly();
  const stopped = desk.stopFirst();
  expect(await answer()).toEqual({ error: null, stillThere: 1 });
  await stopped;
});

test('a wrong token is told with where the right one is, and tried again; the desk goes on without', async () => {
  const wrong = 'of-another-app';
  const other = await another({ DISCORD_TOKEN: wrong });
  await desk.stopFirst();
  await expect.poll(logged, { timeout: 8_000 }).toMatch(/Check DISCORD_TOKEN: .*your app, Bot, Reset Token/);
  expect(logged()).not.toContain(wrong);
  expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
  const ready = desk.gateway.next('READY');
  desk.discord.world.app.token = wrong;
  await ready;
  expect(await asks()).toBeNull();
});

test('a session that Discord ends for good is told, and begun anew', async () => {
  const ready = desk.gateway.next('READY');
  desk.gateway.close('authenticationFailed');
  await ready;
  expect(logged()).toMatch(/Discord ended the connection \(4004\).*Check DISCORD_TOKEN/);
  expect(await asks()).toBeNull();
});

test('where Discord cannot be reached at first, the desk connects once it can', async () => {
  const route = 'GET /gateway/bot';
  desk.discord.faults.add({ route, times: 1, kind: { kind: 'reset', effect: 'before' } });
  const ready = desk.gateway.next('READY');
  await another();
  await desk.stopFirst();
  await ready;
  expect(logged()).toContain('Discord could not be reached');
  expect(logged()).not.toContain('Check DISCORD_TOKEN');
  expect(await asks()).toBeNull();
});
