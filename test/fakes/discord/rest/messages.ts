import { broken } from '../law/breaks.ts';
import { messageIn, post } from '../messages.ts';
import { can, type Permission } from '../permissions.ts';
import { activeIn } from '../threads.ts';
import type { Channel, Message, Snowflake } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { flagsOf, isEmpty, newContent, type Said } from './content.ts';
import { channelOf } from './places.ts';
import { invalid, type Refused, refuse } from './refusals.ts';
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

export const MESSAGES: Record<string, Route> = {
  'POST /channels/{channel_id}/messages': { run: create },
  'POST /channels/{channel_id}/typing': { run: type },
};
