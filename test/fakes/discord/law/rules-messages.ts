import type { Json } from '../world.ts';
import { type Break, broken, type Path, required } from './breaks.ts';
import type { Rule } from './hand.ts';

const MOST = { content: 2000, embeds: 6000 };

export const lengthOf = (text: unknown) => (typeof text === 'string' ? [...text].length : 0);
export const listOf = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const blank = (value: unknown) => typeof value !== 'string' || value.trim() === '';

const content: Rule = ({ content }) =>
  lengthOf(content) > MOST.content
    ? [broken(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST.content} or fewer in length.`)]
    : [];

const embedSize: Rule = ({ embeds }) => {
  const size = listOf(embeds).reduce((sum, embed) => sum + sizeOf(embed), 0);
  return size > MOST.embeds
    ? [broken(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MOST.embeds}`)]
    : [];
};

function sizeOf({ title, description, fields, footer, author }: Json): number {
  const texts = [title, description, (footer as Json | null)?.text, (author as Json | null)?.name];
  const ofFields = listOf(fields).flatMap(({ name, value }) => [name, value]);
  return [...texts, ...ofFields].reduce((sum: number, text) => sum + lengthOf(text), 0);
}

const embedFields: Rule = ({ embeds }) =>
  listOf(embeds).flatMap(({ fields }, at) =>
    listOf(fields).flatMap((field, n) =>
      ['name', 'value'].filter((name) => blank(field[name])).map((name) => required(['embeds', at, 'fields', n, name])),
    ),
  );

const SHOWS = ['title', 'description', 'author', 'footer', 'image', 'thumbnail', 'video', 'provider'];

const emptyEmbeds: Rule = ({ embeds }) =>
  listOf(embeds).flatMap((embed, at) =>
    SHOWS.some((name) => embed[name] !== undefined && embed[name] !== null && embed[name] !== '') ||
    listOf(embed.fields).length > 0
      ? []
      : [required(['embeds', at, 'description'])],
  );

const embedUrls: Rule = ({ embeds }) =>
  listOf(embeds).flatMap((embed, at) => {
    const path: Path = ['embeds', at];
    const part = (name: string) => (embed[name] ?? {}) as Json;
    return [
      ...scheme([...path, 'url'], embed.url, WEB),
      ...scheme([...path, 'author', 'url'], part('author').url, WEB),
      ...['image', 'thumbnail'].flatMap((name) => scheme([...path, name, 'url'], part(name).url, MEDIA)),
      ...['footer', 'author'].flatMap((name) => scheme([...path, name, 'icon_url'], part(name).icon_url, MEDIA)),
    ];
  });

export const WEB = ['http', 'https', 'discord'];
export const MEDIA = ['http', 'https', 'attachment'];

export function scheme(path: Path, url: unknown, allowed: string[]): Break[] {
  if (typeof url !== 'string') return [];
  const given = url.slice(0, url.indexOf(':')).toLowerCase();
  if (allowed.includes(given)) return [];
  const among = allowed.map((one) => `'${one}'`).join(', ');
  return [
    broken(path, 'URL_TYPE_INVALID_SCHEME', `Scheme "${given}" is not supported. Scheme must be one of (${among}).`),
  ];
}

const IMAGES = /\.(jpe?g|png|webp|gif)$/i;

const embedImages: Rule = ({ embeds }) =>
  listOf(embeds).flatMap((embed, at) =>
    ['image', 'thumbnail'].flatMap((name) => {
      const url = (embed[name] as Json | null | undefined)?.url;
      const attached = typeof url === 'string' && url.startsWith('attachment://');
      return attached && !IMAGES.test(url)
        ? [broken(['embeds', at, name, 'url'], 'URL_TYPE_INVALID_URL', 'Only images can be shown.')]
        : [];
    }),
  );

const allowedMentions: Rule = ({ allowed_mentions }) => {
  const { parse, ...rest } = (allowed_mentions ?? {}) as Json;
  return ['users', 'roles']
    .filter((kind) => Array.isArray(parse) && parse.includes(kind) && listOf(rest[kind]).length > 0)
    .map((kind) =>
      broken(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
};

const attachments: Rule = ({ attachments }, { files, edits }) =>
  listOf(attachments).flatMap(({ id }, at) =>
    edits || files.some(({ n }) => String(n) === String(id))
      ? []
      : [broken(['attachments', at, 'id'], 'ATTACHMENT_NOT_FOUND', 'No file of the request has this number.')],
  );

export const RULES_OF_MESSAGES = {
  'content is 2,000 at most': content,
  'embeds are 6,000 characters at most in all': embedSize,
  'fields of embeds have a name and a value': embedFields,
  'an embed shows something': emptyEmbeds,
  'addresses in embeds are of the web': embedUrls,
  'images in embeds are images': embedImages,
  'mentions are either parsed or listed': allowedMentions,
  'attachments name files of the request': attachments,
} satisfies Record<string, Rule>;
