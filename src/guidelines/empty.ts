import type { Found } from '../domain/guideline.ts';
import { COURTESY } from './courtesy.ts';
import { fold } from './fold.ts';
import { type Phrases, wholly } from './phrases.ts';

const WORD = /[\p{L}\p{N}\ue000]+(?:['-][\p{L}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
// A day is a promise, not a name.
const DAYS = new Set(
  ['en', 'fr', 'nl', 'ar'].flatMap((language) =>
    [0, 1, 2, 3, 4, 5, 6].map(
      (n) =>
        fold(new Date(Date.UTC(2026, 0, 4 + n)).toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' }))
          .text,
    ),
  ),
);
const ENDS_SENTENCE = /(^|[.!?\n])[\s"(]*$/u;
const CLAUSE = /[^,;:.!?()\n]+/gu;

/**
 * Finds a text that greets, thanks and offers to be there and says nothing besides. What is left of it then is nothing, or
 * names: words with a capital where no sentence begins. And politeness must be in each of its clauses: "Hello, is it open?"
 * has only small words behind the greeting, but asks something.
 */
export function emptyTalkIn(languages: readonly Phrases[]) {
  // Apart, so that a word of one language does not begin inside an expression of another and break it.
  const idle = languages.map(({ letter, idle: parts }) => ({
    letter,
    patterns: [wholly(parts.filter(isExpression)), wholly(parts.filter((part) => !isExpression(part)))],
  }));
  return (original: string, text: string, at: readonly number[]): Found[] => {
    const said = idle.flatMap(({ letter, patterns }) =>
      letter.test(text) ? patterns.flatMap((pattern) => [...text.matchAll(pattern)]) : [],
    );
    const left = marked(text, said, ' ');
    const polite = marked(text, [...said.filter(isSaying), ...text.matchAll(COURTESY)], POLITE);
    const isName = (word: string, index: number) =>
      !DAYS.has(word) &&
      !/[\p{N}\ue000]/u.test(word) &&
      CAPITAL.test(original.slice(at[index] ?? 0)) &&
      !ENDS_SENTENCE.test(text.slice(0, index));
    const isPolite = (from: number, to: number) =>
      polite.slice(from, to).includes(POLITE) || left.slice(from, to) === text.slice(from, to);
    const says =
      [...left.matchAll(WORD)].some(({ 0: word, index }) => !isName(word, index)) ||
      [...text.matchAll(CLAUSE)].some(({ 0: clause, index }) => !isPolite(index, index + clause.length));
    return says ? [] : [{ check: 'empty', from: 0, to: text.length }];
  };
}

const POLITE = '\ue001';
const isExpression = (part: string) => part.includes(' ');
const isSaying = ({ 0: said }: RegExpExecArray) => /[ .]\p{L}/u.test(said);

/** The text with this in the place of all that was matched, unit for unit. */
function marked(text: string, matches: readonly RegExpExecArray[], mark: string): string {
  const units = text.split('');
  for (const { 0: said, index } of matches) units.fill(mark, index, index + said.length);
  return units.join('');
}
