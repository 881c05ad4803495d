import type { Json } from '../world.ts';

// Changing one place of a JSON value, in a copy.

const steps = (pointer: string) => pointer.split('/').slice(1);

/** undefined: there is nothing. */
export function at(value: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? (inside as Json)[step] : undefined),
    value,
  );
}

/** A copy with something else there; undefined takes the key away. `''` is the value itself. */
export function changed<T>(value: T, pointer: string, change: (old: unknown) => unknown): T {
  // Not structuredClone: it would keep one object that stands in two places one, and change both.
  const copy = JSON.parse(JSON.stringify({ value })) as { value: T };
  const path = ['value', ...steps(pointer)];
  const last = path.pop() ?? '';
  const holder = at(copy, path.map((step) => `/${step}`).join('')) as Json;
  const fresh = change(holder[last]);
  if (fresh === undefined) delete holder[last];
  else holder[last] = fresh;
  return copy.value;
}

/** Every place in a value, itself first. */
export function* places(value: unknown, pointer = ''): Generator<{ pointer: string; value: unknown }> {
  yield { pointer, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* places(one, `${pointer}/${key}`);
}

const IDS = ['action_id', 'block_id', 'task_id'];

/** A copy whose ids are its own. */
export function twinOf<T>(one: T, mark: string): T {
  return JSON.parse(JSON.stringify(one), (key, value) =>
    IDS.includes(key) && typeof value === 'string' ? `${mark}${value}`.slice(0, 255) : value,
  );
}

/** A list of this size, with copies of its last item behind if it is too short. */
export function sized(list: unknown, size: number): unknown[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  const more = Math.max(0, size - items.length);
  return [...items, ...Array.from({ length: more }, (_, index) => twinOf(items.at(-1), `${index}-`))].slice(0, size);
}
