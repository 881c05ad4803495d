import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { virtualClock } from '../slack/clock.ts';
import { bans } from './bans.ts';
import { download, link } from './cdn.ts';
import { addFault } from './faults.ts';
import { type Happening, happenings } from './happenings.ts';
import { type Reply, send } from './http.ts';
import type { Inside } from './inside.ts';
import { type NewInteraction, newInteraction } from './interactions.ts';
import { record } from './journal.ts';
import { limits } from './limits.ts';
import { mint } from './mint.ts';
import { answerRest } from './rest/door.ts';
import { SETTINGS, type Settings } from './settings.ts';
import type { Application, Attachment, Clock, Fault, Journaled, Snowflake } from './world.ts';
import { emptyWorld, seeding } from './world-builder.ts';

export type { Happening, Listener } from './happenings.ts';
export type { Inside } from './inside.ts';
export type { NewInteraction } from './interactions.ts';

/** True: it has answered (or will). Asked in the order of mounting, before the fake says that there is no such page. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean | Promise<boolean>;
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export type Options = { app?: Partial<Application>; limits?: 'on' | 'off'; machine?: Clock };
export type FakeDiscord = Awaited<ReturnType<typeof openFakeDiscord>>;

const REAL_TOKEN = /^[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,}$/;

/** A Discord of one's own on a free port: the REST API and the CDN, as strict as the OpenAPI and the hand rules say. */
export async function openFakeDiscord({ app, limits: mode = 'off', machine }: Options = {}) {
  if (REAL_TOKEN.test(app?.token ?? '')) throw new Error('this token looks real: it does not belong into a fake');
  const clock = virtualClock(machine);
  const settings: Settings = { ...structuredClone({ ...SETTINGS, userAgent: null }), userAgent: SETTINGS.userAgent };
  settings.limits.mode = mode;
  const world = emptyWorld(clock, app);
  const made = mint(clock);
  const { tell, happens } = happenings();
  const complain = (sentence: string) => void world.complaints.push(sentence);
  const inside: Inside = {
    ...{ world, clock, mint: made, settings, origin: '', secret: made.secret(), counts: new Map(), tell, complain },
    sessionStarts: () => ({ total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }),
    link: (channel: Snowflake, attachment: Attachment) => link(inside, channel, attachment),
    record: (line: Journaled) => record(world, line),
  };
  const brake = limits(clock, settings);
  const banned = bans(clock, settings);
  const handlers: Handler[] = [];
  const upgrades: Upgrade[] = [];

  const notFound: Reply = { status: 404, body: { message: '404: Not Found', code: 0 } };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', inside.origin);
    const [, path] = url.pathname.match(/^\/api\/v10(\/.*)$/) ?? [];
    if (path) return send(response, await answerRest({ inside, limits: brake, bans: banned }, path, request, url));
    const own = request.method === 'GET' ? download(inside, url) : null;
    if (own) return send(response, own);
    for (const handler of handlers) if (await handler(request, response, url)) return;
    complain(`there is no page ${request.method} ${url.pathname}`);
    send(response, notFound);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const why = error instanceof Error ? error.stack : error;
      complain(`the fake Discord broke at ${request.method} ${request.url}: ${why}`);
      send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (upgrades.some((upgrade) => upgrade(request, socket, head))) return;
    complain(`nobody takes the WebSocket ${request.url?.split('?')[0]}`);
    socket.destroy();
  });
  // A WebSocket is no connection of the server's any more, so `closeAllConnections` would leave it open.
  const sockets = new Set<Duplex>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  inside.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin: inside.origin,
    /** Give this as DISCORD_API_URL, and to discord.js as `rest.api`; `/v10` is the library's. */
    url: `${inside.origin}/api`,
    cdn: `${inside.origin}/cdn`,
    /** For the other parts of the fake: the functions of `messages.ts`, `threads.ts`, `interactions.ts` … take it. */
    inside,
    world,
    settings,
    clock,
    token: world.app.token,
    journal: world.journal,
    complaints: world.complaints,
    complain,
    faults: { add: (fault: Fault) => addFault(world, fault), clear: () => void world.faults.splice(0) },
    /** Of the requests within the last ten minutes, those that Cloudflare counts: 401, 403 and 429. */
    refused: () => banned.counted(),
    happens,
    tell: (happening: Happening) => tell(happening),
    record: inside.record,
    mount: (handler: Handler) => void handlers.push(handler),
    upgrade: (upgrade: Upgrade) => void upgrades.push(upgrade),
    newInteraction: (given: NewInteraction) => newInteraction(inside, given),

    ...seeding(inside),

    async close() {
      clock.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
