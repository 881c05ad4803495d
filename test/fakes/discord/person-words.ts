import { COMPONENT } from './payloads-component.ts';
import { markdownWords } from './person-markdown.ts';
import type { Guild, Json, Message, Modal, World } from './world.ts';

/** Anything a person can look at. */
export type Seen = Message | Modal;

export const isModal = (seen: Seen): seen is Modal => 'customId' in seen;

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const object = (value: unknown) => (typeof value === 'object' && value !== null ? [value as Json] : []);
const said = (value: unknown) => (typeof value === 'string' && value !== '' ? [value] : []);

type Reader = (text: string) => string;
type Words = (read: Reader, part: Json) => string[];

const inside: Words = (read, { components }) => list(components).flatMap((one) => componentWords(read, one));
const media = (part: unknown) => object(part).flatMap(({ description }) => said(description));
const choices = (part: Json) =>
  list(part.options).flatMap(({ label, description }) => [...said(label), ...said(description)]);

/** What one reads of a component. Those that are missing say nothing but their label, and labels of buttons are separate. */
const WORDS: Record<number, Words> = {
  [COMPONENT.row]: inside,
  [COMPONENT.container]: inside,
  [COMPONENT.textDisplay]: (read, { content }) => said(content).map(read),
  [COMPONENT.section]: (read, part) => [
    ...inside(read, part),
    ...object(part.accessory).flatMap((one) => componentWords(read, one)),
  ],
  [COMPONENT.thumbnail]: (_, part) => media(part),
  [COMPONENT.gallery]: (_, { items }) => list(items).flatMap(media),
  [COMPONENT.file]: (_, { name, file }) =>
    said(name ?? (object(file)[0]?.url as string | undefined)?.replace('attachment://', '')),
  // The label and its explanation, then what can be chosen or stands there already.
  [COMPONENT.label]: (_, { label, description, component }) => [
    ...said(label),
    ...said(description),
    ...object(component).flatMap((one) => [...said(one.value), ...said(one.placeholder), ...choices(one)]),
  ],
  [COMPONENT.textInput]: (_, { label, value, placeholder }) => [...said(label), ...said(value), ...said(placeholder)],
};

const componentWords: Words = (read, part) => WORDS[Number(part.type)]?.(read, part) ?? [];

const embedWords: Words = (read, { author, title, description, fields, footer }) => [
  ...object(author).flatMap(({ name }) => said(name)),
  ...said(title).map(read),
  ...said(description).map(read),
  ...list(fields).flatMap(({ name, value }) => [...said(name), ...said(value)].map(read)),
  ...object(footer).flatMap(({ text }) => said(text)),
];

const readerFor =
  (world: World, guild: Guild | undefined): Reader =>
  (text) =>
    markdownWords(world, guild, text);

/** Words of components alone, a line for each piece. */
export const wordsOf = (world: World, guild: Guild | undefined, components: Json[]): string[] =>
  components.flatMap((one) => componentWords(readerFor(world, guild), one));

/**
 * Everything one reads, as plain words, a line for each piece; without what stands on buttons and menus, which
 * `labelsOf` gives.
 */
export function textOf(world: World, seen: Seen): string {
  if (isModal(seen)) return [seen.title, ...wordsOf(world, undefined, seen.components)].join('\n');
  const guild = world.guilds.get(world.channels.get(seen.channel)?.guild ?? '');
  const read = readerFor(world, guild);
  const lines = [
    ...said(seen.content).map(read),
    ...seen.embeds.flatMap((embed) => embedWords(read, embed)),
    ...wordsOf(world, guild, seen.components),
    ...seen.attachments.map(({ filename }) => filename),
  ];
  return lines.join('\n');
}
