import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { TOLD } from '../../adapters/relay/told.ts';
import { SETTINGS } from '../../src/config.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { ENV_EXAMPLE, TABLES } from './tables.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const tables = Object.entries(TABLES).flatMap(([page, byName]) =>
  Object.entries(byName).map(([name, table]) => [page, name, table] as const),
);
test.each(tables)('in %s the table of %s is what the code says (npm run docs)', (page, name, table) => {
  expect(read(page)).toContain(`<!-- ${name} -->\n${table}\n<!-- /${name} -->`);
});

test('.env.example has every setting with its meaning (npm run docs)', () => {
  expect(read('.env.example')).toBe(ENV_EXAMPLE);
});

test.each(Object.keys(TABLES))('what %s links to or shows is there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => join(dirname(page), link));
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

test.each(Object.keys(TABLES))('every script %s names can be run', (page) => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  const named = [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

// That docs/webhooks.md names the same types as the document is seen in test/relay/openapi.test.ts.
test('what a shop is told has its shape in the document, and nothing else has', () => {
  const told = read('src/domain/told.ts') + read('src/domain/tell-shop.ts');
  const types = [...told.matchAll(/type: '([a-z]+\.[a-z_]+)'/g)].map(([, type = '']) => type);
  expect([...new Set(types)].sort()).toEqual(Object.keys(TOLD).sort());
});

test('docs/connect-slack.md names only settings there are, and quotes what the desk really says', () => {
  const text = read('docs/connect-slack.md');
  const settings = SETTINGS.map(({ name }) => name);
  const named = [...text.matchAll(/\b(?:SLACK_[A-Z_]*[A-Z]|PUBLIC_URL|ENCRYPTION_KEY|DATA_DIR)\b/g)].map(
    ([name]) => name,
  );
  expect(new Set(named).size).toBeGreaterThan(6);
  expect(named.filter((name) => !settings.includes(name))).toEqual([]);
  const said = ['not_staff', 'nobody_to_connect', 'place_taken'] as const;
  const sentences = [...said.map((kind) => LANGUAGES.en.refusals[kind]({})), LANGUAGES.en.forms.tooLate];
  expect(sentences.map((sentence) => sentence.split('.')[0]).filter((words) => !text.includes(`“${words}`))).toEqual(
    [],
  );
});
