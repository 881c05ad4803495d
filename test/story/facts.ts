// What the database holds when all is done, read past the desk.

import pg from 'pg';
import { findRunning } from '../../src/db/embedded.ts';

export type Facts = {
  inbox: { id: string; body: string; parked: boolean }[];
  returns: { id: string; shopReturnId: string; status: string; resolution: string | null; version: number }[];
  events: { returnId: string; version: number; type: string; key: string }[];
  messages: { returnId: string; id: string; sender: string; state: string; body: string }[];
  refunds: { returnId: string; id: string; state: string; minor: string }[];
  deliveries: { returnId: string; id: string; place: string; what: string; body: string; state: string; why: string }[];
  lanes: { returnId: string; place: string; waiting: number }[];
};

const QUERIES: { [T in keyof Facts]: string } = {
  inbox: `select id, body, parked_until is not null as parked from inbox`,
  returns: `select id, shop_return_id as "shopReturnId", status, resolution, version from return_requests`,
  events: `select return_id as "returnId", version, type, key from events order by return_id, version`,
  messages: `select return_id as "returnId", id, sender, state, body from messages`,
  refunds: `select return_id as "returnId", id, state, amount as minor from refunds`,
  deliveries: `select return_id as "returnId", id::text, place, what, body, state, why from deliveries order by position`,
  lanes: `select return_id as "returnId", place, waiting from lanes`,
};

/** Waits until no delivery waits any more, at most so long, and reads everything. */
export async function factsOnceDrained(dataDir: string, patience: number): Promise<Facts> {
  const server = await findRunning(dataDir);
  if (!server) throw new Error('the database server is not running');
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const waiting = `select count(*)::int as n from deliveries where state = 'waiting'`;
    for (const end = Date.now() + patience; Date.now() < end; ) {
      if ((await client.query(waiting)).rows[0].n === 0) break;
      await client.query('select pg_sleep(0.1)');
    }
    const facts: Record<string, unknown> = {};
    for (const [table, query] of Object.entries(QUERIES)) facts[table] = (await client.query(query)).rows;
    return facts as Facts;
  } finally {
    await client.end();
  }
}
