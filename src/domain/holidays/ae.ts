import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

// One list for the public and the private sector. All but the Eids may be moved to an end of the week by a decision of
// the year (Cabinet Resolution 27 of 2024; National Day 2025 was): nothing is announced before the ministry says so.
export const AE: Holiday[] = [
  ...announced(
    '2024-12-21',
    'https://filipinotimes.net/latest-news/2024/12/21/mohre-declares-january-1-paid-holiday-for-private-sector/',
    [['2025-01-01', "New Year's Day"]],
  ),
  ...announced(
    '2025-03-18',
    'https://emarat.directory/mohre-announced-eid-al-fitr-holidays-for-private-sector-employees-in-the-uae/3222/n',
    [['2025-03-30', '2025-04-01', 'Eid al-Fitr']],
  ),
  ...announced('2025-05-29', 'https://sharjah24.ae/en/Articles/2025/05/29/ZX11', [
    ['2025-06-05', '2025-06-08', 'Arafat Day and Eid al-Adha'],
  ]),
  ...announced(
    '2025-06-16',
    'https://newsyhub.com/hijri-new-year-2025-uae-declares-june-27-as-paid-holiday-for-private-sector-world-news',
    [['2025-06-27', 'Islamic New Year']],
  ),
  ...announced('2025-09-04', 'https://www.khaleejtimes.com/uae/president-message-prophets-birthday', [
    ['2025-09-05', "Prophet's Birthday"],
  ]),
  ...announced('2025-11-21', 'https://www.wam.ae/en/article/bmtv491-54th-eid-etihad-december-2025-declared-official', [
    ['2025-12-01', '2025-12-02', 'Eid Al Etihad'],
  ]),
  ...announced(
    '2025-12-12',
    'https://www.thenationalnews.com/news/uae/2025/12/12/uae-holidays-private-sector-new-year-day/',
    [['2026-01-01', "New Year's Day"]],
  ),
  // Sunday the 22nd because Ramadan had thirty days.
  ...announced(
    '2026-02-23',
    'https://filipinotimes.net/latest-news/2026/02/23/uae-announces-eid-al-fitr-holiday-for-2026/',
    [['2026-03-19', '2026-03-22', 'Eid al-Fitr']],
  ),
  // Known for the government of Dubai only.
  ...estimated('2026-06-08', 'https://insider18.com/index.php/wp-json/wp/v2/posts/43661', [
    ['2026-06-15', 'Islamic New Year'],
  ]),
  ...estimated('2025-11-18', 'https://www.khaleejtimes.com/uae/public-holidays-2026-transferable-dates-explained', [
    ['2026-05-26', '2026-05-29', 'Arafat Day and Eid al-Adha'],
    ['2026-08-25', "Prophet's Birthday"],
    ['2026-12-02', '2026-12-03', 'Eid Al Etihad'],
  ]),
  ...estimated(...CALCULATED, [
    ['2027-01-01', "New Year's Day"],
    ['2027-03-09', '2027-03-11', 'Eid al-Fitr'],
    ['2027-05-15', '2027-05-18', 'Arafat Day and Eid al-Adha'],
    ['2027-06-06', 'Islamic New Year'],
    ['2027-08-14', "Prophet's Birthday"],
    ['2027-12-02', '2027-12-03', 'Eid Al Etihad'],
  ]),
];
