import { post } from '../messages.ts';
import { channelPayload, threadMember } from '../payloads-channel.ts';
import { can } from '../permissions.ts';
import { activeIn, joinThread, leaveThread, openThread } from '../threads.ts';
import type { Channel, Json, Snowflake } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { flagsOf, isEmpty, newContent, type Said } from './content.ts';
import { channelOf, guildOf, messageAt, type Place } from './places.ts';
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

function threadOf(call: Call): { place: Channel } | Refused {
  const place = channelOf(call);
  if ('refused' in place) return place;
  return place.channel.thread ? { place: place.channel } : refuse(50024);
}

type Change = (call: Call, place: Channel) => Refused | null;

const change =
  (act: Change): Route['run'] =>
  (call) => {
    const found = threadOf(call);
    if ('refused' in found) return found;
    if (found.place.thread?.archived) return refuse(50083);
    return act(call, found.place) ?? done;
  };

const enter =
  (who: (call: Call) => Snowflake): Change =>
  (call, place) => {
    const user = who(call);
    const { world, settings } = call.inside;
    if (!world.guilds.get(place.guild)?.members.has(user)) return refuse(10007);
    if ((place.thread?.members.size ?? 0) >= settings.threadMembers) return refuse(30033);
    joinThread(call.inside, place, user);
    return null;
  };

const leave =
  (who: (call: Call) => Snowflake): Change =>
  (call, place) => {
    const user = who(call);
    const { world } = call.inside;
    const own = user === world.app.bot || (place.type === PRIVATE && place.thread?.owner === world.app.bot);
    if (!own && !can(world, place, world.app.bot, 'MANAGE_THREADS')) return refuse(50013);
    leaveThread(call.inside, place, user);
    return null;
  };

const me = ({ inside }: Call) => inside.world.app.bot;
const named = ({ params }: Call) => params.user_id ?? '';

// The gateway knows about muting; REST does not.
const memberShown = (place: Channel, user: Snowflake): Json => {
  const { muted: _, mute_config: __, ...member } = threadMember(place, user);
  return member;
};

function members(call: Call): Answer {
  const found = threadOf(call);
  if ('refused' in found) return found;
  return ok([...(found.place.thread?.members ?? [])].map((user) => memberShown(found.place, user)));
}

function member(call: Call): Answer {
  const found = threadOf(call);
  if ('refused' in found) return found;
  const user = named(call) === '@me' ? me(call) : named(call);
  return found.place.thread?.members.has(user) ? ok(memberShown(found.place, user)) : refuse(10007);
}

function active(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const { world } = call.inside;
  const seen = activeIn(call.inside, place.guild.id).filter((one) => can(world, one, world.app.bot, 'VIEW_CHANNEL'));
  return ok(listed(call, seen.reverse(), false));
}

function listed({ inside: { world } }: Call, threads: Channel[], more: boolean): Json {
  const mine = threads.filter(({ thread }) => thread?.members.has(world.app.bot));
  return {
    threads: threads.map((one) => channelPayload(world, one)),
    members: mine.map((one) => memberShown(one, world.app.bot)),
    has_more: more,
  };
}

/** The last archived first. */
const archived =
  (
    fits: (thread: Channel, bot: Snowflake) => boolean,
    ...needs: ('READ_MESSAGE_HISTORY' | 'MANAGE_THREADS')[]
  ): Route['run'] =>
  (call) => {
    const place = channelOf(call, ...needs);
    if ('refused' in place) return place;
    const { world } = call.inside;
    const { before, limit = 50 } = call.query as { before?: string; limit?: number };
    const when = ({ thread }: Channel) => Date.parse(thread?.archivedAt ?? '');
    const all = [...world.channels.values()]
      .filter((one) => one.parent === place.channel.id && one.thread?.archived && !one.deleted)
      .filter((one) => fits(one, world.app.bot) && (!before || when(one) < Date.parse(before)))
      .sort((one, other) => when(other) - when(one));
    return ok(listed(call, all.slice(0, limit), all.length > limit));
  };

export const THREADS: Record<string, Route> = {
  'POST /channels/{channel_id}/messages/{message_id}/threads': { run: fromMessage },
  'POST /channels/{channel_id}/threads': { run: withoutMessage, facts: variant },
  'GET /channels/{channel_id}/thread-members': { run: members },
  'GET /channels/{channel_id}/thread-members/{user_id}': { run: member },
  'PUT /channels/{channel_id}/thread-members/@me': { run: change(enter(me)) },
  'PUT /channels/{channel_id}/thread-members/{user_id}': { run: change(enter(named)) },
  'DELETE /channels/{channel_id}/thread-members/@me': { run: change(leave(me)) },
  'DELETE /channels/{channel_id}/thread-members/{user_id}': { run: change(leave(named)) },
  'GET /guilds/{guild_id}/threads/active': { run: active },
  'GET /channels/{channel_id}/threads/archived/public': {
    run: archived(({ type }) => type !== PRIVATE, 'READ_MESSAGE_HISTORY'),
  },
  'GET /channels/{channel_id}/threads/archived/private': {
    run: archived(({ type }) => type === PRIVATE, 'READ_MESSAGE_HISTORY', 'MANAGE_THREADS'),
  },
  'GET /channels/{channel_id}/users/@me/threads/archived/private': {
    run: archived(
      ({ type, thread }, bot) => type === PRIVATE && thread?.members.has(bot) === true,
      'READ_MESSAGE_HISTORY',
    ),
  },
};
