import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { Found } from '../domain/guideline.ts';
import { type Phrases, wholly } from './phrases.ts';

// Names and things in which a rude word hides and that the library's own list lacks.
const HARMLESS = [
  'shiitake',
  'dickson',
  'dickens',
  'penistone',
  'scunthorpe',
  'cockburn',
  'hancock',
  'essex',
  'sussex',
  // A telephone and a time of day, read as letters.
  'a55',
  '5h17',
  // French: enough, matched, sit, dry out; a reminder, lateness, graters, crafts, painkillers, yearbooks, cumin, dandelions.
  ...['assez', 'asso', 'asseo', 'assey', 'assech', 'rappel', 'retard'],
  ...['rape a', 'rapes a', 'la rape', 'une rape', 'raper', 'rapee', 'rapeu', 'rapet'],
  ...['artisanal', 'analgesi', 'analphab', 'anallerg', 'annal', 'cockpit', 'cumin', 'pissenlit', 'pissalad', 'fagot'],
];

// Knows English words in disguise ("sh1t"); our own lists know what people call one another in each language.
const disguised = new RegExpMatcher({
  ...new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .addPhrase((phrase) => HARMLESS.reduce((known, word) => known.addWhitelistedTerm(word), phrase))
    .build(),
  ...englishRecommendedTransformers,
});

/** Finds known rude words. Words that are not on a list are not found. */
export function rudenessIn(languages: readonly Phrases[]) {
  const words = wholly(languages.flatMap((phrases) => phrases.rude));
  return (text: string): Found[] => {
    const known = [...text.matchAll(words)].map(({ 0: said, index }) => ({ from: index, to: index + said.length }));
    const hidden = disguised
      .getAllMatches(text, true)
      .map(({ startIndex, endIndex }) => ({ from: startIndex, to: endIndex + 1 }));
    return [...known, ...hidden].map((place) => ({ check: 'offensive' as const, ...place }));
  };
}
