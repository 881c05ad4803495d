import { Temporal } from 'temporal-polyfill';
import { NO_OVERRIDES, type Overrides } from './calendar-overrides.ts';
import { weekendOf } from './calendar-weekends.ts';
import { type Holiday, holidaysOf } from './holidays/index.ts';

/** A shop's business days: where it is, its week, its country's holidays by date, and what its seller says of single days. */
export type Calendar = {
  country: string;
  zone: string;
  /** ISO weekdays, 1 = Monday. */
  weekend: readonly number[];
  holidays: ReadonlyMap<string, Holiday>;
  overrides: Overrides;
};

export const calendarOf = (country: string, zone: string, overrides: Overrides = NO_OVERRIDES): Calendar => ({
  country,
  zone,
  weekend: weekendOf(country),
  holidays: holidaysOf(country),
  overrides,
});

/** A day nothing is due on, and why; `name` where it has one. */
type ClosedDay = { date: string; why: 'weekend' | 'holiday' | 'seller'; name: string | null };

// The seller's word comes first. An estimated holiday counts as a working day: a reminder that is early harms nobody,
// one that is late costs a refund.
function closing(date: Temporal.PlainDate, { weekend, holidays, overrides }: Calendar): ClosedDay | null {
  const day = date.toString();
  if (overrides.open.includes(day)) return null;
  if (overrides.closed.includes(day)) return { date: day, why: 'seller', name: null };
  if (weekend.includes(date.dayOfWeek)) return { date: day, why: 'weekend', name: null };
  const holiday = holidays.get(day);
  return holiday?.status === 'announced' ? { date: day, why: 'holiday', name: holiday.name } : null;
}

export const isBusinessDay = (date: Temporal.PlainDate, calendar: Calendar): boolean =>
  closing(date, calendar) === null;

/**
 * The last millisecond, in the shop's zone, of the `days`-th business day after the day of `from`.
 * Walks calendar dates, never 24-hour blocks, so a day of 23 or 25 hours counts as one.
 */
export function endOfBusinessDay(from: Date, days: number, calendar: Calendar): Date {
  let date = dayOf(from, calendar);
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (isBusinessDay(date, calendar)) left -= 1;
  }
  const nextMidnight = date.add({ days: 1 }).toZonedDateTime({ timeZone: calendar.zone });
  return new Date(nextMidnight.epochMilliseconds - 1);
}

/** The days after that of `from`, up to that of `to`, that are no business days. */
export const closedDays = (from: Date, to: Date, calendar: Calendar): ClosedDay[] =>
  daysAfter(from, to, calendar).flatMap((date) => closing(date, calendar) ?? []);

/** The business days among them that may yet become holidays. */
export const estimatedDays = (from: Date, to: Date, calendar: Calendar): Holiday[] =>
  daysAfter(from, to, calendar).flatMap((date) => {
    const holiday = calendar.holidays.get(date.toString());
    const settled = holiday?.status !== 'estimated' || calendar.overrides.open.includes(holiday.date);
    return settled || !isBusinessDay(date, calendar) ? [] : [holiday];
  });

const dayOf = (instant: Date, { zone }: Calendar): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();

function daysAfter(from: Date, to: Date, calendar: Calendar): Temporal.PlainDate[] {
  const first = dayOf(from, calendar);
  const { days } = first.until(dayOf(to, calendar));
  return Array.from({ length: Math.max(0, days) }, (_, n) => first.add({ days: n + 1 }));
}
