import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { answerCall } from './api/call.ts';
import * as channels from './channels.ts';
import { virtualClock } from './clock.ts';
import { addFault } from './faults.ts';
import { download, login, upload } from './file-pages.ts';
import { type Happening, happenings, type Listener } from './happenings.ts';
import { page, send } from './http.ts';
import type { Inside } from './inside.ts';
import { revoke, uninstall } from './installing.ts';
import { record } from './journal.ts';
import { limits } from './limits.ts';
import { remove, type Said, say } from './messages.ts';
import { mint } from './mint.ts';
import { authorize, consentTo, type Decision } from './oauth.ts';
import { respond } from './response-url.ts';
import { SETTINGS, type Settings } from './settings.ts';
import { scanAll } from './sharing.ts';
import { type Answerable, newResponseUrl, newTrigger } from './triggers.ts';
import type { AppRegistration, Clock, Fault, Journaled } from './world.ts';
import { emptyWorld, seeding } from './world-builder.ts';

export type { Happening } from './happenings.ts';

/** True: it has answered (or will). Asked in the order of mounting, before the fake says that there is no such page. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean | Promise<boolean>;
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export type Options = { app?: Partial<AppRegistration>; limits?: 'on' | 'off'; machine?: Clock };
export type FakeSlack = Awaited<ReturnType<typeof openFakeSlack>>;

/** A Slack of one's own on a free port: the Web API, OAuth, files and hooks, as strict as the contract data says. */
export async function openFakeSlack({ app, limits: mode = 'off', machine }: Options = {}) {
  const clock = virtualClock(machine);
  const settings: Settings = structuredClone(SETTINGS);
  settings.limits.mode = mode;
  const world = emptyWorld(clock, app);
  const { tell, happens } = happenings();
  const complain = (sentence: string) => void world.complaints.push(sentence);
  const inside: Inside = { world, clock, mint: mint(clock), settings, origin: '', tell, complain };
  const brake = limits(clock, settings);
  const handlers: Handler[] = [];
  const upgrades: Upgrade[] = [];

  const pageOf = async (request: IncomingMessage, url: URL) =>
    (await respond(inside, brake, request, url)) ??
    (await authorize(inside, request, url)) ??
    (await upload(inside, request, url)) ??
    (await download(inside, request, url)) ??
    login(url);

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', inside.origin);
    const [, method] = url.pathname.match(/^\/api\/([^/]+)$/) ?? [];
    if (method) return send(response, await answerCall(inside, brake, method, request, url));
    const own = await pageOf(request, url);
    if (own) return send(response, own);
    for (const handler of handlers) if (await handler(request, response, url)) return;
    complain(`there is no page ${request.method} ${url.pathname}`);
    send(response, page(404, 'Page not found', '<h1>There’s been a glitch…</h1>'));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      complain(
        `the fake Slack broke at ${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}`,
      );
      send(response, { status: 500, body: '' });
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
    /** Give this as SLACK_API_URL. */
    url: `${inside.origin}/api/`,
    /** Where the app sends people to install it; `consent` decides there on somebody's behalf. */
    authorizeUrl: `${inside.origin}/oauth/v2/authorize`,
    consent: (url: string, by: Decision) => consentTo(url, by),
    /** For the other parts of the fake: the functions of `messages.ts`, `modals.ts`, `channels.ts` … take it. */
    inside,
    world,
    settings,
    clock,
    journal: world.journal,
    complaints: world.complaints,
    complain,
    faults: { add: (fault: Fault) => addFault(world, fault), clear: () => void world.faults.splice(0) },
    happens,
    tell: (happening: Happening) => tell(happening),
    record: (line: Journaled) => record(world, line),
    mount: (handler: Handler) => void handlers.push(handler),
    upgrade: (upgrade: Upgrade) => void upgrades.push(upgrade),

    ...seeding(inside),
    join: (channel: string, user: string, inviter?: string) => channels.join(inside, channel, user, inviter),
    leave: (channel: string, user: string) => channels.leave(inside, channel, user),
    archive: (channel: string) => channels.archive(inside, channel, true),
    unarchive: (channel: string) => channels.archive(inside, channel, false),
    rename: (channel: string, name: string) => channels.rename(inside, channel, name),
    deleteChannel: (channel: string) => channels.deleteChannel(inside, channel),
    say: (channel: string, said: Said) => say(inside, channel, said),
    deleteMessage: (channel: string, ts: string) => remove(inside, channel, ts),
    trigger: (team: string, user: string) => newTrigger(inside, team, user),
    responseUrl: (to: Answerable) => newResponseUrl(inside, to),
    scanAll: () => scanAll(inside),
    revoke: (token: string) => revoke(inside, token),
    uninstall: (team: string) => uninstall(inside, team),

    async close() {
      clock.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

export type { Listener };
