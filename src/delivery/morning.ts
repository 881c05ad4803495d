import type { Knex } from 'knex';
import type { PlaceKey } from '../db/places.ts';
import { NO_RETURN } from './lanes.ts';

/** Says that the digest of a morning is a digest of that kind, not one in the place of many cards. */
export const MORNING = 'morning';

/** Writes the digest of a place for a day, once, with its lane. False: that day has had its own. */
export async function digestOnce(db: Knex, { seller, id }: PlaceKey, day: string): Promise<boolean> {
  const written = await db.raw(
    `with first as (
       insert into morning_digests (seller_id, place, day) values (:seller, :place, :day) on conflict do nothing returning 1
     ), written as (
       insert into deliveries (seller_id, return_id, place, id, what, type, version)
       select :seller, :none, :place, gen_random_uuid(), 'digest', :morning, 0 from first returning 1
     ), forgotten as (
       delete from morning_digests where seller_id = :seller and place = :place and day < cast(:day as date) - 7
     )
     insert into lanes as l (seller_id, return_id, place, waiting, next_at)
     select :seller, :none, :place, 1, now() from written
     on conflict (seller_id, return_id, place) do update
       set waiting = l.waiting + 1, next_at = coalesce(l.next_at, excluded.next_at)
     returning 1`,
    { seller, none: NO_RETURN, place: id, day, morning: MORNING },
  );
  return written.rows.length > 0;
}
