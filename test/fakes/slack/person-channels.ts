import * as channels from './channels.ts';
import { alter, remove, say } from './messages.ts';
import { homeOpened } from './payloads-happenings.ts';
import { installIn, uuid } from './payloads-ids.ts';
import { typed } from './payloads-rich-text.ts';
import { viewPayload } from './payloads-view.ts';
import { channelFor, channelOfMessage, homeOf, type Me } from './person-me.ts';
import { newFile, share } from './sharing.ts';
import type { Channel, Message } from './world.ts';

export type At = string | Channel;
export type Upload = { name: string; content: Buffer | string; text?: string; thread?: Message };

// What people do with messages and channels: the app hears of it by events, so there is no answer to wait for.

/** In a thread, or at the channel's root. */
export function post(me: Me, where: At, text: string, { thread }: { thread?: Message } = {}): Message {
  const { inside, user } = me;
  const channel = writable(me, where, thread);
  const clientMsgId = uuid(`${channel.id} ${user} ${text} ${channel.messages.length}`);
  return say(inside, channel.id, { user, threadTs: rootOf(thread), clientMsgId, ...typed(inside.world, text) });
}

const rootOf = (thread: Message | undefined) => (thread ? (thread.threadTs ?? thread.ts) : null);

function writable(me: Me, where: At, thread: Message | undefined): Channel {
  const channel = channelFor(me, where);
  if (channel.archived) throw new Error(`"${channel.name}" is archived; nobody can write there`);
  const root = rootOf(thread);
  if (root && !channel.messages.some(({ ts }) => ts === root))
    throw new Error(`${me.user} sees no thread ${root} there`);
  return channel;
}

/** Where it stands, and as it is now: what was read earlier may be a copy. */
function standing(me: Me, message: Message): { channel: Channel; now: Message } {
  const channel = channelOfMessage(me, message);
  const now = channels.messageAt(channel, message.ts);
  if (!now) throw new Error(`${message.ts} was deleted`);
  return { channel, now };
}

function own(me: Me, message: Message) {
  if (message.user !== me.user) throw new Error(`${message.ts} is not ${me.user}'s own message`);
  return standing(me, message);
}

export function edit(me: Me, message: Message, text: string) {
  const { channel, now } = own(me, message);
  alter(me.inside, channel.id, now, me.user, typed(me.inside.world, text));
}

export function erase(me: Me, message: Message) {
  remove(me.inside, own(me, message).channel.id, message.ts);
}

/** A second time takes it away again, as clicking on it does. */
export function react(me: Me, message: Message, name: string) {
  const { inside, user } = me;
  const { channel, now } = standing(me, message);
  const users = now.reactions.get(name) ?? new Set();
  const kind = users.delete(user) ? 'reaction removed' : 'reaction added';
  if (kind === 'reaction added') users.add(user);
  if (users.size > 0) now.reactions.set(name, users);
  else now.reactions.delete(name);
  inside.tell({ kind, team: channel.team, channel: channel.id, user, name, ts: now.ts });
}

/** Drops a file into the channel; people's files are shared at once. */
export function upload(me: Me, where: At, { name, content, text = '', thread }: Upload): Message {
  const { inside, team, user } = me;
  const channel = writable(me, where, thread);
  const bytes = Buffer.from(content);
  const file = newFile(inside, {
    name,
    team,
    user,
    bytes: bytes.length,
    content: bytes,
    received: true,
    state: 'shared',
  });
  const { text: comment, blocks } = typed(inside.world, text);
  const message = share(inside, [file], user, {
    channel: channel.id,
    threadTs: rootOf(thread),
    comment,
    blocks,
    botId: null,
  });
  if (!message) throw new Error(`nobody sees ${name} in ${channel.id}`);
  return message;
}

const botOf = (me: Me) => installIn(me.inside.world, me.team)?.botUser ?? '';
const who = (me: Me, given: string) => (given === 'bot' ? botOf(me) : given);

/** `bot`, or a user id. */
export function invite(me: Me, given: string, where: At) {
  channels.join(me.inside, channelFor(me, where).id, who(me, given), me.user);
}

export function expel(me: Me, given: string, where: At) {
  channels.leave(me.inside, channelFor(me, where).id, who(me, given));
}

export const archive = (me: Me, where: At) => channels.archive(me.inside, channelFor(me, where).id, true);
export const unarchive = (me: Me, where: At) => channels.archive(me.inside, channelFor(me, where).id, false);
export const rename = (me: Me, where: At, name: string) => channels.rename(me.inside, channelFor(me, where).id, name);

/** The direct messages with the app; opening them is what brings them about. */
export const directMessages = (me: Me): Channel => channels.openIm(me.inside, me.team, botOf(me), me.user);

/** Clicks on the app's name. The app hears of it if it asked to, and what it publishes shows up later. */
export async function openHome(me: Me): Promise<void> {
  const { inside, team, user } = me;
  const channel = directMessages(me);
  const view = homeOf(me);
  const event = homeOpened(inside.world, user, channel, view && viewPayload(inside, view));
  await me.sending.happened(team, event, { channel });
}
