import { afterEach, expect, test } from 'vitest';
import { method, refuse } from './api/method.ts';
import { METHODS } from './api/methods.ts';
import { clientOf, furnished, refusal } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
const open = async (options?: Parameters<typeof furnished>[0]) => (room = await furnished(options));
afterEach(() => room.slack.close());

const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(room.slack.url + path, { method: 'POST', body, headers }).then((response) => response.json());

test('a token nobody gave out, none at all, a revoked one and the wrong kind are each refused in their own way', async () => {
  const { slack, install } = await open();
  const app = clientOf(slack, slack.world.app.appToken);
  expect((await refusal(clientOf(slack, 'xoxb-wrong').auth.test())).error).toBe('invalid_auth');
  expect((await refusal(clientOf(slack).auth.test())).error).toBe('not_authed');
  expect((await refusal(app.auth.test())).error).toBe('not_allowed_token_type');
  expect((await refusal(clientOf(slack, install.botToken).apps.connections.open())).error).toBe(
    'not_allowed_token_type',
  );
  slack.revoke(install.botToken);
  expect((await refusal(clientOf(slack, install.botToken).auth.test())).error).toBe('token_revoked');
});

test('after an uninstall the token belongs to no account, and both events are heard of', async () => {
  const { slack, team, client, install } = await open();
  const heard: string[] = [];
  slack.happens(({ kind }) => heard.push(kind));
  const { clientId, clientSecret } = slack.world.app;
  expect((await refusal(client.apps.uninstall({ client_id: clientId, client_secret: 'no' }))).error).toBe(
    'bad_client_secret',
  );
  await client.apps.uninstall({ client_id: clientId, client_secret: clientSecret });
  expect((await refusal(client.auth.test())).error).toBe('account_inactive');
  expect(heard).toEqual(['app uninstalled', 'tokens revoked']);
  expect(slack.world.installs.has(team.id)).toBe(false);
  expect(slack.world.users.get(install.botUser)?.deleted).toBe(true);
});

test('the last token that is revoked takes the installation with it; a test run revokes nothing', async () => {
  const { slack, client, team } = await open();
  expect(await client.auth.revoke({ test: true })).toMatchObject({ revoked: false });
  expect(slack.world.installs.has(team.id)).toBe(true);
  expect(await client.auth.revoke()).toMatchObject({ revoked: true });
  expect(slack.world.installs.has(team.id)).toBe(false);
});

test('a scope that is missing is named, with those there are', async () => {
  const { client, returns } = await open({ scopes: ['chat:write', 'channels:read'] });
  expect(
    await refusal(client.reactions.add({ channel: returns.id, timestamp: '1.000000', name: 'eyes' })),
  ).toMatchObject({
    error: 'missing_scope',
    needed: 'reactions:write',
    provided: 'chat:write,channels:read',
  });
});

test('every answer tells the scopes of the token and those the method takes', async () => {
  const { slack, install, returns } = await open({ scopes: ['chat:write'] });
  const headers = { authorization: `Bearer ${install.botToken}` };
  const asked = await fetch(`${slack.url}conversations.info?channel=${returns.id}`, { headers });
  expect(asked.headers.get('x-oauth-scopes')).toBe('chat:write');
  expect(asked.headers.get('x-accepted-oauth-scopes')).toContain('channels:read');
});

test('a token may stand in the header or in a form, never in a JSON body', async () => {
  const { install } = await open();
  const form = new URLSearchParams({ token: install.botToken }).toString();
  const type = 'application/x-www-form-urlencoded';
  expect(await post('auth.test', form, { 'content-type': type })).toMatchObject({ ok: true });
  const json = JSON.stringify({ token: install.botToken });
  expect(await post('auth.test', json, { 'content-type': 'application/json; charset=utf-8' })).toMatchObject({
    error: 'not_authed',
  });
});

test('arguments come as a form or as JSON, the same either way; some methods read no JSON at all', async () => {
  const { install, returns, slack } = await open();
  const authorization = `Bearer ${install.botToken}`;
  const json = { 'content-type': 'application/json; charset=utf-8', authorization };
  const blocks = [{ type: 'section', block_id: 'b', text: { type: 'plain_text', text: 'hello' } }];
  const said = { channel: returns.id, text: 'hello', blocks };
  expect(await post('chat.postMessage', JSON.stringify(said), json)).toMatchObject({ ok: true });
  const form = new URLSearchParams({ ...said, blocks: JSON.stringify(blocks) }).toString();
  await post('chat.postMessage', form, { 'content-type': 'application/x-www-form-urlencoded', authorization });
  const [one, other] = returns.messages;
  expect(one?.blocks).toEqual(other?.blocks);
  expect(await post('users.info', JSON.stringify({ user: install.botUser }), json)).toMatchObject({
    error: 'invalid_arguments',
  });
  expect(
    await post('chat.postMessage', JSON.stringify(said), { 'content-type': 'application/json', authorization }),
  ).toMatchObject({
    response_metadata: { warnings: ['missing_charset'] },
  });
  expect(await post('auth.test', '<a/>', { 'content-type': 'text/xml', authorization })).toMatchObject({
    error: 'invalid_post_type',
  });
  expect(slack.complaints).toEqual([]);
});

test.each([
  ['conversations.replies', { channel: 'C1' }, 'missing required field: ts'],
  ['chat.postMessage', { channel: 'C1', unfurl_links: 'maybe' }, 'must be a boolean [json-pointer:/unfurl_links]'],
  ['conversations.replies', { channel: 'C1', ts: '1.000000', limit: 'ten' }, 'must be an integer'],
  ['conversations.replies', { channel: 'C1', ts: '1.000000', limit: 1001 }, 'must be less than 1001'],
  ['chat.postEphemeral', { channel: 'C1', user: 'U1', parse: 'shout' }, 'failed to match all allowed schemas'],
])('%s with %j is told: %s', async (method, args, message) => {
  const { client } = await open();
  const refused = await refusal(client.apiCall(method, args));
  expect(refused.error).toBe('invalid_arguments');
  expect(JSON.stringify(refused.response_metadata)).toContain(message);
});

test('JSON that cannot be read has an error of its own where Slack has one', async () => {
  const { client, returns } = await open();
  const said = { channel: returns.id, text: 'x' };
  const say = (more: object) => refusal(client.apiCall('chat.postMessage', { ...said, ...more }));
  expect((await say({ blocks: '[{' })).error).toBe('invalid_blocks_format');
  expect((await say({ blocks: '{}' })).error).toBe('invalid_blocks_format');
  expect((await say({ metadata: '{' })).error).toBe('invalid_metadata_format');
  expect((await say({ metadata: '{"event_type":"x"}' })).error).toBe('invalid_metadata_schema');
  expect((await say({ attachments: '{' })).error).toBe('invalid_arguments');
});

test('what the real Slack would not know is refused or ignored as there, and complained about', async () => {
  const { slack, client, returns } = await open();
  expect((await refusal(client.apiCall('chat.sing'))).error).toBe('unknown_method');
  expect((await refusal(client.apiCall('pins.add'))).error).toBe('unknown_method');
  await client.apiCall('chat.postMessage', { channel: returns.id, text: 'x', colour: 'red' });
  expect((await fetch(`${slack.origin}/nowhere`)).status).toBe(404);
  expect(slack.complaints).toEqual([
    'there is no method chat.sing',
    'pins.add is not built into the fake Slack',
    'chat.postMessage knows no argument "colour"',
    'there is no page GET /nowhere',
  ]);
});

test('an error that Slack does not document for the method is the fake’s own fault, and complained about', async () => {
  const { slack, client } = await open();
  const real = METHODS['team.info'];
  METHODS['team.info'] = method(['hash_conflict'], () => refuse('hash_conflict'));
  await refusal(client.team.info());
  if (real) METHODS['team.info'] = real;
  expect(slack.complaints).toEqual(['the fake answered team.info with "hash_conflict", which Slack does not document']);
});

test('the journal holds all traffic and not one secret', async () => {
  const { slack, client, install, returns } = await open({ app: { rotation: true } });
  const { clientId, clientSecret, appToken } = slack.world.app;
  await client.chat.postMessage({ channel: returns.id, text: `my token is ${install.botToken}` });
  const renewed = await clientOf(slack).oauth.v2.access({
    ...{ client_id: clientId, client_secret: clientSecret },
    ...{ grant_type: 'refresh_token', refresh_token: install.refreshToken ?? '' },
  });
  await clientOf(slack, appToken).apps.connections.open();
  expect(slack.journal.map(({ what, status }) => `${what} ${status}`)).toEqual([
    'api chat.postMessage 200',
    'api oauth.v2.access 200',
    'api apps.connections.open 200',
  ]);
  const [ticket = ''] = slack.world.tickets;
  const written = JSON.stringify(slack.journal);
  const secrets = [install.botToken, install.refreshToken ?? '', clientSecret, appToken, ticket];
  for (const secret of [...secrets, String(renewed.access_token), String(renewed.refresh_token)]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(written).not.toContain(secret);
  }
});
