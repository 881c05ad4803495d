import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

// The Cabinet decides for ministries and adds days of rest. The private sector has the thirteen days of article 68 of
// Labour Law 6 of 2010; what is the government's alone is estimated.
export const KW: Holiday[] = [
  ...announced(
    '2024-12-05',
    'https://gulfnews.com/world/gulf/kuwait/new-year-2025-holidays-kuwait-declares-4-day-weekend-1.1733398563767',
    [['2025-01-01', "New Year's Day"]],
  ),
  ...announced('2025-02-07', 'https://www.eastcoastdaily.in/2025/02/07/gulf-country-announces-5-day-holiday.html', [
    ['2025-02-25', 'National Day'],
    ['2025-02-26', 'Liberation Day'],
  ]),
  ...announced(
    '2025-03-14',
    'https://www.eastcoastdaily.in/2025/03/14/eid-al-fitr-2025-gulf-country-announces-holidays.html',
    [['2025-03-30', '2025-04-01', 'Eid al-Fitr']],
  ),
  ...announced('2025-04-30', 'https://www.arabianbusiness.com/culture-society/kuwait-eid-al-adha-2025-holiday', [
    ['2025-06-05', '2025-06-08', 'Arafat Day and Eid al-Adha'],
  ]),
  ...announced('2025-06-18', 'https://www.arabianbusiness.com/gcc/kuwait/kuwait-announces-islamic-new-year-holiday', [
    ['2025-06-26', 'Islamic New Year'],
  ]),
  ...announced('2025-08-12', 'https://www.daily8.com/en/article/b97dd639c1c0e23d649c82c81c36908b', [
    ['2025-09-04', "Prophet's Birthday"],
  ]),
  ...announced(
    '2025-12-20',
    'https://en.dailypakistan.com.pk/20-Dec-2025/get-ready-for-two-epic-long-weekends-this-january',
    [['2026-01-01', "New Year's Day"]],
  ),
  ...announced(
    '2026-02-14',
    'https://en.dailypakistan.com.pk/14-Feb-2026/good-news-for-govt-employees-4-day-holiday-from-february-25-28',
    [
      ['2026-02-25', 'National Day'],
      ['2026-02-26', 'Liberation Day'],
    ],
  ),
  // The first of its two possibilities: Ramadan ended on Thursday the 19th.
  ...announced(
    '2026-03-10',
    'https://www.khaleejtimes.com/world/gulf/kuwait-announces-eid-al-fitr-holidays-for-government-employees',
    [['2026-03-20', '2026-03-22', 'Eid al-Fitr']],
  ),
  // Fixed by law, and never moved.
  ...announced('2026-11-24', 'http://togetherkw.org/faq/faq4/', [
    ['2027-01-01', "New Year's Day"],
    ['2027-02-25', 'National Day'],
    ['2027-02-26', 'Liberation Day'],
  ]),
  ...estimated('2026-11-24', 'http://togetherkw.org/faq/faq4/', [
    ['2025-01-30', "Isra' and Mi'raj, moved for ministries"],
    ['2026-01-18', "Isra' and Mi'raj, moved for ministries"],
    ['2026-03-19', 'Eid al-Fitr, for ministries'],
    ['2026-03-23', 'Eid al-Fitr, for ministries'],
  ]),
  ...estimated(...CALCULATED, [
    ['2026-05-26', '2026-05-29', 'Arafat Day and Eid al-Adha'],
    ['2026-06-16', 'Islamic New Year'],
    ['2026-08-25', "Prophet's Birthday"],
    ['2027-01-05', "Isra' and Mi'raj"],
    ['2027-03-09', '2027-03-11', 'Eid al-Fitr'],
    ['2027-05-15', '2027-05-18', 'Arafat Day and Eid al-Adha'],
    ['2027-06-06', 'Islamic New Year'],
    ['2027-08-14', "Prophet's Birthday"],
    ['2027-12-25', "Isra' and Mi'raj"],
  ]),
];
