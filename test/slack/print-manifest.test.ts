import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { manifestFor, type Way } from '../../adapters/slack/manifest.ts';

const SOCKET: Way = { mode: 'socket' };
const HTTP: Way = { mode: 'http', publicUrl: 'https://desk.example.com' };

const run = (words: string[], PUBLIC_URL: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'adapters/slack/print-manifest.ts', ...words], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, PUBLIC_URL },
  });

test.each<[string[], string, Way]>([
  [[], 'https://desk.example.com', SOCKET],
  [['--http'], 'https://desk.example.com', HTTP],
  [['--http', 'https://desk.example.com/'], 'http://other.example.com', HTTP],
  [['--http=https://desk.example.com'], '', HTTP],
])('npm run slack:manifest %j prints the manifest', async (words, publicUrl, way) => {
  expect(JSON.parse((await run(words, publicUrl)).stdout)).toEqual(manifestFor(way));
});

test.each([
  [['--http'], ''],
  [['--http'], 'http://localhost:3000'],
  [['--http', 'desk.example.com'], ''],
  [['https://desk.example.com'], ''],
])('npm run slack:manifest %j without an https address says what to do', async (words, publicUrl) => {
  const failed = await run(words, publicUrl).then(
    () => null,
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(failed?.stderr).toMatch(/^Slack sends only to an https address.*npm run slack:manifest -- --http https:/);
  expect(failed?.stderr.trim().split('\n')).toHaveLength(1);
});
