import { oneLine, orNothing, sentence, words } from '../../src/views/clean.ts';
import { shorten } from './text.ts';

// Discord reads markdown in what a message says, in an embed's title, description and fields, and in the text of a form.
// A `\` before a sign that is no letter, digit or space makes it a plain character, and nobody sees the `\`.
const LINE_START: [RegExp, string][] = [
  // Headers, quotes, lists, small print.
  [/^([^\S\n]*)([#>+-])/gmu, '$1\\$2'],
  [/^([^\S\n]*\d+)([.)])/gmu, '$1\\$2'],
];
const ANYWHERE: [RegExp, string][] = [
  // Bold, struck, code, spoilers, masked links; `<` begins mentions, times, custom emoji, commands and addresses.
  [/[\\*_~`|[\]<]/gu, '\\$&'],
  // `https://…`, and `:smile:`.
  [/:(?=\/\/|[\w+~-]+:)/gu, '\\:'],
  [/@(?=everyone|here)/giu, '\\@'],
  // `bank.com` and invitations such as `discord.gg/…`, which need no `https`.
  [/(?<=[\p{L}\p{N}-])\.(?=\p{L})/gu, '\\.'],
];

const applied = (rules: [RegExp, string][], text: string): string =>
  rules.reduce((said, [found, instead]) => said.replace(found, instead), text);

/** Clean words as they may stand where markdown is read: shown as they were typed, and nothing else. */
export const escaped = (text: string): string => atLineStart(applied(ANYWHERE, text));

/** For the rest of escaped words that were taken apart: what was the middle of a line now begins one. */
export const atLineStart = (text: string): string => applied(LINE_START, text);

/** As it reads without the `\`, for where no markdown is read. */
export const unescaped = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/gu, '$1');

/** A sentence of the core's, on one line. */
export const said = (text: string, room: number): string => within(oneLine(sentence(text)), room);

/** Somebody's name, on one line. */
export const named = (text: string, room: number): string => within(oneLine(words(text)), room);

// What is too long when it is escaped was so before, or became it: the far end need not be looked at.
const within = (text: string, room: number): string => orNothing(shorten(escaped(text.slice(0, 2 * room + 1)), room));

export const bold = (text: string): string => `**${text}**`;
export const italic = (text: string): string => `*${text}*`;
