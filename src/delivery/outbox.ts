import type { Knex } from 'knex';
import type { Delivery } from '../domain/effects.ts';

type Of = { seller: string; returnId: string };

/**
 * Deliveries as rows, each with its id for ever; `save` writes them with the change that causes them. They take their
 * lanes' row locks there, so deliveries of one return keep the order of the commits.
 *
 * A waiting redraw is touched, not left alone: the touch keeps a worker from drawing the old state before the commit.
 */
export const rowsOf = (deliveries: Delivery[], ids: () => string): object[] =>
  deliveries.map((d, n) => ({
    n,
    place: d.place,
    id: ids(),
    what: d.what,
    // Of a picture: its name, and where it is.
    type: d.webhook?.type ?? d.picture?.name ?? null,
    body: d.webhook?.body ?? asked(d.picture ?? d.translation),
    about: d.about,
    due_at: d.dueAt,
  }));

const asked = (what: object | undefined): string | null => (what ? JSON.stringify(what) : null);

/**
 * Stops what carries these messages and has not left; nor are their pictures fetched again. A lane that waited for one of
 * them is looked at anew at once.
 */
export async function cancel(trx: Knex.Transaction, of: Of, abouts: string[], why: string): Promise<void> {
  if (abouts.length === 0) return;
  await trx('deliveries')
    .where({ seller_id: of.seller, return_id: of.returnId, state: 'dead', what: 'pull' })
    .whereIn('about', abouts)
    .update({ state: 'cancelled', why });
  await trx.raw(
    `with stopped as (
         update deliveries set state = 'cancelled', ended_at = now(), why = ?
         where seller_id = ? and return_id = ? and about = any(?) and state = 'waiting' returning place
       ), counted as (select place, count(*)::int as n from stopped group by place)
       update lanes l set waiting = l.waiting - c.n,
         next_at = case when l.owner is not null then l.next_at when l.waiting - c.n = 0 then null else now() end
       from counted c where l.seller_id = ? and l.return_id = ? and l.place = c.place`,
    [why, of.seller, of.returnId, abouts, of.seller, of.returnId],
  );
}

/**
 * Lines of a customer who is erased now are not said any more, nor can they be sent again. Those on their way are taken
 * away like those that were said; what was not taken away before is now.
 */
export async function unsay(trx: Knex.Transaction, { seller, returnId }: Of): Promise<void> {
  await trx('deliveries')
    .where({ seller_id: seller, return_id: returnId, state: 'dead' })
    .whereIn('what', ['say', 'clear'])
    .update({ state: 'cancelled', why: ERASED });
  await trx.raw(
    `with stopped as (
         update deliveries set state = 'cancelled', ended_at = now(), why = :why
         where seller_id = :seller and return_id = :returnId and what = 'say' and state = 'waiting' returning place
       ), counted as (select place, count(*)::int as n from stopped group by place)
       update lanes l set waiting = l.waiting - c.n,
         next_at = case when l.owner is not null then l.next_at when l.waiting - c.n = 0 then null else now() end
       from counted c where l.seller_id = :seller and l.return_id = :returnId and l.place = c.place`,
    { seller, returnId, why: ERASED },
  );
}

/** Why a delivery was cancelled: its customer is erased. */
export const ERASED = 'erased';

/** Stops what waits for places other than these and was not tried yet. What is on its way to a shop or from it goes on. */
export const leaveOthers = (trx: Knex.Transaction, of: Of, places: string[]): Promise<unknown> =>
  trx.raw(
    `with stopped as (
         update deliveries d set state = 'cancelled', ended_at = now(), why = 'routed' from places p
         where d.seller_id = :seller and d.return_id = :returnId and d.state = 'waiting' and d.attempts = 0
           and d.what <> 'clear' and p.seller_id = d.seller_id and p.id = d.place and d.place <> all(:places) returning d.place
       ), counted as (select place, count(*)::int as n from stopped group by place)
       update lanes l set waiting = l.waiting - c.n,
         next_at = case when l.owner is not null or l.waiting > c.n then l.next_at end
       from counted c where l.seller_id = :seller and l.return_id = :returnId and l.place = c.place`,
    { ...of, places },
  );

/** Puts deliveries that were given up back in their lanes, under the same ids and in their old places. */
export async function revive(trx: Knex.Transaction, of: Of, deliveries: string[]): Promise<void> {
  if (deliveries.length === 0) return;
  await trx.raw(
    `with again as (
         update deliveries set state = 'waiting', attempts = 0, due_at = now(), ended_at = null, why = null, first_tried_at = null
         where seller_id = ? and return_id = ? and id = any(?::uuid[]) and state = 'dead' returning place
       ), counted as (select place, count(*)::int as n from again group by place)
       update lanes l set waiting = l.waiting + c.n, next_at = case when l.owner is null then now() else l.next_at end
       from counted c where l.seller_id = ? and l.return_id = ? and l.place = c.place`,
    [of.seller, of.returnId, deliveries, of.seller, of.returnId],
  );
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

/** What a line said in a thread tells: the event of which return. Null: there is no such delivery. */
export async function sayingOf(
  db: Knex,
  seller: string,
  id: string,
): Promise<{ returnId: string; version: number } | null> {
  const row = await db('deliveries').where({ seller_id: seller, id, what: 'say' }).first('return_id', 'version');
  return row ? { returnId: row.return_id, version: row.version } : null;
}

type Dead = {
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
  const found = await db.raw(
    `select about, state from deliveries
     where seller_id = ? and return_id = ? and what = 'webhook' and about is not null order by position`,
    [seller, returnId],
  );
  return new Map(found.rows.map((row: { about: string; state: string }) => [row.about, row.state]));
}
