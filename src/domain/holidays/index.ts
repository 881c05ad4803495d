import { AE } from './ae.ts';
import { BH } from './bh.ts';
import { EG } from './eg.ts';
import { FR } from './fr.ts';
import type { Holiday } from './holiday.ts';
import { KW } from './kw.ts';
import { NL } from './nl.ts';
import { OM } from './om.ts';
import { QA } from './qa.ts';
import { SA } from './sa.ts';

export type { Holiday } from './holiday.ts';

/** Every country whose holidays somebody looked up, 2025 to 2027. */
export const HOLIDAYS: Readonly<Record<string, readonly Holiday[]>> = { AE, BH, EG, FR, KW, NL, OM, QA, SA };

/** For every other country and year: no holidays, so a deadline is early rather than late. */
const PLAIN: ReadonlyMap<string, Holiday> = new Map();

const BY_DATE = new Map(
  Object.entries(HOLIDAYS).map(([country, days]) => [country, new Map(days.map((day) => [day.date, day]))]),
);

export const holidaysOf = (country: string): ReadonlyMap<string, Holiday> => BY_DATE.get(country) ?? PLAIN;
