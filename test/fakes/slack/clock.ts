import type { Clock } from './world.ts';

/**
 * The machine's clock plus what was passed. Whatever was put on it with `at` happens when its moment has come, be it
 * by waiting or by `pass`; things due in the same `pass` happen in the order of their moments.
 */
export type VirtualClock = Clock & {
  pass(ms: number): void;
  at(moment: number, act: () => void): void;
  stop(): void;
};

export function virtualClock(machine: Clock = { now: Date.now }): VirtualClock {
  let passed = 0;
  let timer: NodeJS.Timeout | undefined;
  const waiting: { moment: number; act: () => void }[] = [];
  const now = () => machine.now() + passed;

  function happen() {
    for (let due = waiting[0]; due && due.moment <= now(); due = waiting[0]) {
      waiting.shift();
      due.act();
    }
    clearTimeout(timer);
    const next = waiting[0];
    if (next) timer = setTimeout(happen, Math.min(next.moment - now() + 1, 2 ** 31 - 1)).unref();
  }

  return {
    now,
    pass(ms) {
      passed += ms;
      happen();
    },
    at(moment, act) {
      waiting.push({ moment, act });
      waiting.sort((one, other) => one.moment - other.moment);
      if (moment > now()) happen();
      else setImmediate(happen);
    },
    stop() {
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
