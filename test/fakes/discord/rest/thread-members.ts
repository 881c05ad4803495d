import { threadMember } from '../payloads-channel.ts';
import { can } from '../permissions.ts';
import { joinThread, leaveThread } from '../threads.ts';
import type { Channel, Json, Snowflake } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { channelOf } from './places.ts';
import { type Refused, refuse } from './refusals.ts';

const PRIVATE = 12;

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
export const memberShown = (place: Channel, user: Snowflake): Json => {
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

export const THREAD_MEMBERS: Record<string, Route> = {
  'GET /channels/{channel_id}/thread-members': { run: members },
  'GET /channels/{channel_id}/thread-members/{user_id}': { run: member },
  'PUT /channels/{channel_id}/thread-members/@me': { run: change(enter(me)) },
  'PUT /channels/{channel_id}/thread-members/{user_id}': { run: change(enter(named)) },
  'DELETE /channels/{channel_id}/thread-members/@me': { run: change(leave(me)) },
  'DELETE /channels/{channel_id}/thread-members/{user_id}': { run: change(leave(named)) },
};
