import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  cardMessage,
  linkMessage,
  listMessage,
  type MessageBody,
  markOf,
  noticeMessage,
  plainCardMessage,
  returnOf,
  threadName,
} from '../../adapters/discord/render.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { helpNotice } from '../../src/views/help.ts';
import { queueOf } from '../../src/views/list.ts';
import type { Notice } from '../../src/views/vocabulary.ts';
import { kindsIn, ofKind, read, wordsIn } from './render-markdown.ts';
import { cardWith, descriptionOf, idsIn, talked, withoutMarks, wrote } from './render-parts.ts';
import { ACCOUNT, CONSOLE, NO_CONSOLE, readerOf } from './render-views.ts';

const { en } = LANGUAGES;
const POST = { ...CONSOLE, mark: 'd-1' };
const TOLD = { ...NO_CONSOLE, mark: null };
const reminder: Notice = { text: 'Answer: 5 hours left', tone: 'info', mentions: [], quote: null, buttons: [] };

/** As Discord gives it back. */
const stored = (body: MessageBody) => JSON.parse(JSON.stringify({ content: '', ...body })) as APIMessage;

describe('a notice', () => {
  const to = (user: string | null) =>
    noticeMessage({ ...reminder, mentions: [{ staff: 'mona', name: 'Mona', user }] }, POST);

  test('mentions the account of whom it is for, and nobody else; without one, their name', () => {
    const mentioned = to(ACCOUNT);
    expect(mentioned.content).toBe(`<@${ACCOUNT}>`);
    expect(mentioned.allowed_mentions).toEqual({ parse: [], users: [ACCOUNT] });
    expect(descriptionOf(mentioned)).toBe('Answer: 5 hours left');
    for (const odd of [null, '', 'everyone', '1', `&${ACCOUNT}`, `${ACCOUNT}> @everyone`]) {
      expect(to(odd)).not.toHaveProperty('content');
      expect(to(odd).allowed_mentions).toEqual({ parse: [] });
      expect(descriptionOf(to(odd))).toBe('**Mona**  Answer: 5 hours left');
    }
  });

  test('says who wrote once', () => {
    expect(descriptionOf(noticeMessage(wrote('Hello'), POST)).match(/Leila/g)).toHaveLength(1);
  });

  test('keeps the lines of a list, and commands as they are typed', () => {
    const help = helpNotice({ words: en }, [{ shop: 'noon', contact: 'seller@noon.example' }]);
    const { embeds } = noticeMessage(help, TOLD);
    const text = embeds.map(({ description }) => description).join('\n');
    expect(embeds.every(({ description = '' }) => description.length <= 4_096)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(6_000);
    expect(wordsIn(read(text))).toBe(help.text);
    expect(kindsIn(read(text))).toEqual([]);
  });

  test('has the colour and the sign of what became of it', () => {
    const looks = (['done', 'no', 'info'] as const).map((tone) => noticeMessage({ ...reminder, tone }, TOLD).embeds[0]);
    expect(new Set(looks.map((embed) => embed?.color)).size).toBe(3);
    expect(looks.map((embed) => embed?.description?.slice(0, 1))).toEqual(['✅', '⚠', 'A']);
  });

  test('with a link of ours is a link, without a preview', () => {
    expect(linkMessage('https://desk.example/files/a?b=c').content).toBe('<https://desk.example/files/a?b=c>');
  });
});

describe('what is read back', () => {
  test.each(['d-1', '100%41', '0b7a-é/#?', 'x'.repeat(200)])('a post is known by its mark: %s', (mark) => {
    for (const how of [CONSOLE, NO_CONSOLE, { consoleUrl: 'http://localhost:3000' }]) {
      expect(markOf(stored(noticeMessage(wrote('a'.repeat(9_000)), { ...how, mark })))).toBe(mark);
      expect(markOf(stored(listMessage(queueOf([], en), { ...how, mark })))).toBe(mark);
    }
  });

  test('nobody sees a mark, and what has none is nobody’s', () => {
    for (const body of [noticeMessage(wrote('Hello'), POST), listMessage(queueOf([], en), POST)]) {
      const [embed] = body.embeds;
      expect(embed).not.toHaveProperty('title');
      expect(JSON.stringify({ ...body, embeds: [{ ...embed, url: '' }] })).not.toContain('d-1');
    }
    expect(markOf(stored(noticeMessage(wrote('Hello'), TOLD)))).toBeNull();
    expect(markOf(stored(cardMessage(cardWith('#delivery=d-1'), CONSOLE)))).toBeNull();
    expect(markOf({ embeds: [{ url: 'https://x.nl/#delivery=%E0%A4%A' }] })).toBeNull();
  });

  test('a card names its return, whatever buttons it has; a list and a line do not', () => {
    const card = cardWith('x');
    const look = (buttons: boolean, more: boolean) =>
      returnOf(
        stored(cardMessage({ ...card, ...(buttons ? {} : { buttons: [] }), ...(more ? {} : { more: [] }) }, CONSOLE)),
      );
    expect([look(true, true), look(true, false), look(false, true)]).toEqual([card.id, card.id, card.id]);
    expect(look(false, false)).toBeNull();
    expect(returnOf(stored(noticeMessage(reminder, POST)))).toBeNull();
    const queue = queueOf([{ request: talked('x'), reader: readerOf(en) }], en);
    expect(returnOf(stored(listMessage(queue, POST)))).toBeNull();
  });

  test('the thread is called as its card is, without marks', () => {
    const card = { ...cardWith('x'), title: 'Return *R_1*: <b> bank.com' };
    expect(threadName(stored(cardMessage(card, CONSOLE)))).toBe(card.title);
    expect(threadName(stored(plainCardMessage(card, CONSOLE)))).toBe(card.title);
    expect(threadName(stored(cardMessage({ ...card, title: 'x y '.repeat(90) }, CONSOLE))).length).toBeLessThan(101);
    expect(threadName({ embeds: [], content: '' })).toBe('Returndesk');
  });
});

describe('a queue', () => {
  const rows = (count: number) =>
    queueOf(
      Array.from({ length: count }, (_, n) => ({ request: { ...talked('x'), id: `r-${n}` }, reader: readerOf(en) })),
      en,
    );

  test('that is too long says how much more there is; an empty one what that means', () => {
    const { embeds } = listMessage(rows(200), POST);
    const shown = embeds[0]?.fields?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(embeds[0]?.footer?.text).toBe(`… +${200 - shown}`);
    expect(idsIn(listMessage(rows(200), POST))).toEqual(rows(shown).rows.map((row) => row.button.id));
    expect(descriptionOf(listMessage(rows(0), POST))).toContain(en.queueEmpty);
    expect(listMessage(rows(0), POST).components).toEqual([]);
    expect(JSON.stringify(listMessage(rows(20), POST))).not.toContain('… +');
  });

  test('says of each return what it is, when it is due and whose', () => {
    const list = rows(1);
    const [row] = list.rows;
    const [field] = listMessage(list, POST).embeds[0]?.fields ?? [];
    expect(withoutMarks(wordsIn(read(field?.name ?? '')))).toBe(`🟢  ${row?.title}`);
    expect(withoutMarks(wordsIn(read(field?.value ?? '')))).toBe(`${row?.due}  ·  💬 1\n${row?.detail}`);
  });

  test('leads to the console where there is one', () => {
    const headOf = (consoleUrl: string | null) => read(descriptionOf(listMessage(rows(0), { consoleUrl, mark: null })));
    expect(ofKind(headOf('https://desk.example'), 'link')).toMatchObject([{ to: 'https://desk.example/' }]);
    expect(ofKind(headOf(null), 'link')).toEqual([]);
    expect(wordsIn(headOf(null))).toContain(en.queueTitle(0));
  });
});
