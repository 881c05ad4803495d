import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { Found } from '../domain/guideline.ts';
import { type Phrases, wholly } from './phrases.ts';

// Whole words that are not what they are spelt like, or not always: a telephone and a time of day read as letters; in
// French enough, lateness, a grater; a Dutch channel; a file's cut and a man's name; and what names a thing or a beast as
// well, of which our own lists know when it is said of somebody.
const HARMLESS = new Set(
  'a55 5h17 assez asso retard retards rape rapes raper cockpit cumin fagot dick dicky negro scat dyke sex semen cum kanaal kanalen bastard cock cocks cocker tit tits boob boobs pussy prick pricks hooker hookers ass asses fag fags'.split(
    ' ',
  ),
);
// What may follow a rude word and leave it one; whatever else stands around it makes another word ("kanaal", "Scunthorpe").
const ENDING = /^(s|es|ed|er|ers|y|ier|ing|in|head|heads|hole|holes|face|wit|wits|off|bag|bags|ty|tard)?$/u;
const BEGINNING = /^(mother|bull|dumb|dip|horse|chicken|jack|clit|fat|smart|bad|hard)?$/u;
const IN_WORD = /[\p{L}\p{N}]/u;

// Knows English words in disguise ("sh1t"); our own lists know what people call one another in each language.
const disguised = new RegExpMatcher({
  ...new DataSet<{ originalWord: string }>().addAll(englishDataset).build(),
  ...englishRecommendedTransformers,
});

/** Finds known rude words. Words that are not on a list are not found. */
export function rudenessIn(languages: readonly Phrases[]) {
  const known = languages.map(({ letter, rude }) => ({ letter, pattern: wholly(rude) }));
  return (text: string): Found[] => {
    const listed = known
      .flatMap(({ letter, pattern }) => (letter.test(text) ? [...text.matchAll(pattern)] : []))
      .map(({ 0: said, index }) => ({ from: index, to: index + said.length }));
    const hidden = disguised
      .getAllMatches(text, true)
      .map(({ startIndex, endIndex }) => ({ from: startIndex, to: endIndex + 1 }))
      .filter((place) => isWord(text, place));
    return [...listed, ...hidden].map((place) => ({ check: 'offensive' as const, ...place }));
  };
}

function isWord(text: string, { from, to }: { from: number; to: number }): boolean {
  let [first, last] = [from, to];
  while (IN_WORD.test(text[first - 1] ?? '')) first -= 1;
  while (IN_WORD.test(text[last] ?? '')) last += 1;
  if (HARMLESS.has(text.slice(first, last))) return false;
  return BEGINNING.test(text.slice(first, from)) && ENDING.test(text.slice(to, last));
}
