import type { Inside } from './inside.ts';
import type { Outcome } from './transport-http.ts';
import { type Attempt, FIRST, type How } from './transport-once.ts';
import type { Json } from './world.ts';

/** After the first, second and third failure. The first comes at once, so it belongs to the same delivery. */
const WAITS_MS = [0, 60_000, 300_000];

const HOUR_MS = 3_600_000;

/** Slack's grace for small apps, and its limit for all others. */
const SWITCH_OFF = { above: 0.95, deliveries: 1000 };

export type EventHow = Omit<How, 'attempt'>;

export type Events = {
  /** Sends an event until it is taken, at most four times. Resolves after the try that comes at once. */
  send(payload: Json, how?: EventHow): Promise<Outcome>;
  /** From here on events wait, until `release` sends them in whatever order it is told. Slack promises none. */
  hold(): void;
  release(reorder?: (held: Json[]) => Json[]): Promise<void>;
  /** How often each event is sent at the same moment. */
  copies: number;
  /** Slack's small-app grace can be taken away, so that a test needs no thousand failures. */
  switchOff: { above: number; deliveries: number };
  /** More than 95 % failures within an hour: Slack sends nothing any more until somebody switches it on. */
  subscriptions: 'on' | 'off';
};

/** `once` sends a single time; `background` is told of what nobody awaits. */
export function eventsWith(
  inside: Inside,
  once: (payload: Json, how: How) => Promise<Outcome>,
  background: (sending: Promise<unknown>) => void,
): Events {
  const past: { at: number; failed: boolean }[] = [];
  let held: Json[] | null = null;

  function judge(outcome: Outcome) {
    const now = inside.clock.now();
    past.push({ at: now, failed: outcome.failure !== null });
    while (past[0] && past[0].at < now - HOUR_MS) past.shift();
    const failed = past.filter((delivery) => delivery.failed).length;
    const { above, deliveries } = events.switchOff;
    if (past.length >= deliveries && failed / past.length > above) events.subscriptions = 'off';
  }

  async function attempt(payload: Json, how: EventHow, which: Attempt): Promise<Outcome> {
    const outcome = await once(payload, { ...how, attempt: which });
    judge(outcome);
    const wait = WAITS_MS[which.number];
    if (outcome.failure === null || outcome.noRetry || wait === undefined) return outcome;
    const next = { number: which.number + 1, reason: outcome.failure };
    if (wait === 0) return attempt(payload, how, next);
    inside.clock.at(inside.clock.now() + wait, () => background(attempt(payload, how, next)));
    return outcome;
  }

  const events: Events = {
    copies: 1,
    switchOff: { ...SWITCH_OFF },
    subscriptions: 'on',
    async send(payload, how = {}) {
      const nothing: Outcome = { failure: null, status: 0, body: '', noRetry: false, took: 0 };
      if (events.subscriptions === 'off') return nothing;
      if (held) {
        held.push(payload);
        return nothing;
      }
      const copies = Array.from({ length: events.copies }, () => attempt(payload, how, FIRST));
      return (await Promise.all(copies))[0] ?? nothing;
    },
    hold() {
      held ??= [];
    },
    async release(reorder = (all) => all) {
      const waiting = reorder(held ?? []);
      held = null;
      for (const payload of waiting) await events.send(payload);
    },
  };
  return events;
}
