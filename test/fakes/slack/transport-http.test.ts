import { readFileSync } from 'node:fs';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeSlack, openFakeSlack } from './index.ts';
import { eventCallback } from './payloads-event.ts';
import { type Sending, sendingOf } from './transport.ts';
import { openApp } from './transport-app.ts';
import { type Signing, signature } from './transport-http-signature.ts';
import type { Json } from './world.ts';

type Vector = {
  name: string;
  signing_secret_parts: string[];
  timestamp: string;
  body_parts: string[];
  signature: string;
};

const VECTORS: Vector[] = JSON.parse(
  readFileSync(new URL('../../contract/slack/signature/vectors.json', import.meta.url), 'utf8'),
).vectors;

test.each(VECTORS)('the signature of the contract’s vector "$name"', (vector) => {
  const [secret, body] = [vector.signing_secret_parts.join(''), vector.body_parts.join('')];
  expect(signature(secret, vector.timestamp, body)).toBe(vector.signature);
});

describe('deliveries by HTTP', () => {
  let slack: FakeSlack;
  let sending: Sending;
  let app: Awaited<ReturnType<typeof openApp>>;
  let team: string;
  beforeEach(async () => {
    slack = await openFakeSlack({ app: { botEvents: ['message.channels', 'app_mention', 'member_joined_channel'] } });
    app = await openApp(slack.world.app.signingSecret);
    slack.world.app.requestUrl = app.url;
    team = slack.team().id;
    slack.install(team);
    sending = sendingOf(slack);
  });
  afterEach(async () => {
    sending.close();
    await Promise.all([slack.close(), app.close()]);
  });
  const event = () => eventCallback(slack.world, team, { type: 'app_mention', text: 'café مرحبا 📦' });
  const headers = (name: string) => app.got.map((got) => got.headers[name]);

  test('events are JSON, interactions a form with one field, commands a form of fields; all of them signed', async () => {
    await sending.deliver('event', event());
    await sending.deliver('interaction', { type: 'block_actions', words: 'café & مرحبا' });
    await sending.deliver('command', { command: '/returns', text: 'a&b=c مرحبا' });
    expect(app.got.map(({ kind }) => kind)).toEqual(['event', 'interaction', 'command']);
    expect(app.got[1]?.payload).toEqual({ type: 'block_actions', words: 'café & مرحبا' });
    expect(app.got[2]?.payload).toEqual({ command: '/returns', text: 'a&b=c مرحبا' });
    expect(headers('content-type')).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
    ]);
    expect(new Set(headers('user-agent'))).toEqual(new Set(['Slackbot 1.0 (+https://api.slack.com/robots)']));
    expect(slack.complaints).toEqual([]);
  });

  test('the journal holds what was sent and answered, without the verification token', async () => {
    app.app.answer = () => ({ body: { text: 'words' } });
    await sending.deliver('command', { command: '/returns', token: slack.world.app.verificationToken });
    const line = slack.journal.at(-1);
    expect(line).toMatchObject({ direction: 'out', what: 'command', status: 200, response: { text: 'words' } });
    expect(line?.took).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(line)).not.toContain(slack.world.app.verificationToken);
  });

  const wrong: Signing[] = ['bad', 'missing', 'no timestamp'];
  test.each(wrong)('a signature that is "%s" is refused by an app that looks', async (signing) => {
    const { status } = await sending.deliver('command', { command: '/returns' }, { signing });
    expect(status).toBe(401);
    expect(app.got).toEqual([]);
  });

  test('an old and a future signature are right but for their time', async () => {
    await sending.deliver('command', { command: '/returns' }, { signing: 'old' });
    await sending.deliver('command', { command: '/returns' }, { signing: 'future' });
    const now = slack.clock.now() / 1000;
    const off = headers('x-slack-request-timestamp').map((at) => Math.round((Number(at) - now) / 60));
    expect(off).toEqual([-10, 10]);
  });

  test('a body that is changed by one byte no longer fits its signature', async () => {
    const altered = (body: string) => body.replace('returns', 'return5');
    expect((await sending.deliver('command', { command: '/returns' }, { altered })).status).toBe(401);
  });

  test('the challenge of the request URL comes back', async () => {
    app.app.answer = ({ payload }) => ({ body: { challenge: payload.challenge } });
    expect(await sending.verifyUrl()).toBe(true);
    app.app.answer = () => ({ body: 'what?' });
    expect(await sending.verifyUrl()).toBe(false);
  });

  test('an app that takes longer than Slack waits is complained about', async () => {
    sending.patience.within = 50;
    app.app.answer = () => ({ after: 150 });
    const { failure } = await sending.deliver('interaction', { type: 'block_actions' });
    expect(failure).toBe('http_timeout');
    expect(slack.complaints.splice(0)).toEqual(['the app did not answer block_actions within 50 ms']);
  });

  test('an event that is not taken comes again at once, after one minute and after five, and then no more', async () => {
    app.app.answer = () => ({ status: 500 });
    await sending.deliver('event', event());
    expect(app.got).toHaveLength(2);
    for (const [minutes, total] of [
      [0.9, 2],
      [0.2, 3],
      [4.8, 3],
      [0.3, 4],
      [60, 4],
    ] as const) {
      slack.clock.pass(minutes * 60_000);
      await sending.settled();
      expect(app.got, `after ${minutes} more minutes`).toHaveLength(total);
    }
    expect(headers('x-slack-retry-num')).toEqual([undefined, '1', '2', '3']);
    expect(headers('x-slack-retry-reason')).toEqual([undefined, 'http_error', 'http_error', 'http_error']);
    expect(new Set(app.got.map(({ payload }) => payload.event_id)).size).toBe(1);
  });

  test('a lost event is taken on its second coming', async () => {
    const answers = [503, 200];
    app.app.answer = () => ({ status: answers.shift() ?? 200 });
    expect((await sending.deliver('event', event())).failure).toBeNull();
    slack.clock.pass(3_600_000);
    await sending.settled();
    expect(app.got).toHaveLength(2);
  });

  test('"X-Slack-No-Retry: 1" ends it', async () => {
    app.app.answer = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    await sending.deliver('event', event());
    slack.clock.pass(3_600_000);
    await sending.settled();
    expect(app.got).toHaveLength(1);
  });

  test('a redirect and a dead app are failures of their own', async () => {
    app.app.answer = () => ({ status: 302, headers: { location: app.url } });
    await sending.deliver('event', event());
    slack.world.app.requestUrl = 'http://127.0.0.1:1/';
    expect((await sending.deliver('interaction', {})).failure).toBe('connection_failed');
    expect(headers('x-slack-retry-reason')).toEqual([undefined, 'too_many_redirects']);
  });

  test('events can come twice at the same moment, and in any order', async () => {
    sending.events.copies = 2;
    await sending.deliver('event', event());
    expect(new Set(app.got.map(({ payload }) => payload.event_id)).size).toBe(1);
    expect(app.got).toHaveLength(2);
    sending.events.copies = 1;
    sending.events.hold();
    const [first, second] = [event(), event()];
    await sending.deliver('event', first);
    await sending.deliver('event', second);
    expect(app.got).toHaveLength(2);
    await sending.events.release((held) => held.reverse());
    expect(app.got.slice(2).map(({ payload }) => payload.event_id)).toEqual([second.event_id, first.event_id]);
  });

  test('more than 95 % failures in an hour switch the subscriptions off', async () => {
    sending.events.switchOff.deliveries = 4;
    app.app.answer = () => ({ status: 500 });
    await sending.deliver('event', event());
    expect(sending.events.subscriptions).toBe('on');
    await sending.deliver('event', event());
    expect(sending.events.subscriptions).toBe('off');
    await sending.deliver('event', event());
    expect(app.got).toHaveLength(4);
  });

  test('what happens in Slack reaches an app that subscribed and is in the channel, and no other', async () => {
    const bot = slack.world.installs.get(team)?.botUser ?? '';
    const { id: user } = slack.user(team);
    const [inside, outside] = [slack.channel(team, { members: [user, bot] }), slack.channel(team, { members: [user] })];
    slack.say(inside.id, { user, text: 'hello' });
    slack.say(outside.id, { user, text: 'hello' });
    slack.say(inside.id, { user, text: `<@${bot}> hello` });
    slack.join(outside.id, bot, user);
    slack.archive(outside.id);
    await sending.settled();
    expect(app.events().sort()).toEqual(
      ['message', 'message', 'app_mention', 'member_joined_channel', 'message'].sort(),
    );
    const authorizations = app.got.map(({ payload }) => (payload.authorizations as Json[])[0]);
    expect(authorizations[0]).toMatchObject({ team_id: team, user_id: bot, is_bot: true });
  });

  test('of a shared channel only `context_team_id` and `authorizations` name the team that installed the app', async () => {
    const bot = slack.world.installs.get(team)?.botUser ?? '';
    const guest = slack.user(slack.team(), { kind: 'foreign' });
    const channel = slack.channel(team, { shared: true, members: [bot, guest.id] });
    slack.say(channel.id, { user: guest.id, text: 'hello' });
    await sending.settled();
    expect(app.got[0]?.payload).toMatchObject({
      ...{ team_id: guest.team, context_team_id: team, is_ext_shared_channel: true },
      authorizations: [{ team_id: team }],
    });
  });

  test('Bolt takes what is sent, and refuses what is signed badly', async () => {
    const receiver = new HTTPReceiver({ signingSecret: slack.world.app.signingSecret, logLevel: LogLevel.ERROR });
    const authorize = async () => ({ botId: 'B1', botUserId: 'U1', botToken: 'xoxb-1' });
    const bolt = new App({ receiver, authorize, logLevel: LogLevel.ERROR });
    const heard: string[] = [];
    bolt.command('/returns', async ({ ack, command }) => ack(`you said ${command.text}`));
    bolt.event('app_mention', async ({ event: { text } }) => void heard.push(text));
    const server = await bolt.start(0);
    slack.world.app.requestUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}/slack/events`;
    const answered = await sending.deliver('command', {
      command: '/returns',
      text: 'مرحبا',
      team_id: team,
      user_id: 'U2',
    });
    expect(answered).toMatchObject({ status: 200, body: 'you said مرحبا' });
    expect((await sending.deliver('event', event())).status).toBe(200);
    expect((await sending.deliver('command', { command: '/returns' }, { signing: 'bad' })).status).toBe(401);
    expect((await sending.deliver('command', { command: '/returns' }, { signing: 'old' })).status).toBe(401);
    expect(heard).toEqual(['café مرحبا 📦']);
    await bolt.stop();
  });
});
