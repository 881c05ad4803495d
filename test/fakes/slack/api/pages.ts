import { type Args, count, text } from './arguments.ts';
import { type Refused, refuse } from './method.ts';

export type Page<T> = { items: T[]; response_metadata: { next_cursor: string } };
type Rule<T> = { most: number; usual: number; key: string; of(item: T): string };

/** A page of a list, from the cursor on. A cursor names the first item of its page, so the list may change under it. */
export function pageOf<T>(items: T[], args: Args, rule: Rule<T>): Page<T> | Refused<'invalid_cursor'> {
  const cursor = text(args, 'cursor');
  const first = cursor ? items.findIndex((item) => cursorTo(rule, item) === cursor) : 0;
  if (first < 0) return refuse('invalid_cursor');
  const size = Math.min(count(args, 'limit') || rule.usual, rule.most);
  const next = items[first + size];
  return {
    items: items.slice(first, first + size),
    response_metadata: { next_cursor: next === undefined ? '' : cursorTo(rule, next) },
  };
}

const cursorTo = <T>({ key, of }: Rule<T>, item: T) => Buffer.from(`${key}:${of(item)}`).toString('base64');
