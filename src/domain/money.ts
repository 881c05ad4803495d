import { type Refusal, refuse } from './refusal.ts';

/** An amount in the currency's smallest unit. Never a JS number: 1.005 * 100 is not 100.5. */
export type Money = { readonly minor: bigint; readonly currency: string };

// ISO 4217 decimals where they are not 2. `Intl` is no source for this: it says 0 for IQD.
const DECIMALS: Record<string, number> = {
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;
export const money = (minor: bigint, currency: string): Money => ({ minor, currency });
export const zero = (currency: string): Money => money(0n, currency);
export const plus = (a: Money, b: Money): Money => money(a.minor + sameCurrency(a, b).minor, a.currency);
export const minus = (a: Money, b: Money): Money => money(a.minor - sameCurrency(a, b).minor, a.currency);

/** More than this, or in another currency, which cannot be compared. Of no limit nothing is above. */
export const isAbove = (amount: Money, limit: Money | null): boolean =>
  limit !== null && (limit.currency !== amount.currency || amount.minor > limit.minor);

/** `249.00`: the form money has on the wire and in forms. */
export function toDecimal({ minor, currency }: Money): string {
  const places = decimalsOf(currency);
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Wire money (DESIGN §9): `^\d{1,12}(\.\d{1,4})?$` with at most the currency's decimals, else null. */
export function fromDecimal(amount: string, currency: string): Money | null {
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(amount);
  if (!match?.[1]) return null;
  const places = decimalsOf(currency);
  const fraction = match[2] ?? '';
  if (fraction.length > places) return null;
  return money(BigInt(match[1] + fraction.padEnd(places, '0')), currency);
}

// Thousands by one sign and the fraction by the other: `1,234.50` and `1.234,50` mean one amount each.
const GROUPED = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)(?!\1)[.,]\d+$/;

/** What a person typed. Arabic-Indic and Persian digits are read; what could mean two amounts (`1.234`, `1.234.567`) is refused. */
export function readAmount(typed: string, currency: string): Money | Refusal {
  const plain = latin(typed).replace(new RegExp(`^${currency}|${currency}$`, 'i'), '');
  const grouped = GROUPED.exec(plain)?.[1];
  const text = grouped ? plain.replaceAll(grouped, '') : plain;
  const [whole, fraction, ...more] = text.split(/[.,]/);
  const places = decimalsOf(currency);
  const looksLikeThousands = fraction !== undefined && fraction.length === 3 && (places !== 3 || text.includes(','));
  if (more.length > 0 || looksLikeThousands || fraction === '')
    return refuse('amount_unclear', { typed: typed.slice(0, 40) });
  const read = fromDecimal(fraction === undefined ? (whole ?? '') : `${whole}.${fraction}`, currency);
  return read && read.minor > 0n ? read : refuse('amount_unclear', { typed: typed.slice(0, 40) });
}

/** A share a person typed, such as `60%`, of an amount, to the nearest smallest unit. Null: what was typed is no share. */
export function readShare(typed: string, of: Money): Money | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?%$/.exec(latin(typed));
  if (!match) return null;
  const share = BigInt(match[1] + (match[2] ?? '').padEnd(2, '0'));
  const part = money((of.minor * share + 5_000n) / 10_000n, of.currency);
  return share <= 10_000n && part.minor > 0n ? part : null;
}

/** Arabic-Indic and Persian digits as Latin ones. */
export const latinDigits = (typed: string): string =>
  typed
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0));

// Digits, points and percent signs as Latin ones, without blanks and marks of direction.
const latin = (typed: string): string =>
  latinDigits(typed)
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace('\u066b', '.')
    .replace('\u066a', '%');

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`two currencies in one sum: ${a.currency} and ${b.currency}`);
  return b;
}
