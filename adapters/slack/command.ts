import { STAFF_ACTIONS, type StaffAction, staffRow } from '../../src/domain/lifecycle.ts';

export type Typed = { action: StaffAction; target: string | null };

const BY_WORDS = new Map(STAFF_ACTIONS.map((action) => [staffRow(action).command, action] as const));

/**
 * What was typed behind `/returns`, by the table of actions: its group and word, then the return. Words nobody knows ask
 * for help; nothing at all asks for the queue.
 */
export function readCommand(text: string): Typed {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { action: 'queue', target: null };
  const [group = '', word = ''] = words.map((one) => one.toLowerCase());
  const twoWords = BY_WORDS.get(`${group} ${word}` as never);
  if (twoWords) return { action: twoWords, target: words[2] ?? null };
  const oneWord = BY_WORDS.get(group as never);
  return oneWord ? { action: oneWord, target: words[1] ?? null } : { action: 'help', target: null };
}
