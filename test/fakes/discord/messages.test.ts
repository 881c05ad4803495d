import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import type { Happening } from './happenings.ts';
import { bits, EVERYONE } from './permissions.ts';
import type { Json, Message } from './world.ts';
import { INVITATION } from './world-builder.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const V2 = 1 << 15;
const last = () => room.channel.messages.at(-1) as Message;
const words = (content = 'x') => ({ type: 10, content });
const file = (name: string) => ({ name, data: Buffer.from(name) });

test.each<[string, Json]>([
  ['nothing', {}],
  ['spaces', { content: ' \n ' }],
  ['empty lists', { content: '', embeds: [], components: [] }],
])('a message of %s is empty', async (_, body) => {
  expect(await outcome(room.post(body))).toBe('400 50006');
});

test('ids rise with the clock', async () => {
  const first = await room.post({ content: 'x' });
  room.discord.clock.pass(60_000);
  const second = await room.post({ content: 'y' });
  const moment = ({ id }: Json) => Number(BigInt(String(id)) >> 22n) + 1_420_070_400_000;
  expect(moment(second) - moment(first)).toBeGreaterThanOrEqual(60_000);
  expect(Math.abs(moment(second) - room.discord.clock.now())).toBeLessThan(1000);
});

test('the same nonce within minutes finds the first message, later it makes another', async () => {
  const send = (more: Json = {}) => room.post({ content: 'x', nonce: 'd1', enforce_nonce: true, ...more });
  const first = await send();
  expect(first.nonce).toBe('d1');
  expect((await send({ content: 'other' })).id).toBe(first.id);
  expect((await send({ enforce_nonce: false })).id).not.toBe(first.id);
  expect((await send({ nonce: 'd2' })).id).not.toBe(first.id);
  room.discord.clock.pass(5 * 60_000 + 1000);
  expect((await send()).id).not.toBe(first.id);
  expect(room.channel.messages).toHaveLength(4);
});

test('only whom allowed_mentions leaves over is pinged', async () => {
  const { discord, guild, anna, post } = room;
  const team = discord.role(guild, { mentionable: true });
  const boss = discord.role(guild);
  const content = `<@${anna.id}> <@&${team.id}> <@&${boss.id}> @everyone`;
  const pinged = async (body: Json) => {
    await post({ content, ...body });
    const { mentions, mentionRoles, mentionEveryone } = last();
    return [mentions.length, mentionRoles.length, mentionEveryone];
  };
  discord.permit(guild, guild.id, EVERYONE & ~bits('MENTION_EVERYONE'));
  expect(await pinged({})).toEqual([1, 1, false]);
  discord.permit(guild, guild.id, EVERYONE);
  expect(await pinged({})).toEqual([1, 2, true]);
  expect(await pinged({ allowed_mentions: { parse: [] } })).toEqual([0, 0, false]);
  expect(await pinged({ allowed_mentions: { parse: ['roles'], users: [anna.id] } })).toEqual([1, 2, false]);
  expect(await pinged({ allowed_mentions: { roles: [team.id] } })).toEqual([0, 1, false]);
  expect(await pinged({ content: null, flags: V2, components: [{ type: 17, components: [words(content)] }] })).toEqual([
    1,
    2,
    true,
  ]);
  expect(await pinged({ content: 'x', embeds: [{ title: content }] })).toEqual([0, 0, false]);
});

test('an answer to somebody pings them, unless it shall not', async () => {
  const said = room.discord.say(room.channel, { user: room.anna, content: 'where is my return?' });
  const reply = (more: Json = {}) => room.post({ content: 'x', message_reference: { message_id: said.id }, ...more });
  expect(await reply()).toMatchObject({
    type: 19,
    mentions: [{ id: room.anna.id }],
    message_reference: { message_id: said.id },
  });
  expect((await reply({ allowed_mentions: { parse: [] } })).mentions).toEqual([]);
  expect((await reply({ allowed_mentions: { parse: [], replied_user: true } })).mentions).toHaveLength(1);
  room.discord.deleteMessage(room.channel, said);
  expect(await outcome(reply())).toBe('400 50035 message_reference');
  expect(await outcome(reply({ message_reference: { message_id: said.id, fail_if_not_exists: false } }))).toBe('ok');
});

test('what an edit does not say stays; null takes away', async () => {
  const { id } = await room.post({ content: 'x', embeds: [{ title: 't' }] });
  expect(await room.edit(String(id), { content: 'y' })).toMatchObject({ content: 'y', embeds: [{ title: 't' }] });
  expect(await room.edit(String(id), { content: null })).toMatchObject({
    content: '',
    embeds: [{ title: 't' }],
    edited_timestamp: expect.any(String),
  });
  expect(await outcome(room.edit(String(id), { embeds: [] }))).toBe('400 50006');
});

test('a message that has turned into components V2 stays one', async () => {
  const { id } = await room.post({ content: 'x', embeds: [{ title: 't' }] });
  const turn = (more: Json) => outcome(room.edit(String(id), { flags: V2, components: [words()], ...more }));
  expect(await turn({})).toBe('400 50035 content embeds');
  expect(await turn({ content: null })).toBe('400 50035 embeds');
  expect(await turn({ content: null, embeds: [] })).toBe('ok');
  expect((await room.edit(String(id), { flags: 0 })).flags).toBe(V2);
  expect(await outcome(room.edit(String(id), { content: 'x' }))).toBe('400 50035 content');
  expect(await outcome(room.edit(String(id), { components: [words('still')] }))).toBe('ok');
});

test('attachments that an edit lists stay, the others go', async () => {
  const { client, channel } = room;
  const files = [file('a.png'), file('b.png')];
  const sent = (await client.post(Routes.channelMessages(channel.id), { body: { content: 'x' }, files })) as Json;
  const [first, second] = sent.attachments as { id: string }[];
  const path = Routes.channelMessage(channel.id, String(sent.id));
  const names = (message: unknown) => ((message as Json).attachments as Json[]).map(({ filename }) => filename);
  expect(names(await client.patch(path, { body: { content: 'y' } }))).toEqual(['a.png', 'b.png']);
  const body = { attachments: [{ id: second?.id }, { id: '0' }] };
  expect(names(await client.patch(path, { body, files: [file('c.png')] }))).toEqual(['b.png', 'c.png']);
  expect(await outcome(client.patch(path, { body: { attachments: [{ id: first?.id }] } }))).toBe(
    '400 50035 attachments.0.id',
  );
});

test('hidden embeds are hidden, and kept', async () => {
  const { id } = await room.post({ content: 'https://example.org', embeds: [{ title: 't' }], flags: 4 });
  expect(await room.client.get(Routes.channelMessage(room.channel.id, String(id)))).toMatchObject({
    flags: 4,
    embeds: [],
  });
  expect(await room.edit(String(id), { flags: 0 })).toMatchObject({ flags: 0, embeds: [{ title: 't' }] });
});

test('flags that are not for bots are not taken', async () => {
  expect((await room.post({ content: 'x', flags: 64 | 128 | 4096 })).flags).toBe(4096);
});

test('edits of messages older than an hour are counted', async () => {
  const { discord } = room;
  discord.settings.oldEdits.most = 2;
  const { id } = await room.post({ content: 'x' });
  const edit = () => outcome(room.edit(String(id), { content: 'y' }));
  for (let n = 0; n < 5; n++) expect(await edit()).toBe('ok');
  discord.clock.pass(3_600_001);
  expect([await edit(), await edit()]).toEqual(['ok', 'ok']);
  const answer = await room.json('PATCH', `/channels/${room.channel.id}/messages/${id}`, { content: 'z' });
  expect([answer.status, await answer.json()]).toMatchObject([429, { code: 30046, retry_after: expect.any(Number) }]);
  discord.clock.pass(3_600_001);
  expect(await edit()).toBe('ok');
});

test('only one’s own messages can be edited', async () => {
  const said = room.discord.say(room.channel, { user: room.anna, content: 'hi' });
  expect(await outcome(room.edit(said.id, { content: 'x' }))).toBe('403 50005');
  expect(await outcome(room.client.delete(Routes.channelMessage(room.channel.id, said.id)))).toBe('403 50013');
});

test('what was deleted is unknown', async () => {
  const { id } = await room.post({ content: 'x' });
  const path = Routes.channelMessage(room.channel.id, String(id));
  expect(await outcome(room.client.delete(path))).toBe('ok');
  expect(await outcome(room.client.get(path))).toBe('404 10008');
  expect(await outcome(room.edit(String(id), { content: 'y' }))).toBe('404 10008');
  room.discord.deleteChannel(room.channel);
  expect(await outcome(room.post({ content: 'x' }))).toBe('404 10003');
});

test('without the intent, what others write comes without content', async () => {
  const { discord, channel, anna, client } = room;
  const files = [{ filename: 'a.png', contentType: 'image/png', content: Buffer.from('a') }];
  const said = discord.say(channel, { user: anna, content: 'my shoe', files });
  const mention = discord.say(channel, { user: anna, content: `<@${discord.world.app.bot}> hello` });
  await room.post({ content: 'mine' });
  const get = async (id: string) => (await client.get(Routes.channelMessage(channel.id, id))) as Json;
  expect(await get(said.id)).toMatchObject({ content: '', attachments: [], author: { id: anna.id } });
  expect((await get(mention.id)).content).toMatch('hello');
  const list = (await client.get(Routes.channelMessages(channel.id))) as Json[];
  expect(list.map(({ content }) => content)).toEqual(['mine', mention.content, '']);
  discord.settings.messageContent = true;
  expect(await get(said.id)).toMatchObject({ content: 'my shoe', attachments: [{ filename: 'a.png' }] });
});

test('lists come newest first, in parts', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push(String((await room.post({ content: `${n}` })).id));
  const list = async (query: string) =>
    ((await room.client.get(`/channels/${room.channel.id}/messages?${query}`)) as Json[])
      .map(({ content }) => content)
      .join('');
  expect(await list('')).toBe('43210');
  expect(await list('limit=2')).toBe('43');
  expect(await list(`before=${ids[2]}`)).toBe('10');
  expect(await list(`after=${ids[2]}`)).toBe('43');
  expect(await list(`after=${ids[0]}&limit=2`)).toBe('21');
  expect(await list(`around=${ids[2]}&limit=3`)).toBe('321');
});

test('what was just made may not be found yet', async () => {
  const { discord, channel, client } = room;
  const { id } = await room.post({ content: 'x' });
  discord.settings.notFoundForMs = 200;
  const path = Routes.channelMessage(channel.id, String(id));
  const fresh = await room.post({ content: 'y' }).catch(() => null);
  expect(fresh).toBeNull();
  discord.clock.pass(200);
  const again = await room.post({ content: 'y' });
  expect(await outcome(client.get(Routes.channelMessage(channel.id, String(again.id))))).toBe('404 10008');
  expect(await outcome(client.get(path))).toBe('ok');
  discord.clock.pass(200);
  expect(await outcome(client.get(Routes.channelMessage(channel.id, String(again.id))))).toBe('ok');
});

test('reactions of the bot', async () => {
  const { client, channel, anna } = room;
  const { id } = await room.post({ content: 'x' });
  const path = (emoji: string, who = '@me') =>
    `/channels/${channel.id}/messages/${id}/reactions/${encodeURIComponent(emoji)}/${who}` as const;
  const heard: Happening['kind'][] = [];
  room.discord.happens(({ kind }) => heard.push(kind));
  expect(await outcome(client.put(path('✅')))).toBe('ok');
  expect(await outcome(client.put(path('✅')))).toBe('ok');
  expect(heard).toEqual(['reaction added']);
  expect(await outcome(client.put(path('yes')))).toBe('400 10014');
  expect(await client.get(Routes.channelMessage(channel.id, String(id)))).toMatchObject({
    reactions: [{ emoji: { name: '✅' }, count: 1, me: true }],
  });
  last().reactions.get('✅')?.add(anna.id);
  expect(await outcome(client.delete(path('✅', anna.id)))).toBe('403 50013');
  expect(await outcome(client.delete(path('✅')))).toBe('ok');
  expect([...(last().reactions.get('✅') ?? [])]).toEqual([anna.id]);
});

test('pins need their permission, and come by the old path and the new', async () => {
  const { client, channel, discord, guild } = room;
  const { id } = await room.post({ content: 'x' });
  const pin = () => outcome(client.put(`/channels/${channel.id}/messages/pins/${id}`));
  expect(await pin()).toBe('403 50013');
  discord.permit(guild, guild.id, EVERYONE | bits('PIN_MESSAGES'));
  expect(await pin()).toBe('ok');
  expect(await client.get(`/channels/${channel.id}/pins`)).toMatchObject([{ id, pinned: true }]);
  expect(await client.get(`/channels/${channel.id}/messages/pins`)).toMatchObject({
    items: [{ message: { id } }],
    has_more: false,
  });
  expect(await outcome(client.delete(`/channels/${channel.id}/pins/${id}`))).toBe('ok');
  expect(last().pinnedAt).toBeNull();
});

test('whoever listens hears of everything, at once', async () => {
  const heard: Happening[] = [];
  const stop = room.discord.happens((one) => heard.push(one));
  const { id } = await room.post({ content: 'x' });
  await room.edit(String(id), { content: 'y' });
  await room.client.post(`/channels/${room.channel.id}/typing`);
  await room.client.delete(Routes.channelMessage(room.channel.id, String(id)));
  stop();
  await room.post({ content: 'z' });
  expect(heard.map(({ kind }) => kind)).toEqual([
    'message created',
    'message updated',
    'typing started',
    'message deleted',
  ]);
  expect(heard[1]).toMatchObject({ previous: { content: 'x' }, message: { content: 'y' } });
});

test('every single permission is needed where Discord needs it', async () => {
  const own = [...room.guild.roles.values()].find(({ managedBy }) => managedBy !== null);
  room.discord.permit(room.guild, room.guild.id, 0n);
  const without = (...names: Parameters<typeof bits>) =>
    room.discord.permit(room.guild, own?.id ?? '', INVITATION & ~bits(...names));
  const send = (body: Json, files: { name: string; data: Buffer }[] = []) =>
    outcome(room.client.post(Routes.channelMessages(room.channel.id), { body, files }));
  without('EMBED_LINKS');
  expect([await send({ content: 'x' }), await send({ embeds: [{ title: 't' }] })]).toEqual(['ok', '403 50013']);
  without('ATTACH_FILES');
  expect([await send({ content: 'x' }), await send({}, [file('a.txt')])]).toEqual(['ok', '403 50013']);
  without('SEND_MESSAGES');
  expect(await send({ content: 'x' })).toBe('403 50013');
  without('VIEW_CHANNEL');
  expect(await send({ content: 'x' })).toBe('403 50001');
  without('READ_MESSAGE_HISTORY');
  expect(await room.client.get(Routes.channelMessages(room.channel.id))).toEqual([]);
  expect(await outcome(room.client.get(Routes.channelMessage(room.channel.id, last().id)))).toBe('403 50013');
  expect(await send({ content: 'x', message_reference: { message_id: last().id } })).toBe('400 160002');
  without();
  expect(await send({ embeds: [{ title: 't' }] }, [file('a.txt')])).toBe('ok');
});
