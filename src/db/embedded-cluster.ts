// The first start: a password and the files of an empty PostgreSQL. Both appear whole or not at all, so that a start
// that is killed, or two at once, leave nothing half-made behind.

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';
import { give, run } from './embedded-process.ts';

// Byte order for text and Unicode for letters, both built into the server: the same on every machine, whatever its
// locales.
const SORTS = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes the cluster unless it is there, and says the password of its superuser. */
export async function ensureCluster(place: Place, { initdb }: Binaries): Promise<string> {
  if (!existsSync(place.data)) {
    await ensurePassword(place);
    const draft = await mkdtemp(`${place.data}.new-`);
    await give(place, draft);
    const login = ['--username=returndesk', '--auth=scram-sha-256', `--pwfile=${place.password}`];
    try {
      await run(place, initdb, [`--pgdata=${draft}`, ...login, ...SORTS, '--no-instructions']);
      await rename(draft, place.data);
      await settle(place.base);
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => {});
      if (!existsSync(place.data)) throw error;
    }
  }
  await sweep(place);
  return readPassword(place);
}

export const readPassword = (place: Place) =>
  readFile(place.password, 'utf8').catch((cause) => {
    throw new Error(
      `The password of the database is not readable in ${place.password}. Bring the file back from a backup.`,
      { cause },
    );
  });

async function ensurePassword(place: Place): Promise<void> {
  if (existsSync(place.password)) return;
  const draft = `${place.password}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  await give(place, draft);
  // Of two at once the first wins, and both read the same.
  await link(draft, place.password).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

// The rename survives a power cut once its folder is written.
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Drafts of starts that were killed, or came second: useless once the cluster is there. */
async function sweep(place: Place): Promise<void> {
  const drafts = (await readdir(place.base)).filter((name) => name.startsWith(`${basename(place.data)}.new-`));
  for (const draft of drafts) await rm(join(place.base, draft), { recursive: true, force: true }).catch(() => {});
}
