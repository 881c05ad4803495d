import type { Verdict } from '../judge/index.ts';
import type { Json, Message } from '../world.ts';
import { type Args, text } from './arguments.ts';
import { type Refused, refuse } from './method.ts';

/** What a message is made of, as the app gave it. Absent parts are not there: an update leaves or clears them by that. */
export type Content = {
  text?: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Message['metadata'];
};

type Wrong =
  | 'no_text'
  | 'invalid_blocks_format'
  | 'markdown_text_conflict'
  | 'too_many_attachments'
  | 'invalid_arguments';
type WrongMetadata = 'invalid_metadata_format' | 'invalid_metadata_schema' | 'metadata_too_large';

export function contentOf(args: Args): Content | Refused<Wrong> {
  const { blocks, attachments } = args;
  if (blocks !== undefined && !isList(blocks)) return refuse('invalid_blocks_format');
  if (attachments !== undefined && !isList(attachments)) return refuse('invalid_arguments');
  const markdown = text(args, 'markdown_text');
  if (markdown !== undefined && (args.text !== undefined || blocks)) return refuse('markdown_text_conflict');
  if ((attachments?.length ?? 0) > 100) return refuse('too_many_attachments');
  const said = text(args, 'text');
  if (!said && !markdown && !blocks?.length && !attachments?.length) return refuse('no_text');
  return {
    ...(said !== undefined && { text: said }),
    ...(markdown !== undefined && { text: markdown }),
    ...(blocks && { blocks }),
    ...(attachments && { attachments }),
  };
}

/** An empty object means: no metadata. */
export function metadataOf(args: Args, most: number): { metadata?: Message['metadata'] } | Refused<WrongMetadata> {
  const { metadata } = args;
  if (metadata === undefined) return {};
  if (!isObject(metadata)) return refuse('invalid_metadata_format');
  if (Object.keys(metadata).length === 0) return { metadata: null };
  const { event_type, event_payload } = metadata;
  if (typeof event_type !== 'string' || !event_type || !isObject(event_payload))
    return refuse('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(metadata)) > most) return refuse('metadata_too_large');
  return { metadata: { event_type, event_payload } };
}

/** What the judge is asked about; metadata has its own rules, above. */
export function shownPart({ metadata: _, ...shown }: Args): Json {
  return shown;
}

/** The judge's word as an answer. That its errors are documented for the method is held at the door. */
export function judged(verdict: Verdict): Refused<never> | null {
  if (!verdict) return null;
  const { error, errors, messages } = verdict;
  return {
    ok: false,
    error: error as never,
    ...(errors && { errors }),
    ...(messages && { response_metadata: { messages } }),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is Json[] => Array.isArray(value) && value.every(isObject);
