import type { Command, Json, Snowflake } from './world.ts';

/** Discord's numbers for the options of a command. */
export const OPTION = {
  ...{ subCommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8 },
  ...{ mentionable: 9, number: 10, attachment: 11 },
} as const;

/** What one option was given, in the type the wire has for it. `focused`: still being typed. */
export type Given = { name: string; type: number; value: string | number | boolean; focused?: true };

/** Which command, down to the group and sub-command, and what was given to it. */
export type Invocation = { command: Command; path: Json[]; given: Given[] };

/** Options stand inside the sub-command, which stands inside its group. */
export const commandData = ({ command, path, given }: Invocation, resolved: Json, guild: Snowflake | null): Json => {
  const nested = path.reduceRight<Json[]>(
    (options, { name, type }) => [{ name, type, options }],
    given.map((one) => ({ ...one })),
  );
  return {
    id: command.id,
    name: command.name,
    type: 1,
    ...(guild ? { guild_id: guild } : {}),
    ...(nested.length > 0 ? { options: nested } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
};

/** A command of the menu on a message (3) or a person (2); what it was used on comes whole. */
export const contextData = (command: Command, target: Snowflake, resolved: Json, guild: Snowflake | null): Json => ({
  id: command.id,
  name: command.name,
  type: command.type,
  target_id: target,
  ...(guild ? { guild_id: guild } : {}),
  resolved,
});
