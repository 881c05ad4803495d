import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalsOf,
  fromDecimal,
  minus,
  money,
  plus,
  readAmount,
  readShare,
  toDecimal,
} from '../../src/domain/money.ts';

// ISO 4217, written down by hand.
const CURRENCIES = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
  2: 'AED SAR EGP MAD QAR EUR USD GBP TRY INR'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
};
const ALL = Object.values(CURRENCIES).flat();
const amounts = fc
  .constantFrom(...ALL)
  .chain((currency) =>
    fc.bigInt({ min: 0n, max: 10n ** BigInt(12 + decimalsOf(currency)) - 1n }).map((minor) => money(minor, currency)),
  );

test('every currency has the decimals of ISO 4217', () => {
  for (const [decimals, currencies] of Object.entries(CURRENCIES)) {
    for (const currency of currencies) expect([currency, decimalsOf(currency)]).toEqual([currency, Number(decimals)]);
  }
});

test('what is written is read as it was, on the wire and by a person, to the last digit', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const written = toDecimal(amount);
      expect(written).toMatch(/^\d{1,12}(\.\d{2,3})?$/);
      expect(written.split('.')[1]?.length ?? 0).toBe(decimalsOf(amount.currency));
      expect(fromDecimal(written, amount.currency)).toEqual(amount);
      if (amount.minor > 0n) expect(readAmount(`${written} ${amount.currency}`, amount.currency)).toEqual(amount);
    }),
  );
});

test('fewer decimals than the currency has mean the same amount', () => {
  expect(fromDecimal('5', 'KWD')).toEqual(money(5_000n, 'KWD'));
  expect(fromDecimal('5.5', 'KWD')).toEqual(money(5_500n, 'KWD'));
  expect(fromDecimal('0.05', 'AED')).toEqual(money(5n, 'AED'));
  expect(fromDecimal('249', 'JPY')).toEqual(money(249n, 'JPY'));
  expect(toDecimal(money(-5n, 'AED'))).toBe('-0.05');
  expect(toDecimal(money(7n, 'KWD'))).toBe('0.007');
});

test.each([
  ['AED', '1234567890123'],
  ['AED', '1.234'],
  ['AED', '1.'],
  ['AED', '.5'],
  ['AED', '-1.00'],
  ['AED', '+1.00'],
  ['AED', '1,00'],
  ['AED', '1e3'],
  ['AED', ' 1.00'],
  ['AED', '1.00\n'],
  ['AED', '٢٤٩'],
  ['AED', ''],
  ['KWD', '1.2345'],
  ['JPY', '1.0'],
])('on the wire, %s %j is no amount', (currency, amount) => {
  expect(fromDecimal(amount, currency)).toBeNull();
});

test.each([
  ['249', 'AED', 24_900n],
  ['249.00', 'AED', 24_900n],
  ['249,5', 'AED', 24_950n],
  ['249,50', 'AED', 24_950n],
  ['0.01', 'AED', 1n],
  ['0249', 'AED', 24_900n],
  ['٢٤٩٫٥٠', 'AED', 24_950n],
  ['٢٤٩.٥', 'AED', 24_950n],
  ['۲۴۹', 'AED', 24_900n],
  ['AED 249.00', 'AED', 24_900n],
  ['aed249', 'AED', 24_900n],
  ['249.00 AED', 'AED', 24_900n],
  ['\u200f٢٤٩٫٥٠\u00a0AED\u200f', 'AED', 24_950n],
  ['\u061c249.00\u200e', 'AED', 24_900n],
  ['1\u202f234,50', 'EUR', 123_450n],
  ['  249.00\n', 'AED', 24_900n],
  ['1.234', 'KWD', 1_234n],
  ['249', 'JPY', 249n],
  ['1.234,50', 'AED', 123_450n],
  ['1,234.50 AED', 'AED', 123_450n],
  ['1,234,567.891', 'KWD', 1_234_567_891n],
])('%j in %s is read', (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toEqual(money(minor, currency));
});

test.each([
  // could mean two amounts
  ['1,23.50', 'AED'],
  ['1.234.50', 'AED'],
  ['1.234', 'AED'],
  ['1,234', 'AED'],
  ['1.234.567', 'AED'],
  ['1,234', 'JPY'],
  ['١٬٢٣٤', 'AED'],
  // says more than the currency has
  ['249.0001', 'AED'],
  ['249.5', 'JPY'],
  ['1.2345', 'KWD'],
  // is no amount
  ['1e3', 'AED'],
  ['0x10', 'AED'],
  ['-5', 'AED'],
  ['−5', 'AED'],
  ['0', 'AED'],
  ['0.00', 'AED'],
  ['NaN', 'AED'],
  ['Infinity', 'AED'],
  ['', 'AED'],
  ['   ', 'AED'],
  ['AED', 'AED'],
  ['249.', 'AED'],
  ['.50', 'AED'],
  ['249²', 'AED'],
  ['½', 'AED'],
  ['all of it', 'AED'],
  ['249 + 1', 'AED'],
  // is another currency, or one too many
  ['249 USD', 'AED'],
  ['$249', 'AED'],
  ['AED 249 AED', 'AED'],
  ['9999999999999', 'AED'],
])('%j in %s is refused', (typed, currency) => {
  expect(readAmount(typed, currency)).toMatchObject({ refused: 'amount_unclear' });
});

test('whatever is typed, the answer is an amount above zero or a refusal that shows what was typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,٫٢۴ -AED') }),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('AED', 'KWD', 'JPY'), (text, currency) => {
      const read = readAmount(text, currency);
      return 'refused' in read
        ? isDeepStrictEqual(read, { refused: 'amount_unclear', facts: { typed: text.slice(0, 40) } })
        : read.minor > 0n && read.currency === currency;
    }),
    { numRuns: 400 },
  );
});

test('sums keep the currency, and two currencies make no sum', () => {
  expect(plus(money(1n, 'AED'), money(2n, 'AED'))).toEqual(money(3n, 'AED'));
  expect(minus(money(1n, 'AED'), money(2n, 'AED'))).toEqual(money(-1n, 'AED'));
  expect(() => plus(money(1n, 'AED'), money(1n, 'SAR'))).toThrow('two currencies');
  expect(() => minus(money(1n, 'AED'), money(1n, 'SAR'))).toThrow('two currencies');
});

test('an amount of three decimals with a comma could be thousands, and is refused', () => {
  expect(readAmount('1,234', 'KWD')).toMatchObject({ refused: 'amount_unclear' });
  expect(readAmount('1.234', 'KWD')).toEqual({ minor: 1234n, currency: 'KWD' });
});

test.each([
  ['60%', 14_940n],
  ['60 %', 14_940n],
  ['٦٠٪', 14_940n],
  ['33.33%', 8_299n],
  ['12,5%', 3_113n],
  ['100%', 24_900n],
])('%s of what was paid is to the nearest smallest unit', (typed, minor) => {
  expect(readShare(typed, money(24_900n, 'AED'))).toEqual(money(minor, 'AED'));
});

test.each(['60', '', '%', '0%', '101%', '-5%', '1.234%', '60%%', 'sixty%', '0.01%'])(
  '%s is no share of little',
  (typed) => {
    expect(readShare(typed, money(10n, 'AED'))).toBeNull();
  },
);
