import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestFor } from '../../adapters/slack/manifest.ts';
import { SCOPES } from '../../adapters/slack/scopes.ts';
import { METHODS } from '../../adapters/slack/uses.ts';
import { EVENTS_OF_SLACK, MISSPELT, USES } from '../docs/scopes.ts';

const asked: string[] = Object.keys(SCOPES);

test('every call, event and control of ours is opened by a scope we ask for', () => {
  expect(USES.length).toBeGreaterThan(30);
  const shut = USES.filter(({ anyOf }) => anyOf.length > 0 && !anyOf.some((scope) => asked.includes(scope)));
  expect(shut).toEqual([]);
});

test('the scopes are those that something of ours needs by itself, and no others', () => {
  // What takes any of several scopes (conversations.info: one for each kind of conversation) asks for none of them.
  const needed = USES.flatMap(({ anyOf }) => (anyOf.length === 1 ? anyOf : []));
  expect(asked.toSorted()).toEqual([...new Set(needed)].toSorted());
  expect(manifestFor({ mode: 'socket' }).oauth_config?.scopes).toEqual({ bot: asked });
});

test('the adapter calls nothing of Slack’s that is not on its list, so that the scopes are proved for what it does', () => {
  const folder = join(import.meta.dirname, '..', '..', 'adapters', 'slack');
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const called = code.flatMap((text) =>
    [...text.matchAll(/\bclient\.(\w+(?:\.\w+)+)\(/g)].map(([, method = '']) => method),
  );
  expect(called).toContain('chat.postMessage');
  expect(called.filter((method) => !(METHODS as readonly string[]).includes(method))).toEqual([]);
});

test('nothing is asked for that would let the app act as a person or see everything', () => {
  expect(asked.filter((scope) => /^(admin|search|identity|mpim|users:read\.)/.test(scope))).toEqual([]);
});

test('the slips of Slack’s reference that we mend are still there', () => {
  const written = EVENTS_OF_SLACK.flatMap(({ scopes }) => scopes);
  expect(Object.keys(MISSPELT).filter((slip) => !written.includes(slip))).toEqual([]);
});
