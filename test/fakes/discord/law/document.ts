import { readFileSync } from 'node:fs';
import type { Json } from '../world.ts';

/** As much of JSON Schema as Discord's document uses and we look at. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: Schema | boolean;
  [keyword: string]: unknown;
};

type Content = Record<string, { schema: Schema }>;
type Parameter = { name: string; in: 'path' | 'query'; schema: Schema };
type Raw = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
  security?: Json[];
};

export type Operation = {
  id: string;
  /** `POST /channels/{channel_id}/messages`: how routes, faults, buckets and the journal are named. */
  route: string;
  query: Parameter[];
  /** By content type. Empty: takes no body. */
  bodies: Record<string, Schema>;
  /** By status (`200`, `4XX`); null: no content. */
  answers: Record<string, Schema | null>;
  /** False where a token in the path is enough. */
  needsToken: boolean;
};

type Document = { paths: Record<string, Record<string, Raw>>; components: { schemas: Record<string, Schema> } };

const FILE = new URL('../../../contract/discord/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;

export const SCHEMAS = document.components.schemas;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

// What the document only points to (`4XX`, `429`) is the same for all, see `answers.ts`.
export const OPERATIONS: Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, raw]) => ({
      id: raw.operationId,
      route: `${method.toUpperCase()} ${path}`,
      query: (raw.parameters ?? []).filter((one) => one.in === 'query'),
      bodies: schemasIn(raw.requestBody?.content ?? {}),
      answers: Object.fromEntries(
        Object.entries(raw.responses)
          .filter(([status]) => /^2\d\d$/.test(status))
          .map(([status, { content }]) => [status, content?.['application/json']?.schema ?? null]),
      ),
      needsToken: !(raw.security ?? []).some((one) => Object.keys(one).length === 0),
    })),
);

function schemasIn(content: Content) {
  return Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema]));
}

export const nameIn = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** Follows a `$ref` to the schema it names. */
export function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const found = SCHEMAS[nameIn(schema.$ref)];
  if (!found) throw new Error(`the document names ${schema.$ref} and has no such schema`);
  return found;
}
