import type { DeliveryError } from '../ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After the first failure, the second, and so on; the last one repeats. */
const PAUSES = [5_000, 30_000, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR];
const LONGEST = 6 * HOUR;
/** What reaches a shop less than this before a deadline reaches nobody in time: better to say so. */
const BEFORE_DEADLINE = 2 * HOUR;
/** Even for a deadline that is near, a passing fault gets this long to pass. */
const SHORTEST = 10 * MINUTE;
/** An endpoint that understood and refused gets this many tries in all. */
const REFUSED_TRIES = 3;

/** `paced`: whoever asked for patience is waited for by a slot of its pace, so nothing is added to what it asked. */
type Tried = { attempts: number; firstTriedAt: Date; returnDueAt: Date | null; paced: boolean };
export type Next = { again: Date } | { dead: true };

/** Pure: what becomes of a delivery that failed (DESIGN §6). `chance` in [0, 1) spreads the tries of many. */
export function afterFailure(tried: Tried, error: DeliveryError, now: Date, chance: number): Next {
  if (error.final) return { dead: true };
  if (error.answer === 'refused' && tried.attempts >= REFUSED_TRIES) return { dead: true };
  const isAsked = tried.paced && error.retryAfterSeconds !== null;
  const pause = isAsked ? 0 : (PAUSES[Math.min(tried.attempts, PAUSES.length) - 1] ?? 0);
  // Half of the pause is fixed, half is chance; what the other side asked for is never undercut.
  const wait = Math.max(pause / 2 + (pause / 2) * chance, (error.retryAfterSeconds ?? 0) * 1_000);
  const again = now.getTime() + wait;
  return again <= giveUpAt(tried) ? { again: new Date(again) } : { dead: true };
}

function giveUpAt({ firstTriedAt, returnDueAt }: Tried): number {
  const first = firstTriedAt.getTime();
  const late = first + LONGEST;
  const early = returnDueAt ? returnDueAt.getTime() - BEFORE_DEADLINE : late;
  return Math.max(first + SHORTEST, Math.min(late, early));
}
