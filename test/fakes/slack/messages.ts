import { channelOf, messageAt, repliesTo } from './channels.ts';
import type { Inside } from './inside.ts';
import { storedBlocks } from './stored-blocks.ts';
import { storedText } from './stored-text.ts';
import type { Json, Message } from './world.ts';

export type Said = {
  user: string;
  text: string;
  threadTs?: string | null | undefined;
  botId?: string | null;
  appId?: string | null;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Message['metadata'];
  files?: string[];
  subtype?: Message['subtype'] | undefined;
  username?: string | undefined;
  broadcast?: boolean;
  clientMsgId?: string;
};

/**
 * Puts a message into a channel, whoever wrote it. A thread whose parent is gone is not an error: Slack lets the
 * message land at the channel's root, so compare the `threadTs` that comes back.
 */
export function say(inside: Inside, channelId: string, said: Said): Message {
  const { world, mint, tell } = inside;
  const channel = channelOf(world, channelId);
  const parent = said.threadTs ? messageAt(channel, said.threadTs) : undefined;
  if (parent?.threadTs) inside.complain(`"${said.threadTs}" is the ts of a reply; a thread is named by its parent's`);
  const message: Message = {
    ...{ ts: mint.ts(channel), threadTs: parent ? (parent.threadTs ?? parent.ts) : null },
    ...{ user: said.user, botId: said.botId ?? null, appId: said.appId ?? null },
    ...kept(inside, said),
    ...{ metadata: said.metadata ?? null, edited: null, tombstone: false },
    ...{ reactions: new Map(), files: said.files ?? [] },
    ...(said.subtype && { subtype: said.subtype }),
    ...(said.username && { username: said.username }),
    ...(said.broadcast && parent && { broadcast: true }),
    ...(said.clientMsgId && { clientMsgId: said.clientMsgId }),
  };
  channel.messages.push(message);
  for (const id of message.files) world.files.get(id)?.shares.push(`${channelId}/${message.ts}`);
  tell({ kind: 'message posted', team: channel.team, channel: channelId, message });
  return message;
}

/** As Slack stores what was given. */
export function kept({ mint }: Inside, given: { text: string; blocks?: Json[]; attachments?: Json[] }) {
  return {
    text: storedText(given.text.slice(0, 40_000)),
    blocks: storedBlocks(given.blocks ?? [], mint.secret),
    attachments: (given.attachments ?? []).map((one, index) => ({
      id: index + 1,
      fallback: '[no preview available]',
      ...one,
    })),
  };
}

/** Changes a message in place; `change` holds what is different, in stored form. */
export function alter(inside: Inside, channelId: string, message: Message, by: string, change: Partial<Message>) {
  const channel = channelOf(inside.world, channelId);
  const previous = { ...message };
  Object.assign(message, change, { edited: { user: by, ts: `${Math.floor(inside.clock.now() / 1000)}.000000` } });
  inside.tell({ kind: 'message changed', team: channel.team, channel: channelId, message, previous });
}

/** A parent with replies leaves a tombstone, which goes with its last reply. */
export function remove(inside: Inside, channelId: string, ts: string) {
  const channel = channelOf(inside.world, channelId);
  const message = messageAt(channel, ts);
  if (!message) throw new Error(`no message ${ts} in ${channelId}`);
  const previous = { ...message };
  const tombstone = repliesTo(channel, ts).length > 0;
  if (tombstone) Object.assign(message, TOMBSTONE);
  else channel.messages.splice(channel.messages.indexOf(message), 1);
  const root = channel.messages.find((one) => one.ts === message.threadTs);
  if (root?.tombstone && repliesTo(channel, root.ts).length === 0) {
    channel.messages.splice(channel.messages.indexOf(root), 1);
  }
  inside.tell({ kind: 'message deleted', team: channel.team, channel: channelId, previous, tombstone });
}

const TOMBSTONE: Partial<Message> = {
  ...{ tombstone: true, text: 'This message was deleted.', user: 'USLACKBOT', botId: null, appId: null },
  ...{ blocks: [], attachments: [], metadata: null, files: [], edited: null },
};
