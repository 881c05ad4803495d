import type { Knex } from 'knex';
import { databaseNow } from '../db/connect.ts';
import {
  emptyBody,
  eraseDeliveries,
  eraseRecord,
  forgetLoose,
  keptLongEnough,
  lockQuiet,
  lockReturnsOf,
} from '../db/erase.ts';
import { lockKept, neededOf } from '../db/files.ts';
import { unsay } from '../delivery/outbox.ts';
import type { Command } from '../domain/command.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { ShopMessages } from '../ports.ts';
import { apart } from './apart.ts';
import type { Filing } from './on-file.ts';
import { type Core, performLocked } from './perform.ts';

const AT_ONCE = 100;

type By = { kind: 'shop' } | { kind: 'clock' };
type Removal = Pick<Command<'erase'>, 'action' | 'details'> | Pick<Command<'forget'>, 'action' | 'details'>;

/** Erases the customer of one return, whose row is locked; answers the pictures that go. */
async function eraseIn(
  trx: Knex.Transaction,
  core: Core,
  { seller, returnId }: { seller: string; returnId: string },
  by: By,
  asked: Removal,
): Promise<string[]> {
  await eraseDeliveries(trx, seller, returnId);
  await unsay(trx, { seller, returnId });
  const key = `erase:${core.ids()}`;
  const done = await performLocked(trx, core, { ...asked, seller, returnId, key, by, seenVersion: null } as Command);
  // Half of it must not stay.
  if (isRefusal(done)) throw new Error(`not erased: ${done.refused}`);
  return eraseRecord(trx, done.request);
}

/** What a shop says of a customer who asked to be forgotten: every return of theirs, the open ones too. */
export async function eraseCustomer(
  trx: Knex.Transaction,
  core: Core,
  m: { seller: string; shop: string; id: string },
  { customerId }: ShopMessages['customer.erased'],
): Promise<string[]> {
  const gone: string[] = [];
  await emptyBody(trx, m);
  for (const returnId of await lockReturnsOf(trx, m, customerId)) {
    const of = { seller: m.seller, returnId };
    gone.push(...(await eraseIn(trx, core, of, { kind: 'shop' }, { action: 'erase', details: {} })));
  }
  return gone;
}

/**
 * Erases the customers of returns that were kept for as long as their sellers keep them (`retention_days`), some at a
 * time and each apart: the clock comes again. Answers how many.
 */
export async function eraseOld(core: Filing): Promise<number> {
  const at = core.clock(await databaseNow(core.db));
  const { attempt, over } = apart();
  let erased = 0;
  for (const old of await keptLongEnough(core.db, at, AT_ONCE)) {
    await attempt(async () => {
      if (await forget(core, old)) erased += 1;
    });
  }
  if (erased > 0) core.wakeWorkers();
  over();
  return erased;
}

/** False: somebody was faster, or something happened to it since. */
async function forget(core: Filing, { seller, id, closedBefore }: Quiet): Promise<boolean> {
  const gone = await core.db.transaction(async (trx) => {
    const isQuiet = await lockQuiet(trx, seller, id, closedBefore);
    const asked: Removal = { action: 'forget', details: { closedBefore } };
    return isQuiet ? eraseIn(trx, core, { seller, returnId: id }, { kind: 'clock' }, asked) : null;
  });
  if (gone) await removeContents(core, seller, gone);
  return gone !== null;
}
type Quiet = { seller: string; id: string; closedBefore: Date };

/** The same for what belongs to no return; it looks at much, so seldom. */
export async function eraseLoose(core: Filing): Promise<void> {
  const files = await forgetLoose(core.db, core.clock(await databaseNow(core.db)));
  for (const { seller, sha256 } of files) if (sha256) await removeContents(core, seller, [sha256]);
}

/**
 * Takes pictures out of the store that no other return of the seller needs. After the commit: a row without its picture
 * would lie, and what stays, because the process dies here or the store does not answer, has no row and is swept up. The
 * same picture may be coming again: until it is gone nobody writes down that it is kept.
 */
export async function removeContents(core: Filing, seller: string, sha256s: string[]): Promise<void> {
  // One at a time: a store that does not answer holds up the seller's other pictures no longer than that.
  for (const sha256 of new Set(sha256s))
    await core.db.transaction(async (trx) => {
      await lockKept(trx, seller);
      const needed = await neededOf(trx, seller, [sha256]);
      if (!needed.has(sha256)) await core.files.remove(seller, sha256).catch(() => {});
    });
}
