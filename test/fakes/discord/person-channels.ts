import { alter, post as put, erase as remove } from './messages.ts';
import { shownName } from './payloads-people.ts';
import { can, type Permission } from './permissions.ts';
import type { File } from './person-fields.ts';
import { fileOf } from './person-files.ts';
import { type At, channelFor, guildOf, type Me, standing, world } from './person-me.ts';
import { pingsOf } from './pings.ts';
import { changeThread } from './threads.ts';
import type { Channel, Message } from './world.ts';

/** `reply`: to which message of the same channel. */
export type How = { reply?: Message };
export type Upload = File & { text?: string; reply?: Message };

// What people do with messages and threads: the app hears of it by events, so there is no answer to wait for.

const LONGEST = 2000;

function writable(me: Me, where: At): Channel {
  const channel = channelFor(me, where);
  const needed: Permission = channel.thread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES';
  if (!can(world(me), channel, me.user, needed)) throw new Error(`${me.user} may not write in "${channel.name}"`);
  if (channel.thread?.locked && !can(world(me), channel, me.user, 'MANAGE_THREADS')) {
    throw new Error(`"${channel.name}" is locked`);
  }
  return channel;
}

/** As the client turns it: names of people and channels become what Discord keeps. */
function typed(me: Me, text: string): string {
  if ([...text].length > LONGEST) throw new Error(`a message holds ${LONGEST} characters, not ${[...text].length}`);
  const guild = guildOf(me);
  const ids = new Map<string, string>();
  for (const id of guild.members.keys()) {
    ids.set(`@${world(me).users.get(id)?.username}`, `<@${id}>`).set(`@${shownName(world(me), guild, id)}`, `<@${id}>`);
  }
  for (const { id, guild: its, name } of world(me).channels.values())
    if (its === guild.id) ids.set(`#${name}`, `<#${id}>`);
  return text.replace(/(?<![\w<])[@#][\p{L}\p{N}._-]+/gu, (word) => ids.get(word) ?? word);
}

/** In a channel or a thread; a thread that sleeps wakes up. */
export function post(me: Me, where: At, text: string, { reply }: How = {}): Message {
  if (text.trim() === '') throw new Error('an empty message cannot be sent');
  return send(me, writable(me, where), text, reply, []);
}

/** Drops a file into the channel or thread. */
export function upload(me: Me, where: At, { text = '', reply, ...file }: Upload): Message {
  const channel = writable(me, where);
  if (!can(world(me), channel, me.user, 'ATTACH_FILES'))
    throw new Error(`${me.user} may not upload to "${channel.name}"`);
  return send(me, channel, text, reply, [file]);
}

function send(me: Me, channel: Channel, text: string, reply: Message | undefined, files: File[]): Message {
  const content = typed(me, text);
  const before = reply && standing(me, reply).now;
  const said = { author: me.user, text: content, allowed: null, repliedTo: before?.author ?? null };
  return put(me.discord.inside, channel, {
    ...{ author: me.user, content, reference: before?.id ?? null, nonce: me.discord.inside.mint.snowflake() },
    ...{ attachments: files.map((file) => fileOf(me, file)), ...pingsOf(world(me), channel, said) },
  });
}

function own(me: Me, message: Message): Message {
  const { now } = standing(me, message);
  if (now.author !== me.user) throw new Error(`${message.id} is not ${me.user}'s own message`);
  return now;
}

export function edit(me: Me, message: Message, text: string): Message {
  return alter(me.discord.inside, own(me, message), { content: typed(me, text) });
}

/** One's own, or as a moderator. */
export function erase(me: Me, message: Message) {
  const { channel, now } = standing(me, message);
  const moderates = can(world(me), channel, me.user, 'MANAGE_MESSAGES');
  remove(me.discord.inside, moderates ? now : own(me, message));
}

/** Takes what only this person sees out of sight. The app does not learn of it. */
export function dismiss(me: Me, message: Message) {
  const { now } = standing(me, message);
  if (now.ephemeralFor !== me.user) throw new Error(`${message.id} cannot be dismissed: others see it, too`);
  now.deleted = true;
}

/** A second time takes it away again, as clicking on it does. */
export function react(me: Me, message: Message, emoji: string) {
  const { channel, now } = standing(me, message);
  const users = now.reactions.get(emoji) ?? new Set();
  const kind = users.delete(me.user) ? 'reaction removed' : 'reaction added';
  if (kind === 'reaction added') {
    if (!can(world(me), channel, me.user, 'ADD_REACTIONS')) throw new Error(`${me.user} may not react there`);
    users.add(me.user);
  }
  if (users.size > 0) now.reactions.set(emoji, users);
  else now.reactions.delete(emoji);
  me.discord.inside.tell({ kind, guild: channel.guild, channel: channel.id, message: now, user: me.user, emoji });
}

/** Closes a thread or opens it again: whoever opened it may, and moderators. */
export function archive(me: Me, where: At, archived: boolean) {
  const channel = channelFor(me, where);
  const { thread } = channel;
  if (!thread) throw new Error(`"${channel.name}" is no thread`);
  if (thread.owner !== me.user && !can(world(me), channel, me.user, 'MANAGE_THREADS')) {
    throw new Error(`${me.user} may not ${archived ? 'close' : 'open'} "${channel.name}"`);
  }
  changeThread(me.discord.inside, channel, { archived });
}
