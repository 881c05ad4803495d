import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes of a file, wherever they are asked for. What is read is good until the next read. */
export type Source = { size: number; read(from: number, length: number): Buffer };

/** A picture that ends, or says something of itself, where none can. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export const WINDOW = 1024 * 1024;

/** Reads a file through one window, so that a gigabyte takes no more memory than a stamp. */
export function withSource<T>(path: string, use: (source: Source) => T): T {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const window = Buffer.alloc(WINDOW);
    let start = 0;
    let filled = 0;
    return use({
      size,
      read(from, length) {
        if (from < 0 || length > WINDOW || from + length > size) throw new Broken('it ends too early');
        if (from < start || from + length > start + filled) {
          start = from;
          filled = readSync(file, window, 0, Math.min(WINDOW, size - from), from);
          if (filled < length) throw new Broken('it ends too early');
        }
        return window.subarray(from - start, from - start + length);
      },
    });
  } finally {
    closeSync(file);
  }
}
