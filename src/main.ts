// Builds everything by hand, starts it and stops it: the only file of src that knows the adapters.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';
import { type Logger, pino } from 'pino';
import { consoleAdapter } from '../adapters/console/index.ts';
import { pretendShop } from '../adapters/pretend-shop/index.ts';
import { inbound, newSecret, parseEnvelope, shopRelay, sign, verify } from '../adapters/relay/index.ts';
import { type SlackAdapter, slackAdapter } from '../adapters/slack/index.ts';
import { consoleSide } from './app/console-side.ts';
import { deliver } from './app/deliver.ts';
import { doorsFor } from './app/doors.ts';
import { givenUp } from './app/given-up.ts';
import { keyFor, transcriptLinks } from './app/links.ts';
import { loginLink } from './app/log-in.ts';
import { deskFor } from './app/on-gesture.ts';
import { alertParked, onShop, type Reread } from './app/on-shop.ts';
import type { Core } from './app/perform.ts';
import { sweep } from './app/sweep.ts';
import { commands, type Examiner } from './command-line.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { alone, type Held } from './db/alone.ts';
import { installsOf } from './db/installs.ts';
import { type Database, openDatabase } from './db/open.ts';
import { forgetOldNews } from './db/places.ts';
import { shopDoor } from './db/shops.ts';
import { everyMinute } from './delivery/cron.ts';
import { listen as listenToDatabase, type Wake } from './delivery/wake.ts';
import { startWorker } from './delivery/worker.ts';
import { DEMO_CURRENCY, DEMO_PEOPLE, DEMO_SHOP, demoIsOn, demoSecrets, seedDemo } from './demo.ts';
import { commonRoutes, listen } from './door.ts';
import { type Metrics, metricsFor } from './metrics.ts';
import type { WorkspaceAdapter } from './ports.ts';

export type Running = {
  url: string;
  core: Core;
  /** Links to log in and to the pretend shop, for people; empty without the demo. */
  links: string[];
  stop(): Promise<void>;
};
/** What a test may bring: its own time. */
export type Given = { clock?: Core['clock']; log?: Logger };

/** Starts what the settings ask for. Rejects with a sentence that says what to do; leaves nothing running then. */
export async function start(config: Config, given: Given = {}): Promise<Running> {
  const log = given.log ?? pino({ level: config.LOG_LEVEL });
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const database = await openDatabase(config, (line) => log.info(line));
    stops.push(database.close);
    return { ...(await run(config, database, given, log, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

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
  const core: Core = {
    db,
    clock: given.clock ?? ((now) => now),
    ids: randomUUID,
    wakeWorkers: () => wake.wakeWorkers(),
    platforms: ['console', ...(slackIsOn(config) ? ['slack'] : [])],
    transcriptUrl: transcriptLinks(linkKey, publicUrl),
  };
  const now = () => core.clock(new Date());
  const demo = await demoIsOn(config, db);

  const workspace = consoleAdapter({
    side: consoleSide(core, wake),
    publicUrl,
    secret: keyFor(encryptionKey, 'console').toString('hex'),
    shopPageUrl: demo ? `${publicUrl}/shop` : null,
    log,
  });
  const desk = deskFor(core);
  await workspace.start(desk);
  stops.push(workspace.stop);
  const slack = slackFor(config, database, publicUrl, now, log);
  if (slack && listening) {
    await slack.start(desk);
    stops.push(slack.stop);
  }
  const workspaces = new Map<string, WorkspaceAdapter>(
    [workspace, slack].flatMap((one) => (one ? [[one.platform, one]] : [])),
  );
  const metrics = metricsFor(db);

  const alert = (what: string, fields: Record<string, string>) => log.error(fields, what);
  const shop = { ...core, reread, alert };
  const links: string[] = [];
  if (listening) {
    const doors = doorsFor((id) => shopDoor(db, encryptionKey, id));
    wake.on('returndesk_config', doors.forget);
    const door = (id: string) => doors.door(id).then((found) => found && { ...found, now: core.clock(found.now) });
    app.use(inbound({ door, onShop: (m) => onShop(shop, m), log }));
    app.use(commonRoutes(core, linkKey));
    app.get('/metrics', metrics.page(config.METRICS_TOKEN ?? null));
    if (slack?.router) app.use(slack.router);
    if (demo) links.push(...(await startDemo(app, config, core, encryptionKey, listening.url, publicUrl, stops)));
    app.use(workspace.router);
    listening.open();
  }
  // A desk without https is somebody's own machine: only there, and in the demo, may a shop be on it, too.
  const allowLoopback = demo || !publicUrl.startsWith('https:');
  if (roles.has('worker')) {
    startDeliveries({ allowLoopback, core, encryptionKey, workspaces, metrics, wake, log, now, stops });
  }
  if (roles.has('clock')) stops.push(startClock(shop, slack && (() => slack.tick(desk)), now, log));
  return { url: listening?.url ?? publicUrl, core, links };
}

type Deliveries = {
  allowLoopback: boolean;
  core: Core;
  encryptionKey: Buffer;
  workspaces: ReadonlyMap<string, WorkspaceAdapter>;
  metrics: Metrics;
  wake: Wake;
  log: Logger;
  now(): Date;
  stops: (() => Promise<unknown>)[];
};

function startDeliveries(given: Deliveries): void {
  const { allowLoopback, core, encryptionKey, workspaces, metrics, wake, log, now, stops } = given;
  const relay = shopRelay({ now, allowLoopback });
  const carriers = { core, encryptionKey, relay, workspaces };
  const worker = startWorker({
    db: core.db,
    owner: randomUUID(),
    deliver: (delivery) => deliver(carriers, delivery),
    onGivenUp: (trx, delivery, error) => givenUp(trx, core, delivery, error),
    paced: {
      platforms: [...workspaces.keys()].filter((platform) => platform !== 'console'),
      of: (at, what, fresh) => workspaces.get(at.platform)?.paces(at, what, fresh) ?? [],
    },
    observe: ({ at, what, waited, attempts }, how) =>
      metrics.observe(at.platform ?? 'shop', what, waited, attempts, how),
    log,
  });
  stops.push(relay.close, worker.stop);
  wake.on('returndesk_work', worker.wake);
}

function startClock(
  shop: Parameters<typeof alertParked>[0],
  tickSlack: (() => Promise<void>) | null,
  now: () => Date,
  log: Logger,
): () => Promise<void> {
  return everyMinute(async () => {
    await sweep(shop);
    await alertParked(shop, now());
    await forgetOldNews(shop.db);
    await tickSlack?.();
  }, log).stop;
}

const slackIsOn = (config: Config): boolean => Boolean(config.SLACK_BOT_TOKEN ?? config.SLACK_CLIENT_ID);

/** The Slack adapter as the settings ask for it; null: Slack is not connected. */
function slackFor(
  config: Config,
  { db, url, encryptionKey }: Database,
  publicUrl: string,
  now: () => Date,
  log: Logger,
): SlackAdapter | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_CLIENT_ID: clientId } = config;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_SIGNING_SECRET: signingSecret } = config;
  const given = {
    apiUrl: config.SLACK_API_URL ?? null,
    publicUrl,
    installs: installsOf(db, encryptionKey, 'slack'),
    alone: (hold: () => Promise<Held>) => alone(url, 'slack socket', hold, log),
    log,
    now,
  };
  if (botToken && appToken) return slackAdapter({ ...given, connection: { mode: 'socket', botToken, appToken } });
  if (!clientId || !clientSecret || !signingSecret) return null;
  const stateSecret = keyFor(encryptionKey, 'slack').toString('hex');
  return slackAdapter({ ...given, connection: { mode: 'http', signingSecret, clientId, clientSecret, stateSecret } });
}

async function startDemo(
  app: express.Express,
  config: Config,
  core: Core,
  encryptionKey: Buffer,
  ownUrl: string,
  publicUrl: string,
  stops: (() => Promise<unknown>)[],
): Promise<string[]> {
  const secrets = await demoSecrets(config.DATA_DIR, newSecret);
  await seedDemo(core.db, encryptionKey, ownUrl, secrets);
  const pretend = pretendShop({
    deskUrl: () => ownUrl,
    shopId: DEMO_SHOP,
    currency: DEMO_CURRENCY,
    secret: secrets.inbound,
    endpointSecrets: [secrets.endpoint],
    sign,
    verify,
    file: join(config.DATA_DIR, 'pretend-shop.jsonl'),
    now: () => core.clock(new Date()),
  });
  app.use('/shop', pretend.router);
  stops.push(pretend.stop);
  const logins = await Promise.all(
    DEMO_PEOPLE.map(async ({ id, name }) => `login: ${await loginLink(core, publicUrl, 'demo', id)} (${name})`),
  );
  return [...logins, `shop: ${publicUrl}/shop (you are the customer)`];
}

/** Adapters that can look after their places without a desk running. */
export function examinersFor(config: Config, database: Database): Examiner[] {
  const publicUrl = config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`;
  const slack = slackFor(config, database, publicUrl, () => new Date(), pino({ level: 'silent' }));
  return slack ? [slack] : [];
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
  if (command) return command(config, words.slice(1), { examiners: (database) => examinersFor(config, database) });
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
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    const known = error instanceof Error;
    console.error(known ? error.message : 'Returndesk could not start.');
    if (known && process.env.LOG_LEVEL === 'debug') console.error(error.stack);
    process.exit(1);
  });
}
