import { isolate, oneLine, orNothing, words } from '../../src/views/clean.ts';
import { directionOf, running, runningRoom } from '../../src/views/direction.ts';
import type { Form, Notice, Quote, Tone } from '../../src/views/vocabulary.ts';
import { atLineStart, bold, escaped, italic, named, said } from './render-markup.ts';
import { cutAt, shorten } from './text.ts';

/** Colour is never alone: the words beside it say the same. */
export const TONE_SIGN: Record<Tone, string> = { calm: '🟢', soon: '🟡', late: '🔴', done: '⚪' };
export const NOTICE_SIGN: Record<Notice['tone'], string> = { done: '✅  ', no: '⚠️  ', info: '' };
export const WARNING = '⚠️';

/** The bar beside a message, as its sign. */
export const TONE_COLOUR: Record<Tone, number> = { calm: 0x3aa76d, soon: 0xf2b61b, late: 0xd63a4a, done: 0x9aa3ad };
export const NOTICE_COLOUR: Record<Notice['tone'], number> = { done: 0x3aa76d, no: 0xf2b61b, info: 0x4f7cac };

/** Something found, as the warnings of a card stand there; what is not grave is not loud. */
export function warningLine({ text, grave }: Form['warnings'][number], room: number): string {
  const words = said(text, room);
  return `${WARNING}  ${grave ? bold(words) : words}`;
}

const WHO = 100;
const CAUTION = 200;

/** Who said a quote, unless `told` has said so, and that characters hid in it. '' where there is nothing to say. */
export function headOf(quote: Quote, told: string): string {
  const who = oneLine(words(quote.who));
  const known = oneLine(words(told)).includes(who);
  const parts = [
    ...(known ? [] : [bold(isolatedIfForeign(named(who, WHO)))]),
    ...(quote.caution ? [italic(said(quote.caution, CAUTION))] : []),
  ];
  return parts.length > 0 ? running(parts.join('  '), directionOf(quote.caution ?? who)) : '';
}

const isolatedIfForeign = (name: string): string => (directionOf(name) === 'rtl' ? isolate(name) : name);

/** As many whole lines as there is room for. */
export function linesIn(room: number, lines: string[]): string {
  let left = room + 1;
  const fits = lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
  return fits.join('\n');
}

const MARK = '> ';

/** Somebody's words as a quote. */
export const quoted = (text: string, room: number): string => piecesOf(text, [room], MARK)[0] ?? '';

/**
 * Somebody's words, each line running as they wrote it, in as many pieces as there are rooms to fill; what is left over
 * after the last ends in `…`. `mark` begins each line.
 */
export function piecesOf(text: string, rooms: number[], mark = ''): string[] {
  let left = orNothing(escaped(words(text).trim())).split('\n');
  const pieces = rooms.map((room, n) => {
    const piece = filled(left, room, mark);
    left = piece.left;
    return n < rooms.length - 1 || left.length === 0 ? piece.lines : ended(piece.lines, piece.room);
  });
  return pieces.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => drawn(line, mark)).join('\n'));
}

type Piece = { lines: string[]; left: string[]; room: number };

/** As many lines as there is room for, the last of them perhaps in part. */
function filled(all: string[], room: number, mark: string): Piece {
  const lines: string[] = [];
  let free = room;
  for (const [n, line] of all.entries()) {
    const most = free - mark.length - runningRoom(line) - (n > 0 ? 1 : 0);
    if (line.length <= most) {
      lines.push(line);
      free -= drawn(line, mark).length + (n > 0 ? 1 : 0);
      continue;
    }
    const head = cutAt(line, most).replace(LAST_WORD, '');
    const rest = atLineStart(line.slice(head.length));
    const before = { lines: head ? [...lines, head] : lines, left: [rest, ...all.slice(n + 1)] };
    return { ...before, room: free - (head ? drawn(head, mark).length + (n > 0 ? 1 : 0) : 0) };
  }
  return { lines, left: [], room: free };
}
const LAST_WORD = /(?<=\s)\S{1,12}$/u;

function ended(lines: string[], room: number): string[] {
  const last = lines.at(-1) ?? '';
  const said = room > 0 ? `${last.trimEnd()}…` : shorten(`${last}……`, last.length);
  return [...lines.slice(0, -1), said];
}

const drawn = (line: string, mark: string): string => mark + running(line, directionOf(line));
