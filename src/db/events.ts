import type { Knex } from 'knex';
import type { Event } from '../domain/event.ts';
import { fromStored, type Stored } from './json.ts';

type EventRow = {
  seller_id: string;
  return_id: string;
  version: number;
  type: string;
  data: Stored;
  at: Date;
  by: Stored;
  key: string;
  before: Stored;
  after: Stored;
};

const eventFrom = (row: EventRow): Event =>
  ({
    seller: row.seller_id,
    returnId: row.return_id,
    version: row.version,
    type: row.type,
    data: fromStored(row.data),
    at: row.at,
    by: fromStored(row.by),
    key: row.key,
    before: fromStored(row.before),
    after: fromStored(row.after),
  }) as Event;

export async function readEvents(db: Knex, seller: string, returnId: string): Promise<Event[]> {
  const rows = await db<EventRow>('events').where({ seller_id: seller, return_id: returnId }).orderBy('version');
  return rows.map((row) => eventFrom(row as EventRow));
}

export async function readEvent(db: Knex, seller: string, returnId: string, version: number): Promise<Event | null> {
  const row = await db<EventRow>('events').where({ seller_id: seller, return_id: returnId, version }).first();
  return row ? eventFrom(row as EventRow) : null;
}
