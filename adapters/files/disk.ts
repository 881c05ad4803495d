import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { StoredFile } from '../../src/ports.ts';

/** Left free for everything else that lives on the disk. */
const RESERVE = 256 * 1024 * 1024;
const HOUR = 3_600_000;

/** What came, under a name of its own; `keep` gives it its place among the seller's files, `drop` forgets it. */
export type Arrived = {
  path: string;
  bytes: number;
  sha256: string;
  keep(seller: string): Promise<void>;
  drop(): Promise<void>;
};
export type NotArrived = { fault: 'too_large' | 'cut' | 'full' };

/**
 * Files on this machine's disk, by what is in them: `kept/<seller>/<sha256>`. They are written under `arriving/` and
 * moved when they are whole, so a file under `kept/` is never half of one, whenever the process dies.
 */
export function diskIn(dir: string) {
  const arriving = join(dir, 'arriving');
  const kept = join(dir, 'kept');
  const placeOf = (seller: string, sha256: string) => join(kept, folderOf(seller), sha256);

  async function receive(
    body: Readable,
    { limit, expected }: { limit: number; expected: number | null },
  ): Promise<Arrived | NotArrived> {
    await mkdir(arriving, { recursive: true });
    if (!(await hasRoom(arriving, expected ?? 0))) return { fault: 'full' };
    const path = join(arriving, randomUUID());
    const written = await write(path, body, limit);
    if ('fault' in written) {
      await rm(path, { force: true });
      return written;
    }
    const { bytes, sha256 } = written;
    return {
      path,
      bytes,
      sha256,
      async keep(seller) {
        const place = placeOf(seller, sha256);
        await mkdir(dirname(place), { recursive: true });
        // The preview first: where the file is, its preview is, if it has one.
        await rename(previewOf(path), previewOf(place)).catch(ignoreMissing);
        await rename(path, place);
      },
      async drop() {
        await rm(path, { force: true });
        await rm(previewOf(path), { force: true });
      },
    };
  }

  /**
   * Removes what nobody needs: files that were arriving when a process died, and kept ones that no row tells of. What is
   * younger than an hour may be on its way to its row.
   */
  async function sweep(now: Date, needed: (sha256s: string[]) => Promise<ReadonlySet<string>>): Promise<number> {
    const old = now.getTime() - HOUR;
    let removed = 0;
    for (const path of await agedIn(arriving, old)) removed += await removeOne(path);
    for (const seller of await namesIn(kept)) {
      const paths = await agedIn(join(kept, seller), old);
      const contents = [...new Set(paths.map(contentOf))];
      const still = contents.length > 0 ? await needed(contents) : new Set();
      for (const path of paths) if (!still.has(contentOf(path))) removed += await removeOne(path);
    }
    return removed;
  }

  return {
    receive,
    sweep,
    open: (seller: string, sha256: string) => stored(placeOf(seller, sha256)),
    openPreview: (seller: string, sha256: string) => stored(previewOf(placeOf(seller, sha256))),
  };
}

/** Where the preview of a file stands, beside it. */
export const previewOf = (path: string): string => `${path}.preview`;

async function write(
  path: string,
  body: Readable,
  limit: number,
): Promise<{ bytes: number; sha256: string } | NotArrived> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    // One piece at a time: the next is read when this one is on the disk. The stream stays open, to be answered on.
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      bytes += piece.length;
      if (bytes > limit) return { fault: 'too_large' };
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') return { fault: 'full' };
    // Whoever sent it is gone; what the disk says otherwise is ours to hear.
    if (body.destroyed || body.errored) return { fault: 'cut' };
    throw error;
  } finally {
    await file.close();
  }
}

async function stored(path: string): Promise<StoredFile | null> {
  const found = await stat(path).catch(ignoreMissing);
  return found
    ? {
        bytes: found.size,
        read: (range) => createReadStream(path, range ? { start: range.start, end: range.end } : {}),
      }
    : null;
}

async function hasRoom(dir: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize >= bytes + RESERVE;
}

const namesIn = async (dir: string): Promise<string[]> => (await readdir(dir).catch(ignoreMissing)) ?? [];

async function agedIn(dir: string, before: number): Promise<string[]> {
  const aged: string[] = [];
  for (const name of await namesIn(dir)) {
    const found = await stat(join(dir, name)).catch(ignoreMissing);
    // Moving a file does not touch its contents' time, but it does touch this one.
    if (found && Math.max(found.mtimeMs, found.ctimeMs) < before) aged.push(join(dir, name));
  }
  return aged;
}

async function removeOne(path: string): Promise<number> {
  await rm(path, { force: true });
  return 1;
}

const contentOf = (path: string): string => (path.split('/').at(-1) ?? '').slice(0, 64);

// A seller's id never becomes a path.
const folderOf = (seller: string): string => createHash('sha256').update(seller).digest('hex').slice(0, 32);

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
