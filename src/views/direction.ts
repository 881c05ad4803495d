import { ISOLATED, isolate, words } from './clean.ts';

/**
 * Arabic and Latin beside each other. Views are plain text and do not say in which direction their reader reads, so it is
 * told from words that are ours; then each line is made to run that way, whatever name or id it begins with. Discord's
 * desktop draws every line from left to right: without this an Arabic line would stand there in the wrong order.
 */
export type Direction = 'ltr' | 'rtl';
const SCRIPT = { ltr: /\p{Script=Latin}/gu, rtl: /[\p{Script=Arabic}\p{Script=Hebrew}]/gu };

/** The direction of a reader, told from words of ours in their language; isolated names do not count. */
export function directionOf(ours: string): Direction {
  const own = ours.replace(new RegExp(ISOLATED, 'gu'), '');
  const letters = (of: Direction): number => own.match(SCRIPT[of])?.length ?? 0;
  return letters('rtl') > letters('ltr') ? 'rtl' : 'ltr';
}

/**
 * What is put around a line so that it runs as its reader's language does. The mark is for a client that looks at the
 * first letter, which may be a foreign name's; the isolate for one that runs everything from left to right.
 */
const RUNS: Record<Direction, { from: string; to: string }> = {
  ltr: { from: '\u200e', to: '' },
  rtl: { from: '\u200f\u2067', to: '\u2069' },
};
/** The most that `running` adds to a text, in each direction. */
export const ADDED = { ltr: 1, rtl: 3 };

export const running = (text: string, direction: Direction): string =>
  direction === 'ltr' && !FOREIGN_FIRST.test(text) ? text : RUNS[direction].from + text + RUNS[direction].to;
// Digits, signs and spaces have no direction of their own.
const FOREIGN_FIRST = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The most that `running` adds to this text or a part of it, whichever way it turns out to run. */
export const runningRoom = (text: string): number => (hasRtl(text) ? ADDED.rtl : 0);
/** Whether a word of that direction stands in it. */
export const hasScript = (text: string, direction: Direction): boolean => text.search(SCRIPT[direction]) >= 0;
const hasRtl = (text: string): boolean => hasScript(text, 'rtl');

/**
 * A value beside its label: where there is a word in the reader's script it runs as their language does, though it may
 * begin with a name of another; an amount or a foreign title runs as it is. For a reader of Latin it needs nothing
 * unless something in it runs the other way.
 */
export const valueIn = (value: string, direction: Direction): string => {
  if (direction === 'ltr' && !hasRtl(value)) return value;
  return hasScript(value, direction) ? `${EMBED[direction]}${value}\u2069` : isolate(value);
};
const EMBED = { ltr: '\u2066', rtl: '\u2067' };

/** A sentence that begins with somebody's name keeps its own direction, whatever the name's. */
export function isolatedName(text: string, name: string): string {
  const rest = text.slice(name.length);
  if (!hasRtl(text)) return text;
  return name && text.startsWith(name) && !/^[\p{L}\p{M}]/u.test(rest) ? isolated(name) + rest : text;
}

/** A name beside a sentence of ours, so that several before one of Arabic stand in its order. */
export const nameBeside = (name: string, sentence: string): string => (hasRtl(name + sentence) ? isolated(name) : name);

/** A name or value inside words of another direction: it runs as its own first letter says and leaves the rest alone. */
export const isolated = (text: string): string => isolate(words(text));
