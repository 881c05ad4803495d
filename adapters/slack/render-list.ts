import type { KnownBlock } from '@slack/web-api';
import { oneLine, sentence, words } from '../../src/views/clean.ts';
import { directionOf, isolated, running } from '../../src/views/direction.ts';
import type { List, Row } from '../../src/views/vocabulary.ts';
import { actions, button } from './render-buttons.ts';
import { fallback, link } from './render-fallback.ts';
import { between, bold, lines, rich, sign, TONE_SIGN, WARNING } from './render-rich.ts';
import {
  type HomeView,
  type How,
  home,
  LIMIT,
  type Message,
  type ModalView,
  type ModalWords,
  modal,
  PRODUCT,
} from './render-shapes.ts';
import { plain, plainObject, shorten, stored, titled } from './text.ts';

const ROOM = { title: 150, detail: 120, due: 80, holder: 40, warning: 250, warnings: 5, empty: 300 };
/** Under what Slack takes in one message, with the head and the end. */
const MESSAGE_ROOM = 9_000;
/** Blocks that are no rows: head, tabs, warnings, what is left out, link. */
const FRAME = 6;

/** The queue for one person, or once for a channel where cards come slower than returns. */
export const listMessage = (list: List): Message => ({
  text: fallback(list.title, ROOM.title),
  blocks: [...head(list), ...rowsOf(list, LIMIT.messageBlocks - FRAME, MESSAGE_ROOM)],
});

export const listView = (list: List, carried: string, words: ModalWords = {}): ModalView =>
  modal([...head(list), ...rowsOf(list, LIMIT.viewBlocks - FRAME, Number.POSITIVE_INFINITY)], carried, words);

/** The app's Home tab. */
export const homeView = (list: List, { consoleUrl }: How): HomeView =>
  home([
    ...head(list),
    ...rowsOf(list, LIMIT.viewBlocks - FRAME, Number.POSITIVE_INFINITY),
    ...(consoleUrl ? [context(link(consoleUrl, `${PRODUCT} ↗`))] : []),
  ]);

const context = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text }],
});

function head({ title, warnings, tabs, rows, empty }: List): KnownBlock[] {
  const shown = warnings.slice(0, ROOM.warnings);
  const hidden = warnings.length - shown.length;
  const loud = [
    ...shown.map((text) => [sign(WARNING), bold(text, ROOM.warning)]),
    ...(hidden > 0 ? [[sign(WARNING), between(`… +${hidden}`)]] : []),
  ];
  return [
    { type: 'header', text: titled(title, LIMIT.header, directionOf(title)) },
    ...actions(tabs.map((tab) => tab.button)),
    ...(loud.length > 0 ? [rich(lines(directionOf(title), ...loud))] : []),
    ...(rows.length === 0 ? [{ type: 'section' as const, text: plain(empty, ROOM.empty) }] : []),
  ];
}

/** As many rows as there is room for, and how many more there are. */
function rowsOf({ rows, count }: List, most: number, room: number): KnownBlock[] {
  const shown: KnownBlock[] = [];
  let left = room;
  for (const row of rows.slice(0, most)) {
    const block = rowOf(row);
    left -= weight(block);
    if (left < 0) break;
    shown.push(block);
  }
  const hidden = count - shown.length;
  return hidden > 0 ? [...shown, { type: 'context', elements: [plain(`… +${hidden}`, ROOM.due)] }] : shown;
}

const weight = ({ fields }: RowBlock): number => fields.reduce((sum, { text }) => sum + stored(text), ROOM.holder);

type RowBlock = ReturnType<typeof rowOf>;

/** What and whose it is, when it is due and who is on it: side by side on a desk, below each other on a phone. */
function rowOf(row: Row) {
  const direction = directionOf(row.button.label);
  const below = (...all: string[]) =>
    plainObject(all.flatMap((line) => (line ? [running(line, direction)] : [])).join('\n'));
  const chips = [
    row.count > 0 ? `💬 ${row.count}` : '',
    row.holder ? `👤 ${isolated(shorten(oneLine(words(row.holder)), ROOM.holder))}` : '',
  ];
  return {
    type: 'section' as const,
    fields: [
      below(cut(row.title, ROOM.title), cut(row.detail, ROOM.detail)),
      below(`${TONE_SIGN[row.tone]}  ${cut(row.due, ROOM.due)}`, chips.filter(Boolean).join('   ')),
    ],
    accessory: button(row.button),
  };
}

const cut = (text: string, room: number): string => shorten(oneLine(sentence(text)), room);
