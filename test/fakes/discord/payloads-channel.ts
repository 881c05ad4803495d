import { iso } from './payloads-people.ts';
import type { Channel, Json, Snowflake, World } from './world.ts';

const THREAD_TYPES = new Set([10, 11, 12]);
export const isThread = (channel: Channel) => THREAD_TYPES.has(channel.type);

const OVERWRITE_TYPE = { role: 0, member: 1 };

/** Real messages only: what one person alone sees is no message of the channel's. */
export const standing = (channel: Channel) =>
  channel.messages.filter((one) => !one.deleted && one.ephemeralFor === null);

const lastMessage = (channel: Channel) => channel.messages.findLast((one) => one.ephemeralFor === null)?.id ?? null;

/** A channel or a thread, as REST and the gateway both show it. */
export const channelPayload = (world: World, channel: Channel): Json =>
  isThread(channel) ? threadPayload(world, channel) : rootPayload(channel);

function rootPayload(channel: Channel): Json {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild,
    name: channel.name,
    topic: channel.topic,
    nsfw: false,
    position: channel.position,
    parent_id: channel.parent,
    flags: 0,
    icon_emoji: null,
    last_message_id: lastMessage(channel),
    last_pin_timestamp: null,
    rate_limit_per_user: 0,
    theme_color: null,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type: OVERWRITE_TYPE[type],
      allow: String(allow),
      deny: String(deny),
    })),
    ...(channel.type === 15 ? { available_tags: [], default_reaction_emoji: null, default_forum_layout: 0 } : {}),
  };
}

function threadPayload(world: World, channel: Channel): Json {
  const { thread } = channel;
  if (!thread) throw new Error(`the thread ${channel.id} has no data of a thread`);
  const count = standing(channel).length;
  const member = thread.members.has(world.app.bot);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild,
    name: channel.name,
    parent_id: channel.parent,
    owner_id: thread.owner,
    flags: 0,
    last_message_id: lastMessage(channel),
    rate_limit_per_user: 0,
    bitrate: 64000,
    user_limit: 0,
    rtc_region: null,
    member_count: Math.min(thread.members.size, 50),
    message_count: count,
    total_message_sent: thread.sent,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: iso(channel.createdAt),
      ...(channel.type === 12 ? { invitable: thread.invitable } : {}),
    },
    ...(thread.tags.length > 0 ? { applied_tags: thread.tags } : {}),
    ...(member ? { member: threadMember(channel, world.app.bot) } : {}),
  };
}

export const threadMember = (channel: Channel, user: Snowflake): Json => ({
  id: channel.id,
  user_id: user,
  join_timestamp: iso(channel.createdAt),
  flags: 1,
  muted: false,
  mute_config: null,
});

/** Active ones of a guild that somebody sees. */
export const activeThreads = (world: World, guild: Snowflake, sees: (channel: Channel) => boolean) =>
  [...world.channels.values()].filter(
    (one) => one.guild === guild && isThread(one) && !one.deleted && one.thread?.archived === false && sees(one),
  );
