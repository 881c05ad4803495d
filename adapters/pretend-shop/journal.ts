import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is written down, one line each, in the order it happened. Everything the pages show is folded from these. */
export type JournalEntry =
  | { kind: 'sent'; id: string; at: string; type: string; returnId: string; body: string }
  | { kind: 'answered'; id: string; at: string; status: number; problem: string | null }
  | { kind: 'received'; id: string; at: string; type: string; returnId: string | null; body: string }
  | { kind: 'repeated'; id: string; at: string };

type Journal = {
  /** What was written before; read once, at the start. */
  entries: JournalEntry[];
  /**
   * One at a time: `decide` sees everything written before it. What it returns is on the disk when `written` is told,
   * which is before this resolves.
   */
  write(decide: () => JournalEntry | null, written: (entry: JournalEntry) => void): Promise<boolean>;
  close(): Promise<void>;
};

export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const entries = readWhole(file);
  let handle: FileHandle | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function append(decide: () => JournalEntry | null, written: (entry: JournalEntry) => void): Promise<boolean> {
    const entry = decide();
    if (!entry) return false;
    handle ??= await open(file, 'a', 0o600);
    await handle.write(`${JSON.stringify(entry)}\n`);
    await handle.sync();
    written(entry);
    return true;
  }

  return {
    entries,
    write(decide, written) {
      const mine = last.then(() => append(decide, written));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await last;
      await handle?.close();
      handle = null;
    },
  };
}

/** A line that was cut short by a crash was never answered for: it goes, so that the next one begins on its own line. */
function readWhole(file: string): JournalEntry[] {
  const descriptor = openSync(file, 'a+', 0o600);
  try {
    const bytes = readFileSync(descriptor);
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end < bytes.length) {
      ftruncateSync(descriptor, end);
      fsyncSync(descriptor);
    }
    const lines = bytes.subarray(0, end).toString('utf8').split('\n');
    return lines.filter(Boolean).map((line) => JSON.parse(line) as JournalEntry);
  } finally {
    closeSync(descriptor);
  }
}
