import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { METHODS } from './api/methods.ts';
import { contractOf, documented, tierOf } from './contract.ts';
import { clientOf, furnished } from './furnished.ts';

type Json = Record<string, unknown>;
const names = Object.keys(METHODS);
const told: Record<string, Json> = {};
let complaints: string[] = [];

/** One good call of every method, so that what it answers can be held against what Slack shows. */
beforeAll(async () => {
  const scopes = new Set(names.flatMap((name) => contractOf(name)?.scope.bot ?? []).concat('chat:write.customize'));
  const redirect = 'https://desk.example/back';
  const app = { rotation: true, redirectUrls: [redirect], scopes: [...scopes] };
  const room = await furnished({ app });
  const { slack, alice, team, returns, client, install } = room;
  team.enterprise = { id: 'E1', name: 'Umbrella' };
  complaints = slack.complaints;
  const { clientId, clientSecret, appToken } = slack.world.app;
  const credentials = { client_id: clientId, client_secret: clientSecret };
  const channel = returns.id;
  const call = async (name: string, args: Json = {}, by = client): Promise<Json> => {
    const answer = { ...(await by.apiCall(name, args)) };
    told[name] = answer;
    return answer;
  };
  const { ts } = await call('chat.postMessage', { channel, text: 'x' });
  await call('chat.update', { channel, ts, text: 'y' });
  await call('chat.postMessage', {
    ...{ channel, text: 'x', username: 'ecto1', attachments: [{ text: 'This is an attachment' }] },
  });
  const item = { channel, timestamp: ts, name: 'eyes' };
  await call('reactions.add', item);
  await call('reactions.remove', item);
  await call('chat.getPermalink', { channel, message_ts: ts });
  const rich = { type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] };
  const parent = slack.say(channel, {
    ...{ user: alice.id, text: 'x', clientMsgId: crypto.randomUUID() },
    blocks: [{ type: 'rich_text', elements: [rich] }],
  });
  parent.edited = { user: alice.id, ts: '1695106197.000000' };
  for (const text of ['1', '2']) slack.say(channel, { user: alice.id, text, threadTs: parent.ts });
  await call('conversations.replies', { channel, ts: parent.ts, limit: 2 });
  await call('conversations.history', { channel, limit: 1, oldest: '1695106171.334469' });
  await call('chat.delete', { channel, ts });
  await call('chat.postEphemeral', { channel, user: alice.id, text: 'x' });
  const bare = ['auth.test', 'bots.info', 'conversations.list', 'team.info', 'users.conversations', 'users.list'];
  for (const name of bare) await call(name);
  const ofChannel = ['conversations.info', 'conversations.join', 'conversations.members'];
  for (const name of ofChannel) await call(name, { channel });
  await call('conversations.open', { users: alice.id });
  await call('users.info', { user: alice.id });
  const block = { type: 'section', text: { type: 'plain_text', text: 'x' } };
  const input = { type: 'input', label: block.text, element: { type: 'plain_text_input' } };
  const modal = { type: 'modal', title: block.text, submit: block.text, close: block.text, blocks: [input] };
  await call('views.open', { trigger_id: slack.trigger(team.id, alice.id), view: modal });
  const pushed = await call('views.push', { trigger_id: slack.trigger(team.id, alice.id), view: modal });
  const button = { type: 'button', text: block.text };
  const changed = { ...modal, submit: undefined, blocks: [{ ...block, accessory: button }] };
  await call('views.update', { view_id: (pushed.view as Json).id, view: changed });
  await call('views.publish', {
    user_id: alice.id,
    view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }] },
  });
  const file = await call('files.getUploadURLExternal', { filename: 'a.gif', length: 1, alt_txt: 'a jumper' });
  await fetch(String(file.upload_url), { method: 'POST', body: 'x' });
  await call('files.completeUploadExternal', {
    ...{ files: [{ id: file.file_id, title: 'a' }], channel_id: channel, thread_ts: parent.ts },
  });
  slack.scanAll();
  await call('files.info', { file: file.file_id });
  await call('files.delete', { file: file.file_id });
  await call('apps.connections.open', {}, clientOf(slack, appToken));
  const stranger = clientOf(slack);
  const refresh = { ...credentials, grant_type: 'refresh_token', refresh_token: install.refreshToken };
  await call('oauth.v2.access', refresh, stranger);
  slack.world.app.rotation = false;
  const old = slack.install(slack.team());
  slack.world.app.rotation = true;
  await call('oauth.v2.exchange', { ...credentials, token: old.botToken }, stranger);
  await call('auth.revoke', { test: true });
  await call('apps.uninstall', credentials);
  await slack.close();
});
afterAll(() => expect(complaints).toEqual([]));

test('every method the fake answers is one of Slack’s', () => {
  expect(names.filter((name) => !contractOf(name))).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(33);
});

test.each(names)('%s refuses with nothing that Slack does not document for it', (name) => {
  expect(METHODS[name]?.says.filter((error) => !documented(name, error))).toEqual([]);
});

test('what the door itself refuses with is documented for every method', () => {
  const tokens = ['invalid_auth', 'token_revoked', 'token_expired', 'account_inactive', 'not_authed'];
  const door = [
    ...tokens,
    'not_allowed_token_type',
    'missing_scope',
    'invalid_arguments',
    'ratelimited',
    'unknown_method',
  ];
  for (const name of names) expect(door.filter((error) => !documented(name, error))).toEqual([]);
  expect(documented('chat.postMessage', 'hash_conflict')).toBe(false);
});

test('the tier of a method is the stricter of what two sources say', () => {
  expect(['apps.connections.open', 'users.conversations', 'views.open', 'chat.postMessage'].map(tierOf)).toEqual([
    1, 2, 4, 5,
  ]);
});

// Fields that only pictures have, or that belong to another kind of token than the bot's.
const NOT_OURS = /\b(thumb_|original_[wh]|image_exif|deanimate|pjpeg|authed_user|latest_reply|last_read|unread_count)/;

test.each(names)('%s answers with every key of Slack’s example', (name) => {
  const answer = told[name];
  expect(answer).toMatchObject({ ok: true });
  const example = contractOf(name)?.examples?.success?.example ?? { ok: true };
  expect(absent(example, answer).filter((path) => !NOT_OURS.test(path))).toEqual([]);
});

const SAMPLES = new URL('../../contract/slack/payloads/api-response/', import.meta.url);
const FITS: [start: string, method: string, notOurs: RegExp][] = [
  ['boltpy-mock_web_api_server-body-769ef7e3', 'auth.test', /^$/],
  ['java-OAuthTest-exchange_json', 'oauth.v2.access', /^$/],
  ['pysdk-mock_web_api_handler-body', 'apps.connections.open', /^$/],
  ['java-ConversationsTest-jsonData', 'conversations.history', /attachments/],
];

test.each(FITS)('the sample %s… is a part of what %s answers', (start, method, notOurs) => {
  const file = readdirSync(SAMPLES).find((name) => name.startsWith(start)) ?? 'missing';
  const sample: Json = JSON.parse(readFileSync(new URL(file, SAMPLES), 'utf8'));
  expect(absent(sample, told[method]).filter((path) => !notOurs.test(path))).toEqual([]);
});

// An object by channel holds other channels in the example than here.
const ID = /^[CG][A-Z0-9]{8,}$/;

/** Paths of the example that are not in the answer, or of another type there. Of a list the first item stands for all. */
function absent(example: unknown, answer: unknown, path = ''): string[] {
  if (example === null || answer === null) return [];
  if (Array.isArray(example)) {
    if (!Array.isArray(answer)) return [path];
    return example.length === 0 || answer.length === 0 ? [] : absent(example[0], answer[0], `${path}.0`);
  }
  if (typeof example !== 'object') return typeof example === typeof answer ? [] : [path];
  if (typeof answer !== 'object') return [path];
  return Object.entries(example).flatMap(([key, value]) => {
    const inner = ID.test(key) ? Object.values(answer as Json)[0] : (answer as Json)[key];
    return inner === undefined ? [`${path}.${key}`] : absent(value, inner, `${path}.${key}`);
  });
}
