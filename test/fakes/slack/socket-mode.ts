import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Inside } from './inside.ts';
import { record } from './journal.ts';
import { acceptsPayload, type DisconnectReason, disconnect, envelope, hello } from './socket-mode-frames.ts';
import type { Failure, Kind, Outcome } from './transport-http.ts';
import type { Attempt } from './transport-once.ts';
import type { Json } from './world.ts';

/** Slack's own limit per app. */
const MOST_SOCKETS = 10;
const PING_EVERY_MS = 10_000;

export type SocketMode = {
  /** How many sockets are open and greeted. */
  connections(): number;
  /** Resolves as soon as there are that many. */
  connected(least?: number): Promise<void>;
  /** Resolves when the next socket is greeted. */
  greeted(): Promise<void>;
  /** To one socket, in turn; resolves with the acknowledgement or after `within`. */
  send(kind: Kind, payload: Json, attempt: Attempt, within: number): Promise<Outcome>;
  /** Sends the frame to every socket, or to the oldest. Closing is what the client does then. */
  disconnect(reason: DisconnectReason, which?: 'all' | 'oldest'): void;
  /** Cuts the connection without a word, as networks do. */
  cut(): void;
  /** Takes every WebSocket that comes; there are no others. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): void;
};

type Waiting = { socket: WebSocket; settle(failure: Failure | null, body: Json | string): void };

export function socketMode(inside: Inside): SocketMode {
  const { world } = inside;
  const server = new WebSocketServer({ noServer: true });
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, Waiting>();
  const arrivals = new Set<() => void>();
  let turn = 0;

  const frame = (socket: WebSocket, what: string, content: Json) => {
    socket.send(JSON.stringify(content));
    record(world, {
      at: world.clock.now(),
      direction: 'out',
      what,
      request: content,
      status: 0,
      response: '',
      took: 0,
    });
  };

  function greet(socket: WebSocket) {
    if (sockets.length >= MOST_SOCKETS) {
      frame(socket, 'socket disconnect', disconnect(world, 'too_many_websockets', sockets.length));
      return socket.close();
    }
    sockets.push(socket);
    const ping = setInterval(() => socket.ping(), PING_EVERY_MS).unref();
    socket.on('message', (data) => acknowledged(data));
    socket.on('close', () => {
      clearInterval(ping);
      sockets.splice(sockets.indexOf(socket), 1);
      for (const one of waiting.values()) if (one.socket === socket) one.settle('connection_failed', '');
    });
    frame(socket, 'socket hello', hello(world, sockets.length));
    socket.ping();
    for (const look of arrivals) look();
  }

  function acknowledged(data: RawData) {
    const { envelope_id: id, payload } = JSON.parse(String(data)) as { envelope_id?: string; payload?: Json };
    waiting.get(id ?? '')?.settle(null, payload && Object.keys(payload).length > 0 ? payload : '');
  }

  return {
    connections: () => sockets.length,
    connected: (least = 1) =>
      new Promise((resolve) => {
        const look = () => {
          if (sockets.length < least) return;
          arrivals.delete(look);
          resolve();
        };
        arrivals.add(look);
        look();
      }),
    greeted: () =>
      new Promise((resolve) => {
        const arrived = () => {
          arrivals.delete(arrived);
          resolve();
        };
        arrivals.add(arrived);
      }),
    send(kind, payload, attempt, within) {
      const started = performance.now();
      const socket = sockets[turn++ % Math.max(sockets.length, 1)];
      return new Promise((resolve) => {
        const done = (failure: Failure | null, body: Json | string) =>
          resolve({
            failure,
            status: failure === null ? 200 : 0,
            body: acceptsPayload(kind, payload) ? body : '',
            noRetry: false,
            took: Math.round(performance.now() - started),
          });
        if (!socket) return done('connection_failed', '');
        const sent = envelope(world, kind, payload, attempt);
        const id = String(sent.envelope_id);
        const late = setTimeout(() => waiting.get(id)?.settle('timeout', ''), within);
        waiting.set(id, {
          socket,
          settle(failure, body) {
            clearTimeout(late);
            waiting.delete(id);
            done(failure, body);
          },
        });
        socket.send(JSON.stringify(sent));
      });
    },
    disconnect(reason, which = 'all') {
      const told = which === 'all' ? [...sockets] : sockets.slice(0, 1);
      for (const socket of told) frame(socket, 'socket disconnect', disconnect(world, reason, sockets.length));
    },
    cut() {
      for (const socket of [...sockets]) socket.terminate();
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? '';
      if (!world.tickets.delete(ticket)) {
        inside.complain('a WebSocket came without a ticket, or with a used one');
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
      } else {
        server.handleUpgrade(request, socket, head, greet);
      }
      return true;
    },
    close() {
      for (const socket of [...sockets]) socket.terminate();
      server.close();
    },
  };
}
