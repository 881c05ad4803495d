import { decimalsOf, type Money, toDecimal } from '../domain/money.ts';
import type { Sentences } from '../i18n/index.ts';

/**
 * One formatter for each language and option, such as a zone: making one costs seven times what using it does, and a queue
 * says a time in each row. Latin digits in every language.
 */
export function formatter<F>(make: (language: string, option: string) => F): (language: string, option: string) => F {
  const made = new Map<string, F>();
  return (language, option) => {
    const key = `${language} ${option}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = make(`${language}-u-nu-latn`, option);
    made.set(key, format);
    return format;
  };
}

/** Who reads: in which language, at which moment, by which clock on the wall. */
export type Reader = { words: Sentences; zone: string; now: Date };

/**
 * `1,294.50 AED`, as the reader's language groups and points it; Latin digits and the ISO code in every language, so that
 * nobody misreads an amount.
 */
export function amountIn(amount: Money, { language }: Pick<Sentences, 'language'>): string {
  const format = amountFormat(language, `${decimalsOf(amount.currency)}`);
  // In decimals all the way: what a number cannot hold is not rounded.
  return `${format.format(toDecimal(amount) as Intl.StringNumericLiteral)} ${amount.currency}`;
}
const amountFormat = formatter(
  (locale, places) => new Intl.NumberFormat(locale, { minimumFractionDigits: Number(places) }),
);

/** `Tue 24 Nov, 23:59`. */
export const SHORT_TIME = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** The same, in the reader's language and the shop's zone. */
export const timeFor = (at: Date, { words, zone }: Reader): string => timeFormat(words.language, zone).format(at);
const timeFormat = formatter((locale, timeZone) => new Intl.DateTimeFormat(locale, { ...SHORT_TIME, timeZone }));

/** `24 Nov 2026, 23:59:07`: for a record, which is read years later. */
export const recordTimeFor = (at: Date, { words, zone }: Reader): string =>
  new Intl.DateTimeFormat(`${words.language}-u-nu-latn`, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** `Thu, Nov 26`, for a day of a calendar: the same wherever it is read. */
export const dayFor = (date: string, { words }: Reader): string =>
  new Intl.DateTimeFormat(`${words.language}-u-nu-latn`, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${date}T00:00:00Z`));

/** `3.2 MB`, or `640 kB` where there is less than one. */
export function sizeFor(bytes: number, { words }: Reader): string {
  const [unit, one, maximumFractionDigits] = bytes < 1_000_000 ? ['kilobyte', 1_000, 0] : ['megabyte', 1_000_000, 1];
  const format = new Intl.NumberFormat(`${words.language}-u-nu-latn`, { style: 'unit', unit, maximumFractionDigits });
  return format.format(bytes / one);
}

/** `Wed, Nov 25 and Thu, Nov 26`. */
export const listFor = (items: string[], { words }: Reader): string =>
  new Intl.ListFormat(words.language).format(items);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long, in the largest unit that says enough: days from two on, hours from two on, else minutes. */
export function spanFor(milliseconds: number, { words }: Reader): string {
  const { span } = words;
  if (milliseconds >= 2 * DAY) return span.days(Math.floor(milliseconds / DAY));
  if (milliseconds >= 2 * HOUR) return span.hours(Math.floor(milliseconds / HOUR));
  return milliseconds >= MINUTE ? span.minutes(Math.floor(milliseconds / MINUTE)) : span.moments;
}

/** The reader's name for a language tag, or the tag itself. */
export function languageFor(tag: string | null, { words }: Reader): string | null {
  if (!tag) return null;
  try {
    return new Intl.DisplayNames([words.language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
