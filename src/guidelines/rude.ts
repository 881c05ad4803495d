import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { Found } from '../domain/guideline.ts';
import { type Phrases, wholly } from './phrases.ts';

// Knows English words in disguise ("sh1t"); our own lists know what people call one another in each language.
const disguised = new RegExpMatcher({
  ...new DataSet<{ originalWord: string }>().addAll(englishDataset).build(),
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
