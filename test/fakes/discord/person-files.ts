import { cleanName } from './cdn.ts';
import { attachmentOf } from './messages.ts';
import type { File } from './person-fields.ts';
import type { Me } from './person-me.ts';
import type { Attachment, Channel } from './world.ts';

const TYPES: Record<string, string> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' },
  ...{ pdf: 'application/pdf', txt: 'text/plain; charset=utf-8', mp4: 'video/mp4', json: 'application/json' },
};

/** A file as Discord keeps it; what it is, its name says. Too big a file the client does not take. */
export function fileOf({ discord: { inside } }: Me, { name, content, contentType }: File): Attachment {
  const bytes = Buffer.from(content);
  const most = inside.settings.fileBytes;
  if (bytes.length > most)
    throw new Error(`Your files are too powerful: ${name} has ${bytes.length} bytes, at most ${most}`);
  const type = contentType ?? TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return attachmentOf(inside, { filename: cleanName(name), contentType: type, content: bytes });
}

/** For a form or an option: it stands on no message, and the CDN still has it. */
export function uploaded(me: Me, channel: Channel, file: File): Attachment {
  const attachment = fileOf(me, file);
  me.discord.inside.world.uploads.set(attachment.id, { channel: channel.id, attachment });
  return attachment;
}
