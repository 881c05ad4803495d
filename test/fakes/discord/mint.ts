import { randomBytes } from 'node:crypto';
import type { Clock, Snowflake } from './world.ts';

const EPOCH = 1_420_070_400_000;

export type Mint = {
  /** Rises with the clock, and never twice in one fake. */
  snowflake(): Snowflake;
  secret(): string;
};

export function mint(clock: Clock): Mint {
  let last = 0n;
  return {
    snowflake() {
      const first = BigInt(Math.floor(clock.now()) - EPOCH) << 22n;
      last = first > last ? first : last + 1n;
      return String(last);
    },
    secret: () => randomBytes(24).toString('base64url'),
  };
}

/** The moment that is written in an id. */
export const momentOf = (id: Snowflake) => Number(BigInt(id) >> 22n) + EPOCH;

export const newer = (one: Snowflake, other: Snowflake) => BigInt(one) > BigInt(other);
