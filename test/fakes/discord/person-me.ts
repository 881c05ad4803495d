import type { DiscordSide } from './gateway-side.ts';
import { isThread } from './payloads-channel.ts';
import { can } from './permissions.ts';
import type { Channel, Command, Guild, Json, Message, Modal, Snowflake } from './world.ts';

export type At = string | Channel;

/** What Discord's client offered while something was typed. */
export type Suggestion = { name: string; value: string | number };

/** Whose hands these are. `offered`: the last suggestions, from which the person may pick by their words. */
export type Me = {
  discord: DiscordSide;
  guild: Snowflake;
  user: Snowflake;
  locale: string;
  offered: Suggestion[];
};

/** How the app first answered. */
export type Did = 'message' | 'deferred' | 'deferred update' | 'update' | 'suggestions' | 'modal';

/** What the person sees right after a gesture. What follows later is waited for with `until` or `finished`. */
export type Result = {
  /** What Discord's own client says went wrong; null: nothing. */
  error: string | null;
  /** The words beside the fields of a form, by custom id: the client's own. */
  errors: Record<string, string>;
  did: Did | null;
  /** The message that came of it: an answer, the "is thinking…" of a deferred one, or the one that was redrawn. */
  shown: Message | null;
  modal: Modal | null;
  /** The answer is for this person alone. */
  ephemeral: boolean;
  interaction: Snowflake | null;
};

export const NOTHING: Result = {
  ...{ error: null, errors: {}, did: null, shown: null, modal: null, ephemeral: false, interaction: null },
};

export const refused = (error: string): Result => ({ ...NOTHING, error });

export const world = (me: Me) => me.discord.inside.world;

/** The guild, in which this person must still be. */
export function guildOf(me: Me): Guild {
  const guild = world(me).guilds.get(me.guild);
  if (!guild?.members.has(me.user)) throw new Error(`${me.user} is not in the guild ${me.guild}`);
  return guild;
}

export const sees = (me: Me, channel: Channel) =>
  channel.guild === me.guild && !channel.deleted && can(world(me), channel, me.user, 'VIEW_CHANNEL');

/** A channel or thread by its id, its name or itself; only one that this person sees. */
export function channelFor(me: Me, given: At): Channel {
  guildOf(me);
  const name = typeof given === 'string' ? given.replace(/^#/, '') : given.id;
  const mine = [...world(me).channels.values()].filter((one) => sees(me, one));
  const found = mine.find((one) => one.id === name) ?? mine.find((one) => one.name === name);
  if (!found) throw new Error(`there is no channel "${name}" that ${me.user} can see`);
  return found;
}

export const visible = (me: Me, message: Message) =>
  !message.deleted && (message.ephemeralFor === null || message.ephemeralFor === me.user);

/** The message as it is now, and where it stands. What was read before may be a copy. */
export function standing(me: Me, message: Message): { channel: Channel; now: Message } {
  const channel = world(me).channels.get(message.channel);
  const now = channel?.messages.find(({ id }) => id === message.id);
  if (!channel || !now || !sees(me, channel) || !visible(me, now)) {
    throw new Error(`${me.user} sees no message ${message.id}`);
  }
  return { channel, now };
}

/** The thread under a message has the message's id. */
export const threadUnder = (me: Me, message: Message): Channel | null => {
  const found = world(me).channels.get(message.id);
  return found && isThread(found) && sees(me, found) ? found : null;
};

export const openModal = (me: Me): Modal | null =>
  [...world(me).modals.values()].findLast(({ user }) => user === me.user) ?? null;

/** The guild's own commands come before global ones of the same name; only while the app is there. */
export function commandsOf(me: Me, type: number): Command[] {
  const guild = guildOf(me);
  if (!guild.members.has(world(me).app.bot)) return [];
  const own = guild.commands.filter((one) => one.type === type);
  const rest = world(me).globalCommands.filter((one) => one.type === type && inGuilds(one));
  return [...own, ...rest.filter(({ name }) => !own.some((one) => one.name === name))];
}

const inGuilds = ({ contexts, integration_types: types }: Json) =>
  (!Array.isArray(contexts) || contexts.includes(0)) && (!Array.isArray(types) || types.includes(0));
