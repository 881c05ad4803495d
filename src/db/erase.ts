import type { Knex } from 'knex';
import { ERASED, PERSONAL } from '../domain/erased.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { openingWords } from './save.ts';

/**
 * Takes a customer out of what left for the shop, and out of pictures still to be fetched. Before the return is changed:
 * whoever ends a delivery locks it first and its lane after. What still waits has to leave as it was decided, and so has
 * what was given up while the return is open: a refund may hang on it. Of a closed one nothing can be sent again.
 */
export const eraseDeliveries = (trx: Knex.Transaction, seller: string, returnId: string): Promise<unknown> =>
  trx.raw(
    `update deliveries d set body = null, type = case when what = 'pull' then null else type end,
       state = case when d.state = 'dead' then 'cancelled' else d.state end
     from return_requests r where r.seller_id = ? and r.id = ? and d.seller_id = r.seller_id and d.return_id = r.id
       and d.body is not null
       and (d.what = 'pull' or d.state in ('sent', 'cancelled') or (d.state = 'dead' and r.status = 'closed'))`,
    [seller, returnId],
  );

/**
 * Takes a customer out of everything else that is written of a return besides its own row: messages, what happened, what
 * came from the shop, drafts, the words it is found by, and its pictures. Answers the digests of the pictures: nothing of
 * this return needs them any more.
 */
export async function eraseRecord(trx: Knex.Transaction, request: ReturnRequest): Promise<string[]> {
  const of = { seller_id: request.seller, return_id: request.id };
  await trx('messages').where(of).update({ body: ERASED, files: '[]' });
  await trx('refunds').where(of).update({ note: null });
  await trx('drafts').where(of).delete();
  // What was written about several may be about this one, too.
  await trx('drafts').where({ seller_id: request.seller, return_id: null }).delete();
  await trx.raw(
    `update events set data = data || (
       select jsonb_object_agg(field, cast(? as text)) from jsonb_array_elements_text(cast(? as jsonb) -> type) field
       where jsonb_typeof(data -> field) = 'string')
     where seller_id = ? and return_id = ? and exists (
       select 1 from jsonb_array_elements_text(cast(? as jsonb) -> type) field where jsonb_typeof(data -> field) = 'string')`,
    [ERASED, FIELDS, request.seller, request.id, FIELDS],
  );
  await trx('inbox')
    .where({ seller_id: request.seller, shop_id: request.shop, return_id: request.shopReturnId })
    .whereNot({ body: '' })
    .update({ body: '' });
  const words = openingWords({ ...request, customer: { ...request.customer, id: '' } });
  await trx.raw('update return_requests set words = array_to_tsvector(?::text[]) where seller_id = ? and id = ?', [
    words,
    request.seller,
    request.id,
  ]);
  const rows = await trx('files').where(of).delete().returning('sha256');
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}

const FIELDS = JSON.stringify(PERSONAL);

/** All of a customer's returns with a shop, each row locked, in an order that is the same for everybody. */
export async function lockReturnsOf(
  trx: Knex.Transaction,
  { seller, shop }: { seller: string; shop: string },
  customerId: string,
): Promise<string[]> {
  const found = await trx.raw(
    `select id from return_requests where seller_id = ? and shop_id = ? and customer->>'id' = ? order by id for update`,
    [seller, shop, customerId],
  );
  return found.rows.map(({ id }: { id: string }) => id);
}

/** Keeps that a webhook came, and not what it said. */
export const emptyBody = (trx: Knex.Transaction, m: { seller: string; shop: string; id: string }): Promise<unknown> =>
  trx('inbox').where({ seller_id: m.seller, shop_id: m.shop, id: m.id }).update({ body: '' });

/** Closed returns that were kept for as long as their sellers keep them, the oldest of each seller first. */
export async function keptLongEnough(
  db: Knex,
  at: Date,
  limit: number,
): Promise<{ seller: string; id: string; closedBefore: Date }[]> {
  const found = await db.raw(
    `select l.id as seller, r.id, l.until as "closedBefore"
     from (select id, cast(:at as timestamptz) - make_interval(days => retention_days) as until from sellers) l,
       lateral (select id from return_requests r where r.seller_id = l.id and r.quiet_since <= l.until and r.locked is null
                order by r.quiet_since limit :limit) r
     limit :limit`,
    { at, limit },
  );
  return found.rows;
}

/** Locks a return that is still as quiet; false: it is not. */
export async function lockQuiet(trx: Knex.Transaction, seller: string, id: string, before: Date): Promise<boolean> {
  const found = await trx.raw(
    `select 1 from return_requests where seller_id = ? and id = ? and quiet_since <= ? and locked is null for update`,
    [seller, id, before],
  );
  return found.rows.length > 0;
}

/**
 * Forgets what belongs to no return and is as old: webhooks as they came, answers to gestures, drafts. Answers the pictures
 * that no message ever told of.
 */
export async function forgetLoose(db: Knex, at: Date): Promise<{ seller: string; sha256: string | null }[]> {
  const old = (table: string, when: string) =>
    `${table}.seller_id = l.id and ${table}.${when} < cast(:at as timestamptz) - make_interval(days => l.retention_days)`;
  await db.raw(
    `update inbox set body = '' from sellers l where ${old('inbox', 'received_at')} and inbox.body <> '' and inbox.parked_until is null`,
    { at },
  );
  await db.raw(`delete from outcomes using sellers l where ${old('outcomes', 'at')}`, { at });
  await db.raw(`delete from drafts using sellers l where ${old('drafts', 'at')}`, { at });
  const files = await db.raw(
    `delete from files using sellers l where ${old('files', 'at')} and files.return_id is null returning seller_id as seller, sha256`,
    { at },
  );
  return files.rows;
}
