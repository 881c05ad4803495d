import { createHash } from 'node:crypto';
import { type ChangedRules, changedRules, holidaysChanged, openOfShop, rulesApplied } from '../db/rules.ts';
import { NO_RETURN } from '../delivery/lanes.ts';
import { HOLIDAYS } from '../domain/holidays/index.ts';
import { apart } from './apart.ts';
import { type Core, perform } from './perform.ts';
import { readWithheld } from './readable.ts';

const AT_ONCE = 100;
const KNOWN = createHash('sha256').update(JSON.stringify(HOLIDAYS)).digest('hex').slice(0, 16);

/**
 * Has shops look again whose holidays this version knows better. Once, when it starts: while two versions run beside each
 * other the one that started last is right, and they do not undo each other's dates.
 */
export const noticeHolidays = (core: Core): Promise<unknown> => holidaysChanged(core.db, KNOWN);

/**
 * Looks again at the deadlines of shops whose policy, calendar, hours or holidays changed. Each return is decided under its
 * own lock and apart from the others; a shop in which one went wrong is looked at again.
 */
export async function recomputeChanged(core: Core): Promise<void> {
  const shops = apart();
  for (const rules of await changedRules(core.db)) await shops.attempt(() => recomputeShop(core, rules));
  shops.over();
}

async function recomputeShop(core: Core, rules: ChangedRules): Promise<void> {
  const returns = apart();
  let after = NO_RETURN;
  for (;;) {
    const ids = await openOfShop(core.db, rules, after, AT_ONCE);
    for (const id of ids) await returns.attempt(() => look(core, rules.seller, id));
    after = ids.at(-1) ?? after;
    if (ids.length < AT_ONCE) break;
  }
  await returns.attempt(() => readWithheld(core, rules));
  returns.over();
  await rulesApplied(core.db, rules);
}

async function look(core: Core, seller: string, returnId: string): Promise<void> {
  await perform(core, {
    action: 'recompute',
    seller,
    returnId,
    key: `clock:${core.ids()}`,
    by: { kind: 'clock' },
    seenVersion: null,
    details: {},
  });
}
