import type { Knex } from 'knex';
import type { ReturnRequest } from '../domain/return-request.ts';
import type { Tab } from '../domain/tabs.ts';
import { SHOWN_THERE } from './places.ts';
import { type Children, type ReturnRow, requestFrom } from './return-row.ts';
import { DECIDING } from './returns.ts';

// Each condition and order has its index: sequential scans are off. Counted is what waits.
const DECIDED = `r.verdict->>'is' is not null`;
const IN: Record<Tab, string> = {
  open: `r.status <> 'closed'`,
  requests: `r.status <> 'closed' and (r.status = 'requested' or (r.status = 'authorized' and not (${DECIDED})))`,
  returns: `r.status <> 'closed' and (r.status in ('in_transit', 'pending_action', 'refunding') or (r.status = 'authorized' and ${DECIDED}))`,
  held: `r.status <> 'closed' and r.hold_until > :now`,
  closed: `r.status = 'closed'`,
};
const FIRST: Record<Tab, string> = {
  open: 'r.due_at nulls last, r.opened_at',
  requests: 'r.due_at nulls last, r.opened_at',
  returns: 'r.due_at nulls last, r.opened_at',
  held: 'r.hold_until, r.opened_at',
  closed: 'r.closed_at desc, r.opened_at desc',
};

/** Under a tab besides, after what waits. */
const BELOW: Partial<Record<Tab, { where: string; first: string }>> = {
  requests: { where: `r.resolution = 'rejected'`, first: FIRST.closed },
};

/** Where somebody looks: the seller, and the place that shows a part of the returns. Null: all of them. */
export type From = { seller: string; place: string | null };

/** Returns of a tab, the most pressing first, without the texts of their messages. */
export async function returnsIn(db: Knex, from: From, tab: Tab, now: Date, limit: number): Promise<ReturnRequest[]> {
  const below = BELOW[tab];
  const waiting = await some(db, from, { where: IN[tab], first: FIRST[tab] }, now, limit);
  if (!below || waiting.length >= limit) return waiting;
  return [...waiting, ...(await some(db, from, below, now, limit - waiting.length))];
}

async function some(
  db: Knex,
  { seller, place }: From,
  { where, first }: { where: string; first: string },
  now: Date,
  limit: number,
): Promise<ReturnRequest[]> {
  const found = await db.raw(
    `select ${DECIDING} from return_requests r where r.seller_id = :seller and ${where} and ${SHOWN_THERE}
     order by ${first} limit :limit`,
    { seller, place, now, limit },
  );
  return (found.rows as (ReturnRow & Children)[]).map(requestFrom);
}

/** What presses among the open returns: what is late, what is due within a day, and what customers wrote. */
export async function pressing(
  db: Knex,
  { seller, place }: From,
  now: Date,
): Promise<{ open: number; late: number; soon: number; fresh: number }> {
  const found = await db.raw(
    `select count(*)::int as open, count(*) filter (where r.due_at <= :now)::int as late,
       count(*) filter (where r.due_at > :now and r.due_at <= cast(:now as timestamptz) + interval '24 hours')::int as soon,
       count(*) filter (where r.new_messages > 0)::int as fresh
     from return_requests r where r.seller_id = :seller and ${IN.open} and ${SHOWN_THERE}`,
    { seller, place, now },
  );
  return found.rows[0];
}

/** How many returns each tab has. */
export async function countsOf(db: Knex, { seller, place }: From, now: Date): Promise<Record<Tab, number>> {
  const found = await db.raw(
    `select count(*)::int as open, count(*) filter (where ${IN.requests})::int as requests,
       count(*) filter (where ${IN.returns})::int as returns, count(*) filter (where ${IN.held})::int as held,
       (select count(*)::int from return_requests r where r.seller_id = :seller and ${IN.closed} and ${SHOWN_THERE}) as closed
     from return_requests r where r.seller_id = :seller and ${IN.open} and ${SHOWN_THERE}`,
    { seller, place, now },
  );
  return found.rows[0];
}
