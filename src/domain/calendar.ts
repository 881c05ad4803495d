import { Temporal } from 'temporal-polyfill';

/** A shop's working week: where it is, and which ISO weekdays (1 = Monday) are its weekend. */
export type Calendar = { country: string; zone: string; weekend: readonly number[] };

const FRIDAY_SATURDAY = [5, 6] as const;
const SATURDAY_SUNDAY = [6, 7] as const;
// CLDR weekend data, checked against reference/reliability.md §14. Everywhere else: Saturday and Sunday.
const WEEKENDS: Record<string, readonly number[]> = {
  SA: FRIDAY_SATURDAY,
  EG: FRIDAY_SATURDAY,
  KW: FRIDAY_SATURDAY,
  QA: FRIDAY_SATURDAY,
  OM: FRIDAY_SATURDAY,
  BH: FRIDAY_SATURDAY,
};

export const calendarOf = (country: string, zone: string): Calendar => ({
  country,
  zone,
  weekend: WEEKENDS[country] ?? SATURDAY_SUNDAY,
});

export const isBusinessDay = (date: Temporal.PlainDate, { weekend }: Calendar): boolean =>
  !weekend.includes(date.dayOfWeek);

/**
 * The last millisecond, in the shop's zone, of the `days`-th business day after the day of `from`.
 * Walks calendar dates, never 24-hour blocks, so a day of 23 or 25 hours counts as one.
 */
export function endOfBusinessDay(from: Date, days: number, calendar: Calendar): Date {
  let date = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(calendar.zone).toPlainDate();
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (isBusinessDay(date, calendar)) left -= 1;
  }
  const nextMidnight = date.add({ days: 1 }).toZonedDateTime({ timeZone: calendar.zone });
  return new Date(nextMidnight.epochMilliseconds - 1);
}
