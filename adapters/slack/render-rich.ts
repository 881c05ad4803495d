import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/web-api';
import { oneLine, orNothing, sentence, words } from '../../src/views/clean.ts';
import { type Direction, directionOf, isolated, running } from '../../src/views/direction.ts';
import type { Notice, Quote, Tone } from '../../src/views/vocabulary.ts';
import { shorten, stored } from './text.ts';

/** Rich text: the only place where a stranger's words and our bold stand side by side. */
export type RichPart = RichTextBlock['elements'][number];
export const rich = (...elements: RichPart[]): KnownBlock => ({ type: 'rich_text', elements });

/** Colour is never alone: the words beside it say the same. */
export const TONE_SIGN: Record<Tone, string> = { calm: '🟢', soon: '🟡', late: '🔴', done: '⚪' };
export const NOTICE_SIGN: Record<Notice['tone'], string | null> = { done: '✅', no: '⚠️', info: null };
export const WARNING = '⚠️';

type Style = { bold?: true; italic?: true };

/** Words that are clean and short enough already. */
export const said = (text: string, style: Style | null = null): RichTextElement => ({
  type: 'text',
  text: orNothing(text),
  ...(style ? { style } : {}),
});
/** A gap or a sign of ours, before and between words. */
export const between = (text: string): RichTextElement => ({ type: 'text', text });
export const sign = (one: string): RichTextElement => between(`${one}  `);
export const bold = (text: string, room: number): RichTextElement =>
  said(shorten(oneLine(sentence(text)), room, stored), { bold: true });

/** Lines below each other, in one section: whether two sections begin a new line is up to who draws them. */
export const lines = (direction: Direction, ...all: RichTextElement[][]): RichPart => ({
  type: 'rich_text_section',
  elements: all.flatMap((elements, n) => [...(n > 0 ? [between('\n')] : []), ...inDirection(elements, direction)]),
});

function inDirection(elements: RichTextElement[], direction: Direction): RichTextElement[] {
  const [first, last] = [elements[0], elements.at(-1)];
  if (first?.type !== 'text' || last?.type !== 'text') return elements;
  const all = elements.map((element) => (element.type === 'text' ? element.text : '')).join('');
  const [from = '', to = ''] = running(all, direction).split(all);
  const ends = [first === last ? { ...first, text: from + first.text + to } : { ...first, text: from + first.text }];
  return first === last ? ends : [...ends, ...elements.slice(1, -1), { ...last, text: last.text + to }];
}

const PIECE = 3_000;
const WHO = 100;

/**
 * Words of somebody, with who said them before it unless `told` has said so. Long ones come in pieces that Slack takes,
 * and end in `…` past `room`, which is counted as `measure` does.
 */
export function quoted(
  quote: Quote,
  told: string,
  room: number,
  measure: (text: string) => number = stored,
): RichPart[] {
  const who = shorten(oneLine(words(quote.who)), WHO);
  const known = oneLine(words(told)).includes(who);
  const head = [
    ...(known ? [] : [said(isolated(who), { bold: true })]),
    ...(known || !quote.caution ? [] : [between('  ')]),
    ...(quote.caution ? [said(sentence(quote.caution), { italic: true })] : []),
  ];
  const text = orNothing(shorten(words(quote.text).trim(), room, measure));
  return [
    ...(head.length > 0 ? [lines(directionOf(known ? (quote.caution ?? '') : who), head)] : []),
    { type: 'rich_text_quote', elements: pieces(text).map(between) },
  ];
}

function pieces(text: string): string[] {
  const piece = shorten(text, PIECE);
  if (piece === text) return [text];
  const head = piece.slice(0, -1);
  return [head, ...pieces(text.slice(head.length))];
}
