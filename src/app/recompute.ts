import { createHash } from 'node:crypto';
import { changedRules, holidaysChanged, openOfShop, rulesApplied } from '../db/rules.ts';
import { HOLIDAYS } from '../domain/holidays/index.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type Core, perform } from './perform.ts';
import { readWithheld } from './readable.ts';

const AT_ONCE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';
const KNOWN = createHash('sha256').update(JSON.stringify(HOLIDAYS)).digest('hex').slice(0, 16);

/**
 * Looks again at the deadlines of shops whose policy, calendar or hours changed, or whose holidays this version knows
 * better. Each return is decided under its own lock; cut off, it begins again. Answers how many moved.
 */
export async function recomputeChanged(core: Core): Promise<number> {
  await holidaysChanged(core.db, KNOWN);
  let moved = 0;
  for (const rules of await changedRules(core.db)) {
    let after = FIRST;
    for (;;) {
      const ids = await openOfShop(core.db, rules, after, AT_ONCE);
      for (const id of ids) moved += await look(core, rules.seller, id);
      after = ids.at(-1) ?? after;
      if (ids.length < AT_ONCE) break;
    }
    await readWithheld(core, rules);
    await rulesApplied(core.db, rules);
  }
  return moved;
}

async function look(core: Core, seller: string, returnId: string): Promise<number> {
  const done = await perform(core, {
    action: 'recompute',
    seller,
    returnId,
    key: `clock:${core.ids()}`,
    by: { kind: 'clock' },
    seenVersion: null,
    details: {},
  });
  return isRefusal(done) ? 0 : 1;
}
