import type { Knex } from 'knex';
import type { Config } from '../config.ts';
import { connect, migrate } from './connect.ts';
import { findRunning, startEmbedded } from './embedded.ts';
import { encryptionKeyOf } from './encryption-key.ts';

export type Database = { db: Knex; url: string; encryptionKey: Buffer; close(): Promise<void> };

/** The database the settings name, or the embedded one, migrated; and the key its secrets are sealed with. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  const server = config.DATABASE_URL
    ? { url: config.DATABASE_URL, stop: async () => {} }
    : await startEmbedded({ dataDir: config.DATA_DIR, log });
  const opened = await open(server.url, config);
  return {
    ...opened,
    async close() {
      await opened.close();
      await server.stop();
    },
  };
}

/** The same for a command beside the desk: uses a running embedded server and starts one only when there is none. */
export async function openBeside(config: Config, log: (line: string) => void): Promise<Database> {
  const running = config.DATABASE_URL ? null : await findRunning(config.DATA_DIR);
  return running ? open(running.url, config) : openDatabase(config, log);
}

async function open(url: string, config: Config): Promise<Database> {
  const db = connect(url);
  try {
    await migrate(db);
    return { db, url, encryptionKey: await encryptionKeyOf(config), close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
