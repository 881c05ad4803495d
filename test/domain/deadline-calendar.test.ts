import { expect, test } from 'vitest';
import { calendarOf, closedDays, estimatedDays } from '../../src/domain/calendar.ts';
import { overridesOf } from '../../src/domain/calendar-overrides.ts';
import { HOLIDAYS } from '../../src/domain/holidays/index.ts';

const oman = calendarOf('OM', 'Asia/Muscat');
const days = (from: string, to: string, calendar = oman) => closedDays(new Date(from), new Date(to), calendar);

test('closed days are told with their reason, from the day after the beginning to the day of the end', () => {
  // Tuesday 24 November 10:00 to Saturday 28 November 23:59 in Muscat
  expect(days('2026-11-24T06:00:00Z', '2026-11-28T19:59:59.999Z')).toEqual([
    { date: '2026-11-25', why: 'holiday', name: 'National Day' },
    { date: '2026-11-26', why: 'holiday', name: 'National Day' },
    { date: '2026-11-27', why: 'weekend', name: null },
    { date: '2026-11-28', why: 'weekend', name: null },
  ]);
  expect(days('2026-11-24T06:00:00Z', '2026-11-24T19:00:00Z')).toEqual([]);
  expect(days('2026-11-28T06:00:00Z', '2026-11-20T06:00:00Z')).toEqual([]);
});

test('whose day it is, the shop’s zone says', () => {
  const [late, next] = ['2026-11-24T19:59:59.999Z', '2026-11-24T20:00:00Z'];
  expect(days('2026-11-24T06:00:00Z', late)).toEqual([]);
  expect(days('2026-11-24T06:00:00Z', next).map(({ date }) => date)).toEqual(['2026-11-25']);
});

test('what the seller says of a day is its reason, over holiday and weekend', () => {
  const own = calendarOf('OM', 'Asia/Muscat', { closed: ['2026-11-24'], open: ['2026-11-26', '2026-11-28'] });
  expect(days('2026-11-23T06:00:00Z', '2026-11-28T06:00:00Z', own).map(({ date, why }) => [date, why])).toEqual([
    ['2026-11-24', 'seller'],
    ['2026-11-25', 'holiday'],
    ['2026-11-27', 'weekend'],
  ]);
});

test('an estimated day is told while it counts, and no longer once the seller settled it', () => {
  const [from, to] = [new Date('2026-12-01T06:00:00Z'), new Date('2026-12-31T06:00:00Z')];
  const told = (closed: string[], open: string[]) =>
    estimatedDays(from, to, calendarOf('AE', 'Asia/Dubai', { closed, open })).map(({ date }) => date);
  expect(told([], [])).toEqual(['2026-12-02', '2026-12-03']);
  expect(told(['2026-12-02'], [])).toEqual(['2026-12-03']);
  expect(told([], ['2026-12-02'])).toEqual(['2026-12-03']);
  // Estimated on a Saturday: it is closed as it is.
  expect(
    estimatedDays(new Date('2027-08-12T06:00:00Z'), new Date('2027-08-15T06:00:00Z'), calendarOf('AE', 'Asia/Dubai')),
  ).toEqual([]);
});

test('a shop’s word on a day wins over its seller’s, and the rest of both stands in one order', () => {
  const seller = { closed: ['2026-12-31', '2026-12-24'], open: ['2026-12-02'] };
  const shop = { closed: ['2026-12-02', '2026-11-30', '2026-11-30'], open: ['2026-12-24'] };
  expect(overridesOf(seller, shop)).toEqual({
    closed: ['2026-11-30', '2026-12-02', '2026-12-31'],
    open: ['2026-12-24'],
  });
  expect(overridesOf(seller)).toEqual({ closed: ['2026-12-24', '2026-12-31'], open: ['2026-12-02'] });
  expect(overridesOf()).toEqual({ closed: [], open: [] });
});

test.each(Object.entries(HOLIDAYS))(
  '%s has each day once, in 2025 to 2027, with where and when it was read',
  (_, table) => {
    const dates = table.map(({ date }) => date);
    expect(dates.filter((date, n) => dates.indexOf(date) !== n)).toEqual([]);
    for (const { date, name, source } of table) {
      expect(date).toMatch(/^202[567]-\d\d-\d\d$/);
      expect(name.trim()).toBeTruthy();
      expect(source.address).toMatch(/^https?:\/\/\S+$/);
      expect(source.seen).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  },
);

test.each(Object.keys(HOLIDAYS))('%s has something of every year', (country) => {
  const years = new Set(HOLIDAYS[country]?.map(({ date }) => date.slice(0, 4)));
  expect(years).toEqual(new Set(['2025', '2026', '2027']));
});

test('a country nobody looked up has its weekend and no holidays', () => {
  expect(calendarOf('US', 'America/New_York')).toMatchObject({ weekend: [6, 7], holidays: new Map() });
});

// Node carries CLDR's week data; newer versions renamed the getter.
type WithWeek = { weekInfo?: { weekend: number[] }; getWeekInfo?: () => { weekend: number[] } };
const COUNTRIES = 'AE SA EG KW QA OM BH JO IQ YE SY SD LY DZ IL AF IR IN UG LB TN MA TR PK FR NL DE GB US BE'.split(
  ' ',
);
test.each(COUNTRIES)('the weekend of %s is the one of CLDR', (country) => {
  const locale = new Intl.Locale(`und-${country}`) as WithWeek;
  expect(calendarOf(country, 'UTC').weekend).toEqual((locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend);
});
