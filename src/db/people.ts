import type { Knex } from 'knex';
import { atLeast, type Role } from '../domain/permissions.ts';
import type { Address, Who } from '../ports.ts';

type Staff = { id: string; name: string; role: Role; language: string | null };
/** Who stands at an address: the seller the place belongs to, and the person, if the seller knows them. */
export type StandingThere = {
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
export async function whoIsThere(db: Knex, at: Address, who: Who): Promise<StandingThere | null> {
  return (await whoIsInPlace(db, at, who)) ?? (await whoIsKnown(db, who));
}

async function whoIsInPlace(db: Knex, at: Address, who: Who): Promise<StandingThere | null> {
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

async function whoIsKnown(db: Knex, who: Who): Promise<StandingThere | null> {
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
