import { Temporal } from 'temporal-polyfill';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** When a team works, by its own clock: `["09:00", "18:00"]`, any number of them a day. A week without any: always. */
export type TeamHours = { zone: string; week: Partial<Record<Weekday, [from: string, to: string][]>> };

/** The first instant from `at` on at which the team works: `at` itself when they are there, or when they always are. */
export function openFrom(at: Date, { zone, week }: TeamHours): Date {
  if (!Object.values(week).some((spans) => spans.length > 0)) return at;
  const first = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  // A week and its first day again: whoever works at all has opened by then.
  for (let n = 0; n <= 7; n += 1) {
    const date = first.add({ days: n });
    const opened = spansOf(date, { zone, week }).find(({ to }) => to > at);
    if (opened) return opened.from > at ? opened.from : at;
  }
  return at;
}

/** When the team's day began or begins: its date there and the instant. Null: they are off today, or keep no hours. */
export function openedToday(at: Date, hours: TeamHours): { date: string; at: Date } | null {
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(hours.zone).toPlainDate();
  const [first] = spansOf(today, hours);
  return first ? { date: today.toString(), at: first.from } : null;
}

// Walked by dates and clocks, so a day of 23 or 25 hours opens when its clock says so.
function spansOf(date: Temporal.PlainDate, { zone, week }: TeamHours): { from: Date; to: Date }[] {
  const spans = week[WEEKDAYS[date.dayOfWeek - 1] as Weekday] ?? [];
  return spans
    .map(([from, to]) => ({ from: instant(date, from, zone), to: instant(date, to, zone) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

function instant(date: Temporal.PlainDate, clock: string, zone: string): Date {
  const [day, time] = clock === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, clock];
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone).epochMilliseconds);
}
