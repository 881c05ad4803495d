// A desk in a process of its own, as `npm start` starts it, with its embedded PostgreSQL, to be killed and started
// again. Nothing of it stays behind, however the run ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SETTINGS } from '../../src/config.ts';
import { serversOf } from '../db/embedded-stage.ts';
import type { Chance } from './chance.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
/** The machine may be busy with others. */
const PATIENCE = 120_000;

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(chance: Chance) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'returndesk-story-'));
  // mkdtemp's 700 would keep the account out that runs PostgreSQL when we are root.
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  const logFile = join(folder, 'log');
  const port = await portBelowOutgoing(chance);
  const url = `http://127.0.0.1:${port}`;
  const children = new Set<ChildProcess>();
  let desk: ChildProcess | null = null;

  function run(args: string[]): ChildProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
      cwd: REPOSITORY,
      // Every setting said, so that no .env of this folder joins in.
      env: { ...process.env, ...blank(), DATA_DIR: dataDir, PORT: `${port}`, DEMO: 'off', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => existsSync(folder) && appendFileSync(logFile, part));
    return child;
  }

  const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
  const goneOf = async (child: ChildProcess) => {
    if (!ended(child)) await once(child, 'exit');
  };
  const logTail = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-3_000) : '');

  /** As sure as a `finally`, and for what none catches: the end of this process. Waits for nothing asynchronous. */
  function sweepUp(): void {
    process.off('exit', sweepUp);
    for (const child of children) child.kill('SIGKILL');
    if (!existsSync(folder)) return;
    const base = existsSync(join(dataDir, 'postgres')) ? realpathSync(join(dataDir, 'postgres')) : null;
    for (const until = Date.now() + 10_000; serversOf(dataDir).length > 0 && Date.now() < until; sleep(20)) {
      for (const pid of serversOf(dataDir)) signal(pid, 'SIGQUIT');
    }
    for (const path of [base, folder]) {
      if (path) rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }
  process.once('exit', sweepUp);

  return {
    url,
    dataDir,
    logTail,
    sweepUp,

    /** Starts it and waits until it is ready. */
    async start(): Promise<void> {
      const child = run([]);
      desk = child;
      for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(20)) {
        if (ended(child)) throw new Error(`the desk ended with ${child.signalCode ?? child.exitCode}:\n${logTail()}`);
        if (await isReady(url)) return;
      }
      throw new Error(`the desk was not ready after ${PATIENCE / 1_000} seconds:\n${logTail()}`);
    },

    /** What would be killed now: looked up before the moment comes, as looking takes a while. */
    servers: () => serversOf(dataDir),

    /** SIGKILL, for the given database servers too. False: it had ended by itself. */
    async kill(servers: readonly number[], serversFirst: number | null): Promise<boolean> {
      const child = desk;
      if (!child) throw new Error('no desk was started');
      if (serversFirst !== null) {
        for (const pid of servers) signal(pid, 'SIGKILL');
        if (serversFirst > 0) await pause(serversFirst);
      }
      const wasAlive = !ended(child) && child.kill('SIGKILL');
      if (serversFirst === null) for (const pid of servers) signal(pid, 'SIGKILL');
      await goneOf(child);
      return wasAlive;
    },

    /** One of its commands, as an operator runs it beside the desk; answers what it printed. */
    async command(...words: string[]): Promise<string> {
      const child = run(words);
      let said = '';
      child.stdout?.on('data', (part: Buffer) => {
        said += part.toString();
      });
      const [code] = await once(child, 'close');
      if (code !== 0) throw new Error(`"${words.join(' ')}" ended with ${code}:\n${logTail()}`);
      return said;
    },

    /** Stops it as an operator would; it takes its database server with it. */
    async stop(): Promise<void> {
      desk?.kill('SIGTERM');
      const slow = setTimeout(() => desk?.kill('SIGKILL'), PATIENCE);
      if (desk) await goneOf(desk);
      clearTimeout(slow);
      if (desk?.exitCode !== 0) throw new Error(`the desk did not stop well: ${desk?.signalCode ?? desk?.exitCode}`);
      if (serversOf(dataDir).length > 0) throw new Error('the desk stopped and left its database server running');
    },
  };
}

const blank = () => Object.fromEntries(SETTINGS.map(({ name }) => [name, '']));

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );

/** A free port that outgoing connections never take: while the desk is down, one of ours could sit on it otherwise. */
async function portBelowOutgoing(chance: Chance): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = chance.int(12_000, 30_000);
    const free = await new Promise<boolean>((done) => {
      const probe = createServer().once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (free) return port;
  }
  throw new Error('no free port between 12000 and 30000');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

const sleep = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
