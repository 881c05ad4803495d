import { repliesTo } from '../channels.ts';
import { kept } from '../messages.ts';
import type { Channel, Ephemeral } from '../world.ts';
import { needed, text } from './arguments.ts';
import { contentOf } from './content.ts';
import { method, refuse } from './method.ts';
import { postable } from './places.ts';

/** Answered with ok in a thread nobody has replied to yet, and shown to nobody: Slack wants the thread to be active. */
export const postEphemeral = method(
  ['channel_not_found', 'not_in_channel', 'is_archived', 'user_not_in_channel'],
  (call) => {
    const { inside, args } = call;
    const channel = postable(call);
    if ('error' in channel) return channel;
    const user = inside.world.users.get(needed(args, 'user'));
    if (!user || user.deleted || !channel.members.has(user.id)) return refuse('user_not_in_channel');
    const content = contentOf(args, 'chat.postEphemeral');
    if ('error' in content) return content;
    const threadTs = text(args, 'thread_ts') ?? null;
    const ephemeral: Ephemeral = {
      ...{ id: inside.mint.ts(channel), user: user.id, channel: channel.id, threadTs },
      ...kept(inside, { text: '', ...content }),
      ...{ at: inside.clock.now(), responseUrl: null },
    };
    if (shown(channel, threadTs)) {
      inside.world.ephemerals.push(ephemeral);
      inside.tell({ kind: 'ephemeral shown', team: channel.team, channel: channel.id, ephemeral });
    }
    return { ok: true, message_ts: ephemeral.id };
  },
);

const shown = (channel: Channel, threadTs: string | null) =>
  threadTs === null || repliesTo(channel, threadTs).length > 0;
