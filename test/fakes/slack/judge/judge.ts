import { Buffer } from 'node:buffer';
import type { Json } from '../world.ts';
import { ATTACHMENTS, METADATA_BYTES, TEXT, UPDATE_TEXT_BYTES, VIEW_BYTES } from './limits.ts';
import { MESSAGE_ERRORS, type MessageMethod, type Reason, VIEW_ERRORS, type ViewMethod } from './refusals.ts';
import type { Problem, Shape } from './shape.ts';
import { twins } from './unique.ts';
import { MESSAGE, view as viewOf } from './views.ts';
import { markdownSum, tooHeavy } from './volume.ts';
import { isObject, length, walk } from './walk.ts';

/**
 * null: Slack would take it. Otherwise the body of its refusal but `ok: false`: `messages` belong into
 * `response_metadata`.
 */
export type Verdict = null | { error: string; errors?: string[]; messages?: string[] };

/** What the methods for messages say; other arguments are none of the judge's business. */
export type MessagePayload = {
  text?: unknown;
  markdown_text?: unknown;
  blocks?: unknown;
  attachments?: unknown;
  metadata?: unknown;
  delete_original?: unknown;
  [argument: string]: unknown;
};

/** `blocks`, `attachments` and `metadata` are parsed: who takes forms reads the JSON in them first. */
export function judgeMessage(payload: MessagePayload, how: { method: MessageMethod }): Verdict {
  for (const [reason, problems] of complaints(payload, how.method)) {
    const error = MESSAGE_ERRORS[how.method][reason];
    if (!error) continue;
    return problems ? { error, errors: problems.map(pointed), messages: problems.map(logged) } : { error };
  }
  return null;
}

/** In the order Slack is taken to look; the first that the method refuses for decides. */
function* complaints(payload: MessagePayload, method: MessageMethod): Generator<[Reason, Problem[]?]> {
  const { text, markdown_text, blocks, attachments, metadata } = payload;
  const given = (value: unknown) => value !== undefined && value !== null && value !== '';
  const filled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : given(value));

  if (given(blocks) && !isListOfObjects(blocks)) yield ['blocks are no list of objects'];
  if (given(markdown_text) && (given(text) || filled(blocks))) yield ['markdown and text'];
  if (![text, markdown_text, blocks, attachments].some(filled) && payload.delete_original !== true)
    yield ['nothing to show'];
  if (typeof text === 'string' && tooLong(text, method)) yield ['text too long'];

  if (given(metadata) && !isObject(metadata)) yield ['metadata is no object'];
  if (isObject(metadata) && !isMetadata(metadata)) yield ['metadata is no event'];
  if (given(metadata) && bytes(metadata) > METADATA_BYTES) yield ['metadata too large'];

  if (Array.isArray(attachments) && attachments.length > ATTACHMENTS) yield ['too many attachments'];
  const wrong = given(blocks) ? messageProblems(blocks, '/blocks', method) : [];
  if (wrong.length > 0) yield ['a block is wrong', wrong];
  const wrongAttached = given(attachments) ? attachmentProblems(attachments, method) : [];
  if (wrongAttached.length > 0) yield ['an attachment is wrong', wrongAttached];
  if (tooHeavy(blocks, attachments)) yield ['too much text in blocks'];
}

function messageProblems(blocks: unknown, at: string, method: MessageMethod): Problem[] {
  const problems = walk(MESSAGE, blocks, at, 'message');
  if (problems.length > 0) return problems;
  const list = blocks as Json[];
  // Webhooks take twins: the contract has such a message among the valid ones.
  return [...(method === 'response_url' ? [] : twins(list, at)), ...markdownSum(list, at)];
}

/** Of an attachment only its blocks are looked at; the rest is legacy. Ids may repeat from one to the next. */
function attachmentProblems(attachments: unknown, method: MessageMethod): Problem[] {
  if (!isListOfObjects(attachments)) return [{ at: '/attachments', says: 'must provide an array' }];
  return attachments.flatMap((one, index) =>
    one.blocks === undefined ? [] : messageProblems(one.blocks, `/attachments/${index}/blocks`, method),
  );
}

/** What each method shows: a home is published, everything else is a modal, and `views.update` changes either. */
const SHOWS: Record<ViewMethod, Shape> = {
  'views.open': viewOf('modal'),
  'views.push': viewOf('modal'),
  'views.update': viewOf('modal', 'home'),
  'views.publish': viewOf('home'),
  response_action: viewOf('modal'),
};

export function judgeView(view: unknown, how: { method: ViewMethod }): Verdict {
  if (bytes(view) > VIEW_BYTES) return { error: VIEW_ERRORS['view too large'] };
  const place = isObject(view) && view.type === 'home' ? 'home' : 'modal';
  const walked = walk(SHOWS[how.method], view, '/view', place);
  const problems = walked.length > 0 ? walked : twins((view as Json).blocks, '/view/blocks');
  return problems.length > 0 ? { error: VIEW_ERRORS['the view is wrong'], messages: problems.map(logged) } : null;
}

const pointed = (problem: Problem) => `${problem.says} [json-pointer:${problem.at}]`;
const logged = (problem: Problem) => `[ERROR] ${pointed(problem)}`;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? '');
const isListOfObjects = (value: unknown): value is Json[] => Array.isArray(value) && value.every(isObject);

function tooLong(text: string, method: MessageMethod) {
  return method === 'chat.update' ? Buffer.byteLength(text) > UPDATE_TEXT_BYTES : length(text) > TEXT;
}

/** An event, the entities of Work Objects, or nothing: an empty object takes the metadata away. */
function isMetadata(value: Json) {
  const event = typeof value.event_type === 'string' && value.event_type !== '' && isObject(value.event_payload);
  return event || Array.isArray(value.entities) || Object.keys(value).length === 0;
}
