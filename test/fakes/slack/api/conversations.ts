import { join as enter, openIm } from '../channels.ts';
import { flag, text } from './arguments.ts';
import { conversationShape } from './conversation-shape.ts';
import { type BotCall, method, type Refused, refuse } from './method.ts';
import { pageOf } from './pages.ts';
import { visibleChannel } from './places.ts';
import { lacksKind } from './scopes.ts';

export const info = method(['channel_not_found', 'missing_scope'], (call) => {
  const { inside, args, caller } = call;
  const channel = visibleChannel(call);
  if ('error' in channel) return channel;
  const lacking = lacksKind(caller.token, channel, 'read');
  if (lacking) return lacking;
  const how = { locale: flag(args, 'include_locale'), members: flag(args, 'include_num_members') };
  return { ok: true, channel: conversationShape(inside.world, caller, channel, how) };
});

export const join = method(['channel_not_found', 'is_archived', 'method_not_supported_for_channel_type'], (call) => {
  const { inside, caller } = call;
  const channel = visibleChannel(call);
  if ('error' in channel) return channel;
  if (channel.kind !== 'public') return refuse('method_not_supported_for_channel_type');
  if (channel.archived) return refuse('is_archived');
  const already = channel.members.has(caller.install.botUser);
  enter(inside, channel.id, caller.install.botUser);
  const warned = { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } };
  return { ok: true, channel: conversationShape(inside.world, caller, channel), ...(already && warned) };
});

export const members = method(['channel_not_found', 'missing_scope', 'invalid_cursor', 'invalid_limit'], (call) => {
  const { args, caller } = call;
  const channel = visibleChannel(call);
  if ('error' in channel) return channel;
  const lacking = lacksKind(caller.token, channel, 'read');
  if (lacking) return lacking;
  const wrong = wrongLimit(call);
  if (wrong) return wrong;
  const page = pageOf([...channel.members], args, { most: 1000, usual: 100, key: 'user_id', of: (user) => user });
  return 'error' in page ? page : { ok: true, members: page.items, response_metadata: page.response_metadata };
});

type Opening =
  | 'users_list_not_supplied'
  | 'user_not_found'
  | 'user_disabled'
  | 'too_many_users'
  | 'channel_not_found'
  | 'method_not_supported_for_channel_type';

/** Direct messages with one person; the fake has no group conversations. */
export const open = method(
  [
    ...['users_list_not_supplied', 'user_not_found', 'user_disabled', 'too_many_users'],
    ...['channel_not_found', 'method_not_supported_for_channel_type'],
  ] as const,
  (call) => {
    const { inside, args, caller } = call;
    const before = inside.world.channels.size;
    const channel = text(args, 'channel') ? visibleChannel(call) : imWith(call);
    if ('error' in channel) return channel;
    if (channel.kind !== 'im') return refuse('method_not_supported_for_channel_type');
    const already = inside.world.channels.size === before ? { no_op: true, already_open: true } : {};
    const full = flag(args, 'return_im');
    const shown = full ? conversationShape(inside.world, caller, channel) : { id: channel.id };
    return { ok: true, ...already, channel: shown };
  },
);

function imWith({ inside, args, caller }: BotCall) {
  const ids = (text(args, 'users') ?? '').split(',').filter((id) => id !== '');
  const [id, ...others] = ids;
  if (id === undefined) return no('users_list_not_supplied');
  if (others.length > 0) {
    inside.complain('conversations.open with several people is not built into the fake Slack');
    return no('too_many_users');
  }
  const user = inside.world.users.get(id);
  if (!user || user.team !== caller.team.id) return no('user_not_found');
  if (user.deleted) return no('user_disabled');
  return openIm(inside, caller.team.id, caller.install.botUser, id);
}

const no = (error: Opening): Refused<Opening> => refuse(error);

// Documented as "under 1000".
export function wrongLimit({ args }: BotCall): Refused<'invalid_limit'> | null {
  const { limit } = args;
  return typeof limit === 'number' && (limit < 0 || limit > 1000) ? refuse('invalid_limit') : null;
}
