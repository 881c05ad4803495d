import { newer } from '../mint.ts';
import { can } from '../permissions.ts';
import { starterOf } from '../threads.ts';
import type { Message, Snowflake } from '../world.ts';
import { type Answer, type Call, ok, type Route } from './call.ts';
import { channelOf, messageAt } from './places.ts';
import { shown } from './shown.ts';

function list(call: Call): Answer {
  const place = channelOf(call);
  if ('refused' in place) return place;
  const { world } = call.inside;
  // Who may not read history sees none of it, and is not told so.
  if (!can(world, place.channel, world.app.bot, 'READ_MESSAGE_HISTORY')) return ok([]);
  const begins = starterOf(call.inside, place.channel) ?? [];
  const there = [begins, place.channel.messages].flat().filter((one) => !one.deleted && one.ephemeralFor === null);
  return ok(part(there, call.query).map((message) => shown(call.inside, message)));
}

type Span = { before?: Snowflake; after?: Snowflake; around?: Snowflake; limit?: number };

/** Newest first. */
function part(messages: Message[], { before, after, around, limit = 50 }: Span): Message[] {
  if (around) {
    const half = Math.floor(limit / 2);
    const older = messages.filter(({ id }) => newer(around, id)).slice(-half);
    const rest = messages.filter(({ id }) => !newer(around, id)).slice(0, half + 1);
    return [...older, ...rest].reverse();
  }
  if (after)
    return messages
      .filter(({ id }) => newer(id, after))
      .slice(0, limit)
      .reverse();
  return messages
    .filter(({ id }) => !before || newer(before, id))
    .slice(-limit)
    .reverse();
}

function get(call: Call): Answer {
  const place = channelOf(call, 'READ_MESSAGE_HISTORY');
  if ('refused' in place) return place;
  const at = messageAt(call, place.channel, call.params.message_id ?? '');
  return 'refused' in at ? at : ok(shown(call.inside, at.message));
}

export const MESSAGE_LISTS: Record<string, Route> = {
  'GET /channels/{channel_id}/messages': { run: list },
  'GET /channels/{channel_id}/messages/{message_id}': { run: get },
};
