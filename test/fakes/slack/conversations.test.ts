import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, refusal } from './furnished.ts';
import type { Channel } from './world.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const filled = (channel: Channel, texts: string[]) =>
  texts.map((text) => room.slack.say(channel.id, { user: room.alice.id, text }));
const texts = (messages: { text?: string }[] | undefined) => messages?.map(({ text }) => text);
const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };

test('a private channel is not there until the bot is in it, and then needs its own scope', async () => {
  const { slack, client, team, alice, install } = room;
  const secret = slack.channel(team, { name: 'secret', kind: 'private', members: [alice] });
  expect((await refusal(client.conversations.info({ channel: secret.id }))).error).toBe('channel_not_found');
  expect((await refusal(client.conversations.join({ channel: secret.id }))).error).toBe('channel_not_found');
  slack.join(secret.id, install.botUser, alice.id);
  const refused = await refusal(client.conversations.info({ channel: secret.id }));
  expect(refused).toMatchObject({ error: 'missing_scope', needed: 'groups:read' });
  slack.world.installs.get(team.id)?.scopes.add('groups:read');
  const { channel } = await client.conversations.info({ channel: secret.id, include_num_members: true });
  expect(channel).toMatchObject({ is_private: true, is_channel: false, is_member: true, num_members: 2 });
});

test('a public channel can be joined once with a warning the second time, an archived one not at all', async () => {
  const { slack, client, team, install } = room;
  const open = slack.channel(team, { name: 'open' });
  const heard: unknown[] = [];
  slack.happens((one) => heard.push(one));
  expect((await client.conversations.join({ channel: open.id })).channel).toMatchObject({ is_member: true });
  expect((await client.conversations.join({ channel: open.id })).warning).toBe('already_in_channel');
  expect(heard).toEqual([
    { kind: 'member joined', team: team.id, channel: open.id, user: install.botUser, inviter: null },
  ]);
  const old = slack.channel(team, { archived: true });
  expect((await refusal(client.conversations.join({ channel: old.id }))).error).toBe('is_archived');
});

test('a list holds the asked kinds only, in pages, and a cursor nobody gave out is refused', async () => {
  const { slack, client, team } = room;
  for (let n = 1; n <= 4; n++) slack.channel(team, { name: `c${n}`, archived: n === 4 });
  const names = async (args: object) => {
    const found: (string | undefined)[] = [];
    let cursor = '';
    do {
      const page = await client.conversations.list({ limit: 2, cursor, ...args });
      expect(page.channels?.length).toBeLessThanOrEqual(2);
      found.push(...(page.channels ?? []).map(({ name }) => name));
      cursor = page.response_metadata?.next_cursor ?? '';
    } while (cursor);
    return found;
  };
  expect(await names({})).toEqual(['returns', 'c1', 'c2', 'c3', 'c4']);
  expect(await names({ exclude_archived: true })).toEqual(['returns', 'c1', 'c2', 'c3']);
  expect((await refusal(names({ cursor: 'no' }))).error).toBe('invalid_cursor');
  expect((await refusal(names({ limit: 1001 }))).error).toBe('invalid_limit');
  expect((await refusal(names({ types: 'public_channel,secret' }))).error).toBe('invalid_types');
  const refused = await refusal(names({ types: 'public_channel,private_channel' }));
  expect(refused).toMatchObject({ error: 'missing_scope', needed: 'groups:read' });
});

test('a bot’s own conversations are those it is in; members are told by page', async () => {
  const { slack, client, team, returns, alice, bob } = room;
  slack.channel(team, { name: 'elsewhere' });
  const { channels } = await client.users.conversations({});
  expect(channels?.map(({ name }) => name)).toEqual(['returns']);
  const first = await client.conversations.members({ channel: returns.id, limit: 2 });
  expect(first.members).toEqual([alice.id, bob.id]);
  const cursor = first.response_metadata?.next_cursor ?? '';
  expect((await client.conversations.members({ channel: returns.id, cursor })).members).toEqual([room.install.botUser]);
});

test('direct messages open once with somebody who is there', async () => {
  const { slack, client, team, bob } = room;
  const first = await client.conversations.open({ users: bob.id });
  expect(first.channel).toEqual({ id: first.channel?.id });
  const again = await client.conversations.open({ users: bob.id, return_im: true });
  expect(again).toMatchObject({ already_open: true, no_op: true, channel: { user: bob.id, is_im: true } });
  const gone = slack.user(team, { deleted: true });
  expect((await refusal(client.conversations.open({ users: gone.id }))).error).toBe('user_disabled');
  expect((await refusal(client.conversations.open({ users: 'U0' }))).error).toBe('user_not_found');
  expect((await refusal(client.conversations.open({ users: '' }))).error).toBe('users_list_not_supplied');
  const { slack: _, returns } = room;
  const wrong = await refusal(client.conversations.open({ channel: returns.id }));
  expect(wrong.error).toBe('method_not_supported_for_channel_type');
});

test('history is the channel’s own messages from the newest on, within the range that was asked for', async () => {
  const { slack, client, returns, alice } = room;
  const [one, two, three] = filled(returns, ['1', '2', '3']);
  slack.say(returns.id, { user: alice.id, text: 'reply', threadTs: two?.ts });
  slack.say(returns.id, { user: alice.id, text: 'broadcast', threadTs: two?.ts, broadcast: true });
  const read = async (args: object) =>
    texts((await client.conversations.history({ channel: returns.id, ...args })).messages);
  expect(await read({})).toEqual(['broadcast', '3', '2', '1']);
  expect(await read({ latest: three?.ts, oldest: one?.ts })).toEqual(['2']);
  expect(await read({ latest: three?.ts, oldest: one?.ts, inclusive: true })).toEqual(['3', '2', '1']);
  const first = await client.conversations.history({ channel: returns.id, limit: 3 });
  expect(first).toMatchObject({ has_more: true });
  expect(await read({ limit: 3, cursor: first.response_metadata?.next_cursor })).toEqual(['1']);
  expect((await refusal(read({ oldest: 'yesterday' }))).error).toBe('invalid_ts_oldest');
  expect((await refusal(read({ latest: 'today' }))).error).toBe('invalid_ts_latest');
});

test('a page of history holds 999 messages at most, of replies 1000', async () => {
  const { client, returns } = room;
  const [parent] = filled(
    returns,
    Array.from({ length: 1005 }, (_, n) => `${n}`),
  );
  expect((await client.conversations.history({ channel: returns.id, limit: 5000 })).messages).toHaveLength(999);
  expect((await client.conversations.history({ channel: returns.id })).messages).toHaveLength(100);
  expect((await client.conversations.replies({ channel: returns.id, ts: String(parent?.ts) })).messages).toHaveLength(
    1,
  );
});

test('history needs membership and the scope of its kind', async () => {
  const { slack, client, team, returns } = room;
  const open = slack.channel(team);
  expect((await refusal(client.conversations.history({ channel: open.id }))).error).toBe('not_in_channel');
  slack.world.installs.get(team.id)?.scopes.delete('channels:history');
  const refused = await refusal(client.conversations.history({ channel: returns.id }));
  expect(refused).toMatchObject({ error: 'missing_scope', needed: 'channels:history' });
});

test('a thread is its parent and the replies from the oldest on; metadata shows only when asked for', async () => {
  const { client, returns, alice, slack } = room;
  const channel = returns.id;
  const { ts } = await client.chat.postMessage({ channel, text: 'card', metadata });
  for (const n of [1, 2, 3]) slack.say(channel, { user: alice.id, text: `r${n}`, threadTs: String(ts) });
  const read = (args: object = {}) => client.conversations.replies({ channel, ts: String(ts), ...args });
  const all = await read();
  expect(texts(all.messages)).toEqual(['card', 'r1', 'r2', 'r3']);
  expect(all.messages?.[0]).toMatchObject({ reply_count: 3, thread_ts: ts, reply_users: [alice.id] });
  expect(all.messages?.[1]).toMatchObject({ thread_ts: ts, parent_user_id: room.install.botUser });
  expect(all.messages?.[0]).not.toHaveProperty('metadata');
  expect((await read({ include_all_metadata: true })).messages?.[0]).toMatchObject({ metadata });
  expect((await client.conversations.history({ channel, include_all_metadata: true })).messages?.[0]).toMatchObject({
    metadata,
  });
  const first = await read({ limit: 2 });
  expect(texts(first.messages)).toEqual(['card', 'r1']);
  const cursor = first.response_metadata?.next_cursor;
  expect(texts((await read({ limit: 2, cursor })).messages)).toEqual(['r2', 'r3']);
  expect((await refusal(read({ ts: '1.000000' }))).error).toBe('thread_not_found');
});

test('people have a name, a time zone and, if asked, a language; strangers only through a shared channel', async () => {
  const { slack, client, alice, team, returns } = room;
  const { user } = await client.users.info({ user: alice.id, include_locale: true });
  expect(user).toMatchObject({ real_name: 'Alice Ashby', locale: 'nl-NL', tz: 'Europe/Berlin', tz_offset: 7200 });
  expect((await client.users.info({ user: alice.id })).user).not.toHaveProperty('locale');
  expect((await refusal(client.users.info({ user: 'U0' }))).error).toBe('user_not_found');
  const stranger = slack.user(slack.team(), { kind: 'foreign' });
  expect((await refusal(client.users.info({ user: stranger.id }))).error).toBe('user_not_visible');
  Object.assign(returns, { shared: true }).members.add(stranger.id);
  expect((await client.users.info({ user: stranger.id })).user).toMatchObject({ is_stranger: true });
  const guest = slack.user(team, { kind: 'single_channel_guest' });
  expect((await client.users.info({ user: guest.id })).user).toMatchObject({
    is_restricted: true,
    is_ultra_restricted: true,
  });
  const { members } = await client.users.list({ limit: 2 });
  expect(members).toHaveLength(2);
});

test('the team and the bot know who they are', async () => {
  const { client, team, install } = room;
  expect((await client.team.info()).team).toMatchObject({ id: team.id, name: 'Woolly Jumpers', domain: 'woolly' });
  expect((await refusal(client.team.info({ team: 'T0' }))).error).toBe('team_not_found');
  const bot = (await client.bots.info({ bot: install.botId })).bot;
  expect(bot).toMatchObject({ id: install.botId, user_id: install.botUser });
  expect((await refusal(client.bots.info({ bot: 'B0' }))).error).toBe('bot_not_found');
});
