import type { Knex } from 'knex';
import { SHOWN_THERE } from './places.ts';
import type { From } from './queue.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whether it has the form of our own ids; whatever has not is none. */
export const isOwnId = (id: string): boolean => UUID.test(id);

export type Called = { id: string; shop: string; shopName: string };

/**
 * Returns that are meant by what was typed: our id, or a shop's, in small or capital letters. Shops number their returns each
 * for itself, so there may be several: those the place shows go before others, and those written exactly so before the rest.
 */
export async function returnsCalled(db: Knex, from: From, typed: string): Promise<Called[]> {
  return (await withOwnId(db, from.seller, typed.toLowerCase())) ?? (await withShopsId(db, from, typed));
}

const NAMED = 'r.id, r.shop_id as shop, s.name as "shopName"';
const OF_SELLER = `return_requests r join shops s on s.seller_id = r.seller_id and s.id = r.shop_id
  where r.seller_id = :seller`;

async function withOwnId(db: Knex, seller: string, id: string): Promise<Called[] | null> {
  if (!isOwnId(id)) return null;
  const found = await db.raw(`select ${NAMED} from ${OF_SELLER} and r.id = :id`, { seller, id });
  return found.rows.length > 0 ? found.rows : null;
}

async function withShopsId(db: Knex, { seller, place }: From, typed: string): Promise<Called[]> {
  const found = await db.raw(
    `select id, shop, "shopName" from (
       select ${NAMED}, rank() over (order by ${SHOWN_THERE} desc, r.shop_return_id = :typed desc) as n
       from ${OF_SELLER} and lower(r.shop_return_id) = lower(:typed)) called
     where n = 1 order by shop, id`,
    { seller, place, typed },
  );
  return found.rows;
}

/** The shop's ids of these returns, by ours. */
export async function shopReturnIds(db: Knex, seller: string, ids: string[]): Promise<Map<string, string>> {
  const found = await db.raw(
    'select id, shop_return_id as name from return_requests where seller_id = ? and id = any(cast(? as uuid[]))',
    [seller, ids.filter(isOwnId)],
  );
  return new Map(found.rows.map(({ id, name }: { id: string; name: string }) => [id, name]));
}
