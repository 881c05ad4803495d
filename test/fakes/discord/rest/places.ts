import { messageIn } from '../messages.ts';
import { momentOf } from '../mint.ts';
import { can, type Permission } from '../permissions.ts';
import { starterOf } from '../threads.ts';
import type { Channel, Guild, Message, Snowflake } from '../world.ts';
import type { Call } from './call.ts';
import { type Refused, refuse } from './refusals.ts';

export type Place = { guild: Guild; channel: Channel };

/** The channel of the path, if the bot sees it and may do there what it wants to. */
export function channelOf(call: Call, ...needs: Permission[]): Place | Refused {
  const { world } = call.inside;
  const channel = world.channels.get(call.params.channel_id ?? '');
  if (!channel || channel.deleted || tooFresh(call, channel.createdAt)) return refuse(10003);
  const guild = world.guilds.get(channel.guild);
  if (!guild || !can(world, channel, world.app.bot, 'VIEW_CHANNEL')) return refuse(50001);
  return can(world, channel, world.app.bot, ...needs) ? { guild, channel } : refuse(50013);
}

export function guildOf({ inside: { world }, params }: Call): { guild: Guild } | Refused {
  const guild = world.guilds.get(params.guild_id ?? '');
  return guild?.members.has(world.app.bot) ? { guild } : refuse(10004);
}

/** Ephemeral messages are not the channel's: only the interaction's token finds them. */
export function messageAt(call: Call, channel: Channel, id: Snowflake): { message: Message } | Refused {
  const starter = starterOf(call.inside, channel);
  const message = starter?.id === id ? starter : messageIn(channel, id);
  const there = message && message.ephemeralFor === null && !tooFresh(call, momentOf(id));
  return there ? { message } : refuse(10008);
}

const tooFresh = ({ inside: { clock, settings } }: Call, made: number) =>
  settings.notFoundForMs > 0 && clock.now() - made < settings.notFoundForMs;
