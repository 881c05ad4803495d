const FRIDAY_SATURDAY = [5, 6] as const;
const SATURDAY_SUNDAY = [6, 7] as const;

// Every territory whose weekend is another than Saturday and Sunday, as CLDR 48 has it (supplemental weekData), by ISO
// weekday. AE is with the rest of the world since 2022; Sharjah's Friday is its sellers' own to close.
const WEEKENDS: Readonly<Record<string, readonly number[]>> = {
  SA: FRIDAY_SATURDAY,
  EG: FRIDAY_SATURDAY,
  KW: FRIDAY_SATURDAY,
  QA: FRIDAY_SATURDAY,
  OM: FRIDAY_SATURDAY,
  BH: FRIDAY_SATURDAY,
  JO: FRIDAY_SATURDAY,
  IQ: FRIDAY_SATURDAY,
  YE: FRIDAY_SATURDAY,
  SY: FRIDAY_SATURDAY,
  SD: FRIDAY_SATURDAY,
  LY: FRIDAY_SATURDAY,
  DZ: FRIDAY_SATURDAY,
  IL: FRIDAY_SATURDAY,
  AF: [4, 5],
  IR: [5],
  IN: [7],
  UG: [7],
};

export const weekendOf = (country: string): readonly number[] => WEEKENDS[country] ?? SATURDAY_SUNDAY;
