import type { PlainTextElement } from '@slack/web-api';
import { closed, oneLine, orNothing, sentence } from '../../src/views/clean.ts';
import { ADDED, type Direction, running } from '../../src/views/direction.ts';

/**
 * Words on their way into Slack. All of them may have been written by a stranger, so they stand only where Slack reads
 * no markup: in `plain_text` and in the text of `rich_text`, where a bare address is no link and `:smile:` no picture.
 * The one place that is always read as markup, the message's own `text`, gets `fallback`.
 */

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

/** A title, running as its reader's language does. */
export const titled = (text: string, limit: number, direction: Direction): PlainTextElement =>
  plainObject(running(shorten(oneLine(sentence(text)), limit - ADDED[direction]), direction));
