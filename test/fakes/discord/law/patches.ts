import type { Schema } from './document.ts';

// Where the document is wrong, or cannot say what Discord does. Each line was found in a real request or answer.

const ANY_CHOICE: Schema = {
  type: ['object', 'null'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100 },
    value: { type: ['string', 'number'], maxLength: 100 },
  },
  required: ['name', 'value'],
};

type Patch = (schema: Schema) => Schema;

const property =
  (name: string, put: Schema): Patch =>
  (schema) => ({ ...schema, properties: { ...schema.properties, [name]: put } });

const notRequired =
  (...names: string[]): Patch =>
  (schema) => ({ ...schema, required: schema.required?.filter((one) => !names.includes(one)) ?? [] });

// Typed as an integer; everybody sends the string that the same document answers with.
const permissionsAsText = property('default_member_permissions', {
  type: ['string', 'integer', 'null'],
  pattern: '^[0-9]+$',
});

export const PATCHES: Record<string, Patch[]> = {
  ApplicationCommandUpdateRequest: [permissionsAsText],
  ApplicationCommandCreateRequest: [permissionsAsText],
  ApplicationCommandPatchRequestPartial: [permissionsAsText],
  // Typed as a string; the documentation itself sends the number of the file.
  MessageAttachmentRequest: [property('id', { type: ['string', 'integer'], pattern: '^(0|[1-9][0-9]*)$' })],
  // Three unions that cannot be told apart where there are no choices.
  ApplicationCommandAutocompleteCallbackRequest: [
    property('data', {
      type: 'object',
      properties: { choices: { type: ['array', 'null'], items: ANY_CHOICE, maxItems: 25 } },
    }),
  ],
  // Real users come without.
  UserResponse: [notRequired('flags', 'primary_guild')],
  UserPIIResponse: [notRequired('primary_guild')],
  // The code of an inner error is a word.
  InnerErrors: [
    property('_errors', {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, message: { type: 'string' } },
        required: ['code', 'message'],
      },
    }),
  ],
  // A real 429 has no code, or a number where the scope has its own.
  RatelimitedResponse: [
    () => ({
      type: 'object',
      properties: {
        message: { type: 'string' },
        retry_after: { type: 'number' },
        global: { type: 'boolean' },
        code: { type: 'integer' },
      },
      required: ['message', 'retry_after', 'global'],
    }),
  ],
};
