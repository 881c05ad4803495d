import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RelayOptions, shopRelay } from '../../adapters/relay/outbound.ts';
import { retryAfter } from '../../adapters/relay/retry-after.ts';
import { newSecret, verify } from '../../adapters/relay/signature.ts';
import { DeliveryError } from '../../src/ports.ts';

const secret = newSecret();
const BODY = '{"type":"message.sent","data":{"text":"مرحبا"}}';
const now = () => new Date('2026-11-21T08:00:00Z');

type Request = { method: string | undefined; url: string | undefined; headers: http.IncomingHttpHeaders; raw: Buffer };
let requests: Request[];
let connections: number;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let server: http.Server;
let relay: ReturnType<typeof shopRelay>;
let url: string;

beforeEach(async () => {
  requests = [];
  connections = 0;
  answer = (response) => response.writeHead(204).end();
  server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ method: request.method, url: request.url, headers: request.headers, raw: Buffer.concat(chunks) });
    answer(response, request);
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${portOf(server)}/inbox?key=hidden-in-query`;
  relay = shopRelay({ now, allowLoopback: true });
});
afterEach(async () => {
  await relay.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const portOf = (some: net.Server) => (some.address() as AddressInfo).port;
const send = (over: { url?: string; secrets?: string[]; id?: string; relay?: ReturnType<typeof shopRelay> } = {}) =>
  (over.relay ?? relay).send(
    { url: over.url ?? url, secrets: over.secrets ?? [secret] },
    { type: 'message.sent', body: BODY },
    over.id ?? 'dlv_1',
  );
async function failure(over: Parameters<typeof send>[0] = {}): Promise<DeliveryError> {
  const error = await send(over).then(
    () => new Error('it was delivered'),
    (problem) => problem,
  );
  expect(error).toBeInstanceOf(DeliveryError);
  for (const secretly of ['hidden-in-query', '127.0.0.1', secret, 'whsec_', 'body-of-answer', 'مرحبا'])
    expect(String(error.stack)).not.toContain(secretly);
  return error;
}
const outcome = ({ certain, final, retryAfterSeconds, answer }: DeliveryError) => ({
  certain,
  final,
  retryAfterSeconds,
  answer,
});
/** A relay of other settings, closed after. */
async function withRelay<T>(options: Partial<RelayOptions>, use: (relay: ReturnType<typeof shopRelay>) => Promise<T>) {
  const other = shopRelay({ now, allowLoopback: true, ...options });
  try {
    return await use(other);
  } finally {
    await other.close();
  }
}

test('a webhook arrives as it was written, under its id, signed for everybody who knows a secret', async () => {
  const fresh = newSecret();
  await send({ secrets: [secret, fresh] });
  const [request] = requests;
  expect(request).toMatchObject({ method: 'POST', url: '/inbox?key=hidden-in-query' });
  expect(request?.headers).toMatchObject({
    'webhook-id': 'dlv_1',
    'webhook-timestamp': '1795248000',
    'content-type': 'application/json',
    'user-agent': 'Returndesk',
  });
  const raw = request?.raw ?? Buffer.alloc(0);
  expect(raw.toString()).toBe(BODY);
  for (const one of [secret, fresh])
    expect(verify({ headers: request?.headers ?? {}, raw, secrets: [one], now: now() })).toEqual({
      ok: true,
      id: 'dlv_1',
    });
});

test('each try is signed for its own time, with the same body, and the library of Standard Webhooks accepts it', async () => {
  let clock = new Date(Date.now() - 2_000);
  await withRelay({ now: () => clock }, async (other) => {
    await send({ relay: other });
    clock = new Date(clock.getTime() + 1_000);
    await send({ relay: other });
  });
  expect(new Set(requests.map(({ headers }) => headers['webhook-signature'])).size).toBe(2);
  for (const { raw, headers } of requests) {
    expect(headers['webhook-id']).toBe('dlv_1');
    const sent = headers as Record<string, string>;
    expect(new Webhook(secret).verify(raw.toString(), sent)).toEqual(JSON.parse(BODY));
  }
});

test('a connection or two serve many deliveries', async () => {
  answer = (response) => response.end('thanks, and a body nobody needs');
  for (let n = 0; n < 20; n += 1) await send({ id: `dlv_${n}` });
  expect(requests).toHaveLength(20);
  expect(connections).toBeLessThan(3);
});

describe('the answer', () => {
  const WAIT = { 'retry-after': '30' };
  const plain = { retryAfterSeconds: null, answer: null };
  test.each([200, 201, 202, 204, 299])('%i is done', async (status) => {
    answer = (response) => response.writeHead(status).end();
    await send();
  });

  test.each([
    [410, { ...plain, certain: true, final: true, answer: 'gone' }],
    [400, { ...plain, certain: true, final: false, answer: 'refused' }],
    [401, { ...plain, certain: true, final: false, answer: 'refused' }],
    [404, { ...plain, certain: true, final: false, answer: 'refused' }],
    [409, { ...plain, certain: true, final: false, answer: 'refused' }],
    [499, { ...plain, certain: true, final: false, answer: 'refused' }],
    [301, { ...plain, certain: true, final: false, answer: 'refused' }],
    [304, { ...plain, certain: true, final: false, answer: 'refused' }],
    [429, { ...plain, certain: true, final: false, retryAfterSeconds: 30 }],
    [503, { ...plain, certain: false, final: false, retryAfterSeconds: 30 }],
    [408, { ...plain, certain: false, final: false }],
    [425, { ...plain, certain: false, final: false }],
    [500, { ...plain, certain: false, final: false }],
    [502, { ...plain, certain: false, final: false }],
    [504, { ...plain, certain: false, final: false }],
    [599, { ...plain, certain: false, final: false }],
  ])('%i', async (status, expected) => {
    answer = (response) => response.writeHead(status, WAIT).end(status === 304 ? undefined : 'body-of-answer');
    const error = await failure();
    expect(outcome(error)).toEqual(expected);
    expect(error.message).toBe(`answered ${status}`);
  });

  test('a redirect is not followed', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(outcome(await failure())).toMatchObject({ certain: true, final: false, answer: 'refused' });
    expect(requests).toHaveLength(1);
  });

  test('a body without end is not read to its end', async () => {
    let written = 0;
    const closed = new Promise((resolve) => {
      answer = (response) => {
        response.on('close', resolve);
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 65_536;
        };
        response.on('drain', pour);
        pour();
      };
    });
    await send();
    await closed;
    expect(written).toBeLessThan(50_000_000);
  });

  test('a status is the answer even when the rest of it never comes', async () => {
    answer = (response) => response.writeHead(200, { 'content-length': '10' }).write('half');
    await withRelay({ timeoutMs: 200 }, (other) => send({ relay: other }));
  });
});

describe('no answer', () => {
  test('in time: it may have been done', async () => {
    answer = () => {};
    const error = await withRelay({ timeoutMs: 150 }, (other) => failure({ relay: other }));
    expect(outcome(error)).toMatchObject({ certain: false, final: false });
    expect(error.message).toBe('no_answer 0.15');
    expect(requests).toHaveLength(1);
  });

  test('but a broken connection: it may have been done', async () => {
    answer = (response) => response.socket?.resetAndDestroy();
    expect(outcome(await failure())).toMatchObject({ certain: false, final: false });
    answer = (response) => response.socket?.destroy();
    expect(outcome(await failure())).toMatchObject({ certain: false, final: false });
    expect(requests).toHaveLength(2);
  });

  test('but something that is not HTTP: it may have been done', async () => {
    const odd = net.createServer((socket) => socket.once('data', () => socket.end('220 smtp ready\r\n')));
    odd.listen(0, '127.0.0.1');
    await new Promise((resolve) => odd.once('listening', resolve));
    expect(outcome(await failure({ url: `http://127.0.0.1:${portOf(odd)}/` }))).toMatchObject({ certain: false });
    await new Promise((resolve) => odd.close(resolve));
  });

  test('because nobody listens: it was not done', async () => {
    const closed = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const port = portOf(closed);
    await new Promise((resolve) => closed.close(resolve));
    const error = await failure({ url: `http://127.0.0.1:${port}/` });
    expect(outcome(error)).toEqual({ certain: true, final: false, retryAfterSeconds: null, answer: null });
    expect(error.message).toBe('no_connection ECONNREFUSED');
  });

  test('because the name is not found: it was not done', async () => {
    const missing = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const error = await withRelay({ resolve: (_host, _options, done) => done(missing, []) }, (other) =>
      failure({ relay: other, url: 'https://shop.example/' }),
    );
    expect(outcome(error)).toMatchObject({ certain: true, final: false });
    expect(error.message).toBe('no_connection ENOTFOUND');
  });

  test('because there is no TLS where there should be: it was not done', async () => {
    expect(outcome(await failure({ url: url.replace('http:', 'https:') }))).toMatchObject({
      certain: true,
      final: false,
    });
    expect(requests).toEqual([]);
  });
});

describe('an endpoint that is not to be reached', () => {
  const refused = { certain: true, final: true, retryAfterSeconds: null, answer: null };

  test.each([
    'http://shop.example/',
    'https://10.0.0.1/',
    'https://user:hidden@shop.example/',
    'not a url',
    'ftp://x/',
  ])('%s is refused for good', async (address) => {
    const error = await failure({ url: address });
    expect(outcome(error)).toEqual(refused);
    expect(error.message).toMatch(/^address_refused /);
  });

  test('this machine is refused in production', async () => {
    for (const address of [url, url.replace('127.0.0.1', 'localhost'), url.replace('127.0.0.1', '2130706433')])
      expect(
        outcome(await withRelay({ allowLoopback: false }, (other) => failure({ relay: other, url: address }))),
      ).toEqual(refused);
    expect(requests).toEqual([]);
  });

  test('and so is a name that answers with an inner address, at every connection anew', async () => {
    const asked: string[] = [];
    for (const inner of ['127.0.0.1', '169.254.169.254', '::1', '10.0.0.1']) {
      const family = inner.includes(':') ? 6 : 4;
      await withRelay(
        {
          resolve: (host, _options, done) => {
            asked.push(host);
            done(null, [{ address: inner, family }]);
          },
        },
        async (other) =>
          expect(outcome(await failure({ relay: other, url: 'https://rebind.example/' }))).toEqual(refused),
      );
    }
    expect(asked).toEqual(Array(4).fill('rebind.example'));
  });

  test('localhost by name is reached in development', async () => {
    await withRelay(
      { resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
      (other) => send({ relay: other, url: url.replace('127.0.0.1', 'localhost') }),
    );
    expect(requests).toHaveLength(1);
  });
});

test('an endpoint without a usable secret gets nothing', async () => {
  for (const secrets of [[], ['whsec_'], ['whsec_hidden-in-query']])
    expect(outcome(await failure({ secrets }))).toMatchObject({ certain: true, final: true });
  expect(requests).toEqual([]);
});

test.each([
  ['0', 0],
  ['17', 17],
  [' 17 ', 17],
  ['3600', 3600],
  ['86400', 3600],
  ['999999999999999', 3600],
  ['Sat, 21 Nov 2026 08:01:30 GMT', 90],
  ['Sat, 21 Nov 2026 07:00:00 GMT', 0],
  ['Fri, 21 Nov 2036 07:00:00 GMT', 3600],
  ['Sat, 99 Nov 2026 08:01:30 GMT', null],
  ['2026-11-21T08:01:30Z', null],
  ['-5', null],
  ['1.5', null],
  ['1e3', null],
  ['soon', null],
  ['apples 5', null],
  ['', null],
  ['9'.repeat(400), null],
  [undefined, null],
  [['5', '6'], 5],
])('Retry-After %j means %j seconds', (header, seconds) => {
  expect(retryAfter(header, now())).toBe(seconds);
});
