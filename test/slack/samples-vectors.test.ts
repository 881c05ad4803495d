import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { httpReceiver } from '../../adapters/slack/receivers.ts';
import { signature } from '../fakes/slack/transport-http-signature.ts';

type Vector = {
  name: string;
  signing_secret_parts: string[];
  timestamp: string;
  body_parts: string[];
  signature: string;
};
const CONTRACT = new URL('../contract/slack/signature/vectors.json', import.meta.url);
const { vectors, must_refuse } = JSON.parse(readFileSync(CONTRACT, 'utf8')) as {
  vectors: Vector[];
  must_refuse: string[];
};
const SECRET = 'not-a-real-secret';
const BODY = 'command=%2Freturns&text=queue&user_id=U1&channel_id=C1&trigger_id=1';
const MINUTE = 60;

type Headers = Record<string, string>;
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);
const signed = (secret: string, at: string, body: string): Headers => ({
  'x-slack-request-timestamp': at,
  'x-slack-signature': signature(secret, at, body),
});

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
});

/** The desk's own door with this secret, and nobody behind it who does anything. */
async function posted(secret: string, headers: Headers, body: string): Promise<number> {
  const router = express.Router();
  const log = { warn: () => {}, error: () => {} };
  const receiver = httpReceiver(router, secret, () => new Date(), log);
  receiver.init({ processEvent: ({ ack }: { ack(): Promise<void> }) => ack() } as unknown as App);
  server = createServer(express().use(router)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const type = body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
  const { status } = await fetch(url, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
  return status;
}

describe.each(vectors)('the vector "$name"', (vector) => {
  const [secret, body] = [vector.signing_secret_parts.join(''), vector.body_parts.join('')];

  test('is signed as Slack signs, and too old by now', async () => {
    expect(signature(secret, vector.timestamp, body)).toBe(vector.signature);
    const headers = { 'x-slack-request-timestamp': vector.timestamp, 'x-slack-signature': vector.signature };
    expect(await posted(secret, headers, body)).toBe(401);
  });

  test('signed again now is believed', async () => {
    expect(await posted(secret, signed(secret, String(nowSeconds()), body), body)).toBe(200);
  });

  test('signed again now with a byte changed is not', async () => {
    expect(await posted(secret, signed(secret, String(nowSeconds()), body), `${body} `)).toBe(401);
  });
});

/** Each kind the contract lists, as the status it ends with. */
const REFUSED: Record<string, () => Promise<number> | number> = {
  'timestamp more than 5 minutes old': () =>
    posted(SECRET, signed(SECRET, String(nowSeconds() - 6 * MINUTE), BODY), BODY),
  'timestamp more than 5 minutes ahead': () =>
    posted(SECRET, signed(SECRET, String(nowSeconds() + 6 * MINUTE), BODY), BODY),
  'body changed by one byte': () =>
    posted(SECRET, signed(SECRET, String(nowSeconds()), BODY), BODY.replace('queue', 'queuE')),
  'signature header missing': () => posted(SECRET, { 'x-slack-request-timestamp': String(nowSeconds()) }, BODY),
  'timestamp header missing': () =>
    posted(SECRET, { 'x-slack-signature': signature(SECRET, String(nowSeconds()), BODY) }, BODY),
  // Signed over the number it would be read as: only its spelling is wrong.
  'timestamp not all digits': () => {
    const at = String(nowSeconds());
    return posted(SECRET, { ...signed(SECRET, at, BODY), 'x-slack-request-timestamp': `${at}.0` }, BODY);
  },
  'empty signing secret (refuse to start)': () => {
    const log = { warn: () => {}, error: () => {} };
    expect(() => httpReceiver(express.Router(), '', () => new Date(), log)).toThrow(/signing/i);
    return 401;
  },
  'ssl_check=1 together with any other payload, unsigned': () => posted(SECRET, {}, `ssl_check=1&${BODY}`),
};

test('every kind of request the contract lists to refuse is tried', () => {
  expect(Object.keys(REFUSED).toSorted()).toEqual(must_refuse.toSorted());
});
test.each(Object.entries(REFUSED))('refused: %s', async (_, trial) => {
  expect(await trial()).toBe(401);
});
test('within five minutes, either way, is now', async () => {
  for (const off of [-4, 4]) {
    expect(await posted(SECRET, signed(SECRET, String(nowSeconds() + off * MINUTE), BODY), BODY)).toBe(200);
  }
});
