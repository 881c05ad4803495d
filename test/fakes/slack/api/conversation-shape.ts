import type { Channel, Json, World } from '../world.ts';
import type { Caller } from './method.ts';
import { present, seconds } from './shape.ts';

type How = { locale?: boolean; members?: boolean; membership?: boolean };

/** A conversation as the Web API shows it to this bot. A direct message names the person and has no name. */
export function conversationShape(world: World, caller: Caller, channel: Channel, how: How = {}): Json {
  const size = how.members ? { num_members: channel.members.size } : {};
  const locale = how.locale ? { locale: 'en-US' } : {};
  return present({
    ...(channel.kind === 'im' ? im(world, caller, channel) : room(caller, channel, how)),
    ...size,
    ...locale,
  });
}

function im(world: World, { install }: Caller, channel: Channel): Json {
  const person = [...channel.members].find((member) => member !== install.botUser) ?? install.botUser;
  return {
    id: channel.id,
    created: seconds(channel.created),
    is_archived: channel.archived,
    is_im: true,
    is_org_shared: false,
    context_team_id: channel.team,
    updated: channel.created ?? 0,
    user: person,
    is_user_deleted: world.users.get(person)?.deleted ?? false,
    last_read: '0000000000.000000',
    latest: latest(channel),
    unread_count: 0,
    unread_count_display: 0,
    is_open: true,
    priority: 0,
  };
}

function latest({ messages }: Channel): Json | null {
  const last = messages.at(-1);
  return last ? { type: 'message', user: last.user, text: last.text, ts: last.ts } : null;
}

function room({ install }: Caller, channel: Channel, how: How): Json {
  const creator = channel.creator ?? 'USLACKBOT';
  const nothing = { value: '', creator: '', last_set: 0 };
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private' && channel.id.startsWith('G'),
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    created: seconds(channel.created),
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.shared,
    is_frozen: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: install.team,
    updated: channel.created ?? 0,
    parent_conversation: null,
    creator,
    is_ext_shared: channel.shared,
    shared_team_ids: [channel.team],
    pending_connected_team_ids: [],
    is_member: how.membership === false ? undefined : channel.members.has(install.botUser),
    topic: nothing,
    purpose: nothing,
    properties: { tabs: [] },
    previous_names: channel.previousNames ?? [],
  };
}
