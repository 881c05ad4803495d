// `npm run slack:manifest`: prints what to paste at api.slack.com. Alone for Socket Mode; with `--http` for HTTP, at the
// address behind it or at PUBLIC_URL.

import { parseArgs } from 'node:util';
import { manifestFor, type Way } from './manifest.ts';

const EXAMPLE = 'npm run slack:manifest -- --http https://desk.example.com';

function wayFrom(words: string[], publicUrl: string | undefined): Way {
  const { values, positionals } = parseArgs({
    args: words.flatMap((word) => (word.startsWith('--http=') ? ['--http', word.slice('--http='.length)] : [word])),
    allowPositionals: true,
    options: { http: { type: 'boolean', default: false } },
  });
  const [given, more] = positionals;
  if (!values.http && given === undefined) return { mode: 'socket' };
  const address = given ?? publicUrl ?? '';
  if (values.http && more === undefined && isHttps(address)) return { mode: 'http', publicUrl: address };
  throw new Error(
    `Slack sends only to an https address that it can reach. Say which: ${EXAMPLE}, or set PUBLIC_URL and say --http alone.`,
  );
}

function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, search, hash } = new URL(address);
  return protocol === 'https:' && search === '' && hash === '';
}

try {
  process.loadEnvFile();
} catch {
  // No .env: the environment alone.
}
try {
  console.log(JSON.stringify(manifestFor(wayFrom(process.argv.slice(2), process.env.PUBLIC_URL)), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The manifest could not be made.');
  process.exitCode = 1;
}
