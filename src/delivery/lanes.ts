import type { Knex } from 'knex';
import type { Shown } from '../ports.ts';

/** A lane this worker has for a while. `fence` goes up each time somebody takes it: a worker that lost it can tell. */
export type Lane = { seller: string; returnId: string; place: string; fence: string; shown: Shown | null };

/** The delivery at the head of a lane, begun: its attempt is already counted. */
export type Begun = {
  lane: Lane;
  id: string;
  what: 'card' | 'say' | 'webhook';
  version: number;
  type: string | null;
  body: string | null;
  about: string | null;
  shop: string;
  attempts: number;
  firstTriedAt: Date;
  /** When the return next needs something: what is told later than that helps nobody. */
  returnDueAt: Date | null;
};

/**
 * Takes up to `limit` lanes that want work, the longest waiting first, for `leaseSeconds`. While a lane is taken,
 * `next_at` is the end of its lease: a worker that dies gives it back by saying nothing.
 * Costs the same whatever waits behind the heads: one index over lanes, never a look at older deliveries.
 */
export async function takeLanes(db: Knex, owner: string, limit: number, leaseSeconds: number): Promise<Lane[]> {
  const taken = await db.raw(
    `update lanes set owner = ?, fence = fence + 1, next_at = now() + make_interval(secs => ?)
     where (seller_id, return_id, place) in (
       select seller_id, return_id, place from lanes where next_at <= now() order by next_at limit ? for update skip locked)
     returning seller_id as seller, return_id as "returnId", place, fence, shown`,
    [owner, leaseSeconds, limit],
  );
  return taken.rows;
}

/**
 * Begins the head of each lane and counts the attempt: from here on it may have left. A statement of its own, so it
 * sees what was committed after the lanes were taken; a head that is being taken back waits for that to commit.
 */
export async function beginHeads(db: Knex, lanes: Lane[]): Promise<Begun[]> {
  const begun = await db.raw(
    // Written so that only indexes can serve it: each head by its lane, each delivery by its key.
    `update deliveries d set attempts = d.attempts + 1, first_tried_at = coalesce(d.first_tried_at, now())
     from return_requests r
     where d.seller_id = any(?) and d.id = any(array(
         select (select h.id from deliveries h where h.seller_id = l.seller and h.return_id = l."returnId" and h.place = l.place
                 and h.state = 'waiting' order by h.position limit 1)
         from jsonb_to_recordset(?::jsonb) as l("seller" text, "returnId" uuid, "place" text)))
       and d.state = 'waiting' and d.due_at <= now() and r.seller_id = d.seller_id and r.id = d.return_id
     returning d.return_id, d.seller_id, d.place, d.id, d.what, d.version, d.type, d.body, d.about, r.shop_id as shop, d.attempts,
       d.first_tried_at as "firstTriedAt", r.due_at as "returnDueAt"`,
    [[...new Set(lanes.map(({ seller }) => seller))], JSON.stringify(lanes)],
  );
  const laneOf = new Map(lanes.map((lane) => [`${lane.seller}/${lane.returnId}/${lane.place}`, lane]));
  return begun.rows.flatMap(({ seller_id, return_id, place, ...rest }: Record<string, unknown>) => {
    const lane = laneOf.get(`${seller_id}/${return_id}/${place}`);
    return lane ? [{ ...rest, lane } as Begun] : [];
  });
}

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

/** Ends a delivery and gives its lane back. Without the fence nothing is marked: whoever has the lane now decides. */
export const endDelivery = (
  db: Knex,
  owner: string,
  lane: Lane,
  ended: { id: string; state: 'sent' | 'dead'; why: string | null; shown: Shown | null },
): Promise<unknown> =>
  db.raw(
    `with ended as (
       update deliveries set state = :state, why = :why, ended_at = now()
       where seller_id = :seller and id = :id and state = 'waiting' and exists (select 1 from lanes l where ${OF_LANE}) returning 1)
     update lanes l set owner = null, shown = coalesce(cast(:shown as jsonb), l.shown), waiting = l.waiting - (select count(*) from ended),
       next_at = case when l.waiting - (select count(*) from ended) = 0 then null else now() end
     where ${OF_LANE}`,
    {
      ...bindings(lane, owner),
      id: ended.id,
      state: ended.state,
      why: ended.why,
      shown: ended.shown && JSON.stringify(ended.shown),
    } as never,
  );

/** Puts the head off and gives the lane back: everything behind it waits with it. */
export const putOff = (db: Knex, owner: string, lane: Lane, id: string, until: Date, why: string): Promise<unknown> =>
  db.raw(
    `with late as (update deliveries set due_at = :until, why = :why where seller_id = :seller and id = :id and state = 'waiting')
     update lanes l set owner = null, next_at = case when l.waiting = 0 then null else cast(:until as timestamptz) end where ${OF_LANE}`,
    { ...bindings(lane, owner), id, until, why },
  );

/** Gives back lanes whose head is not due, to come again when it is. */
export const giveBack = (db: Knex, owner: string, lanes: Lane[]): Promise<unknown>[] =>
  lanes.map((lane) =>
    db.raw(
      `update lanes l set owner = null, next_at = case when l.waiting = 0 then null else coalesce(
         (select h.due_at from deliveries h where h.seller_id = l.seller_id and h.return_id = l.return_id and h.place = l.place
          and h.state = 'waiting' order by h.position limit 1), now()) end
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
