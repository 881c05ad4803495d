import type { Channel, User } from '../world.ts';
import { flag, needed } from './arguments.ts';
import { type BotCall, type Caller, method, refuse } from './method.ts';
import { pageOf } from './pages.ts';
import { userShape } from './user-shape.ts';

export const info = method(['user_not_found', 'user_not_visible'], (call) => {
  const { inside, args, caller } = call;
  const user = inside.world.users.get(needed(args, 'user'));
  if (!user) return refuse('user_not_found');
  if (!knows(call, user)) return refuse('user_not_visible');
  return { ok: true, user: userShape(user, caller.team.id, { locale: flag(args, 'include_locale') }) };
});

export const list = method(['invalid_cursor'], ({ inside, args, caller }) => {
  const users = [...inside.world.users.values()].filter((user) => user.team === caller.team.id);
  const page = pageOf(users, args, { most: 1000, usual: users.length, key: 'user', of: (user) => user.id });
  if ('error' in page) return page;
  return {
    ok: true,
    members: page.items.map((user) => userShape(user, caller.team.id, { locale: flag(args, 'include_locale') })),
    cache_ts: Math.floor(inside.clock.now() / 1000),
    response_metadata: page.response_metadata,
  };
});

// People of other organisations are known through a channel that both share.
function knows({ inside, caller }: BotCall, user: User): boolean {
  if (user.team === caller.team.id) return true;
  return [...inside.world.channels.values()].some((channel) => channel.shared && meets(caller, channel, user));
}

const meets = ({ team }: Caller, channel: Channel, user: User) =>
  channel.team === team.id && channel.members.has(user.id);
