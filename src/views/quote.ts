import type { Reader } from './reader.ts';
import type { Quote } from './vocabulary.ts';

// Characters that change how a text reads without being seen: embeddings, overrides and isolates of direction, spaces
// without width, tags. What Arabic, Persian and emoji need (marks of direction, joiners) is not among them.
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\u00ad\u{e0001}\u{e0020}-\u{e007f}]/u;
// A flag such as Scotland's is spelled in tags behind a black flag.
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

// No script puts so many marks on one letter: more of them are there to draw over what stands above and below.
const STACK = /(\p{Mn}{6})\p{Mn}+/gu;

const hides = (text: string): boolean => HIDDEN.test(text.replace(FLAG, '')) || text.search(STACK) >= 0;

/** Somebody's words as every view shows them. */
export const quoteOf = (
  who: string,
  text: string,
  language: string | null,
  { words }: Pick<Reader, 'words'>,
): Quote => ({
  who,
  text,
  language,
  caution: hides(text) || hides(who) ? words.hiddenCharacters : null,
});

/** The text without marks that are heaped on one letter. */
export const withoutStacks = (text: string): string => text.replace(STACK, '$1');

const FLAG_OR_HIDDEN = new RegExp(`${FLAG.source}|${HIDDEN.source}`, 'gu');

/** The text without what hides in it, for platforms that would draw it. */
export const withoutHidden = (text: string): string =>
  withoutStacks(text).replace(FLAG_OR_HIDDEN, (found) => (found.length > 2 ? found : ''));
