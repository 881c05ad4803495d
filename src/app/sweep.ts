import { databaseNow } from '../db/connect.ts';
import { dueReturns } from '../db/returns.ts';
import type { ClockAction } from '../domain/lifecycle.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type Core, perform } from './perform.ts';
import { recomputeChanged } from './recompute.ts';

const AT_ONCE = 100;
// Each is decided under the return's lock and answers "not due" where it is not; the order is that of urgency.
const ASKED: ClockAction[] = ['expire_offer', 'remind', 'ask_hold', 'end_hold'];

/** Does what is due by now, for every seller. Safe to run twice or in several processes at once. Answers how much it did. */
export async function sweep(core: Core): Promise<number> {
  let done = await recomputeChanged(core);
  const at = core.clock(await databaseNow(core.db));
  for (;;) {
    const due = await dueReturns(core.db, at, AT_ONCE);
    let moved = 0;
    for (const { seller, id } of due) moved += await wake(core, seller, id);
    done += moved;
    // A full page that did not move is a page nobody can move now: the next tick looks again.
    if (due.length < AT_ONCE || moved === 0) return done;
  }
}

async function wake(core: Core, seller: string, returnId: string): Promise<number> {
  let moved = 0;
  for (const action of ASKED) {
    const key = `clock:${core.ids()}`;
    const done = await perform(core, {
      action,
      seller,
      returnId,
      key,
      by: { kind: 'clock' },
      seenVersion: null,
      details: {},
    });
    if (!isRefusal(done)) moved += 1;
  }
  return moved;
}
