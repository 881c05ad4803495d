import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

// A circular of the prime minister for each, addressed to ministries and taken here for the private sector too; days on
// a Friday or a Saturday are given on the next working days. What has no circular yet is estimated, also where the date
// has been the same for years.
export const BH: Holiday[] = [
  ...announced(
    '2025-03-27',
    'https://www.eastcoastdaily.in/2025/03/27/eid-al-fitr-2025-bahrain-announces-holidays.html',
    [['2025-03-30', '2025-04-01', 'Eid al-Fitr']],
  ),
  ...announced('2026-11-24', 'https://timeskerala.com/pravasi/bahrain-declares-labor-day-a-public-holiday', [
    ['2025-05-01', 'Labour Day'],
  ]),
  ...announced(
    '2025-05-30',
    'https://www.eastcoastdaily.in/2025/05/30/eid-al-adha-2025-gulf-country-announces-6-day-holiday.html',
    [['2025-06-05', '2025-06-10', 'Arafat Day and Eid al-Adha']],
  ),
  ...announced('2025-06-23', 'https://www.arabianbusiness.com/culture-society/bahrain-announces-holiday-2', [
    ['2025-06-26', 'Islamic New Year'],
  ]),
  ...announced(
    '2026-11-24',
    'https://8287.read.newszop.com/english-news/publisher-toi/world/bahrain-declares-two-day-public-holiday-for-ashura,-extends-break-to-monday/articleshow/14504820d66c522e09b53c65a4cf5cc05036e771',
    [['2025-07-05', '2025-07-07', 'Ashura']],
  ),
  ...announced(
    '2025-08-30',
    'https://www.reporterlive.com/gulf/uae/2025/08/30/uae-public-sector-holiday-for-prophet-muhammads-birthday-announced',
    [['2025-09-04', "Prophet's Birthday"]],
  ),
  ...announced(
    '2025-12-10',
    'https://menafn.com/1110464109/Bahrain-Announces-Public-Holidays-For-National-Day-And-Accession-Of-King-Hamad',
    [['2025-12-16', '2025-12-17', 'National Day and Accession Day']],
  ),
  ...announced('2026-11-24', 'https://en.alwast.net/arab/bahrain-announces-5-day-eid', [
    ['2026-03-20', '2026-03-24', 'Eid al-Fitr'],
  ]),
  ...estimated(...CALCULATED, [
    ['2025-01-01', "New Year's Day"],
    ['2026-01-01', "New Year's Day"],
    ['2026-05-01', 'Labour Day'],
    ['2026-05-26', '2026-05-29', 'Arafat Day and Eid al-Adha'],
    ['2026-05-31', 'Eid al-Adha, in lieu'],
    ['2026-06-16', 'Islamic New Year'],
    ['2026-06-24', '2026-06-25', 'Ashura'],
    ['2026-08-25', "Prophet's Birthday"],
    ['2026-12-16', '2026-12-17', 'National Day and Accession Day'],
    ['2027-01-01', "New Year's Day"],
    ['2027-03-09', '2027-03-11', 'Eid al-Fitr'],
    ['2027-05-01', 'Labour Day'],
    ['2027-05-15', '2027-05-18', 'Arafat Day and Eid al-Adha'],
    ['2027-06-06', 'Islamic New Year'],
    ['2027-06-14', '2027-06-15', 'Ashura'],
    ['2027-08-14', "Prophet's Birthday"],
    ['2027-12-16', '2027-12-17', 'National Day and Accession Day'],
  ]),
];
