import type { Knex } from 'knex';
import type { Rule } from '../domain/rules.ts';

/** A shop whose open deadlines are to be looked at again, and since when. */
export type ChangedRules = { seller: string; shop: string; since: Date };

/** What deadlines are made by changed; `shop` null: for every shop of the seller. */
export const rulesChanged = (trx: Knex, seller: string, shop: string | null): Promise<unknown> =>
  trx.raw(`update shops set rules_changed_at = clock_timestamp() where seller_id = ? and id = coalesce(?, id)`, [
    seller,
    shop,
  ]);

/** The holidays this version knows are others than those a shop's deadlines were made by. */
export const holidaysChanged = (db: Knex, holidays: string): Promise<unknown> =>
  db.raw(
    `update shops set rules_changed_at = clock_timestamp(), holidays = :holidays where holidays is distinct from :holidays`,
    { holidays },
  );

export async function changedRules(db: Knex): Promise<ChangedRules[]> {
  const found = await db.raw(
    `select seller_id as seller, id as shop, rules_changed_at as since from shops
     where rules_changed_at is not null order by rules_changed_at`,
  );
  return found.rows;
}

/** Done, unless they changed once more meanwhile. */
export const rulesApplied = (db: Knex, { seller, shop, since }: ChangedRules): Promise<unknown> =>
  db.raw(
    `update shops set rules_changed_at = null
     where seller_id = ? and id = ? and date_trunc('milliseconds', rules_changed_at) <= ?`,
    [seller, shop, since],
  );

/** Those of them in which something is withheld though nobody reported the conversation. */
export async function withheldOfShop(
  db: Knex,
  { seller, shop }: Pick<ChangedRules, 'seller' | 'shop'>,
  after: string,
  limit: number,
): Promise<string[]> {
  const found = await db.raw(
    `select r.id from return_requests r where r.seller_id = ? and r.shop_id = ? and r.status <> 'closed' and r.locked is null
       and r.id > cast(? as uuid) and exists (select 1 from messages m
         where m.seller_id = r.seller_id and m.return_id = r.id and m.state = 'withheld')
     order by r.id limit ?`,
    [seller, shop, after, limit],
  );
  return found.rows.map((row: { id: string }) => row.id);
}

/** Open returns of the shop, by id, from after `after`. */
export async function openOfShop(
  db: Knex,
  { seller, shop }: Pick<ChangedRules, 'seller' | 'shop'>,
  after: string,
  limit: number,
): Promise<string[]> {
  const found = await db.raw(
    `select id from return_requests where seller_id = ? and shop_id = ? and status <> 'closed' and id > cast(? as uuid)
     order by id limit ?`,
    [seller, shop, after, limit],
  );
  return found.rows.map((row: { id: string }) => row.id);
}

/** The seller's rules in their order, those that are off among them. */
export async function rulesOf(db: Knex, seller: string): Promise<Rule[]> {
  const row = await db('sellers').where({ id: seller }).first('rules');
  return row?.rules.list ?? [];
}
