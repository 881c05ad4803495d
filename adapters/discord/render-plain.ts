import { directionOf, running } from '../../src/views/direction.ts';
import type { Card } from '../../src/views/vocabulary.ts';
import { unsaid } from './render-card.ts';
import { linesIn, TONE_SIGN, WARNING } from './render-lines.ts';
import { bareLink, pageOf } from './render-links.ts';
import { bold, named, said } from './render-markup.ts';
import { type How, LIMIT, type MessageBody, message } from './render-shapes.ts';

const ROOM = { title: 256, summary: 300, warning: 250, label: 60, value: 180, quote: 400 };

/** The card in plain words, for the one try after Discord refused to draw it: as many whole lines as there is room for. */
export function plainCardMessage(card: Card, { consoleUrl }: How): MessageBody {
  const direction = directionOf(card.moreLabel);
  const page = pageOf(card, consoleUrl);
  const end = page ? `\n${bareLink(page)}` : '';
  const lines = [
    `${TONE_SIGN[card.tone]}  ${bold(said(card.title, ROOM.title))}`,
    said(card.summary, ROOM.summary),
    ...card.warnings.map((warning) => `${WARNING}  ${said(warning, ROOM.warning)}`),
    ...unsaid(card).map(({ label, value }) => `${bold(said(label, ROOM.label))}  ${said(value, ROOM.value)}`),
    ...(card.quote ? [`${bold(named(card.quote.who, ROOM.label))}  ${named(card.quote.text, ROOM.quote)}`] : []),
  ].map((line) => running(line, direction));
  return message([], [], linesIn(LIMIT.content - end.length, lines) + end);
}
