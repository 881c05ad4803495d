// The PostgreSQL that comes with Returndesk: for the first try, for tests and for small desks. Durable (fsync on), on
// the loopback only.

import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, readyBinaries } from './embedded-binaries.ts';
import { ensureCluster, readPassword } from './embedded-cluster.ts';
import { findPlace, makePlace, type Place } from './embedded-place.ts';
import { answers, enter, leave, type Presence, urlOf } from './embedded-presence.ts';
import { forgetLock, freePort, halt, isServerOf, type Lock, launch, readLock } from './embedded-server.ts';

export type Embedded = { url: string; stop(): Promise<void> };

const PATIENCE = 60_000;

/**
 * Starts (or takes over) the PostgreSQL that lives in `${dataDir}/postgres`. Whoever calls this while one runs uses
 * that one, and `stop` stops it only when nobody else uses it: after a SIGKILL the next start takes the orphan over and
 * stops it at its own end; a second desk, or a command-line tool, leaves it to the first. The process lives on until
 * `stop` is called.
 */
export async function startEmbedded(
  options: { dataDir: string; log: (line: string) => void },
  choosePort: () => Promise<number> = freePort,
): Promise<Embedded> {
  const place = await makePlace(options.dataDir, options.log);
  const binaries = await readyBinaries(place);
  const password = await ensureCluster(place, binaries);
  let launched = false;
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    const lock = await readLock(place);
    const lives = lock !== null && (await isServerOf(place, lock.pid));
    const presence = lives && lock.ready ? await enter(lock.port, password, place.data) : null;
    if (lives && presence) {
      options.log(told(place, lock, launched, presence));
      return embedded(place, binaries, lock, password, presence);
    }
    if (lives) {
      await pause(20);
      continue;
    }
    if (lock) await forgetLock(place, lock);
    const outcome = await launch(place, binaries, await choosePort(), PATIENCE);
    launched = outcome === 'ready';
    if (outcome === 'locked') await pause(20);
  }
  throw new Error(
    `PostgreSQL in ${place.data} neither starts nor ends. Its log is ${place.base}/log; end the process in ${place.data}/postmaster.pid and start again.`,
  );
}

/**
 * The live embedded server of this folder, if one is running and answers; used by command-line tools while the desk
 * runs.
 */
export async function findRunning(dataDir: string): Promise<{ url: string } | null> {
  const place = await findPlace(dataDir);
  if (!place) return null;
  const lock = await readLock(place);
  if (!lock?.ready || !(await isServerOf(place, lock.pid))) return null;
  const password = await readPassword(place);
  return (await answers(lock.port, password, place.data)) ? { url: urlOf(lock.port, password) } : null;
}

function embedded(place: Place, binaries: Binaries, lock: Lock, password: string, presence: Presence): Embedded {
  const stop = async () => {
    if (await leave(presence, lock.port, password)) await halt(place, binaries, lock.pid, PATIENCE);
  };
  let stopping: Promise<void> | null = null;
  return {
    url: urlOf(lock.port, password),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function told(place: Place, { pid, port }: Lock, launched: boolean, { alone }: Presence): string {
  const where = `process ${pid}, port ${port}, data in ${place.data}`;
  if (launched) return `PostgreSQL started (${where}).`;
  if (alone) return `Took over the PostgreSQL that an earlier process left running (${where}).`;
  return `Using the PostgreSQL that another process already runs (${where}); it stays when this one ends.`;
}
