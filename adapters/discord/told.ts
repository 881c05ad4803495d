import { randomUUID } from 'node:crypto';
import { GatewayDispatchEvents } from 'discord.js';
import type { WorkspaceEvent } from '../../src/ports.ts';
import { shownAt } from './outbound.ts';

type Told = { id: string; ids?: string[]; guild_id?: string; channel_id?: string; unavailable?: boolean };
type Tell = (told: Told) => WorkspaceEvent[];

const about = (id: string, team: string | undefined) => ({ id, platform: 'discord', team: team ?? '' });
// What can happen again and again has no id of its own; done twice it changes nothing.
const once = () => randomUUID();

const deleted = ({ ids, channel_id: channel = '', guild_id }: Told): WorkspaceEvent[] =>
  (ids ?? []).map((id) => ({
    ...about(`message ${id}`, guild_id),
    kind: 'card_deleted',
    channel,
    shown: shownAt(channel, id),
  }));
const permitted: Tell = ({ guild_id }) => [{ ...about(`roles ${guild_id} ${once()}`, guild_id), kind: 'permitted' }];

const TELL: Partial<Record<GatewayDispatchEvents, Tell>> = {
  // Told at every login, too: a place that was paused because the bot was gone goes on. An outage is no removal.
  [GatewayDispatchEvents.GuildCreate]: ({ id, unavailable }) =>
    unavailable ? [] : [{ ...about(`here ${id} ${once()}`, id), kind: 'installed' }],
  [GatewayDispatchEvents.GuildDelete]: ({ id, unavailable }) =>
    unavailable ? [] : [{ ...about(`gone ${id} ${once()}`, id), kind: 'removed', why: 'the bot was removed' }],
  [GatewayDispatchEvents.ChannelDelete]: ({ id, guild_id }) => [
    { ...about(`channel ${id}`, guild_id), kind: 'channel_gone', channel: id, why: 'the channel was deleted' },
  ],
  // Perhaps the bot may again what it might not: a paused place is tried, and stops again where nothing has changed.
  [GatewayDispatchEvents.ChannelUpdate]: ({ id, guild_id }) => [
    { ...about(`channel ${id} ${once()}`, guild_id), kind: 'channel_back', channel: id },
  ],
  [GatewayDispatchEvents.GuildRoleUpdate]: permitted,
  // Without the intent for members a bot hears only of itself.
  [GatewayDispatchEvents.GuildMemberUpdate]: permitted,
  [GatewayDispatchEvents.MessageDelete]: (told) => deleted({ ...told, ids: [told.id] }),
  [GatewayDispatchEvents.MessageDeleteBulk]: deleted,
};

/** What Discord tells of a server, as the desk hears of it; nothing for what does not concern us. */
export const workspaceEvents = (type: string, data: unknown): WorkspaceEvent[] =>
  TELL[type as GatewayDispatchEvents]?.(data as Told) ?? [];
