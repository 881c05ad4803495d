import { judgeMessage, type MessageMethod } from '../judge/index.ts';
import type { Json, Message } from '../world.ts';
import type { Args } from './arguments.ts';
import type { Refused } from './method.ts';

/** What a message is made of, as the app gave it. Absent parts are not there: an update leaves or clears them by that. */
export type Content = {
  text?: string;
  blocks?: Json[];
  attachments?: Json[];
  /** Null: an empty object was given, which takes the metadata away. */
  metadata?: Message['metadata'];
};

/** Whether Slack would take it is the judge's to say, metadata included. */
export function contentOf(args: Args, method: MessageMethod): Content | Refused<never> {
  const refused = judged(judgeMessage(args, { method }));
  if (refused) return refused;
  const { metadata } = args;
  const said = args.text ?? args.markdown_text;
  return {
    ...(typeof said === 'string' && { text: said }),
    ...(Array.isArray(args.blocks) && { blocks: args.blocks }),
    ...(Array.isArray(args.attachments) && { attachments: args.attachments }),
    ...(isObject(metadata) && { metadata: isEvent(metadata) ? metadata : null }),
  };
}

/** The judge's word as an answer. That its errors are documented for the method is held at the door. */
export function judged(verdict: ReturnType<typeof judgeMessage>): Refused<never> | null {
  if (!verdict) return null;
  const { error, errors, messages } = verdict;
  return {
    ok: false,
    error: error as never,
    ...(errors && { errors }),
    ...(messages && { response_metadata: { messages } }),
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const isEvent = (value: Json): value is NonNullable<Message['metadata']> => 'event_type' in value;
