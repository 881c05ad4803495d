import { expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { deadline, nextDeadline, openDeadlines, reminderDue, wakeAt } from '../../src/domain/deadlines.ts';
import { policyOf } from '../../src/domain/policy.ts';
import type { ReturnRequest } from '../../src/domain/return-request.ts';
import { said } from '../../src/domain/rungs.ts';
import { AE, ALWAYS, after, aMessage, aRequest, HOUR, MINUTE, OPENED, PICKUP } from './sample.ts';

const RULES = {
  pickup: { policy: { ...PICKUP, remind: [4] }, calendar: AE, hours: ALWAYS },
  pickup48: {
    policy: policyOf('pickup-48h', { remind_hours: 4 }),
    calendar: calendarOf('NL', 'Europe/Amsterdam'),
    hours: ALWAYS,
  },
};
const { pickup, pickup48 } = RULES;
const iso = (date: Date | undefined | null) => date?.toISOString();

test.each([
  // What, rules, from, respond_by, ends, reminder
  ['contact', 'pickup', '2026-11-20T19:50:00Z', null, '2026-11-24T19:59:59.999Z', '2026-11-24T15:59:59.999Z'],
  ['process', 'pickup', '2026-11-20T19:50:00Z', null, '2026-11-24T19:59:59.999Z', '2026-11-24T15:59:59.999Z'],
  ['reply', 'pickup', '2026-11-20T19:50:00Z', null, '2026-11-23T19:59:59.999Z', '2026-11-23T15:59:59.999Z'],
  // 48 hours by the clock, whatever the weekend and the hour that is missing or twice there
  ['contact', 'pickup48', '2026-11-20T22:50:00Z', null, '2026-11-22T22:50:00.000Z', '2026-11-22T18:50:00.000Z'],
  ['process', 'pickup48', '2026-03-28T12:00:00Z', null, '2026-03-30T12:00:00.000Z', '2026-03-30T08:00:00.000Z'],
  ['process', 'pickup48', '2026-10-24T12:00:00Z', null, '2026-10-26T12:00:00.000Z', '2026-10-26T08:00:00.000Z'],
  ['process', 'pickup48', '2028-02-28T12:00:00Z', null, '2028-03-01T12:00:00.000Z', '2028-03-01T08:00:00.000Z'],
  // Only contact and process are in hours there: an answer still has a business day
  ['reply', 'pickup48', '2026-11-20T22:50:00Z', null, '2026-11-23T22:59:59.999Z', '2026-11-23T18:59:59.999Z'],
  // What the shop says wins over both, be it later or sooner
  [
    'contact',
    'pickup',
    '2026-11-20T19:50:00Z',
    '2026-12-09T08:00:00Z',
    '2026-12-09T08:00:00.000Z',
    '2026-12-09T04:00:00.000Z',
  ],
  [
    'process',
    'pickup48',
    '2026-11-20T19:50:00Z',
    '2026-11-21T08:00:00Z',
    '2026-11-21T08:00:00.000Z',
    '2026-11-21T04:00:00.000Z',
  ],
  // Four hours before, or halfway where the deadline is not further off than that
  [
    'process',
    'pickup',
    '2026-11-20T08:00:00Z',
    '2026-11-20T12:00:01Z',
    '2026-11-20T12:00:01.000Z',
    '2026-11-20T08:00:01.000Z',
  ],
  [
    'process',
    'pickup',
    '2026-11-20T08:00:00Z',
    '2026-11-20T12:00:00Z',
    '2026-11-20T12:00:00.000Z',
    '2026-11-20T10:00:00.000Z',
  ],
  [
    'process',
    'pickup',
    '2026-11-20T08:00:00Z',
    '2026-11-20T10:00:00Z',
    '2026-11-20T10:00:00.000Z',
    '2026-11-20T09:00:00.000Z',
  ],
  // Over before it began: the reminder is due at once
  [
    'contact',
    'pickup',
    '2026-11-20T08:00:00Z',
    '2026-11-20T06:00:00Z',
    '2026-11-20T06:00:00.000Z',
    '2026-11-20T07:00:00.000Z',
  ],
] as const)(
  '%s under %s from %s, the shop says %s: until %s, reminder at %s',
  (kind, rules, from, respondBy, at, remind) => {
    const due = deadline(kind, new Date(from), respondBy && new Date(respondBy), RULES[rules]);
    expect([iso(due.at), due.rungs.map((rung) => iso(rung.at))]).toEqual([at, [remind]]);
    expect(due.rungs[0]?.saidAt).toBeNull();
    expect(iso(due.from)).toBe(new Date(from).toISOString());
  },
);

test('a deadline says which rule made it', () => {
  expect(deadline('contact', OPENED, null, pickup).rule).toEqual({
    by: 'policy',
    span: { business_days: 2 },
    country: 'AE',
    zone: 'Asia/Dubai',
    days: { closed: [], estimated: [] },
  });
  expect(deadline('contact', OPENED, null, pickup48).rule).toEqual({
    by: 'policy',
    span: { hours: 48 },
    country: 'NL',
    zone: 'Europe/Amsterdam',
  });
  expect(deadline('contact', OPENED, after(HOUR), pickup).rule).toEqual({ by: 'shop' });
});

test('a deadline keeps which days its calendar left out, which it may yet leave out, and none it did not come by', () => {
  const overrides = { closed: ['2026-11-24', '2026-12-24'], open: ['2026-11-27'] };
  const oman = { policy: policyOf('pickup', {}), calendar: calendarOf('OM', 'Asia/Muscat', overrides), hours: ALWAYS };
  const { at, rule } = deadline('contact', new Date('2026-11-23T08:00:00Z'), null, oman);
  expect(iso(at)).toBe('2026-11-29T19:59:59.999Z');
  expect(rule).toMatchObject({
    country: 'OM',
    days: {
      closed: [
        { date: '2026-11-24', name: null },
        { date: '2026-11-25', name: 'National Day' },
        { date: '2026-11-26', name: 'National Day' },
      ],
      estimated: [],
    },
  });
  expect(deadline('contact', new Date('2026-12-01T08:00:00Z'), null, pickup).rule).toMatchObject({
    days: {
      closed: [],
      estimated: [
        { date: '2026-12-02', name: 'Eid Al Etihad' },
        { date: '2026-12-03', name: 'Eid Al Etihad' },
      ],
    },
  });
});

test('of several deadlines the next one is the nearest that still asks for something', () => {
  const request = aRequest({
    status: 'pending_action',
    messages: [aMessage('staff'), aMessage('customer')],
  });
  // Contact is done, the customer waits until Monday, and the item is to be processed by Tuesday.
  expect(openDeadlines(request).map((d) => d.kind)).toEqual(['reply', 'process']);
  expect(nextDeadline(request)?.kind).toBe('reply');
  expect(nextDeadline({ ...request, status: 'refunding' })?.kind).toBe('reply');
  expect(nextDeadline({ ...request, status: 'closed' })).toBeNull();
  expect(nextDeadline(aRequest({ status: 'requested' }))).toBeNull();
});

const saidAt = (at: Date) => (request: ReturnRequest) => ({
  ...request,
  deadlines: request.deadlines.map((d) => ({ ...d, rungs: said(d.rungs, at) })),
});

test('a reminder is due from its time on, and never again once it came', () => {
  const request = aRequest();
  const [contact] = request.deadlines;
  const [half, , , overdue] = contact?.rungs ?? [];
  if (!contact || !half || !overdue) throw new Error('a return that was opened has a deadline with a ladder');
  expect(reminderDue(request, new Date(half.at.getTime() - 1))).toBeNull();
  expect(reminderDue(request, half.at)).toBe(contact);
  const told = saidAt(half.at)(request);
  expect(reminderDue(told, half.at)).toBeNull();
  expect(reminderDue(told, overdue.at)?.kind).toBe('contact');
  expect(reminderDue(saidAt(overdue.at)(told), after(90 * 24 * HOUR))).toBeNull();
});

test('the clock wakes for the first of reminder and end of hold, and for nothing once all is done', () => {
  const request = aRequest();
  const [half, four] = request.deadlines[0]?.rungs ?? [];
  const hold = { by: { id: 'mona', name: 'Mona' }, until: after(120 * MINUTE), askAt: after(120 * MINUTE) };
  expect(wakeAt(request)).toEqual(half?.at);
  expect(wakeAt({ ...request, hold })).toEqual(hold.until);
  const long = after(365 * 24 * HOUR);
  expect(wakeAt({ ...request, hold: { ...hold, until: long, askAt: long } })).toEqual(half?.at);
  expect(wakeAt(saidAt(half?.at ?? OPENED)(request))).toEqual(four?.at);
  const told = saidAt(after(365 * 24 * HOUR))(request);
  expect(wakeAt(told)).toBeNull();
  expect(wakeAt({ ...told, hold })).toEqual(hold.until);
});
