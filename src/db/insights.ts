import type { Knex } from 'knex';
import {
  DEFECT,
  INSPECTED_DAYS,
  type Insights,
  type LastInspected,
  MEETS,
  type ReasonCount,
  type RefundKind,
} from '../domain/insights.ts';
import { money } from '../domain/money.ts';

/** The items that were looked at, of returns of the last `INSPECTED_DAYS`. */
export async function readInspected(db: Knex, seller: string, now: Date): Promise<LastInspected[]> {
  const found = await db.raw(INSPECTED, { seller, now, days: INSPECTED_DAYS, ...DEFECT });
  return found.rows;
}

/** Figures over the seller's returns that were opened from `since` on. */
export async function readInsights(db: Knex, seller: string, since: Date, now: Date): Promise<Insights> {
  const given = { seller, since, now, meets: JSON.stringify(MEETS), days: INSPECTED_DAYS, ...DEFECT };
  const [count, reasons, inspected, first, inTime, refunds] = await Promise.all(
    [RETURNS, REASONS, INSPECTED, FIRST_ANSWER, IN_TIME, REFUNDS].map((sql) => db.raw(sql, given)),
  );
  const [answer] = first?.rows ?? [];
  return {
    returns: count?.rows[0]?.count ?? 0,
    reasons: (reasons?.rows ?? []) as ReasonCount[],
    inspected: inspected?.rows ?? [],
    firstAnswer: answer ?? { median: null, slow: null, answered: 0 },
    inTime: (inTime?.rows ?? []) as Insights['inTime'],
    refunds: (refunds?.rows ?? []).map((row: { kind: RefundKind; count: number; minor: string; currency: string }) => ({
      kind: row.kind,
      count: row.count,
      amount: money(BigInt(row.minor), row.currency),
    })),
  };
}

const SINCE = 'r.seller_id = :seller and r.opened_at >= :since and r.opened_at <= :now';
const RETURNS = `select count(*)::int as count from return_requests r where ${SINCE}`;

const REASONS = `
  select coalesce(nullif(i->>'sku', ''), i->>'title') as item, max(i->>'title') as title, i->'reason'->>'code' as code,
    max(i->'reason'->>'label') as label, count(*)::int as count
  from return_requests r, jsonb_array_elements(r.items) i where ${SINCE}
  group by 1, 3 order by count(*) desc, 1, 3`;

const INSPECTED = `
  select coalesce(nullif(i->>'sku', ''), i->>'title') as item, max(i->>'title') as title,
    sum((i#>>'{inspection,received}')::int)::int as of, max(cast(i #>> '{inspection,at,$date}' as timestamptz)) as last,
    sum(case when i#>>'{inspection,condition}' = any(:condition) and i#>>'{inspection,cause}' = any(:cause)
      then (i#>>'{inspection,received}')::int else 0 end)::int as defective
  from return_requests r, jsonb_array_elements(r.items) i
  where r.seller_id = :seller and r.opened_at <= :now and r.opened_at >= cast(:now as timestamptz) - make_interval(days => :days)
    and i->'inspection' is not null
  group by 1 order by 1`;

// A message that was taken back or never arrived answers nobody.
const FIRST_ANSWER = `
  select percentile_cont(0.5) within group (order by waited) as median, percentile_cont(0.9) within group (order by waited) as slow,
    count(waited)::int as answered
  from (select (extract(epoch from min(m.at) - r.opened_at) * 1000)::double precision as waited
        from return_requests r join messages m on m.seller_id = r.seller_id and m.return_id = r.id
        where ${SINCE} and m.sender = 'staff' and m.state = 'said' group by r.seller_id, r.id, r.opened_at) answers`;

// Each deadline a return had: met by what meets it, late, or still running and not counted. What never reached the customer
// met nothing.
const IN_TIME = `
  select kind, count(*) filter (where kept)::int as kept, count(*) filter (where not kept)::int as late from (
    select d->>'kind' as kind, cast(d #>> '{at,$date}' as timestamptz) as due, exists (
        select 1 from events e where e.seller_id = r.seller_id and e.return_id = r.id
          and cast(:meets as jsonb)->(d->>'kind') @> to_jsonb(e.type)
          and e.at >= cast(d #>> '{from,$date}' as timestamptz) and e.at <= cast(d #>> '{at,$date}' as timestamptz)
          and not exists (select 1 from messages m where m.seller_id = e.seller_id and m.return_id = e.return_id
            and m.id = e.data->>'messageId' and m.state in ('undone', 'cancelled', 'undelivered'))) as kept
    from return_requests r, jsonb_array_elements(r.deadlines) d where ${SINCE} and cast(:meets as jsonb) -> (d->>'kind') is not null) deadlines
  where kept or due <= :now group by kind order by kind`;

const REFUNDS = `
  select case when e.version is not null then 'automatic' when f.keep_item then 'keep' when f.amount < r.paid then 'part' else 'full' end as kind,
    count(*)::int as count, sum(f.amount)::text as minor, f.currency
  from return_requests r join refunds f on f.seller_id = r.seller_id and f.return_id = r.id and f.state = 'settled'
  left join events e on e.seller_id = r.seller_id and e.return_id = r.id and e.type = 'refunded_automatically' and e.data->>'refundId' = f.id
  where ${SINCE} group by 1, f.currency order by 1, f.currency`;
