import type { Journaled, World } from './world.ts';

// Known by their names, since tokens have no form of their own here.
const SECRET_NAMES = new Set(['token', 'interaction_token', 'webhook_token', 'authorization']);
const SIGNATURE = /([?&](?:ex|is|hm)=)[0-9a-f]+/g;

/** Writes a line of traffic down without the secrets in it, so that a journal can be printed when a test fails. */
export function record(world: World, line: Journaled) {
  world.journal.push({ ...line, request: clean(world, line.request), response: clean(world, line.response) });
}

export function clean(world: World, value: unknown, name = ''): unknown {
  if (SECRET_NAMES.has(name) && typeof value === 'string') return '…';
  if (typeof value === 'string') return value.replaceAll(world.app.token, '…').replace(SIGNATURE, '$1…');
  if (typeof value === 'bigint') return String(value);
  if (Buffer.isBuffer(value)) return `${value.length} bytes`;
  if (Array.isArray(value)) return value.map((part) => clean(world, part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(world, part, key)]));
}
