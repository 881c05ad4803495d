import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BODY_LIMIT, inbound } from '../../adapters/relay/inbound.ts';
import { newSecret, sign } from '../../adapters/relay/signature.ts';
import type { FromShop, Receipt, ShopDoor } from '../../src/ports.ts';
import { bodyOf, MESSAGES, RETURN_OPENED, spoiled } from './messages.ts';

const now = new Date('2026-11-21T08:00:10Z');
const secret = newSecret();
const BODY = bodyOf('return.opened', RETURN_OPENED);
const TIME = Math.floor(now.getTime() / 1000);

let doors: Record<string, ShopDoor>;
let onShop: (message: FromShop) => Promise<Receipt>;
let received: FromShop[];
let logged: object[];
let asked: string[];
let server: http.Server;
let address: string;

beforeEach(() => {
  doors = { 'noon-ae': { seller: 'sahara', shop: 'noon-ae', secrets: [secret], now } };
  onShop = async () => ({ kind: 'accepted', duplicate: false });
  received = [];
  logged = [];
  asked = [];
});

const app = express().use(
  inbound({
    door: async (id) => {
      asked.push(id);
      return Object.hasOwn(doors, id) ? (doors[id] ?? null) : null;
    },
    onShop: (message) => {
      received.push(message);
      return onShop(message);
    },
    log: { warn: (fields, line) => logged.push({ line, ...fields }) },
  }),
);

beforeAll(async () => {
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
// Whatever a request was, the server still stands and no log says anything of a body.
afterEach(async () => {
  const logs = JSON.stringify(logged);
  for (const personal of ['Noura', 'glass', 'Desk lamp', 'canary', secret]) expect(logs).not.toContain(personal);
  received = [];
  expect((await post()).status).toBe(202);
});

type Post = {
  body?: string | Buffer;
  id?: string;
  at?: Date;
  secrets?: string[];
  shop?: string;
  headers?: Record<string, string | undefined>;
};
async function post({
  body = BODY,
  id = 'msg_1',
  at = now,
  secrets = [secret],
  shop = 'noon-ae',
  headers = {},
}: Post = {}) {
  const all = { ...sign({ id, at, body, secrets }), 'content-type': 'application/json', ...headers };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(`${address}/hooks/${shop}`, {
    method: 'POST',
    headers: kept,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as Record<string, unknown>,
  };
}

function expectProblem(answer: Awaited<ReturnType<typeof post>>, status: number) {
  expect(answer.json).toMatchObject({ type: 'about:blank', status, title: http.STATUS_CODES[status] });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
}

describe('a signed webhook', () => {
  test('is taken in with the tenant of its door, its bytes and their hash', async () => {
    const answer = await post({ id: 'msg_42' });
    expect(answer.status).toBe(202);
    expect(answer.json).toEqual({ id: 'msg_42', duplicate: false });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      seller: 'sahara',
      shop: 'noon-ae',
      id: 'msg_42',
      type: 'return.opened',
      at: new Date('2026-11-21T08:00:01Z'),
      returnId: 'R-1001',
      sequence: 1,
      body: BODY,
      bodyHash: createHash('sha256').update(BODY).digest('hex'),
      message: { type: 'return.opened', data: { orderId: 'O-77' } },
    });
  });

  test('signed by the library of Standard Webhooks is taken in', async () => {
    const signature = new Webhook(secret).sign('msg_1', now, BODY);
    expect((await post({ headers: { 'webhook-signature': signature } })).status).toBe(202);
  });

  test('told again is answered alike, as a duplicate', async () => {
    onShop = async () => ({ kind: 'accepted', duplicate: true });
    expect((await post()).json).toEqual({ id: 'msg_1', duplicate: true });
  });

  test('whose id had another body is a conflict', async () => {
    onShop = async () => ({ kind: 'conflict' });
    expectProblem(await post(), 409);
    onShop = async () => ({ kind: 'accepted', duplicate: false });
  });

  test.each([
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/json ; charset = utf-8 ',
  ])('may be sent as %s', async (type) => expect((await post({ headers: { 'content-type': type } })).status).toBe(202));

  test('may be of any size up to the limit, to the byte', async () => {
    const fill = BODY_LIMIT - Buffer.byteLength(bodyOf('x', ''));
    expect((await post({ body: bodyOf('x', 'a'.repeat(fill)) })).status).toBe(202);
    expectProblem(await post({ body: bodyOf('x', 'a'.repeat(fill + 1)) }), 413);
  });

  test('of a type we do not know, with words we do not know, is taken in', async () => {
    expect((await post({ body: bodyOf('parcel.weighed', { grams: 7 }) })).status).toBe(202);
    expect((await post({ body: bodyOf('return.opened', spoiled(RETURN_OPENED, ['status'], 'odd')) })).status).toBe(202);
    expect(received.map(({ message }) => message?.type ?? null)).toEqual([null, 'return.opened']);
  });

  test('signed with either secret is taken in while they rotate', async () => {
    const fresh = newSecret();
    doors['noon-ae'] = { ...(doors['noon-ae'] as ShopDoor), secrets: [secret, fresh] };
    for (const secrets of [[secret], [fresh], [fresh, secret]]) expect((await post({ secrets })).status).toBe(202);
    expectProblem(await post({ secrets: [newSecret()] }), 401);
  });
});

describe('is answered 401 and reaches nobody', () => {
  const other = (id: string, at: Date, body = BODY) => sign({ id, at, body, secrets: [secret] })['webhook-signature'];
  const cases: [string, Post, string][] = [
    ['a wrong signature', { headers: { 'webhook-signature': `v1,${'A'.repeat(43)}=` } }, 'signature does not match'],
    ['no signature of ours', { headers: { 'webhook-signature': 'v1a,abc garbage' } }, 'signature does not match'],
    ['another secret', { secrets: [newSecret()] }, 'signature does not match'],
    [
      'the signature of another id',
      { headers: { 'webhook-signature': other('msg_2', now) } },
      'signature does not match',
    ],
    ['of another second', { headers: { 'webhook-timestamp': `${TIME + 1}` } }, 'signature does not match'],
    ['of another body', { headers: { 'webhook-signature': other('msg_1', now, '{}') } }, 'signature does not match'],
    ['a stale one', { at: new Date(now.getTime() - 301_000) }, 'webhook-timestamp is older than 5 minutes'],
    [
      'one from the future',
      { at: new Date(now.getTime() + 301_000) },
      'webhook-timestamp is more than 5 minutes in the future',
    ],
    ['1764…abc as time', { headers: { 'webhook-timestamp': '1764000abc' } }, 'malformed header webhook-timestamp'],
    ['an id of other letters', { id: 'a.b' }, 'malformed header webhook-id'],
    ['no id', { headers: { 'webhook-id': undefined } }, 'missing header webhook-id'],
    ['no time', { headers: { 'webhook-timestamp': undefined } }, 'missing header webhook-timestamp'],
    ['no signature', { headers: { 'webhook-signature': undefined } }, 'missing header webhook-signature'],
    ['an id sent twice', { headers: { 'webhook-id': 'msg_1, msg_1' } }, 'malformed header webhook-id'],
  ];
  test.each(cases)('%s', async (_name, request, detail) => {
    const answer = await post(request);
    expectProblem(answer, 401);
    expect(answer.json.detail).toBe(detail);
    expect(received).toEqual([]);
    expect(logged).toEqual([{ line: 'webhook refused', shop: 'noon-ae', id: null, bytes: BODY.length, status: 401 }]);
  });
});

describe('is answered 415 and reaches nobody', () => {
  test.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['application/json in latin1', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['application/jsonp', { 'content-type': 'application/jsonp' }],
    ['br', { 'content-encoding': 'br' }],
    ['identity, gzip', { 'content-encoding': 'identity, gzip' }],
  ])('%s', async (_name, headers) => {
    expectProblem(await post({ headers }), 415);
    expect(received).toEqual([]);
  });

  test('gzip, signed over what was sent', async () => {
    expectProblem(await post({ body: gzipSync(BODY), headers: { 'content-encoding': 'gzip' } }), 415);
  });
});

describe('is answered 404', () => {
  test.each(['elsewhere', 'NOON-AE', 'x'.repeat(65), 'noon%20ae', 'noon-ae%00', '%2e%2e%2f', '__proto__', "a'--"])(
    'the shop %s, signed or not',
    async (shop) => {
      expectProblem(await post({ shop }), 404);
      expectProblem(await post({ shop, headers: { 'webhook-id': undefined } }), 404);
      expect(received).toEqual([]);
      // What cannot be an id is not even looked up.
      expect(asked).toEqual(/^[\w-]{1,64}$/.test(shop) ? [shop, shop] : []);
    },
  );

  test('and a path that cannot be decoded is 400', async () => {
    expectProblem(await post({ shop: '%zz' }), 400);
  });
});

describe('is answered 400 with the path of what is wrong', () => {
  const opened = (path: (string | number)[], value: unknown) =>
    bodyOf('return.opened', spoiled(RETURN_OPENED, path, value));
  test.each([
    ['broken JSON', '{"type":"canary', undefined],
    ['nothing', '', undefined],
    ['a list', '[]', undefined],
    ['no type', '{"timestamp":"2026-11-21T08:00:01Z","data":{}}', 'type'],
    ['a time without zone', '{"type":"x","timestamp":"2026-11-21T08:00:01","data":{}}', 'timestamp'],
    ['no data', '{"type":"return.opened","timestamp":"2026-11-21T08:00:01Z"}', 'data'],
    ['an amount as a number', opened(['items', 0, 'unit_price', 'amount'], 249), 'data.items[0].unit_price.amount'],
    ['too many decimals', opened(['paid', 'amount'], '1.234'), 'data.paid.amount'],
    ['a negative amount', opened(['paid', 'amount'], '-1'), 'data.paid.amount'],
    ['another currency', opened(['refunded', 'currency'], 'SAR'), 'data.refunded.currency'],
    ['no customer', opened(['customer'], undefined), 'data.customer'],
    ['an item without reason', opened(['items', 0, 'reason'], undefined), 'data.items[0].reason'],
    ['a day that is not', opened(['opened_at'], '2026-02-30T00:00:00Z'), 'data.opened_at'],
    [
      'an amount twice',
      BODY.replace('"amount":"249.00"', '"amount":"1.00","amount":"249.00"'),
      'data.items[0].unit_price.amount',
    ],
    ['a long id', opened(['return_id'], 'x'.repeat(129)), 'data.return_id'],
    [
      'no message id',
      bodyOf('message.received', spoiled(MESSAGES['message.received'], ['message_id'], 1)),
      'data.message_id',
    ],
  ])('%s', async (_name, body, path) => {
    const answer = await post({ body });
    expectProblem(answer, 400);
    expect(answer.json.path).toBe(path);
    expect(JSON.stringify(answer.json)).not.toContain('canary');
    expect(received).toEqual([]);
  });

  test('bytes that are no UTF-8', async () => {
    const body = Buffer.concat([Buffer.from(BODY.slice(0, -1)), Buffer.from([0xff]), Buffer.from('}')]);
    const answer = await post({ body });
    expectProblem(answer, 400);
    expect(answer.json.detail).toBe('The body is not valid UTF-8.');
  });

  test('a byte order mark', async () => {
    expectProblem(await post({ body: `\ufeff${BODY}` }), 400);
  });
});

describe('too much', () => {
  const huge = 'a'.repeat(300_000);
  test('300 kB are answered 413, signed or not', async () => {
    expectProblem(await post({ body: huge }), 413);
    expectProblem(await post({ body: huge, headers: { 'webhook-signature': undefined } }), 413);
    expect(received).toEqual([]);
  });

  test('300 kB in chunks without a length are answered 413', async () => {
    expect(
      await raw(`${start('transfer-encoding: chunked')}${`${huge.length.toString(16)}\r\n${huge}\r\n`}0\r\n\r\n`),
    ).toMatch(/^HTTP\/1.1 413 /);
  });

  test('a stream without end is answered 413 and cut off', async () => {
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
    const chunk = `${huge.length.toString(16)}\r\n${huge}\r\n`;
    let heard = '';
    let sent = 0;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      heard += data;
    });
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk)) sent += chunk.length;
    };
    socket.on('drain', pour);
    socket.write(start('transfer-encoding: chunked'));
    pour();
    await new Promise((resolve) => socket.on('close', resolve));
    if (heard) expect(heard).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i);
    expect(sent).toBeLessThan(100_000_000);
    expect(received).toEqual([]);
  });

  test('a length that says less than there is cuts the body, which is then not what was signed', async () => {
    const headers = signedLines(BODY);
    const heard = await raw(`${start(...headers, 'content-length: 20', 'connection: close')}${BODY}`);
    // Node may notice first that what follows is no request, and says 400.
    expect(heard).toMatch(/^HTTP\/1.1 40[01] /);
    expect(received).toEqual([]);
  });

  test('a length that says more than there is waits, and is forgotten when the sender leaves', async () => {
    const gone = new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {});
    const arrived = new Promise((resolve) => server.once('request', resolve));
    socket.write(`${start(...signedLines(BODY), `content-length: ${BODY.length + 9}`)}${BODY}`);
    await arrived;
    socket.destroy();
    await gone;
    expect(received).toEqual([]);
    expect((await post()).status).toBe(202);
    expect(logged).toEqual([]);
  });

  test('100,000 signatures in a header are refused by Node, and 300 of them by us', async () => {
    const one = sign({ id: 'msg_1', at: now, body: BODY, secrets: [newSecret()] })['webhook-signature'];
    const heard = await raw(
      start(...signedLines(BODY), `webhook-signature: ${`${one} `.repeat(100_000)}`, `content-length: ${BODY.length}`) +
        BODY,
    );
    expect(heard).toMatch(/^HTTP\/1.1 431 |^$/);
    expectProblem(await post({ headers: { 'webhook-signature': `${one} `.repeat(300).trim() } }), 401);
  });

  const start = (...lines: string[]) =>
    ['POST /hooks/noon-ae HTTP/1.1', 'host: x', 'content-type: application/json', ...lines, '', ''].join('\r\n');
  const signedLines = (body: string) =>
    Object.entries(sign({ id: 'msg_1', at: now, body, secrets: [secret] })).map(([name, value]) => `${name}: ${value}`);

  function raw(text: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
      let heard = '';
      socket.on('error', () => {});
      socket.on('data', (data) => {
        heard += data;
        if (heard.includes('\r\n\r\n')) socket.end();
      });
      socket.on('close', () => resolve(heard));
      socket.write(text);
    });
  }
});

describe('trouble of our own', () => {
  test('is answered 503 with a time to come back, and neither answer nor log shows what was in it', async () => {
    onShop = async () => {
      throw Object.assign(new Error('Key (name)=(Noura) canary\n    at canary already exists'), {
        code: '23505',
        detail: 'canary',
      });
    };
    const answer = await post();
    expectProblem(answer, 503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(JSON.stringify(answer.json)).not.toMatch(/Noura|canary|23505/);
    expect(logged).toMatchObject([{ shop: 'noon-ae', id: 'msg_1', bytes: BODY.length, error: 'Error', code: '23505' }]);
    expect(JSON.stringify(logged)).toContain('inbound.test.ts');
    onShop = async () => ({ kind: 'accepted', duplicate: false });
  });

  test('finding the door counts as such', async () => {
    const broken = express().use(
      inbound({
        door: () => Promise.reject('canary'),
        onShop: (message) => onShop(message),
        log: { warn: (fields) => logged.push(fields) },
      }),
    );
    const { status, json } = await ask(broken, (at) =>
      fetch(`${at}/hooks/noon-ae`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    );
    expect(status).toBe(503);
    expect(JSON.stringify([json, logged])).not.toContain('canary');
  });

  test('a body parser mounted before the door is noticed, not waited for', async () => {
    const wrong = express().use(
      express.json(),
      inbound({
        door: async () => null,
        onShop: (message) => onShop(message),
        log: { warn: (fields) => logged.push(fields) },
      }),
    );
    const { status } = await ask(wrong, (at) =>
      fetch(`${at}/hooks/noon-ae`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    );
    expect(status).toBe(503);
  });
});

test('other methods are answered 405 with the one that is allowed', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    const response = await fetch(`${address}/hooks/noon-ae`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  }
});

test('one address that sends too much for one shop is told to slow down, and other shops are not', async () => {
  const busy = express().use(
    inbound({ door: async () => null, onShop: (message) => onShop(message), log: { warn: () => {} }, perMinute: 3 }),
  );
  const server = busy.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const hit = (shop: string) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${shop}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  const answers = [await hit('a'), await hit('a'), await hit('a'), await hit('a'), await hit('b')];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 429, 404]);
  expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answers[3]?.headers.get('content-type')).toBe('application/problem+json');
  await Promise.all(answers.map((one) => one.text()));
  await new Promise((resolve) => server.close(resolve));
});

test('who makes up one shop after the other is not looked up any more; shops that are known are', async () => {
  const asked: string[] = [];
  const door = async (id: string) => {
    asked.push(id);
    return id === 'known' ? { seller: 'sahara', shop: id, secrets: [], now } : null;
  };
  const guessed = express().use(
    inbound({ door, onShop: (message) => onShop(message), log: { warn: () => {} }, guessesPerMinute: 3 }),
  );
  const server = guessed.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hit = async (shop: string) => {
    const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${shop}`;
    const response = await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await response.text();
    return response;
  };
  expect((await hit('known')).status).toBe(401);
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(hit));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([404, 404, 404, 429, 429, 429]);
  const tooMany = answers.find(({ status }) => status === 429);
  expect(Number(tooMany?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await hit('known')).status).toBe(401);
  expect(asked).toHaveLength(5);
  await new Promise((resolve) => server.close(resolve));
});

async function ask(someApp: express.Express, question: (at: string) => Promise<Response>) {
  const server = someApp.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const response = await question(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const answer = { status: response.status, json: await response.json() };
  await new Promise((resolve) => server.close(resolve));
  return answer;
}
