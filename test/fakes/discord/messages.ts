import type { Inside } from './inside.ts';
import { wake } from './threads.ts';
import type { Attachment, Channel, Message, Snowflake } from './world.ts';

export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  v2: 1 << 15,
};

export type Draft = Partial<Omit<Message, 'channel' | 'author' | 'at' | 'deleted' | 'reactions'>> & {
  author: Snowflake;
};

/** Puts a message into a channel or thread, whoever wrote it. Nothing is asked: permissions and laws are the door's. */
export function post(inside: Inside, channel: Channel, draft: Draft): Message {
  const message: Message = {
    ...{ id: inside.mint.snowflake(), type: draft.reference ? 19 : 0, content: '', embeds: [], components: [] },
    ...{ attachments: [], flags: 0, pinnedAt: null, nonce: null, editedAt: null, ephemeralFor: null },
    ...{ interaction: null, reference: null, mentions: [], mentionRoles: [], mentionEveryone: false },
    ...draft,
    ...{ channel: channel.id, at: inside.clock.now(), reactions: new Map(), deleted: false },
  };
  if (channel.thread && message.ephemeralFor === null) wake(inside, channel, message);
  channel.messages.push(message);
  inside.tell({ kind: 'message created', guild: channel.guild, channel: channel.id, message });
  return message;
}

/** Changes a message in place; `change` holds what is different, in stored form. */
export function alter(inside: Inside, message: Message, change: Partial<Message>): Message {
  const previous = { ...message };
  Object.assign(message, { editedAt: inside.clock.now() }, change);
  const { guild } = placeOf(inside, message);
  inside.tell({ kind: 'message updated', guild, channel: message.channel, message, previous });
  return message;
}

export function erase(inside: Inside, message: Message) {
  message.deleted = true;
  const { guild } = placeOf(inside, message);
  inside.tell({ kind: 'message deleted', guild, channel: message.channel, message });
}

function placeOf({ world }: Inside, message: Message): Channel {
  const channel = world.channels.get(message.channel);
  if (!channel) throw new Error(`the message ${message.id} stands in no channel`);
  return channel;
}

/** Also deleted ones are kept; this finds what is there for the bot to find. */
export function messageIn(channel: Channel, id: Snowflake): Message | undefined {
  return channel.messages.find((message) => message.id === id && !message.deleted);
}

/** A file as Discord keeps it. */
export function attachmentOf(
  inside: Inside,
  file: { filename: string; contentType: string; content: Buffer; description?: string | null },
): Attachment {
  const { filename, contentType, content, description = null } = file;
  return { id: inside.mint.snowflake(), filename, contentType, bytes: content.length, content, description };
}
