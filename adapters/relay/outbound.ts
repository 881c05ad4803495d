import { Agent, buildConnector } from 'undici';
import { DeliveryError, type ShopEndpoint, type ShopRelay, type ToShop } from '../../src/ports.ts';
import { AddressRefused, checkUrl, guardedLookup, type Resolve } from './guard.ts';
import { retryAfter } from './retry-after.ts';
import { sign } from './signature.ts';

const TIMEOUT = 15_000;
/** Read so that the connection can be used again, and thrown away. */
const ANSWER_READ = 64 * 1024;

export type RelayOptions = {
  now(): Date;
  /** True in development and the demo only. */
  allowLoopback: boolean;
  timeoutMs?: number;
  /** How names become addresses. Only tests bring their own. */
  resolve?: Resolve;
};

/** Sends webhooks. Keeps connections open between them; `close` waits for those under way. */
export function shopRelay(options: RelayOptions): ShopRelay & { close(): Promise<void> } {
  const timeoutMs = options.timeoutMs ?? TIMEOUT;
  // Whatever fails in here failed before a byte of the request left, which no error code could say as surely.
  const beforeSending = new WeakSet<Error>();
  const connect = buildConnector({ lookup: guardedLookup(options.resolve), timeout: timeoutMs });
  const agent = new Agent({
    connect: (to, done) =>
      connect(to, (...result) => {
        if (result[0]) beforeSending.add(result[0]);
        done(...result);
      }),
    // One clock for everything: the signal below.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function send(endpoint: ShopEndpoint, message: ToShop, deliveryId: string): Promise<void> {
    const checked = checkUrl(endpoint.url, options);
    if (!checked.ok) throw refusedAddress(checked.why);
    const { origin, pathname, search } = checked.url;
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await agent
      .request({
        origin,
        path: pathname + search,
        method: 'POST',
        headers: { ...headersFor(endpoint, message, deliveryId), 'content-type': 'application/json' },
        body: message.body,
        signal,
      })
      .catch((error: unknown) => {
        throw failure(error, { sent: !(error instanceof Error && beforeSending.has(error)), timeoutMs });
      });
    // The status is the answer; what becomes of the rest changes nothing.
    await answer.body.dump({ limit: ANSWER_READ, signal }).catch(() => {});
    const refusal = judge(answer.statusCode, retryAfter(answer.headers['retry-after'], options.now()));
    if (refusal) throw refusal;
  }

  function headersFor({ secrets }: ShopEndpoint, { body }: ToShop, id: string) {
    try {
      return { ...sign({ id, at: options.now(), body, secrets }), 'user-agent': 'Returndesk' };
    } catch {
      throw new DeliveryError('no_secret', { certain: true, final: true });
    }
  }

  return { send, close: () => agent.close() };
}

/** What the shop's status means for the delivery; null: done. */
function judge(status: number, retryAfterSeconds: number | null): DeliveryError | null {
  if (status >= 200 && status < 300) return null;
  const said = `answered ${status}`;
  if (status === 410) return new DeliveryError(said, { certain: true, final: true, answer: 'gone' });
  if (status === 429) return new DeliveryError(said, { certain: true, final: false, retryAfterSeconds });
  if (status === 503) return new DeliveryError(said, { certain: false, final: false, retryAfterSeconds });
  if (status === 408 || status === 425 || status >= 500)
    return new DeliveryError(said, { certain: false, final: false });
  // Redirects are not followed: the address that was checked is the address that is used.
  return new DeliveryError(said, { certain: true, final: false, answer: 'refused' });
}

function failure(error: unknown, { sent, timeoutMs }: { sent: boolean; timeoutMs: number }): DeliveryError {
  if (error instanceof AddressRefused) return refusedAddress(error.message);
  if (error instanceof Error && error.name === 'TimeoutError')
    return new DeliveryError(`no_answer ${timeoutMs / 1000}`, { certain: false, final: false });
  const trouble = sent ? 'connection_broke' : 'no_connection';
  return new DeliveryError(`${trouble} ${codeOf(error)}`, { certain: !sent, final: false });
}

const refusedAddress = (why: string): DeliveryError =>
  new DeliveryError(`address_refused ${why}`, { certain: true, final: true });

// The message of an error may carry the address, and with it whatever a shop hid in its query.
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'unknown';
}
