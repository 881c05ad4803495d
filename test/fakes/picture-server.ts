import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Served = { bytes: Buffer; type?: string; tag?: string | null };
export type Asked = { path: string; range: string | undefined };

/** Where a shop keeps pictures: serves ranges as servers do, and breaks off, redirects or fails when a test says so. */
export async function pictureServer() {
  const served = new Map<string, Served>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, range: request.headers.range });
    const instead = fake.instead.get(path)?.shift();
    const found = served.get(path);
    if (typeof instead === 'function') return instead(response, found?.bytes ?? Buffer.alloc(0));
    if (!found) return void response.writeHead(404).end();
    const { bytes, tag = '"v1"' } = found;
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const isPart = from > 0 && (request.headers['if-range'] ?? tag) === tag;
    const sent = isPart ? bytes.subarray(from) : bytes;
    response.writeHead(isPart ? 206 : 200, {
      'content-type': found.type ?? 'image/jpeg',
      'content-length': sent.length,
      ...(tag ? { etag: tag } : {}),
      ...(isPart ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    response.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake = {
    origin,
    served,
    asked,
    /** What the next requests for a path get instead of the file. */
    instead: new Map<string, ((response: ServerResponse, bytes: Buffer) => void)[]>(),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

/** Sends so many bytes of it and breaks the connection. */
export const breakAfter =
  (count: number, tag = '"v1"') =>
  (response: ServerResponse, bytes: Buffer): void => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bytes.length, etag: tag });
    response.write(bytes.subarray(0, count), () => response.destroy());
  };

/** Sends it in pieces that end at these bytes, the first at once and each other one when `next` is called. */
export function inPieces(...ends: number[]) {
  let send = (): void => {
    throw new Error('nobody asked for it yet');
  };
  let cut = send;
  return {
    next: () => send(),
    /** Breaks the connection. */
    cut: () => cut(),
    answer(response: ServerResponse, bytes: Buffer): void {
      let [from, n] = [0, 0];
      send = () => {
        const end = ends[n] ?? bytes.length;
        response.write(bytes.subarray(from, end));
        if (end === bytes.length) response.end();
        [from, n] = [end, n + 1];
      };
      cut = () => void response.destroy();
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bytes.length });
      send();
    },
  };
}

export const redirectTo =
  (location: string) =>
  (response: ServerResponse): void =>
    void response.writeHead(302, { location }).end();
