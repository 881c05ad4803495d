// A desk of its own process, as far as the database is concerned: told over IPC what to do, so that it can be killed in
// the middle.

import pg from 'pg';
import { type Embedded, findRunning, startEmbedded } from '../../src/db/embedded.ts';

const [dataDir = ''] = process.argv.slice(2);
const log: string[] = [];
let embedded: Embedded | null = null;
let pool: pg.Pool | null = null;

const tasks = {
  start: async () => {
    const began = performance.now();
    embedded = await startEmbedded({ dataDir, log: (line) => log.push(line) });
    const ms = performance.now() - began;
    pool = new pg.Pool({ connectionString: embedded.url });
    pool.on('error', () => {});
    return { url: embedded.url, ms, log };
  },
  find: () => findRunning(dataDir),
  sql: async (text: string) => (await pool?.query(text))?.rows,
  // Never ends by itself: reports every row that the server said it has.
  write: async () => {
    for (let n = 1; ; n++) {
      await pool?.query('insert into kept values ($1)', [n]);
      process.send?.({ acknowledged: n });
    }
  },
  stop: async () => {
    await pool?.end();
    await embedded?.stop();
  },
};

process.on('SIGINT', () => {}); // Ctrl-C: a desk finishes its work first
process.on('disconnect', () => process.exit());
process.on('message', async ({ id, task, text }: { id: number; task: keyof typeof tasks; text: string }) => {
  await tasks[task](text).then(
    (value) => process.send?.({ id, value }),
    (error) => process.send?.({ id, error: String(error?.message) }),
  );
});
