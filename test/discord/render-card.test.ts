import { describe, expect, test } from 'vitest';
import { cardMessage, listMessage, noticeMessage, plainCardMessage } from '../../adapters/discord/render.ts';
import { STATUSES } from '../../src/domain/return-request.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { cardOf } from '../../src/views/card.ts';
import { queueOf } from '../../src/views/list.ts';
import type { Card, Notice } from '../../src/views/vocabulary.ts';
import { aMessage, aRequest } from '../domain/sample.ts';
import { SIDE } from '../views/hostile.ts';
import { read, wordsIn } from './render-markdown.ts';
import { button, cardWith, descriptionOf, idsIn, quotesOf, weightOf, withoutMarks, wrote } from './render-parts.ts';
import { CONSOLE, NO_CONSOLE, readerOf } from './render-views.ts';

const { en, ar } = LANGUAGES;
const POST = { ...NO_CONSOLE, mark: null };
const readIn = (text: string): string => withoutMarks(wordsIn(read(text)));

describe('what a customer wrote', () => {
  const sentences = (length: number) => 'Does it *work*? No_ <never>. '.repeat(length).slice(0, length).trim();

  test('is read word for word on the card and in the thread', () => {
    for (const text of ['Is *this* <b>mine</b> & yours? :smile: https://x.nl', 'سطر\n\nسطر آخر', sentences(1_500)]) {
      expect(quotesOf(cardMessage(cardWith(text), CONSOLE))).toEqual([text]);
      expect(quotesOf(noticeMessage(wrote(text), POST))).toEqual([text]);
    }
  });

  test('is whole in the thread up to five thousand characters, in two pieces', () => {
    const text = 'ab-. '.repeat(1_000).trim();
    const { embeds } = noticeMessage(wrote(text), POST);
    expect(embeds).toHaveLength(2);
    expect(quotesOf(noticeMessage(wrote(text), POST)).join('')).toBe(text);
  });

  test('ends in … where there is no more room', () => {
    for (const text of ['ab '.repeat(9_000), 'a\n'.repeat(9_000), `${'x'.repeat(2_995)}\n\n\nyz`]) {
      const [card = ''] = quotesOf(cardMessage(cardWith(text), CONSOLE));
      expect(card).toMatch(/^[abxyz \n]+…$/);
      expect(card.length).toBeGreaterThan(text.includes('\n') ? 900 : 2_900);
      const all = quotesOf(noticeMessage(wrote(text), POST)).join('');
      expect(text.length > 6_000 ? all : `${all}…`).toMatch(/^[abxyz \n]+…$/);
    }
  });

  test('loses what hides in it, and that is said beside it', () => {
    const body = cardMessage(cardWith('\u202eevil\u202c \u200bok'), CONSOLE);
    expect(quotesOf(body)).toEqual(['evil ok']);
    expect(readIn(descriptionOf(body))).toContain(en.hiddenCharacters);
    expect(readIn(descriptionOf(noticeMessage(wrote('a\u200bb'), POST)))).toContain(en.hiddenCharacters);
  });

  test('runs as it was written beside words of another direction', () => {
    const lines = descriptionOf(noticeMessage(wrote('Hello\nمرحبا 12.'), POST)).split('\n');
    expect(lines.slice(-2)).toEqual(['> Hello', '> \u200f\u2067مرحبا 12.\u2069']);
  });
});

describe('a card', () => {
  test('says first what is due, what happens otherwise and why; the status is said once', () => {
    for (const language of [en, ar]) {
      const card = cardWith('Hello', language);
      const [embed] = cardMessage(card, CONSOLE).embeds;
      const lines = (embed?.description ?? '').split('\n').map(readIn);
      expect(lines[0]).toContain(withoutMarks(card.summary));
      const label = (n: number) => card.facts[n]?.label ?? '';
      const pressing = card.facts.filter(({ label: said }) => [1, 2, 3].map(label).includes(said));
      expect(pressing.length).toBe(6);
      for (const [n, fact] of pressing.entries()) {
        expect(lines[n + 1]).toBe(`${fact.label}  ${withoutMarks(fact.value)}`);
      }
      expect(lines.slice(pressing.length + 1)).toEqual(['', card.quote?.who, 'Hello']);
      const fields = (embed?.fields ?? []).map(({ name, value }) => [readIn(name), readIn(value)]);
      const others = card.facts.slice(1).filter((fact) => !pressing.includes(fact));
      expect(fields).toEqual(others.map((fact) => [fact.label, withoutMarks(fact.value)]));
    }
  });

  test('runs from right to left for who reads so, whatever it begins with', () => {
    const [arabic] = cardMessage(cardWith('Hello', ar), CONSOLE).embeds;
    const lines = [arabic?.title ?? '', ...(arabic?.description?.split('\n\n')[0] ?? '').split('\n')];
    const fields = (arabic?.fields ?? []).flatMap(({ name, value }) => [name, value]);
    for (const line of [...lines, ...fields]) expect(line).toMatch(/^\u200f\u2067.*\u2069$/);
    expect(JSON.stringify(cardMessage(cardWith('Hello'), CONSOLE))).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });

  test('keeps every button, each with its exact id, on the card, in the thread and in the queue', () => {
    for (const status of STATUSES) {
      const request = aRequest({ status, messages: [aMessage('staff'), aMessage('customer')] });
      const card = cardOf(request, readerOf(en), { ...SIDE, undelivered: [{ what: 'x', why: 'y' }] });
      expect(idsIn(cardMessage(card, CONSOLE))).toEqual([...card.buttons, ...card.more].map(({ id }) => id));
      const queue = queueOf([{ request, reader: readerOf(en) }], en);
      expect(idsIn(listMessage(queue, POST))).toEqual(queue.rows.map((row) => row.button.id));
    }
    const buttons = Array.from({ length: 12 }, (_, n) => button(n));
    const notice: Notice = { text: 'x', tone: 'done', mentions: [], quote: null, buttons };
    expect(idsIn(noticeMessage(notice, POST))).toEqual(buttons.map(({ id }) => id));
    expect(noticeMessage(notice, POST).components.map((row) => row.components.length)).toEqual([5, 5, 2]);
  });

  test('opens the rest in a menu that says what it is', () => {
    const menuOf = (count: number) =>
      cardMessage({ ...cardWith('x'), more: Array.from({ length: count }, (_, n) => button(n)) }, CONSOLE)
        .components.flatMap((row) => row.components)
        .find((one) => 'options' in one);
    expect(menuOf(0)).toBeUndefined();
    expect(menuOf(1)).toMatchObject({ placeholder: en.frame.more, options: [{ label: 'Button 0' }] });
    expect(menuOf(30)?.options).toHaveLength(25);
  });

  test('whose buttons are the same twice has one of them', () => {
    const card = { ...cardWith('x'), buttons: [button(1), button(1), button(2)], more: [button(3), button(3)] };
    expect(idsIn(cardMessage(card, CONSOLE))).toEqual([1, 2, 3].map((n) => button(n).id));
  });

  test('with more of everything than the core has ever had is still one message, and leaves room for the customer', () => {
    const many = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
    for (const long of ['&<>'.repeat(2_000), 'ض '.repeat(2_000), 'a.b '.repeat(2_000)]) {
      const card: Card = {
        ...cardWith(long),
        ...{ title: long, summary: long, warnings: many(40, () => long) },
        facts: many(40, (n) => ({ label: `${n} ${long}`, value: long })),
        buttons: many(4, (n) => button(n, 'x'.repeat(400))),
        more: many(40, (n) => button(n + 4, 'x'.repeat(400))),
      };
      const { embeds } = cardMessage(card, CONSOLE);
      expect(weightOf(embeds)).toBeLessThanOrEqual(6_000);
      const [{ description = '', title = '', fields = [] } = {}] = embeds;
      expect(description.length).toBeLessThanOrEqual(4_096);
      expect(title.length).toBeLessThanOrEqual(256);
      expect(fields).toHaveLength(25);
      expect(quotesOf(cardMessage(card, CONSOLE))[0]?.length).toBeGreaterThan(100);
    }
  });

  test('gives long facts the room that short ones leave', () => {
    const step = 'Do not wait for an answer. '.repeat(14).trim();
    const card = { ...cardWith('x'), facts: [...cardWith('x').facts, { label: 'Next step', value: step }] };
    expect(cardMessage(card, CONSOLE).embeds[0]?.fields?.at(-1)).toMatchObject({ value: step, inline: false });
  });

  test('leads to its page where there is a console that everybody can reach, and only there', () => {
    const card = cardWith('x');
    const at = `https://desk.example/returns/${card.id}`;
    for (const consoleUrl of ['https://desk.example', 'https://desk.example/']) {
      expect(cardMessage(card, { consoleUrl }).embeds[0]?.url).toBe(at);
      expect(plainCardMessage(card, { consoleUrl }).content).toContain(`<${at}>`);
    }
    // Discord refuses a whole message for an address like these.
    for (const consoleUrl of [null, 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      expect(cardMessage(card, { consoleUrl }).embeds[0]).not.toHaveProperty('url');
    }
  });

  test('that Discord refused to draw still says what is due, in words and with the link', () => {
    for (const language of Object.values(LANGUAGES)) {
      const card = cardWith('ض'.repeat(5_000), language);
      const body = plainCardMessage({ ...card, warnings: Array(50).fill('ض'.repeat(900)) }, CONSOLE);
      expect(body).toMatchObject({ embeds: [], components: [], allowed_mentions: { parse: [] } });
      expect(body.content?.length).toBeLessThanOrEqual(2_000);
      expect(body.content).toMatch(/<https:\/\/desk\.example\/returns\/[^>]+>$/);
      expect(readIn(plainCardMessage(card, CONSOLE).content ?? '')).toContain(
        withoutMarks(card.facts[1]?.value ?? '').replaceAll('\u00a0', ' '),
      );
    }
  });
});
