import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judged, staged, VALID } from './fixtures.ts';
import { judgeMessage } from './judge.ts';
import { mutations } from './mutate.ts';
import { MESSAGE_ERRORS, type MessageMethod, VIEW_ERRORS, type ViewMethod } from './refusals.ts';

type Contract = { errors: Record<string, unknown>; examples?: { error?: { example?: { error?: string } } } };
const FOLDER = new URL('../../../contract/slack/web-api/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as Contract;

/** Neither has a page of its own: they are answered as the method whose work they do. */
const STANDS_FOR: Record<MessageMethod | ViewMethod, string> = {
  'chat.postMessage': 'chat.postMessage',
  'chat.update': 'chat.update',
  'chat.postEphemeral': 'chat.postEphemeral',
  response_url: 'chat.postMessage',
  'views.open': 'views.open',
  'views.push': 'views.push',
  'views.update': 'views.update',
  'views.publish': 'views.publish',
  response_action: 'views.update',
};
const FAMILY = ['views.open', 'views.push', 'views.update', 'views.publish'];

/** The list of errors, the common ones, and the examples of errors, which the views methods share. */
function documented(method: MessageMethod | ViewMethod): Set<string> {
  const own = STANDS_FOR[method];
  const pages = FAMILY.includes(own) ? FAMILY : [own];
  return new Set([
    ...Object.keys(read(`methods/${own}.json`).errors),
    ...Object.keys(read('common-errors.json').errors),
    ...pages.flatMap((page) => read(`methods/${page}.json`).examples?.error?.example?.error ?? []),
  ]);
}

test.each(Object.entries(MESSAGE_ERRORS))('%s: every error is documented', (method, errors) => {
  const known = documented(method as MessageMethod);
  expect(Object.values(errors).filter((error) => error !== null && !known.has(error))).toEqual([]);
});

const VIEW_METHODS = [...FAMILY, 'response_action'] as ViewMethod[];
test.each(VIEW_METHODS)('%s: every error is documented', (method) => {
  const known = documented(method);
  expect(Object.values(VIEW_ERRORS).filter((error) => !known.has(error))).toEqual([]);
});

test('an undocumented error would be noticed', () => {
  expect(documented('views.open').has('invalid_blocks')).toBe(false);
  expect(documented('chat.postMessage').has('msg_too_long')).toBe(false);
  expect(documented('chat.postEphemeral').has('metadata_too_large')).toBe(false);
});

test('whatever is thrown at it, the judge answers with documented errors', () => {
  const seen = new Set<string>();
  for (const stage of VALID.map(staged)) {
    const original = stage.is === 'view' ? stage.payload : (stage.payload.blocks ?? []);
    for (const { payload } of mutations(original)) {
      const answers =
        stage.is === 'view'
          ? VIEW_METHODS.map((method) => [method, judged({ ...stage, method }, payload as never)?.error] as const)
          : (Object.keys(MESSAGE_ERRORS) as MessageMethod[]).map(
              (method) => [method, judgeMessage({ blocks: payload }, { method })?.error] as const,
            );
      for (const [method, error] of answers) if (error) seen.add(`${method} ${error}`);
    }
  }
  const methods = [...Object.keys(MESSAGE_ERRORS), ...VIEW_METHODS] as (MessageMethod | ViewMethod)[];
  const known = new Set(methods.flatMap((method) => [...documented(method)].map((error) => `${method} ${error}`)));
  expect(seen.size).toBeGreaterThan(methods.length);
  expect([...seen].filter((one) => !known.has(one))).toEqual([]);
});
