import { directionOf, running } from '../../src/views/direction.ts';
import type { Form } from '../../src/views/vocabulary.ts';
import { buttonRows, linkRow } from './render-buttons.ts';
import { headOf, linesIn, piecesOf, warningLine } from './render-lines.ts';
import { bold, said } from './render-markup.ts';
import { LIMIT, type MessageBody, message } from './render-shapes.ts';

const ROOM = { title: 200, line: 300 };
const COLOUR = 0x4f7cac;

/**
 * A form without fields as a message that only its reader sees: a modal that was sent cannot be answered with another. The
 * words that would leave stand in embeds of their own and whole: all that Discord shows in one message is theirs.
 */
export function formMessage(
  { title, intro, warnings, quote, submit, cancel, page }: Form,
  customId: string,
): MessageBody {
  const direction = directionOf(cancel);
  const told = [
    bold(said(title, ROOM.title)),
    ...warnings.map((warning) => warningLine(warning, ROOM.line)),
    ...intro.map((line) => said(line, ROOM.line)),
  ];
  const lines = told.map((line) => running(line, direction));
  const head = quote ? headOf(quote, intro.join('\n')) : '';
  const pieces = quote ? piecesOf(quote.text, [LIMIT.description, LIMIT.embeds - LIMIT.description]) : [];
  return message(
    pieces.map((description) => ({ color: COLOUR, description })),
    [...buttonRows([{ ...submit, id: customId }]), ...(page ? [linkRow(page)] : [])],
    linesIn(LIMIT.content, [...lines, ...(head ? [head] : [])]),
  );
}
