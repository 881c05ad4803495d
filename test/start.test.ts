import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { consoleHands } from './journeys/console-hands.ts';

// The desk as somebody starts it for the first time: no settings, no database, an empty folder.
let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'returndesk-start-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const child of children.splice(0)) await ended(child);
  await rm(dataDir, { recursive: true, force: true });
});

const environment = () => ({
  ...process.env,
  DATA_DIR: dataDir,
  PORT: '0',
  LOG_LEVEL: 'silent',
  DATABASE_URL: '',
  NODE_OPTIONS: '',
});
const run = (...words: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function started(): Promise<{ child: ChildProcess; logins: string[]; shop: string; url: string }> {
  const child = run();
  children.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Returndesk is at')) break;
  }
  const link = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word}: `) ? [line.split(' ')[1] ?? ''] : []));
  return { child, logins: link('login'), shop: link('shop')[0] ?? '', url: lines.at(-1)?.split(' ').at(-1) ?? '' };
}

async function output(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = run(...words);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, 'exit')) as [number];
  return { code, out, err };
}

test('with nothing but Node it starts, prints two logins and the shop, and a second start keeps the data', async () => {
  const first = await started();
  expect(first.logins).toHaveLength(2);
  expect((await fetch(first.shop)).status).toBe(200);
  expect(await (await fetch(`${first.url}/readyz`)).json()).toEqual({ ready: true });
  const people = await Promise.all(first.logins.map(consoleHands));
  expect(await Promise.all(people.map((person) => person.queue()))).toEqual([[], []]);

  const page = await (await fetch(first.shop)).text();
  expect(page).toContain('Pretend shop');
  await ended(first.child);
  const second = await started();
  expect(second.logins).toHaveLength(2);
  expect(second.logins).not.toEqual(first.logins);
});

test('apply and login work beside the running desk and without it', async () => {
  const desk = await started();
  const file = join(dataDir, 'desk.json');
  const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
  const shop = { id: 'noon-ae', name: 'noon', preset: 'pickup', inboundSecrets: [secret] };
  const seller = {
    id: 'sahara',
    name: 'Sahara',
    country: 'AE',
    timezone: 'Asia/Dubai',
    currency: 'AED',
    shops: [shop],
    staff: [{ id: 'mona', name: 'Mona', role: 'agent' }],
  };
  await writeFile(file, JSON.stringify({ sellers: [seller] }));
  const beside = await output('apply', file);
  expect(beside).toMatchObject({ code: 0, out: expect.stringContaining('+ seller sahara') });
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);
  await ended(desk.child);
  expect(await output('apply', file)).toMatchObject({ code: 0, out: 'nothing to change\n' });
  expect(await output('login', '--seller', 'sahara', '--as', 'mona')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^login: http\S+\n$/),
  });
  await writeFile(file, JSON.stringify({ sellers: [{ ...seller, colour: 'blue' }] }));
  expect(await output('apply', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('sellers[0].colour: is not known here'),
  });
  // Six processes start one after the other, each with a server of its own where none runs.
}, 120_000);
