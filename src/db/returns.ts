import type { Knex } from 'knex';
import type { ReturnRequest } from '../domain/return-request.ts';
import { prepared } from './prepared.ts';
import { type Children, type ReturnRow, requestFrom } from './return-row.ts';
import { SETTING, type Setting, type SettingRow, settingFrom } from './shops.ts';

// The children come as JSON in the same round trip; a return has few of them.
const columns = (body: string) => `
  r.seller_id, r.id, r.shop_id, r.shop_return_id, r.order_id, r.customer, r.items, r.status, r.raw_status, r.status_before, r.resolution,
  r.currency, r.paid, r.refunded, r.wants, r.return_fee, r.verdict, r.label, r.rules, r.routed_to, r.steps, r.exchange, r.reimbursement, r.hold_by, r.hold_name, r.hold_until, r.hold_ask_at, r.locked,
  r.deadlines, r.opened_at, r.received_at,
  r.closed_at, r.told, r.version,
  coalesce((select json_agg(json_build_object('id', m.id, 'sender', m.sender, 'state', m.state, 'author', m.author, 'category', m.category,
              'body', ${body}, 'language', m.language, 'files', m.files, 'at', m.at, 'undo_until', m.undo_until) order by m.position)
            from messages m where m.seller_id = r.seller_id and m.return_id = r.id), '[]') as messages,
  coalesce((select json_agg(json_build_object('id', o.id, 'state', o.state, 'amount', o.amount::text, 'currency', o.currency,
              'keep_item', o.keep_item, 'message_id', o.message_id, 'by', o.by, 'at', o.at, 'expires_at', o.expires_at,
              'consent', o.consent, 'replaces', o.replaces) order by o.position)
            from offers o where o.seller_id = r.seller_id and o.return_id = r.id), '[]') as offers,
  coalesce((select json_agg(json_build_object('id', f.id, 'state', f.state, 'amount', f.amount::text, 'currency', f.currency,
              'item', f.item, 'keep_item', f.keep_item, 'offer_id', f.offer_id, 'close_after', f.close_after, 'asked_by', f.asked_by, 'note', f.note, 'at', f.at, 'reference', f.reference) order by f.at, f.id)
            from refunds f where f.seller_id = r.seller_id and f.return_id = r.id), '[]') as refunds`;
const WHOLE = columns('m.body');
/**
 * Columns of a return `r` with its children, the texts of messages left out: nothing is decided by them. Only one that
 * waits for its pictures is there in full: it leaves when the last of them came.
 */
export const DECIDING = columns(`case when jsonb_path_exists(m.files, '$[*].source') then m.body else '' end`);

type Whole = ReturnRow & Children;

/** Locks the return's row for the rest of the transaction, if there is one. Read it only after this has answered. */
export const lockReturn = (trx: Knex.Transaction, seller: string, id: string): Promise<unknown> =>
  trx.raw('select 1 from return_requests where seller_id = ? and id = ? for update', [seller, id]);

/** A return, without the texts of most of its messages, with the setting it is decided in. */
export type Found = { request: ReturnRequest; setting: Setting };

export const foundFrom = (row: Whole & SettingRow): Found => ({
  request: requestFrom(row),
  setting: settingFrom(row),
});

/** Both in one round trip. Null: the seller has no such return. */
export async function readForDecision(
  trx: Knex.Transaction,
  seller: string,
  id: string,
  platforms: readonly string[],
): Promise<Found | null> {
  const found = await prepared(
    trx,
    `select ${DECIDING}, ${SETTING} from return_requests r
     join shops s on s.seller_id = r.seller_id and s.id = r.shop_id join sellers l on l.id = r.seller_id
     where r.seller_id = :seller and r.id = :id`,
    { platforms, seller, id },
  );
  return found.rows[0] ? foundFrom(found.rows[0]) : null;
}

export async function readReturn(db: Knex, seller: string, id: string): Promise<ReturnRequest | null> {
  const sql = `select ${WHOLE} from return_requests r where r.seller_id = ? and r.id = ?`;
  const found = await prepared(db, sql, [seller, id]);
  const row = found.rows[0] as Whole | undefined;
  return row ? requestFrom(row) : null;
}

/** A return of this shop, by the shop's own id, with how much the shop was told of it. */
export async function ofShop(
  db: Knex,
  { seller, shop }: { seller: string; shop: string },
  shopReturnId: string,
): Promise<{ id: string; told: number } | null> {
  const found = await db.raw(
    'select id, told from return_requests where seller_id = ? and shop_id = ? and shop_return_id = ?',
    [seller, shop, shopReturnId],
  );
  return found.rows[0] ?? null;
}

/** Due for the clock, across sellers: each is decided again under its own lock. */
export async function dueReturns(db: Knex, at: Date, after: Due | null, limit: number): Promise<Due[]> {
  const found = await db.raw(
    `select seller_id as seller, id, wake_at as "wakeAt" from return_requests
     where wake_at <= ? and (wake_at, id) > (?, cast(? as uuid)) order by wake_at, id limit ?`,
    [at, after?.wakeAt ?? '-infinity', after?.id ?? FIRST, limit],
  );
  return found.rows;
}
export type Due = { seller: string; id: string; wakeAt: Date };
// Before every id.
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How often this customer returned something to the shop before this: what was opened at the same moment is not before it. */
export async function earlierReturns(db: Knex, { seller, shop, customer, openedAt }: ReturnRequest): Promise<number> {
  const found = await db.raw(
    `select count(*)::int as n from return_requests
     where seller_id = ? and shop_id = ? and customer->>'id' = ? and opened_at < ?`,
    [seller, shop, customer.id, openedAt],
  );
  return found.rows[0].n;
}

/** Returns opened since then, the newest first, each with how often its customer returned something before. */
export async function pastReturns(
  db: Knex,
  seller: string,
  since: Date,
  limit: number,
): Promise<{ request: ReturnRequest; earlier: number }[]> {
  const found = await db.raw(
    `select ${DECIDING}, (select count(*)::int from return_requests e where e.seller_id = r.seller_id and e.shop_id = r.shop_id
        and e.customer->>'id' = r.customer->>'id' and e.opened_at < r.opened_at) as earlier
     from return_requests r where r.seller_id = ? and r.opened_at >= ? order by r.opened_at desc limit ?`,
    [seller, since, limit],
  );
  return (found.rows as (Whole & { earlier: number })[]).map((row) => ({
    request: requestFrom(row),
    earlier: row.earlier,
  }));
}
