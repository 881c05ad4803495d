import { expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { deadline } from '../../src/domain/deadlines.ts';
import { policyOf } from '../../src/domain/policy.ts';
import { LANGUAGES, type Language } from '../../src/i18n/index.ts';
import { ruleWords } from '../../src/views/rule.ts';
import { ALWAYS } from '../domain/sample.ts';

const now = new Date('2026-11-24T06:00:00Z');
const said = (country: string, zone: string, from: string, language: Language = 'en') =>
  ruleWords(
    deadline('contact', new Date(from), null, {
      policy: policyOf('pickup', {}),
      calendar: calendarOf(country, zone),
      hours: ALWAYS,
    }).rule,
    {
      words: LANGUAGES[language],
      zone,
      now,
    },
  );

test('the card says which holidays a deadline did not count', () => {
  expect(said('OM', 'Asia/Muscat', '2026-11-24T06:00:00Z')).toBe(
    '2 business days (OM, Asia/Muscat) · closed on Wed, Nov 25 and Thu, Nov 26',
  );
});

test('the card says which days it counted although they may become holidays', () => {
  expect(said('AE', 'Asia/Dubai', '2026-12-01T06:00:00Z')).toBe(
    '2 business days (AE, Asia/Dubai) · counted as a working day until announced as a holiday: Wed, Dec 2 and Thu, Dec 3',
  );
});

test('weekends need no word, and neither has what was stored before holidays were known', () => {
  expect(said('AE', 'Asia/Dubai', '2026-11-20T19:50:00Z')).toBe('2 business days (AE, Asia/Dubai)');
  const old = { by: 'policy', span: { business_days: 2 }, country: 'AE', zone: 'Asia/Dubai' } as const;
  expect(ruleWords(old, { words: LANGUAGES.en, zone: 'Asia/Dubai', now })).toBe('2 business days (AE, Asia/Dubai)');
});

test.each(Object.keys(LANGUAGES) as Language[])(
  'in %s the days are in the reader’s language, with Latin digits',
  (language) => {
    const { words } = { words: LANGUAGES[language] };
    const text = said('OM', 'Asia/Muscat', '2026-11-24T06:00:00Z', language);
    expect(text).toContain('25');
    expect(text).toContain('26');
    expect(text.startsWith(words.rule.businessDays(2, 'OM, Asia/Muscat'))).toBe(true);
    expect(text).not.toMatch(/[\u0660-\u0669]/);
  },
);
