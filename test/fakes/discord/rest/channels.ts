import { channelPayload } from '../payloads-channel.ts';
import { bit, can, permissionsIn } from '../permissions.ts';
import { removeChannel } from '../removing.ts';
import { activeIn, changeThread } from '../threads.ts';
import type { Channel, Snowflake, Thread } from '../world.ts';
import { type Answer, type Call, ok, type Route } from './call.ts';
import { channelOf, guildOf } from './places.ts';
import { type Refused, refuse } from './refusals.ts';

function get(call: Call): Answer {
  const place = channelOf(call);
  return 'refused' in place ? place : ok(channelPayload(call.inside.world, place.channel));
}

function listed(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const { world } = call.inside;
  const all = [...world.channels.values()].filter((one) => one.guild === place.guild.id && !one.thread && !one.deleted);
  return ok(all.map((channel) => channelPayload(world, channel)));
}

type ThreadBody = {
  name?: string | null;
  archived?: boolean | null;
  locked?: boolean | null;
  invitable?: boolean | null;
  auto_archive_duration?: number | null;
  applied_tags?: Snowflake[] | null;
};

function edit(call: Call): Answer {
  const place = channelOf(call);
  if ('refused' in place) return place;
  const { channel } = place;
  const refused = channel.thread ? editThread(call, channel, channel.thread) : editChannel(call, channel);
  return refused ?? ok(channelPayload(call.inside.world, channel));
}

function editThread(call: Call, place: Channel, thread: Thread): Refused | null {
  const { inside } = call;
  const body = call.body as ThreadBody;
  const held = permissionsIn(inside.world, place, inside.world.app.bot);
  const moderates = (held & bit('MANAGE_THREADS')) !== 0n;
  const owns = thread.owner === inside.world.app.bot;
  const stays = thread.archived && body.archived !== false;
  // Whoever can write may wake an unlocked thread; everything else is for its owner and for moderators.
  const wakesOnly = body.archived === false && Object.keys(body).length === 1;
  const mayWake = wakesOnly && !thread.locked && (held & bit('SEND_MESSAGES_IN_THREADS')) !== 0n;
  const locks = body.locked !== undefined && body.locked !== thread.locked;
  if (!moderates && (locks || !(owns || mayWake))) return refuse(50013);
  if (thread.locked && !moderates) return refuse(160005);
  if (stays && Object.keys(body).some((name) => name !== 'archived' && name !== 'locked')) return refuse(50083);
  const full = activeIn(inside, place.guild).length >= inside.settings.activeThreads;
  if (thread.archived && body.archived === false && full) return refuse(160006);
  changeThread(inside, place, {
    ...(body.name ? { name: body.name } : {}),
    ...(typeof body.archived === 'boolean' && { archived: body.archived }),
    ...(typeof body.locked === 'boolean' && { locked: body.locked }),
    ...(typeof body.invitable === 'boolean' && { invitable: body.invitable }),
    ...(body.auto_archive_duration ? { autoArchiveMinutes: body.auto_archive_duration } : {}),
    ...(body.applied_tags ? { tags: body.applied_tags } : {}),
  });
  return null;
}

function editChannel({ inside, body }: Call, channel: Channel): Refused | null {
  if (!can(inside.world, channel, inside.world.app.bot, 'MANAGE_CHANNELS')) return refuse(50013);
  const previous = { ...channel };
  const { name, topic, position } = body as { name?: string; topic?: string | null; position?: number | null };
  Object.assign(channel, {
    ...(name && { name }),
    ...(topic !== undefined && { topic }),
    ...(typeof position === 'number' && { position }),
  });
  inside.tell({ kind: 'channel updated', guild: channel.guild, place: channel, previous });
  return null;
}

function remove(call: Call): Answer {
  const place = channelOf(call);
  if ('refused' in place) return place;
  const { channel } = place;
  const { world } = call.inside;
  if (!can(world, channel, world.app.bot, channel.thread ? 'MANAGE_THREADS' : 'MANAGE_CHANNELS')) return refuse(50013);
  const answer = ok(channelPayload(world, channel));
  removeChannel(call.inside, channel);
  return answer;
}

const variant: Route['facts'] = ({ inside: { world }, params }) => ({
  variant: world.channels.get(params.channel_id ?? '')?.thread
    ? 'UpdateThreadRequestPartial'
    : 'UpdateGuildChannelRequestPartial',
});

export const CHANNELS: Record<string, Route> = {
  'GET /channels/{channel_id}': { run: get },
  'PATCH /channels/{channel_id}': { run: edit, facts: variant },
  'DELETE /channels/{channel_id}': { run: remove },
  'GET /guilds/{guild_id}/channels': { run: listed },
};
