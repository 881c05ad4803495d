import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { type Address, DeliveryError, type Pace, type Posting, type Shown, traceOf } from '../ports.ts';
import {
  type Asking,
  type Begun,
  endDelivery,
  giveBack,
  keepLanes,
  type Lane,
  putOff,
  takeHeads,
  untilNext,
} from './lanes.ts';
import { digestInstead, reserve, silence } from './paces.ts';
import { afterFailure } from './retry.ts';

type WorkerOptions = {
  db: Knex;
  /** Names this worker in the lanes it takes; unlike any other's, past ones included. */
  owner: string;
  /** Delivers one thing and answers with its new handle, if it has one. Rejects with `DeliveryError`; anything else is a bug. */
  deliver(delivery: Begun): Promise<Shown | null>;
  /** Marks in the same transaction what a delivery's end means to the return or the place. */
  onGivenUp(trx: Knex.Transaction, delivery: Begun, error: DeliveryError): Promise<void>;
  /** Platforms that set a pace, and which paces hold for what. */
  paced?: { platforms: readonly string[]; of(at: Address, what: Posting, fresh: boolean): Pace[] };
  /** Hears of every delivery that ended or failed, for metrics. */
  observe?(delivery: Begun, how: 'sent' | 'failed' | 'dead'): void;
  log: { warn(fields: object, line: string): void; error(fields: object, line: string): void };
  chance?: () => number;
  atOnce?: number;
  leaseSeconds?: number;
};
type Worker = { wake(): void; stop(): Promise<void> };

/** The net under LISTEN/NOTIFY: nothing waits longer than this for want of a wake-up. */
const SLOW_POLL = 5_000;

/** Takes lanes and sends their heads, several at once, each lane strictly in order. Any number of these may run on one database. */
export function startWorker(options: WorkerOptions): Worker {
  const { db, owner, log, chance = Math.random, atOnce = 16, leaseSeconds = 10, paced } = options;
  const busy = new Map<Lane, Promise<void>>();
  let asked = false;
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  function wake(): void {
    asked = true;
    if (looking || stopped) return;
    looking = look()
      .catch((error: unknown) => log.error(traceOf(error), 'the worker could not look for work'))
      .finally(() => {
        looking = null;
        if (asked && busy.size < atOnce) wake();
        else rest();
      });
  }

  async function look(): Promise<void> {
    asked = false;
    const free = atOnce - busy.size;
    if (free <= 0) return;
    const { begun, asking, idle } = await takeHeads(db, owner, free, leaseSeconds, paced?.platforms);
    for (const delivery of begun) {
      const done = send(delivery).finally(() => {
        busy.delete(delivery.lane);
        wake();
      });
      busy.set(delivery.lane, done);
    }
    await Promise.all([...giveBack(db, owner, idle), ...asking.map(giveSlot)]);
    if (asking.length > 0 || begun.length + idle.length === free) asked = true;
  }

  const pacesOf = ({ lane, what, at }: Asking): Pace[] => paced?.of(at, what, lane.shown === null) ?? [];
  const giveSlot = (asking: Asking): Promise<void> => reserve(db, owner, asking.lane, pacesOf(asking));

  // Sleeps until the next lane is due, never longer than the slow poll.
  function rest(): void {
    if (stopped) return;
    untilNext(db)
      .catch(() => null)
      .then((ms) => {
        if (stopped || looking) return;
        if (timer) clearTimeout(timer);
        timer = setTimeout(wake, Math.min(ms ?? SLOW_POLL, SLOW_POLL));
      });
  }

  async function send(delivery: Begun): Promise<void> {
    try {
      if (await standsInACrowd(delivery)) return;
      const shown = await options.deliver(delivery);
      await endDelivery(db, owner, delivery.lane, { id: delivery.id, state: 'sent', why: null, shown });
      options.observe?.(delivery, 'sent');
    } catch (error) {
      await failed(delivery, asDeliveryError(error, log)).catch((worse: unknown) =>
        log.error(
          { delivery: delivery.id, ...traceOf(worse) },
          'a failure could not be written down; the lease will end',
        ),
      );
    }
  }

  // Its slot went to a digest of the queue; the card itself asks for another.
  async function standsInACrowd({ lane, id, what, at, maybeDone }: Begun): Promise<boolean> {
    if (what !== 'card' || lane.shown !== null || !at.platform || !paced?.platforms.includes(at.platform)) return false;
    const [pace] = pacesOf({ lane, what, at });
    return pace !== undefined && digestInstead(db, owner, { lane, id, maybeDone }, pace, randomUUID());
  }

  async function failed(delivery: Begun, error: DeliveryError): Promise<void> {
    options.observe?.(delivery, 'failed');
    if (delivery.paces && error.retryAfterSeconds) await silence(db, delivery.paces, error.retryAfterSeconds);
    // What must be taken away must be, whatever the return waits for.
    const returnDueAt = delivery.what === 'clear' ? null : delivery.returnDueAt;
    const tried = { ...delivery, returnDueAt, paced: delivery.paces !== null };
    const next = afterFailure(tried, error, new Date(), chance());
    const fields = { delivery: delivery.id, what: delivery.what, attempts: delivery.attempts, why: error.message };
    if ('again' in next) {
      log.warn(fields, 'a delivery failed and will be tried again');
      const maybeDone = delivery.maybeDone || !error.certain;
      const off = { id: delivery.id, until: next.again, why: error.message, maybeDone };
      return void (await putOff(db, owner, delivery.lane, off));
    }
    await db.transaction(async (trx) => {
      // The return's row first, as everywhere: what follows may lock its lanes.
      await options.onGivenUp(trx, delivery, error);
      const dead = { id: delivery.id, state: 'dead' as const, why: error.message, shown: null };
      // Whoever has the lane now may have sent it: nobody is told that it was given up.
      if (!(await endDelivery(trx, owner, delivery.lane, dead))) throw new Error('another worker has the lane');
    });
    options.observe?.(delivery, 'dead');
    log.error(fields, 'a delivery was given up');
  }

  const heartbeat = setInterval(
    () => {
      if (busy.size > 0) keepLanes(db, owner, [...busy.keys()], leaseSeconds).catch(() => {});
    },
    (leaseSeconds * 1_000) / 3,
  );

  wake();
  return {
    wake,
    /** Takes nothing new and waits for what is on its way. */
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await looking;
      await Promise.allSettled(busy.values());
      clearInterval(heartbeat);
    },
  };
}

// A bug must not stop a lane for hours: it gets as many tries as a refusal and ends dead, visible on the card. What it says
// may quote a customer, so only where it happened is logged.
function asDeliveryError(error: unknown, log: WorkerOptions['log']): DeliveryError {
  if (error instanceof DeliveryError) return error;
  log.error(traceOf(error), 'a delivery failed for a reason nobody foresaw');
  return new DeliveryError('desk_failed', { certain: false, final: false, answer: 'refused' });
}
