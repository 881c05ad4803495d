import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYWHERE, features, unkept } from './features.ts';

const root = join(import.meta.dirname, '..', '..');
const promised = features();

test('every promise of the README names a journey there is, told on every platform', () => {
  expect(promised.length).toBeGreaterThan(20);
  for (const { file, journey } of promised) {
    expect(existsSync(join(root, file)), file).toBe(true);
    const text = readFileSync(join(root, file), 'utf8');
    expect(text, file).toMatch(/describe\.each\((?:PLATFORMS|WORKSPACES)\)/);
    expect(text.includes(`test('${journey}'`), `${file}: ${journey}`).toBe(true);
  }
});

test('every journey keeps a promise of the README', () => {
  const told = new Set(promised.map(({ file }) => file));
  const journeys = readdirSync(join(root, 'test/journeys')).filter((name) => name.endsWith('.test.ts'));
  expect(journeys.map((name) => `test/journeys/${name}`).filter((file) => !told.has(file))).toEqual([]);
});

test('a promise counts as kept only when its journey passed on the console, on Slack and on Discord', () => {
  const one = { promise: 'Held', file: 'test/journeys/a.test.ts', journey: 'a story' };
  const ran = EVERYWHERE.map((place) => ({
    file: '/x/test/journeys/a.test.ts',
    names: [`on ${place}`, 'a story'],
    passed: true,
  }));
  expect(unkept([one], ran)).toEqual([]);
  expect(unkept([one], ran.slice(1))).toEqual(['“Held” did not run on console: test/journeys/a.test.ts: a story']);
  expect(
    unkept(
      [one],
      ran.map((test, n) => ({ ...test, passed: n !== 2 })),
    ),
  ).toHaveLength(1);
  expect(unkept([{ ...one, journey: 'another' }], ran)).toHaveLength(3);
  expect(unkept([one], [])).toEqual([]);
});
