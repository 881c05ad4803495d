import { activeThreads, channelPayload, isThread, threadMember } from './payloads-channel.ts';
import { known, memberPayload, rolePayload, userPayload } from './payloads-people.ts';
import type { Channel, Guild, Json, Snowflake, World } from './world.ts';

export type Sees = (channel: Channel) => boolean;

/** Guilds the bot is in; unavailable ones, too. */
export const guildsOfBot = (world: World) =>
  [...world.guilds.values()].filter(({ members }) => members.has(world.app.bot));

/** The guild itself, as GET shows it and GUILD_UPDATE tells it. */
export const guildPayload = (guild: Guild): Json => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.owner,
  icon: null,
  icon_hash: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 25_000_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: guild.preferredLocale,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  hub_type: null,
  incidents_data: null,
  emojis: [],
  stickers: [],
  roles: [...guild.roles.values()].map(rolePayload),
});

/**
 * All of a guild at once. Without the intent for members only the bot is among them. Archived threads and those it does
 * not see are missing.
 */
export function guildCreate(world: World, guild: Guild, sees: Sees): Json {
  const bot = known(guild.members, world.app.bot);
  const channels = [...world.channels.values()].filter(
    (one) => one.guild === guild.id && !one.deleted && !isThread(one),
  );
  return {
    ...guildPayload(guild),
    joined_at: bot.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [memberPayload(world, bot)],
    channels: channels.map((channel) => channelPayload(world, channel)),
    threads: activeThreads(world, guild.id, sees).map((thread) => channelPayload(world, thread)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    application_command_counts: {},
    embedded_activities: [],
    version: Date.parse(bot.joinedAt),
    lazy: true,
  };
}

/** `unavailable`: an outage. Without it the bot was removed, or the guild is gone. */
export const guildDelete = (guild: Snowflake, unavailable: boolean): Json =>
  unavailable ? { id: guild, unavailable: true } : { id: guild };

/** Says who the bot is; the guilds follow one by one. */
export const ready = (world: World, session: string, url: string, shard: [number, number], guilds: Guild[]): Json => ({
  v: 10,
  user: {
    ...userPayload(known(world.users, world.app.bot)),
    verified: true,
    mfa_enabled: false,
    email: null,
    flags: 0,
    bio: '',
  },
  guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
  session_id: session,
  session_type: 'normal',
  resume_gateway_url: url,
  shard,
  application: { id: world.app.id, flags: 565_248 },
  user_settings: {},
  presences: [],
  relationships: [],
  private_channels: [],
  guild_join_requests: [],
  geo_ordered_rtc_regions: [],
  game_relationships: [],
  auth: {},
  _trace: ['["fake-discord",{"micros":0.0}]'],
});

/** What a bot can see again after it gained access to channels: the threads in them. */
export const threadListSync = (world: World, guild: Snowflake, sees: Sees, parents?: Snowflake[]): Json => {
  const threads = activeThreads(world, guild, sees).filter(({ parent }) => !parents || parents.includes(parent ?? ''));
  const mine = threads.filter(({ thread }) => thread?.members.has(world.app.bot));
  return {
    guild_id: guild,
    ...(parents ? { channel_ids: parents } : {}),
    threads: threads.map((thread) => channelPayload(world, thread)),
    members: mine.map((thread) => threadMember(thread, world.app.bot)),
  };
};
