import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idWords, searchWords } from '../../src/domain/search.ts';
import { HOSTILE } from '../views/hostile.ts';

test('words are looked for without case, accents, vowel marks and foreign digits', () => {
  expect(searchWords('Hélène — BLÉ, İstanbul')).toEqual(['helene', 'ble', 'istanbul']);
  expect(searchWords('اَلرَّقْمُ ٤٧١١ مدرسة ۱۲')).toEqual(['الرقم', '4711', 'مدرسه', '12']);
});

test('an id is found in its parts and in one piece; one without letters and digits has no words', () => {
  expect(idWords('KET-17')).toEqual(['ket', '17', 'ket17']);
  expect(idWords('')).toEqual([]);
  expect(idWords('--')).toEqual([]);
});

test('whatever is written, no word is empty, longer than the index takes, or anything but letters and digits', () => {
  const fits = (text: string) => {
    for (const word of [...searchWords(text), ...idWords(text)]) {
      expect(word).toMatch(/^[\p{L}\p{N}]{1,32}$/u);
      expect(Buffer.byteLength(word)).toBeLessThan(2_000);
    }
  };
  for (const text of Object.values(HOSTILE)) fits(text);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fits));
});
