import type { Readable } from 'node:stream';
import type { PictureFault, PictureType } from '../domain/pictures.ts';
import type { Whereabouts } from './workspace.ts';

/** A file that is stored whole; `end` of a range is its last byte. Read with backpressure, never held in memory. */
export type StoredFile = { bytes: number; read(range?: { start: number; end: number }): Readable };

/**
 * What a look at a file told: why it is none we take, or the picture alone. `bytes` and `sha256` are what is kept and what
 * leaves: the same picture without what its camera wrote beside it.
 */
type PictureLookedAt =
  | {
      type: PictureType;
      width: number;
      height: number;
      bytes: number;
      sha256: string;
      keep(seller: string): Promise<void>;
    }
  | { fault: PictureFault | 'full' };

/** What came and is not stored yet. Whoever asked for it drops it in the end; what was kept is not dropped with it. */
export type ArrivedFile = {
  bytes: number;
  /** As it came: what its sender can tell. */
  sha256: string;
  /** Looks at it without trusting it, and makes its preview. */
  look(): Promise<PictureLookedAt>;
  drop(): Promise<void>;
};

/** Where files live, by seller and by what is in them. */
export interface FileStore {
  /**
   * Takes a stream to its end or to its limit, with a running hash. `cut`: its sender left; `full`: there is no room;
   * `came` is told after each piece how much is here.
   */
  receive(
    body: Readable,
    how: { limit: number; expected: number | null; came?(bytes: number): void },
  ): Promise<ArrivedFile | { fault: 'too_large' | 'cut' | 'full' }>;
  open(seller: string, sha256: string): Promise<StoredFile | null>;
  /** A small JPEG without anything the camera wrote beside it; null: the picture is too large to be drawn. */
  openPreview(seller: string, sha256: string): Promise<StoredFile | null>;
  /** Removes one with its preview; where there is none, nothing. */
  remove(seller: string, sha256: string): Promise<void>;
  /** Removes what no row needs; answers how many. */
  sweep(now: Date, needed: (sha256s: string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** Fetches what shops point to, and what staff attached. The stream fails with `DeliveryError`; it is taken up again by itself where it broke. */
export interface Pulls {
  open(from: string | Whereabouts): Readable;
}

/** A small picture to show beside what is said of it, without anything hidden in it. */
export type Shot = { name: string; file: StoredFile };

/** A file a shop puts, once its signature over the digest it claims is verified. */
export type Upload = {
  seller: string;
  shop: string;
  /** The shop's own id of the file. */
  id: string;
  /** sha256 in hex, as claimed. */
  digest: string;
  type: string | null;
  bytes: number | null;
};
export type UploadReceipt =
  | { kind: 'accepted'; duplicate: boolean }
  /** Another file came under this id before. */
  | { kind: 'conflict' }
  | { kind: 'refused'; why: PictureFault }
  | { kind: 'full' }
  /** Its sender left; nothing was kept. */
  | { kind: 'cut' };
