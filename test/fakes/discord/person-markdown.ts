import { shownName } from './payloads-people.ts';
import type { Guild, World } from './world.ts';

type Read = (world: World, guild: Guild | undefined, inner: string) => string;

/** What `<…>` shows, by how it begins. The first that fits. */
const REFERENCES: [RegExp, Read][] = [
  [/^@&(\d+)$/, (_, guild, id) => `@${guild?.roles.get(id)?.name ?? 'deleted-role'}`],
  [/^@!?(\d+)$/, (world, guild, id) => `@${shownName(world, guild, id)}`],
  [/^#(\d+)$/, (world, _, id) => `#${world.channels.get(id)?.name ?? 'deleted-channel'}`],
  [/^\/([^:]+):\d+$/, (_, __, name) => `/${name}`],
  [/^a?(:\w+:)\d+$/, (_, __, name) => name],
  [/^t:(-?\d+(?::[tTdDfFsSR])?)$/, (_, __, time) => moment(time)],
  [/^(https?:\/\/.+)$/, (_, __, url) => url],
];

/** As a client in UTC, in one form whatever style was asked for: what a person reads must not depend on the machine. */
function moment(time: string): string {
  const [seconds, style = 'f'] = time.split(':');
  const [day = '', clock = ''] = new Date(Number(seconds) * 1000).toISOString().split('T');
  const short = clock.slice(0, 5);
  return { d: day, D: day, t: short, T: clock.slice(0, 8) }[style] ?? `${day} ${short}`;
}

function reference(world: World, guild: Guild | undefined, whole: string, inner: string): string {
  for (const [form, read] of REFERENCES) {
    const [, found] = inner.match(form) ?? [];
    if (found !== undefined) return read(world, guild, found);
  }
  return whole;
}

/** Marks around words, the longer ones first. A mark that stands alone is a character. */
const AROUND = [
  /\*\*(?=\S)(.+?)(?<=\S)\*\*/gs,
  /__(?=\S)(.+?)(?<=\S)__/gs,
  /~~(?=\S)(.+?)(?<=\S)~~/gs,
  /\|\|(?=\S)(.+?)(?<=\S)\|\|/gs,
  /\*(?=\S)(.+?)(?<=\S)\*/gs,
  /(?<![\p{L}\p{N}])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/gsu,
];

/** Marks at the beginning of a line. */
const BEFORE: [RegExp, string][] = [
  [/^(?:>>> |> )/gm, ''],
  [/^-# /gm, ''],
  [/^#{1,3} /gm, ''],
  [/^( *)[-*] /gm, '$1• '],
];

const LINK = /\[([^\]\n]+)\]\((?:<[^>\n]+>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: "[^"]*")?\)/g;
const CODE = /```(?:[a-z0-9+-]+\n)?\n?([\s\S]+?)\n?```|``([\s\S]+?)``|`([^`\n]+)`/gi;
const ESCAPED = /\\([\\*_~`|>#\-+.()[\]<:@!/])/g;

// Characters that were escaped or stand in code wait here, out of reach of what follows.
const HIDDEN = 0xe000;
const hide = (text: string) =>
  [...text]
    .map((one) => (one.length === 1 && one.charCodeAt(0) < 128 ? String.fromCharCode(HIDDEN + one.charCodeAt(0)) : one))
    .join('');
const reveal = (text: string) =>
  text.replace(/[\ue000-\ue07f]/g, (one) => String.fromCharCode(one.charCodeAt(0) - HIDDEN));

/** What a person reads of text in Discord's markdown: the words, without the marks; references as names. */
export function markdownWords(world: World, guild: Guild | undefined, text: string): string {
  const safe = text
    .replace(ESCAPED, (_, character: string) => hide(character))
    .replace(CODE, (_, block?: string, double?: string, single?: string) => hide(block ?? double ?? single ?? ''));
  const named = safe
    .replace(/<([^<>\n]+)>/g, (whole, inner: string) => hide(reference(world, guild, whole, inner)))
    .replace(LINK, '$1');
  const lines = BEFORE.reduce((words, [form, by]) => words.replace(form, by), named);
  return reveal(AROUND.reduce((words, form) => words.replace(form, '$1'), lines));
}
