import type { Knex } from 'knex';
import { laneOfShop } from '../domain/tell-shop.ts';

/** One row as it should be: its key, and the columns that are compared and written. */
export type DeclaredRow = { key: Record<string, string | number>; values: Record<string, unknown> };
/** What became of it, for the person who applied: `values` names only the columns that changed. */
export type Difference = {
  what: 'added' | 'changed' | 'removed';
  key: Record<string, string | number>;
  columns: string[];
};

/** Everything under a seller that a `desk.json` declares, in an order in which rows can be written. */
export const DECLARED = ['sellers', 'shops', 'staff', 'accounts', 'places'] as const;
export type DeclaredTable = (typeof DECLARED)[number];
const SELLER_COLUMN: Record<DeclaredTable, string> = {
  sellers: 'id',
  shops: 'seller_id',
  staff: 'seller_id',
  accounts: 'seller_id',
  places: 'seller_id',
};

/** Makes a table's rows of one seller match; rows that are not declared are removed. Answers what changed. */
export async function match(
  trx: Knex.Transaction,
  table: DeclaredTable,
  seller: string,
  rows: DeclaredRow[],
): Promise<Difference[]> {
  const now = await trx(table).where({ [SELLER_COLUMN[table]]: seller });
  const differences: Difference[] = [];
  for (const { key, values } of rows) {
    const old = now.find((row) => Object.entries(key).every(([column, value]) => row[column] === value));
    const columns = Object.keys(values).filter((column) => !old || plain(old[column]) !== plain(values[column]));
    if (columns.length === 0 && old) continue;
    const written = Object.fromEntries(Object.entries(values).map(([column, value]) => [column, json(value)]));
    if (old) await trx(table).where(key).update(written);
    else await trx(table).insert({ ...key, ...written });
    differences.push({ what: old ? 'changed' : 'added', key, columns: old ? columns : [] });
  }
  return differences;
}

/** Rows of the seller that nobody declares any more. */
export async function undeclared(
  trx: Knex.Transaction,
  table: DeclaredTable,
  seller: string,
  rows: DeclaredRow[],
): Promise<Record<string, string>[]> {
  const now = await trx(table).where({ [SELLER_COLUMN[table]]: seller });
  // What somebody connected from inside a workspace is theirs until a file declares it.
  return now.filter(
    (row) =>
      !row.connected_by &&
      !rows.some(({ key }) => Object.entries(key).every(([column, value]) => row[column] === value)),
  );
}

export const removeRow = (trx: Knex.Transaction, table: DeclaredTable, key: Record<string, string>): Promise<number> =>
  trx(table).where(key).delete();

// jsonb comes back parsed, arrays and objects are compared by their text with sorted keys.
const plain = (value: unknown): string => JSON.stringify(sorted(value ?? null));
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, v]) => v !== undefined)
            .sort()
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
const json = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value;

export const sellerIds = async (db: Knex): Promise<string[]> =>
  (await db('sellers').orderBy('id').select('id')).map((row) => row.id);

export async function shopHasReturns(trx: Knex.Transaction, seller: string, shop: string): Promise<number> {
  const found = await trx('return_requests').where({ seller_id: seller, shop_id: shop }).count('* as n').first();
  return Number(found?.n ?? 0);
}

/** Who has a channel, and whether its own team connected it from inside. */
export async function holderOf(
  trx: Knex.Transaction,
  at: { platform: string; team: string; channel: string },
): Promise<{ seller: string; id: string; connected: boolean } | null> {
  const row = await trx('places').where(at).first('seller_id', 'id', 'connected_by');
  return row ? { seller: row.seller_id, id: row.id, connected: row.connected_by !== null } : null;
}

/** What a seller leaves behind that belongs to no shop of theirs: answers to gestures, drafts about several, and what waits for places. */
export async function forgetSeller(trx: Knex.Transaction, seller: string): Promise<void> {
  for (const table of ['outcomes', 'drafts', 'deliveries', 'lanes', 'strays'])
    await trx(table).where({ seller_id: seller }).delete();
}

/** Everything of a shop's returns, gone for good. */
export async function forgetReturns(trx: Knex.Transaction, seller: string, shop: string): Promise<void> {
  const ids = trx('return_requests').where({ seller_id: seller, shop_id: shop }).select('id');
  for (const table of ['deliveries', 'lanes', 'strays', 'drafts', 'events', 'refunds', 'offers', 'messages']) {
    await trx(table).where({ seller_id: seller }).whereIn('return_id', ids).delete();
  }
  await trx('return_requests').where({ seller_id: seller, shop_id: shop }).delete();
  await trx('inbox').where({ seller_id: seller, shop_id: shop }).delete();
  for (const table of ['deliveries', 'lanes'])
    await trx(table)
      .where({ seller_id: seller, place: laneOfShop(shop) })
      .delete();
}

type SealedRow = { direction: 'in' | 'out'; position: number; sealed: string };
export const sealedOf = (trx: Knex.Transaction, seller: string, shop: string): Promise<SealedRow[]> =>
  trx('shop_secrets')
    .where({ seller_id: seller, shop_id: shop })
    .orderBy(['direction', 'position'])
    .select('direction', 'position', 'sealed');

export async function keepSealed(
  trx: Knex.Transaction,
  seller: string,
  shop: string,
  direction: 'in' | 'out',
  sealed: string[],
): Promise<void> {
  await trx('shop_secrets').where({ seller_id: seller, shop_id: shop, direction }).delete();
  for (const [position, value] of sealed.entries()) {
    await trx('shop_secrets').insert({ seller_id: seller, shop_id: shop, direction, position, sealed: value });
  }
}
/** A new address or new secrets bring back an endpoint that said it was gone. */
export const reopenEndpoint = (trx: Knex.Transaction, seller: string, shop: string): Promise<number> =>
  trx('shops').where({ seller_id: seller, id: shop }).update({ endpoint_gone_at: null });
