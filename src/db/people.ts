import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { atLeast, type Role } from '../domain/permissions.ts';
import type { Address, Session, Who } from '../ports.ts';

type Staff = { id: string; name: string; role: Role; language: string | null };
/** Who stands at an address: the seller the place belongs to, and the person, if the seller knows them. */
export type Standing = {
  seller: string;
  /** Null: it is none that somebody connected. */
  place: string | null;
  language: string;
  defaultRole: Role;
  staff: Staff | null;
  now: Date;
};

/**
 * The seller comes from the place alone. Where nobody connected the place (a direct message, the app's home), from the
 * one seller in whose staff this account is declared. Null: neither.
 */
export async function whoIsThere(db: Knex, at: Address, who: Who): Promise<Standing | null> {
  return (await whoIsInPlace(db, at, who)) ?? (await whoIsKnown(db, who));
}

async function whoIsInPlace(db: Knex, at: Address, who: Who): Promise<Standing | null> {
  const found = await db.raw(
    `select p.seller_id as seller, p.id as place, l.language, p.default_role, p.roles, now() as now, s.id, s.name, s.role, s.language as own
     from places p join sellers l on l.id = p.seller_id
     left join accounts a on a.seller_id = p.seller_id and a.platform = ? and a.team = ? and a.user_id = ?
     left join staff s on s.seller_id = a.seller_id and s.id = a.staff_id
     where p.platform = ? and p.team = ? and p.channel = ?`,
    [who.platform, who.team ?? '', who.user, at.platform, at.team ?? '', at.channel],
  );
  const row = found.rows[0];
  if (!row) return null;
  const staff = row.id ? { id: row.id, name: row.name, role: row.role, language: row.own } : null;
  const defaultRole = mapped(row.default_role, row.roles, who.roles ?? []);
  return { seller: row.seller, place: row.place, language: row.language, defaultRole, staff, now: row.now };
}

/** The most that somebody's roles on the platform stand for; never less than the place gives everybody. */
const mapped = (least: Role, roles: Record<string, Role>, theirs: string[]): Role =>
  theirs.reduce<Role>((most, id) => {
    const role = Object.hasOwn(roles, id) ? roles[id] : undefined;
    return role && atLeast(role, most) ? role : most;
  }, least);

async function whoIsKnown(db: Knex, who: Who): Promise<Standing | null> {
  const found = await db.raw(
    `select l.id as seller, l.language, now() as now, s.id, s.name, s.role, s.language as own
     from accounts a join staff s on s.seller_id = a.seller_id and s.id = a.staff_id join sellers l on l.id = a.seller_id
     where a.platform = ? and a.team = ? and a.user_id = ? limit 2`,
    [who.platform, who.team ?? '', who.user],
  );
  const [row, another] = found.rows;
  if (!row || another) return null;
  const staff = { id: row.id, name: row.name, role: row.role, language: row.own };
  return { seller: row.seller, place: null, language: row.language, defaultRole: 'viewer', staff, now: row.now };
}

/** The seller's people, by name. */
export const readStaff = (db: Knex, seller: string): Promise<{ id: string; name: string; role: Role }[]> =>
  db('staff').where({ seller_id: seller }).orderBy(['name', 'id']).select('id', 'name', 'role');

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
