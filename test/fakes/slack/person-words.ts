import type { Ephemeral, Json, Message, View, World } from './world.ts';

/** Anything a person can look at. */
export type Seen = Message | Ephemeral | View;

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What `<…>` shows: a label if there is one, else who or what it points at. */
function reference(world: World, inner: string): string {
  const [target = '', label] = inner.split('|');
  const sign = target[0];
  if (sign === '@') return `@${world.users.get(target.slice(1))?.name ?? label ?? target.slice(1)}`;
  if (sign === '#') return `#${world.channels.get(target.slice(1))?.name ?? label ?? target.slice(1)}`;
  if (sign === '!') return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
}

/** Pairs of `*`, `_`, `~` and backticks around words are formatting; alone they are characters. */
const FORMATTING = /(^|[\s([{"'])([*_~`])(?=\S)(.+?)(?<=\S)\2(?=$|[\s)\]}"'.,:;!?])/g;

export function mrkdwnWords(world: World, text: string): string {
  const plain = text
    .replace(FORMATTING, '$1$3')
    .replace(FORMATTING, '$1$3')
    .replace(/^&gt; ?/gm, '');
  return unescaped(plain.replace(/<([^<>]+)>/g, (_, inner: string) => reference(world, inner)));
}

const RICH: Record<string, (world: World, element: Json) => string> = {
  user: (world, { user_id }) => reference(world, `@${user_id}`),
  channel: (world, { channel_id }) => reference(world, `#${channel_id}`),
  broadcast: (_, { range }) => `@${range}`,
  link: (_, { text, url }) => String(text ?? url),
  emoji: (_, { name }) => `:${name}:`,
  date: (_, { fallback }) => String(fallback ?? ''),
};

function richWords(world: World, element: Json): string {
  const children = list(element.elements);
  const joint = ['rich_text', 'rich_text_list'].includes(String(element.type)) ? '\n' : '';
  if (children.length > 0) return children.map((child) => richWords(world, child)).join(joint);
  return RICH[String(element.type)]?.(world, element) ?? String(element.text ?? '');
}

// In the order in which one reads them. What is in none of these (ids, values, urls) is not read.
const READ = [
  'title',
  'text',
  'fields',
  'label',
  'elements',
  'element',
  'placeholder',
  'initial_value',
  'options',
  'option_groups',
  'description',
  'accessory',
  'hint',
  'alt_text',
  'rows',
  'blocks',
];

/** The words of a block, an element, a text object, or anything that holds them. */
export function words(world: World, part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap((one) => words(world, one));
  if (typeof part !== 'object' || part === null) return [];
  const object = part as Json;
  const { type, text } = object;
  if (type === 'mrkdwn' && typeof text === 'string') return [mrkdwnWords(world, text)];
  if (type === 'plain_text' || type === 'markdown') return [String(text)];
  if (type === 'rich_text') return [richWords(world, object)];
  return READ.filter((key) => key in object).flatMap((key) => words(world, object[key]));
}

/**
 * Everything one reads, as plain words, a line for each piece. A message with blocks shows no `text`: that one is only
 * for notifications. `text` of a message that has none is read as mrkdwn.
 */
export function textOf(world: World, seen: Seen): string {
  const frame = 'hash' in seen ? [seen.title, ...seen.blocks, seen.submit, seen.close] : seen.blocks;
  const own = !('hash' in seen) && seen.blocks.length === 0 ? [mrkdwnWords(world, seen.text)] : words(world, frame);
  const below = 'attachments' in seen ? seen.attachments.flatMap((one) => attachmentWords(world, one)) : [];
  return [...own, ...below].filter((line) => line !== '').join('\n');
}

function attachmentWords(world: World, attachment: Json): string[] {
  const blocks = list(attachment.blocks);
  if (blocks.length > 0) return words(world, blocks);
  const lines = [attachment.pretext, attachment.title, attachment.text].filter((line) => typeof line === 'string');
  const fields = list(attachment.fields).flatMap(({ title, value }) => [title, value]);
  return [...lines, ...fields].map((line) => mrkdwnWords(world, String(line ?? '')));
}
