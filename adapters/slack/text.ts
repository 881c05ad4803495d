import type { PlainTextElement } from '@slack/web-api';
import { withoutHidden } from '../../src/views/quote.ts';

/**
 * Words on their way into Slack. All of them may have been written by a stranger, so they stand only where Slack reads
 * no markup: in `plain_text` and in the text of `rich_text`, where a bare address is no link and `:smile:` no picture.
 * The one place that is always read as markup, the message's own `text`, gets `fallback`.
 */

/** What an empty text becomes: Slack refuses ''. */
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

type Measure = (text: string) => number;

/** What Slack's limits count: code points. */
export const codePoints: Measure = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const escaped = (text: string): string => text.replace(/[&<>]/gu, (found) => ENTITY[found] ?? found);

/** What counts in the sum of a message's texts: Slack weighs `&`, `<` and `>` as the entities it keeps them as. */
export const stored: Measure = (text) => codePoints(escaped(text));

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** How far back a cut looks for the end of a word. */
const WORD = 12;

/** At most `limit` long, cut between two characters as people see them, and at the end of a word where one is near. */
export function shorten(text: string, limit: number, measure: Measure = codePoints): string {
  if (measure(text) <= limit) return text;
  const room = roomFor(text, limit - 1, measure);
  // A character as people see it that is longer than all the room is cut itself.
  const at = GRAPHEMES.segment(text).containing(room)?.index || room;
  const head = text
    .slice(0, at)
    .replace(new RegExp(`(?<=\\S)\\s+\\S{0,${WORD}}$`, 'u'), '')
    .trimEnd();
  return closed(`${head}…`);
}

/** How many units of a text are `limit` long at most; between two code points. */
function roomFor(text: string, limit: number, measure: Measure): number {
  let [kept, length] = [0, 0];
  for (const point of text) {
    length += measure(point);
    if (length > limit) break;
    kept += point.length;
  }
  return kept;
}

// A cut may have taken the end of an isolated name: its beginning goes, too, or it would swallow what follows.
function closed(text: string): string {
  const open = text.lastIndexOf('\u2068');
  return open > text.lastIndexOf('\u2069') ? text.slice(0, open) + text.slice(open + 1) : text;
}

export const orNothing = (text: string): string => (VISIBLE.test(text) ? text : NOTHING);

/** Words that are clean and short enough already. `emoji: false`: a customer's `:smile:` is no picture. */
export const plainObject = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text: orNothing(text),
  emoji: false,
});

export const plain = (text: string, limit: number): PlainTextElement => plainObject(shorten(sentence(text), limit));

/** For labels and names, which have no lines. */
export const plainLine = (text: string, limit: number): PlainTextElement =>
  plainObject(shorten(oneLine(sentence(text)), limit));
