import { openIm } from '../channels.ts';
import type { Inside } from '../inside.ts';
import type { Channel } from '../world.ts';
import { type Args, needed } from './arguments.ts';
import type { BotCall, Caller, Refused } from './method.ts';
import { refuse } from './method.ts';

/** What the bot can see: public channels of its team, and whatever it is a member of. */
export function visible({ install }: Caller, channel: Channel): boolean {
  if (channel.deleted) return false;
  if (channel.members.has(install.botUser)) return channel.team === install.team || channel.shared;
  return channel.kind === 'public' && channel.team === install.team;
}

export function visibleChannel(call: BotCall, argument = 'channel'): Channel | Refused<'channel_not_found'> {
  const channel = call.inside.world.channels.get(needed(call.args, argument));
  return channel && visible(call.caller, channel) ? channel : refuse('channel_not_found');
}

/** Posts may also name a channel (`#returns`) or a person: then it is the direct messages between the two. */
export function placeOf(inside: Inside, caller: Caller, given: string): Channel | Refused<'channel_not_found'> {
  const { world } = inside;
  const person = world.users.get(given);
  if (person && person.team === caller.team.id && person.kind !== 'bot') {
    return person.deleted ? refuse('channel_not_found') : openIm(inside, caller.team.id, caller.install.botUser, given);
  }
  const name = given.replace(/^#/, '');
  const channel = world.channels.get(given) ?? byName(world.channels.values(), caller, name);
  return channel && visible(caller, channel) ? channel : refuse('channel_not_found');
}

const byName = (channels: Iterable<Channel>, { team }: Caller, name: string) =>
  [...channels].find((one) => one.name !== '' && one.name === name && one.team === team.id && !one.deleted);

/** A channel the bot may post into. */
export function postable({
  inside,
  caller,
  args,
}: {
  inside: Inside;
  caller: Caller;
  args: Args;
}): Channel | Refused<'channel_not_found' | 'not_in_channel' | 'is_archived'> {
  const channel = placeOf(inside, caller, needed(args, 'channel'));
  if ('error' in channel) return channel;
  if (channel.archived) return refuse('is_archived');
  const may = channel.members.has(caller.install.botUser) || caller.token.scopes.has('chat:write.public');
  return may ? channel : refuse('not_in_channel');
}
