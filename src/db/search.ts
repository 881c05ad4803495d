import type { Knex } from 'knex';
import type { ReturnRequest } from '../domain/return-request.ts';
import { searchWords } from '../domain/search.ts';
import { SHOWN_THERE } from './places.ts';
import type { From } from './queue.ts';
import { type Children, type ReturnRow, requestFrom } from './return-row.ts';
import { DECIDING } from './returns.ts';

// Words are letters and digits only, so nothing of the query's own language is among them. A single letter before others
// stands for itself: every word that begins with it would be half of the index.
function queryOf(typed: string): string {
  const words = searchWords(typed);
  return words.map((word, n) => (word.length === 1 && n < words.length - 1 ? `'${word}'` : `'${word}':*`)).join(' & ');
}

// `rule:` before a rule's id or its name: the returns it acted on, whatever words stand in others.
const BY_RULE = /^\s*rule:\s*(.+?)\s*$/i;

type Asked = { where: string; bound: Record<string, string> };
function askedFor(typed: string): Asked | null {
  const rule = BY_RULE.exec(typed)?.[1];
  if (rule !== undefined)
    return {
      where: 'r.rules @> any (array[cast(:id as jsonb), cast(:name as jsonb)])',
      bound: { id: JSON.stringify([{ id: rule }]), name: JSON.stringify([{ name: rule }]) },
    };
  const query = queryOf(typed);
  return query ? { where: 'r.words @@ cast(:query as tsquery)', bound: { query } } : null;
}

/**
 * Returns, closed ones too, in which every word that was typed stands, or begins one that does: in its id, the order, the
 * customer, an item or a message; or on which a rule acted (`rule:` and its id or name). The one that has this very number
 * comes first, then what is open, then the newest. `count`: how many there are in all.
 */
export async function findReturns(
  db: Knex,
  seller: string,
  typed: string,
  limit: number,
): Promise<{ requests: ReturnRequest[]; count: number }> {
  const asked = askedFor(typed);
  if (!asked) return { requests: [], count: 0 };
  const found = await db.raw(
    `select ${DECIDING}, count(*) over ()::int as found from return_requests r
     where r.seller_id = :seller and ${asked.where}
     order by lower(r.shop_return_id) = lower(:exact) desc, r.status = 'closed', r.opened_at desc, r.id limit :limit`,
    { seller, ...asked.bound, exact: typed.trim(), limit },
  );
  const rows = found.rows as (ReturnRow & Children & { found: number })[];
  return { requests: rows.map(requestFrom), count: rows[0]?.found ?? 0 };
}

/** As much of a return as a line of suggestions says. `shop`: its name, where another return has the same number. */
type Hint = { id: string; shopReturnId: string; item: string; customer: string; shop: string | null };

/** The same for somebody who is still typing; with nothing typed yet, the most pressing of what the place shows. */
export async function hintsFor(db: Knex, { seller, place }: From, typed: string, limit: number): Promise<Hint[]> {
  const query = queryOf(typed);
  // Typed, and no word in it: nothing stands for it.
  if (!query && typed.trim()) return [];
  const found = await db.raw(
    `select r.id, r.shop_return_id as "shopReturnId", coalesce(r.items->0->>'title', r.order_id) as item, r.customer->>'name' as customer,
       (select s.name from shops s where s.seller_id = r.seller_id and s.id = r.shop_id and exists (
          select 1 from return_requests o where o.seller_id = r.seller_id
            and lower(o.shop_return_id) = lower(r.shop_return_id) and o.id <> r.id)) as shop
     from return_requests r where r.seller_id = :seller and ${
       query ? 'r.words @@ cast(:query as tsquery)' : `r.status <> 'closed' and :query = '' and ${SHOWN_THERE}`
     }
     order by ${query ? `r.status = 'closed', ` : ''}r.due_at nulls last, r.opened_at limit :limit`,
    { seller, place, query, limit },
  );
  return found.rows;
}
