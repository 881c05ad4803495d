import type { Reply } from '../http.ts';
import { type Break, nested } from '../law/breaks.ts';
import type { Json } from '../world.ts';
import { tooMany } from './too-many.ts';

export type Refused = { refused: Reply & { body: Json } };

/** Discord's own codes and words. */
const REFUSALS = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10011: [404, 'Unknown Role'],
  10013: [404, 'Unknown User'],
  10014: [400, 'Unknown Emoji'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  20012: [403, 'You are not authorized to perform this action on this application'],
  30003: [400, 'Maximum number of pins reached (50)'],
  30032: [400, 'Maximum number of application commands reached'],
  30033: [400, 'Max number of thread participants has been reached'],
  30034: [400, 'Max number of daily application command creates has been reached (200)'],
  30046: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40333: [403, 'internal network error'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50019: [400, 'A message can only be pinned in the channel it was sent in'],
  50021: [403, 'Cannot execute action on a system message'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160002: [400, 'Cannot reply without permission to read message history'],
  160004: [400, 'A thread has already been created for this message'],
  160005: [403, 'Thread is locked'],
  160006: [400, 'Maximum number of active threads reached'],
} as const satisfies Record<number, readonly [number, string]>;

export type Code = keyof typeof REFUSALS;

export function refuse(code: Code): Refused {
  const [status, message] = REFUSALS[code];
  return { refused: { status, body: { message, code } } };
}

/** The 429 that is not a bucket's: with a code, and how long to wait. */
export function throttled(code: Code, seconds: number): Refused {
  const { status, headers, body } = tooMany(seconds, 'user');
  return {
    refused: { status, ...(headers && { headers }), body: { ...(body as Json), ...refuse(code).refused.body } },
  };
}

export const invalid = (breaks: Break[]): Refused => ({
  refused: { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: nested(breaks) } },
});

export const unauthorized: Refused = { refused: { status: 401, body: { message: '401: Unauthorized', code: 0 } } };
export const notFound: Refused = { refused: { status: 404, body: { message: '404: Not Found', code: 0 } } };
export const wrongMethod: Refused = { refused: { status: 405, body: { message: '405: Method Not Allowed', code: 0 } } };
