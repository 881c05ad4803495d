// Which scope opens what we use of Slack, by Slack's own reference (test/contract): for the table in
// docs/connect-slack.md and for the proof that the manifest asks for these scopes and no others.

import { readFileSync } from 'node:fs';
import { SCOPES } from '../../adapters/slack/scopes.ts';
import { COMMAND, EVENTS, METHODS, SEND_TO_CUSTOMER } from '../../adapters/slack/uses.ts';

type Event = { name: string; scopes: string[]; subtypes?: Event[] };

const FOLDER = new URL('../contract/slack/web-api/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

/** The reference's slips, and what it means. */
export const MISSPELT: Record<string, string> = { 'app_mentions.read': 'app_mentions:read' };

const reference: Event[] = read('events.json');
// The reference holds some events only under their namesakes among the subtypes of `message`.
export const EVENTS_OF_SLACK: Event[] = [...reference, ...reference.flatMap(({ subtypes = [] }) => subtypes)];

const eventScopes = (name: string): string[] => {
  const found = EVENTS_OF_SLACK.find((event) => event.name === name);
  if (!found) throw new Error(`Slack's reference knows no event ${name}`);
  return found.scopes.map((scope) => MISSPELT[scope] ?? scope);
};

/** What we use, and the scopes of a bot of which one is enough for it; none where it needs none. */
export const USES: { name: string; anyOf: string[] }[] = [
  ...METHODS.map((name) => ({ name, anyOf: (read(`methods/${name}.json`).scope.bot ?? []) as string[] })),
  ...EVENTS.map((name) => ({ name, anyOf: eventScopes(name) })),
  // Not in the reference of methods and events: what `commands` opens.
  ...[COMMAND, SEND_TO_CUSTOMER].map((name) => ({ name, anyOf: ['commands'] })),
];

/** Each scope with its reason and what of ours it opens. */
export const SCOPE_ROWS: string[][] = Object.entries(SCOPES).map(([scope, why]) => [
  `\`${scope}\``,
  why,
  USES.filter(({ anyOf }) => anyOf.includes(scope))
    .map(({ name }) => `\`${name}\``)
    .join(', '),
]);
