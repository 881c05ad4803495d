import type { Knex } from 'knex';
import type { TeamHours } from '../domain/hours.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import type { Address, Place } from '../ports.ts';

/** Whose fault it is that nothing can be sent: the channel's alone, or the whole installation's. */
export type PausedBy = 'place' | 'install';
type Paused = { platform: string; team: string; channel: string; by: PausedBy; why: string };

export type PlaceKey = { seller: string; id: string };

// Routed to another place of this platform, it is not shown here, and routed here, it is, whatever its shop. Only places
// that are still there count: nothing is hidden in one that is gone.
const shows = (place: { id: string; shops: string; beside: string }): string => `
  case when cardinality(r.routed_to) > 0 and r.routed_to && array(${place.beside})
    then ${place.id} = any(r.routed_to) else r.shop_id = any(coalesce(${place.shops}, array[r.shop_id])) end`;

/** SQL: whether a place `p` shows a return `r`. */
export const SHOWS = shows({
  id: 'p.id',
  shops: 'p.shops',
  beside: 'select b.id from places b where b.seller_id = p.seller_id and b.platform = p.platform',
});
/** SQL: whether the place `:place` of `:seller` shows a return `r`; without a place, every return. Looks the place up once. */
export const SHOWN_THERE = shows({
  id: ':place',
  shops: '(select p.shops from places p where p.seller_id = :seller and p.id = :place)',
  beside: `select b.id from places p join places b on b.seller_id = p.seller_id and b.platform = p.platform
    where p.seller_id = :seller and p.id = :place`,
});

/** Ids of the places on these platforms that show a return now and can be written to. */
export async function placesShowing(
  trx: Knex,
  { seller, shop, routedTo }: Pick<ReturnRequest, 'seller' | 'shop' | 'routedTo'>,
  platforms: readonly string[],
): Promise<string[]> {
  const found = await trx.raw(
    `select p.id from places p, (select cast(:shop as text) as shop_id, cast(:routedTo as text[]) as routed_to) r
     where p.seller_id = :seller and p.platform = any(:platforms) and p.paused_at is null and ${SHOWS} order by p.id`,
    { seller, shop, routedTo: [...routedTo], platforms: [...platforms] },
  );
  return found.rows.map((row: { id: string }) => row.id);
}

export async function readPlace(
  db: Knex,
  seller: string,
  id: string,
): Promise<(Place & { shops: string[] | null }) | null> {
  const found = await db.raw(
    `select p.seller_id as seller, p.id, p.platform, p.team, p.channel, p.shops, l.language
     from places p join sellers l on l.id = p.seller_id where p.seller_id = ? and p.id = ?`,
    [seller, id],
  );
  return found.rows[0] ?? null;
}

/** The place of an address, whoever it belongs to. Null: nobody connected it. */
export async function placeAt(
  db: Knex,
  { platform, team, channel }: Address,
): Promise<(PlaceKey & { paused: boolean }) | null> {
  const found = await db.raw(
    `select seller_id as seller, id, paused_at is not null as paused from places where platform = ? and team = ? and channel = ?`,
    [platform, team ?? '', channel],
  );
  return found.rows[0] ?? null;
}

/** Every place of a team on a platform; with `pausedBy`, those paused for that reason. */
export async function placesOf(
  db: Knex,
  platform: string,
  team: string,
  pausedBy: PausedBy | null,
): Promise<PlaceKey[]> {
  const found = await db.raw(
    `select seller_id as seller, id from places where platform = :platform and team = :team
     and (cast(:pausedBy as text) is null or paused_by = :pausedBy) order by seller_id, id`,
    { platform, team, pausedBy },
  );
  return found.rows;
}

/** Every place on this platform, of every seller: for the operator who looks after the installation. */
export async function allPlaces(
  db: Knex,
  platform: string,
): Promise<(PlaceKey & { team: string; channel: string; paused: string | null })[]> {
  const found = await db.raw(
    `select seller_id as seller, id, team, channel, paused_why as paused from places where platform = ? order by seller_id, id`,
    [platform],
  );
  return found.rows;
}

/** When the teams work that have places on these platforms, a line a seller. */
export async function hoursElsewhere(
  db: Knex,
  platforms: readonly string[],
): Promise<{ seller: string; hours: TeamHours }[]> {
  const found = await db.raw(
    `select l.id as seller, l.timezone as zone, l.hours as week from sellers l
     where exists (select 1 from places p where p.seller_id = l.id and p.platform = any(?)) order by l.id`,
    [platforms as string[]],
  );
  return found.rows.map(({ seller, zone, week }: { seller: string } & TeamHours) => ({
    seller,
    hours: { zone, week },
  }));
}

/** Places of the seller on these platforms that can be written to and that show open returns. */
export async function placesWithWork(db: Knex, seller: string, platforms: readonly string[]): Promise<PlaceKey[]> {
  const found = await db.raw(
    `select p.seller_id as seller, p.id from places p
     where p.seller_id = ? and p.platform = any(?) and p.paused_at is null
       and exists (select 1 from return_requests r where r.seller_id = p.seller_id and r.status <> 'closed' and ${SHOWS})
     order by p.id`,
    [seller, platforms as string[]],
  );
  return found.rows;
}

/** Places of the seller to which nothing is sent, for whoever looks at the queue. */
export async function pausedPlaces(db: Knex, seller: string): Promise<Paused[]> {
  const found = await db.raw(
    `select platform, team, channel, paused_by as by, paused_why as why from places
     where seller_id = ? and paused_at is not null order by id`,
    [seller],
  );
  return found.rows;
}

/** Connects an address to a seller from inside the workspace. Null: it belongs to another seller. */
export async function connectPlace(
  trx: Knex,
  seller: string,
  at: Address,
  by: string,
): Promise<(PlaceKey & { isNew: boolean }) | null> {
  const id = `${at.platform}:${at.team ?? ''}:${at.channel}`;
  // Somebody who connects it at the same moment may have taken either of its two keys, so no conflict is named.
  const made = await trx.raw(
    `insert into places (seller_id, id, platform, team, channel, connected_by) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [seller, id, at.platform, at.team ?? '', at.channel, by],
  );
  const place = await placeAt(trx, at);
  return place?.seller === seller ? { ...place, isNew: made.rows.length > 0 } : null;
}

/** Sellers of whom this account is an admin. */
export async function sellersLedBy(
  db: Knex,
  account: { platform: string; team: string; user: string },
): Promise<{ id: string; name: string; staff: string; language: string | null }[]> {
  const found = await db.raw(
    `select l.id, l.name, s.id as staff, coalesce(s.language, l.language) as language
     from accounts a join staff s on s.seller_id = a.seller_id and s.id = a.staff_id join sellers l on l.id = a.seller_id
     where a.platform = ? and a.team = ? and a.user_id = ? and s.role = 'admin' order by l.id`,
    [account.platform, account.team, account.user],
  );
  return found.rows;
}

/** The account a member of staff has in a team, to be mentioned there. */
export async function accountIn(
  db: Knex,
  seller: string,
  staff: string,
  { platform, team }: Pick<Address, 'platform' | 'team'>,
): Promise<string | null> {
  const found = await db.raw(
    `select user_id from accounts where seller_id = ? and staff_id = ? and platform = ? and team = ? order by user_id limit 1`,
    [seller, staff, platform, team ?? ''],
  );
  return found.rows[0]?.user_id ?? null;
}

/** True the first time this is told; kept a week, longer than any platform repeats itself. */
export async function isNews(trx: Knex, platform: string, id: string): Promise<boolean> {
  const kept = await trx.raw(
    'insert into workspace_events (platform, id) values (?, ?) on conflict do nothing returning 1',
    [platform, id],
  );
  return kept.rows.length > 0;
}
export const forgetOldNews = (db: Knex): Promise<unknown> =>
  db.raw(`delete from workspace_events where at < now() - interval '7 days'`);
