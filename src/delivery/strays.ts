import type { Knex } from 'knex';
import type { Shown } from '../ports.ts';
import type { Lane } from './lanes.ts';

type Of = Pick<Lane, 'seller' | 'returnId' | 'place'>;

/** Remembers what of ours stands in a place besides a return's card and what is under it. */
export const keepStray = (db: Knex, { seller, returnId, place }: Of, shown: Shown): Promise<unknown> =>
  db.raw(
    `insert into strays (seller_id, return_id, place, shown) values (?, ?, ?, cast(? as jsonb)) on conflict do nothing`,
    [seller, returnId, place, JSON.stringify(shown)],
  );

export async function straysOf(db: Knex, { seller, returnId, place }: Of): Promise<Shown[]> {
  return db('strays').where({ seller_id: seller, return_id: returnId, place }).orderBy('shown').pluck('shown');
}

/** They are gone. What came meanwhile stays remembered. */
export const forgetStrays = (db: Knex, { seller, returnId, place }: Of, gone: Shown[]): Promise<unknown> =>
  db.raw(
    `delete from strays where seller_id = ? and return_id = ? and place = ?
       and shown in (select value from jsonb_array_elements(cast(? as jsonb)))`,
    [seller, returnId, place, JSON.stringify(gone)],
  );
