import { actionTs } from './payloads-ids.ts';
import type { Channel, Json, Team, User, World } from './world.ts';

// Every event that is not about a message. Private channels have events of their own name, with the same content.

const letter = (channel: Channel) => ({ public: 'C', private: 'G', im: 'D' })[channel.kind];

const named = (channel: Channel, what: string) => `${channel.kind === 'private' ? 'group' : 'channel'}_${what}`;

export const memberJoined = (world: World, channel: Channel, user: string, inviter: string | null): Json => ({
  type: 'member_joined_channel',
  user,
  channel: channel.id,
  channel_type: letter(channel),
  team: channel.team,
  ...(inviter ? { inviter } : {}),
  event_ts: actionTs(world),
});

export const memberLeft = (world: World, channel: Channel, user: string): Json => ({
  type: 'member_left_channel',
  user,
  channel: channel.id,
  channel_type: letter(channel),
  team: channel.team,
  event_ts: actionTs(world),
});

/** Tells the app that its own bot was removed. */
export const botLeft = (world: World, channel: Channel, actor: string): Json => ({
  type: named(channel, 'left'),
  channel: channel.id,
  actor_id: actor,
  event_ts: actionTs(world),
});

export const channelArchived = (world: World, channel: Channel, user: string): Json => ({
  type: named(channel, channel.archived ? 'archive' : 'unarchive'),
  channel: channel.id,
  user,
  is_moved: 0,
  event_ts: actionTs(world),
});

export const channelRenamed = (world: World, channel: Channel): Json => ({
  type: named(channel, 'rename'),
  channel: {
    id: channel.id,
    is_channel: channel.kind === 'public',
    is_mpim: false,
    name: channel.name,
    name_normalized: channel.name,
    created: channel.created ?? 0,
  },
  event_ts: actionTs(world),
});

export const channelDeleted = (world: World, channel: Channel, user: string): Json => ({
  type: named(channel, 'deleted'),
  channel: channel.id,
  actor_id: user,
  event_ts: actionTs(world),
});

export type Reacted = { user: string; reaction: string; ts: string; author: string };

export const reactionAdded = (world: World, channel: Channel, { user, reaction, ts, author }: Reacted): Json => ({
  type: 'reaction_added',
  user,
  reaction,
  item: { type: 'message', channel: channel.id, ts },
  item_user: author,
  event_ts: actionTs(world),
});

/** `view` is the published home, as far as there is one: the first visit comes without. */
export const homeOpened = (world: World, user: string, channel: Channel, view: Json | null): Json => ({
  type: 'app_home_opened',
  user,
  channel: channel.id,
  tab: 'home',
  ...(view ? { view } : {}),
  event_ts: actionTs(world),
});

export const appUninstalled = (world: World): Json => ({ type: 'app_uninstalled', event_ts: actionTs(world) });

/** Whose tokens died: user ids, not tokens. */
export const tokensRevoked = (world: World, tokens: { oauth: string[]; bot: string[] }): Json => ({
  type: 'tokens_revoked',
  tokens,
  event_ts: actionTs(world),
});

export const userChanged = (world: World, user: User): Json => ({
  type: 'user_change',
  user: {
    id: user.id,
    team_id: user.team,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    locale: user.locale,
    profile: { real_name: user.realName, display_name: user.name, team: user.team },
    is_bot: user.kind === 'bot',
    is_restricted: user.kind === 'guest' || user.kind === 'single_channel_guest',
    is_ultra_restricted: user.kind === 'single_channel_guest',
    updated: Math.floor(world.clock.now() / 1000),
  },
  cache_ts: Math.floor(world.clock.now() / 1000),
  event_ts: actionTs(world),
});

export const teamRenamed = (world: World, team: Team): Json => ({
  type: 'team_rename',
  name: team.name,
  event_ts: actionTs(world),
});
