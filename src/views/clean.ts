import { withoutHidden } from './quote.ts';

/**
 * Words on their way to a platform that draws whatever it is given. All of them may have been written by a stranger; here
 * they become clean. What a platform reads as markup, and how much room it has, is the platform's own.
 */

/** What an empty text becomes where a platform refuses ''. */
const NOTHING = '–';
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{M}]/u;
// A text from a broken client: half a character, and what steers printers. Line ends and tabs are told apart below.
const HALF = /\p{Surrogate}/gu;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
const ONE_LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;
const KEPT: Record<string, string> = { '\n': '\n', '\t': ' ' };

/** A person's words, or a sentence without isolated names: nothing hidden in it, lines kept. */
export const words = (text: string): string => solid(withoutHidden(text));

/**
 * A sentence of the core, which isolates the names in it where the languages around them run in two directions
 * (U+2068 … U+2069). Whole pairs are kept, since one of them alone is what could turn the text around it.
 */
export const sentence = (text: string): string => solid(text.split(AN_ISOLATED).map(pairOrPlain).join(''));

export const ISOLATED = '(\\u2068[^\\u2066-\\u2069\\u202a-\\u202e\\n]*\\u2069)';
const AN_ISOLATED = new RegExp(ISOLATED, 'u');
const pairOrPlain = (part: string, n: number): string =>
  n % 2 === 1 ? isolate(withoutHidden(part)) : withoutHidden(part);

const solid = (text: string): string =>
  text
    .replace(HALF, '\ufffd')
    .replace(ONE_LINE_END, '\n')
    .replace(CONTROL, (found) => KEPT[found] ?? '');

export const isolate = (text: string): string => `\u2068${text}\u2069`;

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const orNothing = (text: string): string => (VISIBLE.test(text) ? text : NOTHING);

/** A cut may have taken the end of an isolated name: its beginning goes, too, or it would swallow what follows. */
export function closed(text: string): string {
  const open = text.lastIndexOf('\u2068');
  return open > text.lastIndexOf('\u2069') ? text.slice(0, open) + text.slice(open + 1) : text;
}
