import { channelOf, repliesTo } from '../channels.ts';
import type { Channel, Json, Message, World } from '../world.ts';
import { fileShape } from './file-shape.ts';
import { present } from './shape.ts';

/** A message as the Web API shows it. Metadata only where it was asked for. */
export function messageShape(
  world: World,
  channelId: string,
  message: Message,
  origin: string,
  { metadata }: { metadata: boolean } = { metadata: false },
): Json {
  const channel = channelOf(world, channelId);
  return present({
    type: 'message',
    subtype: subtypeOf(message),
    user: message.subtype === 'bot_message' ? undefined : message.user,
    text: message.text,
    ts: message.ts,
    client_msg_id: message.clientMsgId,
    bot_id: message.botId ?? undefined,
    app_id: message.appId ?? undefined,
    username: message.username,
    team: world.users.get(message.user)?.team ?? channel.team,
    bot_profile: message.botId ? botProfile(world, channel, message) : undefined,
    blocks: some(message.blocks),
    attachments: some(message.attachments),
    files: some(message.files.map((id) => fileShape(world, id, origin))),
    edited: message.edited ?? undefined,
    hidden: message.tombstone ? true : undefined,
    reactions: some(reactionsOf(message)),
    metadata: metadata ? (message.metadata ?? undefined) : undefined,
    ...threadOf(channel, message),
  });
}

function subtypeOf(message: Message): string | undefined {
  if (message.tombstone) return 'tombstone';
  return message.broadcast ? 'thread_broadcast' : message.subtype;
}

function threadOf(channel: Channel, message: Message): Json {
  if (message.threadTs) {
    const parent = channel.messages.find((one) => one.ts === message.threadTs);
    return { thread_ts: message.threadTs, parent_user_id: parent?.user };
  }
  const replies = repliesTo(channel, message.ts);
  const last = replies.at(-1);
  if (!last) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

function botProfile(world: World, channel: Channel, message: Message): Json {
  return {
    id: message.botId,
    app_id: message.appId,
    user_id: message.user,
    name: world.users.get(message.user)?.name ?? 'bot',
    icons: { image_36: ICON, image_48: ICON, image_72: ICON },
    deleted: false,
    updated: Math.floor((channel.created ?? 0) / 1000),
    team_id: world.users.get(message.user)?.team ?? channel.team,
  };
}

const ICON = 'https://a.slack-edge.com/80588/img/plugins/app/bot_48.png';

const reactionsOf = (message: Message): Json[] =>
  [...message.reactions].map(([name, users]) => ({ name, users: [...users], count: users.size }));

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
