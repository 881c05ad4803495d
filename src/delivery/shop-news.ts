import type { Knex } from 'knex';
import { laneOfShop, type ShopNews } from '../domain/tell-shop.ts';
import { NO_RETURN } from './lanes.ts';

/** Writes news for a shop in the shop's own lane, behind what it has not heard yet. */
export const tellShop = (trx: Knex.Transaction, seller: string, shop: string, news: ShopNews): Promise<unknown> =>
  trx.raw(
    `with written as (
       insert into deliveries (seller_id, return_id, place, id, what, type, body, version)
       values (:seller, :none, :place, gen_random_uuid(), 'webhook', :type, :body, 0)
     )
     insert into lanes as l (seller_id, return_id, place, waiting, next_at) values (:seller, :none, :place, 1, now())
     on conflict (seller_id, return_id, place) do update
       set waiting = l.waiting + 1, next_at = coalesce(l.next_at, excluded.next_at)`,
    { seller, none: NO_RETURN, place: laneOfShop(shop), ...news },
  );
