import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export type Log = { warn(fields: object, line: string): void };

const ASK_EVERY = 2_000;

/**
 * Does something in one process at a time, whatever number of them run: `hold` is called when it is this process's turn,
 * and what it returned when the turn ends, by `stop` or because the database went away. A turn is a lock of one
 * connection, so a process that dies gives it up by dying.
 */
export function alone(
  url: string,
  name: string,
  hold: () => Promise<() => Promise<void>>,
  log: Log,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      await turn(url, name, hold, ending.signal).catch((error: unknown) =>
        log.warn(
          { name, error: error instanceof Error ? error.message : 'unknown' },
          'what one process does alone failed; again soon',
        ),
      );
      await pause(ASK_EVERY, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function turn(
  url: string,
  name: string,
  hold: () => Promise<() => Promise<void>>,
  ending: AbortSignal,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    ending.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    const asked = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name]);
    if (!asked.rows[0]?.mine || ending.aborted) return;
    const letGo = await hold();
    await lost;
    await letGo();
  } finally {
    await client.end().catch(() => {});
  }
}
