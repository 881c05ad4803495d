// The server process of a place: found by its postmaster.pid, launched, halted. A pid alone proves nothing (after a
// reboot it may be anybody's), so the process is asked what it is before it is waited for or signalled.

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';
import { begin, run } from './embedded-process.ts';

export type Lock = { pid: number; port: number; ready: boolean; text: string };

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '96MB',
  // One query of a small desk is not worth several processes, and their shared memory is 64 MB in a container.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Customer text is never in a log: a failed statement and the values in its message stay out.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const lockFile = (place: Place) => join(place.data, 'postmaster.pid');

/**
 * What the server says about itself; null when there is none. The lines: pid, folder, start, port, socket, address,
 * memory, status.
 */
export async function readLock(place: Place): Promise<Lock | null> {
  const text = await readFile(lockFile(place), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready', text };
}

/**
 * Whether this process is the server of this place: its command line says so. (Not its cwd: a container's root may not
 * look.)
 */
export async function isServerOf(place: Place, pid: number): Promise<boolean> {
  if (!(pid > 0)) return false;
  const ask = (program: string, ...args: string[]) => promisify(execFile)(program, args).then(({ stdout }) => stdout);
  const line = {
    linux: () => readFile(`/proc/${pid}/cmdline`, 'utf8'),
    win32: () =>
      ask('tasklist', '/nh', '/fi', `pid eq ${pid}`).then((said) =>
        said.includes('postgres') ? ` -D ${place.data} -p ` : '',
      ),
  };
  const read =
    line[process.platform as keyof typeof line] ?? (() => ask('ps', '-ww', '-o', 'command=', '-p', `${pid}`));
  return (await read().catch(() => '')).replaceAll('\0', ' ').includes(` -D ${place.data} -p `);
}

/**
 * Puts away the lock of a server that is gone. PostgreSQL would do so itself, unless its pid now belongs to somebody
 * else. It still refuses to start while a backend of the dead server uses the folder's shared memory.
 */
export async function forgetLock(place: Place, lock: Lock): Promise<void> {
  const aside = join(place.base, `postmaster.pid.${randomBytes(4).toString('hex')}`);
  await rename(lockFile(place), aside).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const text = await readFile(aside, 'utf8').catch(() => lock.text);
  // Somebody else started a server since we looked: its lock goes back.
  if (text !== lock.text) await link(aside, lockFile(place));
  await rm(aside, { force: true });
}

/** Launches the server and waits until it answers. 'locked': another one was quicker, or is not quite gone. */
export async function launch(
  place: Place,
  { postgres }: Binaries,
  port: number,
  patience: number,
): Promise<'ready' | 'locked' | 'port taken'> {
  const draft = join(place.base, `log.${randomBytes(4).toString('hex')}`);
  const log = await open(draft, 'w', 0o600);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached, so that Ctrl-C reaches the desk alone, which still has things to write. A file and no pipe, so that it
  // can outlive us.
  const server = await begin(place, postgres, ['-D', place.data, '-p', `${port}`, ...settings], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  }).finally(() => log.close());
  server.unref();
  const until = Date.now() + patience;
  while (server.exitCode === null && server.signalCode === null) {
    const lock = await readLock(place);
    if (lock?.pid === server.pid && lock?.ready) {
      await rename(draft, join(place.base, 'log')).catch(() => {});
      return 'ready';
    }
    if (Date.now() > until)
      throw new Error(
        `PostgreSQL in ${place.data} is still starting after ${patience / 1_000} seconds. Its log is ${draft}.`,
      );
    await pause(15);
  }
  const said = await readFile(draft, 'utf8');
  await rm(draft, { force: true });
  if (said.includes('could not create any TCP/IP sockets')) return 'port taken';
  if (/lock file .* (already exists|is empty)|shared memory block .* still in use/.test(said)) return 'locked';
  throw new Error(`PostgreSQL in ${place.data} did not start: ${said.trim().slice(-2_000)}`);
}

/** Stops the server: connections end, what was committed is written, no server remains. */
export async function halt(place: Place, { pgCtl }: Binaries, pid: number, patience: number): Promise<void> {
  if (!(await isServerOf(place, pid))) return;
  // Windows knows no SIGINT for others: Node would end the process without a word.
  if (process.platform === 'win32') await run(place, pgCtl, ['stop', '-m', 'fast', '-D', place.data]);
  else process.kill(pid, 'SIGINT');
  for (const until = Date.now() + patience; await isServerOf(place, pid); await pause(10)) {
    if (Date.now() > until)
      throw new Error(`PostgreSQL (process ${pid}) of ${place.data} did not stop within ${patience / 1_000} seconds.`);
  }
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
