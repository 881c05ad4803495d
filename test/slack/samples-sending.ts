import { readFileSync } from 'node:fs';
import type { FakeSlack } from '../fakes/slack/index.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import { type HttpHow, type Kind, type Outcome, postBytes } from '../fakes/slack/transport-http.ts';
import { PATIENCE_MS } from '../fakes/slack/transport-once.ts';
import type { Json } from '../fakes/slack/world.ts';
import type { Sample } from './samples.ts';
import type { Scene } from './samples-scene.ts';

const FOLDER = new URL('../contract/slack/payloads/', import.meta.url);
const FORM = 'application/x-www-form-urlencoded';

export type Bytes = { body: string; type: string };
export const asForm = (fields: Record<string, string>): Bytes => ({
  body: new URLSearchParams(fields).toString(),
  type: FORM,
});
export const asJson = (content: Json): Bytes => ({ body: JSON.stringify(content), type: 'application/json' });

/** How Slack writes each kind, by the folder of its samples. */
const WRITTEN: Record<string, (content: Json) => Bytes> = {
  events: asJson,
  url_verification: asJson,
  interactive: (content) => asForm({ payload: JSON.stringify(content) }),
  slash: (content) => asForm(content as Record<string, string>),
};

/** As a row of the table names it: a file, or one of the bodies in it. */
export function contentOf(row: string): Json {
  const [file = '', name] = row.split(' ');
  const content: Json = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!name) return content;
  const bodies = content.bodies as { name: string; raw_form_body: string }[];
  const found = bodies.find((body) => body.name === name);
  if (!found) throw new Error(`${file} has no body ${name}`);
  return Object.fromEntries(new URLSearchParams(found.raw_form_body));
}

/** The sample with the scene's ids in it. Its keys stay; a replacement that hits nothing is a mistake in the table. */
export function filled(content: Json, { ids = {}, at = {} }: Sample, scene: Scene): Json {
  const hit = new Set<string>();
  const word = (text: string): string => {
    const name = Object.hasOwn(ids, text) ? ids[text] : undefined;
    if (name) hit.add(text);
    return name ? scene[name] : text;
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return word(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [word(key), walk(inner)]));
  };
  const made = walk(content) as Json;
  const idle = Object.keys(ids).filter((id) => !hit.has(id));
  if (idle.length > 0) throw new Error(`the sample has no ${idle.join(', ')}`);
  for (const [path, name] of Object.entries(at)) put(made, path.split('.'), scene[name]);
  return made;
}

function put(into: Json, path: string[], value: string): void {
  const [key = '', ...rest] = path;
  if (!Object.hasOwn(into, key)) throw new Error(`the sample has no ${key}`);
  if (rest.length === 0) into[key] = value;
  else put(into[key] as Json, rest, value);
}

let count = 0;
/** What Slack makes anew for each act: the same in two samples they would be the same one. */
function madeAnew(slack: FakeSlack, content: Json, { team, channel, person }: Scene): Json {
  const message = (content.message as { ts?: string } | undefined)?.ts ?? null;
  const MADE: Record<string, () => string> = {
    event_id: () => `Ev0SAMPLE${++count}`,
    action_ts: () => `1795000000.${String(++count).padStart(6, '0')}`,
    hash: () => `1795000000.sample${++count}`,
    trigger_id: () => slack.trigger(team, person),
    response_url: () => slack.responseUrl({ team, channel, user: person, message }),
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        typeof inner === 'string' && MADE[key] ? MADE[key]() : walk(inner),
      ]),
    );
  };
  return walk(content) as Json;
}

/** The bytes of a sample, as a request to the desk. */
export function bytesOf(slack: FakeSlack, row: string, sample: Sample, scene: Scene): Bytes {
  const written = WRITTEN[row.split('/')[0] ?? ''];
  if (!written) throw new Error(`nobody knows how Slack writes ${row}`);
  return written(madeAnew(slack, filled(contentOf(row), sample, scene), scene));
}

export const post = (slack: FakeSlack, { body, type }: Bytes, how: Partial<HttpHow> = {}): Promise<Outcome> =>
  postBytes(slack.world, body, type, { within: PATIENCE_MS, ...how });

const KINDS: Record<string, Kind> = { events_api: 'event', interactive: 'interaction', slash_commands: 'command' };

/** Sends an envelope's payload through the socket, told for the first time or again. The envelope around it is the fake's. */
export function throughSocket(slack: FakeSlack, row: string, sample: Sample, scene: Scene) {
  const { type, payload, retry_attempt: number = 0 } = contentOf(row);
  const kind = KINDS[String(type)];
  if (!kind) throw new Error(`nobody knows the envelope ${type}`);
  const made = madeAnew(slack, filled(payload as Json, sample, scene), scene);
  return (again: boolean): Promise<Outcome> => {
    const attempt = { number: Number(number) + (again ? 1 : 0), reason: again || number ? ('timeout' as const) : null };
    return sendingOf(slack).sockets.send(kind, made, attempt, PATIENCE_MS);
  };
}
