import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, refusal } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };

test('every ts of a channel is higher than the one before, with six decimals, be it in the same millisecond', async () => {
  await room.slack.close();
  room = await furnished({ machine: { now: () => 1_700_000_000_123 } });
  const { client, returns } = room;
  const posts = Array.from({ length: 20 }, () => client.chat.postMessage({ channel: returns.id, text: 'x' }));
  await Promise.all(posts);
  const all = returns.messages.map(({ ts }) => ts);
  expect(all).toHaveLength(20);
  expect(new Set(all).size).toBe(20);
  expect([...all].sort()).toEqual(all);
  for (const ts of all) expect(ts).toMatch(/^\d{10}\.\d{6}$/);
});

test.each([
  ['a & b', 'a &amp; b'],
  ['a &amp; b &lt; c', 'a &amp; b &lt; c'],
  ['1 < 2 > 0', '1 &lt; 2 &gt; 0'],
  ['<script>', '&lt;script&gt;'],
  ['<!channel> <@U123> <#C123|x>', '<!channel> <@U123> <#C123|x>'],
  ['see https://a.example/b?c=1&d=2.', 'see <https://a.example/b?c=1&amp;d=2>.'],
  ['<https://a.example|shop>', '<https://a.example|shop>'],
])('%j is stored as %j', async (given, stored) => {
  const { client, returns } = room;
  const answer = await client.chat.postMessage({ channel: returns.id, text: given, blocks: [section(given)] });
  expect(answer.message?.text).toBe(stored);
  expect(returns.messages[0]?.text).toBe(stored);
  expect(returns.messages[0]?.blocks[0]?.text).toMatchObject({ text: stored, verbatim: false });
});

test('a bot posts where it is a member: elsewhere the channel is not for it, not there, or archived', async () => {
  const { slack, client, team, alice, returns } = room;
  const say = (channel: string) => refusal(client.chat.postMessage({ channel, text: 'x' }));
  expect((await say(slack.channel(team, { name: 'open' }).id)).error).toBe('not_in_channel');
  expect((await say(slack.channel(team, { kind: 'private', members: [alice] }).id)).error).toBe('channel_not_found');
  expect((await say('C0NOWHERE')).error).toBe('channel_not_found');
  slack.archive(returns.id);
  expect((await say(returns.id)).error).toBe('is_archived');
  slack.unarchive(returns.id);
  slack.deleteChannel(returns.id);
  expect((await say(returns.id)).error).toBe('channel_not_found');
});

test('another team’s channel is not there', async () => {
  const { slack, client } = room;
  const other = slack.channel(slack.team(), { name: 'theirs' });
  expect((await refusal(client.chat.postMessage({ channel: other.id, text: 'x' }))).error).toBe('channel_not_found');
});

test('a post to a person lands in the one direct conversation with them, and says its id', async () => {
  const { client, alice, slack } = room;
  const first = await client.chat.postMessage({ channel: alice.id, text: 'hello' });
  expect(first.channel).toMatch(/^D/);
  expect((await client.chat.postMessage({ channel: alice.id, text: 'again' })).channel).toBe(first.channel);
  expect((await client.conversations.open({ users: alice.id })).channel?.id).toBe(first.channel);
  expect(slack.world.channels.get(String(first.channel))?.messages).toHaveLength(2);
});

test('a message needs something to show, and another name needs its scope', async () => {
  const { client, returns } = room;
  expect((await refusal(client.chat.postMessage({ channel: returns.id, text: '' }))).error).toBe('no_text');
  const disguised = client.chat.postMessage({ channel: returns.id, text: 'x', username: 'Santa' });
  expect(await refusal(disguised)).toMatchObject({ error: 'missing_scope', needed: 'chat:write.customize' });
  expect(returns.messages).toEqual([]);
});

test('what the judge refuses comes back in Slack’s shape and nothing is posted', async () => {
  const { client, returns } = room;
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] as never;
  const refused = await refusal(client.chat.postMessage({ channel: returns.id, text: 'x', blocks }));
  expect(refused.error).toBe('invalid_blocks');
  expect(JSON.stringify(refused)).toContain('json-pointer:/blocks/0/text/text');
  expect(returns.messages).toEqual([]);
});

test('a text above 40,000 characters is cut with a warning', async () => {
  const { client, returns } = room;
  const answer = await client.chat.postMessage({ channel: returns.id, text: 'x'.repeat(40_001) });
  expect(answer.response_metadata?.warnings).toEqual(['message_truncated']);
  expect(returns.messages[0]?.text).toHaveLength(40_000);
});

test('a reply names its thread; with the parent gone it lands at the channel’s root without an error', async () => {
  const { slack, client, returns } = room;
  const parent = await client.chat.postMessage({ channel: returns.id, text: 'card' });
  const threadTs = String(parent.ts);
  const reply = await client.chat.postMessage({ channel: returns.id, text: 'reply', thread_ts: threadTs });
  expect(reply.message).toMatchObject({ thread_ts: threadTs });
  slack.deleteMessage(returns.id, threadTs);
  const astray = await client.chat.postMessage({ channel: returns.id, text: 'late', thread_ts: threadTs });
  expect(astray.message).not.toHaveProperty('thread_ts');
});

test('a deleted parent leaves a tombstone until its last reply goes; without replies it leaves nothing', async () => {
  const { client, returns } = room;
  const channel = returns.id;
  const parent = await client.chat.postMessage({ channel, text: 'card' });
  const reply = await client.chat.postMessage({ channel, text: 'reply', thread_ts: String(parent.ts) });
  await client.chat.delete({ channel, ts: String(parent.ts) });
  const { messages } = await client.conversations.replies({ channel, ts: String(parent.ts) });
  expect(messages?.[0]).toMatchObject({ subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' });
  expect((await refusal(client.chat.delete({ channel, ts: String(parent.ts) }))).error).toBe('message_not_found');
  await client.chat.delete({ channel, ts: String(reply.ts) });
  expect(returns.messages).toEqual([]);
});

test('an update with text alone takes the blocks away, with blocks alone leaves the text; metadata stays', async () => {
  const { client, returns } = room;
  const channel = returns.id;
  const { ts } = await client.chat.postMessage({ channel, text: 'one', blocks: [section('one')], metadata });
  const [message] = returns.messages;
  const at = { channel, ts: String(ts) };
  await client.chat.update({ ...at, blocks: [section('two')] });
  expect(message).toMatchObject({ text: 'one', blocks: [{ text: { text: 'two' } }], metadata });
  const answer = await client.chat.update({ ...at, text: 'three' });
  expect(answer).toMatchObject({ text: 'three', message: { edited: { user: room.install.botUser } } });
  expect(message).toMatchObject({ text: 'three', blocks: [], metadata });
  await client.chat.update({ ...at, text: 'four', metadata: {} as never });
  expect(message?.metadata).toBeNull();
});

test('only the bot’s own messages can be changed or deleted, and only while they are there', async () => {
  const { slack, client, returns, alice } = room;
  const channel = returns.id;
  const hers = slack.say(channel, { user: alice.id, text: 'mine' });
  const { ts } = await client.chat.postMessage({ channel, text: 'x' });
  const own = { channel, ts: String(ts) };
  const update = (ts: string, text = 'y') => refusal(client.chat.update({ channel, ts, text }));
  expect((await update(hers.ts)).error).toBe('cant_update_message');
  expect((await refusal(client.chat.delete({ channel, ts: hers.ts }))).error).toBe('cant_delete_message');
  expect((await update('1.000000')).error).toBe('message_not_found');
  expect((await update(own.ts, 'é'.repeat(2001))).error).toBe('msg_too_long');
  slack.settings.editWindowMs = 60_000;
  slack.clock.pass(61_000);
  expect((await update(own.ts)).error).toBe('edit_window_closed');
  slack.archive(channel);
  expect((await update(own.ts)).error).toBe('is_inactive');
});

test('an ephemeral message reaches a member alone, is not stored, and shows only in a live thread', async () => {
  const { slack, client, returns, alice, team } = room;
  const channel = returns.id;
  const outsider = slack.user(team);
  const whisper = (user: string, more = {}) => client.chat.postEphemeral({ channel, user, text: 'psst', ...more });
  expect((await refusal(whisper(outsider.id))).error).toBe('user_not_in_channel');
  await whisper(alice.id);
  expect(slack.world.ephemerals).toMatchObject([{ user: alice.id, text: 'psst', threadTs: null }]);
  expect(returns.messages).toEqual([]);
  const { ts } = await client.chat.postMessage({ channel, text: 'card' });
  await whisper(alice.id, { thread_ts: ts });
  expect(slack.world.ephemerals).toHaveLength(1);
  await client.chat.postMessage({ channel, text: 'reply', thread_ts: String(ts) });
  await whisper(alice.id, { thread_ts: ts });
  expect(slack.world.ephemerals).toHaveLength(2);
});

test('a permalink names the message, and its thread if it is in one', async () => {
  const { client, returns } = room;
  const channel = returns.id;
  const parent = await client.chat.postMessage({ channel, text: 'card' });
  const reply = await client.chat.postMessage({ channel, text: 'reply', thread_ts: String(parent.ts) });
  const link = async (ts: unknown) => (await client.chat.getPermalink({ channel, message_ts: String(ts) })).permalink;
  expect(await link(parent.ts)).toBe(`https://woolly.slack.com/archives/${channel}/p${parent.ts?.replace('.', '')}`);
  expect(await link(reply.ts)).toContain(`?thread_ts=${parent.ts}&cid=${channel}`);
  expect((await refusal(link('1.000000'))).error).toBe('message_not_found');
});

test('a reaction is put on once and taken off once', async () => {
  await room.slack.close();
  room = await furnished({ scopes: ['chat:write', 'reactions:write'] });
  const { client, returns } = room;
  const { ts } = await client.chat.postMessage({ channel: returns.id, text: 'x' });
  const item = { channel: returns.id, timestamp: String(ts), name: 'eyes' };
  await client.reactions.add(item);
  expect((await refusal(client.reactions.add(item))).error).toBe('already_reacted');
  await client.reactions.remove(item);
  expect((await refusal(client.reactions.remove(item))).error).toBe('no_reaction');
  expect((await refusal(client.reactions.add({ ...item, name: ':eyes:' }))).error).toBe('invalid_name');
  expect((await refusal(client.reactions.add({ ...item, timestamp: 'x' }))).error).toBe('bad_timestamp');
});

test('who listens hears of every change, with what was there before', async () => {
  const { slack, client, returns } = room;
  const heard: unknown[] = [];
  slack.happens((one) => heard.push([one.kind, 'previous' in one ? one.previous.text : '']));
  const { ts } = await client.chat.postMessage({ channel: returns.id, text: 'one' });
  await client.chat.update({ channel: returns.id, ts: String(ts), text: 'two' });
  await client.chat.delete({ channel: returns.id, ts: String(ts) });
  expect(heard).toEqual([
    ['message posted', ''],
    ['message changed', 'one'],
    ['message deleted', 'two'],
  ]);
});
