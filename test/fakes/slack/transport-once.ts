import type { Inside } from './inside.ts';
import { record } from './journal.ts';
import type { SocketMode } from './socket-mode.ts';
import { type Failure, type HttpHow, type Kind, type Outcome, postToApp } from './transport-http.ts';
import type { Json } from './world.ts';

/** Slack's own patience, on the machine's clock. */
export const PATIENCE_MS = 3000;

/** `number` 0: the first time. */
export type Attempt = { number: number; reason: Failure | null };
export const FIRST: Attempt = { number: 0, reason: null };

export type How = Partial<Omit<HttpHow, 'within'>> & {
  attempt?: Attempt;
  /** How it is sent, whatever the app says; by default as it is registered. */
  by?: 'http' | 'socket';
};

export type Patience = { within: number };

/**
 * Sends once, by HTTP or through a socket, and writes down what came of it. An app that takes longer than Slack waits
 * is complained about, whatever it answers later.
 */
export async function sendOnce(
  inside: Inside,
  sockets: SocketMode,
  patience: Patience,
  kind: Kind,
  payload: Json,
  { attempt = FIRST, by, ...how }: How = {},
): Promise<Outcome> {
  const { world } = inside;
  const at = inside.clock.now();
  const http = (by ?? (world.app.requestUrl === null ? 'socket' : 'http')) === 'http';
  const outcome = http
    ? await postToApp(world, kind, payload, {
        ...how,
        headers: { ...retryHeaders(attempt), ...how.headers },
        ...patience,
      })
    : await sockets.send(kind, payload, attempt, patience.within);
  const what = nameOf(kind, payload);
  const response = outcome.failure && outcome.status === 0 ? outcome.failure : outcome.body;
  record(world, { at, direction: 'out', what, request: payload, status: outcome.status, response, took: outcome.took });
  if (outcome.failure === 'http_timeout' || outcome.failure === 'timeout') {
    inside.complain(`the app did not answer ${what} within ${patience.within} ms`);
  }
  return outcome;
}

/** As the journal calls it. */
export function nameOf(kind: Kind, payload: Json): string {
  if (kind === 'command') return 'command';
  const inner = payload.event as Json | undefined;
  return kind === 'event' ? `event ${inner?.type ?? payload.type}` : String(payload.type);
}

const retryHeaders = ({ number, reason }: Attempt): Record<string, string> =>
  reason === null ? {} : { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason };
