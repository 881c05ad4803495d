import type { Knex } from 'knex';
import { prepared } from '../db/prepared.ts';
import type { Address, Posting, Shown } from '../ports.ts';

/** A lane this worker has for a while. `fence` goes up each time somebody takes it: a worker that lost it can tell. */
export type Lane = { seller: string; returnId: string; place: string; fence: string; shown: Shown | null };
/** The lane of a place itself, for what is about no single return. It stands before every return. */
export const NO_RETURN = '00000000-0000-0000-0000-000000000000';

/** The delivery at the head of a lane, begun: its attempt is already counted. */
export type Begun = {
  lane: Lane;
  id: string;
  what: 'card' | 'say' | 'webhook' | 'digest' | 'pull' | 'translate' | 'clear';
  version: number;
  type: string | null;
  body: string | null;
  about: string | null;
  /** An earlier try may have arrived. */
  maybeDone: boolean;
  /** The paces its slot came from; null: it needed none. */
  paces: string[] | null;
  /** Where it goes, for places. */
  at: Address;
  /** Seconds between when it was due and its first try. */
  waited: number;
  shop: string | null;
  /** The shop's endpoint with its secrets still sealed; null for what does not go to a shop, or one that has none. */
  endpoint: { url: string; sealed: string[] } | null;
  attempts: number;
  firstTriedAt: Date;
  /** When the return next needs something: what is told later than that helps nobody. */
  returnDueAt: Date | null;
};

/** A lane that wants a slot of its platform's pace before its head may begin. */
export type Asking = { lane: Lane; what: Posting; at: Address };

/**
 * Takes up to `limit` lanes that want work, the longest waiting first, for `leaseSeconds`, and begins the head of each:
 * its attempt is counted, so from here on it may have left. Lanes whose head is not due come back without one. Where
 * the platform is `paced`, a head begins only in its lane's slot; a lane without one comes back asking for it, and so does
 * one whose slot is long over: after a standstill many are, and what had them must not leave all at once. One of them does.
 *
 * While a lane is taken, `next_at` is the end of its lease: a worker that dies gives it back by saying nothing. Costs
 * the same whatever waits behind the heads: one index over lanes, one look at each head, never at older deliveries.
 * A head that a change is touching right now (taken back, redrawn) is left for the next look: changes lock deliveries
 * first and their lane after, so waiting here, with the lane in hand, would be a deadlock. One that another worker just
 * ended is seen as ended, because its row is looked at again when it is locked.
 */
export async function takeHeads(
  db: Knex,
  owner: string,
  limit: number,
  leaseSeconds: number,
  paced: readonly string[] = [],
): Promise<{ begun: Begun[]; asking: Asking[]; idle: Lane[] }> {
  const taken = await prepared(db, TAKE, { owner, limit, lease: leaseSeconds, paced });
  const begun: Begun[] = [];
  const asking: Asking[] = [];
  const idle: Lane[] = [];
  for (const { seller, returnId, place, fence, shown, asks, at, ...head } of taken.rows) {
    const lane = { seller, returnId, place, fence, shown };
    if (head.id) begun.push({ ...head, at, lane });
    else if (asks) asking.push({ lane, what: asks, at });
    else idle.push(lane);
  }
  return { begun, asking, idle };
}

const TAKE = `
  with taken as (
    update lanes set owner = :owner, fence = fence + 1, next_at = now() + make_interval(secs => cast(:lease as double precision))
    where (seller_id, return_id, place) in (
      select seller_id, return_id, place from lanes where next_at <= now() order by next_at limit :limit for update skip locked)
    returning seller_id, return_id, place, fence, shown, slot_at, paces
  ), timed as (
    select t.*, p.platform is not null and p.platform = any(:paced) as paced,
      exists (select 1 from paces q where q.key = any(t.paces) and q.silent_until > now()) as silenced,
      t.slot_at <= now() - interval '500 milliseconds' as late,
      row_number() over (partition by t.paces order by t.slot_at, t.return_id) = 1
        and not exists (select 1 from paces q where q.key = t.paces[1] and q.last_at > now() - interval '700 milliseconds') as first,
      json_build_object('platform', p.platform, 'team', p.team, 'channel', p.channel) as at
    from taken t left join places p on p.seller_id = t.seller_id and p.id = t.place
  ), heads as materialized (
    select d.seller_id, d.id, d.maybe_done, d.attempts = 0 as first, d.due_at
    from timed t, lateral (
        select h.id from deliveries h where h.seller_id = t.seller_id and h.return_id = t.return_id and h.place = t.place
          and h.state = 'waiting' order by h.position limit 1) head, deliveries d
    where d.seller_id = t.seller_id and d.id = head.id and d.state = 'waiting' and d.due_at <= now()
      and (not t.paced or (t.slot_at <= now() and (not t.late or t.first) and not t.silenced))
    for update of d skip locked
  ), begun as (
    update deliveries d set attempts = d.attempts + 1, first_tried_at = coalesce(d.first_tried_at, now()), maybe_done = true
    from heads h where d.seller_id = h.seller_id and d.id = h.id
    returning d.seller_id, d.return_id, d.place, d.id, d.what, d.version, d.type, d.body, d.about, d.attempts, d.first_tried_at,
      h.maybe_done as was_maybe_done, case when h.first then extract(epoch from now() - h.due_at) else 0 end as waited
  ), marked as (
    update paces q set last_at = now() from begun b join timed t using (seller_id, return_id, place)
    where t.paced and q.key = t.paces[1]
  )
  select t.seller_id as seller, t.return_id as "returnId", t.place, t.fence, t.shown, t.paces, t.at, b.id, b.what, b.version, b.type, b.body, b.about,
    b.attempts, b.first_tried_at as "firstTriedAt", b.was_maybe_done as "maybeDone", cast(b.waited as double precision) as waited, s.id as shop, r.due_at as "returnDueAt",
    case when b.what = 'webhook' then (
      select json_build_object('url', s.endpoint_url, 'sealed', coalesce((
          select json_agg(x.sealed order by x.position) from shop_secrets x
          where x.seller_id = s.seller_id and x.shop_id = s.id and x.direction = 'out'), '[]'))
      where s.endpoint_url is not null and s.endpoint_gone_at is null) end as endpoint,
    case when b.id is null and t.paced and (t.slot_at is null or (t.late and not t.first) or t.silenced) then (
      select h.what from deliveries h where h.seller_id = t.seller_id and h.return_id = t.return_id and h.place = t.place
        and h.state = 'waiting' and h.due_at <= now() order by h.position limit 1) end as asks
  from timed t
  left join return_requests r on r.seller_id = t.seller_id and r.id = t.return_id
  left join shops s on s.seller_id = t.seller_id and s.id = coalesce(r.shop_id, case when t.place like 'shop:%' then substr(t.place, 6) end)
  left join begun b on b.seller_id = t.seller_id and b.return_id = t.return_id and b.place = t.place`;

type Key = Pick<Lane, 'seller' | 'returnId' | 'place'>;
const OF_LANE =
  'l.seller_id = :seller and l.return_id = :returnId and l.place = :place and l.owner = :owner and l.fence = :fence';
const bindings = (lane: Lane, owner: string) => ({
  seller: lane.seller,
  returnId: lane.returnId,
  place: lane.place,
  fence: lane.fence,
  owner,
});

/**
 * Ends a delivery and gives its lane back. False: another worker has the lane, and decides; nothing is marked.
 */
export async function endDelivery(
  db: Knex,
  owner: string,
  lane: Lane,
  ended: { id: string; state: 'sent' | 'dead'; why: string | null; shown: Shown | null },
): Promise<boolean> {
  const marked = await prepared(
    db,
    `with ended as (
       update deliveries set state = :state, why = :why, ended_at = now()
       where seller_id = :seller and id = :id and state = 'waiting' and exists (select 1 from lanes l where ${OF_LANE}) returning 1)
     update lanes l set owner = null, slot_at = null, paces = null, shown = coalesce(cast(:shown as jsonb), l.shown), waiting = l.waiting - (select count(*) from ended),
       next_at = case when l.waiting - (select count(*) from ended) = 0 then null else now() end
     where ${OF_LANE} returning 1`,
    {
      ...bindings(lane, owner),
      id: ended.id,
      state: ended.state,
      why: ended.why,
      shown: ended.shown && JSON.stringify(ended.shown),
    },
  );
  return marked.rows.length > 0;
}

/** Puts the head off and gives the lane back: everything behind it waits with it. `maybeDone`: it may have arrived. */
export const putOff = (
  db: Knex,
  owner: string,
  lane: Lane,
  { id, until, why, maybeDone }: { id: string; until: Date; why: string; maybeDone: boolean },
): Promise<unknown> =>
  db.raw(
    `with late as (
       update deliveries set due_at = :until, why = :why, maybe_done = :maybeDone
       where seller_id = :seller and id = :id and state = 'waiting' and exists (select 1 from lanes l where ${OF_LANE}) returning 1)
     update lanes l set owner = null, slot_at = null, paces = null,
       next_at = case when l.waiting = 0 then null else cast(:until as timestamptz) end
     where ${OF_LANE} and (select count(*) from late) >= 0`,
    { ...bindings(lane, owner), id, until, why, maybeDone },
  );

/** Gives back lanes whose head is not due, to come again when it is, and never before their slot. */
export const giveBack = (db: Knex, owner: string, lanes: Lane[]): Promise<unknown>[] =>
  lanes.map((lane) =>
    db.raw(
      `update lanes l set owner = null, next_at = case when l.waiting = 0 then null else greatest(l.slot_at, coalesce(
         (select h.due_at from deliveries h where h.seller_id = l.seller_id and h.return_id = l.return_id and h.place = l.place
          and h.state = 'waiting' order by h.position limit 1), now())) end
       where ${OF_LANE}`,
      bindings(lane, owner),
    ),
  );

/** Keeps lanes whose sending takes longer than the lease. */
export const keepLanes = (db: Knex, owner: string, keys: Key[], leaseSeconds: number): Promise<unknown> =>
  db.raw(
    `update lanes l set next_at = now() + make_interval(secs => ?)
     from jsonb_to_recordset(?::jsonb) as k("seller" text, "returnId" uuid, "place" text)
     where l.seller_id = k.seller and l.return_id = k."returnId" and l.place = k.place and l.owner = ?`,
    [leaseSeconds, JSON.stringify(keys), owner],
  );

/** Milliseconds until some lane wants work; null: none does. */
export async function untilNext(db: Knex): Promise<number | null> {
  const found = await db.raw(
    `select extract(epoch from (next_at - now())) * 1000 as ms from lanes where next_at is not null order by next_at limit 1`,
  );
  return found.rows[0] ? Math.max(0, Number(found.rows[0].ms)) : null;
}

/** What waits, by where it goes: a platform, or `shop`. `oldest`: seconds the longest waiting one has been due. */
export async function backlog(db: Knex): Promise<{ to: string; waiting: number; oldest: number }[]> {
  const found = await db.raw(
    `select coalesce(p.platform, split_part(d.place, ':', 1)) as to, count(*)::int as waiting,
       cast(greatest(0, coalesce(extract(epoch from now() - min(d.created_at)), 0)) as double precision) as oldest
     from deliveries d left join places p on p.seller_id = d.seller_id and p.id = d.place
     where d.state = 'waiting' and d.due_at <= now() group by 1 order by 1`,
  );
  return found.rows;
}
