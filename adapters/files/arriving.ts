import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { agedIn, codeOf } from './folder.ts';

/** What came and lies whole on this machine's disk, under a name of its own. */
export type Arrived = { path: string; bytes: number; sha256: string };
type NotArrived = { fault: 'too_large' | 'cut' | 'full' };
type How = { limit: number; expected: number | null; came?(bytes: number): void };

/** Takes files in under `dir`, from where they are put on the shelf or dropped; so many bytes of the disk stay free. */
export function arrivingIn(dir: string, free: number) {
  return {
    async receive(body: Readable, { limit, expected, came }: How): Promise<Arrived | NotArrived> {
      await mkdir(dir, { recursive: true });
      if (!(await hasRoom(dir, (expected ?? 0) + free))) return { fault: 'full' };
      const path = join(dir, randomUUID());
      const written = await write(path, body, limit, came);
      if (!('fault' in written)) return { path, ...written };
      await dropArrived({ path });
      return written;
    },
    /** Forgets what was arriving when a process died. */
    async sweep(old: number): Promise<number> {
      const left = await agedIn(dir, old);
      for (const path of left) await rm(path, { force: true });
      return left.length;
    },
  };
}

/** Where the preview of a file stands, beside it. */
export const previewOf = (path: string): string => `${path}.preview`;

export async function dropArrived({ path }: Pick<Arrived, 'path'>): Promise<void> {
  await rm(path, { force: true });
  await rm(previewOf(path), { force: true });
}

async function write(
  path: string,
  body: Readable,
  limit: number,
  came: How['came'],
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
      came?.(bytes);
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

async function hasRoom(dir: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize >= bytes;
}
