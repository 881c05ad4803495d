import { messageAt } from '../channels.ts';
import { alter, kept, remove } from '../messages.ts';
import { micros } from '../mint.ts';
import { needed } from './arguments.ts';
import { contentOf } from './content.ts';
import { messageShape } from './message-shape.ts';
import { method, refuse } from './method.ts';
import { visibleChannel } from './places.ts';

/** Text without blocks takes the old blocks away, blocks without text leave the text, metadata stays unless given. */
export const updateMessage = method(
  ['channel_not_found', 'message_not_found', 'cant_update_message', 'is_inactive', 'edit_window_closed'],
  (call) => {
    const { inside, args, caller } = call;
    const channel = visibleChannel(call);
    if ('error' in channel) return channel;
    if (channel.archived) return refuse('is_inactive');
    const message = messageAt(channel, needed(args, 'ts'));
    if (!message) return refuse('message_not_found');
    if (message.user !== caller.install.botUser) return refuse('cant_update_message');
    const { editWindowMs } = inside.settings;
    const age = inside.clock.now() - micros(message.ts) / 1000;
    if (editWindowMs !== null && age > editWindowMs) return refuse('edit_window_closed');
    const content = contentOf(args, 'chat.update');
    if ('error' in content) return content;
    const { text, blocks, attachments } = kept(inside, { text: '', ...content });
    alter(inside, channel.id, message, caller.install.botUser, {
      ...(content.text !== undefined && { text }),
      ...((content.blocks || content.text !== undefined) && { blocks }),
      ...((content.attachments || !content.blocks) && { attachments }),
      ...(content.metadata !== undefined && { metadata: content.metadata }),
    });
    const shown = messageShape(inside.world, channel.id, message, inside.origin);
    return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message: shown };
  },
);

export const deleteMessage = method(['channel_not_found', 'message_not_found', 'cant_delete_message'], (call) => {
  const { inside, args, caller } = call;
  const channel = visibleChannel(call);
  if ('error' in channel) return channel;
  const message = messageAt(channel, needed(args, 'ts'));
  if (!message) return refuse('message_not_found');
  if (message.user !== caller.install.botUser) return refuse('cant_delete_message');
  remove(inside, channel.id, message.ts);
  return { ok: true, channel: channel.id, ts: message.ts };
});
