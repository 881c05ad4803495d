import { messageAt } from '../channels.ts';
import { needed } from './arguments.ts';
import { method, refuse } from './method.ts';
import { visibleChannel } from './places.ts';

export const getPermalink = method(['channel_not_found', 'message_not_found'], (call) => {
  const channel = visibleChannel(call);
  if ('error' in channel) return channel;
  const message = messageAt(channel, needed(call.args, 'message_ts'));
  if (!message) return refuse('message_not_found');
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
  const path = `archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { ok: true, channel: channel.id, permalink: `https://${call.caller.team.domain}.slack.com/${path}` };
});
