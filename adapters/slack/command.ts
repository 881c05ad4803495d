import { STAFF_ACTIONS, type StaffAction, staffRow, typedBehind } from '../../src/domain/lifecycle.ts';

type Typed = { action: StaffAction; target: string | null };

const BY_WORDS = new Map(STAFF_ACTIONS.map((action) => [staffRow(action).command, action] as const));

/**
 * What was typed behind `/returns`, by the table of actions: its group and word, then what it is about. Words nobody knows ask
 * for help; nothing at all asks for the queue.
 */
export function readCommand(text: string): Typed {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { action: 'queue', target: null };
  const [group = '', word = ''] = words.map((one) => one.toLowerCase());
  const twoWords = BY_WORDS.get(`${group} ${word}` as never);
  if (twoWords) return { action: twoWords, target: behind(twoWords, words.slice(2)) };
  const oneWord = BY_WORDS.get(group as never);
  return oneWord ? { action: oneWord, target: behind(oneWord, words.slice(1)) } : { action: 'help', target: null };
}

// A return is one word; what is looked for may be many, and so may a tab's name.
function behind(action: StaffAction, rest: string[]): string | null {
  const several = typedBehind(action) === 'words' || typedBehind(action) === 'tab';
  return (several ? rest.join(' ') : rest[0]) || null;
}
