import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import type { Happening } from './happenings.ts';
import type { Json, Message } from './world.ts';

let room: Room;
let card: Message;
beforeEach(async () => {
  room = await furnished();
  await room.post({
    content: 'card',
    components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Hold', custom_id: 'v1:hold' }] }],
  });
  card = room.channel.messages[0] as Message;
});
afterEach(() => shut(room));

const [COMMAND, COMPONENT, TYPING, FORM] = [2, 3, 4, 5];
const EPHEMERAL = 64;
const LOADING = 128;
const form = {
  custom_id: 'f',
  title: 't',
  components: [{ type: 18, label: 'l', component: { type: 4, style: 1, custom_id: 't' } }],
};

const ask = (type = COMPONENT, message: string | null = type === COMPONENT ? card.id : null) =>
  room.discord.newInteraction({ type, user: room.anna.id, channel: room.channel.id, message });
const BODIES: Record<number, Json> = {
  1: { type: 1 },
  4: { type: 4, data: { content: 'x' } },
  5: { type: 5 },
  6: { type: 6 },
  7: { type: 7, data: { content: 'x' } },
  8: { type: 8, data: { choices: [] } },
  9: { type: 9, data: form },
};
const follow = (token: string, body: Json) =>
  room.client.post(Routes.webhook(room.discord.world.app.id, token), { body, auth: false }) as Promise<Json>;
const original = (token: string, body: Json) =>
  room.client.patch(room.hook(token), { body, auth: false }) as Promise<Json>;

test.each<[string, number, boolean, number[]]>([
  ['a command', COMMAND, false, [4, 5, 9]],
  ['a press', COMPONENT, true, [4, 5, 6, 7, 9]],
  ['typing', TYPING, false, [8]],
  ['a form of a command', FORM, false, [4, 5]],
  ['a form of a component', FORM, true, [4, 5, 6, 7]],
])('to %s there are these first answers', async (_, type, onCard, allowed) => {
  room.discord.settings.unanswered = 'expected';
  const taken = [];
  for (const [callback, body] of Object.entries(BODIES)) {
    const how = await outcome(room.answer(ask(type, onCard ? card.id : null), body));
    if (how === 'ok') taken.push(Number(callback));
    else expect(how).toBe('400 50035 type');
  }
  expect(taken).toEqual(allowed);
});

test('one first answer', async () => {
  const to = ask();
  expect(await outcome(room.answer(to, { type: 6 }))).toBe('ok');
  expect(await outcome(room.answer(to, { type: 6 }))).toBe('400 40060');
});

test('after three seconds it is too late, and the person has read that it failed', async () => {
  const { discord } = room;
  const heard: Happening['kind'][] = [];
  discord.happens(({ kind }) => heard.push(kind));
  const inTime = ask();
  discord.clock.pass(2900);
  expect(await outcome(room.answer(inTime, { type: 6 }))).toBe('ok');
  const late = ask();
  discord.clock.pass(3001);
  expect(await outcome(room.answer(late, { type: 6 }))).toBe('404 10062');
  expect(heard).toEqual(['interaction created', 'interaction answered', 'interaction created', 'interaction failed']);
  expect(discord.complaints.splice(0)).toEqual([expect.stringContaining('within three seconds')]);
  discord.settings.unanswered = 'expected';
  ask();
  discord.clock.pass(3001);
  expect(discord.complaints).toEqual([]);
});

test('an unknown id, or another’s token, is unknown', async () => {
  const [one, other] = [ask(), ask()];
  expect(await outcome(room.answer({ id: '5', token: one.token }, { type: 6 }))).toBe('404 10062');
  expect(await outcome(room.answer({ id: one.id, token: other.token }, { type: 6 }))).toBe('404 10062');
});

test('the token is good for fifteen minutes, and only after the first answer', async () => {
  const { discord } = room;
  const to = ask();
  expect(await outcome(follow(to.token, { content: 'x' }))).toBe('404 10015');
  await room.answer(to, { type: 4, data: { content: 'x' } });
  discord.clock.pass(14 * 60_000);
  expect(await outcome(follow(to.token, { content: 'y' }))).toBe('ok');
  expect(await outcome(original(to.token, { content: 'y' }))).toBe('ok');
  discord.clock.pass(60_001);
  expect(await outcome(follow(to.token, { content: 'z' }))).toBe('401 50027');
  expect(await outcome(original(to.token, { content: 'z' }))).toBe('401 50027');
  expect(await outcome(follow('nonsense', { content: 'z' }))).toBe('404 10015');
});

test('an answer is a message of the bot, for all or for one', async () => {
  const { client, channel, anna } = room;
  const open = ask(COMMAND);
  await room.answer(open, { type: 4, data: { content: 'for all' } });
  const closed = ask(COMMAND);
  await room.answer(closed, { type: 4, data: { content: 'for one', flags: EPHEMERAL } });
  const [first, second] = channel.messages.slice(-2);
  expect(first).toMatchObject({ content: 'for all', type: 20, ephemeralFor: null, interaction: open.id });
  expect(second).toMatchObject({ content: 'for one', ephemeralFor: anna.id });
  const list = (await client.get(Routes.channelMessages(channel.id))) as Json[];
  expect(list.map(({ content }) => content)).toEqual(['for all', 'card']);
  expect(await outcome(client.get(Routes.channelMessage(channel.id, second?.id ?? '')))).toBe('404 10008');
  expect(await outcome(room.edit(second?.id ?? '', { content: 'x' }))).toBe('404 10008');
  expect(await client.get(room.hook(closed.token), { auth: false })).toMatchObject({
    content: 'for one',
    flags: EPHEMERAL,
  });
  expect(await outcome(client.delete(room.hook(closed.token), { auth: false }))).toBe('ok');
  expect(await outcome(client.get(room.hook(closed.token), { auth: false }))).toBe('404 10008');
});

test('a deferred answer thinks until it is there; who sees it is fixed then', async () => {
  const to = ask();
  await room.answer(to, { type: 5, data: { flags: EPHEMERAL, content: 'ignored' } });
  expect(room.channel.messages.at(-1)).toMatchObject({
    content: '',
    flags: EPHEMERAL | LOADING,
    ephemeralFor: room.anna.id,
  });
  expect(await original(to.token, { content: 'there' })).toMatchObject({ content: 'there', flags: EPHEMERAL });
  const open = ask();
  await room.answer(open, { type: 5 });
  expect(await original(open.token, { content: 'there', flags: EPHEMERAL })).toMatchObject({ flags: 0 });
});

test('the first follow-up after a deferred answer takes its place', async () => {
  const to = ask();
  await room.answer(to, { type: 5 });
  const first = await follow(to.token, { content: 'first' });
  const second = await follow(to.token, { content: 'second', flags: EPHEMERAL });
  expect(first.id).toBe(to.original);
  expect(second.id).not.toBe(to.original);
  expect(second.flags).toBe(EPHEMERAL);
  expect(
    await outcome(
      room.client.patch(room.hook(to.token, String(second.id)), { body: { content: 'changed' }, auth: false }),
    ),
  ).toBe('ok');
  expect(await outcome(room.client.get(room.hook(to.token, card.id), { auth: false }))).toBe('404 10008');
});

test('a press may change the card it stands on', async () => {
  const to = ask();
  await room.answer(to, { type: 7, data: { content: 'held', components: [] } });
  expect(card).toMatchObject({ content: 'held', components: [], editedAt: expect.any(Number) });
  const later = ask();
  await room.answer(later, { type: 6 });
  expect(await original(later.token, { content: 'released' })).toMatchObject({ id: card.id });
  expect(card.content).toBe('released');
  expect(await outcome(room.answer(ask(), { type: 7, data: { content: null, components: [] } }))).toBe('400 50006');
  room.discord.settings.unanswered = 'expected';
});

test('a modal stands before the person with its parts numbered', async () => {
  const to = ask();
  const heard: Happening[] = [];
  room.discord.happens((one) => heard.push(one));
  await room.answer(to, { type: 9, data: form });
  const modal = room.discord.world.modals.get(room.anna.id);
  expect(modal).toMatchObject({
    customId: 'f',
    title: 't',
    interaction: to.id,
    components: [{ id: 1, component: { id: 2 } }],
  });
  expect(heard.map(({ kind }) => kind)).toEqual(['modal opened', 'interaction answered']);
  expect(await outcome(follow(to.token, { content: 'x' }))).toBe('ok');
});

test('choices for what is typed', async () => {
  const { discord, answer } = room;
  discord.settings.unanswered = 'expected';
  const choices = (count: number, name = 'a') => ({
    type: 8,
    data: { choices: Array.from({ length: count }, (_, n) => ({ name, value: `${n}` })) },
  });
  expect(await outcome(answer(ask(TYPING), choices(26)))).toBe('400 50035 data.choices');
  expect(await outcome(answer(ask(TYPING), choices(1, 'x'.repeat(101))))).toBe('400 50035 data.choices.0.name');
  const to = ask(TYPING);
  await answer(to, choices(25));
  expect(to.answered).toMatchObject({ type: 8, data: { choices: expect.any(Array) } });
});

test('the callback tells of the message, if asked', async () => {
  expect(await room.answer(ask(), { type: 4, data: { content: 'x' } }, { with_response: 'true' })).toMatchObject({
    interaction: { type: 3, response_message_loading: false, response_message_ephemeral: false },
    resource: { type: 4, message: { content: 'x' } },
  });
  expect(await room.answer(ask(), { type: 5 }, { with_response: 'true' })).toMatchObject({
    interaction: { response_message_loading: true },
  });
  expect(await room.answer(ask(), { type: 7, data: { content: 'y' } }, { with_response: 'true' })).toMatchObject({
    resource: { type: 7, message: { id: card.id } },
  });
});

test('an answer pings people, and nobody else', async () => {
  await room.answer(ask(), { type: 4, data: { content: `<@${room.anna.id}> @everyone` } });
  expect(room.channel.messages.at(-1)).toMatchObject({ mentions: [room.anna.id], mentionEveryone: false });
});

test('the bot needs no permissions in the channel to answer there', async () => {
  const { discord, guild, channel } = room;
  discord.overwrites(channel, [{ id: guild, type: 'role', deny: (1n << 10n) | (1n << 11n) }]);
  const to = ask();
  expect(await outcome(room.answer(to, { type: 4, data: { embeds: [{ title: 't' }] } }))).toBe('ok');
  expect(await outcome(original(to.token, { content: 'x' }))).toBe('ok');
});
