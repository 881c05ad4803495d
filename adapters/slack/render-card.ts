import type { KnownBlock, RichTextElement } from '@slack/web-api';
import { oneLine, sentence } from '../../src/views/clean.ts';
import { type Direction, directionOf, valueIn } from '../../src/views/direction.ts';
import type { Card, Fact } from '../../src/views/vocabulary.ts';
import { actions } from './render-buttons.ts';
import { fallback, link } from './render-fallback.ts';
import { between, bold, lines, quoted, rich, said, sign, TONE_SIGN, WARNING } from './render-rich.ts';
import { type How, LIMIT, type Message, type ModalView, type ModalWords, modal, PRODUCT } from './render-shapes.ts';
import { shorten, stored, titled } from './text.ts';

// What a card may say in all, so that with everything at its longest it stays under the 12,000 that Slack still takes.
const ROOM = { summary: 300, warning: 250, warnings: 4, facts: 5_000, fact: 400, label: 60, quote: 3_000 };
/** What a notification shows of it. */
const GLANCE = 300;

export const cardMessage = (card: Card, how: How): Message => ({
  text: glance(card),
  blocks: blocksOf(card, how),
});

export const cardView = (card: Card, carried: string, how: How & ModalWords): ModalView =>
  modal(blocksOf(card, how), carried, how);

const glance = ({ tone, title, summary }: Card): string =>
  `${TONE_SIGN[tone]} ${fallback(title, LIMIT.header)} · ${fallback(summary, GLANCE)}`;

// What presses, then the customer's own words, then the rest: on a phone the first screen decides.
function blocksOf(card: Card, how: How): KnownBlock[] {
  const direction = directionOf(card.moreLabel);
  const { pressing, others } = divided(unsaid(card));
  const facts = factLines(pressing.length + others.length, direction);
  return [
    { type: 'header', text: titled(card.title, LIMIT.header, direction) },
    rich(lines(direction, ...loud(card), ...loudFirst(facts(pressing), card.tone))),
    ...(card.quote ? [rich(...quoted(card.quote, '', ROOM.quote))] : []),
    ...(others.length > 0 ? [rich(lines(direction, ...facts(others)))] : []),
    ...actions(card.buttons, { buttons: card.more, label: card.moreLabel }),
    ...linkTo(card, how),
  ];
}

/** What it wants now, and what went wrong: read before anything else. */
function loud({ tone, summary, warnings }: Card): RichTextElement[][] {
  const shown = warnings.slice(0, ROOM.warnings);
  const hidden = warnings.length - shown.length;
  return [
    [sign(TONE_SIGN[tone]), bold(summary, ROOM.summary)],
    ...shown.map((warning) => [sign(WARNING), bold(warning, ROOM.warning)]),
    ...(hidden > 0 ? [[sign(WARNING), between(`… +${hidden}`)]] : []),
  ];
}

/** One line a fact, each with its share of the room there is for all. */
function factLines(count: number, direction: Direction): (facts: Fact[]) => RichTextElement[][] {
  const room = Math.min(ROOM.fact, Math.floor(ROOM.facts / Math.max(count, 1)) - ROOM.label);
  return (facts) =>
    facts.map(({ label, value }) => [
      bold(label, ROOM.label),
      between('  '),
      said(valueIn(shorten(oneLine(sentence(value)), room, stored), direction)),
    ]);
}

// What is due next is read from across the room.
const loudFirst = ([first, ...rest]: RichTextElement[][], tone: Card['tone']): RichTextElement[][] =>
  first ? [tone === 'done' ? first : first.map((element) => ({ ...element, style: { bold: true } })), ...rest] : [];

// The core tells what is due, what happens otherwise and by which rule first, in threes: one for each open deadline.
const THREE = 3;

function divided(facts: Fact[]): { pressing: Fact[]; others: Fact[] } {
  const [first] = facts;
  const after = facts.findLastIndex(({ label }, n) => label === first?.label && n % THREE === 0) + THREE;
  return { pressing: facts.slice(0, after), others: facts.slice(after) };
}

// The core's first fact is the status, with which the summary begins: it need not be read twice.
const unsaid = ({ facts, summary }: Card): Fact[] =>
  facts.filter(({ value }, n) => n > 0 || !summary.startsWith(value));

const address = (card: Card, consoleUrl: string): string =>
  `${consoleUrl.replace(/\/+$/u, '')}/returns/${encodeURIComponent(card.id)}`;

function linkTo(card: Card, { consoleUrl }: How): KnownBlock[] {
  if (!consoleUrl) return [];
  const text = link(address(card, consoleUrl), `${PRODUCT} ↗`);
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }];
}

/** `chat.update` takes 4,000 bytes of text. */
const BYTES = 3_900;

/** The card in plain words, for the one try after Slack refused its blocks. Whole lines, as many as Slack takes, and the link. */
export function plainCardMessage(card: Card, { consoleUrl }: How): Message {
  const end = consoleUrl ? link(address(card, consoleUrl), `${PRODUCT} ↗`) : '';
  const lines = [
    glance(card),
    ...card.warnings.map((warning) => `${WARNING} ${fallback(warning, ROOM.warning)}`),
    ...unsaid(card).map(({ label, value }) => `${fallback(label, ROOM.label)}: ${fallback(value, ROOM.label * 3)}`),
    ...(card.quote ? [`${fallback(card.quote.who, ROOM.label)}: ${fallback(card.quote.text, GLANCE)}`] : []),
  ];
  let left = BYTES - Buffer.byteLength(end);
  const fits = lines.filter((said) => {
    left -= Buffer.byteLength(said) + 1;
    return left >= 0;
  });
  return { text: [...fits, ...(end ? [end] : [])].join('\n'), blocks: [] };
}
