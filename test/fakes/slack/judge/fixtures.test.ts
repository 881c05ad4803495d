import { expect, test } from 'vitest';
import type { Json } from '../world.ts';
import { CASES, type Case } from './cases.ts';
import { INVALID, judged, type Refused, staged, VALID } from './fixtures.ts';
import { limits } from './limits.ts';
import { at, changed, sized } from './pointer.ts';

test('the contract was found', () => {
  expect(VALID.length).toBe(100);
  expect(INVALID.length).toBe(106);
});

test.each(VALID)('%s is accepted', (path) => {
  expect(judged(staged(path))).toBeNull();
});

test('every named refusal has a row, and no row is left over', () => {
  expect(Object.keys(CASES).sort()).toEqual(INVALID.map((one) => one.id).sort());
});

/** How the last word of a constraint goes too far, what is still fine, and what Slack says. */
const BOUNDS: Record<string, (limit: number) => { fine: number; over: number; says: string }> = {
  max_length: (n) => ({ fine: n, over: n + 1, says: `must be less than ${n + 1} characters` }),
  item_max_length: (n) => ({ fine: n, over: n + 1, says: `must be less than ${n + 1} characters` }),
  min_length: (n) => ({ fine: n, over: n - 1, says: `must be more than ${n - 1} characters` }),
  max_items: (n) => ({ fine: n, over: n + 1, says: `no more than ${n} items allowed` }),
  min_items: (n) => ({ fine: n, over: n - 1, says: `must provide at least ${n} items` }),
  max: (n) => ({ fine: n, over: n + 1, says: `must be less than ${n}` }),
  min: (n) => ({ fine: n, over: n - 1, says: `must be greater than ${n}` }),
  exclusive_min: (n) => ({ fine: n + 1, over: n, says: `must be greater than ${n}` }),
};

function bounds({ constraint }: Refused) {
  const limit = at(limits, `/${constraint.replaceAll('.', '/')}`);
  const bound = BOUNDS[constraint.split('.').at(-1) ?? ''];
  if (typeof limit !== 'number' || !bound) throw new Error(`limits.json does not know ${constraint}`);
  return bound(limit);
}

/** Emoji outside the basic plane: whoever counts UTF-16 units is off by a factor of two. */
function text(size: number, where: string) {
  const address = where.endsWith('url') && size > 0 ? 'https://x.nl/' : '';
  return address + '😀'.repeat(Math.max(0, size - address.length));
}

function brought(payload: Json, row: Case, size: number): Json {
  const where = row.at.replace(/^\/view/u, '');
  if (row.by) return row.by(payload, size);
  return changed(payload, where, (old) => {
    if (Array.isArray(old)) return sized(old, size);
    return typeof old === 'number' || /max_length|max_files/u.test(where) ? size : text(size, where);
  });
}

test.each(INVALID)('$id is refused: $description', (one) => {
  const row = CASES[one.id];
  if (!row) throw new Error(`no row for ${one.id}`);
  const stage = staged(row.from);
  const over = row.change ? row.change(stage.payload) : brought(stage.payload, row, bounds(one).over);
  const says = row.says ?? bounds(one).says;
  const verdict = judged(stage, over);
  expect(verdict?.error).toBe(stage.is === 'message' ? 'invalid_blocks' : 'invalid_arguments');
  expect(verdict?.messages?.[0]).toBe(`[ERROR] ${says} [json-pointer:${row.at}]`);
  // One change, one complaint: only a table of too many columns has it once a row.
  for (const message of verdict?.messages ?? []) expect(message).toContain(says);
  if (stage.is === 'message') expect(verdict?.errors?.[0]).toBe(`${says} [json-pointer:${row.at}]`);
  expect(judged(stage), 'the fixture itself was changed').toBeNull();
});

test.each(INVALID.filter(({ id }) => !CASES[id]?.change))('$id: exactly at the limit is accepted', (one) => {
  const row = CASES[one.id];
  if (!row) throw new Error(`no row for ${one.id}`);
  const stage = staged(row.from);
  expect(judged(stage, brought(stage.payload, row, bounds(one).fine))).toBeNull();
});
