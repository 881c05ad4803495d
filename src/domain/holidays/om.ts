import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

// One list for the public and the private sector. From 2026 on the year's days but the Eids are published in December
// before it; the dates of Royal Decrees 88/2022 and 15/2025 are moved freely and are estimated until then.
export const OM: Holiday[] = [
  ...announced(
    '2025-01-06',
    'https://www.eastcoastdaily.in/2025/01/06/accession-day-gulf-country-declares-public-holiday-2.html',
    [['2025-01-12', 'Accession Day']],
  ),
  ...announced('2025-01-19', 'http://pravasidaily.com/?p=44376', [['2025-01-30', "Isra' and Mi'raj"]]),
  // The second of its two possibilities: Eid began on Monday the 31st.
  ...announced(
    '2025-03-23',
    'https://www.siasat.com/oman-announces-eid-al-fitr-holiday-for-public-private-sectors-3198647/',
    [['2025-03-29', '2025-04-03', 'Eid al-Fitr']],
  ),
  ...announced('2025-05-29', 'https://www.arabianbusiness.com/gcc/oman/oman-eid-al-adha-holiday', [
    ['2025-06-05', '2025-06-09', 'Eid al-Adha'],
  ]),
  ...announced(
    '2025-06-20',
    'https://menafn.com/1109703067/Oman-Announces-Public-And-Private-Sector-Holiday-For-Hijri-New-Year',
    [['2025-06-29', 'Islamic New Year']],
  ),
  ...announced(
    '2025-08-31',
    'https://menafn.com/1109998857/Oman-Announces-Public-And-Private-Sector-Holiday-For-Prophets-Birthday',
    [['2025-09-07', "Prophet's Birthday"]],
  ),
  ...announced(
    '2025-11-09',
    'https://gulfnews.com/world/gulf/oman/national-day-holidays-announced-in-oman-for-public-private-sectors-1.500339433',
    [['2025-11-26', '2025-11-27', 'National Day']],
  ),
  ...announced(
    '2026-11-24',
    'https://gulfnews.com/world/gulf/oman-sets-january-2026-public-holidays-under-new-advance-announcement-policy-1.500392367',
    [
      ['2026-01-15', 'Accession Day'],
      ['2026-01-18', "Isra' and Mi'raj"],
      ['2026-06-18', 'Islamic New Year'],
      ['2026-08-27', "Prophet's Birthday"],
      ['2026-11-25', '2026-11-26', 'National Day'],
    ],
  ),
  ...announced(
    '2026-03-11',
    'https://gulfnews.com/world/gulf/oman/oman-announces-eid-al-fitr-holiday-from-march-19-to-23-1.500470727',
    [['2026-03-19', '2026-03-23', 'Eid al-Fitr']],
  ),
  ...estimated(...CALCULATED, [
    ['2026-05-26', '2026-05-29', 'Eid al-Adha'],
    ['2027-01-05', "Isra' and Mi'raj"],
    ['2027-01-11', 'Accession Day'],
    ['2027-03-08', '2027-03-11', 'Eid al-Fitr'],
    ['2027-05-15', '2027-05-18', 'Eid al-Adha'],
    ['2027-06-06', 'Islamic New Year'],
    ['2027-08-14', "Prophet's Birthday"],
    ['2027-11-20', '2027-11-21', 'National Day'],
    ['2027-12-25', "Isra' and Mi'raj"],
  ]),
];
