import type { Knex } from 'knex';
import { type PausedBy, type PlaceKey, SHOWS } from '../db/places.ts';
import type { Address, Shown } from '../ports.ts';
import { NO_RETURN } from './lanes.ts';
import { ERASED } from './outbox.ts';

/**
 * Sends nothing there until somebody mends it: new changes pass it by, and what waits is dropped, because cards are
 * drawn anew when it is back. So a dead workspace costs nothing, however long it stays dead.
 */
export async function pausePlace(trx: Knex, { seller, id }: PlaceKey, by: PausedBy, why: string): Promise<void> {
  await trx.raw(
    `update places set paused_at = coalesce(paused_at, now()), paused_by = ?, paused_why = ?
     where seller_id = ? and id = ? and (paused_by is null or paused_by <> 'install')`,
    [by, why, seller, id],
  );
  await trx.raw(
    `with stopped as (
       update deliveries set state = 'cancelled', ended_at = now(), why = :why
       where seller_id = :seller and place = :id and state = 'waiting' returning return_id
     ), counted as (select return_id, count(*)::int as n from stopped group by return_id)
     update lanes l set waiting = l.waiting - c.n, slot_at = null, paces = null,
       next_at = case when l.owner is not null then l.next_at end
     from counted c where l.seller_id = :seller and l.return_id = c.return_id and l.place = :id`,
    { seller, id, why },
  );
}

/**
 * Sends there again, beginning with what must be taken away and a card of every open return. False: nothing was paused.
 */
export async function resumePlace(trx: Knex, place: PlaceKey): Promise<boolean> {
  const ended = await closedWhilePaused(trx, place);
  const resumed = await trx.raw(
    `update places set paused_at = null, paused_by = null, paused_why = null
     where seller_id = ? and id = ? and paused_at is not null returning 1`,
    [place.seller, place.id],
  );
  if (resumed.rows.length === 0) return false;
  const erased = await clearAgain(trx, place);
  await redraw(trx, place, [...new Set([...(await openReturnsIn(trx, place)), ...ended, ...erased])]);
  return true;
}

/** Customers do not come back because a place could not be used: what was stopped with it is done now. Answers the returns. */
async function clearAgain(trx: Knex, { seller, id }: PlaceKey): Promise<string[]> {
  const found = await trx.raw(
    `with again as (
       update deliveries set state = 'waiting', attempts = 0, due_at = now(), ended_at = null, why = null, first_tried_at = null
       where seller_id = :seller and place = :id and what = 'clear' and state = 'cancelled' and why <> :erased returning return_id
     ), counted as (select return_id, count(*)::int as n from again group by return_id)
     update lanes l set waiting = l.waiting + c.n, next_at = case when l.owner is null then now() else l.next_at end
     from counted c where l.seller_id = :seller and l.return_id = c.return_id and l.place = :id returning l.return_id as id`,
    { seller, id, erased: ERASED },
  );
  return found.rows.map((row: { id: string }) => row.id);
}

/** Where something of a return stands or is about to, whether the place shows it now or is paused. */
export async function standingIn(
  trx: Knex,
  { seller, returnId }: { seller: string; returnId: string },
): Promise<{ place: string; card: boolean }[]> {
  // A worker that has the lane now may be showing a card there.
  const found = await trx.raw(
    `select * from (
       select l.place, l.shown is not null or l.owner is not null or exists (
           select 1 from deliveries d where d.seller_id = l.seller_id and d.return_id = l.return_id and d.place = l.place
             and d.what = 'card' and d.state = 'waiting') as card,
         exists (select 1 from strays s where s.seller_id = l.seller_id and s.return_id = l.return_id and s.place = l.place) as strays
       from lanes l join places p on p.seller_id = l.seller_id and p.id = l.place
       where l.seller_id = :seller and l.return_id = :returnId) stands
     where card or strays order by place`,
    { seller, returnId },
  );
  return found.rows.map(({ place, card }: { place: string; card: boolean }) => ({ place, card }));
}

/**
 * Returns whose card stands there as it was before they were closed. What waited when the place was paused was dropped,
 * and may have waited for as long as deliveries are tried.
 */
async function closedWhilePaused(db: Knex, { seller, id }: PlaceKey): Promise<string[]> {
  const found = await db.raw(
    `select r.id from places p join lanes l on l.seller_id = p.seller_id and l.place = p.id
       join return_requests r on r.seller_id = l.seller_id and r.id = l.return_id
     where p.seller_id = ? and p.id = ? and l.shown is not null and r.closed_at > p.paused_at - interval '6 hours'
     order by r.closed_at, r.id`,
    [seller, id],
  );
  return found.rows.map((row: { id: string }) => row.id);
}

/** Open returns of the place's shops, the most pressing first. */
export async function openReturnsIn(db: Knex, { seller, id }: PlaceKey): Promise<string[]> {
  const found = await db.raw(
    `select r.id from return_requests r join places p on p.seller_id = r.seller_id and p.id = ?
     where r.seller_id = ? and r.status <> 'closed' and ${SHOWS}
     order by r.due_at nulls last, r.id`,
    [id, seller],
  );
  return found.rows.map((row: { id: string }) => row.id);
}

/** Draws every open return of the place's shops there. */
export const showOpenReturns = async (trx: Knex, place: PlaceKey): Promise<void> =>
  redraw(trx, place, await openReturnsIn(trx, place));

/** Draws every open return of a shop anew, everywhere it is shown; `platforms`: those that are connected, where it is known. */
export const redrawShop = (
  trx: Knex,
  seller: string,
  shop: string,
  platforms: readonly string[] | null,
): Promise<void> => redrawWhere(trx, seller, 'r.shop_id = :shop', { shop }, platforms);

/** Draws one return anew while it is open, everywhere it is shown. */
export const redrawReturn = (trx: Knex, seller: string, id: string, platforms: readonly string[]): Promise<void> =>
  redrawWhere(trx, seller, 'r.id = :id', { id }, platforms);

/** A place is gone: open returns that were sent there are shown where they would have been without that. */
export const redrawRouted = (trx: Knex, { seller, id }: PlaceKey): Promise<void> =>
  redrawWhere(trx, seller, ':id = any(r.routed_to)', { id });

async function redrawWhere(
  trx: Knex,
  seller: string,
  which: string,
  bound: Record<string, string>,
  platforms: readonly string[] | null = null,
): Promise<void> {
  const found = await trx.raw(
    `select p.id as place, array_agg(r.id order by r.due_at nulls last, r.id) as ids
     from places p join return_requests r on r.seller_id = p.seller_id
     where p.seller_id = :seller and p.platform = any(coalesce(:platforms, array[p.platform])) and p.paused_at is null
       and ${which} and r.status <> 'closed' and ${SHOWS}
     group by p.id order by p.id`,
    { ...bound, seller, platforms: platforms && [...platforms] },
  );
  for (const { place, ids } of found.rows) await redraw(trx, { seller, id: place }, ids);
}

/** A card of ours is gone from the place: it is drawn anew while its return is open. What stood under it may still. */
export async function redrawDeleted(trx: Knex, { seller, id }: PlaceKey, shown: Shown): Promise<void> {
  const of = { seller, id, shown: JSON.stringify(shown) };
  const found = await trx.raw(
    `select r.id from lanes l join return_requests r on r.seller_id = l.seller_id and r.id = l.return_id
     where l.seller_id = :seller and l.place = :id and l.shown = cast(:shown as jsonb) and r.status <> 'closed'`,
    of,
  );
  await redraw(
    trx,
    { seller, id },
    found.rows.map((row: { id: string }) => row.id),
  );
  await trx.raw(
    `with lost as (
       update lanes set shown = null where seller_id = :seller and place = :id and shown = cast(:shown as jsonb)
       returning seller_id, return_id, place)
     insert into strays (seller_id, return_id, place, shown)
     select seller_id, return_id, place, cast(:shown as jsonb) from lost on conflict do nothing`,
    of,
  );
}

// Deliveries first and their lanes after, as everywhere: who takes them in another order waits for ever. A redraw that waits
// is touched, as in `save`: until this commits no worker begins it, and draws what stood before.
async function redraw(trx: Knex, { seller, id }: PlaceKey, returns: string[]): Promise<void> {
  if (returns.length === 0) return;
  await trx.raw(
    `with written as (
       insert into deliveries (seller_id, return_id, place, id, what, version)
       select r.seller_id, r.id, :id, gen_random_uuid(), 'card', r.version
       from unnest(cast(:returns as uuid[])) with ordinality as wanted (id, n)
       join return_requests r on r.seller_id = :seller and r.id = wanted.id order by wanted.n
       on conflict (seller_id, return_id, place) where what = 'card' and state = 'waiting' and attempts = 0
         do update set version = excluded.version
       returning seller_id, return_id, place, position, xmax = 0 as fresh)
     insert into lanes (seller_id, return_id, place, waiting, next_at)
     select seller_id, return_id, place, case when fresh then 1 else 0 end, now() + make_interval(secs => 0.000001 * row_number() over (order by position)) from written
     on conflict (seller_id, return_id, place) do update
       set waiting = lanes.waiting + excluded.waiting, next_at = coalesce(lanes.next_at, excluded.next_at)`,
    { seller, id, returns },
  );
}

/** Whether this stands at that address for a lane of ours, whoever the place belongs to. */
export async function isShownThere(db: Knex, at: Address, shown: Shown): Promise<boolean> {
  const found = await db.raw(
    `select 1 from places p join lanes l on l.seller_id = p.seller_id and l.place = p.id
     where p.platform = ? and p.team = ? and p.channel = ? and l.shown = cast(? as jsonb) limit 1`,
    [at.platform, at.team ?? '', at.channel, JSON.stringify(shown)],
  );
  return found.rows.length > 0;
}

/** The return whose card this is, in this place. Null: none, or not this seller's. */
export async function returnUnder(db: Knex, seller: string, at: Address, shown: Shown): Promise<string | null> {
  const found = await db.raw(
    `select l.return_id as id from places p join lanes l on l.seller_id = p.seller_id and l.place = p.id
     where p.seller_id = ? and p.platform = ? and p.team = ? and p.channel = ? and l.shown = cast(? as jsonb) and l.return_id <> ?`,
    [seller, at.platform, at.team ?? '', at.channel, JSON.stringify(shown), NO_RETURN],
  );
  return found.rows[0]?.id ?? null;
}
