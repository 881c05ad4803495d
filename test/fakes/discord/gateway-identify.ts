import { ALL_INTENTS, type Close, PRIVILEGED } from './gateway-codes.ts';
import type { Json, World } from './world.ts';

/** What the developer portal and Discord's own rules say of the app. */
export type IdentifyRules = {
  /** Intents that need Discord's permission and have it; a bit each. */
  allowed: number;
  /** IDENTIFYs that are left of a day's budget. At zero Discord resets the token. */
  remaining: number;
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
export function refusal(world: World, rules: IdentifyRules, d: Json): Close | null {
  const intents = Number(d.intents ?? Number.NaN);
  const properties = d.properties as Json | undefined;
  if (!sameToken(world, d.token) || rules.remaining <= 0) return 'authenticationFailed';
  // Every library says what it runs on; Discord wants to know.
  if (typeof properties?.os !== 'string') return 'decodeError';
  if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0) return 'invalidIntents';
  if ((intents & PRIVILEGED & ~rules.allowed) !== 0) return 'disallowedIntents';
  return d.shard !== undefined && !isShard(d.shard) ? 'invalidShard' : null;
}
