import type { Knex } from 'knex';
import type { FromShop } from '../ports.ts';
import { prepared } from './prepared.ts';

/**
 * Keeps the webhook as it came and locks the return it is about, in one round trip. Waits for another transaction with
 * the same id; `kept` is false when it is there already. `returnId`: ours, null where the return was never opened.
 */
export async function keepAndLock(
  trx: Knex.Transaction,
  m: FromShop,
): Promise<{ kept: boolean; returnId: string | null }> {
  const found = await prepared(
    trx,
    `with kept as (
       insert into inbox (seller_id, shop_id, id, type, return_id, sequence, at, body, body_hash)
       values (:seller, :shop, :id, :type, :returnId, :sequence, :at, :body, :bodyHash) on conflict do nothing returning 1
     ), locked as (
       select r.id from return_requests r
       where r.seller_id = :seller and r.shop_id = :shop and r.shop_return_id = :returnId for update
     ) select exists (select 1 from kept) as kept, (select id from locked) as "returnId"`,
    { ...m },
  );
  return found.rows[0];
}

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
