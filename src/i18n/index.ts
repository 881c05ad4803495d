import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Sentences } from './sentences.ts';

export type { Sentences } from './sentences.ts';

export const LANGUAGES: Record<'en' | 'ar' | 'fr' | 'nl', Sentences> = { en, ar, fr, nl };
export type Language = keyof typeof LANGUAGES;

/** The sentences for a language tag (`ar-AE` is Arabic); English for one we do not speak. */
export function sentencesFor(tag: string | null): Sentences {
  const [base] = (tag ?? 'en').toLowerCase().split('-');
  return base && Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base as Language] : en;
}
