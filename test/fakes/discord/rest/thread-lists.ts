import { channelPayload } from '../payloads-channel.ts';
import { can } from '../permissions.ts';
import { activeIn } from '../threads.ts';
import type { Channel, Json, Snowflake } from '../world.ts';
import { type Answer, type Call, ok, type Route } from './call.ts';
import { channelOf, guildOf } from './places.ts';
import { memberShown } from './thread-members.ts';

const PRIVATE = 12;

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

export const THREAD_LISTS: Record<string, Route> = {
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
