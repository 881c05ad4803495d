import type { Knex } from 'knex';
import { readReturn } from '../db/returns.ts';
import { withheldOfShop } from '../db/rules.ts';
import { findByMessages } from '../db/save.ts';
import { readSetting } from '../db/shops.ts';
import { NO_RETURN } from '../delivery/lanes.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { type Core, type Performed, perform } from './perform.ts';

/** What can be read from now on can be found, too. */
export async function findable(db: Knex, done: Performed | Refusal): Promise<void> {
  if (isRefusal(done) || done.event.type !== 'unlocked') return;
  const whole = await readReturn(db, done.request.seller, done.request.id);
  if (whole) await findByMessages(db, whole);
}

const AT_ONCE = 100;

/** Where messaging is on again, what customers wrote meanwhile is read and answered. */
export async function readWithheld(core: Core, shop: { seller: string; shop: string }): Promise<void> {
  const setting = await readSetting(core.db, shop.seller, shop.shop, core.platforms);
  if (!setting?.features.messaging) return;
  for (let after: string | null = NO_RETURN; after !== null; ) {
    const ids = await withheldOfShop(core.db, shop, after, AT_ONCE);
    for (const returnId of ids) await free(core, shop.seller, returnId);
    after = ids.length < AT_ONCE ? null : (ids.at(-1) ?? null);
  }
}

async function free(core: Core, seller: string, returnId: string): Promise<void> {
  const done = await perform(core, {
    action: 'read_withheld',
    seller,
    returnId,
    key: `clock:${core.ids()}`,
    by: { kind: 'clock' },
    seenVersion: null,
    details: {},
  });
  await findable(core.db, done);
}
