// `npm run bench`: what the desk costs against a floor of the same run, as ratios; the machine is shared and noisy.
//   --seconds 4   how long each measurement lasts      --rounds 3   interleaved rounds, the median counts
//   --backlog 20000   deliveries waiting when the workers start
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newSecret, sign } from '../../adapters/relay/index.ts';
import { apply } from '../../src/app/apply.ts';
import { readDeskFile } from '../../src/app/desk-file.ts';
import { connect, migrate } from '../../src/db/connect.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { median, rateOf, saturate, sink } from './load.ts';
import { started } from './processes.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    backlog: { type: 'string', default: '20000' },
  },
});
const seconds = Number(values.seconds);
const backlog = Number(values.backlog);
const CONVERSATIONS = 200;
const KEY = 'cd'.repeat(32);
const secrets = { inbound: newSecret(), endpoint: newSecret() };

const say = (line: string) => process.stderr.write(`\r\x1b[K${line}`);
const folder = await mkdtemp(join(tmpdir(), 'returndesk-bench-'));
await chmod(folder, 0o755);
const server = await startEmbedded({ dataDir: folder, log: () => {} });
const db = connect(server.url);
const shop = await sink();
try {
  await migrate(db);
  await apply({ db, encryptionKey: Buffer.from(KEY, 'hex') }, readDeskFile(deskFile(), {}), { force: false });
  const environment = {
    DATABASE_URL: server.url,
    ENCRYPTION_KEY: KEY,
    PORT: '0',
    LOG_LEVEL: 'silent',
    DEMO: 'off',
    DATA_DIR: folder,
  };

  const opening = await started('desk-process.ts', [], { ...environment, ROLES: 'web' });
  for (let n = 0; n < CONVERSATIONS; n += 1) await postOnce(opening.url, webhook('return.opened', aReturn(n)));
  await opening.stop();
  // As autovacuum has done within a minute on any server that runs for longer than this.
  await db.raw('analyze');

  const rates = { floor: [] as number[], handled: [] as number[], delivered: [] as number[] };
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    say(`round ${round}: floor`);
    const floor = await started('floor.ts', [server.url]);
    await saturate(floor.url, () => plain(), 1);
    rates.floor.push(await saturate(floor.url, () => plain(), seconds));
    await floor.stop();

    say(`round ${round}: the webhook handled`);
    const web = await started('desk-process.ts', [], { ...environment, ROLES: 'web' });
    await saturate(`${web.url}/hooks/bench`, aMessage, 1);
    rates.handled.push(await saturate(`${web.url}/hooks/bench`, aMessage, seconds));
    await web.stop();
    await db.raw(`truncate deliveries; update lanes set waiting = 0, next_at = null, owner = null`);

    say(`round ${round}: end to end`);
    const whole = await started('desk-process.ts', [], { ...environment, ROLES: 'web,worker' });
    await saturate(`${whole.url}/hooks/bench`, aMessage, 1);
    await drained();
    shop.times.length = 0;
    await saturate(`${whole.url}/hooks/bench`, aMessage, seconds);
    await drained();
    rates.delivered.push(rateOf(shop.times));
    await whole.stop();
  }

  say(`backlog: ${backlog} deliveries`);
  const worker = await started('desk-process.ts', [], { ...environment, ROLES: 'worker' });
  // A process that has not run yet is slow whatever waits: it warms up on work of its own.
  await fillLanes(3_000);
  await drained();
  shop.times.length = 0;
  await fillLanes(backlog);
  await drained();
  await worker.stop();
  const part = Math.floor(shop.times.length / 10);
  const [begin, end] = [rateOf(shop.times.slice(0, part)), rateOf(shop.times.slice(-2 * part, -part))];

  say('');
  const floor = median(rates.floor);
  const row = (what: string, rate: number) =>
    console.log(`${what.padEnd(42)}${rate.toFixed(0).padStart(8)} /s${(rate / floor).toFixed(2).padStart(8)}`);
  console.log(`${'what (median of rounds)'.padEnd(42)}${'rate'.padStart(11)}${'ratio'.padStart(8)}`);
  row('floor: express + one INSERT, one commit', floor);
  row('webhook handled: verified, decided, saved', median(rates.handled));
  row(`end to end to a sink, ${CONVERSATIONS} conversations`, median(rates.delivered));
  console.log(`${`backlog of ${shop.times.length}: first rate`.padEnd(42)}${begin.toFixed(0).padStart(8)} /s`);
  console.log(`${'backlog: last rate'.padEnd(42)}${end.toFixed(0).padStart(8)} /s`);
  console.log(
    `${'backlog: full against nearly empty'.padEnd(42)}${''.padStart(11)}${(begin / end).toFixed(2).padStart(8)}`,
  );
} finally {
  await shop.close();
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function deskFile(): string {
  const endpoint = { url: shop.url, secrets: [secrets.endpoint] };
  // No workspace shows these returns: one webhook in, one row stored, one webhook out, as for everyone it is compared with.
  const desk = { id: 'bench', name: 'Bench', preset: 'pickup', inboundSecrets: [secrets.inbound], endpoint };
  return JSON.stringify({
    sellers: [
      {
        id: 'bench',
        name: 'Bench',
        country: 'AE',
        timezone: 'Asia/Dubai',
        currency: 'AED',
        shops: [desk],
        places: [],
        staff: [],
      },
    ],
  });
}

function aReturn(n: number): object {
  const item = { id: 'i', title: 'Kettle', quantity: 1, reason: { code: 'defective' } };
  return {
    return_id: `B-${n}`,
    order_id: `O-${n}`,
    customer: { id: 'c', name: 'Customer' },
    items: [item],
    paid: { amount: '249.00', currency: 'AED' },
  };
}

function aMessage() {
  const text = 'The lid does not close any more and the water stays cold. '.repeat(12);
  const return_id = `B-${Math.floor(Math.random() * CONVERSATIONS)}`;
  return webhook('message.received', { return_id, message_id: randomUUID(), text, sent_at: new Date().toISOString() });
}

function webhook(type: string, data: object) {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  return {
    body,
    headers: {
      'content-type': 'application/json',
      ...sign({ id: randomUUID(), at: new Date(), body, secrets: [secrets.inbound] }),
    },
  };
}

function plain() {
  return { body: 'x'.repeat(1_000), headers: { 'content-type': 'text/plain' } };
}

async function postOnce(url: string, posted: { body: string; headers: Record<string, string> }): Promise<void> {
  const answer = await fetch(`${url}/hooks/bench`, { method: 'POST', ...posted });
  if (answer.status !== 202) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
}

async function drained(): Promise<void> {
  for (;;) {
    const { rows } = await db.raw(`select count(*)::int as n from lanes where next_at is not null`);
    if (rows[0].n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function fillLanes(count: number): Promise<void> {
  const body = JSON.stringify({ type: 'message.acknowledged', timestamp: new Date().toISOString(), data: {} });
  await db.raw(
    `insert into deliveries (seller_id, return_id, place, id, what, version, type, body)
     select r.seller_id, r.id, 'shop', gen_random_uuid(), 'webhook', 1, 'message.acknowledged', ?
     from return_requests r, generate_series(1, ?::int) n order by n`,
    [body, Math.ceil(count / CONVERSATIONS)],
  );
  await db.raw(
    `insert into lanes (seller_id, return_id, place, waiting, next_at)
     select seller_id, return_id, place, count(*), now() from deliveries where state = 'waiting' group by 1, 2, 3
     on conflict (seller_id, return_id, place) do update set waiting = excluded.waiting, next_at = excluded.next_at`,
  );
  await db.raw('analyze deliveries; analyze lanes');
  await db.raw(`select pg_notify('returndesk_work', '')`);
}
