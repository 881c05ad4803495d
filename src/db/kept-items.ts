import type { Knex } from 'knex';
import { prepared } from './prepared.ts';

/** How often this shop's customers were left the item since this month began on the shop's clock; `at` is now. */
export async function keptThisMonth(db: Knex, seller: string, shop: string, zone: string, at: Date): Promise<number> {
  const found = await prepared(
    db,
    `select count(*)::int as kept from refunds f
     join return_requests r on r.seller_id = f.seller_id and r.id = f.return_id
     where f.seller_id = :seller and f.keep_item and f.state <> 'failed' and r.shop_id = :shop
       and f.at >= date_trunc('month', cast(:at as timestamptz), :zone) and f.at <= cast(:at as timestamptz)`,
    { seller, shop, zone, at },
  );
  return found.rows[0]?.kept ?? 0;
}
