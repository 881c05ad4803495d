import { fileURLToPath } from 'node:url';
import knex, { type Knex } from 'knex';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

export const connection = (url: string, pool = 10): Knex.Config => ({
  client: 'pg',
  // Statements that wait for no answer of another go to the server in one breath: a change is saved in one round trip.
  connection: { connectionString: url, pipeline: true } as Knex.PgConnectionConfig,
  pool: { min: 0, max: pool, afterCreate },
  migrations: { directory: migrations, loadExtensions: ['.ts'], extension: 'ts' },
});

// Every query here has its index. A plan that was made while a table was small, and is kept because the statement is
// prepared, would read the whole table when it has grown.
function afterCreate(client: PgClient, done: (error: Error | null, client: PgClient) => void): void {
  client.query('set enable_seqscan = off', (error) => done(error, client));
}
type PgClient = { query(sql: string, done: (error: Error | null) => void): void };

export const connect = (url: string, pool?: number): Knex => knex(connection(url, pool));

/** Brings the schema up to date; processes that start together wait for each other. Refuses a schema newer than this program. */
export async function migrate(db: Knex): Promise<void> {
  // A session lock on a connection of its own: knex's migration lock fails at once where waiting is right.
  const client = await db.client.acquireRawConnection();
  try {
    await client.query('select pg_advisory_lock(7202611)');
    await db.migrate.latest();
  } catch (error) {
    if (String(error).includes('migration directory is corrupt')) {
      throw new Error('The database was migrated by a newer Returndesk. Start that version, or restore a backup.');
    }
    throw error;
  } finally {
    await client.end();
  }
}

/** The clock all processes share. */
export const databaseNow = async (db: Knex): Promise<Date> => (await db.raw('select now() as now')).rows[0].now;

/** Whether the database answers at all. */
export const answers = (db: Knex): Promise<boolean> =>
  db.raw('select 1').then(
    () => true,
    () => false,
  );
