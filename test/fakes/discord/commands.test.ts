import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import type { Happening } from './happenings.ts';
import type { Json } from './world.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const path = () => Routes.applicationGuildCommands(room.discord.world.app.id, room.guild.id);
const put = (...body: Json[]) => room.client.put(path(), { body }) as Promise<Json[]>;
const command = (name: string, more: Json = {}) => ({ name, description: 'd', ...more });

test('a whole set replaces the last; what keeps its name keeps its id', async () => {
  const [returns, desk] = await put(command('returns'), command('desk'));
  const heard: Happening[] = [];
  room.discord.happens((one) => heard.push(one));
  const [changed, added] = await put(command('returns', { description: 'new' }), command('help'));
  expect(changed).toMatchObject({
    id: returns?.id,
    description: 'new',
    guild_id: room.guild.id,
    default_member_permissions: null,
  });
  expect(changed?.version).not.toBe(returns?.version);
  expect([returns?.id, desk?.id]).not.toContain(added?.id);
  expect(await room.client.get(path())).toHaveLength(2);
  expect(heard).toEqual([{ kind: 'commands changed', guild: room.guild.id }]);
});

test('one at a time: made, found, changed, deleted', async () => {
  const { client } = room;
  const made = (await client.post(path(), {
    body: command('returns', { options: [{ type: 3, name: 'q', description: 'q' }] }),
  })) as Json;
  const one = Routes.applicationGuildCommand(room.discord.world.app.id, room.guild.id, String(made.id));
  expect(await client.get(one)).toMatchObject({ name: 'returns' });
  expect(await client.patch(one, { body: { description: 'new' } })).toMatchObject({
    id: made.id,
    description: 'new',
    options: [{ name: 'q' }],
  });
  expect(await outcome(client.patch(one, { body: { name: 'Bad Name' } }))).toBe('400 50035 name');
  expect((await room.json('POST', path(), command('returns'))).status).toBe(200);
  expect((await room.json('POST', path(), command('other'))).status).toBe(201);
  expect(await outcome(client.delete(one))).toBe('ok');
  expect(await outcome(client.get(one))).toBe('404 10063');
});

test('global commands are apart from those of a guild', async () => {
  const everywhere = Routes.applicationCommands(room.discord.world.app.id);
  await room.client.put(everywhere, { body: [command('help')] });
  await put(command('returns'));
  expect(room.discord.world.globalCommands.map(({ name }) => name)).toEqual(['help']);
  expect(room.guild.commands.map(({ name }) => name)).toEqual(['returns']);
});

test('translations come when asked for', async () => {
  await put(command('returns', { name_localizations: { de: 'retouren' } }));
  const [plain] = (await room.client.get(path())) as Json[];
  const [full] = (await room.client.get(`${path()}?with_localizations=true`)) as Json[];
  expect(plain).not.toHaveProperty('name_localizations');
  expect(full).toMatchObject({ name_localizations: { de: 'retouren' } });
});

test('another application’s, and those of a guild without the bot, are not to be touched', async () => {
  const { client, discord, guild } = room;
  expect(await outcome(client.put(Routes.applicationGuildCommands('5', guild.id), { body: [] }))).toBe('403 20012');
  await put(command('returns'));
  discord.kick(guild);
  expect(guild.commands).toEqual([]);
  expect(await outcome(put())).toBe('403 50001');
});

test('two hundred new ones a day', async () => {
  room.discord.settings.commandCreatesPerDay = 2;
  await put(command('a'), command('b'));
  expect(await outcome(put(command('a'), command('b')))).toBe('ok');
  expect(await outcome(put(command('c')))).toBe('400 30034');
  room.discord.clock.pass(86_400_000);
  expect(await outcome(put(command('c')))).toBe('ok');
});
