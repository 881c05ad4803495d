import { describe, expect, test } from 'vitest';
import { findings, MARKETPLACE_GUIDELINE } from '../../src/domain/guideline.ts';
import { filled, openPlaceholders, PLACEHOLDERS } from '../../src/domain/templates.ts';
import { type About, lookOver } from '../../src/guidelines/index.ts';
import { TEMPLATES } from '../../src/i18n/templates.ts';
import { wilson } from './score.ts';

const NOTHING: About = { own: [], names: [], country: null };
const found = (text: string, about: Partial<About> = {}) => [
  ...new Set(
    lookOver(text, { ...NOTHING, ...about }).map(({ check, from, to }) => `${check}: ${text.slice(from, to)}`),
  ),
];

const VALUES = {
  customer_name: 'Fatima',
  item: 'Electric kettle 1.7 l',
  order: 'A-1001',
  return: 'R-1',
  refund_amount: '149.40 AED',
  suggested_help: '1. 2. 3.',
  reason: 'R-3',
  seller_name: 'Sahara Home',
};

describe.each(Object.entries(TEMPLATES))('the desk’s own templates in %s', (_, texts) => {
  test.each(Object.entries(texts))('%s may be sent when it is filled, and not while it is open', (_, text) => {
    const names = [VALUES.customer_name, VALUES.seller_name];
    const own = [VALUES.item, VALUES.order, VALUES.return];
    expect(found(filled(text, VALUES).text, { own, names })).toEqual([]);
    expect(openPlaceholders(text).length).toBeGreaterThan(0);
    expect(openPlaceholders(text).filter((name) => !PLACEHOLDERS.some((known) => `{${known}}` === name))).toEqual([]);
  });
});

test('what is found is told by its place in the text as it was written, whatever stands before it', () => {
  expect(found('عزيزتي 👩‍👩‍👧 اتصلي على +971 50 123 4567 غدا')).toEqual(['phone: +971 50 123 4567']);
  expect(found('ﬁne… see www.our-own-shop.com for it')).toEqual(['link: www.our-own-shop.com']);
});

test('what hides from a reader hides nothing from the check', () => {
  expect(found('Call +٩٧١ ٥٠ ١٢٣ ٤٥٦٧ about the pickup')).toEqual(['phone: +٩٧١ ٥٠ ١٢٣ ٤٥٦٧']);
  expect(found('Write to mona\u200b@sahara-home.ae about the pickup')).toEqual(['email: mona\u200b@sahara-home.ae']);
});

test.each(['In words, then', 'Here it is', 'Will do.', 'How many?', 'We can do that.', 'On Thursday'])(
  'a short answer is no empty talk: %s',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each(['Hello, is it working?', 'Thank you. What size?', 'Bedankt voor uw bericht. Is het scherm heel?'])(
  'a short question behind a greeting is no empty talk: %s',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each([
  'Hello, we are here to help you with your return request.',
  'Bonjour, nous sommes là pour vous aider dans votre demande de retour.',
  'Hallo, wij helpen u graag verder met uw retouraanvraag.',
])('who only says they are ready to help says nothing, though they name the return: %s', (text) => {
  expect(found(text)).toEqual([`empty: ${text}`]);
});

test('who signs says nothing with it, and who answers in one word does', () => {
  const signed = 'Thank you for contacting us.\nKind regards,\nLumen Store ';
  expect(found(signed)).toEqual([`empty: ${signed}`]);
  expect(found('Thank you for contacting us.\nApproved')).toEqual([]);
  expect(found('Kind regards, approved by Lumen Store')).toEqual([]);
});

test.each([
  ['These two stars are unfair. Please change them.', 'review_change: These two stars are unfair. Please change them'],
  ['Votre note date de lundi. Relevez-la, merci.', 'review_change: Votre note date de lundi. Relevez-la'],
  [
    'Kun je even een beoordeling achterlaten? Dan zit er iets leuks voor je in.',
    'review_reward: Kun je even een beoordeling achterlaten? Dan zit er iets leuks voor',
  ],
])('what is asked in one sentence and named in another is found: %s', (text, said) => {
  expect(found(text)).toEqual([said]);
});

test.each([
  'Thank you for your feedback. Could you change the battery?',
  'Uw foto’s zijn onscherp. Kunt u ze vervangen?',
])('two sentences about the item are none about a review: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'Le colis a du retard, le chauffeur passe demain.',
  'Als u online uw retour aanmeldt, krijgt u een gratis label.',
  'Write the score on the display down and we send a new sensor.',
])('what every return needs to have said is never in the way: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('one of each is told, the gravest first, and what a shop switched off is not', () => {
  const text = 'Use code WELCOME15 on your next order, or call +971 50 123 4567 or +971 50 123 4568.';
  const all = lookOver(text, NOTHING).map(({ check, from, to }) => ({ check, said: text.slice(from, to) }));
  expect(findings(all, MARKETPLACE_GUIDELINE).map(({ check, level }) => `${level} ${check}`)).toEqual([
    'block marketing',
    'confirm phone',
  ]);
  const gentle = { ...MARKETPLACE_GUIDELINE, marketing: 'note', phone: 'off' } as const;
  expect(findings(all, gentle).map(({ check, level }) => `${level} ${check}`)).toEqual(['note marketing']);
});

test('no text takes much longer than an ordinary one of its length', () => {
  const hostile = [
    '0 '.repeat(1_500),
    'a@'.repeat(1_500),
    'free review '.repeat(250),
    'krijgt korting '.repeat(200),
    'we wish you '.repeat(250),
    `regards${' '.repeat(3_000)}x`,
    'votre avis. '.repeat(250),
    'www.'.repeat(750),
    '🧿'.repeat(3_000),
  ];
  const ordinary = 'We looked at the pictures of the kettle, and the base is cracked. '.repeat(45);
  const took = (text: string): number => {
    const from = performance.now();
    lookOver(text, NOTHING);
    return performance.now() - from;
  };
  const floor = Math.min(took(ordinary), took(ordinary), took(ordinary));
  for (const text of hostile) expect(Math.min(took(text), took(text)), text.slice(0, 12)).toBeLessThan(20 * floor);
});

test('the interval of a share is the one Wilson gives', () => {
  expect(wilson(8, 10).map((limit) => limit.toFixed(3))).toEqual(['0.490', '0.943']);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
