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

/**
 * Finds a text that greets, thanks and offers to be there and says nothing besides. What is left of it then is nothing, or
 * names: words with a capital where no sentence begins.
 */
export function emptyTalkIn(languages: readonly Phrases[]) {
  const idle = wholly(languages.flatMap((phrases) => phrases.idle));
  return (original: string, text: string, at: readonly number[]): Found[] => {
    if (!COURTESY.test(text) && /[\p{L}\p{N}]/u.test(text)) return [];
    const left = text.replace(idle, (said) => ' '.repeat(said.length));
    const says = [...left.matchAll(WORD)].some(({ 0: word, index }) => {
      if (DAYS.has(word) || /[\p{N}\ue000]/u.test(word)) return true;
      const capital = CAPITAL.test(original.slice(at[index] ?? 0));
      return !capital || ENDS_SENTENCE.test(text.slice(0, index));
    });
    return says ? [] : [{ check: 'empty', from: 0, to: text.length }];
  };
}
