import type { KnownBlock, RichTextElement } from '@slack/web-api';
import { oneLine, sentence, words } from '../../src/views/clean.ts';
import { directionOf, isolated, isolatedName } from '../../src/views/direction.ts';
import type { Mention, Notice } from '../../src/views/vocabulary.ts';
import { actions } from './render-buttons.ts';
import { fallback } from './render-fallback.ts';
import { between, lines, NOTICE_SIGN, quoted, rich, said, sign } from './render-rich.ts';
import { type Message, type ModalView, type ModalWords, modal } from './render-shapes.ts';
import { codePoints, shorten, stored } from './text.ts';

// Together under what Slack takes in one message; `alone`: without anybody's words under it.
const ROOM = { text: 2_000, alone: 8_000, name: 80, quote: 8_500 };
/** What a notification shows of it. */
const GLANCE = 300;

/** What is said in the thread under a card, or to one person. */
export const noticeMessage = (notice: Notice): Message => ({
  text: glance(notice),
  blocks: blocksOf(notice, stored),
});

/** What a person sees in place of the form they sent. */
export const noticeView = (notice: Notice, carried: string, words: ModalWords = {}): ModalView =>
  modal(blocksOf(notice, codePoints), carried, words);

/** A sentence of ours and nothing else. */
export const textMessage = (text: string): Message => noticeMessage(bare(text));

/** A link of ours, to press. */
export const linkMessage = (url: string): Message => ({
  text: `<${new URL(url).href}>`,
  blocks: [rich(lines('ltr', [{ type: 'link', url: new URL(url).href }]))],
});

const bare = (text: string): Notice => ({ text, tone: 'info', mentions: [], quote: null, buttons: [] });

function blocksOf(notice: Notice, measure: (text: string) => number): KnownBlock[] {
  const { quote, buttons } = notice;
  const text = isolatedName(sentence(notice.text).trim(), quote?.who ?? '');
  const [first = '', ...rest] = shorten(text, quote ? ROOM.text : ROOM.alone, measure).split(/\s*\n\s*/u);
  const told = lines(
    directionOf(text),
    [...mark(notice), ...called(notice), said(first)],
    ...rest.map((line) => [said(line)]),
  );
  return [rich(told, ...(quote ? quoted(quote, text, ROOM.quote, measure) : [])), ...actions(buttons)];
}

function mark({ tone }: Notice): RichTextElement[] {
  const found = NOTICE_SIGN[tone];
  return found ? [sign(found)] : [];
}

// An account's id as Slack makes them; anything else would make Slack refuse the whole message.
const USER = /^[UW][A-Z0-9]{2,}$/u;
const userOf = ({ user }: Mention): string | null => (user && USER.test(user) ? user : null);

const called = ({ mentions }: Notice): RichTextElement[] =>
  mentions.flatMap((mention) => {
    const user = userOf(mention);
    const name = shorten(oneLine(words(mention.name)), ROOM.name);
    return [user ? { type: 'user', user_id: user } : said(isolated(name), { bold: true }), between('  ')];
  });

// Phones read the mention from here.
function glance(notice: Notice): string {
  const names = notice.mentions.map((mention) => {
    const user = userOf(mention);
    return user ? `<@${user}> ` : `${fallback(mention.name, ROOM.name)} `;
  });
  const quote = notice.quote ? ` · ${fallback(notice.quote.text, GLANCE)}` : '';
  return `${names.join('')}${fallback(notice.text, GLANCE)}${quote}`;
}
