import { describe, expect, test } from 'vitest';
import { refuse } from '../../src/domain/refusal.ts';
import { ar } from '../../src/i18n/ar.ts';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';
import { nl } from '../../src/i18n/nl.ts';
import type { Sentences } from '../../src/i18n/sentences.ts';
import { refusalWords } from '../../src/views/words.ts';

const TRANSLATED: Sentences[] = [ar, fr, nl];

// The same word in both languages, not a forgotten translation.
const SAME: Record<string, Set<string>> = {
  ar: new Set(['labelled']),
  fr: new Set([
    'console',
    'deadlines.contact',
    'forms.message',
    'forms.note',
    'frame.conversation',
    'facts.photos',
    'frame.photos',
    'span.minutes', // "3 minutes"
  ]),
  nl: new Set([
    'console',
    'labelled',
    'deadlines.contact',
    'facts.status',
    'facts.deadline',
    'frame.live',
    'stepTaken',
  ]),
};
const NOT_SENTENCES = new Set(['language', 'direction', 'plainName']);
const COUNTS: Record<string, unknown[]> = {
  'fresh.answer': [3],
  'fresh.contact': [3],
  queueTitle: [3],
  digestTitle: [3],
  'many.done': [3, 4],
  'many.listed': [25, 40],
  'insights.title': [30],
  'insights.alarm': ['Given-0', 3, 4, 'Given-3'],
  'insights.defective': ['Given-0', 3, 4, 90],
  'insights.kept': ['Given-0', 3, 4],
  'insights.half': [3],
  morningTitle: [7, 3, 4, 5],
  searchTitle: ['Given-0', 3],
  'place.connected': ['Given-0', 3],
  'span.days': [3],
  'span.hours': [3],
  'span.minutes': [3],
  'offers.usage': [3],
  'rule.hours': [3],
  'rule.businessDays': [3, 'AE'],
  'forms.receivedHint': [3],
  'forms.undoFor': [3],
  'done.sent': [3],
  'happened.received': [3],
};

type Say = (...given: unknown[]) => string;
type Leaf = { path: string; say: string | Say };

/** Every sentence with its path, in the order of the file. */
function leavesOf(node: unknown, path = ''): Leaf[] {
  if (typeof node === 'string') return [{ path, say: node }];
  if (typeof node === 'function') return [{ path, say: node as Say }];
  return Object.entries(node as object).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** What a sentence is given: the facts of a refusal by their names, else as many words as English takes. */
function given(path: string, say: Say): unknown[] {
  if (COUNTS[path]) return COUNTS[path];
  if (path.startsWith('refusals.')) {
    return [new Proxy({}, { get: (_, name) => `fact-${String(name)}` })];
  }
  return Array.from({ length: say.length }, (_, n) => `Given-${n}`);
}

const ENGLISH = new Map(leavesOf(en).map(({ path, say }) => [path, say]));

type Said = { path: string; text: string; english: string; args: string[] };

function saidIn(words: Sentences): Said[] {
  return leavesOf(words).map(({ path, say }) => {
    const source = ENGLISH.get(path);
    if (typeof say === 'string' || typeof source !== 'function') {
      return { path, text: String(say), english: String(source), args: [] };
    }
    const args = given(path, source);
    const english = source(...args);
    const facts = english.match(/fact-\w+|Given-\d/g) ?? [];
    return { path, text: say(...args), english, args: [...facts, ...(COUNTS[path] ?? []).map(String)] };
  });
}

describe.each([en, ...TRANSLATED])('$plainName', (words) => {
  const said = saidIn(words);

  test('has the sentences of English, in its order', () => {
    expect(leavesOf(words).map(({ path }) => path)).toEqual([...ENGLISH.keys()]);
    expect(leavesOf(words).map(({ say }) => typeof say)).toEqual([...ENGLISH.values()].map((say) => typeof say));
  });

  test('says something everywhere, with everything it was given', () => {
    for (const { path, text, args } of said) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object/);
      for (const arg of args) expect(text, path).toContain(arg);
    }
  });

  test('does without what may be unknown', () => {
    const bare = [
      words.forms.to('Noor', null),
      words.forms.messageHint('Noor', null),
      words.warnings.locked('X', null),
    ];
    for (const text of bare) expect(text).not.toMatch(/null|\(\)/);
    expect(words.forms.to('Noor', 'Given')).toContain('Given');
    expect(words.warnings.locked('X', 'Given')).toContain('(Given)');
  });

  test('has Latin digits only', () => {
    for (const { path, text } of said) expect(text, path).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  });
});

describe.each(TRANSLATED)('$plainName', (words) => {
  test('is translated', () => {
    const same = saidIn(words)
      .filter(({ path, text, english }) => text === english && !NOT_SENTENCES.has(path))
      .map(({ path }) => path);
    expect(new Set(same)).toEqual(SAME[words.language]);
  });
});

test('French never breaks a line before its colon, semicolon, marks or inside its quotes', () => {
  for (const { path, text } of saidIn(fr)) expect(text, path).not.toMatch(/ [:;?!»]|« /);
  expect(fr.labelled('Clôturé', 'refusé')).toBe('Clôturé\u00a0: refusé');
});

test('one is not said as many', () => {
  expect([1, 2].map(en.forms.receivedHint)).toEqual(['1 was sent back.', '2 were sent back.']);
  expect([1, 2].map(nl.forms.receivedHint)).toEqual(['Er is er 1 teruggestuurd.', 'Er zijn er 2 teruggestuurd.']);
  expect([en.digestTitle(1), en.rule.hours(1)]).toEqual(['1 return waits; its card follows', '1 hour by the clock']);
});

test('a language is named by itself and has its direction', () => {
  expect(TRANSLATED.map(({ language, direction, plainName }) => [language, direction, plainName])).toEqual([
    ['ar', 'rtl', 'العربية'],
    ['fr', 'ltr', 'Français'],
    ['nl', 'ltr', 'Nederlands'],
  ]);
});

test('Arabic counts in its six forms', () => {
  const days = [0, 1, 2, 3, 11, 100].map(ar.span.days);
  expect(days).toEqual(['0 يوم', 'يوم واحد', 'يومين', '3 أيام', '11 يومًا', '100 يوم']);
  const counting: ((n: number) => string)[] = [
    ar.span.days,
    ar.span.hours,
    ar.span.minutes,
    ar.rule.hours,
    (n) => ar.rule.businessDays(n, 'AE'),
    ar.forms.undoFor,
    ar.done.sent,
    ar.happened.received,
  ];
  for (const count of counting) {
    expect(new Set([0, 1, 2, 3, 11, 100].map(count)).size).toBe(6);
    // Without the digits: the noun itself changes for one, two, three to ten, and eleven and more.
    const nouns = [1, 2, 3, 11].map((n) => count(n).replace(/\d/g, ''));
    expect(new Set(nouns).size).toBe(4);
    expect(count(103).replace(/\d/g, '')).toBe(nouns[2]);
    expect(count(111).replace(/\d/g, '')).toBe(nouns[3]);
  }
});

test('a role is named in the language of whoever lacks it', () => {
  const told = [en, ar, fr, nl].map((words) =>
    refusalWords(refuse('not_your_role', { needs: 'lead' }), { words, zone: 'UTC', now: new Date() }),
  );
  expect(told.map((text) => /lead|قائد|responsable|teamleider/.exec(text)?.[0])).toEqual([
    'lead',
    'قائد',
    'responsable',
    'teamleider',
  ]);
});

test('French counts 0 and 1 as one, Dutch only 1', () => {
  expect([0, 1, 2].map(fr.span.days)).toEqual(['0 jour', '1 jour', '2 jours']);
  expect([0, 1, 2].map(nl.span.days)).toEqual(['0 dagen', '1 dag', '2 dagen']);
});

describe('in Arabic', () => {
  // Our own words and times in the reader's language: Arabic already, so they need no isolate.
  const OURS = new Set([
    'labelled',
    'happened.approved',
    'rules.matched',
    'rules.acted',
    'rules.findActed',
    'rules.would',
    'deadlineMoved',
    'happened.updated',
    'happened.deadlines_moved',
    'happened.assigned',
    'happened.locked',
    'happened.inspected',
    'happened.marked_not_received',
    'happened.snoozed',
    'happened.taken_over',
    'happened.rejected',
    'happened.picture_refused',
    'happened.message_held_up',
    'refusals.picture_unfit',
    'refusals.too_many_pictures',
    'pictures.arrived',
    'pictures.failed',
    'pictures.here',
    'rules.heldBack.before',
    'rules.heldBack.unasked',
    'pictures.more',
    'verdicts.rejected',
    'due.in',
    'forms.customerReads',
    'due.over',
    'doNotWait',
    'done.held',
    'happened.contacted',
    'happened.delivery_given_up',
    'happened.held',
    'happened.hold_asked',
    'happened.offer_answer_ignored',
    'happened.offer_made',
    'happened.reminded',
    'happened.remindedAll',
    'happened.remindedLate',
    'happened.reported',
    'heldBy',
    'offers.refundBefore',
    'offers.refundNow',
    'offers.replaces',
    'offers.states.accepted',
    'offers.states.declined',
    'offers.states.expired',
    'offers.states.made',
    'offers.states.refunded',
    'refusals.already_yours',
    'refusals.conversation_locked',
    'refusals.guideline',
    'refusals.text_too_long',
    'refusals.wrong_status',
    'warnings.dead',
    'warnings.locked',
  ]);

  test('names, ids and amounts stand isolated, our own words need not', () => {
    const bare = saidIn(ar)
      .filter(({ text }) => /fact-|Given-/.test(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')))
      .map(({ path }) => path);
    expect(new Set(bare)).toEqual(OURS);
    expect(ar.doNotWait('249.00 AED', 'x')).toContain('\u2068249.00 AED\u2069');
    expect(ar.warnings.dead('x', 'HTTP 500')).toContain('\u2068HTTP 500\u2069');
    expect(ar.happened.delivery_given_up('x', 'HTTP 500')).toContain('\u2068HTTP 500\u2069');
  });

  test('isolates are closed and hold exactly what was put in', () => {
    for (const { path, text } of saidIn(ar)) {
      expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, ''), path).not.toMatch(/[\u2066-\u2069]/);
    }
    expect(ar.title('R-1001', 'Lamp (black)')).toContain('\u2068R-1001\u2069');
    expect(ar.title('R-1001', 'Lamp (black)')).toContain('\u2068Lamp (black)\u2069');
    expect(ar.refusals.held_by_other({ holder: 'Mona' })).toContain('\u2068Mona\u2069');
    expect(ar.refusals.over_refund({ left: '249.00 AED' })).toContain('\u2068249.00 AED\u2069');
  });

  test('a name cannot break out of its isolate', () => {
    expect(ar.heldBy('Mo\u2069\u202ena', 'x')).toContain('\u2068Mona\u2069');
  });
});
