import type { Inside } from './inside.ts';
import type { ResponseUrl, Trigger } from './world.ts';

const TRIGGER_LIFE = 3000;

/** What a person's gesture gives the app: three seconds, one use. */
export function newTrigger({ world, mint, clock }: Inside, team: string, user: string): string {
  const id = `${Math.floor(clock.now())}.${parseInt(mint.id('9'), 36)}.${mint.secret()}`;
  world.triggers.set(id, { id, team, user, at: clock.now(), used: false });
  return id;
}

type Spent = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Looks without using it up: a view that is refused leaves the trigger as it was. */
export function trigger({ world, clock }: Inside, id: string, team: string): Trigger | Spent {
  const found = world.triggers.get(id);
  if (!found || found.team !== team) return 'invalid_trigger_id';
  if (found.used) return 'exchanged_trigger_id';
  return clock.now() - found.at > TRIGGER_LIFE ? 'expired_trigger_id' : found;
}

export type Answerable = { team: string; channel: string; user: string; message?: string | null };

/** `message`: the ts of the message (or the id of the ephemeral one) that was pressed; null for a command. */
export function newResponseUrl({ world, mint, clock, origin }: Inside, to: Answerable): string {
  const path = to.message ? 'actions' : 'commands';
  const url = `${origin}/${path}/${to.team}/${mint.id('')}/${mint.secret()}`;
  const kept: ResponseUrl = { url, message: null, ...to, at: clock.now(), uses: 0 };
  world.responseUrls.set(url, kept);
  return url;
}
