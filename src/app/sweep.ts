import { databaseNow } from '../db/connect.ts';
import { type Due, dueReturns } from '../db/returns.ts';
import type { ClockAction } from '../domain/lifecycle.ts';
import { apart } from './apart.ts';
import { type Core, perform } from './perform.ts';
import { recomputeChanged } from './recompute.ts';

const AT_ONCE = 100;
// Each is decided under the return's lock and answers "not due" where it is not; the order is that of urgency.
const ASKED: ClockAction[] = ['expire_offer', 'remind', 'ask_hold', 'end_hold'];

/** Does what is due by now, for every seller, each apart. Safe to run twice or in several processes at once. */
export async function sweep(core: Core): Promise<void> {
  const { attempt, over } = apart();
  await attempt(() => recomputeChanged(core));
  const at = core.clock(await databaseNow(core.db));
  for (let after: Due | null = null; ; ) {
    const due: Due[] = await dueReturns(core.db, at, after, AT_ONCE);
    for (const { seller, id } of due) await attempt(() => wake(core, seller, id));
    after = due.at(-1) ?? null;
    if (due.length < AT_ONCE) break;
  }
  over();
}

async function wake(core: Core, seller: string, returnId: string): Promise<void> {
  for (const action of ASKED) {
    const key = `clock:${core.ids()}`;
    await perform(core, {
      action,
      seller,
      returnId,
      key,
      by: { kind: 'clock' },
      seenVersion: null,
      details: {},
    });
  }
}
