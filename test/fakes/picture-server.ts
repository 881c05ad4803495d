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

export const redirectTo =
  (location: string) =>
  (response: ServerResponse): void =>
    void response.writeHead(302, { location }).end();
