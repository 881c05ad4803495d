// Who uses the server. Everybody who does holds one connection with a shared lock; a process that dies, however it
// dies, lets go of it. So nobody needs to own the server: the last one out stops it, and one left behind by SIGKILL
// belongs to whoever comes next.

import { resolve } from 'node:path';
import pg from 'pg';

const ROOM = '1380209491, 1'; // any two numbers, the same for everybody

export const urlOf = (port: number, password: string, database = 'returndesk') =>
  `postgres://returndesk:${password}@127.0.0.1:${port}/${database}`;

export type Presence = { client: pg.Client; alone: boolean };

/** Comes in, with the database made. Null while the server is coming or going. */
export async function enter(port: number, password: string, data: string): Promise<Presence | null> {
  const client = await connect(port, password);
  if (!client) return null;
  try {
    await expectFolder(client, data);
    await client.query(`select pg_advisory_lock_shared(${ROOM})`);
    const there = await client.query(
      `select 1 from pg_locks where locktype = 'advisory' and (classid, objid) = (${ROOM}) and granted`,
    );
    await ensureDatabase(client);
    return { client, alone: there.rowCount === 1 };
  } catch (error) {
    await client.end().catch(() => {});
    if (isGoing(error)) return null;
    throw error;
  }
}

/**
 * Goes out. The answer is true when nobody else is in; then nobody comes in either until the connection that asked is
 * gone.
 */
export async function leave({ client }: Presence, port: number, password: string): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${ROOM})`).catch(() => {});
  await client.end().catch(() => {});
  const last = await connect(port, password);
  const answer = await last?.query(`select pg_try_advisory_lock(${ROOM}) as alone`).catch(() => null);
  const alone = answer?.rows[0].alone === true;
  if (!alone) await last?.end().catch(() => {});
  return alone;
}

/** Whether the server at this port is the one of this folder and knows our password. */
export async function answers(port: number, password: string, data: string): Promise<boolean> {
  const client = await connect(port, password);
  if (!client) return false;
  await expectFolder(client, data).finally(() => client.end().catch(() => {}));
  return true;
}

/** Of the database `postgres`, as nobody else's templates or drops concern it. */
async function connect(port: number, password: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: urlOf(port, password, 'postgres'),
    ssl: false,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {}); // the server going away under us is what halting looks like
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (isGoing(error)) return null;
    throw new Error(`PostgreSQL runs on port ${port} but does not let us in: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

async function expectFolder(client: pg.Client, data: string): Promise<void> {
  const { rows } = await client.query('show data_directory');
  if (resolve(rows[0].data_directory) !== data)
    throw new Error(`The PostgreSQL that answers keeps ${rows[0].data_directory}, not ${data}.`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'returndesk'`);
  if (rowCount) return;
  await client.query('create database returndesk').catch((error) => {
    // Somebody who starts at the same moment was first.
    if (!['42P04', '23505'].includes(error.code)) throw error;
  });
}

/** Starting up, shutting down, shut down by its operator, connection cut: reasons to look again. */
function isGoing(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ||
    message.startsWith('Connection terminated')
  );
}
