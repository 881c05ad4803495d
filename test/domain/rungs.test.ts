import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFrom, type TeamHours, WEEKDAYS } from '../../src/domain/hours.ts';
import { callsOf, dueRungs, type RungName, rungsOf, said } from '../../src/domain/rungs.ts';
import { ALWAYS } from './sample.ts';

const SEED = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`rungs.property: FC_SEED=${SEED}`);
const HOUR = 3_600_000;
const LADDER: RungName[] = ['half', 4, 1, 'overdue'];
const OFFICE: TeamHours = {
  zone: 'Asia/Dubai',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]])),
};
const times = (from: string, to: string, hours: TeamHours) =>
  rungsOf(LADDER, new Date(from), new Date(to), hours).map(({ name, at }) => [name, at.toISOString().slice(0, 16)]);

test('half of the time, four hours, one hour, the end', () => {
  expect(times('2026-11-23T06:00Z', '2026-11-24T06:00Z', ALWAYS)).toEqual([
    ['half', '2026-11-23T18:00'],
    [4, '2026-11-24T02:00'],
    [1, '2026-11-24T05:00'],
    ['overdue', '2026-11-24T06:00'],
  ]);
});

test('a reminder of the night waits until the team is there, but not past the end', () => {
  // Dubai, Friday 18:30 to Monday 16:00: half falls on Sunday morning.
  expect(times('2026-11-20T14:30Z', '2026-11-23T12:00Z', OFFICE)).toEqual([
    ['half', '2026-11-23T05:00'],
    [4, '2026-11-23T08:00'],
    [1, '2026-11-23T11:00'],
    ['overdue', '2026-11-23T12:00'],
  ]);
  // To Monday 23:59: nobody comes before it is over, so it is said all the same.
  expect(times('2026-11-22T20:00Z', '2026-11-23T19:59Z', OFFICE).slice(1)).toEqual([
    [4, '2026-11-23T15:59'],
    [1, '2026-11-23T18:59'],
    ['overdue', '2026-11-23T19:59'],
  ]);
});

test('a team opens when its own clock says so, also on days that are short, long or over a year’s end', () => {
  const opens = (zone: string, at: string) =>
    openFrom(new Date(at), { ...OFFICE, zone, week: { ...OFFICE.week, sun: [['01:00', '24:00']] } }).toISOString();
  // Amsterdam: Sunday 29 March has 23 hours, Sunday 25 October 25.
  expect(opens('Europe/Amsterdam', '2026-03-28T20:00:00Z')).toBe('2026-03-29T00:00:00.000Z');
  expect(opens('Europe/Amsterdam', '2026-03-29T22:30:00Z')).toBe('2026-03-30T07:00:00.000Z');
  expect(opens('Europe/Amsterdam', '2026-10-25T23:30:00Z')).toBe('2026-10-26T08:00:00.000Z');
  // Cairo: Thursday 29 October is 25 hours long; Casablanca: an hour back in Ramadan.
  expect(opens('Africa/Cairo', '2026-10-29T20:30:00Z')).toBe('2026-10-30T07:00:00.000Z');
  expect(opens('Africa/Casablanca', '2026-02-16T03:00:00Z')).toBe('2026-02-16T09:00:00.000Z');
  expect(opens('Asia/Dubai', '2026-12-31T18:00:00Z')).toBe('2027-01-01T05:00:00.000Z');
});

test('first the holder is called, then everybody, then those who lead', () => {
  const end = new Date('2026-11-24T06:00Z');
  let rungs = rungsOf(LADDER, new Date('2026-11-23T06:00Z'), end, ALWAYS);
  const called = rungs.map(({ at }) => {
    const calls = callsOf(rungs, dueRungs(rungs, at));
    rungs = said(rungs, at);
    return calls;
  });
  expect(called).toEqual(['holder', 'channel', 'channel', 'leads']);
  const one = rungsOf([4], new Date('2026-11-23T06:00Z'), end, ALWAYS);
  expect(callsOf(one, dueRungs(one, end))).toBe('holder');
});

const clock = fc.tuple(fc.nat(23), fc.nat(3)).map(([h, q]) => `${String(h).padStart(2, '0')}:${q * 15 || '00'}`);
const hours = fc.record({
  zone: fc.constantFrom('Africa/Cairo', 'Europe/Amsterdam', 'Africa/Casablanca', 'Asia/Dubai'),
  week: fc.dictionary(fc.constantFrom(...WEEKDAYS), fc.array(fc.tuple(clock, clock), { maxLength: 2 })),
});
const names = fc.array(fc.oneof(fc.constantFrom<RungName>('half', 'overdue'), fc.integer({ min: 1, max: 60 })), {
  maxLength: 8,
});

test('whenever the clock looks, each step of a ladder is said once and all are said by the end', () => {
  fc.assert(
    fc.property(
      hours,
      names,
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 200 * HOUR }),
      fc.array(fc.integer({ min: 1, max: 30 * HOUR }), { minLength: 1, maxLength: 40 }),
      (team, ladder, from, lasts, gaps) => {
        const end = new Date(from.getTime() + lasts);
        let rungs = rungsOf(ladder, from, end, team as TeamHours);
        expect(new Set(rungs.map(({ name }) => name))).toEqual(new Set(ladder));
        for (const { at } of rungs) expect(from <= at && at <= end).toBe(true);
        const told = new Map<RungName, number>();
        let now = from.getTime();
        for (const gap of [...gaps, lasts]) {
          now += gap;
          const due = dueRungs(rungs, new Date(now));
          for (const { name } of due) told.set(name, (told.get(name) ?? 0) + 1);
          rungs = said(rungs, new Date(now));
          expect(dueRungs(rungs, new Date(now))).toEqual([]);
        }
        expect([...told.values()].every((times) => times === 1)).toBe(true);
        expect(told.size).toBe(rungs.length);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});
