import { broken } from '../law/breaks.ts';
import { alter, erase, FLAG, messageIn, post } from '../messages.ts';
import { newer } from '../mint.ts';
import { can, type Permission } from '../permissions.ts';
import { activeIn } from '../threads.ts';
import type { Channel, Message, Snowflake } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { changedContent, flagsOf, isEmpty, newContent, type Said } from './content.ts';
import { channelOf, messageAt } from './places.ts';
import { invalid, type Refused, refuse, throttled } from './refusals.ts';
import { shown } from './shown.ts';

type Body = Said & {
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  tts?: boolean | null;
  message_reference?: {
    message_id: Snowflake;
    channel_id?: Snowflake | null;
    fail_if_not_exists?: boolean | null;
    type?: number | null;
  } | null;
};

const TEXT = [0, 5, 11, 12];

function create(call: Call): Answer {
  const { inside, files } = call;
  const body = call.body as Body;
  const place = channelOf(call);
  if ('refused' in place) return place;
  const { channel } = place;
  if (!TEXT.includes(channel.type)) return refuse(50008);
  if (!can(inside.world, channel, inside.world.app.bot, ...neededFor(channel, body, files.length)))
    return refuse(50013);
  const shut = shutFor(call, channel);
  if (shut) return shut;
  const before = sameNonce(call, body);
  if (before) return ok(shown(inside, before));
  const reference = repliesTo(call, channel, body);
  if (reference !== null && 'refused' in reference) return reference;
  const author = inside.world.app.bot;
  const who = { channel, author, by: 'message', repliedTo: reference?.author ?? null } as const;
  const content = newContent(inside, body, files, who);
  if (isEmpty(content, body)) return refuse(50006);
  const flags = flagsOf(body, 'suppressEmbeds', 'suppressNotifications', 'v2');
  const nonce = body.nonce ?? null;
  return ok(
    shown(inside, post(inside, channel, { author, ...content, flags, nonce, reference: reference?.id ?? null })),
  );
}

function neededFor(channel: Channel, { embeds, tts }: Body, files: number): Permission[] {
  return [
    channel.thread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES',
    ...(embeds && embeds.length > 0 ? (['EMBED_LINKS'] as const) : []),
    ...(files > 0 ? (['ATTACH_FILES'] as const) : []),
    ...(tts ? (['SEND_TTS_MESSAGES'] as const) : []),
  ];
}

/** Locked threads are for moderators; an archived one wakes up, if the guild has room for it. */
function shutFor({ inside }: Call, channel: Channel): Refused | null {
  const { thread } = channel;
  if (!thread) return null;
  const moderates = can(inside.world, channel, inside.world.app.bot, 'MANAGE_THREADS');
  if (thread.locked && !moderates) return refuse(160005);
  const full = activeIn(inside, channel.guild).length >= inside.settings.activeThreads;
  return thread.archived && full ? refuse(160006) : null;
}

/** Discord says: by the same author. So the same nonce in another channel finds the message of the first. */
function sameNonce({ inside: { world, clock, settings } }: Call, { nonce, enforce_nonce }: Body): Message | undefined {
  if (!enforce_nonce || nonce === undefined || nonce === null) return undefined;
  const since = clock.now() - settings.nonceWindowMs;
  const recent = [...world.channels.values()].flatMap(({ messages }) => messages).filter(({ at }) => at > since);
  return recent.find((one) => one.author === world.app.bot && !one.deleted && String(one.nonce) === String(nonce));
}

function repliesTo(
  { inside: { world } }: Call,
  channel: Channel,
  { message_reference: to }: Body,
): Message | Refused | null {
  if (!to) return null;
  if (!can(world, channel, world.app.bot, 'READ_MESSAGE_HISTORY')) return refuse(160002);
  const found = messageIn(channel, to.message_id);
  const elsewhere = to.channel_id && to.channel_id !== channel.id;
  if (found && !elsewhere && found.ephemeralFor === null) return found;
  if (to.fail_if_not_exists === false) return null;
  return invalid([broken(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')]);
}

function list(call: Call): Answer {
  const place = channelOf(call);
  if ('refused' in place) return place;
  const { world } = call.inside;
  // Who may not read history sees none of it, and is not told so.
  if (!can(world, place.channel, world.app.bot, 'READ_MESSAGE_HISTORY')) return ok([]);
  const there = place.channel.messages.filter((one) => !one.deleted && one.ephemeralFor === null);
  return ok(part(there, call.query).map((message) => shown(call.inside, message)));
}

type Span = { before?: Snowflake; after?: Snowflake; around?: Snowflake; limit?: number };

/** Newest first. */
function part(messages: Message[], { before, after, around, limit = 50 }: Span): Message[] {
  if (around) {
    const half = Math.floor(limit / 2);
    const older = messages.filter(({ id }) => newer(around, id)).slice(-half);
    const rest = messages.filter(({ id }) => !newer(around, id)).slice(0, half + 1);
    return [...older, ...rest].reverse();
  }
  if (after)
    return messages
      .filter(({ id }) => newer(id, after))
      .slice(0, limit)
      .reverse();
  return messages
    .filter(({ id }) => !before || newer(before, id))
    .slice(-limit)
    .reverse();
}

function found(call: Call, ...needs: Permission[]): { channel: Channel; message: Message } | Refused {
  const place = channelOf(call, ...needs);
  if ('refused' in place) return place;
  const at = messageAt(call, place.channel, call.params.message_id ?? '');
  return 'refused' in at ? at : { channel: place.channel, message: at.message };
}

function get(call: Call): Answer {
  const one = found(call, 'READ_MESSAGE_HISTORY');
  return 'refused' in one ? one : ok(shown(call.inside, one.message));
}

function edit(call: Call): Answer {
  const { inside, files } = call;
  const body = call.body as Said;
  const one = found(call);
  if ('refused' in one) return one;
  const { channel, message } = one;
  const author = inside.world.app.bot;
  if (message.author !== author) return refuse(50005);
  const refused = archivedAgainst(channel) ?? tooManyOldEdits(call, message);
  if (refused) return refused;
  const repliedTo = messageIn(channel, message.reference ?? '')?.author ?? null;
  const change = changedContent(inside, message, body, files, { channel, author, by: 'message', repliedTo });
  if ('refused' in change) return change;
  if (isEmpty(change.content, body)) return refuse(50006);
  return ok(shown(inside, alter(inside, message, { ...change.content, flags: editedFlags(message, body) })));
}

export const archivedAgainst = ({ thread }: Channel): Refused | null => (thread?.archived ? refuse(50083) : null);

/** The flag for components V2 can be set, and never taken away. */
export function editedFlags(message: Message, said: Said): number {
  if (said.flags === undefined || said.flags === null) return message.flags;
  return (message.flags & ~FLAG.suppressEmbeds) | flagsOf(said, 'suppressEmbeds', 'v2');
}

function tooManyOldEdits({ inside: { clock, settings, counts } }: Call, message: Message): Refused | null {
  const { olderThanMs, most, withinMs } = settings.oldEdits;
  const now = clock.now();
  if (now - message.at <= olderThanMs) return null;
  const key = `old edits ${message.channel}`;
  const recent = (counts.get(key) ?? []).filter((at) => at > now - withinMs);
  const [first] = recent;
  if (first !== undefined && recent.length >= most) return throttled(30046, (first + withinMs - now) / 1000);
  counts.set(key, [...recent, now]);
  return null;
}

function remove(call: Call): Answer {
  const one = found(call);
  if ('refused' in one) return one;
  const { world } = call.inside;
  const own = one.message.author === world.app.bot;
  if (!own && !can(world, one.channel, world.app.bot, 'MANAGE_MESSAGES')) return refuse(50013);
  const archived = archivedAgainst(one.channel);
  if (archived) return archived;
  erase(call.inside, one.message);
  return done;
}

function type(call: Call): Answer {
  const place = channelOf(call);
  if ('refused' in place) return place;
  const { guild, channel } = place;
  const { world } = call.inside;
  const need = channel.thread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES';
  if (!can(world, channel, world.app.bot, need)) return refuse(50013);
  call.inside.tell({ kind: 'typing started', guild: guild.id, channel: channel.id, user: world.app.bot });
  return done;
}

const isV2 = ({ inside: { world }, params }: Pick<Call, 'inside' | 'params'>) => {
  const message = world.channels.get(params.channel_id ?? '')?.messages.find(({ id }) => id === params.message_id);
  return { v2: ((message?.flags ?? 0) & FLAG.v2) !== 0 };
};

export const MESSAGES: Record<string, Route> = {
  'POST /channels/{channel_id}/messages': { run: create },
  'GET /channels/{channel_id}/messages': { run: list },
  'GET /channels/{channel_id}/messages/{message_id}': { run: get },
  'PATCH /channels/{channel_id}/messages/{message_id}': { run: edit, facts: isV2 },
  'DELETE /channels/{channel_id}/messages/{message_id}': { run: remove },
  'POST /channels/{channel_id}/typing': { run: type },
};
