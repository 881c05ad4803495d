import type { Guild, Json, Member, Role, Snowflake, User, World } from './world.ts';

/** What must be there, or the fake itself is wrong. */
export function known<Value>(map: Map<Snowflake, Value>, id: Snowflake): Value {
  const found = map.get(id);
  if (found === undefined) throw new Error(`the fake Discord knows no ${id}`);
  return found;
}

export const iso = (at: number) => new Date(at).toISOString().replace('Z', '000+00:00');

export const userPayload = ({ id, username, globalName, bot }: User): Json => ({
  id,
  username,
  global_name: globalName,
  discriminator: bot ? '0001' : '0',
  avatar: null,
  avatar_decoration_data: null,
  clan: null,
  collectibles: null,
  display_name_styles: null,
  primary_guild: null,
  public_flags: 0,
  ...(bot ? { bot: true } : {}),
});

/** Without `user`: as it comes with a message, whose author says who it is. */
export const memberWithoutUser = (member: Member): Json => ({
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  deaf: false,
  flags: 0,
  joined_at: member.joinedAt,
  mute: false,
  nick: member.nick,
  pending: false,
  premium_since: null,
  // Every member is in the guild's own role; Discord does not list it.
  roles: member.roles,
});

export const memberPayload = (world: World, member: Member): Json => ({
  ...memberWithoutUser(member),
  user: userPayload(known(world.users, member.user)),
});

export const rolePayload = (role: Role): Json => ({
  id: role.id,
  name: role.name,
  description: null,
  permissions: String(role.permissions),
  position: role.position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  managed: role.managedBy !== null,
  mentionable: role.mentionable,
  flags: 0,
  ...(role.managedBy ? { tags: { bot_id: role.managedBy } } : {}),
});

/** What people see of somebody in a guild: the nickname, the display name, or the user name. */
export function shownName(world: World, guild: Guild | undefined, user: Snowflake): string {
  const known = world.users.get(user);
  return guild?.members.get(user)?.nick ?? known?.globalName ?? known?.username ?? user;
}
