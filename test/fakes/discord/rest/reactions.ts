import { userPayload } from '../payloads-people.ts';
import { can } from '../permissions.ts';
import type { Channel, Message } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { archivedAgainst } from './message-edits.ts';
import { channelOf, messageAt } from './places.ts';
import { type Refused, refuse } from './refusals.ts';

type Found = { channel: Channel; message: Message; emoji: string };

/** An emoji of Unicode, or `name:id` of the guild's own. */
const EMOJI = /^(?:\w{2,32}:\d+|(?:\p{Emoji}|\u200d|\ufe0f|\u20e3|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])+)$/u;

function find(call: Call): Found | Refused {
  const place = channelOf(call, 'READ_MESSAGE_HISTORY');
  if ('refused' in place) return place;
  const at = messageAt(call, place.channel, call.params.message_id ?? '');
  if ('refused' in at) return at;
  const emoji = call.params.emoji_name ?? '';
  const known = EMOJI.test(emoji) && !/^[\d#*]+$/.test(emoji);
  return known ? { ...place, ...at, emoji } : refuse(10014);
}

function add(call: Call): Answer {
  const found = find(call);
  if ('refused' in found) return found;
  const { channel, message, emoji } = found;
  const { world } = call.inside;
  const user = world.app.bot;
  if (!message.reactions.has(emoji) && !can(world, channel, user, 'ADD_REACTIONS')) return refuse(50013);
  const archived = archivedAgainst(channel);
  if (archived) return archived;
  const users = message.reactions.get(emoji) ?? new Set();
  if (users.has(user)) return done;
  message.reactions.set(emoji, users.add(user));
  call.inside.tell({ kind: 'reaction added', guild: channel.guild, channel: channel.id, message, user, emoji });
  return done;
}

const remove =
  (who: (call: Call) => string): Route['run'] =>
  (call) => {
    const found = find(call);
    if ('refused' in found) return found;
    const { channel, message, emoji } = found;
    const { world } = call.inside;
    const user = who(call);
    if (user !== world.app.bot && !can(world, channel, world.app.bot, 'MANAGE_MESSAGES')) return refuse(50013);
    const users = message.reactions.get(emoji);
    if (!users?.delete(user)) return done;
    if (users.size === 0) message.reactions.delete(emoji);
    call.inside.tell({ kind: 'reaction removed', guild: channel.guild, channel: channel.id, message, user, emoji });
    return done;
  };

function list(call: Call): Answer {
  const found = find(call);
  if ('refused' in found) return found;
  const users = [...(found.message.reactions.get(found.emoji) ?? [])];
  return ok(users.flatMap((id) => call.inside.world.users.get(id) ?? []).map(userPayload));
}

const PATH = '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}';

export const REACTIONS: Record<string, Route> = {
  [`PUT ${PATH}/@me`]: { run: add },
  [`DELETE ${PATH}/@me`]: { run: remove(({ inside }) => inside.world.app.bot) },
  [`DELETE ${PATH}/{user_id}`]: { run: remove(({ params }) => params.user_id ?? '') },
  [`GET ${PATH}`]: { run: list },
};
