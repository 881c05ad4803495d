import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Calendar, calendarOf, closedDays, endOfBusinessDay, isBusinessDay } from '../../src/domain/calendar.ts';
import type { Holiday } from '../../src/domain/holidays/index.ts';

const ZONES: [country: string, zone: string][] = [
  ['AE', 'Asia/Dubai'],
  ['SA', 'Asia/Riyadh'],
  ['EG', 'Africa/Cairo'],
  ['KW', 'Asia/Kuwait'],
  ['QA', 'Asia/Qatar'],
  ['OM', 'Asia/Muscat'],
  ['BH', 'Asia/Bahrain'],
  ['FR', 'Europe/Paris'],
  ['NL', 'Europe/Amsterdam'],
  ['MA', 'Africa/Casablanca'],
  ['IN', 'Asia/Kolkata'],
  ['US', 'America/New_York'],
];
const FIRST = Temporal.PlainDate.from('2024-12-15');
const aDate = fc.integer({ min: 0, max: 1_150 }).map((days) => FIRST.add({ days }).toString());
const dates = fc.uniqueArray(aDate, { maxLength: 60 });
const instant = fc.date({ min: new Date('2024-12-20'), max: new Date('2027-12-20'), noInvalidDate: true });
const span = fc.integer({ min: 1, max: 20 });
const where = fc.constantFrom(...ZONES);
const overrides = fc.record({ closed: dates, open: dates });
const calendar = fc.tuple(where, overrides).map(([[country, zone], own]) => calendarOf(country, zone, own));

const zoned = (at: Date, { zone }: Calendar) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const dayOf = (at: Date, of: Calendar) => zoned(at, of).toPlainDate();
const withHolidays = (of: Calendar, extra: string[]): Calendar => {
  const source = { address: 'https://gazette.example', seen: '2026-11-24' };
  const more = extra.map((date): [string, Holiday] => [date, { date, name: 'More', status: 'announced', source }]);
  return { ...of, holidays: new Map([...of.holidays, ...more]) };
};

test('a deadline ends with its day, never on a weekend or an announced holiday unless that day is opened', () => {
  fc.assert(
    fc.property(calendar, instant, span, (of, from, days) => {
      const end = endOfBusinessDay(from, days, of);
      const date = dayOf(end, of);
      const day = date.toString();
      expect(dayOf(new Date(end.getTime() + 1), of).toString()).toBe(date.add({ days: 1 }).toString());
      if (of.overrides.open.includes(day)) return;
      expect(of.weekend).not.toContain(date.dayOfWeek);
      expect(of.holidays.get(day)?.status).not.toBe('announced');
      expect(of.overrides.closed).not.toContain(day);
    }),
  );
});

test('between its beginning and its end lie as many business days as it has; the rest is told as closed', () => {
  fc.assert(
    fc.property(calendar, instant, span, (of, from, days) => {
      const end = endOfBusinessDay(from, days, of);
      const passed = dayOf(from, of).until(dayOf(end, of)).days;
      const closed = closedDays(from, end, of);
      expect(passed - closed.length).toBe(days);
      for (const { date } of closed) expect(isBusinessDay(Temporal.PlainDate.from(date), of)).toBe(false);
    }),
  );
});

test('one more day is later, and a later beginning is never earlier', () => {
  fc.assert(
    fc.property(calendar, instant, instant, span, (of, a, b, days) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const end = endOfBusinessDay(early, days, of).getTime();
      expect(endOfBusinessDay(early, days + 1, of).getTime()).toBeGreaterThan(end);
      expect(endOfBusinessDay(late, days, of).getTime()).toBeGreaterThanOrEqual(end);
    }),
  );
});

test('more holidays never make it earlier, and estimated ones change nothing', () => {
  fc.assert(
    fc.property(calendar, instant, span, dates, (of, from, days, extra) => {
      const end = endOfBusinessDay(from, days, of).getTime();
      expect(endOfBusinessDay(from, days, withHolidays(of, extra)).getTime()).toBeGreaterThanOrEqual(end);
      const known = [...of.holidays].filter(([, { status }]) => status === 'announced');
      expect(endOfBusinessDay(from, days, { ...of, holidays: new Map(known) }).getTime()).toBe(end);
    }),
  );
});

test('closing a day never makes it earlier, opening one never later, and each day is what was said of it', () => {
  fc.assert(
    fc.property(where, overrides, aDate, instant, span, ([country, zone], own, day, from, days) => {
      const but = (change: Partial<typeof own>) => calendarOf(country, zone, { ...own, ...change });
      const without = own.open.filter((date) => date !== day);
      const [plain, closed, open] = [
        but({ open: without }),
        but({ closed: [...own.closed, day], open: without }),
        but({ open: [...own.open, day] }),
      ];
      const end = (of: Calendar) => endOfBusinessDay(from, days, of).getTime();
      expect(end(closed)).toBeGreaterThanOrEqual(end(plain));
      expect(end(open)).toBeLessThanOrEqual(end(plain));
      expect(isBusinessDay(Temporal.PlainDate.from(day), closed)).toBe(false);
      expect(isBusinessDay(Temporal.PlainDate.from(day), open)).toBe(true);
    }),
  );
});
