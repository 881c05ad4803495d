import { type JournalEntry, openJournal } from './journal.ts';

/** A webhook that went or came, with what became of it. */
export type Hook = {
  direction: 'sent' | 'received';
  id: string;
  at: string;
  type: string;
  returnId: string | null;
  body: string;
  /** The last answer; null: none yet. 0: there was nobody to answer. */
  status: number | null;
  problem: string | null;
  /** How often it was sent, or came, after the first time. */
  repeats: number;
};

export type Hooks = ReadonlyMap<string, Hook>;
export type Book = {
  hooks: Hooks;
  /** False: `decide` found nothing to write. */
  write(decide: (hooks: Hooks) => JournalEntry | null): Promise<boolean>;
  onChange(listener: (returnId: string | null) => void): () => void;
  close(): Promise<void>;
};

export const keyOf = (direction: Hook['direction'], id: string): string => `${direction} ${id}`;
export const isDone = ({ status }: Hook): boolean => status !== null && status >= 200 && status < 300;

export function openBook(file: string): Book {
  const journal = openJournal(file);
  const hooks = new Map<string, Hook>();
  const listeners = new Set<(returnId: string | null) => void>();
  for (const entry of journal.entries) fold(hooks, entry);
  return {
    hooks,
    write: (decide) =>
      journal.write(
        () => decide(hooks),
        (entry) => {
          const changed = fold(hooks, entry);
          for (const listener of listeners) listener(changed?.returnId ?? null);
        },
      ),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => journal.close(),
  };
}

/** The same for a line that is written now and one that is read after a restart. */
function fold(hooks: Map<string, Hook>, entry: JournalEntry): Hook | null {
  switch (entry.kind) {
    case 'sent':
    case 'received': {
      const { kind: direction, id, at, type, returnId, body } = entry;
      // What we wrote down before we answered 2xx was answered 2xx.
      const status = direction === 'received' ? 204 : null;
      const hook: Hook = { direction, id, at, type, returnId, body, status, problem: null, repeats: 0 };
      hooks.set(keyOf(direction, id), hook);
      return hook;
    }
    case 'answered': {
      const hook = hooks.get(keyOf('sent', entry.id));
      if (!hook) return null;
      if (hook.status !== null) hook.repeats += 1;
      hook.status = entry.status;
      hook.problem = entry.problem;
      return hook;
    }
    case 'repeated': {
      const hook = hooks.get(keyOf('received', entry.id));
      if (hook) hook.repeats += 1;
      return hook ?? null;
    }
  }
}
