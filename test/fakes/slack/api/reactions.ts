import { messageAt } from '../channels.ts';
import type { Channel, Message } from '../world.ts';
import { needed, text } from './arguments.ts';
import { type BotCall, method, type Refused, refuse } from './method.ts';
import { visible } from './places.ts';

const NAME = /^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/;
const SAYS = ['no_item_specified', 'channel_not_found', 'bad_timestamp', 'message_not_found', 'invalid_name'] as const;

export const add = method([...SAYS, 'is_archived', 'already_reacted'] as const, (call) => {
  const { inside, args, caller } = call;
  const item = itemOf(call);
  if ('error' in item) return item;
  const { channel, message } = item;
  if (channel.archived) return refuse('is_archived');
  const [name, user] = [needed(args, 'name'), caller.install.botUser];
  const users = message.reactions.get(name) ?? new Set();
  if (users.has(user)) return refuse('already_reacted');
  message.reactions.set(name, users.add(user));
  inside.tell({ kind: 'reaction added', team: channel.team, channel: channel.id, user, name, ts: message.ts });
  return { ok: true };
});

export const remove = method([...SAYS, 'no_reaction'] as const, (call) => {
  const { inside, args, caller } = call;
  const item = itemOf(call);
  if ('error' in item) return item;
  const { channel, message } = item;
  const [name, user] = [needed(args, 'name'), caller.install.botUser];
  const users = message.reactions.get(name);
  if (!users?.delete(user)) return refuse('no_reaction');
  if (users.size === 0) message.reactions.delete(name);
  inside.tell({ kind: 'reaction removed', team: channel.team, channel: channel.id, user, name, ts: message.ts });
  return { ok: true };
});

function itemOf({
  inside,
  args,
  caller,
}: BotCall): { channel: Channel; message: Message } | Refused<(typeof SAYS)[number]> {
  const id = text(args, 'channel');
  const ts = text(args, 'timestamp');
  if (!id || !ts) return refuse('no_item_specified');
  if (!NAME.test(needed(args, 'name'))) return refuse('invalid_name');
  const channel = inside.world.channels.get(id);
  if (!channel || !visible(caller, channel) || !channel.members.has(caller.install.botUser)) {
    return refuse('channel_not_found');
  }
  if (!/^\d+\.\d{6}$/.test(ts)) return refuse('bad_timestamp');
  const message = messageAt(channel, ts);
  return message ? { channel, message } : refuse('message_not_found');
}
