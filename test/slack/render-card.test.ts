import { describe, expect, test } from 'vitest';
import {
  cardMessage,
  cardView,
  formView,
  homeView,
  listMessage,
  noticeMessage,
  noticeView,
  plainCardMessage,
} from '../../adapters/slack/render.ts';
import { fallback } from '../../adapters/slack/render-fallback.ts';
import { codePoints, stored } from '../../adapters/slack/text.ts';
import { STATUSES } from '../../src/domain/return-request.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { cardOf } from '../../src/views/card.ts';
import { directionOf } from '../../src/views/direction.ts';
import { FORMS } from '../../src/views/forms.ts';
import { queueOf } from '../../src/views/list.ts';
import type { Card, Notice } from '../../src/views/vocabulary.ts';
import { aMessage, aRequest } from '../domain/sample.ts';
import { judgeMessage } from '../fakes/slack/judge/index.ts';
import { SIDE } from '../views/hostile.ts';
import { button, cardWith, idsIn, ofType, partsIn, quotesIn, saidIn, talked, wrote } from './render-parts.ts';
import { CARRIED, CONSOLE, readerOf } from './render-views.ts';

const { en, ar, fr } = LANGUAGES;

describe('what a customer wrote', () => {
  const sentences = (length: number) => 'Does it work? No & <never>. '.repeat(length).slice(0, length).trim();

  test('is read word for word on the card, in the thread and above the answer', () => {
    for (const text of ['Is *this* <b>mine</b> & yours? :smile: https://x.nl', 'سطر\n\nسطر آخر', sentences(2_000)]) {
      expect(quotesIn(cardMessage(cardWith(text), CONSOLE).blocks)).toEqual([text]);
      expect(quotesIn(noticeMessage(wrote(text)).blocks)).toEqual([text]);
      expect(quotesIn(formView(FORMS.answer(talked(text), readerOf(en), {}), CARRIED).blocks)).toEqual([text]);
    }
  });

  test('is whole in the thread up to eight thousand characters, in pieces Slack takes', () => {
    const long = 'ab '.repeat(2_700).trim();
    const { blocks } = noticeMessage(wrote(long));
    expect(quotesIn(blocks)).toEqual([long]);
    const pieces = ofType(blocks, 'rich_text_quote').flatMap((quote) => quote.elements as { text: string }[]);
    expect(pieces.length).toBeGreaterThan(2);
    for (const { text } of pieces) expect(codePoints(text)).toBeLessThanOrEqual(3_000);
  });

  test('ends in … where there is no more room, at the same place in every language', () => {
    const [card] = quotesIn(cardMessage(cardWith('ab '.repeat(9_000)), CONSOLE).blocks);
    expect(card).toMatch(/^(ab )+ab…$/);
    expect(codePoints(card ?? '')).toBeGreaterThan(2_900);
    expect(quotesIn(cardMessage(cardWith('ab '.repeat(9_000), ar), CONSOLE).blocks)).toEqual([card]);
  });

  test('loses what hides in it, and that is said beside it', () => {
    const { blocks } = cardMessage(cardWith('\u202eevil\u202c \u200f\u061cok\u200b'), CONSOLE);
    expect(quotesIn(blocks)).toEqual(['evil \u200f\u061cok']);
    expect(JSON.stringify(blocks)).toContain(en.hiddenCharacters);
    expect(JSON.stringify(noticeMessage(wrote('a\u200bb')).blocks)).toContain(en.hiddenCharacters);
  });
});

describe('a card', () => {
  test('says first what is due, what happens otherwise and why; the status is said once', () => {
    for (const language of [en, ar]) {
      const card = cardWith('Hello', language);
      const [, first, quote, rest] = cardMessage(card, CONSOLE).blocks;
      const [loud = '', ...lines] = ofType(first, 'rich_text_section').map(saidIn).join('\n').split('\n');
      expect(loud).toContain(card.summary);
      const label = (n: number) => card.facts[n]?.label ?? '';
      const pressing = card.facts.filter(({ label: said }) => [1, 2, 3].map(label).includes(said));
      expect(pressing.length).toBe(6);
      expect(lines.length).toBe(pressing.length);
      for (const [n, fact] of pressing.entries()) {
        expect(lines[n]).toContain(fact.label);
        expect(lines[n]).toContain(fact.value);
      }
      expect(quote?.type).toBe('rich_text');
      expect(JSON.stringify([first, rest])).not.toContain(JSON.stringify(label(0)).slice(1, -1));
      for (const { label, value } of card.facts.slice(1)) {
        expect(JSON.stringify([first, rest])).toContain(label);
        expect(partsIn([first, rest]).some(({ text }) => String(text).includes(value))).toBe(true);
      }
    }
  });

  test('runs from right to left for who reads so, whatever it begins with', () => {
    expect([en, fr, LANGUAGES.nl, ar].map(({ frame }) => directionOf(frame.more))).toEqual([
      'ltr',
      'ltr',
      'ltr',
      'rtl',
    ]);
    const lines = ofType(cardMessage(cardWith('Hello', ar), CONSOLE).blocks[1], 'rich_text_section').map(saidIn);
    for (const line of lines.join('\n').split('\n')) expect(line).toMatch(/^\u200f\u2067.*\u2069$/);
    const english = ofType(cardMessage(cardWith('Hello'), CONSOLE).blocks[1], 'rich_text_section').map(saidIn);
    expect(english.join('')).not.toMatch(/[\u200e\u200f\u2067]/);
  });

  test('keeps every button, each with its exact id, on the card, in the thread, in a form and in the queue', () => {
    for (const status of STATUSES) {
      const request = aRequest({ status, messages: [aMessage('staff'), aMessage('customer')] });
      const card = cardOf(request, readerOf(en), { ...SIDE, undelivered: [{ what: 'x', why: 'y' }] });
      const drawn = idsIn(cardMessage(card, CONSOLE).blocks);
      expect(drawn).toEqual([...card.buttons, ...card.more].map(({ id }) => id));
      const queue = queueOf([{ request, reader: readerOf(en) }], en);
      expect(idsIn(listMessage(queue).blocks)).toEqual(queue.rows.map((row) => row.button.id));
      expect(idsIn(homeView(queue, CONSOLE).blocks)).toEqual(queue.rows.map((row) => row.button.id));
    }
    const notice: Notice = { text: 'x', tone: 'done', mentions: [], quote: null, buttons: [button(1), button(2)] };
    expect(idsIn(noticeMessage(notice).blocks)).toEqual([button(1).id, button(2).id]);
    expect(idsIn(noticeView(notice, CARRIED).blocks)).toEqual([button(1).id, button(2).id]);
  });

  test('opens up to five more behind three dots, and more than that in a menu that says what it is', () => {
    const withMore = (count: number): Card => ({
      ...cardWith('x'),
      more: Array.from({ length: count }, (_, n) => button(n)),
    });
    const menuOf = (count: number) =>
      partsIn(cardMessage(withMore(count), CONSOLE).blocks).find((part) => part.action_id === 'more');
    expect(menuOf(0)).toBeUndefined();
    expect(menuOf(5)).toMatchObject({ type: 'overflow' });
    expect(menuOf(6)).toMatchObject({ type: 'static_select', placeholder: { text: en.frame.more } });
    expect(menuOf(6)?.options).toHaveLength(6);
  });

  test('whose buttons are the same twice still has each value exact', () => {
    const card = { ...cardWith('x'), buttons: [button(1), button(1), button(1)], more: [] };
    const drawn = ofType(cardMessage(card, CONSOLE).blocks, 'button');
    expect(drawn.map(({ value }) => value)).toEqual([button(1).id, button(1).id, button(1).id]);
    expect(new Set(drawn.map(({ action_id }) => action_id)).size).toBe(3);
  });

  test('with more of everything than the core has ever had is still one message', () => {
    const long = '&<>'.repeat(2_000);
    const many = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
    const card: Card = {
      ...cardWith(long),
      ...{ title: long, summary: long, warnings: many(40, () => long) },
      facts: many(25, (n) => ({ label: `${n} ${long}`, value: long })),
      buttons: many(4, (n) => button(n, 'x'.repeat(40))),
      more: many(20, (n) => button(n, 'x'.repeat(40))),
    };
    const { blocks } = cardMessage(card, CONSOLE);
    expect(judgeMessage({ text: 'x', blocks }, { method: 'chat.postMessage' })).toBeNull();
    const all = partsIn(blocks).map(({ text }) => (typeof text === 'string' ? stored(text) : 0));
    expect(all.reduce((sum, one) => sum + one, 100)).toBeLessThan(12_000);
  });

  test('leads to its page where there is a console, and only there', () => {
    const card = cardWith('x');
    const at = `<https://desk.example/returns/${card.id}|`;
    for (const consoleUrl of ['https://desk.example', 'https://desk.example/']) {
      expect(JSON.stringify(cardMessage(card, { consoleUrl }).blocks)).toContain(at);
      expect(plainCardMessage(card, { consoleUrl }).text).toContain(at);
    }
    expect(JSON.stringify(cardMessage(card, { consoleUrl: null }))).not.toContain('desk.example');
    expect(cardView(card, CARRIED, { consoleUrl: null })).toMatchObject({ private_metadata: CARRIED, type: 'modal' });
  });

  test('that Slack refused to draw still says what is due, in words and with the link', () => {
    for (const language of Object.values(LANGUAGES)) {
      const card = cardWith('ض'.repeat(5_000), language);
      const { text, blocks } = plainCardMessage({ ...card, warnings: Array(50).fill('ض'.repeat(900)) }, CONSOLE);
      expect(blocks).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(4_000);
      expect(text).toMatch(/Returndesk ↗>$/);
      expect(plainCardMessage(card, CONSOLE).text).toContain(fallback(card.facts[1]?.value ?? '', 180));
    }
  });
});

describe('a notice', () => {
  const reminder: Notice = { text: 'Answer: 5 hours left', tone: 'info', mentions: [], quote: null, buttons: [] };
  const to = (user: string | null) => noticeMessage({ ...reminder, mentions: [{ staff: 'mona', name: 'Mona', user }] });

  test('mentions the account of whom it is for; without one, their name', () => {
    expect(ofType(to('U0001').blocks, 'user')).toEqual([{ type: 'user', user_id: 'U0001' }]);
    expect(to('U0001').text).toBe('<@U0001> Answer: 5 hours left');
    for (const odd of [null, '', 'channel', '!here', 'U1> <!channel']) {
      expect(ofType(to(odd).blocks, 'user')).toEqual([]);
      expect(to(odd).text).toBe('Mona Answer: 5 hours left');
      expect(JSON.stringify(to(odd).blocks)).toContain('Mona');
    }
  });

  test('says who wrote once', () => {
    const [told] = ofType(noticeMessage(wrote('Hello')).blocks, 'rich_text');
    expect(JSON.stringify(told).match(/Leila/g)?.length).toBe(1);
  });

  test('keeps the lines of a list', () => {
    const { blocks } = noticeMessage({ ...reminder, text: 'Type:\n/returns show\n/returns queue' });
    expect(ofType(blocks, 'rich_text_section').map(saidIn)).toEqual(['Type:\n/returns show\n/returns queue']);
  });
});

test('a queue that is too long says how much more there is; an empty one what that means', () => {
  const rows = (count: number) =>
    queueOf(
      Array.from({ length: count }, () => ({ request: talked('x'), reader: readerOf(en) })),
      en,
    );
  for (const drawn of [listMessage(rows(200)).blocks, homeView(rows(200), CONSOLE).blocks]) {
    const shown = ofType(drawn, 'section').length;
    expect(shown).toBeGreaterThan(30);
    expect(JSON.stringify(drawn)).toContain(`… +${200 - shown}`);
  }
  expect(JSON.stringify(homeView(rows(0), CONSOLE))).toContain(en.queueEmpty);
  expect(JSON.stringify(listMessage(rows(20)))).not.toContain('… +');
});
