import { aReturn, type DeskOptions, type TestDesk } from '../desk.ts';
import { type DiscordDesk, LIST, openDiscordDesk } from '../discord/desk.ts';
import { post } from '../fakes/discord/messages.ts';
import { bit } from '../fakes/discord/permissions.ts';
import type { Message as DiscordMessage } from '../fakes/discord/world.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import type { Message as SlackMessage } from '../fakes/slack/world.ts';
import { openSlackDesk, type SlackDesk } from '../slack/desk.ts';
import { CHANNEL, memberId } from '../slack/outside.ts';

/** How a call ends that should have taken something away. */
export type End =
  | { kind: 'reset'; effect: 'before' | 'after' }
  | { kind: 'status'; status: number; effect?: 'after' }
  | { kind: 'rate-limited'; retryAfter: number };

/** A desk whose team works in one channel of a platform that keeps what was said. */
export type Spoken = {
  desk: TestDesk;
  /** What the platform keeps, and anybody can find, in which these words stand. */
  traces(words: string): string[];
  /** The cards of a return that stand, in words. */
  cards(id: string): string[];
  /** What stands under a return's card, the oldest first, in words. */
  under(id: string): string[];
  /** A colleague writes under the card. */
  says(id: string, text: string): void;
  /** Colleagues fill more than a page under the card, and the desk hears nothing of it. */
  chat(id: string): void;
  /** Posts of ours since the desk began. */
  posts(): number;
  /** The next call that looks what stands there, or takes something away, ends so. */
  fails(call: 'look' | 'delete', end: End, times?: number): void;
  /** The next post ends in no answer. */
  failsToPost(): void;
  /** The platform refuses to let anything be taken away. */
  refuses(times: number): void;
  /** Somebody deletes the card; what stands under it stays. */
  deleteCard(id: string): void;
  /** Somebody deletes all that stands under it. */
  deleteThread(id: string): void;
  /** Everything that happened on the platform was dealt with. */
  settled(): Promise<void>;
  /** Nothing fails any more. */
  calm(): void;
  /** The whole channel is put away, and back. */
  shut(isShut: boolean): Promise<void>;
  /** Slack shows pictures a little later than it says. */
  shows(): void;
  tryAgain(): Promise<void>;
};

const NAMED = (id: string) => `Return ${id}:`;
const textIn = (message: object): string => JSON.stringify(message);

async function onSlack(options: DeskOptions): Promise<Spoken> {
  const desk: SlackDesk = await openSlackDesk('socket', options);
  const { slack } = desk;
  const channel = () => slack.world.channels.get(CHANNEL)?.messages ?? [];
  const card = (id: string) => desk.cards().filter(({ blocks, text }) => textIn({ blocks, text }).includes(NAMED(id)));
  const samir = desk.person('samir');
  const words = (message: SlackMessage) => samir.textOf(message);
  const methods = { look: 'conversations.replies', delete: 'chat.delete' };
  return {
    desk,
    traces: (looked) => [
      ...channel()
        .filter((one) => textIn(one).includes(looked))
        .map(words),
      ...[...slack.world.files.values()]
        .filter(({ deleted, name, title }) => !deleted && `${name} ${title}`.includes(looked))
        .map(({ name, title }) => `${name} ${title}`),
    ],
    cards: (id) => card(id).map(words),
    under: (id) => desk.under(card(id)[0]).map(words),
    says: (id, text) => void samir.post('returns', text, { thread: card(id)[0] as SlackMessage }),
    chat(id) {
      const { botEvents } = slack.world.app;
      slack.world.app.botEvents = [];
      const threadTs = card(id)[0]?.ts ?? '';
      for (let n = 0; n < 205; n++) slack.say(CHANNEL, { user: memberId('samir'), text: `Talk ${n}`, threadTs });
      slack.world.app.botEvents = botEvents;
    },
    posts: () => slack.journal.filter(({ what }) => what === 'api chat.postMessage').length,
    fails: (call, kind, times = 1) => slack.faults.add({ method: methods[call], times, kind }),
    refuses: (times) =>
      slack.faults.add({ method: methods.delete, times, kind: { kind: 'error', error: 'cant_delete_message' } }),
    failsToPost: () =>
      slack.faults.add({ method: 'chat.postMessage', times: 1, kind: { kind: 'status', status: 503 } }),
    deleteCard: (id) => slack.deleteMessage(CHANNEL, card(id)[0]?.ts ?? ''),
    deleteThread(id) {
      for (const { ts } of desk.under(card(id)[0])) slack.deleteMessage(CHANNEL, ts);
    },
    async settled() {
      await sendingOf(slack).settled();
      await desk.settled();
    },
    calm: () => slack.faults.clear(),
    async shut(isShut) {
      if (isShut) samir.archive('returns');
      else samir.unarchive('returns');
      await sendingOf(slack).settled();
    },
    shows: () => slack.scanAll(),
    tryAgain: desk.tryAgain,
  };
}

async function onDiscord(options: DeskOptions): Promise<Spoken> {
  const desk: DiscordDesk = await openDiscordDesk(options);
  const { discord } = desk;
  const alive = ({ deleted, ephemeralFor }: DiscordMessage) => !deleted && ephemeralFor === null;
  const held = ({ content, embeds, components, attachments }: DiscordMessage) => ({
    ...{ content, embeds, components },
    files: attachments.map(({ filename }) => filename),
  });
  const samir = desk.person('samir');
  const threadOf = (id: string) => {
    const thread = desk.threadOf(desk.cards(id)[0]);
    if (!thread) throw new Error(`no thread under ${id}`);
    return thread;
  };
  const routes = { look: LIST, delete: 'DELETE /channels/{channel_id}/messages/{message_id}' };
  return {
    desk,
    traces: (looked) =>
      [...discord.world.channels.values()]
        .filter(({ deleted }) => !deleted)
        .flatMap(({ messages, name }) => [...messages.filter(alive).map(held), { name }])
        .map(textIn)
        .filter((text) => text.includes(looked)),
    cards: (id) => desk.cards(id).map(desk.textOf),
    under: (id) => desk.under(desk.cards(id)[0]).map(desk.textOf),
    says: (id, text) => void samir.post(threadOf(id), text),
    chat(id) {
      const { tell } = discord.inside;
      discord.inside.tell = () => {};
      for (let n = 0; n < 105; n++)
        post(discord.inside, threadOf(id), { author: desk.memberId('samir'), content: `Talk ${n}` });
      discord.inside.tell = tell;
    },
    posts: () => desk.asked('POST /channels/{channel_id}/messages').length,
    fails: (call, end, times = 1) =>
      discord.faults.add({
        route: routes[call],
        times,
        kind: end.kind === 'rate-limited' ? { ...end, scope: 'user' } : end,
      }),
    refuses: (times) =>
      discord.faults.add({
        route: routes.delete,
        times,
        kind: { kind: 'error', status: 400, code: 50_021, message: 'Cannot execute action on a system message' },
      }),
    failsToPost: () =>
      discord.faults.add({
        route: 'POST /channels/{channel_id}/messages',
        times: 1,
        kind: { kind: 'status', status: 503 },
      }),
    deleteCard: (id) => void discord.deleteMessage(desk.channel, desk.cards(id)[0]?.id ?? ''),
    deleteThread: (id) => void discord.deleteChannel(threadOf(id).id),
    settled: desk.heard,
    calm: () => discord.faults.clear(),
    async shut(isShut) {
      const deny = isShut ? bit('VIEW_CHANNEL') : 0n;
      // Everybody has the role that is called as the server is.
      discord.overwrites(desk.channel, [{ id: desk.guild, type: 'role', deny }]);
      await desk.heard();
    },
    shows: () => {},
    tryAgain: desk.tryAgain,
  };
}

export const SPOKEN: { platform: string; open(options: DeskOptions): Promise<Spoken> }[] = [
  { platform: 'Slack', open: onSlack },
  { platform: 'Discord', open: onDiscord },
];

/** A customer's return that is opened with these words in it. */
export const openedBy = (words: string, id: string) =>
  aReturn({
    return_id: id,
    customer: { id: `c-${id}`, name: words, language: 'ar' },
    items: [{ ...aReturn().items[0], comment: `${words} was where it broke` }],
  });
