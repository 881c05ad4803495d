import type { Attachment, Channel, Json, Message, Snowflake } from './world.ts';

/** Where the bytes of an attachment are fetched: a signed address that expires. */
export type Link = (channel: Snowflake, attachment: Attachment) => string;

export const attachmentPayload = (link: Link, channel: Snowflake, attachment: Attachment): Json => {
  const url = link(channel, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    content_scan_version: 0,
    ...(attachment.description === null ? {} : { description: attachment.description }),
  };
};

const MEDIA_OF_EMBEDS = ['image', 'thumbnail'] as const;
const object = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What shows a message's own file by `attachment://name` gets its address on the CDN. */
export function withMedia(link: Link, channel: Channel, { attachments }: Pick<Message, 'attachments'>) {
  const media = (given: unknown): unknown => {
    if (!object(given)) return given;
    const name = String(given.url).replace(/^attachment:\/\//, '');
    const own = attachments.find(({ filename }) => filename === name);
    const url = own && String(given.url).startsWith('attachment://') ? link(channel.id, own) : given.url;
    return {
      ...given,
      ...{ url, proxy_url: url, width: 0, height: 0, placeholder: null, placeholder_version: null },
      ...(own ? { content_type: own.contentType, attachment_id: own.id } : { content_type: null }),
      ...{ loading_state: 2, flags: 0 },
    };
  };

  const component = (one: Json): Json => ({
    ...one,
    ...(object(one.media) ? { media: media(one.media) } : {}),
    ...(object(one.file) ? { file: media(one.file) } : {}),
    ...(object(one.accessory) ? { accessory: component(one.accessory) } : {}),
    ...(Array.isArray(one.components) ? { components: (one.components as Json[]).map(component) } : {}),
    ...(Array.isArray(one.items)
      ? { items: (one.items as Json[]).map((item) => ({ ...item, media: media(item.media) })) }
      : {}),
  });

  const embed = (one: Json): Json => {
    const shown = MEDIA_OF_EMBEDS.filter((kind) => object(one[kind])).map((kind) => {
      const { url, proxy_url, width, height } = media(one[kind]) as Json;
      return [kind, { url, proxy_url, width, height }];
    });
    return { ...one, ...Object.fromEntries(shown) };
  };

  return { component, embed };
}
