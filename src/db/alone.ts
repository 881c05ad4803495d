import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

type Log = { warn(fields: object, line: string): void };

/** What is done alone, while it is. */
export type Held = {
  /** Rejects when it went wrong: the turn ends, and another begins. */
  lost: Promise<never>;
  letGo(): Promise<void>;
};

const ASK_EVERY = 2_000;
/** After failures that follow each other the next try comes later and later. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/**
 * Does something in one process at a time, whatever number of them run: `hold` is called when it is this process's turn,
 * and its `letGo` when the turn ends, by `stop`, because it was lost or because the database went away. A turn is a lock
 * of one connection, so a process that dies gives it up by dying.
 */
export function alone(url: string, name: string, hold: () => Promise<Held>, log: Log): { stop(): Promise<void> } {
  const ending = new AbortController();
  const running = (async () => {
    let failures = 0;
    while (!ending.signal.aborted) {
      const began = Date.now();
      try {
        await turn(url, name, hold, ending.signal);
        failures = 0;
      } catch (error) {
        const why = error instanceof Error ? error.message : 'unknown';
        log.warn({ name, error: why }, 'what one process does alone failed; again soon');
        // One that went well for long was no failure of those before it.
        failures = Date.now() - began > LONGEST_PAUSE ? 1 : failures + 1;
      }
      const wait = failures === 0 ? ASK_EVERY : Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
      await pause(wait, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function turn(url: string, name: string, hold: () => Promise<Held>, ending: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  const over = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    ending.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    const asked = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name]);
    if (!asked.rows[0]?.mine || ending.aborted) return;
    const { lost, letGo } = await hold();
    await Promise.race([over, lost]).finally(letGo);
  } finally {
    await client.end().catch(() => {});
  }
}
