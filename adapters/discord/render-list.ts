import type { APIEmbedField } from 'discord.js';
import { directionOf, running, valueIn } from '../../src/views/direction.ts';
import type { List, Row } from '../../src/views/vocabulary.ts';
import { buttonRows, menuRow } from './render-buttons.ts';
import { TONE_COLOUR, TONE_SIGN, WARNING } from './render-lines.ts';
import { link } from './render-links.ts';
import { LIST_MORE, markAddress } from './render-marks.ts';
import { bold, named, said } from './render-markup.ts';
import { LIMIT, type MessageBody, message, type WithMark } from './render-shapes.ts';
import { runningLine } from './text.ts';

const ROOM = { title: 200, row: 120, detail: 120, due: 80, holder: 40, warning: 250, warnings: 5, empty: 300 };
/** For the rows, below the head. */
const ROWS = 3_900;

/** The queue for one person, or once for a channel where cards come slower than returns. A row is opened from the menu. */
export function listMessage(list: List, { consoleUrl, mark }: WithMark): MessageBody {
  const rows = fitting(list.rows);
  const hidden = list.count - rows.length;
  const embed = {
    ...markAddress(mark, consoleUrl),
    color: TONE_COLOUR[list.rows[0]?.tone ?? 'calm'],
    description: headOf(list, consoleUrl),
    fields: rows.map(fieldOf),
    ...(hidden > 0 ? { footer: { text: `… +${hidden}` } } : {}),
  };
  const label = rows[0]?.button.label ?? '';
  const tabs = buttonRows(
    list.tabs.map(({ button }) => button),
    1,
  );
  return message([embed], [...menuRow(LIST_MORE, label, rows.map(optionOf)), ...tabs]);
}

// The title stands in the text: as the embed's own it would lead to the address that carries the mark.
function headOf({ title, warnings, rows, empty }: List, consoleUrl: string | null): string {
  const direction = directionOf(title);
  const hidden = warnings.length - ROOM.warnings;
  const words = running(said(title, ROOM.title), direction);
  return [
    `### ${consoleUrl ? link(consoleUrl, words) : words}`,
    ...[
      ...warnings.slice(0, ROOM.warnings).map((warning) => `${WARNING}  ${bold(said(warning, ROOM.warning))}`),
      ...(hidden > 0 ? [`${WARNING}  … +${hidden}`] : []),
      ...(rows.length === 0 ? [said(empty, ROOM.empty)] : []),
    ].map((line) => running(line, direction)),
  ].join('\n');
}

/** As many rows as there is room for. */
function fitting(rows: Row[]): Row[] {
  let left = ROWS;
  const fits = rows.slice(0, LIMIT.fields).findIndex((row) => {
    const { name, value } = fieldOf(row);
    left -= name.length + value.length;
    return left < 0;
  });
  return rows.slice(0, fits < 0 ? LIMIT.fields : fits);
}

/** What it is, when it is due and who is on it, and whose. */
function fieldOf(row: Row): APIEmbedField {
  const direction = directionOf(row.button.label);
  const now = [
    said(row.due, ROOM.due),
    ...(row.count > 0 ? [`💬 ${row.count}`] : []),
    ...(row.holder ? [`👤 ${valueIn(named(row.holder, ROOM.holder), direction)}`] : []),
  ];
  const lines = [now.join('  ·  '), said(row.detail, ROOM.detail)];
  return {
    name: running(`${TONE_SIGN[row.tone]}  ${said(row.title, ROOM.row)}`, direction),
    value: lines.map((line) => running(line, direction)).join('\n'),
    inline: false,
  };
}

const optionOf = ({ title, detail, due, tone, button }: Row) => ({
  label: runningLine(title, LIMIT.option, directionOf(button.label)),
  description: runningLine(`${due} · ${detail}`, LIMIT.option, directionOf(button.label)),
  value: button.id,
  emoji: { name: TONE_SIGN[tone] },
});
