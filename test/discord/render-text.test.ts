import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../adapters/discord/render-lines.ts';
import { escaped, said, unescaped } from '../../adapters/discord/render-markup.ts';
import { shorten } from '../../adapters/discord/text.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { sentence, words } from '../../src/views/clean.ts';
import { directionOf, running, valueIn } from '../../src/views/direction.ts';
import { kindsIn, read, wordsIn } from './render-markdown.ts';
import { withoutMarks } from './render-parts.ts';

const anything = fc.string({ unit: 'binary', maxLength: 400 });
const SIGNS = '*_~`|>#-+.[]()<>:@!/\\\n 1ax'.split('');
const signs = fc.array(fc.constantFrom(...SIGNS, 'https://', '<@1>', ':a:', '@here', '1. ', '- '), { maxLength: 60 });

describe('texts', () => {
  test('are shortened within the limit, between characters as people see them', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 120 }), (text, limit) => {
        const clean = words(text);
        const short = shorten(clean, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (short !== clean) expect(clean.startsWith(short.slice(0, -1))).toBe(true);
        expect(short).not.toMatch(/\p{Surrogate}/u);
      }),
    );
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 20)).toBe('👨‍👩‍👧‍👦…');
    expect(shorten('Send this to the customer?', 24)).toBe('Send this to the…');
    expect(shorten(`Z${'\u0310'.repeat(400)}`, 24)).toHaveLength(24);
    expect(shorten('\\*\\*\\*\\*', 6)).toBe('\\*\\*…');
  });

  test('keep the names the core isolated, in whole pairs only', () => {
    expect(sentence('من \u2068Noura\u2069 إلى')).toBe('من \u2068Noura\u2069 إلى');
    expect(sentence('\u2069a\u2068b \u2068c\u2069 \u2067d')).toBe('ab \u2068c\u2069 d');
    expect(shorten('من \u2068Noura Al Suwaidi of Dubai\u2069', 16)).not.toContain('\u2068');
  });

  test('stay what was typed, whatever signs are in them, also where they are cut', () => {
    fc.assert(
      fc.property(signs, (parts) => {
        const text = words(parts.join(''));
        expect(kindsIn(read(escaped(text)))).toEqual([]);
        expect(wordsIn(read(escaped(text)))).toBe(text);
        expect(unescaped(escaped(text))).toBe(text);
        for (let room = 2; room < 60; room += 3) expect(kindsIn(read(said(parts.join(''), room)))).toEqual([]);
      }),
    );
  });

  test('are whole in pieces, or end in …; nothing in a piece is more than words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          signs.map((parts) => parts.join('')),
        ),
        fc.integer({ min: 10, max: 300 }),
        (text, room) => {
          const clean = withoutMarks(words(text).trim());
          const pieces = piecesOf(text, [room, room]);
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(room);
            expect(kindsIn(read(piece))).toEqual([]);
          }
          const squeezed = (one: string) => one.replace(/\s/gu, '');
          const all = squeezed(withoutMarks(pieces.map((piece) => wordsIn(read(piece))).join('')));
          const whole = squeezed(clean);
          expect(all === whole || (all.endsWith('…') && whole.startsWith(all.slice(0, -1))) || all === '–').toBe(true);
        },
      ),
    );
  });

  test('begin no list, quote or header where a long line is taken apart', () => {
    const line = 'ab - 1. # > + '.repeat(20).trim();
    for (let room = 12; room < 60; room++) {
      const [first = '', second = ''] = piecesOf(line, [room, 400], '> ');
      expect([kindsIn(read(first)), kindsIn(read(second))]).toEqual([['quote'], ['quote']]);
      expect(wordsIn(read(first)) + wordsIn(read(second))).toBe(line);
    }
  });

  test.each([
    ['@everyone <@1> <@&1> <#1>', '\\@everyone \\<@1> \\<@&1> \\<#1>'],
    ['https://bank.com/x 249.00 AED', 'https\\://bank\\.com/x 249.00 AED'],
    ['**b** snake_case 10:30', '\\*\\*b\\*\\* snake\\_case 10:30'],
    [':smile: at 10:30', '\\:smile: at 10:30'],
    ['# a\n> b\n-# c\n - d\n1. e', '\\# a\n\\> b\n\\-# c\n \\- d\n1\\. e'],
    ['[a](http://x)', '\\[a\\](http\\://x)'],
    ['Return R-20931: Kettle 1.7 l (steel) – #3', 'Return R-20931: Kettle 1.7 l (steel) – #3'],
  ])('are marked as little as need be: %s', (text, marked) => {
    expect(escaped(text)).toBe(marked);
  });
});

test('a line runs as its reader’s language does, a value beside it as its own', () => {
  expect(Object.values(LANGUAGES).map(({ frame, direction }) => [directionOf(frame.more), direction])).toEqual(
    Object.values(LANGUAGES).map(({ direction }) => [direction, direction]),
  );
  expect(running('Hello مرحبا', 'ltr')).toBe('Hello مرحبا');
  expect(running('مرحبا Hello', 'ltr')).toBe('\u200eمرحبا Hello');
  expect(valueIn('249.00 AED', 'rtl')).toBe('\u2068249.00 AED\u2069');
  expect(valueIn('AE · نورة', 'rtl')).toBe('\u2067AE · نورة\u2069');
  expect(valueIn('249.00 AED', 'ltr')).toBe('249.00 AED');
});
