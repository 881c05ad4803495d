import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Address, Gesture, Shown, Who } from '../../src/ports.ts';
import { readButtonId } from '../../src/views/button-id.ts';
import { attachedIn, filesOf } from './attached.ts';
import { type CarriedByModal, readCarried } from './carried.ts';
import { readCommand } from './command.ts';
import { fieldsOf, type StateValues } from './render.ts';
import { plainWords } from './words.ts';

// Slack's payloads, as far as we read them. Everything else in them is let pass unread.
const text = z.string();
const named = z.object({ id: text });
const message = z.object({
  ts: text,
  thread_ts: text.optional(),
  text: text.optional(),
  files: z.array(z.unknown()).optional(),
});
const option = z.object({ value: text.optional() }).nullish();
const pressed = z.object({
  action_id: text,
  action_ts: text.optional(),
  value: text.optional(),
  selected_option: option,
});
const view = z.object({
  id: text,
  hash: text.optional(),
  callback_id: text.optional(),
  private_metadata: text.optional(),
  type: text.optional(),
  state: z.object({ values: z.record(text, z.record(text, z.unknown())).optional() }).optional(),
});

export const BlockActions = z.object({
  user: named,
  trigger_id: text.optional(),
  response_url: text.optional(),
  channel: named.optional(),
  container: z.object({ type: text.optional(), message_ts: text.optional(), is_ephemeral: z.boolean().optional() }),
  message: message.optional(),
  view: view.optional(),
  actions: z.array(pressed).min(1),
});
export type BlockActions = z.infer<typeof BlockActions>;

export const ViewSubmission = z.object({ user: named, trigger_id: text.optional(), view });
export type ViewSubmission = z.infer<typeof ViewSubmission>;

export const MessageAction = z.object({
  user: named,
  trigger_id: text,
  action_ts: text.optional(),
  response_url: text.optional(),
  callback_id: text,
  channel: named,
  message,
});
export type MessageAction = z.infer<typeof MessageAction>;

export const SlashCommand = z.object({
  user_id: text,
  channel_id: text,
  command: text,
  text: text.optional(),
  trigger_id: text,
});
export type SlashCommand = z.infer<typeof SlashCommand>;

/** In the App Home and in modals that came from it there is no channel. */
export const NO_CHANNEL = '';

const at = (team: string, channel: string): Address => ({ platform: 'slack', team, channel });

/** How a card of ours is found again; the same keys in the same order wherever it is made. */
export const shownAt = (channel: string, ts: string): Shown => ({ channel, ts });

/** A press on a button, or a choice from "More…". Null: nothing of ours, such as a link. */
export function pressOf(team: string, who: Who, payload: BlockActions): Gesture | null {
  const [action] = payload.actions;
  const button = readButtonId(action?.selected_option?.value ?? action?.value ?? '');
  if (!action || !button) return null;
  const where = payload.message?.ts ?? payload.container.message_ts ?? payload.view?.id ?? '';
  return {
    id: digest('press', where, action.action_id, action.action_ts ?? payload.trigger_id ?? '', button.action),
    at: at(team, payload.channel?.id ?? carriedBy(payload.view)?.channel ?? NO_CHANNEL),
    who,
    action: button.action,
    target: button.target,
    seenVersion: button.version || null,
  };
}

/** A form that was sent. The id names what was filled in, too: sent again after a correction it is another gesture. */
export function submissionOf(team: string, who: Who, { view: sent }: ViewSubmission): Gesture | null {
  const carried = carriedBy(sent);
  const button = carried && readButtonId(carried.button);
  if (!carried || !button) return null;
  const values = (sent.state?.values ?? {}) as StateValues;
  const fields = { ...fieldsOf(values), ...carried.carries };
  const files = attachedIn(team, filesOf(values));
  const named = files.map(({ source }) => source.file ?? '');
  return {
    id: digest('submission', sent.id, sent.hash ?? '', JSON.stringify(fields), ...named),
    at: at(team, carried.channel),
    who,
    action: button.action,
    target: button.target,
    seenVersion: button.version || null,
    fields,
    files,
  };
}

/** The shortcut on a message: its words and pictures are to go to the customer of the thread's return. */
export const shortcutOf = (team: string, who: Who, payload: MessageAction): Gesture => ({
  id: digest('shortcut', payload.message.ts, payload.action_ts ?? payload.trigger_id),
  at: at(team, payload.channel.id),
  who,
  action: 'answer',
  target: null,
  seenVersion: null,
  under: shownAt(payload.channel.id, payload.message.thread_ts ?? payload.message.ts),
  words: plainWords(payload.message.text ?? ''),
  files: attachedIn(team, payload.message.files ?? []),
});

export const commandOf = (team: string, who: Who, payload: SlashCommand): Gesture => ({
  id: digest('command', payload.trigger_id),
  at: at(team, payload.channel_id),
  who,
  ...readCommand(payload.text ?? ''),
  seenVersion: null,
});

const carriedBy = (seen: z.infer<typeof view> | undefined): CarriedByModal | null =>
  readCarried(seen?.private_metadata);

const digest = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 43);
