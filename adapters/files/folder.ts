import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const namesIn = async (dir: string): Promise<string[]> => (await readdir(dir).catch(ignoreMissing)) ?? [];

/** Files of a folder that nobody wrote or moved since then. */
export async function agedIn(dir: string, before: number): Promise<string[]> {
  const aged: string[] = [];
  for (const name of await namesIn(dir)) if (await isAged(join(dir, name), before)) aged.push(join(dir, name));
  return aged;
}

export async function isAged(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(ignoreMissing);
  // Moving a file does not touch its contents' time, but it does touch this one.
  return found !== undefined && Math.max(found.mtimeMs, found.ctimeMs) < before;
}

export function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
