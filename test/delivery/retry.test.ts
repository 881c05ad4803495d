import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterFailure, type Next } from '../../src/delivery/retry.ts';
import { DeliveryError } from '../../src/ports.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FIRST = new Date('2026-11-20T19:50:00Z');
const at = (milliseconds: number): Date => new Date(FIRST.getTime() + milliseconds);

type How = ConstructorParameters<typeof DeliveryError>[1];
const failed = (how: Partial<How> = {}) => new DeliveryError('it failed', { certain: true, final: false, ...how });
const isDead = (next: Next): boolean => 'dead' in next;

/** A delivery that fails for ever: when each try was, in milliseconds after the first. */
function triesOf(error: DeliveryError, returnDueAt: Date | null, chance: () => number): number[] {
  const tries: number[] = [];
  for (let now = FIRST; tries.length < 1_000; ) {
    tries.push(now.getTime() - FIRST.getTime());
    const next = afterFailure(
      { attempts: tries.length, firstTriedAt: FIRST, returnDueAt, paced: false },
      error,
      now,
      chance(),
    );
    if ('dead' in next) return tries;
    now = next.again;
  }
  throw new Error('it is tried for ever');
}
const dice = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const rolls = (stream: Iterator<number>) => () => Number(stream.next().value);

test('what is final is given up at once, whatever else it says', () => {
  const tried = { attempts: 1, firstTriedAt: FIRST, returnDueAt: null, paced: false };
  for (const how of [{}, { answer: 'gone' as const }, { answer: 'refused' as const }, { retryAfterSeconds: 1 }]) {
    expect(afterFailure(tried, failed({ ...how, final: true }), FIRST, 0)).toEqual({ dead: true });
  }
});

test('an endpoint that understood and refused gets three tries in all', () => {
  expect(triesOf(failed({ answer: 'refused' }), null, () => 0.5)).toHaveLength(3);
  expect(triesOf(failed({ answer: 'refused' }), at(3 * HOUR), () => 0.5)).toHaveLength(3);
});

test('a passing fault is tried again soon, then more and more rarely, to an hour apart', () => {
  const tries = triesOf(failed(), null, () => 0.999_999);
  const pauses = tries.slice(1).map((time, n) => Math.round((time - (tries[n] ?? 0)) / SECOND));
  expect(pauses.slice(0, 7)).toEqual([5, 30, 120, 300, 900, 1_800, 3_600]);
  expect(new Set(pauses.slice(6))).toEqual(new Set([3_600]));
});

test('a delivery is given up after six hours at most, and not much before', () => {
  fc.assert(
    fc.property(dice, (stream) => {
      const last = triesOf(failed(), null, rolls(stream)).at(-1) ?? 0;
      return last <= 6 * HOUR && last > 5 * HOUR - 1;
    }),
  );
});

test('it is given up two hours before the return’s next deadline, but tried for ten minutes all the same', () => {
  fc.assert(
    fc.property(dice, fc.integer({ min: -48 * HOUR, max: 48 * HOUR }), (stream, due) => {
      const tries = triesOf(failed(), at(due), rolls(stream));
      const last = tries.at(-1) ?? 0;
      expect(last).toBeLessThanOrEqual(Math.max(10 * MINUTE, Math.min(6 * HOUR, due - 2 * HOUR)));
      expect(tries.length).toBeGreaterThanOrEqual(5);
    }),
  );
});

test.each([
  ['a deadline in twelve hours changes nothing', 12 * HOUR, 6 * HOUR],
  ['one in eight hours neither', 8 * HOUR, 6 * HOUR],
  ['one in five hours leaves three', 5 * HOUR, 3 * HOUR],
  ['one in two hours leaves ten minutes', 2 * HOUR, 10 * MINUTE],
  ['one in a minute leaves ten minutes', MINUTE, 10 * MINUTE],
  ['one that is over leaves ten minutes', -HOUR, 10 * MINUTE],
])('%s', (_, due, end) => {
  const tried = { attempts: 1, firstTriedAt: FIRST, returnDueAt: at(due), paced: false };
  // The first pause is five seconds at the longest: a try that would begin at the end still does.
  expect(afterFailure(tried, failed({ retryAfterSeconds: 60 }), at(end - MINUTE), 0)).toEqual({ again: at(end) });
  expect(isDead(afterFailure(tried, failed({ retryAfterSeconds: 60 }), at(end - MINUTE + 1), 0))).toBe(true);
});

test('chance spreads the tries of many over half the pause, and never past it', () => {
  const PAUSES = [5, 30, 120, 300, 900, 1_800, 3_600, 3_600, 3_600].map((seconds) => seconds * SECOND);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), dice, (attempts, stream) => {
      const next = afterFailure(
        { attempts, firstTriedAt: FIRST, returnDueAt: null, paced: false },
        failed(),
        FIRST,
        rolls(stream)(),
      );
      if ('dead' in next) throw new Error('too soon to give up');
      const wait = next.again.getTime() - FIRST.getTime();
      const pause = PAUSES[attempts - 1] ?? 0;
      expect(wait).toBeGreaterThanOrEqual(pause / 2);
      expect(wait).toBeLessThanOrEqual(pause);
    }),
  );
  const waits = [0, 0.25, 0.5, 0.75].map((chance) =>
    afterFailure({ attempts: 3, firstTriedAt: FIRST, returnDueAt: null, paced: false }, failed(), FIRST, chance),
  );
  expect(waits).toEqual([60, 75, 90, 105].map((seconds) => ({ again: at(seconds * SECOND) })));
});

test('what the other side asked for is never undercut: later or not at all', () => {
  const tried = fc.record({
    attempts: fc.integer({ min: 1, max: 40 }),
    firstTriedAt: fc.constant(FIRST),
    returnDueAt: fc.option(fc.integer({ min: -HOUR, max: 48 * HOUR }).map(at)),
    paced: fc.boolean(),
  });
  const seconds = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 48 * 3_600 }));
  const since = fc.integer({ min: 0, max: 7 * HOUR });
  const answer = fc.constantFrom(null, 'refused' as const);
  fc.assert(
    fc.property(tried, seconds, since, answer, dice, (t, retryAfterSeconds, passed, said, stream) => {
      const now = at(passed);
      const next = afterFailure(t, failed({ retryAfterSeconds, answer: said }), now, rolls(stream)());
      return 'dead' in next || next.again.getTime() >= now.getTime() + retryAfterSeconds * SECOND;
    }),
    { numRuns: 500 },
  );
  const early = { attempts: 1, firstTriedAt: FIRST, returnDueAt: null, paced: false };
  expect(afterFailure(early, failed({ retryAfterSeconds: 120 }), FIRST, 0)).toEqual({ again: at(120 * SECOND) });
  expect(isDead(afterFailure(early, failed({ retryAfterSeconds: 6 * 3_600 + 1 }), FIRST, 0))).toBe(true);
});

test('where the pace is ours to keep, patience that is asked for is kept to the second, not doubled', () => {
  const tried = { attempts: 3, firstTriedAt: FIRST, returnDueAt: null, paced: true };
  expect(afterFailure(tried, failed({ retryAfterSeconds: 7 }), FIRST, 0.9)).toEqual({ again: at(7 * SECOND) });
  // A failure that asks for nothing is put off as any other.
  const next = afterFailure(tried, failed(), FIRST, 0);
  expect('again' in next && next.again.getTime() - FIRST.getTime()).toBe(MINUTE);
});
