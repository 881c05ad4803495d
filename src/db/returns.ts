import type { Knex } from 'knex';
import { newMessages } from '../domain/conversation.ts';
import { nextDeadline, wakeAt } from '../domain/deadlines.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { jsonb } from './json.ts';
import { type MessageRow, type RefundRow, type ReturnRow, requestFrom } from './return-row.ts';

// The children come as JSON in the same round trip; a return has few of them.
const WHOLE = `
  r.*,
  coalesce((select json_agg(m order by m.position) from messages m
            where m.seller_id = r.seller_id and m.return_id = r.id), '[]') as messages,
  coalesce((select json_agg(json_build_object('id', f.id, 'state', f.state, 'amount', f.amount::text, 'currency', f.currency,
              'close_after', f.close_after, 'asked_by', f.asked_by, 'note', f.note, 'at', f.at, 'reference', f.reference) order by f.at, f.id)
            from refunds f where f.seller_id = r.seller_id and f.return_id = r.id), '[]') as refunds`;

type Whole = ReturnRow & { messages: MessageRow[]; refunds: RefundRow[] };

/** Locks the return's row for the rest of the transaction, if there is one. Read it only after this has answered. */
export const lockReturn = (trx: Knex.Transaction, seller: string, id: string): Promise<unknown> =>
  trx.raw('select 1 from return_requests where seller_id = ? and id = ? for update', [seller, id]);

/** The same by the shop's return id. Answers our id; null: it was never opened. */
export async function lockByShop(
  trx: Knex.Transaction,
  seller: string,
  shop: string,
  shopReturnId: string,
): Promise<string | null> {
  const locked = await trx.raw(
    'select id from return_requests where seller_id = ? and shop_id = ? and shop_return_id = ? for update',
    [seller, shop, shopReturnId],
  );
  return locked.rows[0]?.id ?? null;
}

export async function readReturn(db: Knex, seller: string, id: string): Promise<ReturnRequest | null> {
  const found = await db.raw(`select ${WHOLE} from return_requests r where r.seller_id = ? and r.id = ?`, [seller, id]);
  const row = found.rows[0] as Whole | undefined;
  return row ? requestFrom(row, row.messages, row.refunds) : null;
}

/** Returns that are not closed, the most pressing first. */
export async function openReturns(db: Knex, seller: string, limit: number): Promise<ReturnRequest[]> {
  const found = await db.raw(
    `select ${WHOLE} from return_requests r where r.seller_id = ? and r.status <> 'closed'
     order by r.due_at nulls last, r.opened_at limit ?`,
    [seller, limit],
  );
  return (found.rows as Whole[]).map((row) => requestFrom(row, row.messages, row.refunds));
}

/** Finds by the shop's return id or ours, as people type it. */
export async function findReturnId(db: Knex, seller: string, typed: string): Promise<string | null> {
  const found = await db.raw(
    `select id from return_requests where seller_id = ? and (id::text = lower(?) or lower(shop_return_id) = lower(?))
     order by opened_at desc limit 1`,
    [seller, typed, typed],
  );
  return found.rows[0]?.id ?? null;
}

/** Due for the clock, across sellers: each is decided again under its own lock. */
export async function dueReturns(db: Knex, at: Date, limit: number): Promise<{ seller: string; id: string }[]> {
  const found = await db.raw(
    'select seller_id as seller, id from return_requests where wake_at <= ? order by wake_at limit ?',
    [at, limit],
  );
  return found.rows;
}

const COLUMNS = [
  'seller_id',
  'id',
  'shop_id',
  'shop_return_id',
  'order_id',
  'customer',
  'items',
  'status',
  'raw_status',
  'status_before',
  'resolution',
  'currency',
  'paid',
  'refunded',
  'wants',
  'hold_by',
  'hold_name',
  'hold_until',
  'locked',
  'deadlines',
  'opened_at',
  'received_at',
  'closed_at',
  'told',
  'version',
  'wake_at',
  'due_at',
  'new_messages',
] as const;
// What identifies a return or never changes once it was opened.
const FIXED = new Set<string>(['seller_id', 'id', 'shop_id', 'shop_return_id', 'currency', 'opened_at']);
const CHANGING = COLUMNS.filter((column) => !FIXED.has(column));
const INSERT = `insert into return_requests (${COLUMNS}) values (${COLUMNS.map(() => '?')})`;
const UPDATE = `update return_requests set ${CHANGING.map((c) => `${c} = ?`)} where seller_id = ? and id = ? and version = ?`;

/** Writes a return that was just opened; it has no children yet. */
export function openReturn(trx: Knex.Transaction, opened: ReturnRequest): Promise<unknown> {
  const row = rowOf(opened);
  return trx.raw(INSERT, COLUMNS.map((c) => row[c]) as Knex.RawBinding[]);
}

/** Writes what `decide` decided over the version that was locked. Only children that changed are written. */
export function saveReturn(trx: Knex.Transaction, before: ReturnRequest, after: ReturnRequest): Promise<unknown>[] {
  const row = rowOf(after);
  const values = [...CHANGING.map((c) => row[c]), after.seller, after.id, before.version];
  const had = new Set<unknown>([...before.messages, ...before.refunds]);
  return [
    trx.raw(UPDATE, values as Knex.RawBinding[]),
    ...after.messages.flatMap((m, position) => (had.has(m) ? [] : [saveMessage(trx, after, m, position)])),
    ...after.refunds.flatMap((r) => (had.has(r) ? [] : [saveRefund(trx, after, r)])),
  ];
}

function rowOf(r: ReturnRequest): Record<(typeof COLUMNS)[number], unknown> {
  return {
    seller_id: r.seller,
    id: r.id,
    shop_id: r.shop,
    shop_return_id: r.shopReturnId,
    order_id: r.orderId,
    customer: jsonb(r.customer),
    items: jsonb(r.items),
    status: r.status,
    raw_status: r.rawStatus,
    status_before: r.statusBefore,
    resolution: r.resolution,
    currency: r.paid.currency,
    paid: r.paid.minor.toString(),
    refunded: r.refunded.minor.toString(),
    wants: r.wants,
    hold_by: r.hold?.by.id ?? null,
    hold_name: r.hold?.by.name ?? null,
    hold_until: r.hold?.until ?? null,
    locked: r.locked ? jsonb(r.locked) : null,
    deadlines: jsonb(r.deadlines),
    opened_at: r.openedAt,
    received_at: r.receivedAt,
    closed_at: r.closedAt,
    told: r.told,
    version: r.version,
    wake_at: wakeAt(r),
    due_at: nextDeadline(r)?.at ?? null,
    new_messages: newMessages(r),
  };
}

const saveMessage = (trx: Knex.Transaction, r: ReturnRequest, m: ReturnRequest['messages'][number], position: number) =>
  trx.raw(
    `insert into messages (seller_id, return_id, id, position, sender, state, author, category, body, language, files, at, undo_until)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (seller_id, return_id, id) do update set state = excluded.state`,
    [
      r.seller,
      r.id,
      m.id,
      position,
      m.from,
      m.state,
      m.author ? jsonb(m.author) : null,
      m.category,
      m.text,
      m.language,
      jsonb(m.files),
      m.at,
      m.undoUntil,
    ] as Knex.RawBinding[],
  );

const saveRefund = (trx: Knex.Transaction, r: ReturnRequest, f: ReturnRequest['refunds'][number]) =>
  trx.raw(
    `insert into refunds (seller_id, return_id, id, state, amount, currency, close_after, asked_by, note, at, reference)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (seller_id, return_id, id) do update set state = excluded.state, amount = excluded.amount, reference = excluded.reference`,
    [
      r.seller,
      r.id,
      f.id,
      f.state,
      f.amount.minor.toString(),
      f.amount.currency,
      f.closeAfter,
      f.by ? jsonb(f.by) : null,
      f.note,
      f.at,
      f.reference,
    ] as Knex.RawBinding[],
  );
