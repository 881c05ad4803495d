import { announced, estimated, type Holiday } from './holiday.ts';

// Article 3 of the Algemene termijnenwet. No law gives anybody the day off: nearly all are free on these, but most work
// on Good Friday and Liberation Day, so those two count as working days.
export const NL: Holiday[] = [
  ...announced('2026-11-24', 'https://wvhl.nl/algemeen/de-algemene-termijnenwet', [
    ['2025-01-01', 'Nieuwjaarsdag'],
    ['2025-04-21', 'Tweede paasdag'],
    ['2025-04-26', 'Koningsdag'],
    ['2025-05-29', 'Hemelvaartsdag'],
    ['2025-06-09', 'Tweede pinksterdag'],
    ['2025-12-25', '2025-12-26', 'Kerstmis'],
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-04-06', 'Tweede paasdag'],
    ['2026-04-27', 'Koningsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-25', 'Tweede pinksterdag'],
    ['2026-12-25', '2026-12-26', 'Kerstmis'],
    ['2027-01-01', 'Nieuwjaarsdag'],
    ['2027-03-29', 'Tweede paasdag'],
    ['2027-04-27', 'Koningsdag'],
    ['2027-05-06', 'Hemelvaartsdag'],
    ['2027-05-17', 'Tweede pinksterdag'],
    ['2027-12-25', '2027-12-26', 'Kerstmis'],
  ]),
  ...estimated('2026-11-24', 'https://nl.m.wikipedia.org/wiki/Feestdagen_in_Nederland', [
    ['2025-04-18', 'Goede Vrijdag'],
    ['2025-05-05', 'Bevrijdingsdag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2027-03-26', 'Goede Vrijdag'],
    ['2027-05-05', 'Bevrijdingsdag'],
  ]),
];
