import type { Journaled, Json, World } from './world.ts';

// Client secrets, codes and tickets have no form of their own, so they are known by their names.
const SECRET_NAMES = new Set([
  'token',
  'access_token',
  'refresh_token',
  'client_secret',
  'code',
  'code_verifier',
  'upload_url',
  'response_url',
  'authorization',
]);
const SECRET_FORMS = /\bxox[a-z](?:\.xox[a-z])?-[\w-]+|\bxapp-[\w-]+|\bticket=[\w-]+/g;

/** Writes a line of traffic down without the secrets in it, so that a journal can be printed when a test fails. */
export function record(world: World, line: Journaled) {
  world.journal.push({
    ...line,
    request: clean(line.request) as Json,
    response: clean(line.response) as Json | string,
  });
}

export function clean(value: unknown, name = ''): unknown {
  if (SECRET_NAMES.has(name) && value !== undefined && value !== null) return '…';
  if (typeof value === 'string') return value.replace(SECRET_FORMS, '…');
  if (Array.isArray(value)) return value.map((part) => clean(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part, key)]));
}
