import type { Knex } from 'knex';
import type { FromShop } from '../ports.ts';
import { prepared } from './prepared.ts';
import { DECIDING, type Found, foundFrom } from './returns.ts';
import { SETTING } from './shops.ts';

type KeptAndLocked = {
  /** False: it is there already. */
  kept: boolean;
  /** The return it is about, its row locked; null: it was never opened. */
  returnId: string | null;
  /** What the return was when the lock was asked for; null when it changed while we waited, and must be read again. */
  found: Found | null;
};

/**
 * Keeps the webhook as it came, locks the return it is about and reads it, in one round trip. Waits for another
 * transaction with the same id.
 */
export async function keepAndLock(
  trx: Knex.Transaction,
  m: FromShop,
  platforms: readonly string[],
): Promise<KeptAndLocked> {
  const answer = await prepared(trx, KEEP, { ...m, platforms });
  const { kept, locked_id, locked_version, ...row } = answer.rows[0];
  // A row that is waited for is locked as it is then, but read as it was before.
  const found = row.id && row.version === locked_version ? foundFrom(row) : null;
  return { kept, returnId: locked_id, found };
}

const KEEP = `
  with kept as (
    insert into inbox (seller_id, shop_id, id, type, return_id, sequence, at, body, body_hash)
    values (:seller, :shop, :id, :type, :returnId, :sequence, :at, :body, :bodyHash) on conflict do nothing returning 1
  ), locked as (
    select r.id, r.version from return_requests r
    where r.seller_id = :seller and r.shop_id = :shop and r.shop_return_id = :returnId for update
  )
  select exists (select 1 from kept) as kept, k.id as locked_id, k.version as locked_version, ${DECIDING}, ${SETTING}
  from (select 1) one
  left join locked k on true
  left join return_requests r on r.seller_id = :seller and r.id = k.id
  left join shops s on s.seller_id = r.seller_id and s.id = r.shop_id
  left join sellers l on l.id = r.seller_id`;

export async function keptHash(trx: Knex.Transaction, m: FromShop): Promise<string | null> {
  const row = await trx('inbox').where({ seller_id: m.seller, shop_id: m.shop, id: m.id }).first('body_hash');
  return row?.body_hash ?? null;
}

/**
 * One opening of a return and one message for it at a time, while there is no row to lock yet. Answers our id when it
 * was opened meanwhile, its row locked; null: it is not open, and nobody else can open it before this commits.
 */
export async function lockUnopened(trx: Knex.Transaction, m: FromShop): Promise<string | null> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${m.seller}/${m.shop}/${m.returnId}`]);
  const found = await trx.raw(
    'select id from return_requests where seller_id = ? and shop_id = ? and shop_return_id = ? for update',
    [m.seller, m.shop, m.returnId],
  );
  return found.rows[0]?.id ?? null;
}

export const park = (trx: Knex.Transaction, m: FromShop, until: Date): Promise<unknown> =>
  trx('inbox').where({ seller_id: m.seller, shop_id: m.shop, id: m.id }).update({ parked_until: until });

type Parked = { id: string; body: string; body_hash: string };
/** What arrived for this return before it opened, in the shop's order where it numbers, else as it came. No longer parked. */
export async function unpark(trx: Knex.Transaction, m: FromShop): Promise<Parked[]> {
  const rows = await trx.raw(
    `with gone as (update inbox set parked_until = null
                   where seller_id = ? and shop_id = ? and return_id = ? and parked_until is not null
                   returning id, body, body_hash, sequence, received_at)
     select id, body, body_hash from gone order by sequence nulls last, received_at, id`,
    [m.seller, m.shop, m.returnId],
  );
  return rows.rows;
}

/** Parked for too long: nobody opened what they wait for. They stay in the inbox; each is told once. */
export async function giveUpParked(db: Knex, at: Date): Promise<{ seller: string; shop: string; id: string }[]> {
  const rows = await db.raw(
    'update inbox set parked_until = null where parked_until <= ? returning seller_id as seller, shop_id as shop, id',
    [at],
  );
  return rows.rows;
}

/** Numbers between two that came: `from` to `to`, both missing. */
type Gap = { from: number; to: number };

/** What a shop that numbers its messages per return (`data.sequence`) has sent and we have not, the first `limit` gaps. */
export async function gapsOf(
  db: Knex,
  { seller, shop, shopReturnId }: { seller: string; shop: string; shopReturnId: string },
  limit: number,
): Promise<Gap[]> {
  const found = await prepared(db, GAPS, { seller, shop, returnId: shopReturnId, limit });
  return found.rows;
}

const GAPS = `
  select before + 1 as "from", sequence - 1 as "to"
  from (select sequence, lag(sequence) over (order by sequence) as before from inbox
        where seller_id = :seller and shop_id = :shop and return_id = :returnId and sequence is not null) numbered
  where sequence > before + 1 order by sequence limit :limit`;
