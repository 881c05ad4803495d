import { cleanName, typeOf } from '../cdn.ts';
import type { Inside } from '../inside.ts';
import { broken } from '../law/breaks.ts';
import { attachmentOf, FLAG } from '../messages.ts';
import { type AllowedMentions, pingsOf, textOf } from '../pings.ts';
import type { Attachment, Channel, Json, Message, Snowflake } from '../world.ts';
import type { Upload } from './call.ts';
import { invalid, type Refused } from './refusals.ts';
import { storedComponents, storedEmbeds } from './stored.ts';

/** What bodies that make or change a message have in common. */
export type Said = {
  content?: string | null;
  embeds?: Json[] | null;
  components?: Json[] | null;
  flags?: number | null;
  allowed_mentions?: AllowedMentions | null;
  attachments?: { id: string | number; filename?: string | null; description?: string | null }[] | null;
  poll?: Json | null;
  sticker_ids?: Snowflake[] | null;
};

export type Content = Pick<
  Message,
  'content' | 'embeds' | 'components' | 'attachments' | 'mentions' | 'mentionRoles' | 'mentionEveryone'
>;

type By = { channel: Channel; author: Snowflake; by: 'message' | 'interaction'; repliedTo: Snowflake | null };

export function newContent(inside: Inside, said: Said, files: Upload[], who: By): Content {
  const parts = {
    content: (said.content ?? '').trim(),
    embeds: storedEmbeds(said.embeds ?? []),
    components: storedComponents(said.components ?? [], inside.mint.snowflake),
  };
  const attachments = files.map((file) => uploaded(inside, file, said));
  return { ...parts, attachments, ...pings(inside, parts, said, who) };
}

/** What is not said stays; null takes away. Attachments, once listed, are those that stay and those that come. */
export function changedContent(
  inside: Inside,
  message: Message,
  said: Said,
  files: Upload[],
  who: By,
): { content: Content } | Refused {
  const attachments = keptAttachments(inside, message, said, files);
  if (!Array.isArray(attachments)) return attachments;
  const parts = {
    content: said.content === undefined ? message.content : (said.content ?? '').trim(),
    embeds: said.embeds === undefined ? message.embeds : storedEmbeds(said.embeds ?? []),
    components:
      said.components === undefined
        ? message.components
        : storedComponents(said.components ?? [], inside.mint.snowflake),
  };
  const content = { ...parts, attachments, ...pings(inside, parts, said, who) };
  return leftOver(message, said, content) ?? { content };
}

function keptAttachments(inside: Inside, message: Message, said: Said, files: Upload[]): Attachment[] | Refused {
  const fresh = files.map((file) => ({ file, attachment: uploaded(inside, file, said) }));
  if (said.attachments === undefined) return [...message.attachments, ...fresh.map((one) => one.attachment)];
  const kept: Attachment[] = [];
  for (const [at, { id }] of (said.attachments ?? []).entries()) {
    const found =
      message.attachments.find((one) => one.id === String(id)) ??
      fresh.find(({ file }) => String(file.n) === String(id))?.attachment;
    if (!found)
      return invalid([broken(['attachments', at, 'id'], 'ATTACHMENT_NOT_FOUND', 'There is no such attachment.')]);
    kept.push(found);
  }
  return kept;
}

// A message that turns into components V2 has to give up what they cannot have in the same request.
function leftOver(message: Message, said: Said, { content, embeds }: Content): Refused | null {
  const v2 = ((said.flags ?? 0) | message.flags) & FLAG.v2;
  const left = [content !== '' ? 'content' : null, embeds.length > 0 ? 'embeds' : null].filter((one) => one !== null);
  if (!v2 || left.length === 0) return null;
  return invalid(
    left.map((name) =>
      broken(
        [name],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    ),
  );
}

function uploaded(inside: Inside, { n, filename, contentType, content }: Upload, { attachments }: Said): Attachment {
  const about = attachments?.find(({ id }) => String(id) === String(n));
  return attachmentOf(inside, {
    ...{ filename: cleanName(about?.filename ?? filename), contentType: typeOf(filename) ?? contentType, content },
    description: about?.description ?? null,
  });
}

const pings = ({ world }: Inside, parts: { content: string; components: Json[] }, said: Said, who: By) =>
  pingsOf(
    world,
    who.channel,
    { author: who.author, text: textOf(parts), allowed: said.allowed_mentions ?? null, repliedTo: who.repliedTo },
    who.by,
  );

export const isEmpty = ({ content, embeds, components, attachments }: Content, said: Said) =>
  content === '' &&
  embeds.length + components.length + attachments.length === 0 &&
  !said.poll &&
  (said.sticker_ids ?? []).length === 0;

/** Of the flags that were sent, those that a bot may set on this occasion. */
export const flagsOf = ({ flags }: Said, ...allowed: (keyof typeof FLAG)[]) =>
  allowed.reduce((sum, name) => sum | ((flags ?? 0) & FLAG[name]), 0);
