import { once } from 'node:events';
import { request } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Listening, listen } from '../src/door.ts';

const TIME = 150;
let desk: Listening;
beforeEach(async () => {
  const app = express();
  // Answered long after the time in which a request must have come.
  app.get('/slow', (_, response) => void setTimeout(() => response.send('answered'), TIME * 3));
  app.put('/hooks/:shop/files/:file', (asked, response) => {
    asked.resume().on('end', () => response.send('taken'));
  });
  desk = await listen(app, '127.0.0.1', 0, TIME);
  desk.open();
});
afterEach(() => desk.close());

/** Sends half of a body, and the other half after a while. */
async function inTwoHalves(method: string, path: string): Promise<number | 'cut'> {
  const sending = request(desk.url + path, { method, headers: { 'content-length': 10 } });
  sending.write('12345');
  const rest = setTimeout(() => sending.end('67890'), TIME * 3);
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

test('who has asked is answered, however long the answer takes', async () => {
  expect(await (await fetch(`${desk.url}/slow`)).text()).toBe('answered');
});

test('a request that does not come to its end is cut, but a picture may take its time', async () => {
  expect(await inTwoHalves('PUT', '/hooks/shop/files/f-1')).toBe(200);
  expect(await inTwoHalves('POST', '/anything')).toBe('cut');
});
