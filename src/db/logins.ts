import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { atLeast } from '../domain/permissions.ts';
import type { Session } from '../ports.ts';

// Only hashes are stored: a copy of the database logs nobody in.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function keepLoginLink(
  db: Knex,
  seller: string,
  staff: string,
  token: string,
  until: Date,
): Promise<boolean> {
  const known = await db('staff').where({ seller_id: seller, id: staff }).first('id');
  if (!known) return false;
  await db('login_links').insert({ token_hash: hashOf(token), seller_id: seller, staff_id: staff, expires_at: until });
  return true;
}

/** Takes the link; it works once. Null: used, expired or never made. */
export async function useLoginLink(
  trx: Knex,
  token: string,
  at: Date,
): Promise<{ seller: string; staff: string } | null> {
  const taken = await trx.raw(
    'delete from login_links where token_hash = ? returning seller_id as seller, staff_id as staff, expires_at',
    [hashOf(token)],
  );
  const row = taken.rows[0];
  return row && row.expires_at > at ? { seller: row.seller, staff: row.staff } : null;
}

export const keepSession = (db: Knex, seller: string, staff: string, id: string, until: Date): Promise<unknown> =>
  db('sessions').insert({ id_hash: hashOf(id), seller_id: seller, staff_id: staff, expires_at: until });

export async function readSession(db: Knex, id: string, at: Date): Promise<Session | null> {
  const found = await db.raw(
    `select x.seller_id as seller, l.name as "sellerName", s.id as staff, s.name, coalesce(s.language, l.language) as language, s.role
     from sessions x join staff s on s.seller_id = x.seller_id and s.id = x.staff_id join sellers l on l.id = x.seller_id
     where x.id_hash = ? and x.expires_at > ?`,
    [hashOf(id), at],
  );
  if (!found.rows[0]) return null;
  const { role, ...session } = found.rows[0];
  return { id, ...session, leads: atLeast(role, 'lead') };
}

export const dropSession = (db: Knex, id: string): Promise<unknown> =>
  db('sessions')
    .where({ id_hash: hashOf(id) })
    .delete();

/** Links and sessions that are over, of every seller. */
export async function forgetExpired(db: Knex, at: Date): Promise<void> {
  await db('sessions').where('expires_at', '<=', at).delete();
  await db('login_links').where('expires_at', '<=', at).delete();
}
