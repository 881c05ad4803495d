import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import type { Happening } from './happenings.ts';
import { bits } from './permissions.ts';
import type { Channel, Json } from './world.ts';
import { INVITATION } from './world-builder.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const MINUTE = 60_000;
const open = async (name?: string) => {
  const { id } = await room.post({ content: 'card' });
  return room.thread(String(id), name);
};
const threadOf = ({ id }: Json) => room.discord.world.channels.get(String(id)) as Channel;
const change = (id: unknown, body: Json) => outcome(room.client.patch(Routes.channel(String(id)), { body }));
const say = (id: unknown, content = 'x') => outcome(room.post({ content }, String(id)));
/** Takes the bot's own role and everyone's apart. */
const botHolds = (permissions: bigint) => {
  const own = [...room.guild.roles.values()].find(({ managedBy }) => managedBy !== null);
  room.discord.permit(room.guild, room.guild.id, 0n);
  room.discord.permit(room.guild, own?.id ?? '', permissions);
};

test('a thread has the id of its message, and a message has one thread', async () => {
  const { id } = await room.post({ content: 'card' });
  const thread = await room.thread(String(id), 'Return 17');
  expect(thread).toMatchObject({
    id,
    type: 11,
    name: 'Return 17',
    parent_id: room.channel.id,
    thread_metadata: { archived: false },
  });
  expect(await outcome(room.thread(String(id)))).toBe('400 160004');
  expect(await room.client.get(Routes.channelMessage(room.channel.id, String(id)))).toMatchObject({
    flags: 32,
    thread: { id },
  });
  room.discord.deleteMessage(room.channel, String(id));
  expect(await say(id)).toBe('ok');
  expect(await outcome(room.thread('5'))).toBe('404 10008');
});

test('names and durations are as the document says', async () => {
  const { id } = await room.post({ content: 'card' });
  const make = (body: Json) => outcome(room.client.post(Routes.threads(room.channel.id, String(id)), { body }));
  expect(await make({ name: 'x'.repeat(101) })).toBe('400 50035 name');
  expect(await make({ name: 'x', auto_archive_duration: 61 })).toBe('400 50035 auto_archive_duration');
  expect(await make({ name: 'x', auto_archive_duration: 60 })).toBe('ok');
});

test('a thread without a message is private, unless told', async () => {
  const make = async (body: Json) => ((await room.client.post(Routes.threads(room.channel.id), { body })) as Json).type;
  expect(await make({ name: 'x' })).toBe(12);
  expect(await make({ name: 'x', type: 11 })).toBe(11);
});

test('a guild has room for so many active threads, and archiving makes some', async () => {
  room.discord.settings.activeThreads = 1;
  const first = await open();
  expect(await outcome(open())).toBe('400 160006');
  expect(await outcome(room.client.post(Routes.threads(room.channel.id), { body: { name: 'x', type: 11 } }))).toBe(
    '400 160006',
  );
  expect(await change(first.id, { archived: true })).toBe('ok');
  const second = await open();
  expect(await say(first.id)).toBe('400 160006');
  expect(await change(first.id, { archived: false })).toBe('400 160006');
  expect(await change(second.id, { archived: true })).toBe('ok');
  expect(await say(first.id)).toBe('ok');
});

test('a message wakes an archived thread, and the thread is told of first', async () => {
  const thread = await open();
  await change(thread.id, { archived: true });
  const heard: Happening['kind'][] = [];
  room.discord.happens(({ kind }) => heard.push(kind));
  expect(await say(thread.id)).toBe('ok');
  expect(threadOf(thread).thread).toMatchObject({ archived: false });
  expect(heard).toEqual(['thread updated', 'message created']);
});

test('in an archived thread nothing else is done', async () => {
  const { client, anna } = room;
  const thread = await open();
  const { id } = await room.post({ content: 'x' }, String(thread.id));
  await change(thread.id, { archived: true });
  expect(await outcome(room.edit(String(id), { content: 'y' }, String(thread.id)))).toBe('400 50083');
  expect(await outcome(client.put(Routes.threadMembers(String(thread.id), anna.id)))).toBe('400 50083');
  expect(await outcome(client.delete(Routes.channelMessage(String(thread.id), String(id))))).toBe('400 50083');
  expect(await outcome(client.put(`/channels/${thread.id}/messages/${id}/reactions/✅/@me`))).toBe('400 50083');
  expect(await change(thread.id, { name: 'new' })).toBe('400 50083');
  expect(await change(thread.id, { name: 'new', archived: false })).toBe('ok');
});

test('a locked thread is for moderators', async () => {
  const thread = await open();
  expect(await change(thread.id, { locked: true })).toBe('ok');
  expect(await say(thread.id)).toBe('ok');
  botHolds(INVITATION & ~bits('MANAGE_THREADS'));
  expect(await say(thread.id)).toBe('403 160005');
  expect(await change(thread.id, { archived: true })).toBe('403 160005');
  expect(await change(thread.id, { locked: false })).toBe('403 50013');
});

test('its owner may archive and rename it, others need the permission', async () => {
  const { discord, channel, anna } = room;
  botHolds(INVITATION & ~bits('MANAGE_THREADS'));
  const own = await open();
  expect(await change(own.id, { archived: true })).toBe('ok');
  const hers = discord.thread(channel, { owner: anna });
  expect(await change(hers.id, { name: 'mine' })).toBe('403 50013');
  hers.thread = { ...(hers.thread as NonNullable<Channel['thread']>), archived: true };
  expect(await change(hers.id, { archived: false })).toBe('ok');
});

test('sending in threads is a permission of its own, and opening them is another', async () => {
  const thread = await open();
  botHolds(INVITATION & ~bits('SEND_MESSAGES_IN_THREADS'));
  expect([await say(thread.id), await say(room.channel.id)]).toEqual(['403 50013', 'ok']);
  botHolds(INVITATION & ~bits('SEND_MESSAGES'));
  expect([await say(thread.id), await say(room.channel.id)]).toEqual(['ok', '403 50013']);
  botHolds(INVITATION & ~bits('CREATE_PUBLIC_THREADS'));
  const { id } = await room.post({ content: 'card' });
  expect(await outcome(room.thread(String(id)))).toBe('403 50013');
  expect(await outcome(room.client.post(Routes.threads(room.channel.id), { body: { name: 'x' } }))).toBe('403 50013');
});

test('a thread is seen by who sees its channel; a private one by its members and moderators', async () => {
  const { discord, channel, anna, client } = room;
  const secret = discord.thread(channel, { owner: anna, type: 12 });
  const get = () => outcome(client.get(Routes.channel(secret.id)));
  expect(await get()).toBe('ok');
  botHolds(INVITATION & ~bits('MANAGE_THREADS'));
  expect(await get()).toBe('403 50001');
  secret.thread?.members.add(discord.world.app.bot);
  expect(await get()).toBe('ok');
  discord.overwrites(channel, [{ id: room.guild, type: 'role', deny: bits('VIEW_CHANNEL') }]);
  expect(await get()).toBe('403 50001');
});

test('a thread falls asleep when nobody writes', async () => {
  const { discord } = room;
  const { id } = await room.post({ content: 'card' });
  await room.client.post(Routes.threads(room.channel.id, String(id)), {
    body: { name: 'x', auto_archive_duration: 60 },
  });
  const asleep = () => threadOf({ id }).thread?.archived;
  discord.clock.pass(59 * MINUTE);
  await say(id);
  discord.clock.pass(59 * MINUTE);
  expect(asleep()).toBe(false);
  discord.clock.pass(MINUTE);
  expect(asleep()).toBe(true);
  await say(id);
  discord.clock.pass(60 * MINUTE);
  expect(asleep()).toBe(true);
});

test('whoever writes or is named in a thread becomes a member of it', async () => {
  const { discord, anna, client } = room;
  const ben = discord.member(room.guild, { username: 'ben' });
  const thread = await open();
  discord.say(String(thread.id), { user: anna, content: 'hello' });
  await say(thread.id, `<@${ben.id}>`);
  expect([...(threadOf(thread).thread?.members ?? [])]).toEqual([discord.world.app.bot, anna.id, ben.id]);
  const members = Routes.threadMembers(String(thread.id));
  expect(await client.get(members)).toHaveLength(3);
  expect(await outcome(client.delete(Routes.threadMembers(String(thread.id), ben.id)))).toBe('ok');
  expect(await outcome(client.get(Routes.threadMembers(String(thread.id), ben.id)))).toBe('404 10007');
  expect(await outcome(client.put(Routes.threadMembers(String(thread.id), '5')))).toBe('404 10007');
  expect(await outcome(client.delete(Routes.threadMembers(String(thread.id), '@me')))).toBe('ok');
  expect(await client.get(members)).toHaveLength(1);
});

test('active threads of the guild, and archived ones of the channel, the last first', async () => {
  const { client, discord, guild, channel } = room;
  const [a, b, c] = [await open('a'), await open('b'), await open('c')];
  for (const thread of [a, b, c]) {
    discord.clock.pass(1000);
    await change(thread.id, { archived: true });
  }
  const active = await open('d');
  const names = (list: unknown) => ((list as Json).threads as Json[]).map(({ name }) => name).join('');
  expect(names(await client.get(Routes.guildActiveThreads(guild.id)))).toBe('d');
  const path = Routes.channelThreads(channel.id, 'public');
  expect(names(await client.get(path))).toBe('cba');
  expect(await client.get(`${path}?limit=2`)).toMatchObject({
    has_more: true,
    threads: [{ name: 'c' }, { name: 'b' }],
  });
  const before = encodeURIComponent(threadOf(b).thread?.archivedAt ?? '');
  expect(names(await client.get(`${path}?before=${before}`))).toBe('a');
  expect(await outcome(client.get(`${path}?limit=1`))).toBe('400 50035 limit');
  expect(names(await client.get(Routes.channelThreads(channel.id, 'private')))).toBe('');
  expect(active.id).toBeDefined();
});

test('in a forum a thread begins with a message, and has up to five tags', async () => {
  const { discord, guild, client } = room;
  const forum = discord.channel(guild, { type: 15, name: 'forum' });
  const make = (body: Json) => client.post(Routes.threads(forum.id), { body }) as Promise<Json>;
  const tags = ['1', '2', '3', '4', '5'];
  expect(await outcome(make({ name: 'x' }))).toBe('400 50035 message');
  expect(await outcome(make({ name: 'x', message: { content: 'y' }, applied_tags: [...tags, '6'] }))).toBe(
    '400 50035 applied_tags',
  );
  expect(await outcome(make({ name: 'x', message: { content: 'y'.repeat(2001) } }))).toBe('400 50035 message.content');
  const made = await make({ name: 'x', message: { content: 'y' }, applied_tags: tags });
  expect(made).toMatchObject({ type: 11, message: { content: 'y', id: made.id } });
  expect(await outcome(room.post({ content: 'x' }, forum.id))).toBe('400 50008');
});

test('a channel takes its threads with it', async () => {
  const thread = await open();
  const heard: Happening['kind'][] = [];
  room.discord.happens(({ kind }) => heard.push(kind));
  room.discord.deleteChannel(room.channel);
  expect(await say(thread.id)).toBe('404 10003');
  expect(heard).toEqual(['thread deleted', 'channel deleted']);
});
