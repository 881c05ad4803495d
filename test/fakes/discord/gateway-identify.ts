import { ALL_INTENTS, type Close, INTENT, PRIVILEGED } from './gateway-codes.ts';
import type { Settings } from './settings.ts';
import type { Json, World } from './world.ts';

/** Discord's rules of saying who one is. */
export type IdentifyRules = {
  /** IDENTIFYs of a day, and what is left of them. At zero Discord resets the token. */
  budget: { total: number; remaining: number; reset_after: number };
  /** How far apart two IDENTIFYs must be. Discord says 5,000; 0 spares tests the wait. */
  spacing: number;
  lastAt: number;
};

export const sameToken = (world: World, given: unknown) =>
  typeof given === 'string' && given.replace(/^Bot /, '') === world.app.token;

const isShard = (shard: unknown): shard is [number, number] =>
  Array.isArray(shard) && shard.length === 2 && shard.every(Number.isInteger) && shard[0] >= 0 && shard[0] < shard[1];

export const shardIn = (d: Json): [number, number] => (isShard(d.shard) ? d.shard : [0, 1]);

/** Why this IDENTIFY is refused for good, or null. */
export function refusal(world: World, settings: Settings, rules: IdentifyRules, d: Json): Close | null {
  const intents = Number(d.intents ?? Number.NaN);
  const properties = d.properties as Json | undefined;
  if (!sameToken(world, d.token) || rules.budget.remaining <= 0) return 'authenticationFailed';
  // Every library says what it runs on; Discord wants to know.
  if (typeof properties?.os !== 'string') return 'decodeError';
  if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0) return 'invalidIntents';
  if ((intents & PRIVILEGED & ~allowed(settings)) !== 0) return 'disallowedIntents';
  return d.shard !== undefined && !isShard(d.shard) ? 'invalidShard' : null;
}

/** Privileged ones that are ticked in the developer portal. */
const allowed = ({ messageContent, guildMembers }: Settings) =>
  (messageContent ? INTENT.content : 0) | (guildMembers ? INTENT.members : 0);
