import type { Knex } from 'knex';

type Row = Record<string, unknown>;
/** Every row of every table, by table and by what identifies it there. */
export type Tables = Map<string, Map<string, Row>>;

/** How the whole database is read: in one statement, so that all tables are of one moment. */
export async function reading(db: Knex): Promise<() => Promise<Tables>> {
  const { rows: keys } = await db.raw(
    `select c.relname as name, coalesce(array_agg(a.attname::text) filter (where a.attname is not null), '{}') as key
     from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname order by c.relname`,
  );
  const tables: { name: string; key: string[] }[] = keys;
  const all = tables
    .map(({ name }) => `select '${name}' as name, to_jsonb(t) as row from ${name} t`)
    .join(' union all ');
  const keyOf = new Map(tables.map(({ name, key }) => [name, key]));
  return async () => {
    const read: Tables = new Map(tables.map(({ name }) => [name, new Map()]));
    for (const { name, row } of (await db.raw(all)).rows) {
      const key = keyOf.get(name) ?? [];
      read.get(name)?.set(JSON.stringify(key.length > 0 ? key.map((column) => row[column]) : row), row);
    }
    return read;
  };
}

/**
 * What is different, one line a row or column: `+ events R-1`, `- installs T1`, `places C1: paused_by = install`. A row is
 * called by what people know it by: the shop's number of its return, its channel, its team, its id.
 */
export function differences(before: Tables, after: Tables): string[] {
  const returns = new Map(
    [...(after.get('return_requests')?.values() ?? [])].map(({ id, shop_return_id }) => [id, shop_return_id]),
  );
  const called = (row: Row) =>
    String(row.shop_return_id ?? returns.get(row.return_id) ?? row.channel ?? row.team ?? row.id ?? '');
  return [...after].flatMap(([table, rows]) => {
    const old: Map<string, Row> = before.get(table) ?? new Map();
    const gone = [...old].filter(([key]) => !rows.has(key)).map(([, row]) => `- ${table} ${called(row)}`);
    const rest = [...rows].flatMap(([key, row]) => {
      const was = old.get(key);
      if (!was) return [`+ ${table} ${called(row)}`];
      const columns = Object.keys(row).filter((column) => JSON.stringify(row[column]) !== JSON.stringify(was[column]));
      return columns.map((column) => `${table} ${called(row)}: ${column} = ${said(row[column])}`);
    });
    return [...gone, ...rest];
  });
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
