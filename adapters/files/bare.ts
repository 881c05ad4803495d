import { createReadStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Arrived, type arrivingIn, previewOf } from './arriving.ts';
import { ignoreMissing } from './folder.ts';
import type { KeptPart } from './kept-parts.ts';

/** The picture these parts of a file make, as a file of its own; itself where that is all of it. Its preview goes with it. */
export async function bareOf(
  arriving: ReturnType<typeof arrivingIn>,
  came: Arrived,
  parts: KeptPart[] | null,
): Promise<Arrived | { fault: 'full' }> {
  if (!parts) return came;
  const pieces = Readable.from(piecesOf(came.path, parts), { objectMode: false });
  // It is about as long as what came: what is left out is little, and what is put instead of it is less.
  const bare = await arriving.receive(pieces, { limit: Number.POSITIVE_INFINITY, expected: came.bytes });
  if ('path' in bare) await rename(previewOf(came.path), previewOf(bare.path)).catch(ignoreMissing);
  else if (bare.fault !== 'full') throw pieces.errored ?? new Error('what came could not be read again');
  return 'path' in bare ? bare : { fault: 'full' };
}

async function* piecesOf(path: string, parts: KeptPart[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    if ('literal' in part) yield Buffer.from(part.literal, 'base64');
    else if (part.to > part.from) yield* createReadStream(path, { start: part.from, end: part.to - 1 });
  }
}
