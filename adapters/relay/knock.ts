import type { Request } from 'express';
import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import type { ShopDoor } from '../../src/ports.ts';
import { problem } from './answer.ts';
import { shopIdOf } from './shop-request.ts';

const MINUTE = 60_000;
/** A shop that is set up knows its address: this many questions for unknown shops a minute are mistakes, more are guesses. */
const GUESSES = 60;

export type Doors = {
  door(shopId: string): Promise<ShopDoor | null>;
  /** Requests a minute from one address for shops that nobody knows. */
  guessesPerMinute?: number;
};

/**
 * Finds the door a request knocks at; null: no shop has it. Whoever makes up one shop after the other is not looked up any
 * more for a while (`guessed`): each would be a question to the database. Shops that were found before are not held back by
 * a stranger at their address.
 */
export function knocking({ door, guessesPerMinute = GUESSES }: Doors) {
  const guesses = new MemoryStore();
  guesses.init({ windowMs: MINUTE } as Options);
  const met = new Set<string>();
  return async (request: Request): Promise<ShopDoor | null | 'guessed'> => {
    const id = shopIdOf(request);
    if (!id) return null;
    const from = ipKeyGenerator(request.ip ?? '');
    const isNew = !met.has(id);
    if (isNew && (await guesses.increment(from)).totalHits > guessesPerMinute) return 'guessed';
    const found = await door(id);
    if (found) {
      met.add(id);
      if (isNew) await guesses.decrement(from);
    } else met.delete(id);
    return found;
  };
}

export type Knocking = { knock: ReturnType<typeof knocking> };

export const GUESSED = problem(429, 'too many requests for shops that do not exist; slow down', {
  headers: { 'retry-after': '60' },
});
