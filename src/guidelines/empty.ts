import type { Found } from '../domain/guideline.ts';
import { fold } from './fold.ts';
import { beginnings, everywhere, type Phrases, type Span, wholly } from './phrases.ts';

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
const SIGNING =
  'regards|sincerely|faithfully|truly|cheers|wishes|greetings|groet(?:en|jes)?|hoogachtend|liefs|mvg|cordialement|salutations|sentiments|chaleureusement|amicalement|distinguee?s';
const SIGNED = new RegExp(`(?<!\\p{L})(?:${SIGNING})[\\s,.!-]{1,6}([^,;:.!?()\\s][^,;:.!?()\\n]{0,60})[.!]?$`, 'u');
const BETWEEN_NAMES = /^(?:the|and|of|team|from|de|du|des|la|le|les|l|d|et|equipe|van|von|der|den|het|t|en|al|el)$/u;
const ENDS_SENTENCE = /(^|[.!?\n])[\s"(]*$/u;
const CLAUSE = /[^,;:.!?()\n]+/gu;

/**
 * Finds a text that greets, thanks and offers to be there and says nothing besides. What is left of it then is nothing, or
 * names: words with a capital where no sentence begins. And politeness must be in each of its clauses: "Hello, is it open?"
 * has only small words behind the greeting, but asks something; so may "Here it is" or "In words, then".
 */
export function emptyTalkIn(languages: readonly Phrases[]) {
  const read = languages.map(({ letter, courtesy, idle }) => ({
    letter,
    courteous: beginnings(courtesy),
    // Apart, so that a word of one language does not begin inside an expression of another and break it.
    idle: [wholly(idle.filter(isExpression)), wholly(idle.filter((part) => !isExpression(part)))],
  }));
  return (original: string, text: string, at: readonly number[]): Found[] => {
    const here = read.filter(({ letter }) => letter.test(text));
    const signed = signature(original, text, at);
    const said = here.flatMap(({ idle }) => idle.flatMap((pattern) => everywhere(pattern, text)));
    const sayings = said.filter(({ from, to }) => SAYING.test(text.slice(from, to)));
    const courteous = here.flatMap((language) => everywhere(language.courteous, text));
    const left = marked(text, [...said, ...signed], ' ');
    const polite = marked(text, [...sayings, ...courteous, ...signed], POLITE);
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
const SAYING = /[ .]\p{L}/u;

/** Who signs, behind a greeting that ends a letter: "Kind regards, Lumen Store". */
function signature(original: string, text: string, at: readonly number[]): Span[] {
  const hit = SIGNED.exec(text.trimEnd());
  const name = hit?.[1] ?? '';
  const from = hit ? hit.index + hit[0].lastIndexOf(name) : 0;
  const isName = ({ 0: word, index }: RegExpExecArray) =>
    CAPITAL.test(original.slice(at[from + index] ?? 0)) || BETWEEN_NAMES.test(word);
  const words = [...name.matchAll(/\p{L}+/gu)];
  return words.length > 0 && words.every(isName) ? [{ from, to: from + name.length }] : [];
}

/** The text with this in the place of all that was matched, unit for unit. */
function marked(text: string, places: readonly Span[], mark: string): string {
  const units = text.split('');
  for (const { from, to } of places) units.fill(mark, from, to);
  return units.join('');
}
