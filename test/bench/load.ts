import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

export type Posted = { body: string; headers: Record<string, string> };

/** Closed loop: `connections` senders, each with one request under way, until `seconds` are over. Answers done per second. */
export async function saturate(url: string, next: () => Posted, seconds: number, connections = 32): Promise<number> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const from = performance.now();
  const until = from + seconds * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const answer = await pool.request({ path: pathname, method: 'POST', ...next() });
        await answer.body.dump();
        if (answer.statusCode !== 202) throw new Error(`answered ${answer.statusCode}`);
        done += 1;
      }
    }),
  );
  const rate = done / ((performance.now() - from) / 1_000);
  await pool.close();
  return rate;
}

/** A shop that says yes to everything and notes when. */
export async function sink() {
  const times: number[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      times.push(performance.now());
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    times,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

export const rateOf = (times: number[]): number => {
  const [first, last] = [times[0], times.at(-1)];
  return first !== undefined && last !== undefined && last > first ? (times.length - 1) / ((last - first) / 1_000) : 0;
};

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
