import { orNothing, sentence } from '../../src/views/clean.ts';
import { directionOf, isolatedName, running, valueIn } from '../../src/views/direction.ts';
import type { Mention, Notice } from '../../src/views/vocabulary.ts';
import { buttonRows } from './render-buttons.ts';
import { headOf, NOTICE_COLOUR, NOTICE_SIGN, piecesOf } from './render-lines.ts';
import { bareLink } from './render-links.ts';
import { markAddress } from './render-marks.ts';
import { bold, escaped, named } from './render-markup.ts';
import { LIMIT, type MessageBody, message, type WithMark } from './render-shapes.ts';
import { shorten } from './text.ts';

/** `alone`: without anybody's words under it. */
const ROOM = { text: 2_500, alone: 3_500, list: 5_400, line: 400, name: 80 };

/**
 * What is said in the thread under a card, or to one person. The words stand in an embed, whose bar has their colour and
 * whose address their mark; before it only the name of whom it is for, since a mention in an embed pings nobody.
 */
export function noticeMessage(notice: Notice, { consoleUrl, mark }: WithMark): MessageBody {
  const { quote, buttons, tone } = notice;
  const users = notice.mentions.flatMap((mention) => userOf(mention) ?? []);
  const [told = '', ...further] = fitting(notice);
  const head = quote && headOf(quote, notice.text);
  const before = [told, ...(head ? [head] : [])].join('\n');
  const room = LIMIT.description - before.length - 1;
  const [first = '', ...more] = quote ? piecesOf(quote.text, [room, LIMIT.embeds - LIMIT.description], '> ') : [];
  const embeds = [first ? `${before}\n${first}` : before, ...further, ...more].map((description, n) => ({
    ...(n === 0 ? markAddress(mark, consoleUrl) : {}),
    color: NOTICE_COLOUR[tone],
    description,
  }));
  const body = message(embeds, buttonRows(buttons), users.map((user) => `<@${user}>`).join(' '));
  return users.length > 0 ? { ...body, allowed_mentions: { parse: [], users } } : body;
}

/** A link of ours to press. */
export const linkMessage = (url: string): MessageBody => message([], [], bareLink(url));

// Signs and lines grow when they are escaped; a list of commands has few, and is worth being read to its end.
function fitting(notice: Notice): string[] {
  if (isList(notice)) {
    const all = toldOf(notice, ROOM.list);
    if (all.length <= LIMIT.embeds) return parts(all);
  }
  const long = notice.quote ? '' : toldOf(notice, ROOM.alone);
  return [long && long.length <= LIMIT.description ? long : toldOf(notice, ROOM.text)];
}

const isList = ({ quote, text }: Notice): boolean =>
  !quote && text.length > ROOM.alone && text.split('\n').every((line) => line.length <= ROOM.line);

/** As many whole lines in each as an embed has room for. */
function parts(text: string): string[] {
  if (text.length <= LIMIT.description) return [text];
  const end = text.lastIndexOf('\n', LIMIT.description);
  const cut = end > 0 ? end : LIMIT.description;
  return [text.slice(0, cut), ...parts(text.slice(end > 0 ? cut + 1 : cut))];
}

function toldOf(notice: Notice, room: number): string {
  const text = isolatedName(sentence(notice.text).trim(), notice.quote?.who ?? '');
  const direction = directionOf(text);
  const names = notice.mentions
    .filter((mention) => !userOf(mention))
    .map(({ name }) => `${bold(valueIn(named(name, ROOM.name), direction))}  `);
  const [first = '', ...rest] = shorten(orNothing(escaped(text)), room).split(/\s*\n\s*/u);
  return [NOTICE_SIGN[notice.tone] + names.join('') + first, ...rest]
    .map((line) => running(line, direction))
    .join('\n');
}

// An account's id as Discord makes them; anything else would ping nobody and show as numbers.
const USER = /^\d{17,20}$/u;
const userOf = ({ user }: Mention): string | null => (user && USER.test(user) ? user : null);
