// Starting PostgreSQL's programs as the right account, and saying in words why that did not work.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import type { Place } from './embedded-place.ts';

const OTHERWISE = 'Or set DATABASE_URL to a PostgreSQL of your own.';

/** Resolves when the program runs, so that no `error` event is left without a listener. */
export async function begin(
  place: Place,
  program: string,
  args: string[],
  options: SpawnOptions,
): Promise<ChildProcess> {
  const account = place.user ? { uid: place.user.uid, gid: place.user.gid } : {};
  const how = { cwd: place.base, env: environment(), windowsHide: true, ...account, ...options };
  try {
    const child = spawn(program, args, how); // throws some errors, emits others
    await once(child, 'spawn');
    return child;
  } catch (cause) {
    throw new Error(`${because(place, program, (cause as NodeJS.ErrnoException).code)} ${OTHERWISE}`, { cause });
  }
}

/** Makes a file or folder the server's own. */
export async function give({ user }: Place, path: string): Promise<void> {
  if (!user) return;
  await chown(path, user.uid, user.gid).catch((cause) => {
    throw new Error(`${bound(user.name)} ${OTHERWISE}`, { cause });
  });
}

/** Runs a program to its end; its output is the error when it fails. */
export async function run(place: Place, program: string, args: string[]): Promise<void> {
  const child = await begin(place, program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  const [code, signal] = await once(child, 'close');
  if (code !== 0)
    throw new Error(`${program} ended with ${signal ?? code}: ${said.trim().slice(-2_000)}${advice(said)}`);
}

// Our own environment holds tokens, and a process shows its own to everybody of its account. PG* would change the
// server.
function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C' };
}

function because(place: Place, program: string, code = ''): string {
  // The kernel says ENOENT for a missing loader too: the program is there, its libc is not.
  if (code === 'ENOENT' && existsSync(program)) {
    return `${program} cannot run here: it wants glibc, and this machine has another C library (Alpine and other musl systems). Use an image with glibc, such as Debian.`;
  }
  if (code === 'EPERM' || code === 'EINVAL') return bound(place.user?.name);
  if (code === 'EACCES')
    return `${program} may not be executed by ${place.user?.name ?? 'us'}. Is its file system mounted noexec?`;
  return `${program} could not be started (${code}).`;
}

const bound = (account = 'of another user') =>
  `PostgreSQL does not run as root, and this root may not act for the account ${account} (a container without CAP_SETUID and CAP_CHOWN, or without user ids?). Start Returndesk as an ordinary user.`;

const advice = (said: string) =>
  said.includes('could not look up effective user ID')
    ? `\nPostgreSQL wants the user it runs as to have a line in /etc/passwd. Add one. ${OTHERWISE}`
    : '';
