// Kills the desk again and again at moments drawn from the seed, and starts it again.

import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Desk } from './desk.ts';
import type { Moment, Watch } from './watch.ts';

/** After its delay a kill strikes at once, or waits a while for a moment at which something is half done. */
const MOMENTS = [
  'at once',
  'delivery',
  'webhook',
  'webhook answered',
  'webhook answered',
  'press',
  'press answered',
  'press answered',
] as const;
const MOMENT_COMES_WITHIN = 2_000;
/** One kill of so many takes the database server along. */
const SERVER_EVERY = 5;

export type Kill = { number: number; moment: string; server: boolean };

/** Until the kills are used up, or nothing is unfinished any more: then a kill would not count. */
export async function killAgainAndAgain(
  desk: Desk,
  kills: number,
  chance: Chance,
  watch: Watch,
  seen: { unfinished(): number; killed(kill: Kill): void },
): Promise<void> {
  let serverAt = 0;
  for (let number = 1; number <= kills; number++) {
    if (number % SERVER_EVERY === 1) serverAt = number + chance.int(0, SERVER_EVERY - 1);
    const plan = { delay: chance.int(50, 1_500), moment: chance.one(MOMENTS), hesitates: chance.int(0, 15) };
    // Before the desk, which then lives on for a while without; or right after it.
    const serverFirst = chance.is(0.5) ? chance.int(0, 200) : null;
    await pause(plan.delay, undefined, { signal: watch.signal });
    const servers = number === serverAt ? desk.servers() : [];
    if (plan.moment !== 'at once') await comes(plan.moment, watch);
    // A request that was just begun is not at the desk yet.
    if (plan.moment === 'webhook' || plan.moment === 'press') await pause(plan.hesitates);
    if (seen.unfinished() === 0) return;
    const wasAlive = await desk.kill(servers, serverFirst);
    if (!wasAlive) throw new Error(`the desk had ended by itself before kill ${number}:\n${desk.logTail()}`);
    seen.killed({ number, moment: plan.moment, server: servers.length > 0 });
    await desk.start();
  }
}

// A timer, not `AbortSignal.any` with `AbortSignal.timeout`: Node 20 may collect the two as garbage while they are waited for.
function comes(moment: Moment, { moments, signal }: Watch): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(late);
      moments.off(moment, done);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const late = setTimeout(done, MOMENT_COMES_WITHIN);
    moments.once(moment, done);
    signal.addEventListener('abort', done);
  });
}
