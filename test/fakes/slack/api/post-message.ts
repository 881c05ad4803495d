import { say } from '../messages.ts';
import { flag, text } from './arguments.ts';
import { contentOf } from './content.ts';
import { messageShape } from './message-shape.ts';
import { method, wrongArguments } from './method.ts';
import { postable } from './places.ts';
import { missingScope } from './scopes.ts';

const TS = /^\d+\.\d{6}$/;

export const postMessage = method(
  ['channel_not_found', 'not_in_channel', 'is_archived', 'invalid_arguments', 'missing_scope'],
  (call) => {
    const { inside, args, caller } = call;
    const { install, token } = caller;
    const channel = postable(call);
    if ('error' in channel) return channel;
    const content = contentOf(args, 'chat.postMessage');
    if ('error' in content) return content;
    const threadTs = text(args, 'thread_ts');
    if (threadTs && !TS.test(threadTs)) return wrongThread();
    const disguised = args.username ?? args.icon_emoji ?? args.icon_url;
    const custom = 'chat:write.customize';
    if (disguised !== undefined && !token.scopes.has(custom)) return missingScope(token, custom);
    const message = say(inside, channel.id, {
      ...{ user: install.botUser, botId: install.botId, appId: inside.world.app.id, text: '', threadTs },
      ...{ ...content, broadcast: flag(args, 'reply_broadcast') },
      ...(text(args, 'username') && { username: text(args, 'username'), subtype: 'bot_message' as const }),
    });
    const shown = messageShape(inside.world, channel.id, message, inside.origin);
    return { ok: true, channel: channel.id, ts: message.ts, message: shown, ...truncated(content.text ?? '') };
  },
);

const wrongThread = () => wrongArguments('[ERROR] must be a valid timestamp [json-pointer:/thread_ts]');

const truncated = (given: string) =>
  given.length > 40_000 ? { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } } : {};
