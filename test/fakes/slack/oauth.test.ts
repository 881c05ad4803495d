import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type Installation, InstallProvider, LogLevel, MemoryInstallationStore } from '@slack/oauth';
import { afterEach, expect, test } from 'vitest';
import { clientOf, furnished, refusal } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
const REDIRECT = 'https://desk.example/slack/oauth_redirect';
let room: Room;
const open = async (rotation = false) => (room = await furnished({ app: { rotation, redirectUrls: [REDIRECT] } }));
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const consentUrl = (more: Record<string, string> = {}) => {
  const asked = {
    client_id: room.slack.world.app.clientId,
    scope: 'chat:write,commands',
    redirect_uri: REDIRECT,
    state: 's1',
  };
  return `${room.slack.authorizeUrl}?${new URLSearchParams({ ...asked, ...more })}`;
};

const decide = (team: string, user: string, decision: 'allow' | 'cancel', url = consentUrl()) =>
  room.slack.consent(url, { team, user, decision });

const app = () => ({ client_id: room.slack.world.app.clientId, client_secret: room.slack.world.app.clientSecret });
const exchange = (code: string, more: object = {}) =>
  clientOf(room.slack).oauth.v2.access({ ...app(), code, redirect_uri: REDIRECT, ...more });
const renew = (token: unknown) =>
  clientOf(room.slack).oauth.v2.access({ ...app(), grant_type: 'refresh_token', refresh_token: String(token) });

async function installed() {
  const team = room.slack.team({ name: 'New' });
  const carol = room.slack.user(team, { name: 'carol' });
  const back = await decide(team.id, carol.id, 'allow');
  return { team, carol, back, code: String(back.searchParams.get('code')) };
}

test('the consent page names the scopes and tells new ones from those the team has granted', async () => {
  await open();
  room.slack.world.app.scopes.push('reactions:write');
  const html = await (await fetch(consentUrl({ scope: 'chat:write,reactions:write' }))).text();
  expect(html).toContain('<li data-new="false">chat:write</li><li data-new="true">reactions:write</li>');
  expect(html).toContain('value="allow"');
});

test.each([
  ['invalid_client_id', { client_id: 'x' }],
  ['bad_redirect_uri', { redirect_uri: 'https://desk.example.evil/' }],
  ['bad_redirect_uri', { redirect_uri: `${REDIRECT}.evil` }],
  ['no_scopes', { scope: '' }],
  ['invalid_scope', { scope: 'admin' }],
])('a request for consent that is wrong shows %s and goes nowhere', async (error, more) => {
  await open();
  const answer = await fetch(consentUrl(more), { redirect: 'manual' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(error);
});

test('who cancels is sent back with access_denied and the state', async () => {
  const { team, alice } = await open();
  const back = await decide(team.id, alice.id, 'cancel');
  expect(back.search).toBe('?error=access_denied&state=s1');
});

test('a code is good for one token, at the address it was made for, for ten minutes', async () => {
  await open();
  const { back, code, team, carol } = await installed();
  expect(back.searchParams.get('state')).toBe('s1');
  expect((await refusal(exchange('no'))).error).toBe('invalid_code');
  expect((await refusal(exchange(code, { redirect_uri: `${REDIRECT}/x` }))).error).toBe('bad_redirect_uri');
  expect((await refusal(exchange(code, { client_secret: 'no' }))).error).toBe('bad_client_secret');
  expect((await refusal(exchange(code, { client_id: 'no' }))).error).toBe('invalid_client_id');
  expect((await refusal(exchange(code, { grant_type: 'magic' }))).error).toBe('invalid_grant_type');
  const granted = await exchange(code);
  expect(granted).toMatchObject({
    ...{ token_type: 'bot', scope: 'chat:write,commands', team: { id: team.id, name: 'New' }, enterprise: null },
    ...{ authed_user: { id: carol.id }, is_enterprise_install: false },
  });
  expect(await clientOf(room.slack, granted.access_token).auth.test()).toMatchObject({ team_id: team.id });
  expect((await refusal(exchange(code))).error).toBe('invalid_code');
  const later = await decide(team.id, carol.id, 'allow');
  room.slack.clock.pass(10 * 60_000 + 1);
  expect((await refusal(exchange(String(later.searchParams.get('code'))))).error).toBe('invalid_code');
});

test('the app may name itself by HTTP Basic', async () => {
  await open();
  const { code } = await installed();
  const { client_id, client_secret } = app();
  const answer = await fetch(`${room.slack.url}oauth.v2.access`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
    body: new URLSearchParams({ code, redirect_uri: REDIRECT }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
});

test('another person who installs again keeps bot and token, and scopes only grow', async () => {
  const { team, bob, install } = await open();
  const back = await decide(team.id, bob.id, 'allow', consentUrl({ scope: 'commands' }));
  const granted = await exchange(String(back.searchParams.get('code')));
  expect(granted).toMatchObject({
    access_token: install.botToken,
    bot_user_id: install.botUser,
    authed_user: { id: bob.id },
  });
  expect(granted.scope?.split(',')).toEqual(expect.arrayContaining(['chat:write', 'commands', 'files:write']));
  expect(room.slack.world.installs.get(team.id)?.installer).toBe(bob.id);
});

test('with rotation a token lasts twelve hours and a refresh token one use', async () => {
  const { slack } = await open(true);
  const { code } = await installed();
  const first = await exchange(code);
  expect(first).toMatchObject({ expires_in: 43_200, access_token: expect.stringMatching(/^xoxe\.xoxb-/) });
  slack.clock.pass(11 * 3_600_000);
  const second = await renew(first.refresh_token);
  expect((await refusal(renew(first.refresh_token))).error).toBe('invalid_refresh_token');
  expect((await clientOf(slack, first.access_token).auth.test()).ok).toBe(true);
  slack.clock.pass(3_600_001);
  expect((await refusal(clientOf(slack, first.access_token).auth.test())).error).toBe('token_expired');
  expect((await clientOf(slack, second.access_token).auth.test()).ok).toBe(true);
  expect((await refusal(clientOf(slack, second.refresh_token).auth.test())).error).toBe('invalid_auth');
});

test('no more than two access tokens live at once', async () => {
  const { slack } = await open(true);
  const { code } = await installed();
  const first = await exchange(code);
  const second = await renew(first.refresh_token);
  await renew(second.refresh_token);
  expect((await refusal(clientOf(slack, first.access_token).auth.test())).error).toBe('token_revoked');
  expect((await clientOf(slack, second.access_token).auth.test()).ok).toBe(true);
});

test('after an uninstall neither token nor refresh token is good, and a new install starts afresh', async () => {
  const { slack } = await open(true);
  const { code, team, carol } = await installed();
  const first = await exchange(code);
  slack.uninstall(team.id);
  expect((await refusal(clientOf(slack, first.access_token).auth.test())).error).toBe('account_inactive');
  expect((await refusal(renew(first.refresh_token))).error).toBe('invalid_refresh_token');
  const back = await decide(team.id, carol.id, 'allow');
  const again = await exchange(String(back.searchParams.get('code')));
  expect((await clientOf(slack, again.access_token).auth.test()).user_id).toBe(first.bot_user_id);
});

test('a token from before rotation can be exchanged for a pair, once', async () => {
  const { slack, install } = await open();
  const swap = () => clientOf(slack).oauth.v2.exchange({ ...app(), token: install.botToken });
  expect((await refusal(swap())).error).toBe('token_rotation_not_enabled');
  slack.world.app.rotation = true;
  const pair = await swap();
  expect((await clientOf(slack, String(pair.access_token)).auth.test()).ok).toBe(true);
  expect((await refusal(swap())).error).toBe('invalid_token');
});

test('Slack’s own installer goes through it all, and renews a token that is about to end', async () => {
  const { slack, team, bob } = await open(true);
  const { clientId, clientSecret } = slack.world.app;
  const store = new MemoryInstallationStore();
  const installer = new InstallProvider({
    ...{ clientId, clientSecret, stateSecret: 'state', installationStore: store, legacyStateVerification: true },
    ...{ authorizationUrl: slack.authorizeUrl, clientOptions: { slackApiUrl: slack.url } },
    logLevel: LogLevel.ERROR,
  });
  const url = await installer.generateInstallUrl({ scopes: ['chat:write'], redirectUri: REDIRECT });
  const back = await decide(team.id, bob.id, 'allow', url);
  const request = Object.assign(new IncomingMessage(new Socket()), { url: back.pathname + back.search });
  const kept = await new Promise<Installation>((success, failure) => {
    installer.handleCallback(request, new ServerResponse(request), { success, failure });
  });
  expect(kept).toMatchObject({ team: { id: team.id }, user: { id: bob.id }, tokenType: 'bot' });
  expect(kept.bot?.token).toMatch(/^xoxe\.xoxb-/);
  const soon = { ...kept, bot: { ...kept.bot, expiresAt: Math.floor(Date.now() / 1000) + 3600 } };
  await store.storeInstallation(soon as Installation);
  const { botToken } = await installer.authorize({
    teamId: team.id,
    enterpriseId: undefined,
    isEnterpriseInstall: false,
  });
  expect(botToken).not.toBe(kept.bot?.token);
  expect((await clientOf(slack, String(botToken)).auth.test()).team_id).toBe(team.id);
});
