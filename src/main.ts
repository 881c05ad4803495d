// Builds everything by hand, starts it and stops it. Only this file and src/wiring know the adapters.

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import express from 'express';
import { type Logger, pino } from 'pino';
import { consoleAdapter, transcriptHtml } from '../adapters/console/index.ts';
import { inbound, openApi, parseEnvelope, reconcile, uploads } from '../adapters/relay/index.ts';
import { libreTranslate } from '../adapters/translate/index.ts';
import { consoleSide } from './app/console-side.ts';
import { doorsFor } from './app/doors.ts';
import { keyFor, pictureLinks, transcriptLinks } from './app/links.ts';
import { type Filing, onFile } from './app/on-file.ts';
import { deskFor } from './app/on-gesture.ts';
import { onShop, type Reread } from './app/on-shop.ts';
import type { Core } from './app/perform.ts';
import { standing } from './app/reconcile.ts';
import { warmUp } from './app/warm-up.ts';
import { writingLinks } from './app/writing.ts';
import { commands } from './command-line.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type Database, openDatabase } from './db/open.ts';
import { shopDoor } from './db/shops.ts';
import { listen as listenToDatabase } from './delivery/wake.ts';
import { demoIsOn } from './demo.ts';
import { docsRoutes } from './docs-door.ts';
import { commonRoutes, listen } from './door.ts';
import { endAll } from './end-all.ts';
import { fileRoutes } from './files-door.ts';
import { lastResort } from './last-resort.ts';
import { metricsFor } from './metrics.ts';
import { traceOf, type WorkspaceAdapter } from './ports.ts';
import { startClock, tidying } from './wiring/clock.ts';
import { startDeliveries } from './wiring/deliveries.ts';
import { startDemo } from './wiring/demo-desk.ts';
import { examinePictures, picturesFor, quotaOf } from './wiring/pictures.ts';
import { elsewhereFor, examinersFor } from './wiring/workspaces.ts';

export type Running = {
  url: string;
  core: Filing;
  /** Links to log in and to the pretend shop, for people; empty without the demo. */
  links: string[];
  stop(): Promise<void>;
};
/** What a test may bring: its own time. */
type Given = { clock?: Core['clock']; log?: Logger };

/** Starts what the settings ask for. Rejects with a sentence that says what to do; leaves nothing running then. */
export async function start(config: Config, given: Given = {}): Promise<Running> {
  const log = given.log ?? pino({ level: config.LOG_LEVEL });
  const stops: (() => Promise<unknown>)[] = [];
  const stop = () => endAll(stops, (error) => log.error(traceOf(error), 'a part of the desk could not be ended'));
  try {
    const database = await openDatabase(config, (line) => log.info(line));
    stops.push(database.close);
    return { ...(await run(config, database, given, log, stops)), stop };
  } catch (error) {
    // Why it could not start is what helps; what could not be ended then follows from it.
    await stop().catch(() => {});
    throw error;
  }
}

const { version: VERSION } = createRequire(import.meta.url)('../package.json') as { version: string };

async function run(config: Config, database: Database, given: Given, log: Logger, stops: (() => Promise<unknown>)[]) {
  const { db, encryptionKey } = database;
  const roles = new Set(config.ROLES);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  const listening = roles.has('web') ? await listen(app, config.HOST, config.PORT) : null;
  if (listening) stops.push(listening.close);
  const publicUrl = (config.PUBLIC_URL ?? listening?.url ?? `http://${config.HOST}:${config.PORT}`).replace(/\/$/, '');

  const wake = await listenToDatabase(database.url, { warn: (line) => log.warn(line) });
  stops.push(wake.stop);

  const linkKey = keyFor(encryptionKey, 'links');
  const clock = given.clock ?? ((at: Date) => at);
  const now = () => clock(new Date());
  const elsewhere = await elsewhereFor(config, database, { publicUrl, now, log });
  const core: Core = {
    db,
    clock,
    ids: randomUUID,
    wakeWorkers: () => wake.wakeWorkers(),
    platforms: ['console', ...elsewhere.map(({ platform }) => platform)],
    transcriptUrl: transcriptLinks(linkKey, publicUrl),
    writingUrl: writingLinks(linkKey, publicUrl),
    pictureUrl: pictureLinks(linkKey, publicUrl),
  };
  const files = await picturesFor(config);
  stops.push(files.stop);
  const filing: Filing = { ...core, files, quota: quotaOf(config) };
  const demo = await demoIsOn(config, db);

  const workspace = consoleAdapter({
    side: consoleSide(filing, wake, linkKey),
    publicUrl,
    secret: keyFor(encryptionKey, 'console').toString('hex'),
    shopPageUrl: demo ? `${publicUrl}/shop` : null,
    log,
  });
  const desk = deskFor(core);
  await workspace.start(desk);
  stops.push(workspace.stop);
  for (const adapter of listening ? elsewhere : []) {
    await adapter.start(desk);
    stops.push(() => adapter.stop());
  }
  const workspaces = new Map([workspace, ...elsewhere].map((one): [string, WorkspaceAdapter] => [one.platform, one]));
  const metrics = metricsFor(db);

  const alert = (what: string, fields: Record<string, string>) => log.error(fields, what);
  const shop = { ...filing, reread, alert };
  const links: string[] = [];
  if (listening) {
    const doors = doorsFor((id) => shopDoor(db, encryptionKey, id));
    wake.on('returndesk_config', doors.forget);
    const door = (id: string) => doors.door(id).then((found) => found && { ...found, now: core.clock(found.now) });
    app.use(inbound({ door, onShop: (m) => onShop(shop, m), log }));
    app.use(reconcile({ door, read: (of, id) => standing(core, of, id), log }));
    app.use(uploads({ door, onFile: (upload, body) => onFile(filing, upload, body), log }));
    app.use(
      commonRoutes(core),
      fileRoutes(core, linkKey, files, transcriptHtml),
      docsRoutes(openApi(publicUrl, VERSION)),
    );
    app.get('/metrics', metrics.page(config.METRICS_TOKEN ?? null));
    for (const { router } of elsewhere) if (router) app.use(router);
    if (demo) links.push(...(await startDemo(app, config, core, encryptionKey, listening.url, publicUrl, stops)));
    app.use(workspace.router, lastResort(log));
    listening.open();
  }
  // A desk without https is somebody's own machine: only there, and in the demo, may a shop be on it, too.
  const allowLoopback = demo || !publicUrl.startsWith('https:');
  if (roles.has('worker')) {
    startDeliveries({
      allowLoopback,
      core: filing,
      encryptionKey,
      translator: config.TRANSLATE_URL ? libreTranslate(config.TRANSLATE_URL, config.TRANSLATE_API_KEY) : null,
      workspaces,
      metrics,
      wake,
      log,
      now,
      stops,
    });
  }
  const ticks = elsewhere.flatMap(({ tick }) => (tick ? [() => tick(desk)] : []));
  if (roles.has('clock')) stops.push(startClock(shop, [tidying(filing), ...ticks], now, log));
  // Before everything else: whoever has asked is answered by parts that all run, and nobody asks any more after that.
  if (listening) stops.push(() => Promise.all([listening.close(), workspace.stop()]));
  return { url: listening?.url ?? publicUrl, core: filing, links };
}

/** A webhook that waited for its return, read as it was when it came. */
const reread: Reread = (m) => {
  const envelope = parseEnvelope(m.body);
  return envelope.ok ? { ...m, ...envelope } : null;
};

async function main(words: string[]): Promise<void> {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: the environment alone.
  }
  const config = readConfig(process.env);
  const command = commands[words[0] ?? ''];
  if (command)
    return command(config, words.slice(1), {
      examiners: (database) => examinersFor(config, database),
      examinePictures,
    });
  if (words[0]) throw new ConfigError(`There is no command "${words[0]}". Known: ${Object.keys(commands).join(', ')}.`);
  const running = await start(config);
  for (const line of running.links) console.log(line);
  console.log(`Returndesk is at ${running.url}`);
  let ending = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  await warmUp();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    const known = error instanceof Error;
    console.error(known ? error.message : 'Returndesk could not start.');
    if (known && process.env.LOG_LEVEL === 'debug') console.error(error.stack);
    process.exit(1);
  });
}
