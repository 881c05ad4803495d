import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { manifestFor, type Way } from '../../adapters/slack/manifest.ts';

const SOCKET: Way = { mode: 'socket' };
const HTTP: Way = { mode: 'http', publicUrl: 'https://desk.example.com' };

const FOLDER = join(import.meta.dirname, '..', 'contract', 'slack', 'manifest-schema');
const schema = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
const AT = 'https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas';

// Not strict: Slack notes things in keywords of its own.
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
for (const version of ['1.0.0', '2.0.0']) {
  ajv.addSchema(schema(`schemas/manifest.schema.${version}.json`), `${AT}/manifest.schema.${version}.json`);
}
// The schema of all versions: it finds the one a manifest names.
const valid = ajv.compile(schema('manifest.schema.json'));

test.each([SOCKET, HTTP])('for %j it is a manifest by Slack’s schema', (way) => {
  const fits = valid(manifestFor(way));
  expect(valid.errors ?? []).toEqual([]);
  expect(fits).toBe(true);
});

const long = (n: number) => 'x'.repeat(n);
type Tree = { [key: string]: Tree };
/** The same manifest with one value replaced. */
function withValue(path: string, value: unknown): unknown {
  const manifest = structuredClone(manifestFor(HTTP)) as unknown as Tree;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Tree | undefined>((tree, step) => tree?.[step], manifest);
  if (!parent) throw new Error(`the manifest has no ${path}`);
  parent[last] = value as Tree;
  return manifest;
}

// Each limit Slack sets: at it is well, beyond it is not.
test.each<[string, unknown, unknown]>([
  ['display_information.name', long(35), long(36)],
  ['display_information.description', long(140), long(141)],
  ['display_information.long_description', long(175), long(174)],
  ['display_information.long_description', long(4_000), long(4_001)],
  ['features.bot_user.display_name', long(80), long(81)],
  ['features.slash_commands.0.command', `/${long(31)}`, `/${long(32)}`],
  ['features.slash_commands.0.command', '/r', 'returns'],
  ['features.slash_commands.0.description', long(2_000), ''],
  ['features.slash_commands.0.usage_hint', long(1_000), long(1_001)],
  ['features.slash_commands.0.url', 'https://desk.example.com', 'desk.example.com'],
  ['features.shortcuts.0.name', long(24), long(25)],
  ['features.shortcuts.0.type', 'global', 'button'],
  ['features.shortcuts.0.description', long(150), long(151)],
  ['features.shortcuts.0.callback_id', long(255), long(256)],
  ['oauth_config.scopes.bot', Array(255).fill('commands'), Array(256).fill('commands')],
  ['oauth_config.redirect_urls', numbered(1_000), numbered(1_001)],
  ['settings.event_subscriptions.bot_events', numbered(100), numbered(101)],
  ['settings.event_subscriptions.bot_events', ['app_mention'], ['app_mention', 'app_mention']],
  ['settings.event_subscriptions.request_url', `https://${long(3_492)}`, `https://${long(3_493)}`],
  ['settings.interactivity.request_url', `https://${long(3_492)}`, 'desk.example.com'],
  ['settings.socket_mode_enabled', true, 'no'],
  ['settings.interactivity', { is_enabled: false }, {}],
  ['settings.socket_mode', undefined, true],
  ['display_information', { name: 'Returndesk' }, undefined],
  ['_metadata.major_version', 2, 3],
])('Slack’s schema watches over %s', (path, fits, breaks) => {
  expect(valid(plain(withValue(path, fits)))).toBe(true);
  expect(valid(plain(withValue(path, breaks)))).toBe(false);
});
function numbered(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `n${i}`);
}
const plain = (manifest: unknown) => JSON.parse(JSON.stringify(manifest));
