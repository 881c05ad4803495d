import type { Inside } from './inside.ts';
import type { Channel, Message, World } from './world.ts';

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`no channel ${id} in the fake Slack`);
  return channel;
}

export const imBetween = (world: World, one: string, other: string): Channel | undefined =>
  [...world.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(one) && members.has(other));

/** The direct messages between a person and the app; there is one per pair. */
export function openIm(inside: Inside, team: string, bot: string, person: string): Channel {
  const { world, mint, clock, tell } = inside;
  const open = imBetween(world, bot, person);
  if (open) return open;
  const id = mint.id('D');
  const channel: Channel = {
    ...{ id, team, name: '', kind: 'im', archived: false, shared: false },
    ...{ members: new Set([bot, person]), messages: [], created: clock.now() },
  };
  world.channels.set(id, channel);
  tell({ kind: 'im opened', team, channel: id, user: person });
  return channel;
}

export function join({ world, tell }: Inside, channel: string, user: string, inviter: string | null = null) {
  const { members, team } = channelOf(world, channel);
  if (members.has(user)) return;
  members.add(user);
  tell({ kind: 'member joined', team, channel, user, inviter });
}

export function leave({ world, tell }: Inside, channel: string, user: string) {
  const { members, team } = channelOf(world, channel);
  if (members.delete(user)) tell({ kind: 'member left', team, channel, user });
}

export function archive({ world, tell }: Inside, id: string, archived: boolean) {
  const channel = channelOf(world, id);
  channel.archived = archived;
  tell({ kind: archived ? 'channel archived' : 'channel unarchived', team: channel.team, channel: id });
}

export function rename({ world, tell }: Inside, id: string, name: string) {
  const channel = channelOf(world, id);
  const oldName = channel.name;
  channel.previousNames = [oldName, ...(channel.previousNames ?? [])];
  channel.name = name;
  tell({ kind: 'channel renamed', team: channel.team, channel: id, name, oldName });
}

export function deleteChannel({ world, tell }: Inside, id: string) {
  const channel = channelOf(world, id);
  channel.deleted = true;
  tell({ kind: 'channel deleted', team: channel.team, channel: id });
}

export const messageAt = (channel: Channel, ts: string): Message | undefined =>
  channel.messages.find((message) => message.ts === ts && !message.tombstone);

export const repliesTo = (channel: Channel, ts: string): Message[] =>
  channel.messages.filter((message) => message.threadTs === ts && message.ts !== ts);
