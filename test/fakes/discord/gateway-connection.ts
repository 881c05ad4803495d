import type { RawData, WebSocket } from 'ws';
import { CLOSE, type Close, OP } from './gateway-codes.ts';
import { type Wire, wireOf } from './gateway-wire.ts';
import type { Json } from './world.ts';

const LONGEST_BYTES = 4096;
const SENDS_PER_MINUTE = 120;
/** How much later than due a heartbeat may come. */
const GRACE = 1.5;

export type ConnectionSettings = {
  heartbeatInterval: number;
  /** A zombie: the connection stands, but no heartbeat is answered. */
  withholdAcks: boolean;
};

export type Connection = {
  wire: Wire;
  refuse(why: Close): void;
};

/** What the gateway does with a frame, by its operation. Heartbeats are answered here. */
export type Operations = {
  identify(connection: Connection, d: Json): void;
  resume(connection: Connection, d: Json): void;
  heard(what: string, d: unknown): void;
  closed(connection: Connection, code: number): void;
  /** Whether this connection has a session, as most operations need. */
  known(connection: Connection): boolean;
};

/** Greets a socket and keeps to Discord's limits with it, until it closes. */
export function connection(
  socket: WebSocket,
  query: URLSearchParams,
  settings: ConnectionSettings,
  operations: Operations,
): Connection {
  const wire = wireOf(socket, query.get('compress') === 'zlib-stream');
  const refuse = (why: Close) => wire.close(...CLOSE[why]);
  const self: Connection = { wire, refuse };
  const interval = settings.heartbeatInterval;
  let late: NodeJS.Timeout | undefined;
  let arrivals: number[] = [];

  const alive = () => {
    clearTimeout(late);
    late = setTimeout(() => refuse('unknownError'), interval * GRACE).unref();
  };

  function heartbeat(d: unknown) {
    alive();
    operations.heard('gateway heartbeat', d);
    if (!settings.withholdAcks) wire.send({ op: OP.heartbeatAck, d: null });
  }

  const take: Record<number, (d: Json) => void> = {
    [OP.heartbeat]: heartbeat,
    [OP.identify]: (d) => (operations.known(self) ? refuse('alreadyAuthenticated') : operations.identify(self, d)),
    [OP.resume]: (d) => (operations.known(self) ? refuse('alreadyAuthenticated') : operations.resume(self, d)),
  };

  function frame(data: RawData) {
    const now = performance.now();
    arrivals = [...arrivals.filter((at) => now - at < 60_000), now];
    if (arrivals.length > SENDS_PER_MINUTE) return refuse('rateLimited');
    const read = parse(data);
    if (!read) return refuse('decodeError');
    const { op, d } = read;
    const known = take[op];
    if (known) return known(d);
    if (!OTHER.has(op)) return refuse('unknownOpcode');
    if (!operations.known(self)) return refuse('notAuthenticated');
    operations.heard(`gateway op ${op}`, d);
  }

  socket.on('message', frame);
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearTimeout(late);
    operations.closed(self, code);
  });
  if (query.get('v') !== '10') refuse('invalidVersion');
  else if ((query.get('encoding') ?? 'json') !== 'json') refuse('decodeError');
  else {
    wire.send({ op: OP.hello, d: { heartbeat_interval: interval, _trace: ['["fake-discord",{"micros":0.0}]'] } });
    alive();
  }
  return self;
}

// Discord takes these; the fake does nothing about them.
const OTHER = new Set<number>([OP.presence, OP.voiceState, OP.requestMembers, 31, 43]);

function parse(data: RawData): { op: number; d: Json } | null {
  const bytes = Buffer.isBuffer(data) ? data : Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
  if (bytes.length > LONGEST_BYTES) return null;
  try {
    const read: unknown = JSON.parse(String(bytes));
    if (typeof read !== 'object' || read === null || typeof (read as Json).op !== 'number') return null;
    return read as { op: number; d: Json };
  } catch {
    return null;
  }
}
