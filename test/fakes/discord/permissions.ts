import type { Channel, Guild, Snowflake, World } from './world.ts';

/** Discord's names for its bits, in their order. A hole is a bit without a meaning. */
const NAMES = [
  'CREATE_INSTANT_INVITE KICK_MEMBERS BAN_MEMBERS ADMINISTRATOR MANAGE_CHANNELS MANAGE_GUILD ADD_REACTIONS',
  'VIEW_AUDIT_LOG PRIORITY_SPEAKER STREAM VIEW_CHANNEL SEND_MESSAGES SEND_TTS_MESSAGES MANAGE_MESSAGES EMBED_LINKS',
  'ATTACH_FILES READ_MESSAGE_HISTORY MENTION_EVERYONE USE_EXTERNAL_EMOJIS VIEW_GUILD_INSIGHTS CONNECT SPEAK',
  'MUTE_MEMBERS DEAFEN_MEMBERS MOVE_MEMBERS USE_VAD CHANGE_NICKNAME MANAGE_NICKNAMES MANAGE_ROLES MANAGE_WEBHOOKS',
  'MANAGE_GUILD_EXPRESSIONS USE_APPLICATION_COMMANDS REQUEST_TO_SPEAK MANAGE_EVENTS MANAGE_THREADS',
  'CREATE_PUBLIC_THREADS CREATE_PRIVATE_THREADS USE_EXTERNAL_STICKERS SEND_MESSAGES_IN_THREADS',
  'USE_EMBEDDED_ACTIVITIES MODERATE_MEMBERS VIEW_CREATOR_MONETIZATION_ANALYTICS USE_SOUNDBOARD',
  'CREATE_GUILD_EXPRESSIONS CREATE_EVENTS USE_EXTERNAL_SOUNDS SEND_VOICE_MESSAGES - SET_VOICE_CHANNEL_STATUS SEND_POLLS USE_EXTERNAL_APPS',
  'PIN_MESSAGES BYPASS_SLOWMODE',
]
  .join(' ')
  .split(' ');

const BITS = new Map(NAMES.flatMap((name, bit) => (name === '-' ? [] : [[name, 1n << BigInt(bit)]])));

export type Permission =
  | 'ADMINISTRATOR'
  | 'MANAGE_CHANNELS'
  | 'MANAGE_GUILD'
  | 'ADD_REACTIONS'
  | 'VIEW_CHANNEL'
  | 'SEND_MESSAGES'
  | 'SEND_TTS_MESSAGES'
  | 'MANAGE_MESSAGES'
  | 'EMBED_LINKS'
  | 'ATTACH_FILES'
  | 'READ_MESSAGE_HISTORY'
  | 'MENTION_EVERYONE'
  | 'CHANGE_NICKNAME'
  | 'MANAGE_ROLES'
  | 'USE_APPLICATION_COMMANDS'
  | 'MANAGE_THREADS'
  | 'CREATE_PUBLIC_THREADS'
  | 'CREATE_PRIVATE_THREADS'
  | 'SEND_MESSAGES_IN_THREADS'
  | 'PIN_MESSAGES';

export const ALL: bigint = [...BITS.values()].reduce((sum, one) => sum | one, 0n);

export function bit(permission: Permission): bigint {
  const found = BITS.get(permission);
  if (found === undefined) throw new Error(`no permission is called ${permission}`);
  return found;
}

export const bits = (...permissions: Permission[]) => permissions.reduce((sum, one) => sum | bit(one), 0n);

export const namesOf = (permissions: bigint) => [...BITS].flatMap(([name, one]) => (permissions & one ? [name] : []));

/** What a new guild lets everyone do, threads and commands included. */
export const EVERYONE = bits(
  ...(['VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES', 'READ_MESSAGE_HISTORY'] as const),
  ...(['ADD_REACTIONS', 'USE_APPLICATION_COMMANDS', 'CREATE_PUBLIC_THREADS', 'SEND_MESSAGES_IN_THREADS'] as const),
  ...(['CHANGE_NICKNAME', 'CREATE_PRIVATE_THREADS', 'MENTION_EVERYONE'] as const),
);

/** In the guild, before any channel has its say. Nothing for those who are no members. */
export function permissionsOf(guild: Guild, user: Snowflake): bigint {
  const member = guild.members.get(user);
  if (!member) return 0n;
  if (guild.owner === user) return ALL;
  const held = [guild.id, ...member.roles].reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return held & bit('ADMINISTRATOR') ? ALL : held;
}

/**
 * In the channel: overwrites of everyone, then of the roles together, then of the member. Threads take their channel's.
 * Who cannot see can do nothing; who cannot send cannot send files either. In a thread SEND_MESSAGES_IN_THREADS decides
 * about sending, and SEND_MESSAGES means nothing.
 */
export function permissionsIn(world: World, channel: Channel, user: Snowflake): bigint {
  const guild = world.guilds.get(channel.guild);
  const member = guild?.members.get(user);
  if (!guild || !member) return 0n;
  const base = permissionsOf(guild, user);
  if (base === ALL) return ALL;
  const held = implied(overwritten(world, channel, guild.id, member.roles, user, base), channel);
  if (channel.type !== 12 || channel.thread?.members.has(user) || held & bit('MANAGE_THREADS')) return held;
  return 0n;
}

function overwritten(world: World, channel: Channel, everyone: string, roles: string[], user: string, base: bigint) {
  const place = channel.thread ? world.channels.get(channel.parent ?? '') : channel;
  const overwrites = place?.overwrites ?? [];
  const apply = (held: bigint, ids: string[], type: 'role' | 'member') => {
    const fitting = overwrites.filter((one) => one.type === type && ids.includes(one.id));
    const denied = fitting.reduce((sum, one) => sum | one.deny, 0n);
    const allowed = fitting.reduce((sum, one) => sum | one.allow, 0n);
    return (held & ~denied) | allowed;
  };
  return apply(apply(apply(base, [everyone], 'role'), roles, 'role'), [user], 'member');
}

const WITH_SENDING = bits('MENTION_EVERYONE', 'SEND_TTS_MESSAGES', 'ATTACH_FILES', 'EMBED_LINKS');

function implied(held: bigint, channel: Channel): bigint {
  if (!(held & bit('VIEW_CHANNEL'))) return 0n;
  const sends = held & bit(channel.thread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
  return sends ? held : held & ~WITH_SENDING;
}

export function can(world: World, channel: Channel, user: Snowflake, ...permissions: Permission[]): boolean {
  const needed = bits(...permissions);
  return (permissionsIn(world, channel, user) & needed) === needed;
}
