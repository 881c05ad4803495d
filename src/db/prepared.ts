import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

const NAMES = new Map<string, string>();

/**
 * Runs a statement that is asked again and again: the server parses and plans it once a connection. For constant SQL
 * that names its columns; a plan of `select *` would break when a newer version adds a column.
 */
export function prepared(db: Knex, sql: string, bindings: Knex.RawBinding[] | Record<string, unknown>): Knex.Raw {
  const known = NAMES.get(sql);
  const name = known ?? createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  if (!known) NAMES.set(sql, name);
  return db.raw(sql, bindings as Knex.RawBinding[]).options({ name });
}
