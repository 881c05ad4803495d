import { afterEach, expect, test } from 'vitest';
import { clientOf, furnished, refusal } from './furnished.ts';
import type { Fault } from './world.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
const open = async (options?: Parameters<typeof furnished>[0]) => (room = await furnished(options));
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { code: string; retryAfter?: number; statusCode?: number; data?: { error: string } }) =>
      [error.code.replace('slack_webapi_', ''), error.retryAfter ?? error.statusCode ?? error.data?.error]
        .join(' ')
        .trim(),
  );
const post = (text = 'x', channel = room.returns.id) => room.client.chat.postMessage({ channel, text });
const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act));
const passed = (outcomes: string[]) => outcomes.filter((one) => one === 'ok').length;

test.each<[Fault['kind'], string, number]>([
  [{ kind: 'rate-limited', retryAfter: 7 }, 'rate_limited_error 7', 0],
  [{ kind: 'status', status: 503 }, 'http_error 503', 0],
  [{ kind: 'status', status: 500, effect: 'after' }, 'http_error 500', 1],
  [{ kind: 'error', error: 'restricted_action' }, 'platform_error restricted_action', 0],
  [{ kind: 'reset', effect: 'before' }, 'request_error', 0],
  [{ kind: 'reset', effect: 'after' }, 'request_error', 1],
  [{ kind: 'delay', ms: 50 }, 'ok', 1],
])('%j is what the caller gets, once: %s', async (kind, expected, posted) => {
  const { slack, returns } = await open();
  slack.faults.add({ method: 'chat.postMessage', times: 1, kind });
  expect(await outcome(post())).toBe(expected);
  expect(returns.messages).toHaveLength(posted);
  expect(await outcome(post())).toBe('ok');
});

test('a page instead of an answer comes with status 200, and the caller cannot know what was done', async () => {
  const { slack, returns } = await open();
  slack.faults.add({ method: '*', times: 1, kind: { kind: 'html', effect: 'after' } });
  expect(await outcome(post())).toContain('<h1>');
  expect(returns.messages).toHaveLength(1);
});

test('a script may only hold errors that Slack documents for the method', async () => {
  const { slack } = await open();
  const kind = { kind: 'error', error: 'hash_conflict' } as const;
  expect(() => slack.faults.add({ method: 'chat.postMessage', times: 1, kind })).toThrow('documents no error');
  slack.faults.add({ method: 'chat.postMessage', times: 1, kind: { ...kind, undocumented: true } });
  expect(await outcome(post())).toBe('platform_error hash_conflict');
});

test('without limits nothing is limited', async () => {
  await open();
  expect(passed(await times(50, () => outcome(post())))).toBe(50);
});

test('a channel takes a burst of posts, then one a second; other channels are not held up by it', async () => {
  const { slack, team, install } = await open({ limits: 'on' });
  slack.settings.limits.postBurst = 3;
  expect((await times(5, () => outcome(post()))).sort()).toEqual([
    ...['ok', 'ok', 'ok', 'rate_limited_error 1', 'rate_limited_error 1'],
  ]);
  const other = slack.channel(team, { members: [install.botUser] });
  expect(await outcome(post('x', other.id))).toBe('ok');
  slack.clock.pass(1000);
  expect(passed(await times(3, () => outcome(post())))).toBe(1);
  slack.clock.pass(10_000);
  expect(passed(await times(5, () => outcome(post())))).toBe(3);
});

test.each([
  ['apps.uninstall', 1],
  ['conversations.list', 20],
  ['users.conversations', 20],
  ['conversations.info', 50],
  ['users.info', 100],
])('%s lets %d calls a minute through, per team', async (method, most) => {
  const { slack, client, returns, alice } = await open({ limits: 'on' });
  const all: Record<string, Record<string, string>> = {
    'apps.uninstall': { client_id: 'no', client_secret: 'no' },
    'conversations.info': { channel: returns.id },
    'users.info': { user: alice.id },
  };
  const call = (by = client) => outcome(by.apiCall(method, all[method] ?? {}));
  const outcomes = await times(most + 2, () => call());
  expect(outcomes.filter((one) => one === 'rate_limited_error 60')).toHaveLength(2);
  const other = slack.install(slack.team());
  expect(await call(clientOf(slack, other.botToken))).not.toContain('rate_limited');
  slack.clock.pass(60_000);
  expect(await call()).not.toContain('rate_limited');
});

test('a refusal for speed says when to come again', async () => {
  const { slack, install, returns } = await open({ limits: 'on' });
  slack.settings.limits.history = 'throttled';
  const ask = () =>
    fetch(`${slack.url}conversations.history?channel=${returns.id}`, {
      headers: { authorization: `Bearer ${install.botToken}` },
    });
  await ask();
  slack.clock.pass(20_000);
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40']);
  expect(await refused.json()).toEqual({ ok: false, error: 'ratelimited' });
});

test('a throttled app reads history once a minute and fifteen messages at a time', async () => {
  const { slack, client, returns, alice } = await open();
  slack.settings.limits.history = 'throttled';
  const [parent] = Array.from({ length: 20 }, (_, n) => slack.say(returns.id, { user: alice.id, text: `${n}` }));
  const read = () => client.conversations.history({ channel: returns.id, limit: 100 });
  expect((await read()).messages).toHaveLength(15);
  expect(await outcome(read())).toBe('rate_limited_error 60');
  const thread = () => client.conversations.replies({ channel: returns.id, ts: String(parent?.ts) });
  expect(await outcome(thread())).toBe('ok');
  expect(await outcome(thread())).toBe('rate_limited_error 60');
  slack.clock.pass(60_000);
  expect(await outcome(read())).toBe('ok');
});

test('a call that was refused for its token or its arguments did not use up the limit', async () => {
  const { slack, client } = await open({ limits: 'on' });
  await times(25, () => outcome(client.apiCall('conversations.list', { limit: 'x' })));
  expect(await outcome(client.conversations.list())).toBe('ok');
  slack.revoke(room.install.botToken);
  expect((await refusal(client.conversations.list())).error).toBe('token_revoked');
});
