import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../src/delivery/wake.ts';
import { freshDatabase } from '../database.ts';

/** Stands before the database: a connection goes on only when the test says so. */
let gate: Server;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let url: string;
const came: Socket[] = [];
const knocks = async (n: number): Promise<Socket> => {
  while (came.length < n) await once(gate, 'connection');
  return came[n - 1] as Socket;
};
const goOn = (from: Socket): void => {
  const { hostname, port } = new URL(database.url);
  const to = connect(Number(port), hostname);
  from.pipe(to).pipe(from);
  from.on('error', () => to.destroy()).on('close', () => to.destroy());
};

beforeEach(async () => {
  database = await freshDatabase();
  gate = createServer((socket) => came.push(socket)).listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const through = new URL(database.url);
  through.host = `127.0.0.1:${(gate.address() as AddressInfo).port}`;
  url = through.href;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const socket of came.splice(0)) socket.destroy();
  gate.close();
  await database.drop();
});

test('stopped while it connects again, it leaves no connection open', async () => {
  const listening = listen(url, { warn() {} });
  const first = await knocks(1);
  goOn(first);
  const wake = await listening;
  first.destroy();
  const second = await knocks(2);
  await wake.stop();
  const closed = once(second, 'close');
  goOn(second);
  await closed;
});

test('where the first connection fails, nobody goes on trying', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const warned: string[] = [];
  const listening = listen(url, { warn: (line) => void warned.push(line) });
  const first = await knocks(1);
  const gone = once(first, 'close');
  first.destroy();
  await expect(listening).rejects.toThrow();
  await gone;
  for (let n = 0; n < 10; n += 1) await turn();
  expect(vi.getTimerCount()).toBe(0);
  expect(warned).toEqual([]);
});
