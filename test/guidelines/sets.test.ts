import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// The examiner's sentences for the guideline check. Words may be tuned on one half; what is told about the check comes
// from the other, so neither half may hold a near copy of a sentence of the other.

type Entry = string | { text: string; own?: string[] };
type Sets = { hits: Entry[]; misses: Entry[] };

const HALVES = ['tuning', 'reporting'] as const;
const SPOKEN = ['empty', 'marketing', 'review_reward', 'review_change', 'off_platform_payment', 'offensive'];
const SHARED = ['phone', 'email', 'link'];
const MOST_ALIKE = 0.6;

const fileOf = (half: string, language: string, check: string) =>
  join(import.meta.dirname, half, language, `${check}.json`);
const read = (half: string, language: string, check: string): Sets =>
  JSON.parse(readFileSync(fileOf(half, language, check), 'utf8'));
const textOf = (entry: Entry) => (typeof entry === 'string' ? entry : entry.text);

const LANGUAGES = ['en', 'ar', 'fr', 'nl', 'shared'];
const checksOf = (language: string) => (language === 'shared' ? SHARED : SPOKEN);

test.each(HALVES)('the %s half holds these sets and no other, which nobody would read', (half) => {
  const wanted = LANGUAGES.flatMap((language) => checksOf(language).map((check) => join(language, `${check}.json`)));
  const there = readdirSync(join(import.meta.dirname, half), { recursive: true, encoding: 'utf8' });
  expect(there.filter((path) => path.endsWith('.json')).sort()).toEqual(wanted.sort());
});

// Tashkeel and tatweel dress an Arabic word up without making it another one.
const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const alike = (a: string[], b: string[]) => {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return shared / Math.max(a.length, b.length, 1);
};

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  const checks = checksOf(language);

  test.each(checks)('of %s are there in both halves, evenly', (check) => {
    const [tuning, reporting] = [read('tuning', language, check), read('reporting', language, check)];
    for (const [kind, least] of [
      ['hits', 20],
      ['misses', 40],
    ] as const) {
      expect(tuning[kind].length + reporting[kind].length, kind).toBeGreaterThanOrEqual(least);
      expect(Math.abs(tuning[kind].length - reporting[kind].length), `${kind}: one half has more`).toBeLessThanOrEqual(
        1,
      );
    }
  });

  test('are no near copies of one another', () => {
    const all = HALVES.flatMap((half) =>
      checks.flatMap((check) => {
        const sets = read(half, language, check);
        return (['hits', 'misses'] as const).flatMap((kind) =>
          sets[kind].map((entry) => {
            const text = textOf(entry);
            return { words: wordsOf(text), told: `${half}/${check}/${kind}: ${text}` };
          }),
        );
      }),
    );
    const pairs = all.flatMap((one, n) =>
      all
        .slice(n + 1)
        .map((other) => ({ one, other, share: alike(one.words, other.words) }))
        .filter(({ share }) => share > MOST_ALIKE)
        .map(({ one, other, share }) => `${Math.round(share * 100)} %\n  ${one.told}\n  ${other.told}`),
    );
    expect(pairs).toEqual([]);
  });
});
