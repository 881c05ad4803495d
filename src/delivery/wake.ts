import type { Knex } from 'knex';
import pg from 'pg';
import type { ChangeHeard } from '../ports.ts';

type Heard = (payload: string) => void;
export type Wake = {
  on(channel: Channel, heard: Heard): () => void;
  /** Wakes this process's workers at once and the others' soon, with few notifications however often it is called. */
  wakeWorkers(): void;
  stop(): Promise<void>;
};
type Channel = 'returndesk_work' | 'returndesk_change' | 'returndesk_config';

const PAUSE = 1_000;
/** Others are told at most this often. Never inside a change's transaction: NOTIFY makes commits wait for each other. */
const TELL_EVERY = 20;

/** One listening connection a process. While it is down nothing is lost: it only wakes who would look anyway. */
export async function listen(url: string, log: { warn(line: string): void }): Promise<Wake> {
  const ears = new Map<Channel, Set<Heard>>([
    ['returndesk_work', new Set()],
    ['returndesk_change', new Set()],
    ['returndesk_config', new Set()],
  ]);
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | null = null;
  // Whoever was never connected is told so, and decides what follows.
  let begun = false;
  let stopped = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', ({ channel, payload }) => {
      for (const heard of ears.get(channel as Channel) ?? []) heard(payload ?? '');
    });
    try {
      await next.connect();
      for (const channel of ears.keys()) await next.query(`listen ${channel}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    // Stopped while it connected: nobody listens any more.
    if (stopped) return next.end();
    client = next;
    begun = true;
    // Whatever was said while nobody listened: look once.
    for (const channel of ['returndesk_work', 'returndesk_config'] as const) {
      for (const heard of ears.get(channel) ?? []) heard('');
    }
  }

  function lost(from: pg.Client): void {
    if (!begun || stopped || (client !== null && client !== from) || again) return;
    client = null;
    log.warn('the listening connection was lost; connecting again');
    again = setTimeout(() => {
      again = null;
      connect().catch(() => lost(from));
    }, PAUSE);
  }

  let telling: NodeJS.Timeout | null = null;
  function wakeWorkers(): void {
    for (const heard of ears.get('returndesk_work') ?? []) heard('');
    telling ??= setTimeout(() => {
      telling = null;
      client?.query(`select pg_notify('returndesk_work', '')`).catch(() => {});
    }, TELL_EVERY);
  }

  await connect();
  return {
    wakeWorkers,
    on(channel, heard) {
      ears.get(channel)?.add(heard);
      return () => ears.get(channel)?.delete(heard);
    },
    async stop() {
      stopped = true;
      if (again) clearTimeout(again);
      if (telling) clearTimeout(telling);
      await client?.end();
    },
  };
}

/** Tells every process's browsers of a seller. Ids only: a notification holds 8,000 bytes, and no words of anybody. */
export const announce = (db: Knex, seller: string, change: ChangeHeard): Promise<unknown> =>
  db.raw('select pg_notify(?, ?)', ['returndesk_change', JSON.stringify({ seller, ...change })]);

/** Tells every process, at commit, that sellers, shops or places changed. */
export const announceConfig = (trx: Knex.Transaction): Promise<unknown> =>
  trx.raw(`select pg_notify('returndesk_config', '')`);

/** Hears what `announce` tells about one seller. Returns how to stop. */
export const onChange = (wake: Wake, seller: string, listener: (change: ChangeHeard) => void): (() => void) =>
  wake.on('returndesk_change', (payload) => {
    const { seller: whose, ...change } = JSON.parse(payload) as ChangeHeard & { seller: string };
    if (whose === seller) listener(change);
  });
