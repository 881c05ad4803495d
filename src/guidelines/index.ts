import type { Found } from '../domain/guideline.ts';
import { emptyTalkIn } from './empty.ts';
import { fold } from './fold.ts';
import { links } from './links.ts';
import { blanked, OWN } from './own.ts';
import { phones } from './phones.ts';
import * as ar from './phrases/ar/index.ts';
import * as en from './phrases/en/index.ts';
import * as fr from './phrases/fr/index.ts';
import * as nl from './phrases/nl/index.ts';
import { spoken } from './phrases.ts';
import { rudenessIn } from './rude.ts';

/** `own`: ids and titles of the return; `names`: of its customer, the seller and the shop; `country`: the customer's. */
export type About = { own: readonly string[]; names: readonly string[]; country: string | null };

const LANGUAGES = [en, ar, fr, nl];
const emptyTalk = emptyTalkIn(LANGUAGES);
const rudeness = rudenessIn(LANGUAGES);

/** Everything that is found in a text, as places in it. Words of all languages are looked for: teams mix them. */
export function lookOver(original: string, { own, names, country }: About): Found[] {
  const { text: folded, at } = fold(original);
  const text = blanked(blanked(folded, own, OWN), names, ' ');
  const found = [
    ...emptyTalk(original, text, at),
    ...spoken(text, LANGUAGES),
    ...rudeness(text),
    ...phones(text, country),
    ...links(original, text, at),
  ];
  return found.map(({ check, from, to }) => ({ check, from: at[from] ?? 0, to: at[to] ?? original.length }));
}
