import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

// The prime minister decrees each holiday a few days before, most often moved to a Thursday, and the ministry of labour
// extends it to the private sector: whatever has no decree of its year is estimated, also where the date seems fixed.
export const EG: Holiday[] = [
  ...announced('2025-01-04', 'https://mena.org.eg/news/dbcall/table/textnews/id/11015149', [
    ['2025-01-07', 'Coptic Christmas'],
  ]),
  ...announced(
    '2025-01-22',
    'https://eng.fatshimetrie.org/2025/01/22/what-is-the-current-significance-of-january-25-in-egypt-between-the-celebration-of-the-revolution-and-contemporary-challenges',
    [['2025-01-25', '25 January Revolution and Police Day']],
  ),
  ...announced('2025-03-25', 'https://english.ahram.org.eg/News/543560.aspx', [
    ['2025-03-29', '2025-04-01', 'Eid al-Fitr'],
  ]),
  ...announced('2025-04-16', 'https://dspace.id.com.eg/handle/123456789/2354', [
    ['2025-04-21', 'Sham El Nessim'],
    ['2025-04-24', 'Sinai Liberation Day'],
    ['2025-05-01', 'Labour Day'],
  ]),
  ...announced('2026-11-24', 'https://english.ahram.org.eg/News/547304.aspx', [
    ['2025-06-05', '2025-06-09', 'Arafat Day and Eid al-Adha'],
  ]),
  ...announced(
    '2026-11-24',
    'https://www.topsportgate.com/72-%d8%b3%d8%a7%d8%b9%d8%a9-%d8%a5%d8%ac%d8%a7%d8%b2%d8%a9-%d9%84%d9%84%d8%ad%d9%83%d9%88%d9%85%d8%a9-%d9%88%d8%a7%d9%84%d9%82%d8%b7%d8%a7%d8%b9-%d8%a7%d9%84%d8%ae%d8%a7%d8%b5-%d9%88%d8%a7%d9%84%d8%a8',
    [
      ['2025-06-26', 'Islamic New Year'],
      ['2025-07-03', '30 June Revolution'],
    ],
  ),
  ...announced(
    '2026-11-24',
    'https://see.news/egypt-declares-thursday-paid-public-holiday-to-mark-july-23-revolution-anniv',
    [['2025-07-24', '23 July Revolution']],
  ),
  ...announced('2025-08-30', 'https://www.elbalad.news/6681942', [['2025-09-04', "Prophet's Birthday"]]),
  ...announced('2025-10-09', 'https://www.vetogate.com/5508557', [['2025-10-09', 'Armed Forces Day']]),
  ...announced(
    '2026-01-06',
    'https://www.africanews.com/2026/01/06/egypt-declares-paid-public-holiday-for-christmas-on-january-7/',
    [['2026-01-07', 'Coptic Christmas']],
  ),
  ...announced('2026-01-18', 'https://www.vetogate.com/5576043', [
    ['2026-01-29', '25 January Revolution and Police Day'],
  ]),
  // The same days for the private sector: https://www.elnabaa.net/print.aspx?id=1163969
  ...announced(
    '2026-03-12',
    'https://egyptianstreets.com/2026/03/12/egypt-declares-19-march-start-of-eid-al-fitr-holiday/',
    [['2026-03-19', '2026-03-23', 'Eid al-Fitr']],
  ),
  ...estimated(
    '2026-01-02',
    'https://www.masrawy.com/news/news_egypt/details/2026/1/2/2918352/%D9%85%D9%88%D8%B9%D8%AF-%D8%A3%D9%88%D9%84-%D8%A5%D8%AC%D8%A7%D8%B2%D8%A9-%D8%B1%D8%B3%D9%85%D9%8A%D8%A9-%D9%81%D9%8A-%D8%A7%D9%84%D8%B9%D8%A7%D9%85-%D8%A7%D9%84%D8%AC%D8%AF%D9%8A%D8%AF-2026',
    [
      ['2026-04-13', 'Sham El Nessim'],
      ['2026-04-25', 'Sinai Liberation Day'],
      ['2026-05-01', 'Labour Day'],
      ['2026-05-26', '2026-05-29', 'Arafat Day and Eid al-Adha'],
      ['2026-07-23', '23 July Revolution'],
    ],
  ),
  ...estimated(...CALCULATED, [
    ['2026-06-18', 'Islamic New Year'],
    ['2026-07-02', '30 June Revolution'],
    ['2026-08-25', "Prophet's Birthday"],
    ['2026-10-08', 'Armed Forces Day'],
    ['2027-01-07', 'Coptic Christmas'],
    ['2027-01-28', '25 January Revolution and Police Day'],
    ['2027-03-08', '2027-03-11', 'Eid al-Fitr'],
    ['2027-04-29', 'Sinai Liberation Day'],
    ['2027-05-01', 'Labour Day'],
    ['2027-05-03', 'Sham El Nessim'],
    ['2027-05-15', '2027-05-19', 'Arafat Day and Eid al-Adha'],
    ['2027-06-10', 'Islamic New Year'],
    ['2027-07-01', '30 June Revolution'],
    ['2027-07-23', '23 July Revolution'],
    ['2027-08-14', "Prophet's Birthday"],
    ['2027-10-07', 'Armed Forces Day'],
  ]),
];
