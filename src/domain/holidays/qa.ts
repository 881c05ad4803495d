import { announced, CALCULATED, estimated, type Holiday } from './holiday.ts';

const GAZETTE = ['2025-05-19', 'https://menafn.com/1109567618/List-Of-Official-Holidays-In-Qatar-Approved'] as const;

// The government closes from 28 Ramadan to 4 Shawwal and from 9 to 13 Dhu al-Hijjah. The private sector has three
// working days of each Eid (Labour Law, article 78); only days that are both are announced.
export const QA: Holiday[] = [
  ...announced(...GAZETTE, [
    ['2025-02-11', 'National Sport Day'],
    ['2025-12-18', 'National Day'],
    ['2026-02-10', 'National Sport Day'],
    ['2026-12-18', 'National Day'],
    ['2027-02-09', 'National Sport Day'],
    ['2027-12-18', 'National Day'],
  ]),
  ...announced(
    '2025-03-29',
    'https://menafn.com/1109371438/Ministry-Of-Labour-Announces-Eid-Al-Fitr-Holiday-For-Private-Sector',
    [['2025-03-30', '2025-04-01', 'Eid al-Fitr']],
  ),
  ...announced('2026-11-24', 'https://menafn.com/1109621309/Amiri-Diwan-Announces-Eid-Al-Adha-Holiday', [
    ['2025-06-06', '2025-06-09', 'Eid al-Adha'],
  ]),
  ...announced('2026-11-24', 'https://www.probasbarta24.com/?p=16671', [['2026-03-20', '2026-03-23', 'Eid al-Fitr']]),
  ...estimated(...CALCULATED, [
    ['2025-06-10', 'Eid al-Adha, third working day'],
    ['2026-03-24', 'Eid al-Fitr, third working day'],
    ['2026-05-27', '2026-05-29', 'Eid al-Adha'],
    ['2026-05-31', 'Eid al-Adha, third working day'],
    ['2027-03-09', '2027-03-11', 'Eid al-Fitr'],
    ['2027-05-16', '2027-05-18', 'Eid al-Adha'],
  ]),
];
