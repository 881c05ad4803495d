import { expect, test } from 'vitest';
import { calendarOf, endOfBusinessDay } from '../../src/domain/calendar.ts';
import type { Overrides } from '../../src/domain/calendar-overrides.ts';

// Worked out on paper from the calendars and each zone's rules of that year, before anything was run.
// Where, begins (local), begins, business days, ends (UTC): the local end is always 23:59:59.999.
type Row = [country: string, zone: string, local: string, from: string, days: number, ends: string];

const ends = (country: string, zone: string, from: string, days: number, overrides?: Overrides) =>
  endOfBusinessDay(new Date(from), days, calendarOf(country, zone, overrides)).toISOString();

const WEEKS: Row[] = [
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
  ['FR', 'Europe/Paris', 'Wed 31 Dec 12:00, over New Year', '2025-12-31T11:00:00Z', 2, '2026-01-05T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Thu 31 Dec 23:30, over New Year', '2026-12-31T22:30:00Z', 1, '2027-01-04T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Fri 26 Feb, no leap year', '2027-02-26T09:00:00Z', 1, '2027-03-01T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Mon 28 Feb, a leap year', '2028-02-28T09:00:00Z', 1, '2028-02-29T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Tue 29 Feb 23:59:59.999', '2028-02-29T22:59:59.999Z', 1, '2028-03-01T22:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Mon 28 Feb, a leap year', '2028-02-28T07:00:00Z', 1, '2028-02-29T20:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Mon 28 Feb, a leap year', '2028-02-28T06:00:00Z', 2, '2028-03-01T19:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Fri 23:50', '2026-11-20T22:50:00Z', 2, '2026-11-24T22:59:59.999Z'],
  ['FR', 'Europe/Paris', 'Sat 00:10', '2026-11-20T23:10:00Z', 1, '2026-11-23T22:59:59.999Z'],
  // A country we have no data for: Saturday and Sunday
  ['US', 'America/New_York', 'Fri 12:00, over the fold', '2026-10-30T16:00:00Z', 1, '2026-11-03T04:59:59.999Z'],
  // Casablanca the year after: back on 7 February, forth on 14 March
  ['MA', 'Africa/Casablanca', 'Fri 12:00, into Ramadan', '2027-02-05T11:00:00Z', 1, '2027-02-08T23:59:59.999Z'],
  ['MA', 'Africa/Casablanca', 'Fri 12:00, out of Ramadan', '2027-03-12T12:00:00Z', 1, '2027-03-15T22:59:59.999Z'],
  // Further weekends
  ['JO', 'Asia/Amman', 'Thu 12:00', '2026-11-19T09:00:00Z', 1, '2026-11-22T20:59:59.999Z'],
  ['IQ', 'Asia/Baghdad', 'Thu 12:00', '2026-11-19T09:00:00Z', 1, '2026-11-22T20:59:59.999Z'],
  ['LB', 'Asia/Beirut', 'Fri 12:00', '2026-11-20T10:00:00Z', 1, '2026-11-23T21:59:59.999Z'],
  ['TR', 'Europe/Istanbul', 'Fri 12:00', '2026-11-20T09:00:00Z', 1, '2026-11-23T20:59:59.999Z'],
  ['DE', 'Europe/Berlin', 'Fri 12:00', '2026-11-20T11:00:00Z', 1, '2026-11-23T22:59:59.999Z'],
  ['GB', 'Europe/London', 'Fri 12:00, over the fold', '2026-10-23T11:00:00Z', 1, '2026-10-26T23:59:59.999Z'],
  ['IR', 'Asia/Tehran', 'Thu 12:00, to Saturday', '2026-11-19T08:30:00Z', 1, '2026-11-21T20:29:59.999Z'],
  ['IN', 'Asia/Kolkata', 'Fri 12:00, to Saturday', '2026-11-20T06:30:00Z', 1, '2026-11-21T18:29:59.999Z'],
];

test.each(WEEKS)('in %s (%s), %s (%s) and %i business days: %s', (country, zone, _, from, days, at) => {
  expect(ends(country, zone, from, days)).toBe(at);
});

// One row a line: where, begins (local), begins, business days, ends, what is closed, and the published calendar that
// says so, with the day it bears (2026-11-24: it bears none, and was read then).
const PUBLISHED = `
AE Asia/Dubai | Tue 31 Dec 12:00 | 2024-12-31T08:00:00Z | 1 | 2025-01-02T19:59:59.999Z | Wed 1 Jan | 2024-12-21 https://filipinotimes.net/latest-news/2024/12/21/mohre-declares-january-1-paid-holiday-for-private-sector/
AE Asia/Dubai | Fri 28 Mar 10:00 | 2025-03-28T06:00:00Z | 1 | 2025-04-02T19:59:59.999Z | Sun 30 Mar to Tue 1 Apr | 2025-03-18 https://emarat.directory/mohre-announced-eid-al-fitr-holidays-for-private-sector-employees-in-the-uae/3222/n
AE Asia/Dubai | Wed 4 Jun 12:00 | 2025-06-04T08:00:00Z | 2 | 2025-06-10T19:59:59.999Z | Thu 5 to Sun 8 Jun | 2025-05-29 https://sharjah24.ae/en/Articles/2025/05/29/ZX11
AE Asia/Dubai | Thu 26 Jun 23:59 | 2025-06-26T19:59:00Z | 1 | 2025-06-30T19:59:59.999Z | Fri 27 Jun | 2025-06-16 https://newsyhub.com/hijri-new-year-2025-uae-declares-june-27-as-paid-holiday-for-private-sector-world-news
AE Asia/Dubai | Thu 4 Sep 09:00 | 2025-09-04T05:00:00Z | 1 | 2025-09-08T19:59:59.999Z | Fri 5 Sep | 2025-09-04 https://www.khaleejtimes.com/uae/president-message-prophets-birthday
AE Asia/Dubai | Fri 28 Nov 23:50 | 2025-11-28T19:50:00Z | 1 | 2025-12-03T19:59:59.999Z | Mon 1 and Tue 2 Dec, not Wed 3 | 2025-11-21 https://www.wam.ae/en/article/bmtv491-54th-eid-etihad-december-2025-declared-official
AE Asia/Dubai | Wed 31 Dec 18:00 | 2025-12-31T14:00:00Z | 1 | 2026-01-02T19:59:59.999Z | Thu 1 Jan | 2025-12-12 https://www.thenationalnews.com/news/uae/2025/12/12/uae-holidays-private-sector-new-year-day/
AE Asia/Dubai | Wed 18 Mar 10:00 | 2026-03-18T06:00:00Z | 2 | 2026-03-24T19:59:59.999Z | Thu 19 to Sun 22 Mar | 2026-02-23 https://filipinotimes.net/latest-news/2026/02/23/uae-announces-eid-al-fitr-holiday-for-2026/
SA Asia/Riyadh | Thu 27 Mar 10:00 | 2025-03-27T07:00:00Z | 1 | 2025-04-03T20:59:59.999Z | Sun 30 Mar to Wed 2 Apr | 2025-03-12 https://www.zawya.com/en/life/culture/4-day-eid-al-fitr-holiday-announced-for-saudi-private-and-non-profit-sectors-csm3go59
SA Asia/Riyadh | Wed 4 Jun 20:00 | 2025-06-04T17:00:00Z | 2 | 2025-06-10T20:59:59.999Z | Thu 5 to Sun 8 Jun | 2025-05-29 https://www.zawya.com/en/life/culture/4-day-eid-al-adha-holidays-for-saudi-private-sector-eood41a4
SA Asia/Riyadh | Mon 22 Sep 09:00 | 2025-09-22T06:00:00Z | 2 | 2025-09-25T20:59:59.999Z | Tue 23 Sep | 2025-09-18 https://gulfmalayalamnews.com/2025/09/18/saudi-updates-391
SA Asia/Riyadh | Thu 19 Feb 12:00 | 2026-02-19T09:00:00Z | 1 | 2026-02-23T20:59:59.999Z | Sun 22 Feb | 2026-11-24 https://misr-post.com/?p=1023795
SA Asia/Riyadh | Wed 18 Mar 17:00 | 2026-03-18T14:00:00Z | 2 | 2026-03-24T20:59:59.999Z | Thu 19 to Sun 22 Mar | 2026-03-04 https://en.dailypakistan.com.pk/04-Mar-2026/four-holidays-announced-for-eidul-fitr-2026-check-schedule
SA Asia/Riyadh | Tue 22 Sep 10:00 | 2026-09-22T07:00:00Z | 1 | 2026-09-24T20:59:59.999Z | Wed 23 Sep | 2023-02-03 https://gulfnews.com/world/gulf/saudi/official-holiday-rules-amended-for-state-employees-in-saudi-arabia-1.93618921
EG Africa/Cairo | Mon 6 Jan 15:00 | 2025-01-06T13:00:00Z | 1 | 2025-01-08T21:59:59.999Z | Tue 7 Jan | 2025-01-04 https://mena.org.eg/news/dbcall/table/textnews/id/11015149
EG Africa/Cairo | Thu 27 Mar 12:00 | 2025-03-27T10:00:00Z | 1 | 2025-04-02T21:59:59.999Z | Sat 29 Mar to Tue 1 Apr | 2025-03-25 https://english.ahram.org.eg/News/543560.aspx
EG Africa/Cairo | Sun 20 Apr 10:00, over the gap | 2025-04-20T08:00:00Z | 4 | 2025-04-28T20:59:59.999Z | Mon 21 and Thu 24 Apr | 2025-04-16 https://dspace.id.com.eg/handle/123456789/2354
EG Africa/Cairo | Wed 30 Apr 11:00 | 2025-04-30T08:00:00Z | 1 | 2025-05-04T20:59:59.999Z | Thu 1 May | 2025-04-16 https://dspace.id.com.eg/handle/123456789/2354
EG Africa/Cairo | Wed 4 Jun 11:00 | 2025-06-04T08:00:00Z | 1 | 2025-06-10T20:59:59.999Z | Thu 5 to Mon 9 Jun | 2026-11-24 https://english.ahram.org.eg/News/547304.aspx
EG Africa/Cairo | Wed 25 Jun 11:00 | 2025-06-25T08:00:00Z | 4 | 2025-07-02T20:59:59.999Z | Thu 26 Jun, not Mon 30 | 2026-11-24 https://www.topsportgate.com/72-%d8%b3%d8%a7%d8%b9%d8%a9-%d8%a5%d8%ac%d8%a7%d8%b2%d8%a9-%d9%84%d9%84%d8%ad%d9%83%d9%88%d9%85%d8%a9-%d9%88%d8%a7%d9%84%d9%82%d8%b7%d8%a7%d8%b9-%d8%a7%d9%84%d8%ae%d8%a7%d8%b5-%d9%88%d8%a7%d9%84%d8%a8
EG Africa/Cairo | Wed 2 Jul 11:00 | 2025-07-02T08:00:00Z | 1 | 2025-07-06T20:59:59.999Z | Thu 3 Jul | 2026-11-24 https://www.topsportgate.com/72-%d8%b3%d8%a7%d8%b9%d8%a9-%d8%a5%d8%ac%d8%a7%d8%b2%d8%a9-%d9%84%d9%84%d8%ad%d9%83%d9%88%d9%85%d8%a9-%d9%88%d8%a7%d9%84%d9%82%d8%b7%d8%a7%d8%b9-%d8%a7%d9%84%d8%ae%d8%a7%d8%b5-%d9%88%d8%a7%d9%84%d8%a8
EG Africa/Cairo | Tue 22 Jul 10:00 | 2025-07-22T07:00:00Z | 1 | 2025-07-23T20:59:59.999Z | Thu 24 Jul, not Wed 23 | 2026-11-24 https://see.news/egypt-declares-thursday-paid-public-holiday-to-mark-july-23-revolution-anniv
EG Africa/Cairo | Wed 23 Jul 10:00 | 2025-07-23T07:00:00Z | 1 | 2025-07-27T20:59:59.999Z | Thu 24 Jul | 2026-11-24 https://see.news/egypt-declares-thursday-paid-public-holiday-to-mark-july-23-revolution-anniv
EG Africa/Cairo | Wed 3 Sep 10:00 | 2025-09-03T07:00:00Z | 1 | 2025-09-07T20:59:59.999Z | Thu 4 Sep | 2025-08-30 https://www.elbalad.news/6681942
EG Africa/Cairo | Sun 5 Oct 10:00 | 2025-10-05T07:00:00Z | 1 | 2025-10-06T20:59:59.999Z | Thu 9 Oct, not Mon 6 | 2025-10-09 https://www.vetogate.com/5508557
EG Africa/Cairo | Wed 8 Oct 10:00 | 2025-10-08T07:00:00Z | 1 | 2025-10-12T20:59:59.999Z | Thu 9 Oct | 2025-10-09 https://www.vetogate.com/5508557
EG Africa/Cairo | Tue 6 Jan 10:00 | 2026-01-06T08:00:00Z | 1 | 2026-01-08T21:59:59.999Z | Wed 7 Jan | 2026-01-06 https://www.africanews.com/2026/01/06/egypt-declares-paid-public-holiday-for-christmas-on-january-7/
EG Africa/Cairo | Sat 24 Jan 12:00 | 2026-01-24T10:00:00Z | 1 | 2026-01-25T21:59:59.999Z | Thu 29 Jan, not Sun 25 | 2026-01-18 https://www.vetogate.com/5576043
EG Africa/Cairo | Wed 28 Jan 12:00 | 2026-01-28T10:00:00Z | 1 | 2026-02-01T21:59:59.999Z | Thu 29 Jan | 2026-01-18 https://www.vetogate.com/5576043
EG Africa/Cairo | Wed 18 Mar 10:00 | 2026-03-18T08:00:00Z | 1 | 2026-03-24T21:59:59.999Z | Thu 19 to Mon 23 Mar | 2026-03-12 https://egyptianstreets.com/2026/03/12/egypt-declares-19-march-start-of-eid-al-fitr-holiday/
KW Asia/Kuwait | Mon 24 Feb 10:00 | 2025-02-24T07:00:00Z | 1 | 2025-02-27T20:59:59.999Z | Tue 25 and Wed 26 Feb; Thu 27 for ministries only | 2025-02-07 https://www.eastcoastdaily.in/2025/02/07/gulf-country-announces-5-day-holiday.html
KW Asia/Kuwait | Thu 27 Mar 10:00 | 2025-03-27T07:00:00Z | 1 | 2025-04-02T20:59:59.999Z | Sun 30 Mar to Tue 1 Apr | 2025-03-14 https://www.eastcoastdaily.in/2025/03/14/eid-al-fitr-2025-gulf-country-announces-holidays.html
KW Asia/Kuwait | Wed 25 Jun 13:00 | 2025-06-25T10:00:00Z | 1 | 2025-06-29T20:59:59.999Z | Thu 26 Jun | 2025-06-18 https://www.arabianbusiness.com/gcc/kuwait/kuwait-announces-islamic-new-year-holiday
KW Asia/Kuwait | Tue 24 Feb 10:00 | 2026-02-24T07:00:00Z | 1 | 2026-03-01T20:59:59.999Z | Wed 25 and Thu 26 Feb | 2026-02-14 https://en.dailypakistan.com.pk/14-Feb-2026/good-news-for-govt-employees-4-day-holiday-from-february-25-28
KW Asia/Kuwait | Wed 24 Feb 10:00 | 2027-02-24T07:00:00Z | 1 | 2027-02-28T20:59:59.999Z | Thu 25 and Fri 26 Feb | 2026-11-24 http://togetherkw.org/faq/faq4/
QA Asia/Qatar | Thu 27 Mar 10:00 | 2025-03-27T07:00:00Z | 2 | 2025-04-03T20:59:59.999Z | Sun 30 Mar to Tue 1 Apr | 2025-03-29 https://menafn.com/1109371438/Ministry-Of-Labour-Announces-Eid-Al-Fitr-Holiday-For-Private-Sector
QA Asia/Qatar | Wed 17 Dec 10:00 | 2025-12-17T07:00:00Z | 1 | 2025-12-21T20:59:59.999Z | Thu 18 Dec | 2025-05-19 https://menafn.com/1109567618/List-Of-Official-Holidays-In-Qatar-Approved
QA Asia/Qatar | Mon 9 Feb 10:00 | 2026-02-09T07:00:00Z | 1 | 2026-02-11T20:59:59.999Z | Tue 10 Feb | 2025-05-19 https://menafn.com/1109567618/List-Of-Official-Holidays-In-Qatar-Approved
OM Asia/Muscat | Thu 9 Jan 10:00 | 2025-01-09T06:00:00Z | 1 | 2025-01-13T19:59:59.999Z | Sun 12 Jan | 2025-01-06 https://www.eastcoastdaily.in/2025/01/06/accession-day-gulf-country-declares-public-holiday-2.html
OM Asia/Muscat | Thu 27 Mar 10:00 | 2025-03-27T06:00:00Z | 1 | 2025-04-06T19:59:59.999Z | Sat 29 Mar to Thu 3 Apr | 2025-03-23 https://www.siasat.com/oman-announces-eid-al-fitr-holiday-for-public-private-sectors-3198647/
OM Asia/Muscat | Thu 26 Jun 10:00 | 2025-06-26T06:00:00Z | 1 | 2025-06-30T19:59:59.999Z | Sun 29 Jun | 2025-06-20 https://menafn.com/1109703067/Oman-Announces-Public-And-Private-Sector-Holiday-For-Hijri-New-Year
OM Asia/Muscat | Tue 25 Nov 10:00 | 2025-11-25T06:00:00Z | 1 | 2025-11-30T19:59:59.999Z | Wed 26 and Thu 27 Nov | 2025-11-09 https://gulfnews.com/world/gulf/oman/national-day-holidays-announced-in-oman-for-public-private-sectors-1.500339433
OM Asia/Muscat | Wed 14 Jan 10:00 | 2026-01-14T06:00:00Z | 2 | 2026-01-20T19:59:59.999Z | Thu 15 and Sun 18 Jan | 2026-11-24 https://gulfnews.com/world/gulf/oman-sets-january-2026-public-holidays-under-new-advance-announcement-policy-1.500392367
OM Asia/Muscat | Tue 24 Nov 10:00 | 2026-11-24T06:00:00Z | 2 | 2026-11-30T19:59:59.999Z | Wed 25 and Thu 26 Nov | 2026-11-24 https://gulfnews.com/world/gulf/oman-sets-january-2026-public-holidays-under-new-advance-announcement-policy-1.500392367
BH Asia/Bahrain | Wed 4 Jun 10:00 | 2025-06-04T07:00:00Z | 1 | 2025-06-11T20:59:59.999Z | Thu 5 to Tue 10 Jun | 2025-05-30 https://www.eastcoastdaily.in/2025/05/30/eid-al-adha-2025-gulf-country-announces-6-day-holiday.html
BH Asia/Bahrain | Thu 3 Jul 10:00 | 2025-07-03T07:00:00Z | 2 | 2025-07-09T20:59:59.999Z | Sat 5 to Mon 7 Jul | 2026-11-24 https://8287.read.newszop.com/english-news/publisher-toi/world/bahrain-declares-two-day-public-holiday-for-ashura,-extends-break-to-monday/articleshow/14504820d66c522e09b53c65a4cf5cc05036e771
BH Asia/Bahrain | Mon 15 Dec 10:00 | 2025-12-15T07:00:00Z | 1 | 2025-12-18T20:59:59.999Z | Tue 16 and Wed 17 Dec | 2025-12-10 https://menafn.com/1110464109/Bahrain-Announces-Public-Holidays-For-National-Day-And-Accession-Of-King-Hamad
FR Europe/Paris | Thu 2 Apr 10:00 | 2026-04-02T08:00:00Z | 2 | 2026-04-07T21:59:59.999Z | Mon 6 Apr | 2026-01-01 https://www.fo-fonctionnaires.fr/fgf-fo/droits-et-services/calendriers/calendrier-conges-feries.html
FR Europe/Paris | Thu 30 Apr 22:00 | 2026-04-30T20:00:00Z | 6 | 2026-05-12T21:59:59.999Z | Fri 1 and Fri 8 May | 2026-01-01 https://www.fo-fonctionnaires.fr/fgf-fo/droits-et-services/calendriers/calendrier-conges-feries.html
FR Europe/Paris | Wed 13 May 10:00 | 2026-05-13T08:00:00Z | 1 | 2026-05-15T21:59:59.999Z | Thu 14 May | 2026-01-01 https://www.fo-fonctionnaires.fr/fgf-fo/droits-et-services/calendriers/calendrier-conges-feries.html
FR Europe/Paris | Tue 10 Nov 10:00 | 2026-11-10T09:00:00Z | 1 | 2026-11-12T22:59:59.999Z | Wed 11 Nov | 2026-01-01 https://www.fo-fonctionnaires.fr/fgf-fo/droits-et-services/calendriers/calendrier-conges-feries.html
NL Europe/Amsterdam | Fri 24 Apr 10:00 | 2026-04-24T08:00:00Z | 1 | 2026-04-28T21:59:59.999Z | Mon 27 Apr | 2026-11-24 https://www.naswerkt.nl/werknemers/officiele-feestdagen
NL Europe/Amsterdam | Wed 13 May 10:00 | 2026-05-13T08:00:00Z | 2 | 2026-05-18T21:59:59.999Z | Thu 14 May | 2026-11-24 https://www.naswerkt.nl/werknemers/officiele-feestdagen
NL Europe/Amsterdam | Thu 24 Dec 16:00 | 2026-12-24T15:00:00Z | 1 | 2026-12-28T22:59:59.999Z | Fri 25 and Sat 26 Dec | 2026-11-24 https://www.naswerkt.nl/werknemers/officiele-feestdagen
`
  .trim()
  .split('\n')
  .map(
    (line) =>
      line.split(' | ') as [
        where: string,
        local: string,
        from: string,
        days: string,
        at: string,
        closed: string,
        source: string,
      ],
  );

test.each(PUBLISHED)(
  'in %s, %s (%s) and %s business days: %s, for it is closed on %s (%s)',
  (where, _, from, days, at, __, source) => {
    const [country = '', zone = ''] = where.split(' ');
    expect(ends(country, zone, from, Number(days))).toBe(at);
    expect(source).toMatch(/^20\d\d-\d\d-\d\d https?:\/\/\S+$/);
  },
);

// Days nobody had announced for everybody when the tables were made: they count, so the reminder is early.
const ESTIMATED: Row[] = [
  ['AE', 'Asia/Dubai', 'Tue 1 Dec, National Day movable', '2026-12-01T06:00:00Z', 2, '2026-12-03T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Mon 25 May, Eid by the moon', '2026-05-25T06:00:00Z', 2, '2026-05-27T19:59:59.999Z'],
  ['AE', 'Asia/Dubai', 'Fri 12 Jun, for a government only', '2026-06-12T06:00:00Z', 1, '2026-06-15T19:59:59.999Z'],
  ['SA', 'Asia/Riyadh', 'Mon 25 May, Eid by the moon', '2026-05-25T07:00:00Z', 1, '2026-05-26T20:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Wed 17 Jun, no decree yet', '2026-06-17T07:00:00Z', 1, '2026-06-18T20:59:59.999Z'],
  ['EG', 'Africa/Cairo', 'Wed 7 Oct, no decree yet', '2026-10-07T07:00:00Z', 1, '2026-10-08T20:59:59.999Z'],
  ['KW', 'Asia/Kuwait', 'Wed 18 Mar, around the Eid', '2026-03-18T07:00:00Z', 2, '2026-03-23T20:59:59.999Z'],
  ['QA', 'Asia/Qatar', 'Thu 19 Mar, after the Eid', '2026-03-19T07:00:00Z', 1, '2026-03-24T20:59:59.999Z'],
  ['OM', 'Asia/Muscat', 'Sun 10 Jan, Accession Day movable', '2027-01-10T06:00:00Z', 1, '2027-01-11T19:59:59.999Z'],
  ['BH', 'Asia/Bahrain', 'Tue 15 Dec, no circular yet', '2026-12-15T07:00:00Z', 1, '2026-12-16T20:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Thu 2 Apr, Good Friday', '2026-04-02T08:00:00Z', 2, '2026-04-07T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Mon 4 May, Liberation Day', '2026-05-04T08:00:00Z', 1, '2026-05-05T21:59:59.999Z'],
  ['NL', 'Europe/Amsterdam', 'Thu 25 Mar, Easter on the gap', '2027-03-25T09:00:00Z', 2, '2027-03-30T21:59:59.999Z'],
];
test.each(ESTIMATED)(
  'in %s (%s) an estimated day counts: %s (%s) and %i business days: %s',
  (country, zone, _, from, days, at) => {
    expect(ends(country, zone, from, days)).toBe(at);
  },
);

const OVERRIDDEN: [...Row, overrides: Partial<Overrides>][] = [
  ['AE', 'Asia/Dubai', 'Fri 23:50', '2026-11-20T19:50:00Z', 2, '2026-11-25T19:59:59.999Z', { closed: ['2026-11-23'] }],
  ['AE', 'Asia/Dubai', 'Fri 23:50', '2026-11-20T19:50:00Z', 1, '2026-11-21T19:59:59.999Z', { open: ['2026-11-21'] }],
  [
    'AE',
    'Asia/Dubai',
    'Tue 1 Dec',
    '2026-12-01T06:00:00Z',
    2,
    '2026-12-07T19:59:59.999Z',
    { closed: ['2026-12-02', '2026-12-03'] },
  ],
  ['FR', 'Europe/Paris', 'Thu 30 Apr', '2026-04-30T20:00:00Z', 1, '2026-05-01T21:59:59.999Z', { open: ['2026-05-01'] }],
  ['OM', 'Asia/Muscat', 'Tue 24 Nov', '2026-11-24T06:00:00Z', 2, '2026-11-29T19:59:59.999Z', { open: ['2026-11-26'] }],
  [
    'NL',
    'Europe/Amsterdam',
    'Wed 23 Dec',
    '2026-12-23T09:00:00Z',
    1,
    '2026-12-28T22:59:59.999Z',
    { closed: ['2026-12-24'] },
  ],
];
test.each(OVERRIDDEN)(
  'in %s (%s), %s (%s) and %i business days: %s, by the seller’s own %o',
  (country, zone, _, from, days, at, own) => {
    expect(ends(country, zone, from, days, { closed: [], open: [], ...own })).toBe(at);
  },
);
