import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

// The private sector's days, which are fewer than the government's. National Day and Founding Day keep their dates
// except on a Friday or a Saturday; what is given instead of a holiday on a weekend is each employer's to arrange.
export const SA: Holiday[] = [
  ...announced(
    '2025-03-12',
    'https://www.zawya.com/en/life/culture/4-day-eid-al-fitr-holiday-announced-for-saudi-private-and-non-profit-sectors-csm3go59',
    [['2025-03-30', '2025-04-02', 'Eid al-Fitr']],
  ),
  ...announced(
    '2025-05-29',
    'https://www.zawya.com/en/life/culture/4-day-eid-al-adha-holidays-for-saudi-private-sector-eood41a4',
    [['2025-06-05', '2025-06-08', 'Arafat Day and Eid al-Adha']],
  ),
  ...announced('2025-09-18', 'https://gulfmalayalamnews.com/2025/09/18/saudi-updates-391', [
    ['2025-09-23', 'National Day'],
  ]),
  ...announced('2026-11-24', 'https://misr-post.com/?p=1023795', [['2026-02-22', 'Founding Day']]),
  ...announced(
    '2026-03-04',
    'https://en.dailypakistan.com.pk/04-Mar-2026/four-holidays-announced-for-eidul-fitr-2026-check-schedule',
    [['2026-03-19', '2026-03-22', 'Eid al-Fitr']],
  ),
  ...announced(
    '2023-02-03',
    'https://gulfnews.com/world/gulf/saudi/official-holiday-rules-amended-for-state-employees-in-saudi-arabia-1.93618921',
    [
      ['2025-02-22', 'Founding Day'],
      ['2026-09-23', 'National Day'],
      ['2027-02-22', 'Founding Day'],
      ['2027-09-23', 'National Day'],
    ],
  ),
  // Some reports give the Sunday, others do not.
  ...estimated('2026-11-24', 'https://shbabbek.com/show/247281', [['2025-02-23', 'Founding Day, in lieu']]),
  ...estimated(...CALCULATED, [
    ['2025-06-09', '2025-06-10', 'Eid al-Adha, in lieu'],
    ['2026-03-23', '2026-03-24', 'Eid al-Fitr, in lieu'],
    ['2026-05-26', '2026-05-29', 'Arafat Day and Eid al-Adha'],
    ['2026-05-31', 'Eid al-Adha, in lieu'],
    ['2027-03-09', '2027-03-12', 'Eid al-Fitr'],
    ['2027-03-14', 'Eid al-Fitr, in lieu'],
    ['2027-05-15', '2027-05-18', 'Arafat Day and Eid al-Adha'],
    ['2027-05-19', 'Eid al-Adha, in lieu'],
  ]),
];
