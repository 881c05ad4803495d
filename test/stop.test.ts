import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { sign } from '../adapters/relay/index.ts';
import { endAll } from '../src/end-all.ts';
import { openDesk, type TestDesk } from './desk.ts';
import { filesBelow } from './files/stage.ts';
import { aJpeg, sha256Of } from './pictures.ts';

test('what cannot be ended keeps nobody else from being, the database last of all', async () => {
  const ended: string[] = [];
  const ends = ['database', 'wake', 'files', 'clock'].map((name) => async () => {
    ended.push(name);
    if (name === 'files') throw new Error('the store does not answer');
  });
  const tell = vi.fn();
  await expect(endAll(ends, tell)).rejects.toThrow(AggregateError);
  expect(tell).toHaveBeenCalledOnce();
  expect(ended).toEqual(['clock', 'files', 'wake', 'database']);
  await endAll(ends, tell);
  expect(ended).toHaveLength(4);
});

test('a picture that is on its way when the desk stops is taken by parts that run, and none runs on after it', async () => {
  const desk = await openDesk();
  const spawned = vi.spyOn(ChildProcess.prototype as unknown as { spawn(): void }, 'spawn');
  const bytes = await aJpeg();
  const sending = halfWay(desk, bytes);
  const arriving = join(desk.config.DATA_DIR, 'files', 'arriving');
  await expect.poll(() => filesBelow(arriving)).toHaveLength(1);
  const stopping = desk.stopFirst();
  const opens = () =>
    fetch(`${desk.url}/healthz`).then(
      () => true,
      () => false,
    );
  await expect.poll(opens).toBe(false);
  sending.end(bytes.subarray(100));
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(202);
  await stopping;
  const children = spawned.mock.contexts as unknown as ChildProcess[];
  expect(children.map(({ killed }) => killed)).toEqual([true]);
  spawned.mockRestore();
  await desk.close();
});

/** The first 100 bytes of a picture, as the shop puts it. */
function halfWay({ url, seller, now }: TestDesk, bytes: Buffer) {
  const digest = sha256Of(bytes);
  const base64 = Buffer.from(digest, 'hex').toString('base64');
  const signed = sign({ id: 'msg_1', at: now(), body: digest, secrets: [seller.secrets.inbound] });
  const sending = request(`${url}/hooks/${seller.shop}/files/f-1`, {
    method: 'PUT',
    headers: {
      ...signed,
      'content-type': 'image/jpeg',
      'content-length': bytes.length,
      'content-digest': `sha-256=:${base64}:`,
    },
  });
  sending.write(bytes.subarray(0, 100));
  return sending;
}
