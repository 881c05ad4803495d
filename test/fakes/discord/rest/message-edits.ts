import { alter, erase, FLAG, messageIn } from '../messages.ts';
import { can } from '../permissions.ts';
import { STARTER } from '../threads.ts';
import type { Channel, Message } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { changedContent, flagsOf, isEmpty, type Said } from './content.ts';
import { channelOf, messageAt } from './places.ts';
import { type Refused, refuse, throttled } from './refusals.ts';
import { shown } from './shown.ts';

function found(call: Call): { channel: Channel; message: Message } | Refused {
  const place = channelOf(call);
  if ('refused' in place) return place;
  const at = messageAt(call, place.channel, call.params.message_id ?? '');
  return 'refused' in at ? at : { channel: place.channel, message: at.message };
}

function edit(call: Call): Answer {
  const { inside, files } = call;
  const body = call.body as Said;
  const one = found(call);
  if ('refused' in one) return one;
  const { channel, message } = one;
  const author = inside.world.app.bot;
  if (message.author !== author) return refuse(50005);
  const refused = archivedAgainst(channel) ?? tooManyOldEdits(call, message);
  if (refused) return refused;
  const repliedTo = messageIn(channel, message.reference ?? '')?.author ?? null;
  const change = changedContent(inside, message, body, files, { channel, author, by: 'message', repliedTo });
  if ('refused' in change) return change;
  if (isEmpty(change.content, body)) return refuse(50006);
  return ok(shown(inside, alter(inside, message, { ...change.content, flags: editedFlags(message, body) })));
}

export const archivedAgainst = ({ thread }: Channel): Refused | null => (thread?.archived ? refuse(50083) : null);

/** The flag for components V2 can be set, and never taken away. */
export function editedFlags(message: Message, said: Said): number {
  if (said.flags === undefined || said.flags === null) return message.flags;
  return (message.flags & ~FLAG.suppressEmbeds) | flagsOf(said, 'suppressEmbeds', 'v2');
}

function tooManyOldEdits({ inside: { clock, settings, counts } }: Call, message: Message): Refused | null {
  const { olderThanMs, most, withinMs } = settings.oldEdits;
  const now = clock.now();
  if (now - message.at <= olderThanMs) return null;
  const key = `old edits ${message.channel}`;
  const recent = (counts.get(key) ?? []).filter((at) => at > now - withinMs);
  const [first] = recent;
  if (first !== undefined && recent.length >= most) return throttled(30046, (first + withinMs - now) / 1000);
  counts.set(key, [...recent, now]);
  return null;
}

function remove(call: Call): Answer {
  const one = found(call);
  if ('refused' in one) return one;
  if (one.message.type === STARTER) return refuse(50021);
  const { world } = call.inside;
  const own = one.message.author === world.app.bot;
  if (!own && !can(world, one.channel, world.app.bot, 'MANAGE_MESSAGES')) return refuse(50013);
  const archived = archivedAgainst(one.channel);
  if (archived) return archived;
  erase(call.inside, one.message);
  return done;
}

const isV2 = ({ inside: { world }, params }: Pick<Call, 'inside' | 'params'>) => {
  const message = world.channels.get(params.channel_id ?? '')?.messages.find(({ id }) => id === params.message_id);
  return { v2: ((message?.flags ?? 0) & FLAG.v2) !== 0 };
};

export const MESSAGE_EDITS: Record<string, Route> = {
  'PATCH /channels/{channel_id}/messages/{message_id}': { run: edit, facts: isV2 },
  'DELETE /channels/{channel_id}/messages/{message_id}': { run: remove },
};
