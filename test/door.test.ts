import { once } from 'node:events';
import { request } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Door } from '../adapters/console/door.ts';
import { multipart } from '../adapters/console/multipart.ts';
import { uploads } from '../adapters/relay/index.ts';
import { type Listening, listen } from '../src/door.ts';

const TIME = 150;
let desk: Listening;
beforeEach(async () => {
  const app = express();
  // Answered long after the time in which a request must have come.
  app.get('/slow', (_, response) => void setTimeout(() => response.send('answered'), TIME * 3));
  app.use(uploads({ door: async () => null, onFile: async () => ({ kind: 'full' }), log: { warn() {} } }));
  const form = multipart({ side: {} } as Door, async (asked) => asked.headers.cookie !== undefined);
  app.post('/write/:token', form, (_, response) => void response.send('taken'));
  desk = await listen(app, '127.0.0.1', 0, TIME);
  desk.open();
});
afterEach(() => desk.close());

/** Sends half of a body, and the other half after a while. */
async function inTwoHalves(method: string, path: string, [one, other] = ['12345', '67890'], headers = {}) {
  const length = one.length + other.length;
  const sending = request(desk.url + path, { method, headers: { 'content-length': length, ...headers } });
  sending.write(one);
  const rest = setTimeout(() => sending.end(other), TIME * 3);
  try {
    const [response] = await once(sending, 'response');
    response.resume();
    return response.statusCode;
  } catch {
    return 'cut';
  } finally {
    clearTimeout(rest);
  }
}
const FORM: [string, string] = ['--b\r\ncontent-disposition: form-data; name="text"\r\n\r\nLo', 'ok\r\n--b--\r\n'];
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=b' };

test('who has asked is answered, however long the answer takes', async () => {
  expect(await (await fetch(`${desk.url}/slow`)).text()).toBe('answered');
});

test('a request that does not come to its end is cut, but a picture may take its time, wherever it is taken', async () => {
  // No shop has this address: said once all of it has come.
  expect(await inTwoHalves('PUT', '/hooks/shop/files/f-1')).toBe(404);
  expect(await inTwoHalves('POST', '/write/token', FORM, { ...MULTIPART, cookie: 'known' })).toBe(200);
  expect(await inTwoHalves('POST', '/anything')).toBe('cut');
});
