import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchdog } from '../../adapters/discord/watchdog.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(states: boolean[]) {
  const stuck = vi.fn();
  let looks = 0;
  const { stop } = watchdog(() => states[looks++] ?? false, stuck);
  return { stuck, stop, looks: () => looks };
}
const HALF_MINUTE = 30_000;

test('a connection that stays down for a minute and a half is given up, once', () => {
  const { stuck } = watched([]);
  vi.advanceTimersByTime(3 * HALF_MINUTE - 1);
  expect(stuck).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20 * HALF_MINUTE);
  expect(stuck).toHaveBeenCalledTimes(1);
});

test('one that comes back in between is not', () => {
  const { stuck } = watched([false, false, true, false, false, true, true, true]);
  vi.advanceTimersByTime(8 * HALF_MINUTE);
  expect(stuck).not.toHaveBeenCalled();
});

test('nobody looks after a connection that was let go', () => {
  const { stuck, stop, looks } = watched([]);
  stop();
  vi.advanceTimersByTime(10 * HALF_MINUTE);
  expect([stuck.mock.calls.length, looks()]).toEqual([0, 0]);
});
