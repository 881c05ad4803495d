import { repliesTo } from '../channels.ts';
import { micros } from '../mint.ts';
import type { Channel, Json, Message } from '../world.ts';
import { type Args, count, flag, needed, text } from './arguments.ts';
import { messageShape } from './message-shape.ts';
import { type BotCall, method, type Refused, refuse } from './method.ts';
import { type Page, pageOf } from './pages.ts';
import { visibleChannel } from './places.ts';
import { lacksKind } from './scopes.ts';

const SAYS = [
  'channel_not_found',
  'missing_scope',
  'invalid_cursor',
  'invalid_ts_latest',
  'invalid_ts_oldest',
] as const;
const THROTTLED = 15;

/** The channel's own messages, the newest first. Replies are not among them unless they were broadcast. */
export const history = method([...SAYS, 'not_in_channel'] as const, (call) => {
  const { args, caller } = call;
  const channel = readable(call);
  if ('error' in channel) return channel;
  if (!channel.members.has(caller.install.botUser)) return refuse('not_in_channel');
  const range = rangeOf(args);
  if ('error' in range) return range;
  const own = channel.messages.filter((message) => message.threadTs === null || message.broadcast);
  const newestFirst = own.filter(range.fits).sort((one, other) => micros(other.ts) - micros(one.ts));
  const page = pageOf(newestFirst, capped(call), { most: 999, usual: 100, key: 'next_ts', of: keyOf });
  if ('error' in page) return page;
  return {
    ...shown(call, channel, page),
    ...(text(args, 'latest') && { latest: text(args, 'latest') }),
    ...(text(args, 'oldest') && { oldest: text(args, 'oldest') }),
    ...{ pin_count: 0, channel_actions_ts: null, channel_actions_count: 0 },
  };
});

/** The parent and its replies, the oldest first; the parent heads the first page, whatever the range. */
export const replies = method([...SAYS, 'thread_not_found'] as const, (call) => {
  const { args, caller } = call;
  const channel = readable(call);
  if ('error' in channel) return channel;
  if (!channel.members.has(caller.install.botUser)) return refuse('channel_not_found');
  const found = channel.messages.find((message) => message.ts === needed(args, 'ts'));
  const parent = found?.threadTs ? channel.messages.find((message) => message.ts === found.threadTs) : found;
  if (!parent) return refuse('thread_not_found');
  const range = rangeOf(args);
  if ('error' in range) return range;
  const thread = [parent, ...repliesTo(channel, parent.ts).filter(range.fits)];
  const page = pageOf(thread, capped(call), { most: 1000, usual: 1000, key: 'next_ts', of: keyOf });
  return 'error' in page ? page : shown(call, channel, page);
});

function readable(call: BotCall): Channel | Refused<'channel_not_found' | 'missing_scope'> {
  const channel = visibleChannel(call);
  return 'error' in channel ? channel : (lacksKind(call.caller.token, channel, 'history') ?? channel);
}

// Apps under the rules of May 2025 get 15 messages, however many they ask for.
function capped({ args, inside }: BotCall): Args {
  if (inside.settings.limits.history === 'internal') return args;
  return { ...args, limit: Math.min(count(args, 'limit') || THROTTLED, THROTTLED) };
}

function shown({ inside, args }: BotCall, channel: Channel, page: Page<Message>): { ok: true } & Json {
  const how = { metadata: flag(args, 'include_all_metadata') };
  const { next_cursor } = page.response_metadata;
  return {
    ok: true,
    messages: page.items.map((message) => messageShape(inside.world, channel.id, message, inside.origin, how)),
    has_more: next_cursor !== '',
    ...(next_cursor && { response_metadata: { next_cursor } }),
  };
}

type Range = { fits(message: Message): boolean };

function rangeOf(args: Args): Range | Refused<'invalid_ts_latest' | 'invalid_ts_oldest'> {
  const latest = momentOf(text(args, 'latest'), Infinity);
  if (latest === null) return refuse('invalid_ts_latest');
  const oldest = momentOf(text(args, 'oldest'), 0);
  if (oldest === null) return refuse('invalid_ts_oldest');
  const inclusive = flag(args, 'inclusive');
  return {
    fits({ ts }) {
      const at = micros(ts);
      return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
    },
  };
}

function momentOf(given: string | undefined, without: number): number | null {
  if (given === undefined || given === '' || given === 'now') return without;
  return /^\d+(\.\d+)?$/.test(given) ? micros(given) : null;
}

const keyOf = ({ ts }: Message) => ts.replace('.', '');
