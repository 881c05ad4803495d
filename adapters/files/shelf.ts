import { createHash } from 'node:crypto';
import type { StoredFile } from '../../src/ports.ts';

type Needed = (sha256s: string[]) => Promise<ReadonlySet<string>>;

/** Where whole files are kept, by seller and by what is in them. `name`: a sha256, or that of its preview. */
export type Shelf = {
  /** The files themselves may be taken away with it. Where there is no file at `preview`, there is none. */
  put(seller: string, sha256: string, from: { path: string; preview: string }): Promise<void>;
  open(seller: string, name: string): Promise<StoredFile | null>;
  remove(seller: string, sha256: string): Promise<void>;
  /** Removes what is older than that and not needed. */
  sweep(old: number, needed: Needed): Promise<number>;
};

export const previewName = (sha256: string): string => `${sha256}.preview`;
export const contentOf = (name: string): string => name.slice(0, 64);

/** A seller's id never becomes a path. */
export const folderOf = (seller: string): string => createHash('sha256').update(seller).digest('hex').slice(0, 32);
