import { type FileKey, tellHere } from '../db/files.ts';
import { announce } from '../delivery/wake.ts';
import type { Core } from './perform.ts';

/** Milliseconds between two looks of whoever waits for a picture. */
const EVERY = 1_000;

type HowFar = {
  /** Bytes that are here so far. */
  came(bytes: number): void;
  /** Nothing more comes this time; what was told of it is taken back. */
  ended(): Promise<void>;
};

/**
 * Tells now and then, outside any transaction, how much of a picture is here. It holds nobody up: while one telling is on its
 * way, or fails, the next is left out.
 */
export function howFar({ db, clock }: Core, key: FileKey, returnId: string | null): HowFar {
  let last = clock(new Date()).getTime();
  let telling: Promise<unknown> | null = null;
  let told = false;
  async function tell(bytes: number | null): Promise<void> {
    const wrote = await tellHere(db, key, bytes);
    if (wrote && returnId) await announce(db, key.seller, { returnId, said: null, of: 'picture' });
  }
  return {
    came(bytes) {
      const now = clock(new Date()).getTime();
      if (telling || now - last < EVERY) return;
      last = now;
      told = true;
      telling = tell(bytes)
        .catch(() => undefined)
        .finally(() => {
          telling = null;
        });
    },
    async ended() {
      await telling;
      if (told) await tell(null).catch(() => undefined);
    },
  };
}
