import type { Knex } from 'knex';
import type { KeptPicture, PictureFault, PictureType } from '../domain/pictures.ts';
import type { Photo } from '../domain/return-request.ts';

/** A file by the shop's own name for it. */
export type FileKey = { seller: string; shop: string; id: string };
export type FileRow = KeptPicture & { returnId: string | null; name: string | null; toldType: string | null };

const COLUMNS = [
  'id',
  'own_id',
  'return_id',
  'name',
  'told_type',
  'state',
  'type',
  'bytes',
  'sha256',
  'why',
  'sent_sha256',
  'here_bytes',
];

export async function readFile(db: Knex, { seller, shop, id }: FileKey): Promise<FileRow | null> {
  const row = await db('files').where({ seller_id: seller, shop_id: shop, id }).first(COLUMNS);
  return row ? fileFrom(row) : null;
}

/** What became of these files of a shop, by the shop's names for them. */
export async function filesOf(
  db: Knex,
  seller: string,
  shop: string,
  ids: string[],
): Promise<ReadonlyMap<string, KeptPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db('files').where({ seller_id: seller, shop_id: shop }).whereIn('id', ids).select(COLUMNS);
  return new Map(rows.map((row) => [row.id, fileFrom(row)]));
}

/** What a link opens. */
export async function fileBehind(db: Knex, seller: string, ownId: string): Promise<FileRow | null> {
  const row = await db('files').where({ seller_id: seller, own_id: ownId }).first(COLUMNS);
  return row ? fileFrom(row) : null;
}

/**
 * A message told of these files. What came before its message belongs to that message's return from now on; answers
 * which did.
 */
export async function expectFiles(
  trx: Knex.Transaction,
  of: { seller: string; shop: string; returnId: string },
  photos: Photo[],
  ids: () => string,
): Promise<{ id: string; name: string }[]> {
  if (photos.length === 0) return [];
  const early: string[] = await trx('files')
    .where({ seller_id: of.seller, shop_id: of.shop, state: 'arrived', return_id: null })
    .whereIn(
      'id',
      photos.map(({ id }) => id),
    )
    .pluck('id');
  const rows = [...new Map(photos.map((photo) => [photo.id, photo])).values()].map((photo) => ({
    seller_id: of.seller,
    shop_id: of.shop,
    id: photo.id,
    own_id: ids(),
    return_id: of.returnId,
    name: photo.name,
    told_type: photo.type,
    state: 'expected',
  }));
  await trx('files')
    .insert(rows)
    .onConflict(['seller_id', 'shop_id', 'id'])
    .merge({
      return_id: trx.raw('coalesce(files.return_id, excluded.return_id)'),
      name: trx.raw('coalesce(files.name, excluded.name)'),
      told_type: trx.raw('coalesce(files.told_type, excluded.told_type)'),
    });
  return photos.filter(({ id }) => early.includes(id));
}

export type Settled =
  | (Omit<KeptPicture & { state: 'arrived' }, 'id' | 'ownId'> & { width: number; height: number })
  | { state: 'refused'; why: PictureFault };

/** Writes down what became of a file, unless it arrived before. Answers its return; undefined: it had arrived. */
export async function settleFile(
  trx: Knex.Transaction,
  { seller, shop, id }: FileKey,
  settled: Settled,
  ownId: string,
): Promise<{ returnId: string | null } | undefined> {
  const { sentSha256, ...is } = { sentSha256: null, ...settled };
  const empty = { type: null, bytes: null, sha256: null, width: null, height: null, why: null };
  const values = { ...empty, ...is, sent_sha256: sentSha256 };
  const [row] = await trx('files')
    .insert({ seller_id: seller, shop_id: shop, id, own_id: ownId, ...values })
    .onConflict(['seller_id', 'shop_id', 'id'])
    .merge({ ...values, at: trx.fn.now() })
    .whereNot('files.state', 'arrived')
    .returning('return_id');
  return row && { returnId: row.return_id };
}

/** Until the transaction ends, nothing else of this seller's is written down as kept. */
export const lockKept = (trx: Knex.Transaction, seller: string): Promise<unknown> =>
  trx.raw("select pg_advisory_xact_lock(hashtextextended('files:' || ?, 0))", [seller]);

/** Whether a seller would keep no more than that with this one; what is kept already takes no more room. */
export async function fitsQuota(
  db: Knex,
  seller: string,
  { sha256, bytes }: { sha256: string; bytes: number },
  quota: number,
): Promise<boolean> {
  const kept = db('files').where({ seller_id: seller }).whereNotNull('sha256').whereNot({ sha256 });
  const [row] = await db.from(kept.distinct('sha256', 'bytes').as('kept')).sum({ bytes: 'bytes' });
  return Number(row?.bytes ?? 0) + bytes <= quota;
}

/** A picture of staff's, whole from the beginning. Its id is ours on both sides, and what is told of it is told of what is kept. */
export const keepOwnFile = (
  trx: Knex.Transaction,
  { seller, shop, id }: FileKey,
  returnId: string,
  said: { name: string; type: string },
  is: Omit<Settled & { state: 'arrived' }, 'state' | 'sentSha256'>,
): Promise<unknown> =>
  trx('files').insert({
    ...{ seller_id: seller, shop_id: shop, id, own_id: id, return_id: returnId },
    ...{ name: said.name, told_type: said.type, state: 'arrived', ...is },
  });

/** Pictures of a message of staff's whose bytes are to be fetched from where they were attached. */
export const expectOwnFiles = (
  trx: Knex.Transaction,
  { seller, shop, returnId }: { seller: string; shop: string; returnId: string },
  photos: Photo[],
): Promise<unknown> =>
  trx('files')
    .insert(
      photos.map(({ id, name, type }) => ({
        ...{ seller_id: seller, shop_id: shop, id, own_id: id, return_id: returnId },
        ...{ name, told_type: type, state: 'expected' },
      })),
    )
    .onConflict(['seller_id', 'shop_id', 'id'])
    .ignore();

/** Somebody asked to try again: what is being fetched anew is expected anew. */
export const expectAgain = (trx: Knex.Transaction, seller: string, returnId: string): Promise<unknown> =>
  trx.raw(
    `update files f set state = 'expected', why = null, at = now()
     where f.seller_id = ? and f.return_id = ? and f.state = 'refused' and exists (
       select 1 from deliveries d where d.seller_id = f.seller_id and d.return_id = f.return_id
         and d.place = 'file:' || f.id and d.state = 'waiting')`,
    [seller, returnId],
  );

/** How many bytes of one that is still expected are here; null: none. Answers whether it still was. */
export const tellHere = async (db: Knex, { seller, shop, id }: FileKey, bytes: number | null): Promise<boolean> =>
  (await db('files').where({ seller_id: seller, shop_id: shop, id, state: 'expected' }).update({ here_bytes: bytes })) >
  0;

/** It could not be had. One that arrived stays. */
export const refuseFile = (db: Knex, { seller, shop, id }: FileKey, why: PictureFault): Promise<unknown> =>
  db('files')
    .where({ seller_id: seller, shop_id: shop, id })
    .whereNot('state', 'arrived')
    .update({ state: 'refused', why, at: db.fn.now() });

/** Which of these contents a file of this seller's still needs. */
export async function neededOf(db: Knex, seller: string, sha256s: string[]): Promise<ReadonlySet<string>> {
  const rows = await db('files').where({ seller_id: seller }).whereIn('sha256', sha256s).distinct('sha256');
  return new Set(rows.map((row) => row.sha256));
}

/** Which of these contents a file of anybody's still needs: the janitor sweeps the whole store. */
export async function neededContents(db: Knex, sha256s: string[]): Promise<ReadonlySet<string>> {
  const rows = await db('files').whereIn('sha256', sha256s).distinct('sha256');
  return new Set(rows.map((row) => row.sha256));
}

type Row = {
  id: string;
  own_id: string;
  return_id: string | null;
  name: string | null;
  told_type: string | null;
  state: 'expected' | 'arrived' | 'refused';
  type: PictureType;
  bytes: string;
  sha256: string;
  sent_sha256: string | null;
  why: PictureFault;
  here_bytes: string | null;
};

function fileFrom(row: Row): FileRow {
  const { state, type, sha256 } = row;
  const named = { id: row.id, ownId: row.own_id, returnId: row.return_id, name: row.name, toldType: row.told_type };
  if (state === 'expected') return { ...named, state, here: Number(row.here_bytes ?? 0) };
  return state === 'arrived'
    ? { ...named, state, type, bytes: Number(row.bytes), sha256, sentSha256: row.sent_sha256 ?? sha256 }
    : { ...named, state, why: row.why };
}
