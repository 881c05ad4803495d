import { z } from 'zod';
import { decimalsOf, fromDecimal, money as moneyOf } from '../../src/domain/money.ts';
import { isLoopbackHost } from './guard.ts';

// The parts every message is made of, from the wire's form to the domain's. What is optional may also be null; an
// empty string where a word is optional is no word.

const SHORT = 128;
const LONG = 20_000;
export const MANY = 100;
/** What Postgres' int holds. */
const MOST = 2_147_483_647;

const UNPRINTABLE = /[\p{Cc}\p{Surrogate}]/u;

/** Names something for ever, so it is refused rather than mended. */
export const id = z
  .string()
  .min(1)
  .max(SHORT)
  .refine((text) => !UNPRINTABLE.test(text), 'has a control character in it');

const idOrNothing = z
  .string()
  .max(SHORT)
  .refine((text) => !UNPRINTABLE.test(text), 'has a control character in it');
export const optionalId = idOrNothing.nullish().transform((text) => text || null);

/** An open word of the shop's: any is kept, compared without case. */
export const code = id.transform((text) => text.toLowerCase());
export const optionalCode = idOrNothing.nullish().transform((text) => text?.toLowerCase() || null);

// Counted in characters, not in JavaScript's halves of them.
const fits = (text: string) => text.length <= LONG || Array.from(text).length <= LONG;

/** What people wrote. Postgres stores neither U+0000 nor half a surrogate pair, and no person meant to write one. */
export const text = z
  .string()
  .refine(fits, `is longer than ${LONG.toLocaleString('en')} characters`)
  .transform((written) => written.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd'));
export const optionalText = text.nullish().transform((written) => written || null);

export const quantity = z.int().min(1).max(MOST);
export const count = z.int().min(0).max(MOST);

const NO_INSTANT = 'is not an RFC 3339 instant with its zone, like 2026-11-23T10:00:00Z';
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const plausible = (at: Date) => at.getTime() >= EARLIEST && at.getTime() < LATEST;

// Years the calendar or Postgres cannot carry would fail on every try, long after the shop could have been told.
export const instant = z.iso
  .datetime({ offset: true, error: ({ code }) => (code === 'invalid_format' ? NO_INSTANT : undefined) })
  .transform((written) => new Date(written))
  .refine(plausible, 'is not between the years 2000 and 2200');
export const optionalInstant = instant.nullish().transform((at) => at ?? null);

const wireMoney = {
  amount: z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'is not an amount like "249.00"'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three capital letters, like "AED"'),
};

const exact = (wire: { amount: string; currency: string }, context: z.RefinementCtx) => {
  const read = fromDecimal(wire.amount, wire.currency);
  if (read) return read;
  const places = decimalsOf(wire.currency);
  context.addIssue({ code: 'custom', path: ['amount'], message: `has more decimals than ${wire.currency}, ${places}` });
  return moneyOf(0n, wire.currency);
};

export const money = z.object(wireMoney).transform(exact);
export const optionalMoney = money.nullish().transform((amount) => amount ?? null);
export const optionalFee = z
  .object({ ...wireMoney, prepaid: z.boolean() })
  .transform((fee, context) => ({ ...exact(fee, context), prepaid: fee.prepaid }))
  .nullish()
  .transform((amount) => amount ?? null);

const isFetchable = (address: string) => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
};

const file = z
  .object({
    id,
    name: text,
    type: text,
    bytes: z.int().min(0),
    url: z.string().refine(isFetchable, 'is not an https address').nullish(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'is not a sha256 in hex')
      .nullish(),
  })
  .transform(({ url, sha256, ...rest }) => ({ ...rest, url: url ?? null, sha256: sha256?.toLowerCase() ?? null }));

/** Nothing and an empty list are the same. */
export const files = (most: number) =>
  z
    .array(file)
    .max(most)
    .nullish()
    .transform((list) => list ?? []);

/** What the data of every message about one return has. */
export const aboutReturn = { return_id: id, sequence: count.nullish() };
