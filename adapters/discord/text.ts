import { withoutHidden } from '../../src/views/quote.ts';

/**
 * Words on their way into Discord. All of them may have been written by a stranger. Discord reads markup nearly
 * everywhere, so here they only become clean and short; `render-markup.ts` makes them harmless where markup is read.
 */

/** What an empty text becomes: Discord refuses ''. */
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

/** For labels, names and titles, which have no lines and in which Discord reads no markup. */
export const plainLine = (text: string, limit: number): string => orNothing(shorten(oneLine(sentence(text)), limit));

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** How far back a cut looks for the end of a word. */
const WORD = 12;

/**
 * At most `limit` long, cut between two characters as people see them, and at the end of a word where one is near.
 * Whether Discord counts characters or their halves is nowhere said: halves are never fewer.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = cutAt(text, limit - 1).replace(new RegExp(`(?<=\\S)\\s+\\S{0,${WORD}}$`, 'u'), '');
  return closed(`${undangled(head.trimEnd())}…`);
}

/** As much of the beginning as there is room for; between two characters as people see them. */
export function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = Math.max(limit, 0);
  const at = GRAPHEMES.segment(text).containing(room)?.index ?? 0;
  // One character as people see them, and longer than the room: what is left of it must not be a half.
  return undangled(at > 0 ? text.slice(0, at) : text.slice(0, room).replace(/[\ud800-\udbff]$/, ''));
}

// A `\` whose sign was cut off would make the next one lose its own.
const undangled = (text: string): string => text.replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1');

// A cut may have taken the end of an isolated name: its beginning goes, too, or it would swallow what follows.
function closed(text: string): string {
  const open = text.lastIndexOf('\u2068');
  return open > text.lastIndexOf('\u2069') ? text.slice(0, open) + text.slice(open + 1) : text;
}
