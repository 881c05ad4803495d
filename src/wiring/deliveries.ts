import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { shopPulls, shopRelay } from '../../adapters/relay/index.ts';
import { deliver } from '../app/deliver.ts';
import { givenUp } from '../app/given-up.ts';
import type { Filing } from '../app/on-file.ts';
import type { Wake } from '../delivery/wake.ts';
import { startWorker } from '../delivery/worker.ts';
import type { Metrics } from '../metrics.ts';
import type { Translator, WorkspaceAdapter } from '../ports.ts';

type Deliveries = {
  allowLoopback: boolean;
  core: Filing;
  encryptionKey: Buffer;
  translator: Translator | null;
  workspaces: ReadonlyMap<string, WorkspaceAdapter>;
  metrics: Metrics;
  wake: Wake;
  log: Logger;
  now(): Date;
  stops: (() => Promise<unknown>)[];
};

/** Carries what waits, as long as this process has the part of a worker. */
export function startDeliveries(given: Deliveries): void {
  const { allowLoopback, core, encryptionKey, translator, workspaces, metrics, wake, log, now, stops } = given;
  const relay = shopRelay({ now, allowLoopback });
  const pulls = shopPulls({ now, allowLoopback });
  const carriers = { core, encryptionKey, relay, pulls, translator, workspaces };
  const worker = startWorker({
    db: core.db,
    owner: randomUUID(),
    deliver: (delivery) => deliver(carriers, delivery),
    onGivenUp: (trx, delivery, error) => givenUp(trx, core, delivery, error),
    paced: {
      platforms: [...workspaces.keys()].filter((platform) => platform !== 'console'),
      of: (at, what, fresh) => workspaces.get(at.platform)?.paces(at, what, fresh) ?? [],
    },
    observe: ({ at, what, waited, attempts }, how) =>
      metrics.observe(at.platform ?? 'shop', what, waited, attempts, how),
    log,
  });
  // What is being fetched breaks off, to be fetched by the next process.
  stops.push(relay.close, worker.stop, pulls.stop);
  wake.on('returndesk_work', worker.wake);
  // What was declared anew may have written cards and news.
  wake.on('returndesk_config', worker.wake);
}
