import { expect, test } from 'vitest';
import { languageOf } from '../../src/guidelines/language.ts';

test.each([
  ['en', 'The lid does not close and it leaks'],
  ['en', 'wrong size'],
  ['fr', 'Le couvercle ne ferme pas, merci de me rembourser'],
  ['nl', 'Het deksel sluit niet goed'],
  ['nl', 'maat 42 te klein'],
  ['ar', 'الغطاء لا يغلق'],
  ['ar', 'Kettle مكسور'],
])('in %s: %s', async (language, text) => {
  expect(await languageOf(text)).toBe(language);
});

test.each(['ok', '', '42 – 43', '👍👍', 'R-1001'])('too little to tell: “%s”', async (text) => {
  expect(await languageOf(text)).toBeNull();
});
