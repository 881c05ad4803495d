import { PICTURE_FAULTS } from '../../src/domain/pictures.ts';
import { FAULTS } from './faults.ts';

// What the desk answers, path by path.

const SIGNED = [{ signature: [] }];
const text = { type: 'string' };
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: text,
});
const STAMPS = [
  header('webhook-id', 'Names this webhook for ever.'),
  header('webhook-timestamp', 'Seconds; at most five minutes off.'),
];
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        properties: {
          type: text,
          title: text,
          status: { type: 'integer' },
          detail: text,
          path: { ...text, description: 'Where in the body something is wrong.' },
          reason: { ...text, description: 'Of a picture.', enum: [...PICTURE_FAULTS] },
        },
        required: ['type', 'title', 'status', 'detail'],
      },
    },
  },
});

const ACCEPTED = {
  description: 'Committed; also for a repeat.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { id: text, duplicate: { type: 'boolean' } },
        required: ['id', 'duplicate'],
      },
    },
  },
};
const UNSIGNED = problem('The signature, or a time more than five minutes off.');
const UNKNOWN = problem('No shop has this address.');
const TOO_MANY = problem('Too many; slow down.');
const LATER = problem('Try again under the same id.');
const json = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
});

export const operations = (heard: object): object => ({
  '/hooks/{shopId}': {
    parameters: [inPath('shopId')],
    post: {
      operationId: 'tell',
      tags: ['from the shop'],
      summary: 'Tells the desk something about a return.',
      security: SIGNED,
      parameters: STAMPS,
      requestBody: { required: true, content: { 'application/json': { schema: heard } } },
      responses: {
        '202': ACCEPTED,
        '400': problem('Something is wrong, with its `path`; nothing was changed.'),
        '401': UNSIGNED,
        '404': UNKNOWN,
        '409': problem('This id came before with another body.'),
        '413': problem('Too large.'),
        '415': problem('Not `application/json` in UTF-8, or encoded.'),
        '429': TOO_MANY,
        '503': LATER,
      },
    },
  },
  '/hooks/{shopId}/files/{fileId}': {
    parameters: [inPath('shopId'), inPath('fileId')],
    put: {
      operationId: 'putPicture',
      tags: ['files'],
      summary: 'The bytes of a JPEG or PNG picture that a message names; signed over the digest in hex.',
      security: SIGNED,
      parameters: [...STAMPS, header('content-digest', '`sha-256=:…:` with the digest in base64.')],
      requestBody: { required: true, content: { 'image/jpeg': {}, 'image/png': {} } },
      responses: {
        '202': ACCEPTED,
        ...notTaken(),
        '401': UNSIGNED,
        '404': UNKNOWN,
        '409': problem('Another picture came under this id before.'),
        '429': TOO_MANY,
        '503': LATER,
      },
    },
  },
  '/hooks/{shopId}/returns/{returnId}': {
    parameters: [inPath('shopId'), inPath('returnId')],
    get: {
      operationId: 'reconcile',
      tags: ['from the shop'],
      summary: 'How a return stands, and the `sequence` of the last webhook about it. Signed over no body.',
      security: SIGNED,
      parameters: STAMPS,
      responses: {
        '200': json('The record of the return, as in a transcript.'),
        '401': UNSIGNED,
        '404': problem('The shop has no such return here.'),
        '429': TOO_MANY,
        '503': LATER,
      },
    },
  },
  '/files/{token}': {
    parameters: [inPath('token')],
    get: {
      operationId: 'file',
      tags: ['files'],
      summary: 'What a signed link opens: a picture, in parts if you like, or a transcript.',
      security: [],
      responses: {
        '200': { description: 'The file.' },
        '206': { description: 'The part of it that `Range` asked for.' },
        '404': { description: 'The link is no longer good, or what it opened was erased.' },
        '416': { description: 'There is no such part.' },
      },
    },
  },
  '/healthz': { get: { ...health('healthz', 'Whether it lives.'), responses: { '200': json('It does.') } } },
  '/readyz': {
    get: {
      ...health('readyz', 'Whether it can work.'),
      responses: { '200': json('It can.'), '503': json('Not now.') },
    },
  },
});

function health(operationId: string, summary: string) {
  return { operationId, tags: ['health'], summary, security: [] };
}

/** By the status each reason has. */
function notTaken(): Record<string, object> {
  const statuses = [...new Set(PICTURE_FAULTS.map((why) => FAULTS[why].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const reasons = PICTURE_FAULTS.filter((why) => FAULTS[why].status === status);
      return [String(status), problem(`Not taken, by \`reason\`: ${reasons.join(', ')}.`)];
    }),
  );
}
