import { describe, expect, test } from 'vitest';
import { BREAKS, LIST_BREAKS } from './breaks.ts';
import { judged, type Staged, staged, VALID } from './fixtures.ts';
import { type Mutation, mutations } from './mutate.ts';

const names = new Set<string>();

/** What can be mutated: the blocks of a message, a view. Messages for webhooks alone have ids that repeat. */
function subject(stage: Staged): { original: unknown; refused: (mutation: unknown) => unknown } | null {
  if (stage.is === 'view') return { original: stage.payload, refused: (view) => judged(stage, view as never) };
  if (!Array.isArray(stage.payload.blocks)) return null;
  const posted: Staged = { ...stage, method: 'chat.postMessage' };
  const refused = (blocks: unknown) => judged(posted, { text: 'Words', blocks });
  return refused(stage.payload.blocks) ? null : { original: stage.payload.blocks, refused };
}

const SUBJECTS = VALID.flatMap((path) => {
  const found = subject(staged(path));
  return found ? [{ path, ...found }] : [];
});

describe('a valid message or view, broken once, is refused', () => {
  test('nearly all fixtures take part', () => {
    expect(VALID.filter((path) => !SUBJECTS.some((one) => one.path === path))).toEqual([
      'attachments/attachment_multi_block',
      'attachments/attachment_simple',
      'messages/message_basic_attachment',
      'messages/message_with_attachments',
      'messages/webhook_message_basic',
      'messages/webhook_message_delete',
    ]);
  });

  test.each(SUBJECTS)('$path', ({ original, refused }) => {
    const before = JSON.stringify(original);
    const broken: Mutation[] = mutations(original);
    expect(broken.length).toBeGreaterThan(10);
    for (const one of broken) names.add(one.name.replace(/ at \/.*$/u, ''));
    expect(broken.filter(({ payload }) => refused(payload) === null).map(({ name }) => name)).toEqual([]);
    expect(broken.filter(({ payload }) => JSON.stringify(payload) === before)).toEqual([]);
    expect(new Set(broken.map(({ name }) => name)).size).toBe(broken.length);
    expect(JSON.stringify(original)).toBe(before);
  });

  test('every way of breaking was used', () => {
    const ways = [...BREAKS, ...LIST_BREAKS].map((one) => one.what);
    expect(ways.filter((what) => !names.has(what))).toEqual([]);
  });
});
