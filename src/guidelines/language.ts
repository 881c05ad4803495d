/** Languages the desk can tell apart. */
export const READ = ['en', 'ar', 'fr', 'nl'] as const;
export type Read = (typeof READ)[number];

/**
 * The language a text is in; null: unsure. Arabic by its letters, the others by the detector that was right most often on
 * short sentences of customers. Arabic in Latin letters is not recognised.
 */
export async function languageOf(text: string): Promise<Read | null> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  // Names of products stand in Latin letters among Arabic words, hardly ever the other way round.
  if (letters > 0 && arabic >= letters / 3) return 'ar';
  if ((text.match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS) return null;
  // Half a second and some ten megabytes, for whoever needs it first.
  const { eld } = await import('eld/small');
  eld.setLanguageSubset(READ.filter((tag) => tag !== 'ar'));
  const [first, second] = Object.entries(eld.detect(text.slice(0, ENOUGH)).getScores()).toSorted((a, b) => b[1] - a[1]);
  const sure = first && first[1] - (second?.[1] ?? 0) >= MARGIN;
  return sure ? (READ.find((tag) => tag === first[0]) ?? null) : null;
}
const FEWEST_WORDS = 2;
const MARGIN = 0.1;
const ENOUGH = 2_000;
