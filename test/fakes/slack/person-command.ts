import { judgeMessage } from './judge/index.ts';
import { say } from './messages.ts';
import { slashCommand } from './payloads-command.ts';
import { installIn } from './payloads-ids.ts';
import { channelFor, gesture, type Me, NOTHING, type Result, resultOf } from './person-me.ts';
import { storedBlocks } from './stored-blocks.ts';
import { storedText } from './stored-text.ts';
import { newResponseUrl, newTrigger } from './triggers.ts';
import type { Channel, Ephemeral, Json, Message } from './world.ts';

/**
 * Types a command and waits for the answer. In a thread, or with a command the app did not register, Slack refuses by
 * itself and the app hears nothing.
 */
export async function command(
  me: Me,
  where: string | Channel,
  line: string,
  { thread }: { thread?: Message } = {},
): Promise<Result> {
  const { inside, team, user } = me;
  const channel = channelFor(me, where);
  const [, name = '', text = ''] = line.match(/^(\/\S+)\s*(.*)$/s) ?? [];
  if (thread) return { ...NOTHING, error: 'not_supported_in_threads' };
  if (!inside.world.app.commands.includes(name) || !installIn(inside.world, team)) {
    return { ...NOTHING, error: 'not_a_valid_command' };
  }
  const responseUrl = newResponseUrl(inside, { team, channel: channel.id, user });
  const trigger = newTrigger(inside, team, user);
  const outcome = await gesture(
    me,
    'command',
    slashCommand(inside.world, me, { command: name, text: text.trim(), channel, trigger, responseUrl }),
  );
  const result = resultOf(outcome);
  return result.error ? result : { ...result, shown: shownBy(me, channel, outcome.body, responseUrl, name) };
}

/** The body of the acknowledgement: plain text or a message, ephemeral unless it says otherwise. */
function shownBy(me: Me, channel: Channel, body: Json | string, responseUrl: string, name: string) {
  const said: Json = typeof body === 'string' ? { text: body } : body;
  const blocks = Array.isArray(said.blocks) ? (said.blocks as Json[]) : [];
  const text = typeof said.text === 'string' ? said.text : '';
  if (text === '' && blocks.length === 0 && !said.attachments) return null;
  const verdict = judgeMessage(said, { method: 'response_url' });
  if (verdict) {
    me.inside.complain(`the answer to ${name} would be refused: ${JSON.stringify(verdict)}`);
    return null;
  }
  return said.response_type === 'in_channel'
    ? posted(me, channel, text, blocks)
    : ephemeral(me, channel, text, blocks, responseUrl);
}

function posted({ inside, team }: Me, channel: Channel, text: string, blocks: Json[]): Message {
  const bot = installIn(inside.world, team);
  const as = { user: bot?.botUser ?? '', botId: bot?.botId ?? '', appId: inside.world.app.id };
  return say(inside, channel.id, { ...as, text, blocks, subtype: 'bot_message' });
}

function ephemeral(me: Me, channel: Channel, text: string, blocks: Json[], responseUrl: string): Ephemeral {
  const { inside, user } = me;
  const { world, mint, clock } = inside;
  const made: Ephemeral = {
    ...{ id: mint.ts(channel), user, channel: channel.id, threadTs: null, at: clock.now(), responseUrl },
    ...{ text: storedText(text), blocks: storedBlocks(blocks, mint.secret) },
  };
  world.ephemerals.push(made);
  inside.tell({ kind: 'ephemeral shown', team: channel.team, channel: channel.id, ephemeral: made });
  return made;
}
