import type { Knex } from 'knex';
import type { Pace } from '../ports.ts';
import { type Lane, NO_RETURN } from './lanes.ts';

/**
 * Gives a lane the next slot that all of these paces allow, and gives the lane back until then. Slots are counted in the
 * database, so any number of processes keep one pace together, and each waiting lane is touched once, not once a second.
 * Paces are taken in the order of their keys: two lanes that share two paces never wait for each other.
 */
export async function reserve(db: Knex, owner: string, lane: Lane, paces: Pace[]): Promise<void> {
  await db.transaction(async (trx) => {
    let slot: Date | null = null;
    for (const pace of paces.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
      const taken = await trx.raw(TAKE_SLOT, pace);
      const next: Date = taken.rows[0].slot;
      if (!slot || next > slot) slot = next;
    }
    await trx.raw(
      `update lanes set owner = null, slot_at = coalesce(:slot, now()), paces = :keys, next_at = coalesce(:slot, now())
       where seller_id = :seller and return_id = :returnId and place = :place and owner = :owner and fence = :fence`,
      { ...lane, shown: null, owner, slot, keys: paces.map(({ key }) => key) },
    );
  });
}

// A leaky bucket told by when it is empty: a burst may begin that much earlier, never before what was asked for.
const TAKE_SLOT = `
  insert into paces as p (key, through_at) values (:key, now() + make_interval(secs => cast(:seconds as double precision)))
  on conflict (key) do update
    set through_at = greatest(p.through_at, p.silent_until, now()) + make_interval(secs => cast(:seconds as double precision))
  returning greatest(now(), silent_until, through_at - make_interval(secs => cast(:seconds as double precision) * cast(:burst as int))) as slot`;

/** The platform asked for silence: whoever has a slot before its end asks for a new one. */
export const silence = (db: Knex, keys: string[], seconds: number): Promise<unknown> =>
  db.raw(
    `update paces set silent_until = greatest(silent_until, now() + make_interval(secs => ?)),
       through_at = greatest(through_at, now() + make_interval(secs => ?)) where key = any(?)`,
    [seconds, seconds, keys],
  );

/** Forgets what nothing was written to for a week, such as channels that are gone: a pace that is needed again begins anew. */
export const forgetOldPaces = (db: Knex): Promise<unknown> =>
  db.raw(
    `delete from paces where through_at < now() - interval '7 days' and (silent_until is null or silent_until < now())`,
  );

/** More cards than this wait before a channel: the queue is shown once instead of asking people to count. */
const CROWD = 20;

/** True once for each crowd, which lasts until fewer wait. */
async function isNewCrowd(trx: Knex, key: string, seconds: number): Promise<boolean> {
  const changed = await trx.raw(
    `update paces set crowd_told = not crowd_told
     where key = :key and crowd_told <> (through_at > now() + make_interval(secs => cast(:ahead as double precision)))
     returning crowd_told`,
    { key, ahead: CROWD * seconds },
  );
  return changed.rows[0]?.crowd_told === true;
}

/**
 * Writes the digest of a place in the slot that a card had, and sends that card to the end of the queue. One transaction:
 * a crowd is told of once or the card goes out, never neither.
 */
export async function digestInstead(
  db: Knex,
  owner: string,
  card: { lane: Lane; id: string; maybeDone: boolean },
  pace: Pace,
  id: string,
): Promise<boolean> {
  const { lane } = card;
  return db.transaction(async (trx) => {
    if (!(await isNewCrowd(trx, pace.key, pace.seconds))) return false;
    await trx.raw(`update deliveries set maybe_done = ? where seller_id = ? and id = ?`, [
      card.maybeDone,
      lane.seller,
      card.id,
    ]);
    await trx.raw(
      `update lanes set owner = null, slot_at = null, paces = null, next_at = now()
       where seller_id = ? and return_id = ? and place = ? and owner = ? and fence = ?`,
      [lane.seller, lane.returnId, lane.place, owner, lane.fence],
    );
    await trx.raw(
      `with written as (
         insert into deliveries (seller_id, return_id, place, id, what, version) values (:seller, :none, :place, :id, 'digest', 0))
       insert into lanes as l (seller_id, return_id, place, waiting, next_at, slot_at, paces)
       values (:seller, :none, :place, 1, now(), now(), array[cast(:key as text)])
       on conflict (seller_id, return_id, place) do update
         set waiting = l.waiting + 1, next_at = now(), slot_at = now(), paces = excluded.paces`,
      { seller: lane.seller, none: NO_RETURN, place: lane.place, id, key: pace.key },
    );
    return true;
  });
}
