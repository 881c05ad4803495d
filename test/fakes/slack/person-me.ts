import type { Inside } from './inside.ts';
import type { Who } from './payloads-interaction.ts';
import type { Sending } from './transport.ts';
import type { Outcome } from './transport-http.ts';
import type { Channel, Ephemeral, Json, Message, View } from './world.ts';

/** Whose hands these are, and through what they reach the app. */
export type Me = Who & { inside: Inside; sending: Sending; by?: 'http' | 'socket' };

/** What the person sees right after a gesture. What follows later is waited for with `until`. */
export type Result = {
  /** What Slack's own client says went wrong; null: nothing. */
  error: string | null;
  /** The words beside the fields of a form, by block id: the client's own, or the app's. */
  errors: Record<string, string>;
  /** What the answer itself carried: only commands can. */
  shown: Ephemeral | Message | null;
};

export const NOTHING: Result = { error: null, errors: {}, shown: null };

// As Slack's client calls it; a person reads "… failed with the error “operation_timeout”".
const FAILED: Record<NonNullable<Outcome['failure']>, string> = {
  http_timeout: 'operation_timeout',
  timeout: 'operation_timeout',
  http_error: 'http_service_error',
  too_many_redirects: 'http_service_error',
  connection_failed: 'dispatch_failed',
};

export const resultOf = ({ failure }: Outcome): Result => ({ ...NOTHING, error: failure && FAILED[failure] });

/** Sends what a gesture causes; what it looks like is the payload's business. */
export function gesture(me: Me, kind: 'interaction' | 'command', payload: Json): Promise<Outcome> {
  awake(me);
  return me.sending.deliver(kind, payload, me.by ? { by: me.by } : {});
}

function awake({ inside, user }: Me) {
  if (inside.world.users.get(user)?.deleted) throw new Error(`${user} was deactivated and can do nothing any more`);
}

/** A channel by its id, its name or itself; only one that this person may write in. */
export function channelFor(me: Me, given: string | Channel): Channel {
  awake(me);
  const { world } = me.inside;
  const name = typeof given === 'string' ? given.replace(/^#/, '') : given.id;
  const all = [...world.channels.values()].filter((channel) => !channel.deleted);
  const found = all.find((one) => one.id === name) ?? all.find((one) => one.name === name && one.members.has(me.user));
  if (!found) throw new Error(`there is no channel "${name}" that ${me.user} can see`);
  if (!found.members.has(me.user)) throw new Error(`${me.user} is not in the channel "${found.name || found.id}"`);
  return found;
}

/** The channel a message stands in. A copy that was read before is found by its ts. */
export function channelOfMessage(me: Me, message: Message): Channel {
  const mine = [...me.inside.world.channels.values()].filter((one) => one.members.has(me.user) && !one.deleted);
  const found =
    mine.find((one) => one.messages.includes(message)) ??
    mine.find((one) => one.messages.some(({ ts, user }) => ts === message.ts && user === message.user));
  if (!found) throw new Error(`${me.user} sees no message ${message.ts}`);
  return found;
}

export const topModal = ({ inside: { world }, team, user }: Me): View | null =>
  world.views.get(world.stacks.get(`${team}/${user}`)?.at(-1) ?? '') ?? null;

export const homeOf = ({ inside: { world }, team, user }: Me): View | null =>
  world.views.get(world.homes.get(`${team}/${user}`) ?? '') ?? null;
