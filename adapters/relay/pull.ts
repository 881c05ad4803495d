import { Readable } from 'node:stream';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { PICTURE_LIMIT } from '../../src/domain/pictures.ts';
import { DeliveryError, type Pulls, type Whereabouts } from '../../src/ports.ts';
import { AddressRefused, checkUrl, guardedLookup, type Resolve } from './guard.ts';
import { codeOf } from './outbound.ts';
import { retryAfter } from './retry-after.ts';

/** A silent server, or one slower than this on average, is left. */
const SILENT = 30_000;
const SLOWEST = 64_000;
const REDIRECTS = 3;
/** How often a broken transfer is taken up again where it broke, before the delivery itself is tried anew. */
const RESUMED = 8;

type PullOptions = { now(): Date; allowLoopback: boolean; resolve?: Resolve; silentMs?: number };

type Answer = Dispatcher.ResponseData;

/**
 * Fetches what shops' messages point to, and what staff attached on a platform. Every address is checked: of the link, of
 * each redirect, and of the very connection. A credential is sent only to the hosts it is for, and never to a shop's;
 * nothing of an answer is shown to anybody but the picture itself.
 */
export function shopPulls(options: PullOptions): Pulls & { stop(): Promise<void> } {
  const silent = options.silentMs ?? SILENT;
  const stopped = new AbortController();
  const connect = buildConnector({ lookup: guardedLookup(options.resolve), timeout: silent });
  const agent = new Agent({ connect, headersTimeout: silent, bodyTimeout: silent });

  async function ask({ address, headers: own, mayAsk }: Whereabouts, headers: Record<string, string>): Promise<Answer> {
    let to = address;
    for (let turn = 0; turn <= REDIRECTS; turn += 1) {
      const checked = checkUrl(to, options);
      if (!checked.ok) throw refusedAddress(checked.why);
      const { origin, host, pathname, search } = checked.url;
      if (!mayAsk(host)) throw refusedAddress('it is not where the platform keeps its files');
      const answer = await agent.request({
        origin,
        path: pathname + search,
        method: 'GET',
        headers: { 'user-agent': 'Returndesk', 'accept-encoding': 'identity', ...own, ...headers },
        signal: stopped.signal,
      });
      const location = answer.headers.location;
      if (![301, 302, 303, 307, 308].includes(answer.statusCode) || typeof location !== 'string') return answer;
      await answer.body.dump({ limit: 16_384 }).catch(() => {});
      if (!URL.canParse(location, checked.url)) throw refusedAddress('a redirect leads nowhere');
      to = new URL(location, checked.url).href;
    }
    throw refusedAddress('it redirects too often');
  }

  async function* bytesOf(where: Whereabouts): AsyncGenerator<Buffer> {
    const begun = Date.now();
    let from = 0;
    let tag: string | null = null;
    for (let resumed = 0; ; resumed += 1) {
      let got = from;
      try {
        const ranged: Record<string, string> =
          from > 0 ? { range: `bytes=${from}-`, ...(tag ? { 'if-range': tag } : {}) } : {};
        const answer = await ask(where, ranged);
        judge(answer, from, options.now());
        if (where.headers.authorization) noPage(answer);
        tag ??= strongTag(answer);
        for await (const piece of answer.body) {
          got += piece.length;
          const seconds = (Date.now() - begun) / 1_000;
          if (seconds > 60 && got / seconds < SLOWEST) throw new DeliveryError('too_slow', AGAIN);
          yield piece;
        }
        return;
      } catch (error) {
        if (error instanceof DeliveryError) throw error;
        if (error instanceof AddressRefused) throw refusedAddress(error.message);
        // What came since is good: go on behind it, if anything came.
        if (stopped.signal.aborted || got === from || resumed >= RESUMED)
          throw new DeliveryError(`connection_broke ${codeOf(error)}`, AGAIN);
        from = got;
      }
    }
  }

  return {
    open: (from) => Readable.from(bytesOf(typeof from === 'string' ? anywhere(from) : from), { objectMode: false }),
    async stop() {
      stopped.abort();
      await agent.close();
    },
  };
}

const anywhere = (address: string): Whereabouts => ({ address, headers: {}, mayAsk: () => true });

const AGAIN = { certain: true, final: false };

function judge({ statusCode: status, headers, body }: Answer, from: number, now: Date): void {
  const wrong = wrongStatus(status, headers['retry-after'], now) ?? wrongRange(status, headers['content-range'], from);
  const length = Number(headers['content-length'] ?? 0);
  // Told now rather than after a gigabyte.
  const large = from === 0 && length > PICTURE_LIMIT ? new TooLarge() : null;
  const error = wrong ?? large;
  if (!error) return;
  body.on('error', () => {}).destroy();
  throw error;
}

/** The answer says that there is more than we take. */
class TooLarge extends DeliveryError {
  constructor() {
    super('too_large', { certain: true, final: true });
  }
}

function wrongStatus(status: number, wait: string | string[] | undefined, now: Date): DeliveryError | null {
  if (status === 200 || status === 206) return null;
  const said = `answered ${status}`;
  if (status === 429 || status === 503)
    return new DeliveryError(said, { ...AGAIN, retryAfterSeconds: retryAfter(wait, now) });
  if (status === 408 || status === 425 || status >= 500) return new DeliveryError(said, AGAIN);
  return new DeliveryError(said, { ...AGAIN, answer: 'refused' });
}

// Slack does not refuse who may not read a file: it shows a page to log in.
function noPage({ headers, body }: Answer): void {
  if (!String(headers['content-type']).startsWith('text/html')) return;
  body.on('error', () => {}).destroy();
  throw new DeliveryError('not_asked_for', { ...AGAIN, answer: 'refused' });
}

function wrongRange(status: number, range: string | string[] | undefined, from: number): DeliveryError | null {
  if (from === 0) return status === 206 ? new DeliveryError('not_asked_for', AGAIN) : null;
  const fits = status === 206 && String(range).startsWith(`bytes ${from}-`);
  return fits ? null : new DeliveryError('connection_broke', AGAIN);
}

const strongTag = ({ headers: { etag } }: Answer): string | null =>
  typeof etag === 'string' && /^"[^"]*"$/.test(etag) ? etag : null;

const refusedAddress = (why: string): DeliveryError =>
  new DeliveryError(`address_refused ${why}`, { certain: true, final: true });
