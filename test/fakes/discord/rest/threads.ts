import { post } from '../messages.ts';
import { channelPayload } from '../payloads-channel.ts';
import { can } from '../permissions.ts';
import { activeIn, openThread } from '../threads.ts';
import type { Channel, Snowflake } from '../world.ts';
import type { Answer, Call, Route } from './call.ts';
import { flagsOf, isEmpty, newContent, type Said } from './content.ts';
import { channelOf, messageAt, type Place } from './places.ts';
import { type Refused, refuse } from './refusals.ts';
import { shown } from './shown.ts';

type Body = {
  name: string;
  auto_archive_duration?: number | null;
  type?: number | null;
  invitable?: boolean | null;
  applied_tags?: Snowflake[] | null;
  message?: Said;
};

const PRIVATE = 12;
const FORUM = 15;
const HOLDS_THREADS = [0, 5, FORUM];

const usualMinutes = 4320;

function room({ inside }: Call, guild: Snowflake): Refused | null {
  return activeIn(inside, guild).length >= inside.settings.activeThreads ? refuse(160006) : null;
}

const made = ({ inside }: Call, thread: Channel): Answer => ({
  status: 201,
  body: channelPayload(inside.world, thread),
});

function fromMessage(call: Call): Answer {
  const place = channelOf(call, 'CREATE_PUBLIC_THREADS');
  if ('refused' in place) return place;
  const { channel, guild } = place;
  if (!HOLDS_THREADS.includes(channel.type) || channel.type === FORUM) return refuse(50024);
  const at = messageAt(call, channel, call.params.message_id ?? '');
  if ('refused' in at) return at;
  const { id } = at.message;
  const before = call.inside.world.channels.get(id);
  if (before && !before.deleted) return refuse(160004);
  const full = room(call, guild.id);
  if (full) return full;
  const { name, auto_archive_duration: minutes } = call.body as Body;
  const owner = call.inside.world.app.bot;
  return made(call, openThread(call.inside, channel, id, { name, owner, autoArchiveMinutes: minutes ?? usualMinutes }));
}

/** Without a type a thread is private: Discord's default, and a trap. */
function withoutMessage(call: Call): Answer {
  const body = call.body as Body;
  const place = channelOf(call);
  if ('refused' in place) return place;
  if (!HOLDS_THREADS.includes(place.channel.type)) return refuse(50024);
  if (place.channel.type === FORUM) return inForum(call, place, body);
  const type = body.type ?? PRIVATE;
  const need = type === PRIVATE ? 'CREATE_PRIVATE_THREADS' : 'CREATE_PUBLIC_THREADS';
  const { world } = call.inside;
  if (!can(world, place.channel, world.app.bot, need)) return refuse(50013);
  const full = room(call, place.guild.id);
  if (full) return full;
  const given = {
    name: body.name,
    owner: world.app.bot,
    type,
    autoArchiveMinutes: body.auto_archive_duration ?? usualMinutes,
  };
  return made(call, openThread(call.inside, place.channel, null, { ...given, invitable: body.invitable ?? true }));
}

/** The first message has the id of its thread. */
function inForum(
  call: Call,
  { channel, guild }: Place,
  { name, message = {}, applied_tags, auto_archive_duration: minutes }: Body,
): Answer {
  const { inside, files } = call;
  const author = inside.world.app.bot;
  if (!can(inside.world, channel, author, 'SEND_MESSAGES')) return refuse(50013);
  const content = newContent(inside, message, files, { channel, author, by: 'message', repliedTo: null });
  if (isEmpty(content, message)) return refuse(50006);
  const full = room(call, guild.id);
  if (full) return full;
  const given = { name, owner: author, autoArchiveMinutes: minutes ?? usualMinutes, tags: applied_tags ?? [] };
  const thread = openThread(inside, channel, null, given);
  const flags = flagsOf(message, 'suppressEmbeds', 'suppressNotifications', 'v2');
  const first = post(inside, thread, { id: thread.id, author, ...content, flags });
  return { status: 201, body: { ...channelPayload(inside.world, thread), message: shown(inside, first) } };
}

const variant: Route['facts'] = ({ inside: { world }, params }) => ({
  variant:
    world.channels.get(params.channel_id ?? '')?.type === FORUM
      ? 'CreateForumThreadRequest'
      : 'CreateTextThreadWithoutMessageRequest',
});

export const THREADS: Record<string, Route> = {
  'POST /channels/{channel_id}/messages/{message_id}/threads': { run: fromMessage },
  'POST /channels/{channel_id}/threads': { run: withoutMessage, facts: variant },
};
