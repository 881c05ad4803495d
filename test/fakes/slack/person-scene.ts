import { WebClient } from '@slack/web-api';
import { expect } from 'vitest';
import { openFakeSlack } from './index.ts';
import { personIn } from './person.ts';
import { sendingOf } from './transport.ts';
import { openApp, type Says } from './transport-app.ts';
import type { Json, Message } from './world.ts';

export const plain = (text: string): Json => ({ type: 'plain_text', text });
export const option = (text: string, value: string): Json => ({ text: plain(text), value });
export const button = (text: string, action_id: string, more: Json = {}): Json => ({
  ...{ type: 'button', text: plain(text), action_id, value: `${action_id}-value` },
  ...more,
});
export const actions = (...elements: Json[]): Json => ({ type: 'actions', block_id: 'b', elements });
export const input = (block_id: string, label: string, element: Json, more: Json = {}): Json => ({
  ...{ type: 'input', block_id, label: plain(label), element: { action_id: 'it', ...element } },
  ...more,
});
export const modal = (title: string, blocks: Json[], more: Json = {}): Json => ({
  ...{ type: 'modal', title: plain(title), submit: plain('Send'), close: plain('Cancel'), callback_id: 'form', blocks },
  ...more,
});

const BOT_EVENTS = [
  ...['message.channels', 'app_home_opened', 'member_joined_channel', 'reaction_added', 'channel_left'],
  ...['member_left_channel', 'reaction_removed'],
];
const SHORTCUTS = [
  { callbackId: 'take', name: 'Take', type: 'message' as const },
  { callbackId: 'start', name: 'Start', type: 'global' as const },
];

/** Mona in a workspace with an app that answers by HTTP as a test tells it. */
export async function monasDay() {
  const slack = await openFakeSlack({ app: { botEvents: BOT_EVENTS, shortcuts: SHORTCUTS } });
  const app = await openApp(slack.world.app.signingSecret);
  slack.world.app.requestUrl = app.url;
  const team = slack.team({ name: 'Kettles' }).id;
  const { botUser: bot, botToken } = slack.install(team);
  const web = new WebClient(botToken, { slackApiUrl: slack.url, retryConfig: { retries: 0 } });
  const mona = personIn(slack, team, slack.user(team, { name: 'mona' }).id);
  const channel = slack.channel(team, { name: 'returns', members: [mona.user, bot] }).id;
  const sending = sendingOf(slack);
  const last = () => app.got.at(-1)?.payload ?? {};

  return {
    ...{ slack, app, web, mona, bot, team, channel, sending, last },
    settled: sending.settled,
    /** What the app got last: its event, or the element that was used. */
    event: () => last().event as Json,
    action: () => (last().actions as Json[])[0] ?? {},
    /** What the app says to one kind of payload, or to one command; everything else it takes without a word. */
    answering(kind: string, says: (payload: Json) => Says | Promise<Says>) {
      app.app.answer = ({ payload }) => ((payload.type ?? payload.command) === kind ? says(payload) : {});
    },
    card: (blocks: Json[], more: Json = {}): Message =>
      slack.say(channel, { user: bot, botId: 'B1', appId: 'A1', text: 'fallback', blocks, ...more }),
    /** A form that stands open, as after a click that opened it. */
    async opened(view: Json) {
      await web.views.open({ trigger_id: slack.trigger(team, mona.user), view: view as never });
    },
    /** Fails for what no test asked for. */
    async close() {
      await sending.settled();
      sending.close();
      await Promise.all([slack.close(), app.close()]);
      expect(slack.complaints).toEqual([]);
    },
  };
}

export type MonasDay = Awaited<ReturnType<typeof monasDay>>;
