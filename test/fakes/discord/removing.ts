import type { Inside } from './inside.ts';
import type { Channel, Guild, Snowflake } from './world.ts';

/** What a channel takes with it: its threads. */
export function removeChannel(inside: Inside, place: Channel) {
  place.deleted = true;
  const { guild } = place;
  for (const one of inside.world.channels.values()) {
    if (one.parent === place.id && !one.deleted) removeChannel(inside, one);
  }
  inside.tell(place.thread ? { kind: 'thread deleted', guild, place } : { kind: 'channel deleted', guild, place });
}

/** Somebody leaves or is put out. The bot's own role and commands go with it. */
export function removeMember(inside: Inside, guild: Guild, user: Snowflake) {
  const member = guild.members.get(user);
  if (!member) return;
  guild.members.delete(user);
  for (const channel of inside.world.channels.values()) {
    if (channel.guild === guild.id) channel.thread?.members.delete(user);
  }
  inside.tell({ kind: 'member left', guild: guild.id, member });
  if (user !== inside.world.app.bot) return;
  for (const role of [...guild.roles.values()].filter(({ managedBy }) => managedBy === user))
    guild.roles.delete(role.id);
  guild.commands = [];
  inside.tell({ kind: 'guild removed', guild: guild.id });
}
