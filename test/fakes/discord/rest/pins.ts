import { can } from '../permissions.ts';
import type { Channel, Message } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { archivedAgainst } from './message-edits.ts';
import { channelOf, messageAt } from './places.ts';
import { refuse } from './refusals.ts';
import { shown } from './shown.ts';

const MOST = 250;

const pinned = (channel: Channel) =>
  channel.messages
    .filter((one): one is Message & { pinnedAt: number } => one.pinnedAt !== null && !one.deleted)
    .sort((one, other) => other.pinnedAt - one.pinnedAt);

const turn =
  (pin: boolean): Route['run'] =>
  (call) => {
    const place = channelOf(call, 'PIN_MESSAGES');
    if ('refused' in place) return place;
    const { channel } = place;
    const at = messageAt(call, channel, call.params.message_id ?? '');
    if ('refused' in at) return at;
    const archived = archivedAgainst(channel);
    if (archived) return archived;
    if (pin && pinned(channel).length >= MOST) return refuse(30003);
    if (pin === (at.message.pinnedAt !== null)) return done;
    at.message.pinnedAt = pin ? call.inside.clock.now() : null;
    const last = pinned(channel)[0]?.pinnedAt ?? null;
    call.inside.tell({ kind: 'pins changed', guild: channel.guild, channel: channel.id, at: last });
    return done;
  };

const list =
  (show: (call: Call, messages: (Message & { pinnedAt: number })[]) => unknown): Route['run'] =>
  (call): Answer => {
    const place = channelOf(call);
    if ('refused' in place) return place;
    const { world } = call.inside;
    const reads = can(world, place.channel, world.app.bot, 'READ_MESSAGE_HISTORY');
    return ok(show(call, reads ? pinned(place.channel) : []));
  };

const plain = list(({ inside }, messages) => messages.map((one) => shown(inside, one)));

const dated = list(({ inside, query }, messages) => {
  const { before, limit = 50 } = query as { before?: string; limit?: number };
  const older = messages.filter(({ pinnedAt }) => !before || pinnedAt < Date.parse(before));
  return {
    items: older
      .slice(0, limit)
      .map((one) => ({ pinned_at: new Date(one.pinnedAt).toISOString(), message: shown(inside, one) })),
    has_more: older.length > limit,
  };
});

// The older path still works, and libraries still use it.
export const PINS: Record<string, Route> = {
  'GET /channels/{channel_id}/pins': { run: plain },
  'PUT /channels/{channel_id}/pins/{message_id}': { run: turn(true) },
  'DELETE /channels/{channel_id}/pins/{message_id}': { run: turn(false) },
  'GET /channels/{channel_id}/messages/pins': { run: dated },
  'PUT /channels/{channel_id}/messages/pins/{message_id}': { run: turn(true) },
  'DELETE /channels/{channel_id}/messages/pins/{message_id}': { run: turn(false) },
};
