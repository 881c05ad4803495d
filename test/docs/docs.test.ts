import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ACTED_ON, KEPT } from '../../adapters/relay/index.ts';
import { ENV_EXAMPLE, TABLES } from './tables.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test.each(Object.entries(TABLES))('the README’s table of %s is what the code says (npm run docs)', (name, table) => {
  expect(read('README.md')).toContain(`<!-- ${name} -->\n${table}\n<!-- /${name} -->`);
});

test('.env.example has every setting with its meaning (npm run docs)', () => {
  expect(read('.env.example')).toBe(ENV_EXAMPLE);
});

test('what the README links to or shows is there', () => {
  const links = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

test('every script the README names can be run', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  const named = [...read('README.md').matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

test('docs/webhooks.md names every type that comes in and goes out', () => {
  const text = read('docs/webhooks.md');
  const outbound = [...read('src/domain/effects.ts').matchAll(/type: '([a-z]+\.[a-z_]+)'/g)].map(
    ([, type = '']) => type,
  );
  expect(outbound.length).toBeGreaterThan(3);
  const types = [...Object.keys(ACTED_ON), ...Object.keys(KEPT), ...outbound];
  expect(types.filter((type) => !text.includes(`\`${type}\``))).toEqual([]);
});
