import type { Knex } from 'knex';
import type { Delivery } from '../domain/effects.ts';

type Of = { seller: string; returnId: string; version: number };

/**
 * Writes deliveries into their lanes and wakes the workers at commit. Takes the lanes' row locks, so deliveries of one
 * return keep the order of the commits that caused them. `ids` gives each its id for ever.
 *
 * A waiting redraw is touched, not left alone: the touch keeps a worker from drawing the old state before this commits.
 */
export function enqueue(trx: Knex.Transaction, of: Of, deliveries: Delivery[], ids: () => string): Promise<unknown>[] {
  if (deliveries.length === 0) return [];
  const rows = deliveries.map((d, n) => ({
    n,
    place: d.place,
    id: ids(),
    what: d.what,
    type: d.webhook?.type ?? null,
    body: d.webhook?.body ?? null,
    about: d.about,
    due_at: d.dueAt,
  }));
  return [
    trx.raw(ENQUEUE, { seller: of.seller, return_id: of.returnId, version: of.version, rows: JSON.stringify(rows) }),
    trx.raw(`select pg_notify('returndesk_work', '')`),
  ];
}

// `xmax = 0` tells a row that was inserted from a redraw that was only touched: the lane counts the former.
const ENQUEUE = `
  with given as (
    select * from jsonb_to_recordset(cast(:rows as jsonb))
      as g(n int, place text, id uuid, what text, type text, body text, about text, due_at timestamptz)
  ), written as (
    insert into deliveries (seller_id, return_id, place, id, what, version, type, body, about, due_at)
    select :seller, cast(:return_id as uuid), place, id, what, cast(:version as int), type, body, about, coalesce(due_at, now())
    from given order by n
    on conflict (seller_id, return_id, place) where what = 'card' and state = 'waiting' and attempts = 0
      do update set version = excluded.version
    returning place, due_at, position, xmax = 0 as fresh
  )
  insert into lanes (seller_id, return_id, place, waiting, next_at)
  select :seller, cast(:return_id as uuid), place, count(*) filter (where fresh), (array_agg(due_at order by position))[1] from written group by place order by place
  on conflict (seller_id, return_id, place) do update
    set waiting = lanes.waiting + excluded.waiting, next_at = coalesce(lanes.next_at, excluded.next_at)`;

/** Stops what carries these messages and has not left. A lane that waited for one of them is looked at anew at once. */
export function cancel(trx: Knex.Transaction, of: Of, abouts: string[], why: string): Promise<unknown>[] {
  if (abouts.length === 0) return [];
  return [
    trx.raw(
      `with stopped as (
         update deliveries set state = 'cancelled', ended_at = now(), why = ?
         where seller_id = ? and return_id = ? and about = any(?) and state = 'waiting' returning place
       ), counted as (select place, count(*)::int as n from stopped group by place)
       update lanes l set waiting = l.waiting - c.n,
         next_at = case when l.owner is not null then l.next_at when l.waiting - c.n = 0 then null else now() end
       from counted c where l.seller_id = ? and l.return_id = ? and l.place = c.place`,
      [why, of.seller, of.returnId, abouts, of.seller, of.returnId],
    ),
    trx.raw(`select pg_notify('returndesk_work', '')`),
  ];
}

/** Puts deliveries that were given up back in their lanes, under the same ids and in their old places. */
export function revive(trx: Knex.Transaction, of: Of, deliveries: string[]): Promise<unknown>[] {
  if (deliveries.length === 0) return [];
  return [
    trx.raw(
      `with again as (
         update deliveries set state = 'waiting', attempts = 0, due_at = now(), ended_at = null, why = null, first_tried_at = null
         where seller_id = ? and return_id = ? and id = any(?::uuid[]) and state = 'dead' returning place
       ), counted as (select place, count(*)::int as n from again group by place)
       update lanes l set waiting = l.waiting + c.n, next_at = case when l.owner is null then now() else l.next_at end
       from counted c where l.seller_id = ? and l.return_id = ? and l.place = c.place`,
      [of.seller, of.returnId, deliveries, of.seller, of.returnId],
    ),
    trx.raw(`select pg_notify('returndesk_work', '')`),
  ];
}

/**
 * Messages that wait to leave, with the tries made. Locks their deliveries until commit: a worker that wants to begin
 * one waits, so what is taken back here cannot leave meanwhile.
 */
export async function unsentMessages(
  trx: Knex.Transaction,
  seller: string,
  returnId: string,
): Promise<Map<string, { attempts: number }>> {
  const found = await trx.raw(
    `select about, attempts from deliveries
     where seller_id = ? and return_id = ? and state = 'waiting' and about is not null for update`,
    [seller, returnId],
  );
  return new Map(found.rows.map((row: { about: string; attempts: number }) => [row.about, { attempts: row.attempts }]));
}

export type Dead = {
  id: string;
  what: string;
  type: string | null;
  about: string | null;
  why: string | null;
  attempts: number;
};
export async function deadDeliveries(db: Knex, seller: string, returnId: string): Promise<Dead[]> {
  const found = await db.raw(
    `select id, what, type, about, why, attempts from deliveries
     where seller_id = ? and return_id = ? and state = 'dead' order by position`,
    [seller, returnId],
  );
  return found.rows;
}

/** How far each message of ours got on its way to the shop. */
export async function carriedMessages(
  db: Knex,
  seller: string,
  returnId: string,
): Promise<Map<string, 'waiting' | 'sent' | 'dead' | 'cancelled'>> {
  const rows = await db('deliveries')
    .where({ seller_id: seller, return_id: returnId })
    .whereNotNull('about')
    .select('about', 'state');
  return new Map(rows.map((row) => [row.about, row.state]));
}
