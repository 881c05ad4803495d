import { closed, oneLine, orNothing, sentence } from '../../src/views/clean.ts';
import { ADDED, type Direction, directionOf, running, runningRoom } from '../../src/views/direction.ts';

/**
 * Words on their way into Discord. All of them may have been written by a stranger. Discord reads markup nearly
 * everywhere, so here they only become clean and short; `render-markup.ts` makes them harmless where markup is read.
 */

/** For labels, names and titles, which have no lines and in which Discord reads no markup. */
export const plainLine = (text: string, limit: number): string => orNothing(shorten(oneLine(sentence(text)), limit));

/** A label, title or name where no markup is read, running as its own words do or as it is told. */
export const runningLine = (text: string, limit: number, direction: Direction = directionOf(text)): string =>
  running(plainLine(text, limit - (direction === 'rtl' ? ADDED.rtl : runningRoom(text))), direction);

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
