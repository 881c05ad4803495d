import { bit, type Permission } from '../fakes/discord/permissions.ts';
import { INVITATION } from '../fakes/discord/world-builder.ts';
import type { DiscordDesk } from './desk.ts';

// What happens in Discord without the desk having a hand in it.

/** The bot's own role may do all that it was invited with but these. */
export function forbid({ discord, guild }: DiscordDesk, ...names: Permission[]): void {
  const role = [...(discord.world.guilds.get(guild)?.roles.values() ?? [])].find(({ managedBy }) => managedBy);
  const kept = names.reduce((bits, name) => bits & ~bit(name), INVITATION);
  discord.permit(guild, role?.id ?? '', kept);
}

/** Something happens that the gateway does not tell. */
export function unheard({ discord }: DiscordDesk, what: () => void): void {
  const { tell } = discord.inside;
  discord.inside.tell = () => {};
  what();
  discord.inside.tell = tell;
}
