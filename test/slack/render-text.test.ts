import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallback } from '../../adapters/slack/render-fallback.ts';
import { codePoints, shorten, stored, titled } from '../../adapters/slack/text.ts';
import { sentence, words } from '../../src/views/clean.ts';

describe('texts', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 400 });

  test('are shortened within the limit, between characters as people see them', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 120 }), (text, limit) => {
        const short = shorten(words(text), limit);
        expect(codePoints(short)).toBeLessThanOrEqual(limit);
        if (short !== words(text)) expect(words(text).startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 10)).toBe('👨‍👩‍👧‍👦…');
    expect(shorten('Send this to the customer?', 24)).toBe('Send this to the…');
    expect(codePoints(shorten(`Z${'\u0310'.repeat(400)}`, 24))).toBe(24);
    expect(stored(shorten('&'.repeat(400), 100, stored))).toBeLessThanOrEqual(100);
  });

  test('keep the names the core isolated, in whole pairs only', () => {
    expect(sentence('من \u2068Noura\u2069 إلى')).toBe('من \u2068Noura\u2069 إلى');
    expect(sentence('\u2069a\u2068b \u2068c\u2069 \u2067d')).toBe('ab \u2068c\u2069 d');
    expect(shorten('من \u2068Noura Al Suwaidi of Dubai\u2069', 16)).not.toContain('\u2068');
  });

  test.each([
    ['<!channel> <@U123> <#C1|x>', '&lt;!channel&gt; &lt;@\u2060U123&gt; &lt;#\u2060C1|x&gt;'],
    ['@here a@bank.com', '@\u2060here a@\u2060bank.\u2060com'],
    ['https://bank.com/x 249.00 AED', 'https:\u2060//bank.\u2060com/x 249.00 AED'],
    ['*b* _i_ ~s~ `c` snake_case', '∗b∗ ＿i＿ ∼s∼ ˋcˋ snake_case'],
    [':smile: at 10:30', ':\u2060smile: at 10:30'],
    ['> quoted', '\u2060&gt; quoted'],
    ['&amp; &', '&amp;amp; &amp;'],
    ['a\nb', 'a b'],
    ['', '–'],
  ])('in a notification are only words: %s', (text, said) => {
    expect(fallback(text, 300)).toBe(said);
  });
});

test('a title that begins with a Hebrew or an Arabic name runs as its reader’s language does', () => {
  expect(titled('נועה כהן · R-1', 100, 'ltr').text).toBe('\u200eנועה כהן · R-1');
  expect(titled('نورة · R-1', 100, 'ltr').text).toBe('\u200eنورة · R-1');
  expect(titled('Noa · R-1', 100, 'ltr').text).toBe('Noa · R-1');
});
