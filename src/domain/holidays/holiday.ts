import { Temporal } from 'temporal-polyfill';

/**
 * Whether a day can be relied on. `announced`: its authority published this very date, or a law fixes it.
 * `estimated`: calculated, or movable until the year's decision, or decided for a part of the country only.
 */
type HolidayStatus = 'announced' | 'estimated';

/** A day of a country's calendar, and where it was read. */
export type Holiday = { date: string; name: string; status: HolidayStatus; source: Source };

/** `seen`: the day the page bears or, where it bears none, the day it was read. */
type Source = { address: string; seen: string };

/** One day, or the first and the last of several. */
type Row = [date: string, name: string] | [first: string, last: string, name: string];

/** Days that were published together. */
export const announced = (seen: string, address: string, rows: Row[]): Holiday[] =>
  rows.flatMap((row) => daysOf(row, 'announced', { address, seen }));

export const estimated = (seen: string, address: string, rows: Row[]): Holiday[] =>
  rows.flatMap((row) => daysOf(row, 'estimated', { address, seen }));

function daysOf(row: Row, status: HolidayStatus, source: Source): Holiday[] {
  const [first, last, name] = row.length === 2 ? [row[0], row[0], row[1]] : row;
  const begin = Temporal.PlainDate.from(first);
  const { days } = begin.until(last);
  return Array.from({ length: days + 1 }, (_, n) => ({
    date: begin.add({ days: n }).toString(),
    name,
    status,
    source,
  }));
}

/** Where days nobody has announced were calculated: Umm al-Qura for the Islamic ones. It claims no more than that. */
export const CALCULATED = ['2026-09-21', 'https://pypi.org/project/holidays/0.105/'] as const;
