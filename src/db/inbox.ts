import type { Knex } from 'knex';
import type { FromShop } from '../ports.ts';

/** Keeps the webhook as it came. Waits for another transaction with the same id; false: it is there already. */
export async function keepWebhook(trx: Knex.Transaction, m: FromShop): Promise<boolean> {
  const kept = await trx.raw(
    `insert into inbox (seller_id, shop_id, id, type, return_id, sequence, at, body, body_hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [m.seller, m.shop, m.id, m.type, m.returnId, m.sequence, m.at, m.body, m.bodyHash] as Knex.RawBinding[],
  );
  return kept.rowCount === 1;
}

export async function keptHash(trx: Knex.Transaction, m: FromShop): Promise<string | null> {
  const row = await trx('inbox').where({ seller_id: m.seller, shop_id: m.shop, id: m.id }).first('body_hash');
  return row?.body_hash ?? null;
}

/** One opening of a return and one message for it at a time, while there is no row to lock yet. */
export const lockUnopened = (trx: Knex.Transaction, m: FromShop): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${m.seller}/${m.shop}/${m.returnId}`]);

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
