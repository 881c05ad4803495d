import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/db/embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that every test file makes its own database on, from the migrated template. */
    server: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'returndesk-test-'));
  // Readable for the account a root's server runs as, so that its data stays in here and goes with it.
  await chmod(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log: () => {} });
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query('create database template_returndesk');
  // Nothing of a run is kept: no commit waits for the disk. What must outlive a crash is tested on servers of its own.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
  const template = new URL(server.url);
  template.pathname = '/template_returndesk';
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    join(import.meta.dirname, 'migrate.ts'),
    template.href,
  ]);
  project.provide('server', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
