import type { APIEmbed, APIEmbedField } from 'discord.js';
import { type Direction, directionOf, running, valueIn } from '../../src/views/direction.ts';
import type { Card, Fact } from '../../src/views/vocabulary.ts';
import { buttonRows, menuRow, optionOf } from './render-buttons.ts';
import { headOf, quoted, TONE_COLOUR, TONE_SIGN, WARNING } from './render-lines.ts';
import { isTakenByDiscord, pageOf } from './render-links.ts';
import { moreId } from './render-marks.ts';
import { bold, said } from './render-markup.ts';
import { type How, LIMIT, type MessageBody, message, weight } from './render-shapes.ts';
import { shorten } from './text.ts';

// What a card may say in all, so that with everything at its longest there is room left for the customer's words.
const ROOM = { summary: 300, warning: 250, warnings: 4, facts: 2_000, fact: 400, label: 60, quote: 3_000 };
/** Beside each other are facts that stay on one line there. */
const SHORT = 32;

export function cardMessage(card: Card, { consoleUrl }: How): MessageBody {
  const direction = directionOf(card.moreLabel);
  const title = running(said(card.title, LIMIT.title - 3), direction);
  const url = pageOf(card, consoleUrl);
  const embed = {
    title,
    ...(url && isTakenByDiscord(url) ? { url } : {}),
    color: TONE_COLOUR[card.tone],
    ...bodyOf(card, direction),
  };
  const more = menuRow(moreId(card.id), card.moreLabel, card.more.map(optionOf));
  return message([withQuote(embed, card)], [...buttonRows(card.buttons, LIMIT.rows - more.length), ...more]);
}

// What presses, then the customer's own words, then the rest: on a phone the first screen decides.
function bodyOf(card: Card, direction: Direction): { description: string; fields: APIEmbedField[] } {
  const { pressing, others } = divided(unsaid(card));
  const facts = shortened([...pressing, ...others.slice(0, LIMIT.fields)], direction);
  const first = card.tone === 'done' ? (value: string) => value : bold;
  const lines = [
    ...loud(card),
    // What is due next is read from across the room.
    ...facts
      .slice(0, pressing.length)
      .map(({ label, value }, n) => `${bold(label)}  ${n === 0 ? first(value) : value}`),
  ];
  return {
    description: lines.map((line) => running(line, direction)).join('\n'),
    fields: facts.slice(pressing.length).map(({ label, value }) => ({
      name: running(label, direction),
      value: running(value, direction),
      inline: value.length <= SHORT,
    })),
  };
}

function shortened(facts: Fact[], direction: Direction): Fact[] {
  const clean = facts.map(({ label, value }) => ({ label: said(label, ROOM.label), value: said(value, ROOM.fact) }));
  const room = fairRoom(clean.map(({ value }) => value.length));
  return clean.map(({ label, value }) => ({ label, value: valueIn(shorten(value, room), direction) }));
}

/** The most each may take so that all fit: short ones leave their share to long ones. */
function fairRoom(lengths: number[]): number {
  let left = ROOM.facts;
  for (const [n, length] of [...lengths].sort((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - n));
    if (length > share) return share;
    left -= length;
  }
  return ROOM.fact;
}

/** What it wants now, and what went wrong: read before anything else. */
function loud({ tone, summary, warnings }: Card): string[] {
  const hidden = warnings.length - ROOM.warnings;
  return [
    `${TONE_SIGN[tone]}  ${bold(said(summary, ROOM.summary))}`,
    ...warnings.slice(0, ROOM.warnings).map((warning) => `${WARNING}  ${bold(said(warning, ROOM.warning))}`),
    ...(hidden > 0 ? [`${WARNING}  … +${hidden}`] : []),
  ];
}

function withQuote(embed: APIEmbed & { description: string }, { quote }: Card): APIEmbed {
  if (!quote) return embed;
  const before = `${embed.description}\n\n${headOf(quote, '')}\n`;
  const left = Math.min(
    LIMIT.embeds - weight({ ...embed, description: before }),
    LIMIT.description - before.length,
    ROOM.quote,
  );
  return { ...embed, description: before + quoted(quote.text, left) };
}

// The core tells what is due, what happens otherwise and by which rule first, in threes: one for each open deadline.
const THREE = 3;

function divided(facts: Fact[]): { pressing: Fact[]; others: Fact[] } {
  const [first] = facts;
  const after = facts.findLastIndex(({ label }, n) => label === first?.label && n % THREE === 0) + THREE;
  return { pressing: facts.slice(0, after), others: facts.slice(after) };
}

// The core's first fact is the status, with which the summary begins: it need not be read twice.
export const unsaid = ({ facts, summary }: Card): Fact[] =>
  facts.filter(({ value }, n) => n > 0 || !summary.startsWith(value));
