import { type Signing, signedHeaders } from './transport-http-signature.ts';
import type { Json, World } from './world.ts';

export type Kind = 'event' | 'interaction' | 'command';

/** Why Slack says it tries again; null: it was taken. */
export type Failure = 'http_timeout' | 'http_error' | 'connection_failed' | 'too_many_redirects' | 'timeout';

export type Outcome = {
  failure: Failure | null;
  /** 0: there was no answer. */
  status: number;
  /** Parsed when it is JSON; empty when nothing was said. */
  body: Json | string;
  /** `X-Slack-No-Retry: 1`. */
  noRetry: boolean;
  /** Milliseconds of the machine, not of the virtual clock. */
  took: number;
};

export type HttpHow = {
  signing?: Signing;
  /** Changes what is sent after it was signed. */
  altered?: (body: string) => string;
  headers?: Record<string, string>;
  /** After how many real milliseconds nobody waits any longer. */
  within: number;
};

const FORM = 'application/x-www-form-urlencoded';

/** Events are JSON, interactions a form with one field, commands a form of their fields. */
const ENCODED: Record<Kind, { type: string; body(payload: Json): string }> = {
  event: { type: 'application/json', body: (payload) => JSON.stringify(payload) },
  interaction: {
    type: FORM,
    body: (payload) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  },
  command: { type: FORM, body: (payload) => new URLSearchParams(payload as Record<string, string>).toString() },
};

/** One delivery to the app's request URL. Never throws: whatever happens is an outcome. */
export async function postToApp(world: World, kind: Kind, payload: Json, how: HttpHow): Promise<Outcome> {
  const encoded = ENCODED[kind];
  return postBytes(world, encoded.body(payload), encoded.type, how);
}

/** Bytes as they are, for what no client of Slack's would send. */
export async function postBytes(world: World, body: string, type: string, how: HttpHow): Promise<Outcome> {
  const { requestUrl, signingSecret } = world.app;
  if (!requestUrl) throw new Error('the app has no request URL; it uses Socket Mode');
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), how.within);
  try {
    const response = await fetch(requestUrl, {
      method: 'POST',
      redirect: 'manual',
      signal: patience.signal,
      headers: {
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        accept: 'application/json,*/*',
        'content-type': type,
        ...signedHeaders(how.signing ?? 'good', signingSecret, world.clock.now(), body),
        ...how.headers,
      },
      body: how.altered ? how.altered(body) : body,
    });
    const text = await response.text();
    return {
      failure: failureOf(response.status),
      status: response.status,
      body: parsed(text, response.headers.get('content-type')),
      noRetry: response.headers.get('x-slack-no-retry') === '1',
      took: took(),
    };
  } catch {
    const failure = patience.signal.aborted ? 'http_timeout' : 'connection_failed';
    return { failure, status: 0, body: '', noRetry: false, took: took() };
  } finally {
    clearTimeout(late);
  }
}

function failureOf(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'too_many_redirects' : 'http_error';
}

function parsed(text: string, type: string | null): Json | string {
  if (!type?.includes('json')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : text;
  } catch {
    return text;
  }
}
