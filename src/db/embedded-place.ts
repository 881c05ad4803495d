// Where the embedded database lives: `${dataDir}/postgres`. When we are root and the account that runs the server may
// not enter dataDir (/root, mode 700), it lives in /var/lib/returndesk-<hash> and `${dataDir}/postgres` is a link to
// it.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, readlink, realpath, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areRoot, chooseServerUser, mayEnter, ownerOf, type ServerUser } from './embedded-user.ts';

export type Place = { base: string; data: string; password: string; user: ServerUser | null };

// Not /var/tmp: what must survive restarts must survive its cleaning too. macOS has no /var/lib.
const OUTSIDE = ['/var/lib', '/var/db'];

/** The place as it is now, or null when this folder has no database yet. Changes nothing. */
export async function findPlace(dataDir: string): Promise<Place | null> {
  const named = join(dataDir, 'postgres');
  const there = await lstat(named).catch(() => null);
  if (!there) return null;
  if (!existsSync(named)) {
    throw new Error(
      `${named} points to ${await readlink(named)}, which is gone: the database was there. Bring it back, or remove the link to begin with an empty database.`,
    );
  }
  const place = at(await realpath(named));
  const me = process.geteuid?.();
  const { uid } = ownerOf(place.base);
  if (me && uid !== me) {
    throw new Error(
      `The database in ${place.base} belongs to another user (uid ${uid}, we are uid ${me}). Start Returndesk as the user who started it first, or choose another DATA_DIR.`,
    );
  }
  if (!existsSync(place.data)) return null;
  return areRoot() ? { ...place, user: ownerOf(place.data) } : place;
}

/** The place, made if need be. The cluster itself is not made here. */
export async function makePlace(dataDir: string, log: (line: string) => void): Promise<Place> {
  await mkdir(dataDir, { recursive: true }).catch((cause) => {
    throw new Error(`The data folder ${dataDir} cannot be made. Set DATA_DIR to a folder we may write.`, { cause });
  });
  const home = await realpath(dataDir);
  const found = await findPlace(home);
  const user = found ? found.user : areRoot() ? chooseServerUser() : null;
  const named = join(home, 'postgres');
  if (user && !found && !existsSync(named) && !mayEnter(user, home)) await linkOutside(home, user, log);
  await mkdir(named, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw new Error(`We may not write the data folder ${home}. Make it ours, or choose another DATA_DIR.`, { cause });
  });
  const base = await realpath(named);
  if (base !== named) {
    await claim(base, home);
    log(
      `The database of ${home} is kept in ${base}: PostgreSQL does not run as root, and other accounts may not enter ${home}.`,
    );
  }
  if (user) await chmod(base, 0o711);
  if (user && !mayEnter(user, base)) {
    throw new Error(
      `The account that runs PostgreSQL (${user.name}) may not enter ${base}. Allow it (chmod o+x on the folders above), or move DATA_DIR.`,
    );
  }
  return { ...at(base), user };
}

const at = (base: string): Place => ({ base, data: join(base, 'data'), password: join(base, 'password'), user: null });

async function linkOutside(home: string, user: ServerUser, log: (line: string) => void): Promise<void> {
  const parent = OUTSIDE.find((folder) => existsSync(folder) && mayEnter(user, folder));
  const advice =
    'Set DATA_DIR to a folder that other accounts may enter, start as an ordinary user, or set DATABASE_URL.';
  if (!parent) throw new Error(`PostgreSQL does not run as root and may not enter ${home}. ${advice}`);
  const name = join(parent, `returndesk-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
  let base = name;
  for (let n = 2; existsSync(join(base, 'data')); n++) base = `${name}-${n}`;
  if (base !== name) log(`An earlier database of ${home}, whose link was removed, is left alone in ${name}.`);
  await mkdir(base, { recursive: true }).catch((cause) => {
    throw new Error(
      `PostgreSQL does not run as root and may not enter ${home}, and ${base} cannot be made. ${advice}`,
      { cause },
    );
  });
  await symlink(base, join(home, 'postgres')).catch((error) => {
    // EEXIST: somebody who starts at the same moment was first, and that is the link to follow.
    if (error.code !== 'EEXIST') throw error;
  });
}

/** A copied data folder brings its link along: two desks on one database by accident. A moved folder is fine. */
async function claim(base: string, home: string): Promise<void> {
  const note = join(base, 'belongs-to');
  const before = await readFile(note, 'utf8').catch(() => home);
  if (before !== home && (await sameFolder(join(before, 'postgres'), base))) {
    throw new Error(
      `${home} is a copy of ${before}, and the link ${join(home, 'postgres')} still leads to the database of ${before}. Remove the link to begin with an empty database.`,
    );
  }
  const draft = `${note}.${process.pid}`;
  await writeFile(draft, home);
  await rename(draft, note);
}

const sameFolder = async (one: string, other: string) => {
  const [a, b] = await Promise.all([one, other].map((folder) => stat(folder).catch(() => null)));
  return Boolean(a && b && a.dev === b.dev && a.ino === b.ino);
};
