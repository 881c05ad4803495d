import { libreTranslate } from '../adapters/translate/index.ts';
// Builds everything by hand, starts it and stops it: the only file of src that knows the adapters.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';
import { type Logger, pino } from 'pino';
import { consoleAdapter, transcriptHtml } from '../adapters/console/index.ts';
import { type DiscordAdapter, discordAdapter } from '../adapters/discord/index.ts';
import { type FilesOptions, pictureFiles } from '../adapters/files/index.ts';
import { pretendShop } from '../adapters/pretend-shop/index.ts';
import {
  inbound,
  newSecret,
  parseEnvelope,
  shopPulls,
  shopRelay,
  sign,
  uploads,
  verify,
} from '../adapters/relay/index.ts';
import { type Connection, type SlackAdapter, slackAdapter } from '../adapters/slack/index.ts';
import { consoleSide } from './app/console-side.ts';
import { deliver } from './app/deliver.ts';
import { doorsFor } from './app/doors.ts';
import { eraseLoose, eraseOld } from './app/erase.ts';
import { givenUp } from './app/given-up.ts';
import { keyFor, pictureLinks, transcriptLinks } from './app/links.ts';
import { loginLink } from './app/log-in.ts';
import { tellMornings } from './app/morning.ts';
import { type Filing, onFile } from './app/on-file.ts';
import { deskFor } from './app/on-gesture.ts';
import { alertParked, onShop, type Reread } from './app/on-shop.ts';
import type { Core } from './app/perform.ts';
import { sweep } from './app/sweep.ts';
import { warmUp } from './app/warm-up.ts';
import { writingLinks } from './app/writing.ts';
import { commands, type Examiner } from './command-line.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { alone, type Held } from './db/alone.ts';
import { neededContents } from './db/files.ts';
import { installsOf } from './db/installs.ts';
import { type Database, openDatabase } from './db/open.ts';
import { forgetOldNews } from './db/places.ts';
import { shopDoor } from './db/shops.ts';
import { everyMinute } from './delivery/cron.ts';
import { listen as listenToDatabase, type Wake } from './delivery/wake.ts';
import { startWorker } from './delivery/worker.ts';
import { DEMO_CURRENCY, DEMO_PEOPLE, DEMO_SHOP, demoIsOn, demoSecrets, seedDemo } from './demo.ts';
import { commonRoutes, listen } from './door.ts';
import { fileRoutes } from './files-door.ts';
import { LANGUAGES } from './i18n/index.ts';
import { type Metrics, metricsFor } from './metrics.ts';
import type { Desk, Translator, WorkspaceAdapter } from './ports.ts';

export type Running = {
  url: string;
  core: Filing;
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

const GB = 1024 ** 3;

/** Null: pictures are kept on the disk. */
function bucketOf(config: Config): FilesOptions['bucket'] {
  const { FILES_S3_BUCKET: name, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!name) return null;
  const { AWS_SESSION_TOKEN: sessionToken } = config;
  const key = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null;
  return {
    name,
    prefix: config.FILES_S3_PREFIX,
    // A store that is not Amazon's has no regions, and is asked for one all the same.
    region: config.AWS_REGION ?? 'us-east-1',
    endpoint: config.AWS_ENDPOINT_URL_S3 ?? config.AWS_ENDPOINT_URL ?? null,
    credentials: key && { ...key, ...(sessionToken ? { sessionToken } : {}) },
  };
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
  const clock = given.clock ?? ((at: Date) => at);
  const now = () => clock(new Date());
  const elsewhere = elsewhereFor(config, database, { publicUrl, now, log });
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
  const files = await pictureFiles({
    dataDir: config.DATA_DIR,
    free: config.FILES_FREE_GB * GB,
    bucket: bucketOf(config),
  });
  stops.push(files.stop);
  const filing: Filing = { ...core, files, quota: config.FILES_QUOTA_GB * GB };
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
    app.use(uploads({ door, onFile: (upload, body) => onFile(filing, upload, body), log }));
    app.use(commonRoutes(core), fileRoutes(core, linkKey, files, transcriptHtml));
    app.get('/metrics', metrics.page(config.METRICS_TOKEN ?? null));
    for (const { router } of elsewhere) if (router) app.use(router);
    if (demo) links.push(...(await startDemo(app, config, core, encryptionKey, listening.url, publicUrl, stops)));
    app.use(workspace.router);
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
  if (roles.has('clock')) stops.push(startClock(shop, [tidying(filing), ...ticksOf(elsewhere, desk)], now, log));
  return { url: listening?.url ?? publicUrl, core: filing, links };
}

type Deliveries = {
  allowLoopback: boolean;
  core: Filing;
  encryptionKey: Buffer;
  translator: Translator | null;
  workspaces: ReadonlyMap<string, WorkspaceAdapter>;
  metrics: Metrics;
  wake: Wake;
  log: Logger;
  now(): Date;
  stops: (() => Promise<unknown>)[];
};

function startDeliveries(given: Deliveries): void {
  const { allowLoopback, core, encryptionKey, translator, workspaces, metrics, wake, log, now, stops } = given;
  const relay = shopRelay({ now, allowLoopback });
  const pulls = shopPulls({ now, allowLoopback });
  const carriers = { core, encryptionKey, relay, pulls, translator, workspaces };
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
  // What is being fetched breaks off, to be fetched by the next process.
  stops.push(relay.close, worker.stop, pulls.stop);
  wake.on('returndesk_work', worker.wake);
  // What was declared anew may have written cards and news.
  wake.on('returndesk_config', worker.wake);
}

const ticksOf = (elsewhere: Elsewhere[], desk: Desk) =>
  elsewhere.flatMap(({ tick }) => (tick ? [() => tick(desk)] : []));

const HOUR = 3_600_000;
/** What was kept long enough goes at once; what looks at every file there is, once an hour. */
function tidying(core: Filing): () => Promise<void> {
  let last = 0;
  return async () => {
    await eraseOld(core);
    if (Date.now() - last < HOUR) return;
    last = Date.now();
    await eraseLoose(core);
    await core.files.sweep(new Date(last), (sha256s) => neededContents(core.db, sha256s));
  };
}

function startClock(
  shop: Parameters<typeof alertParked>[0],
  ticks: (() => Promise<void>)[],
  now: () => Date,
  log: Logger,
): () => Promise<void> {
  return everyMinute(async () => {
    await sweep(shop);
    await tellMornings(shop);
    await alertParked(shop, now());
    await forgetOldNews(shop.db);
    for (const tick of ticks) await tick();
  }, log).stop;
}

/** An adapter of somebody else's platform, with what it may have besides cards. */
type Elsewhere = WorkspaceAdapter &
  Pick<SlackAdapter, 'examine'> &
  Partial<Pick<SlackAdapter, 'router' | 'tick'> & Pick<DiscordAdapter, 'invitation'>>;

/** The adapters the settings ask for. */
function elsewhereFor(config: Config, { db, url, encryptionKey }: Database, around: Around): Elsewhere[] {
  const { publicUrl, now, log } = around;
  const holding = (what: string) => (hold: () => Promise<Held>) => alone(url, what, hold, log);
  const connection = slackConnection(config, encryptionKey);
  const slack = connection && {
    connection,
    apiUrl: config.SLACK_API_URL ?? null,
    publicUrl,
    installs: installsOf(db, encryptionKey, 'slack'),
    alone: holding('slack socket'),
    log,
    now,
  };
  const { en, fr, nl } = LANGUAGES;
  const discord = config.DISCORD_TOKEN && {
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL ?? null,
    publicUrl,
    words: { en, fr, nl },
    alone: holding('discord gateway'),
    log,
  };
  return [...(slack ? [slackAdapter(slack)] : []), ...(discord ? [discordAdapter(discord)] : [])];
}
type Around = { publicUrl: string; now(): Date; log: Logger };

/** Null: Slack is not connected. */
function slackConnection(config: Config, encryptionKey: Buffer): Connection | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_CLIENT_ID: clientId } = config;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_SIGNING_SECRET: signingSecret } = config;
  if (botToken && appToken) return { mode: 'socket', botToken, appToken };
  if (!clientId || !clientSecret || !signingSecret) return null;
  return {
    mode: 'http',
    signingSecret,
    clientId,
    clientSecret,
    stateSecret: keyFor(encryptionKey, 'slack').toString('hex'),
  };
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
export const examinersFor = (config: Config, database: Database): Examiner[] =>
  elsewhereFor(config, database, {
    publicUrl: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
    now: () => new Date(),
    log: pino({ level: 'silent' }),
  });

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
