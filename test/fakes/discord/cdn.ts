import { createHmac } from 'node:crypto';
import type { Reply } from './http.ts';
import type { Inside } from './inside.ts';
import type { Attachment, Snowflake } from './world.ts';

/** `ex` and `is`: until when and since when, in hexadecimal seconds. `hm`: the signature over them and the path. */
export function link(inside: Inside, channel: Snowflake, { id, filename }: Attachment): string {
  const path = `/cdn/attachments/${channel}/${id}/${encodeURIComponent(filename)}`;
  const now = Math.floor(inside.clock.now() / 1000);
  const is = now.toString(16);
  const ex = (now + Math.floor(inside.settings.attachmentLifeMs / 1000)).toString(16);
  return `${inside.origin}${path}?ex=${ex}&is=${is}&hm=${signature(inside, path, ex, is)}&`;
}

const signature = ({ secret }: Inside, path: string, ex: string, is: string) =>
  createHmac('sha256', secret).update(`${path} ${ex} ${is}`).digest('hex');

/** Null: no page of the CDN's. */
export function download(inside: Inside, url: URL): Reply | null {
  const [, channel, id] = url.pathname.match(/^\/cdn\/attachments\/(\d+)\/(\d+)\/[^/]+$/) ?? [];
  if (!channel || !id) return null;
  const [ex, is, hm] = ['ex', 'is', 'hm'].map((name) => url.searchParams.get(name) ?? '');
  const gone: Reply = { status: 404, body: 'This content is no longer available.' };
  if (!ex || !is || hm !== signature(inside, url.pathname, ex, is)) return gone;
  if (inside.clock.now() >= Number.parseInt(ex, 16) * 1000) return gone;
  const messages = inside.world.channels.get(channel)?.messages ?? [];
  const attachment = messages
    .filter((message) => !message.deleted)
    .flatMap((message) => message.attachments)
    .find((one) => one.id === id);
  if (!attachment) return uploaded(inside, channel, id) ?? gone;
  return served(attachment);
}

const served = ({ content, contentType }: Attachment): Reply => ({
  status: 200,
  headers: { 'content-type': contentType, 'content-length': String(content.length) },
  body: content,
});

// What somebody put into a modal's file field or a command's option is on no message.
function uploaded({ world }: Inside, channel: Snowflake, id: Snowflake): Reply | null {
  const loose = world.uploads.get(id);
  return loose && loose.channel === channel ? served(loose.attachment) : null;
}

/** As Discord keeps names: no spaces, no signs that a path could choke on. */
export function cleanName(filename: string): string {
  const bare = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  const clean = bare.replaceAll(' ', '_').replace(/[^\w.-]/g, '');
  return clean.replace(/^\.+/, '') || 'unknown';
}

const TYPES: Record<string, string> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' },
  ...{ pdf: 'application/pdf', txt: 'text/plain; charset=utf-8', json: 'application/json; charset=utf-8' },
};

/** What a file is, its name says: Discord does not believe the sender. Undefined: it says nothing. */
export const typeOf = (filename: string) => TYPES[filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()];
