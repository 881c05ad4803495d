import { type Found, SPOKEN, type SpokenCheck } from '../domain/guideline.ts';

/**
 * What sentences of one language give a check away. Patterns are read over folded text (lower case, no accents, no
 * tashkeel, straight apostrophes, Latin digits), one sentence at a time.
 */
export type Phrases = Record<SpokenCheck, Talk> & {
  /** A letter of it: a sentence without any is none of this language. */
  letter: RegExp;
  /** Beginnings of words that are there to be polite, as a part of a pattern. */
  courtesy: string;
  /** What is polite and says nothing, as parts of patterns: whole words or expressions. */
  idle: readonly string[];
  /** Rude words, as parts of patterns: whole words or expressions. */
  rude: readonly string[];
};
/** Any of `says` is a hit, unless the sentence has any of `unless`. `across` is read over two neighbouring sentences. */
type Talk = { says: readonly Pattern[]; across?: readonly Sequence[]; unless: readonly Pattern[] };
type Pattern = RegExp | Sequence;
/** Parts that follow one another within a sentence. */
type Sequence = { parts: readonly Part[] };
/** Looked for once a sentence, however many patterns have it. */
type Part = { number: number; pattern: RegExp };
export type Span = { from: number; to: number };

export const LATIN = /\p{Script=Latin}/u;
export const ARABIC = /\p{Script=Arabic}/u;

/** One of several words or parts of words, as a part of a pattern. */
export const any = (...parts: string[]): string => `(?:${parts.join('|')})`;

// A letter in front makes it another word, and one behind. (`\b` knows Latin letters only.) Of a row of stars only the first
// begins anything, or a message of stars would be read once for each.
const START = '(?<![\\p{L}\\p{N}★⭐])';
const END = '(?![\\p{L}\\p{N}])';

// What `\p{L}` and `\p{N}` come to in folded text, near enough: few ranges instead of hundreds, of which each pattern is
// made anew; it decides how long the first message takes.
const LETTERS = [
  'a-z\\u00aa\\u00b5\\u00ba\\u00df-\\u00f6\\u00f8-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff',
  '\\uf900-\\ufdff\\ufe70-\\ufefe\\u{10000}-\\u{1efff}\\u{20000}-\\u{3ffff}',
].join('');
const CLASS = /\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}/gu;
const made = (source: string, flags: string): RegExp =>
  new RegExp(
    source.replace(CLASS, (part) => {
      const within = part.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{N}', '0-9');
      return part.startsWith('[') ? within : `[${within}]`;
    }),
    flags,
  );

/** Expressions as they are listed: one a line, backslashes as they stand. A line that is set in further goes on. */
export const lines = (list: TemplateStringsArray, ...within: string[]): string[] => {
  const [first = '', ...others] = String.raw(list, ...within)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return others
    .reduce((read, line) => read + (indent(line) > indent(first) ? '' : '\n') + line.trim(), first.trim())
    .split('\n');
};
const indent = (line: string): number => line.length - line.trimStart().length;

/** Any of the listed words or expressions, whole. A line may hold several, with `|` between them. */
export const words = (list: TemplateStringsArray, ...within: string[]): string => any(...lines(list, ...within)) + END;

/** The same, for beginnings of words. */
export const stems = (list: TemplateStringsArray, ...within: string[]): string => any(...lines(list, ...within));

/** Up to three words, whatever they are, and the space behind them. */
export const FEW = '(?:[\\p{L}\\p{N}-]{1,30} ){0,3}';

/** A pattern of one expression that begins where a word begins. */
export const says = (part: string): RegExp => made(START + any(part), 'u');

/** All beginnings of these within a text. */
export const beginnings = (part: string): RegExp => made(START + any(part), 'gu');

/** Any of many whole words or expressions; the longest that fits. */
export const wholly = (parts: readonly string[]): RegExp =>
  made(`${START}${any(...parts.toSorted((a, b) => b.length - a.length))}${END}`, 'gu');

const parts = new Map<string, Part>();
function partOf(source: string): Part {
  const part = parts.get(source) ?? { number: parts.size, pattern: beginnings(source) };
  parts.set(source, part);
  return part;
}

/** A pattern of expressions that follow one another within a sentence, each beginning where a word begins. */
export const inOrder = (...parts: string[]): Sequence => ({ parts: parts.map(partOf) });

/** The same in any order, for two. */
export const together = (one: string, other: string): readonly Sequence[] => [inOrder(one, other), inOrder(other, one)];

const GAP = 90;

// A full stop inside a number or an abbreviation ends nothing.
const SENTENCE = /[^.!?\n]+(?:[.](?=\S)[^.!?\n]*)*[.!?]*/gu;

export function spoken(text: string, languages: readonly Phrases[]): Found[] {
  const sentences = [...text.matchAll(SENTENCE)].map(({ 0: said, index }) => sentence(said, index));
  return SPOKEN.flatMap((check) =>
    languages.flatMap((phrases) =>
      sentences.flatMap((one, n): Found[] => {
        if (!phrases.letter.test(one.said)) return [];
        const hit = hitIn(one, phrases[check]) ?? hitAcross(one, sentences[n + 1], phrases[check]);
        return hit ? [{ check, from: one.at + hit.from, to: one.at + hit.to }] : [];
      }),
    ),
  );
}

type Sentence = ReturnType<typeof sentence>;
function sentence(said: string, at: number) {
  const begun: (Span | null)[] = [];
  const read: (readonly Span[])[] = [];
  const has = ({ number, pattern }: Part): boolean => {
    if (begun[number] === undefined) begun[number] = next(pattern, said, 0);
    return begun[number] !== null;
  };
  const placesOf = ({ number, pattern }: Part): readonly Span[] => {
    read[number] ??= has({ number, pattern }) ? allPlaces(pattern, said, begun[number] ?? null) : [];
    return read[number];
  };
  return { said, at, has, placesOf };
}

function placeIn({ said, has, placesOf }: Sentence, pattern: Pattern): Span | null {
  if ('parts' in pattern) return pattern.parts.every(has) ? chained(pattern.parts.map(placesOf)) : null;
  const hit = pattern.exec(said);
  return hit && placeOf(hit);
}

function hitIn(one: Sentence, { says: patterns, unless }: Talk): Span | null {
  for (const pattern of patterns) {
    const hit = placeIn(one, pattern);
    if (hit) return unless.some((exception) => placeIn(one, exception)) ? null : hit;
  }
  return null;
}

function hitAcross(one: Sentence, other: Sentence | undefined, { across = [], unless }: Talk): Span | null {
  if (!other) return null;
  const later = ({ from, to }: Span): Span => ({ from: from + other.at - one.at, to: to + other.at - one.at });
  for (const { parts } of across) {
    if (!parts.every((part) => one.has(part) || other.has(part))) continue;
    const hit = chained(parts.map((part) => [...one.placesOf(part), ...other.placesOf(part).map(later)]));
    if (hit) return unless.some((exception) => placeIn(one, exception) || placeIn(other, exception)) ? null : hit;
  }
  return null;
}

// Joined into one regular expression they would try every part again behind every other.
function chained([first, ...others]: (readonly Span[])[]): Span | null {
  const chains = others.reduce(
    (before, places) =>
      places.flatMap(({ from, to }) => {
        const near = before.find((chain) => chain.to <= from && from - chain.to <= GAP);
        return near ? [{ from: near.from, to }] : [];
      }),
    first ?? [],
  );
  return chains[0] ?? null;
}

const placeOf = (hit: RegExpExecArray): Span => ({ from: hit.index, to: hit.index + hit[0].length });

function next(pattern: RegExp, said: string, from: number): Span | null {
  pattern.lastIndex = from;
  const hit = pattern.exec(said);
  return hit && placeOf(hit);
}

function allPlaces(pattern: RegExp, said: string, first: Span | null): Span[] {
  const places: Span[] = [];
  for (let place = first; place; place = next(pattern, said, place.from + 1)) places.push(place);
  return places;
}

/** Wherever it begins, within another of its places too. */
export const everywhere = (pattern: RegExp, text: string): Span[] => allPlaces(pattern, text, next(pattern, text, 0));
