import { once } from 'node:events';
import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type FakeSlack, openFakeSlack } from './index.ts';
import { eventCallback } from './payloads-event.ts';
import { personIn } from './person.ts';
import { type Sending, sendingOf } from './transport.ts';
import type { Json } from './world.ts';

let slack: FakeSlack;
let sending: Sending;
let team: string;
let botToken: string;
let bot: string;
let closing: (() => unknown)[];

beforeEach(async () => {
  slack = await openFakeSlack({ app: { botEvents: ['message.channels'] } });
  team = slack.team().id;
  ({ botToken, botUser: bot } = slack.install(team));
  sending = sendingOf(slack);
  closing = [];
});
afterEach(async () => {
  for (const close of closing) await close();
  sending.close();
  expect(slack.complaints).toEqual([]);
  await slack.close();
});

async function ticketUrl(): Promise<string> {
  const headers = { authorization: `Bearer ${slack.world.app.appToken}` };
  const response = await fetch(`${slack.url}apps.connections.open`, { method: 'POST', headers });
  return ((await response.json()) as { url: string }).url;
}

/** A client that keeps all frames and acknowledges as it is told. */
async function client(acknowledges: (frame: Json) => Json | null = () => ({})) {
  const frames: Json[] = [];
  const looking = new Set<() => void>();
  const socket = new WebSocket(await ticketUrl());
  closing.push(() => socket.terminate());
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Json;
    frames.push(frame);
    const payload = frame.envelope_id ? acknowledges(frame) : null;
    if (payload) socket.send(JSON.stringify({ envelope_id: frame.envelope_id, payload }));
    for (const look of looking) look();
  });
  const has = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => frames.length >= count && resolve();
      looking.add(look);
      look();
    });
  return { frames, socket, has };
}

const event = () => eventCallback(slack.world, team, { type: 'message', text: 'hello', channel_type: 'channel' });

describe('Socket Mode', () => {
  test('greets, pings, and takes an acknowledgement by its envelope id', async () => {
    const { frames, socket, has } = await client(() => ({ text: 'you are welcome' }));
    await Promise.all([has(1), once(socket, 'ping')]);
    expect(frames[0]).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: slack.world.app.id },
    });
    const { status, body } = await sending.deliver('command', { command: '/returns' });
    expect([status, body]).toEqual([200, { text: 'you are welcome' }]);
    expect(frames[1]).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
    expect(slack.journal.map(({ what }) => what)).toEqual(['api apps.connections.open', 'socket hello', 'command']);
  });

  test('what comes with an acknowledgement counts only where Slack takes it', async () => {
    await client(() => ({ text: 'too much' }));
    await sending.sockets.connected();
    const bodies = [];
    for (const payload of [{ type: 'block_actions' }, { type: 'view_submission' }]) {
      bodies.push((await sending.deliver('interaction', payload)).body);
    }
    expect(bodies).toEqual(['', { text: 'too much' }]);
  });

  test('a ticket opens one socket', async () => {
    const url = await ticketUrl();
    const first = new WebSocket(url);
    closing.push(() => first.terminate());
    await sending.sockets.connected();
    const refused = await new Promise((resolve) => new WebSocket(url).on('error', (error) => resolve(error.message)));
    expect(refused).toContain('401');
    expect(slack.complaints.splice(0)).toEqual(['a WebSocket came without a ticket, or with a used one']);
  });

  test('each payload goes to one of several sockets', async () => {
    const both = [await client(), await client()];
    await sending.sockets.connected(2);
    for (let times = 0; times < 4; times++) await sending.deliver('event', event());
    expect(both.map(({ frames }) => frames.filter(({ type }) => type === 'events_api').length)).toEqual([2, 2]);
  });

  test('an event that is not acknowledged in time comes again at once, and later', async () => {
    sending.patience.within = 50;
    let deaf = 3;
    const { frames } = await client(() => (deaf-- > 0 ? null : {}));
    await sending.sockets.connected();
    await sending.deliver('event', event());
    slack.clock.pass(60_000);
    await sending.settled();
    slack.clock.pass(300_000);
    await sending.settled();
    const sent = frames.filter(({ type }) => type === 'events_api');
    expect(sent.map(({ retry_attempt }) => retry_attempt)).toEqual([0, 1, 2, 3]);
    expect(sent.map(({ retry_reason }) => retry_reason)).toEqual(['', 'timeout', 'timeout', 'timeout']);
    expect(new Set(sent.map(({ envelope_id }) => envelope_id)).size).toBe(4);
    expect(slack.complaints.splice(0)).toHaveLength(3);
  });

  test('a cut connection is a lost event, which another socket gets', async () => {
    const first = await client(() => null);
    await sending.sockets.connected();
    const second = await client();
    await sending.sockets.connected(2);
    const sent = sending.deliver('event', event());
    await first.has(2);
    first.socket.terminate();
    expect((await sent).failure).toBeNull();
    expect(second.frames.at(-1)).toMatchObject({ type: 'events_api', retry_attempt: 1 });
  });

  test('with nobody connected a command fails at once', async () => {
    const user = slack.user(team).id;
    const channel = slack.channel(team, { members: [user] }).id;
    expect((await personIn(slack, team, user).command(channel, '/returns')).error).toBe('dispatch_failed');
  });

  test('the eleventh socket is told that there are too many', async () => {
    for (let count = 1; count <= 10; count++) {
      await client();
      await sending.sockets.connected(count);
    }
    const { frames, has } = await client();
    await has(1);
    expect(frames[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets', num_connections: 10 });
    expect(sending.sockets.connections()).toBe(10);
  });
});

const nothing = () => {};
const SILENT: Logger = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
};

describe('Socket Mode with Bolt', () => {
  async function bolt() {
    const receiver = new SocketModeReceiver({
      ...{ appToken: slack.world.app.appToken, logger: SILENT, logLevel: LogLevel.ERROR },
      installerOptions: { clientOptions: { slackApiUrl: slack.url } },
      // Bolt waits this long before it comes back.
      clientPingTimeout: 50,
    });
    const app = new App({ receiver, token: botToken, clientOptions: { slackApiUrl: slack.url }, logger: SILENT });
    await app.start();
    closing.push(() => app.stop());
    return app;
  }

  test('the hands are the same: a command, a click, a form, an event', async () => {
    const app = await bolt();
    const web = new WebClient(botToken, { slackApiUrl: slack.url });
    const heard: string[] = [];
    const plain = (text: string) => ({ type: 'plain_text' as const, text });
    const blocks = [
      {
        type: 'input' as const,
        block_id: 'sum',
        label: plain('Sum'),
        element: { type: 'plain_text_input' as const, action_id: 'it' },
      },
    ];
    app.command('/returns', async ({ ack, command }) => ack(`you said ${command.text}`));
    app.message(async ({ message }) => void heard.push(JSON.stringify((message as { text?: string }).text)));
    app.action('refund', async ({ ack, body }) => {
      await ack();
      const view = {
        type: 'modal' as const,
        title: plain('Refund'),
        submit: plain('Send'),
        callback_id: 'refund',
        blocks,
      };
      await web.views.open({ trigger_id: (body as { trigger_id: string }).trigger_id, view });
    });
    app.view('refund', async ({ ack, view }) => {
      const sum = view.state.values.sum?.it?.value;
      await (sum === '1' ? ack() : ack({ response_action: 'errors', errors: { sum: `not ${sum}` } }));
    });

    const mona = personIn(slack, team, slack.user(team).id);
    const channel = slack.channel(team, { members: [mona.user, bot] }).id;
    const { shown } = await mona.command(channel, '/returns help');
    expect(shown && mona.textOf(shown)).toBe('you said help');
    const button = { type: 'button', action_id: 'refund', text: plain('Refund') };
    const card = slack.say(channel, {
      user: bot,
      botId: 'B1',
      text: '',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    expect((await mona.click(card, 'Refund')).error).toBeNull();
    await mona.until(() => mona.modal());
    await mona.fill({ Sum: '2' });
    expect((await mona.submit()).errors).toEqual({ sum: 'not 2' });
    await mona.fill({ Sum: '1' });
    expect((await mona.submit()).errors).toEqual({});
    expect(mona.modal()).toBeNull();
    mona.post(channel, 'hello');
    await sending.settled();
    expect(heard).toContain('"hello"');
  });

  test('it comes back when it is told to go', async () => {
    await bolt();
    const back = (count: number) => slack.journal.filter(({ what }) => what === 'socket hello').length >= count;
    for (const [count, reason] of (['warning', 'refresh_requested'] as const).entries()) {
      const arrived = sending.sockets.greeted();
      sending.sockets.disconnect(reason);
      await arrived;
      expect(back(count + 2)).toBe(true);
    }
    const arrived = sending.sockets.greeted();
    sending.sockets.cut();
    await arrived;
    expect((await sending.deliver('event', event())).status).toBe(200);
  });
});
