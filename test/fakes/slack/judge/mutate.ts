import type { Json } from '../world.ts';
import { BREAKS, LIST_BREAKS, type Spot } from './breaks.ts';
import { changed } from './pointer.ts';
import { isObject } from './walk.ts';

export type Mutation<T = unknown> = { name: string; payload: T };

/**
 * A message's list of blocks or a view, broken in one way at a time, in every way at every place: each copy must be
 * refused by Slack, whatever the original was, if the original was accepted. Judge lists of blocks as
 * `chat.postMessage`: it refuses most (`response_url` allows ids to repeat and has no sum of texts).
 */
export function mutations<T>(blocksOrView: T): Mutation<T>[] {
  const inside = [...spots(blocksOrView, '', 'message.blocks')].flatMap((spot) =>
    BREAKS.filter((one) => one.fits(spot)).map((one) => ({
      name: `${one.what} at ${spot.pointer || '/'}`,
      payload: changed(blocksOrView, one.key === '' ? spot.pointer : `${spot.pointer}/${one.key}`, (old) =>
        one.to(old, spot),
      ),
    })),
  );
  return [...ofTheList(blocksOrView), ...inside];
}

function ofTheList<T>(blocksOrView: T): Mutation<T>[] {
  const view = isObject(blocksOrView) ? blocksOrView : null;
  const where = view ? (view.type === 'home' ? 'home' : 'modal') : 'message';
  const list = (view ? view.blocks : blocksOrView) as Json[];
  return LIST_BREAKS.filter((one) => (one.in ?? [where]).includes(where) && (one.fits?.(list) ?? true)).map((one) => ({
    name: one.what,
    payload: changed(blocksOrView, view ? '/blocks' : '', (old) => one.to(old as Json[])),
  }));
}

/** Every object, but not what Slack does not look into. */
function* spots(value: unknown, pointer: string, role: string): Generator<Spot> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* spots(one, `${pointer}/${index}`, role);
  } else if (isObject(value) && !role.endsWith('.initial_value')) {
    yield { pointer, role, value };
    const name = typeof value.type === 'string' ? value.type : (role.split('.').at(-1) ?? '');
    for (const [key, one] of Object.entries(value)) yield* spots(one, `${pointer}/${key}`, `${name}.${key}`);
  }
}
