import { expect, test } from 'vitest';
import { calendarOf, endOfBusinessDay } from '../../src/domain/calendar.ts';
import { deadline, nextDeadline, openDeadlines, reminderDue, wakeAt } from '../../src/domain/deadlines.ts';
import { policyOf } from '../../src/domain/policy.ts';
import { AE, after, aMessage, aRequest, HOUR, MINUTE, OPENED, PICKUP } from './sample.ts';

// Worked out on paper from the calendar and each zone's rules of that year, before anything was run. No holidays yet.
// Where, begins (local), business days, ends (UTC): the local end is always 23:59:59.999.
const ENDS: [country: string, zone: string, local: string, from: string, days: number, ends: string][] = [
  // Saturday and Sunday are the weekend
  ['AE', 'Asia/Dubai', 'Fri 23:50', '2026-11-20T19:50:00Z', 2, '2026-11-24T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Fri 23:50', '2026-11-20T19:50:00Z', 1, '2026-11-23T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Fri 23:50, the same day', '2026-11-20T19:50:00Z', 0, '2026-11-20T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Sat 00:10', '2026-11-20T20:10:00Z', 2, '2026-11-24T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Sun 12:00', '2026-11-22T08:00:00Z', 1, '2026-11-23T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Thu 10:00', '2026-11-19T06:00:00Z', 2, '2026-11-23T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Mon 00:00', '2026-11-22T20:00:00Z', 1, '2026-11-24T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Mon 23:59:59.999', '2026-11-23T19:59:59.999Z', 1, '2026-11-24T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Wed 13:00, five days', '2026-11-25T09:00:00Z', 5, '2026-12-02T19:59:59.999Z'],
  // Friday and Saturday are
  ['SA', 'Asia/Riyadh', 'Thu 12:00', '2026-11-19T09:00:00Z', 1, '2026-11-22T20:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Thu 12:00', '2026-11-19T09:00:00Z', 2, '2026-11-23T20:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Fri 23:50', '2026-11-20T20:50:00Z', 2, '2026-11-23T20:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Sat 09:00', '2026-11-21T06:00:00Z', 1, '2026-11-22T20:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Sun 10:00, to Thursday', '2026-11-22T07:00:00Z', 4, '2026-11-26T20:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Sun 10:00, past Thursday', '2026-11-22T07:00:00Z', 5, '2026-11-29T20:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Wed 23:30', '2026-11-25T20:30:00Z', 2, '2026-11-29T20:59:59.999Z'],
  ['KW', 'Asia/Kuwait', 'Thu 11:00', '2026-11-26T08:00:00Z', 1, '2026-11-29T20:59:59.999Z'],
  ['QA', 'Asia/Qatar', 'Thu 11:00', '2026-11-26T08:00:00Z', 1, '2026-11-29T20:59:59.999Z'],
  ['OM', 'Asia/Muscat', 'Thu 12:00', '2026-11-26T08:00:00Z', 1, '2026-11-29T19:59:59.999Z'],
  ['BH', 'Asia/Bahrain', 'Thu 11:00', '2026-11-26T08:00:00Z', 1, '2026-11-29T20:59:59.999Z'],
  // Cairo: Friday 24 April begins at 01:00; Thursday 29 October has 23:00 twice
  ['EG', 'Africa/Cairo', 'Wed 10:00, to the eve of the gap', '2026-04-22T08:00:00Z', 1, '2026-04-23T21:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Thu 10:00, over the gap', '2026-04-23T08:00:00Z', 1, '2026-04-26T20:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Fri 01:30, just after the gap', '2026-04-23T22:30:00Z', 1, '2026-04-26T20:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Wed 10:00, to the long day', '2026-10-28T07:00:00Z', 1, '2026-10-29T21:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Thu 23:30, the first', '2026-10-29T20:30:00Z', 1, '2026-11-01T21:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Thu 23:30, the second', '2026-10-29T21:30:00Z', 1, '2026-11-01T21:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Fri 30 Oct 00:00', '2026-10-29T22:00:00Z', 1, '2026-11-01T21:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Sat 12:00', '2026-10-31T10:00:00Z', 2, '2026-11-02T21:59:59.999Z'],
  // Amsterdam: no 02:30 on 29 March, two of them on 25 October
  ['NL', 'Europe/Amsterdam', 'Thu 23:59, before the gap', '2026-03-26T22:59:00Z', 1, '2026-03-27T22:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Fri 15:00, over the gap', '2026-03-27T14:00:00Z', 1, '2026-03-30T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Sat 23:30', '2026-03-28T22:30:00Z', 2, '2026-03-31T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Sun 01:59:59', '2026-03-29T00:59:59Z', 1, '2026-03-30T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Sun 03:00, a second later', '2026-03-29T01:00:00Z', 1, '2026-03-30T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Thu 10:00, before the fold', '2026-10-22T08:00:00Z', 1, '2026-10-23T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Fri 17:00, over the fold', '2026-10-23T15:00:00Z', 1, '2026-10-26T22:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Sun 02:30, the first', '2026-10-25T00:30:00Z', 1, '2026-10-26T22:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Sun 02:30, the second', '2026-10-25T01:30:00Z', 1, '2026-10-26T22:59:59.999Z'],
  // Casablanca: an hour back for Ramadan, 15 February to 22 March
  ['MA', 'Africa/Casablanca', 'Thu 12:00', '2026-02-12T11:00:00Z', 1, '2026-02-13T22:59:59.999Z'],
  ['MA', 'Africa/Casablanca', 'Fri 12:00, into Ramadan', '2026-02-13T11:00:00Z', 1, '2026-02-16T23:59:59.999Z'],
  ['MA', 'Africa/Casablanca', 'Thu 12:00', '2026-03-19T12:00:00Z', 1, '2026-03-20T23:59:59.999Z'],
  ['MA', 'Africa/Casablanca', 'Fri 12:00, out of Ramadan', '2026-03-20T12:00:00Z', 1, '2026-03-23T22:59:59.999Z'],
  // Ends of years and of February
  ['AE', 'Asia/Dubai', 'Thu 31 Dec 22:00', '2026-12-31T18:00:00Z', 1, '2027-01-01T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Thu 31 Dec 22:00', '2026-12-31T18:00:00Z', 2, '2027-01-04T19:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Wed 31 Dec 12:00', '2025-12-31T11:00:00Z', 2, '2026-01-02T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Thu 31 Dec 23:30', '2026-12-31T22:30:00Z', 1, '2027-01-01T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Fri 26 Feb, no leap year', '2027-02-26T09:00:00Z', 1, '2027-03-01T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Mon 28 Feb, a leap year', '2028-02-28T09:00:00Z', 1, '2028-02-29T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Tue 29 Feb 23:59:59.999', '2028-02-29T22:59:59.999Z', 1, '2028-03-01T22:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Mon 28 Feb, a leap year', '2028-02-28T07:00:00Z', 1, '2028-02-29T20:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Mon 28 Feb, a leap year', '2028-02-28T06:00:00Z', 2, '2028-03-01T19:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Fri 23:50', '2026-11-20T22:50:00Z', 2, '2026-11-24T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Sat 00:10', '2026-11-20T23:10:00Z', 1, '2026-11-23T22:59:59.999Z'],
  // A country we have no data for: Saturday and Sunday
  ['US', 'America/New_York', 'Fri 12:00, over the fold', '2026-10-30T16:00:00Z', 1, '2026-11-03T04:59:59.999Z'],
];

test.each(ENDS)('in %s (%s), %s (%s) and %i business days: %s', (country, zone, _, from, days, ends) => {
  expect(endOfBusinessDay(new Date(from), days, calendarOf(country, zone)).toISOString()).toBe(ends);
});

const pickup = { policy: PICKUP, calendar: AE };
const pickup48 = { policy: policyOf('pickup-48h', {}), calendar: calendarOf('NL', 'Europe/Amsterdam') };
const iso = (date: Date | undefined | null) => date?.toISOString();

test.each([
  // What, rules, from, respond_by, ends, reminder
  ['contact', pickup, '2026-11-20T19:50:00Z', null, '2026-11-24T19:59:59.999Z', '2026-11-24T15:59:59.999Z'],
  ['process', pickup, '2026-11-20T19:50:00Z', null, '2026-11-24T19:59:59.999Z', '2026-11-24T15:59:59.999Z'],
  ['reply', pickup, '2026-11-20T19:50:00Z', null, '2026-11-23T19:59:59.999Z', '2026-11-23T15:59:59.999Z'],
  // 48 hours by the clock, whatever the weekend and the hour that is missing or twice there
  ['contact', pickup48, '2026-11-20T22:50:00Z', null, '2026-11-22T22:50:00.000Z', '2026-11-22T18:50:00.000Z'],
  ['process', pickup48, '2026-03-28T12:00:00Z', null, '2026-03-30T12:00:00.000Z', '2026-03-30T08:00:00.000Z'],
  ['process', pickup48, '2026-10-24T12:00:00Z', null, '2026-10-26T12:00:00.000Z', '2026-10-26T08:00:00.000Z'],
  ['process', pickup48, '2028-02-28T12:00:00Z', null, '2028-03-01T12:00:00.000Z', '2028-03-01T08:00:00.000Z'],
  // Only contact and process are in hours there: an answer still has a business day
  ['reply', pickup48, '2026-11-20T22:50:00Z', null, '2026-11-23T22:59:59.999Z', '2026-11-23T18:59:59.999Z'],
  // What the shop says wins over both, be it later or sooner
  [
    'contact',
    pickup,
    '2026-11-20T19:50:00Z',
    '2026-12-09T08:00:00Z',
    '2026-12-09T08:00:00.000Z',
    '2026-12-09T04:00:00.000Z',
  ],
  [
    'process',
    pickup48,
    '2026-11-20T19:50:00Z',
    '2026-11-21T08:00:00Z',
    '2026-11-21T08:00:00.000Z',
    '2026-11-21T04:00:00.000Z',
  ],
  // Four hours before, or halfway where the deadline is not further off than that
  [
    'process',
    pickup,
    '2026-11-20T08:00:00Z',
    '2026-11-20T12:00:01Z',
    '2026-11-20T12:00:01.000Z',
    '2026-11-20T08:00:01.000Z',
  ],
  [
    'process',
    pickup,
    '2026-11-20T08:00:00Z',
    '2026-11-20T12:00:00Z',
    '2026-11-20T12:00:00.000Z',
    '2026-11-20T10:00:00.000Z',
  ],
  [
    'process',
    pickup,
    '2026-11-20T08:00:00Z',
    '2026-11-20T10:00:00Z',
    '2026-11-20T10:00:00.000Z',
    '2026-11-20T09:00:00.000Z',
  ],
  // Over before it began: the reminder is due at once
  [
    'contact',
    pickup,
    '2026-11-20T08:00:00Z',
    '2026-11-20T06:00:00Z',
    '2026-11-20T06:00:00.000Z',
    '2026-11-20T07:00:00.000Z',
  ],
] as const)(
  '%s under %o from %s, the shop says %s: until %s, reminder at %s',
  (kind, rules, from, respondBy, at, remind) => {
    const due = deadline(kind, new Date(from), respondBy && new Date(respondBy), rules);
    expect([iso(due.at), iso(due.remindAt), due.remindedAt]).toEqual([at, remind, null]);
    expect(iso(due.from)).toBe(new Date(from).toISOString());
  },
);

test('a deadline says which rule made it', () => {
  expect(deadline('contact', OPENED, null, pickup).rule).toEqual({
    by: 'policy',
    span: { business_days: 2 },
    country: 'AE',
    zone: 'Asia/Dubai',
  });
  expect(deadline('contact', OPENED, null, pickup48).rule).toMatchObject({ by: 'policy', span: { hours: 48 } });
  expect(deadline('contact', OPENED, after(HOUR), pickup).rule).toEqual({ by: 'shop' });
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

test('a reminder is due from its time on, and never again once it came', () => {
  const request = aRequest();
  const [contact] = request.deadlines;
  if (!contact) throw new Error('a return that was opened has a deadline');
  expect(reminderDue(request, new Date(contact.remindAt.getTime() - 1))).toBeNull();
  expect(reminderDue(request, contact.remindAt)).toBe(contact);
  expect(reminderDue(request, after(90 * 24 * HOUR))).toBe(contact);
  const told = { ...request, deadlines: [{ ...contact, remindedAt: contact.remindAt }] };
  expect(reminderDue(told, after(90 * 24 * HOUR))).toBeNull();
});

test('the clock wakes for the first of reminder and end of hold, and for nothing once all is done', () => {
  const request = aRequest();
  const remindAt = request.deadlines[0]?.remindAt;
  const hold = { by: { id: 'mona', name: 'Mona' }, until: after(120 * MINUTE) };
  expect(wakeAt(request)).toEqual(remindAt);
  expect(wakeAt({ ...request, hold })).toEqual(hold.until);
  expect(wakeAt({ ...request, hold: { ...hold, until: after(365 * 24 * HOUR) } })).toEqual(remindAt);
  const told = { ...request, deadlines: request.deadlines.map((d) => ({ ...d, remindedAt: d.remindAt })) };
  expect(wakeAt(told)).toBeNull();
  expect(wakeAt({ ...told, hold })).toEqual(hold.until);
});
