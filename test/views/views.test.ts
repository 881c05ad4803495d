import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadline, openDeadlines } from '../../src/domain/deadlines.ts';
import { STAFF_ACTIONS } from '../../src/domain/lifecycle.ts';
import { policyOf } from '../../src/domain/policy.ts';
import type { Refusal, RefusalKind } from '../../src/domain/refusal.ts';
import { STATUSES } from '../../src/domain/return-request.ts';
import { LANGUAGES, sentencesFor } from '../../src/i18n/index.ts';
import { buttonId, readButtonId } from '../../src/views/button-id.ts';
import { cardOf } from '../../src/views/card.ts';
import { FORMS, type FormAction, previewForm } from '../../src/views/forms.ts';
import { queueOf } from '../../src/views/list.ts';
import { doneNotice, eventNotice, refusalNotice } from '../../src/views/notice.ts';
import { pageOf } from '../../src/views/page.ts';
import { amountIn, type Reader } from '../../src/views/reader.ts';
import { whyWords } from '../../src/views/words.ts';
import { AE, ALWAYS, aed, after, aMessage, aRequest, HOUR, OPENED } from '../domain/sample.ts';
import { eventsWith, HOSTILE, hostileRequest, refusalsWith, SIDE, stringsIn } from './hostile.ts';

const LANGUAGE_LIST = Object.entries(LANGUAGES);
const readerIn = (words: Reader['words']): Reader => ({ words, zone: 'Asia/Dubai', now: after(HOUR) });
const english = readerIn(LANGUAGES.en);

// ---- A customer who means no good ----------------------------------------------------------------------------------

const plain = (view: unknown): void => {
  for (const said of stringsIn(view)) {
    expect(said).not.toMatch(/\[object |undefined|function|=>|NaN|Invalid Date|\bnull\b/);
  }
};

describe.each(Object.entries(HOSTILE))('a customer who writes %s', (name, text) => {
  const caution = name === 'bidi' || name === 'zalgo' ? LANGUAGES.en.hiddenCharacters : null;
  test('is quoted word for word on the card, in every status: escaping is for who draws it', () => {
    for (const status of STATUSES) {
      const card = cardOf(hostileRequest(text, status), english, { ...SIDE, undelivered: [{ what: text, why: text }] });
      plain({ ...card, warnings: [] });
      expect(card.quote).toEqual({ who: text, text, language: text, caution });
      expect(card.photos).toEqual([{ name: text, link: null, preview: null, state: null, coming: null }]);
      expect(card.title).toContain(text);
      const values = card.facts.map((fact) => fact.value);
      for (const whole of [`${text} · ${text}`, text, `1 × ${text}`, `${text} ${text}`])
        expect(values).toContain(whole);
      expect(card.warnings.at(-1)).toContain(text);
      for (const button of [...card.buttons, ...card.more]) expect(button.label.length).toBeLessThan(40);
    }
  });

  test('breaks no notice, in any language, and is quoted as a quote', () => {
    const request = hostileRequest(text, 'pending_action');
    for (const [, words] of LANGUAGE_LIST) {
      for (const event of eventsWith(text)) {
        const notice = eventNotice(event, request, readerIn(words));
        const done = doneNotice(event, request, readerIn(words), 10);
        expect([typeof notice.text, typeof done.text]).toEqual(['string', 'string']);
        expect(notice.text.trim() && done.text.trim()).not.toBe('');
        if (notice.quote) expect(notice.quote.text).toBe(text);
        if (event.type === 'message_received') expect(notice.quote === null).toBe(event.data.messageId === 'gone');
      }
    }
  });

  test('breaks no form: what they wrote is shown, and what was typed before is still there', () => {
    const written = { text, comment: text, amount: text, note: text, received: text };
    for (const status of STATUSES) {
      const request = hostileRequest(text, status);
      for (const [action, form] of Object.entries(FORMS)) {
        const shown = form(request, english, written);
        expect(shown.submit.action).toBe(action);
        if (action === 'answer') expect(shown.quote).toEqual({ who: text, text, language: text, caution });
        for (const field of shown.fields)
          if (field.kind === 'line' || field.kind === 'text') expect(field.value).toBe(text);
        plain(form(request, english, {}));
      }
      const draft = { id: 'draft-1', text, sellerName: text, undoSeconds: 10 };
      const preview = previewForm('answer', request, english, draft);
      expect(preview).toMatchObject({ quote: { who: text, text }, carries: { draft: 'draft-1' } });
    }
  });

  test('breaks neither queue nor page', () => {
    for (const status of STATUSES) {
      const request = hostileRequest(text, status);
      const list = queueOf([{ request, reader: english }], english.words);
      plain(list);
      expect(list.rows[0]?.title).toContain(text);
      expect(list.rows[0]?.detail).toContain(text);
      expect(list.rows[0]?.holder).toBe(status === 'closed' ? null : text);
      const page = pageOf(request, eventsWith(text), new Map(), english, SIDE);
      expect(page.conversation.length).toBeGreaterThan(2);
      for (const line of page.conversation) expect(line.text).toBe(text);
    }
  });
});

test('a withheld message is on no card, in no notice and on no page', () => {
  const secret = 'not to be read';
  const messages = [aMessage('staff'), aMessage('customer', { state: 'withheld', text: secret })];
  const locked = { by: 'staff' as const, reason: 'other', at: OPENED, person: null };
  for (const status of STATUSES) {
    const request = aRequest({ status, messages, locked });
    const events = eventsWith('');
    const seen = [
      cardOf(request, english, SIDE),
      pageOf(request, events, new Map(), english, SIDE),
      FORMS.answer(request, english, {}),
      ...events.map((event) => eventNotice(event, request, english)),
    ];
    expect(stringsIn(seen).filter((said) => said.includes(secret))).toEqual([]);
  }
});

test('a locked conversation is said with a reason we know, never with a word that only looks like one', () => {
  for (const reason of ['constructor', 'toString', '__proto__', 'unheard_of', null]) {
    const locked = { by: 'customer' as const, reason, at: OPENED, person: null };
    const [warning] = cardOf(aRequest({ locked }), english, SIDE).warnings;
    expect(warning).toBe(english.words.warnings.locked(english.words.parties.customer, null));
  }
});

// ---- Button ids ----------------------------------------------------------------------------------------------------

const UUID = '0190b2c4-ffff-7fff-bfff-00000000cafe';

test('a button’s id comes back as it went, within the hundred characters a platform allows', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAFF_ACTIONS), fc.uuid(), fc.nat(999_999_999), (action, target, version) => {
      const id = buttonId({ action, target, version });
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readButtonId(id)).toEqual({ action, target, version });
    }),
  );
});

test.each([`v1:hold:${UUID}:0`, `v1:refund:${UUID}:12`, `v1:answer:${UUID}:999999999`])(
  '%s, on a card in a channel for years, is still read',
  (id) => {
    expect(buttonId(readButtonId(id) ?? { action: 'hold', target: '', version: -1 })).toBe(id);
  },
);

test('what was never a button of ours is nothing', () => {
  const strange = [
    ...['', ':', '::::', 'v1', 'v1:', `v1:hold:${UUID}`, `v1:hold:${UUID}:`, `v1:hold:${UUID}:1:2`, `v1:hold::1`],
    ...[`v0:hold:${UUID}:1`, `V1:hold:${UUID}:1`, `v1:Hold:${UUID}:1`, `v1:settle_refund:${UUID}:1`],
    ...['-1', '1.5', '1e3', ' 1', '٣', '9999999999', 'x'].map((version) => `v1:hold:${UUID}:${version}`),
    ...Object.getOwnPropertyNames(Object.prototype).flatMap((word) => [
      word,
      `${word}:hold:${UUID}:1`,
      `v1:${word}:x:1`,
    ]),
  ];
  for (const id of strange) expect(readButtonId(id), id).toBeNull();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => readButtonId(id) === null));
});

test('every button of every card and form carries its return and the version that was seen', () => {
  for (const status of STATUSES) {
    const request = aRequest({ status, messages: [aMessage('staff'), aMessage('customer')] });
    const card = cardOf(request, english, { ...SIDE, undelivered: [{ what: 'x', why: 'y' }] });
    const forms = (Object.keys(FORMS) as FormAction[]).map((action) => FORMS[action](request, english, {}).submit);
    for (const button of [...card.buttons, ...card.more, ...forms]) {
      const { action } = button;
      expect(readButtonId(button.id)).toEqual({ action, target: request.id, version: request.version });
    }
  }
});

// ---- Four languages ------------------------------------------------------------------------------------------------

// What each refusal needs to be said; the words that must be heard in it whatever the language.
const REFUSED = refusalsWith('Samir');

describe.each(LANGUAGE_LIST)('in %s', (language, words) => {
  const reader = readerIn(words);

  test('every refusal has a sentence of its own, with what it is about in it', () => {
    const said = Object.entries(REFUSED).map(([refused, facts]) => {
      const { text, tone } = refusalNotice({ refused, facts } as Refusal, reader);
      plain(text);
      expect(tone).toBe('no');
      expect(text.trim().length, refused).toBeGreaterThan(5);
      return text;
    });
    expect(new Set(said).size).toBe(said.length);
    const sentence = (refused: RefusalKind) =>
      refusalNotice({ refused, facts: REFUSED[refused] } as Refusal, reader).text;
    expect(sentence('held_by_other')).toContain('Samir');
    expect(sentence('over_refund')).toContain(amountIn(aed(4_900), words));
    expect(sentence('over_your_limit')).toContain(amountIn(aed(20_000), words));
    expect(sentence('refund_waiting')).toContain(amountIn(aed(100_000), words));
    expect(sentence('text_too_long')).toContain('3000');
    expect(sentence('wrong_status')).toContain(words.statuses.in_transit);
    expect(sentence('conversation_locked')).toContain(words.parties.customer);
  });

  test('every card says its deadlines, the rule that made each and what happens if nobody acts', () => {
    const open = [
      aRequest(),
      aRequest({ status: 'pending_action' }),
      ...(['authorized', 'in_transit', 'pending_action', 'refunding'] as const).map((status) =>
        aRequest({ status, messages: [aMessage('staff'), aMessage('customer')] }),
      ),
    ];
    for (const request of open) {
      const due = openDeadlines(request);
      expect(due.length).toBeGreaterThan(0);
      const { facts } = cardOf(request, reader, SIDE);
      const values = (of: 'deadline' | 'otherwise' | 'rule') =>
        facts.filter(({ label }) => label === words.facts[of]).map(({ value }) => value);
      const [deadlines, otherwise, rules] = [values('deadline'), values('otherwise'), values('rule')];
      expect([deadlines.length, otherwise.length, rules.length]).toEqual([due.length, due.length, due.length]);
      for (const [n, { kind }] of due.entries()) {
        expect(deadlines[n]).toContain(words.deadlines[kind]);
        expect(deadlines[n]).toContain('23:59');
        expect(rules[n]).toContain('AE, Asia/Dubai');
        expect(otherwise[n]?.trim()).toBeTruthy();
        if (kind === 'process') expect(otherwise[n]).toContain(amountIn(aed(24_900), words));
      }
    }
  });

  test('the card tells a rule in hours and the shop’s own instant from business days', () => {
    const rules = { policy: policyOf('pickup-48h', {}), calendar: AE, hours: ALWAYS };
    const ruleOf = (respondBy: Date | null) =>
      cardOf(aRequest({ deadlines: [deadline('contact', OPENED, respondBy, rules)] }), reader, SIDE).facts.find(
        ({ label }) => label === words.facts.rule,
      )?.value;
    expect(ruleOf(null)).toBe(words.rule.hours(48));
    expect(ruleOf(null)).toContain('48');
    expect(ruleOf(after(HOUR))).toBe(words.rule.shop);
  });

  test('where nothing is due, no deadline is claimed', () => {
    for (const request of [aRequest({ status: 'closed' }), aRequest({ status: 'requested' })]) {
      const labels = cardOf(request, reader, SIDE).facts.map(({ label }) => label);
      for (const of of ['deadline', 'otherwise', 'rule'] as const) expect(labels).not.toContain(words.facts[of]);
    }
  });

  test('everything that happened has words, without a hole in them', () => {
    const request = aRequest({ status: 'pending_action', messages: [aMessage('staff'), aMessage('customer')] });
    for (const event of eventsWith('why')) {
      plain(eventNotice(event, request, reader));
      plain(doneNotice(event, request, reader, 10));
    }
    plain(STATUSES.map((status) => cardOf(aRequest({ status }), reader, SIDE)));
    plain(Object.values(FORMS).map((form) => form(request, reader, {})));
  });

  test('every button has its own word', () => {
    const labels = STAFF_ACTIONS.map((action) => words.actions[action]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(words.language).toBe(language);
  });
});

test('a language we do not speak is English, be its tag ever so odd', () => {
  for (const tag of ['de', 'zh-Hans', '', '-', '?', null]) {
    expect(sentencesFor(tag)).toBe(LANGUAGES.en);
  }
  expect(sentencesFor('ar-AE')).toBe(LANGUAGES.ar);
  expect(sentencesFor('FR')).toBe(LANGUAGES.fr);
});

test('why something did not arrive is said in the reader’s language; a platform’s own word stands as it is', () => {
  const { ar, en } = LANGUAGES;
  const why = (words: typeof en, why: string, what = 'webhook') => whyWords({ what, why }, { ...english, words });
  expect(why(en, 'answered 500')).toBe('the answer was 500');
  expect(why(ar, 'no_connection ECONNREFUSED')).toBe('لا اتصال \u2068ECONNREFUSED\u2069');
  expect(why(en, 'connection_broke', 'pull')).toBe('it could not be fetched (the connection broke)');
  expect(why(ar, 'channel_not_found', 'card')).toBe('channel_not_found');
});

test('amounts are grouped and pointed as the reader’s language does, with the currency’s own decimals', () => {
  const { en, ar, fr, nl } = LANGUAGES;
  const large = { minor: 129_450n, currency: 'EUR' };
  expect([en, ar, nl].map((words) => amountIn(large, words))).toEqual(['1,294.50 EUR', '1,294.50 EUR', '1.294,50 EUR']);
  expect(amountIn(large, fr)).toBe('1\u202f294,50 EUR');
  expect(amountIn({ minor: 12_345_678_901_234_567n, currency: 'KWD' }, en)).toBe('12,345,678,901,234.567 KWD');
  expect(amountIn({ minor: 5n, currency: 'JPY' }, en)).toBe('5 JPY');
});

test('what is closed says when, and a message of a rule is no person’s', () => {
  const closed = aRequest({ status: 'closed', resolution: 'refunded', closedAt: after(HOUR) });
  const [row] = queueOf([{ request: closed, reader: english }], english.words).rows;
  expect(row?.due).toMatch(/^Closed on .*\d\d:\d\d$/);

  const offered = aMessage('staff', { author: { id: 'rule:half', name: 'Mugs half' } });
  const by = { kind: 'staff', person: { id: 'mona', name: 'Mona' }, role: 'agent', platform: 'console' } as const;
  const released = { version: 2, at: after(HOUR), by, type: 'released', data: {} } as const;
  const page = (words: Reader['words']) =>
    pageOf(aRequest({ messages: [offered] }), [released as never], new Map(), readerIn(words), SIDE);
  expect(page(LANGUAGES.en).conversation.map(({ who }) => who)).toEqual(['the rule “Mugs half”']);
  expect(page(LANGUAGES.ar).trail.map(({ state }) => state)).toEqual(['لوحة التحكم']);
});
