import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { deskSchema } from './app/desk-file.ts';
import type { Core } from './app/perform.ts';
import { answers } from './db/connect.ts';
import { mayTakeItsTime } from './ports.ts';

export type Listening = {
  port: number;
  url: string;
  /** Everything is mounted: requests reach the app from now on. */
  open(): void;
  /** Takes no more requests, and answers when those that were taken are answered. Asked again, it is the same. */
  close(): Promise<void>;
};

/**
 * Takes the port before anything is mounted: addresses that carry the port are known only now. Until `open`, whoever
 * comes is told to come back: to an app without routes every shop and every page would be unknown.
 */
export async function listen(
  app: express.Express,
  host: string,
  port: number,
  requestTime = REQUEST_TIME,
): Promise<Listening> {
  let isOpen = false;
  const server = createServer((request, response) => {
    hurry(request, requestTime);
    if (isOpen) app(request, response);
    else notYet(response);
  });
  server.headersTimeout = 20_000;
  // Node's own limit would cut a large picture on a slow line: whoever takes uploads watches them.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  let closing: Promise<void> | null = null;
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: `http://${nameOf(host)}:${actual}`,
    open: () => {
      isOpen = true;
    },
    close() {
      closing ??= close(server);
      return closing;
    },
  };
}

/** All of a request has come by then, or the rest is not waited for. */
const REQUEST_TIME = 60_000;

// What has come whole may be answered for as long as it takes: a page that stays live, a picture on a slow line.
function hurry(request: IncomingMessage, time: number): void {
  const late = setTimeout(() => {
    if (!request.complete && !mayTakeItsTime(request)) request.destroy();
  }, time).unref();
  request.once('close', () => clearTimeout(late));
}

const notYet = (response: ServerResponse): void => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'application/problem+json', connection: 'close' });
  response.end(JSON.stringify({ title: 'starting', status: 503, detail: 'the desk is starting; try again' }));
};

// Who listens on every address is reached on this machine by its loopback.
function nameOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

const LINGER = 5_000;

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection becomes idle when its last request is answered, which may be a moment from now.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), LINGER);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another one (0 takes a free one).`,
  );
}

/** What every installation answers beside its adapters: whether it lives and whether it can work. */
export function commonRoutes(core: Core): express.Router {
  const router = express.Router();
  router.get('/healthz', (_, response) => void response.json({ ok: true }));
  router.get('/readyz', async (_, response) => {
    const ready = await answers(core.db);
    response.status(ready ? 200 : 503).json({ ready });
  });
  router.get('/desk.schema.json', (_, response) => void response.json(deskSchema()));
  return router;
}
