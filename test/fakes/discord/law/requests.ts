import type { Json } from '../world.ts';
import type { Break } from './breaks.ts';
import type { Operation, Schema } from './document.ts';
import { judge, named } from './judge.ts';
import { translated } from './translate.ts';

/** Which of several schemas a body has to fit is sometimes a matter of what the id in the path is. */
export function breaksInBody(operation: Operation, body: unknown, variant: string | null): Break[] {
  const [type = ''] = Object.keys(operation.bodies);
  const schema = () => (variant ? named(variant) : (operation.bodies[type] ?? {}));
  return translated(judge(`${operation.id} ${variant ?? ''}`, schema, body));
}

/** Reads the query by the document: numbers and booleans become what they are. */
export function readQuery(operation: Operation, given: URLSearchParams): { query: Json } | { breaks: Break[] } {
  const query: Json = {};
  const breaks: Break[] = [];
  for (const { name, schema } of operation.query) {
    const values = given.getAll(name);
    const [first] = values;
    if (first === undefined) continue;
    const value = read(schema, values, first);
    const wrong = judge(`${operation.id} ?${name}`, () => schema, value);
    breaks.push(...translated(wrong).map((one) => ({ ...one, path: [name, ...one.path] })));
    query[name] = value;
  }
  return breaks.length > 0 ? { breaks } : { query };
}

function read(schema: Schema, values: string[], first: string): unknown {
  const types = [schema.type ?? []].flat();
  if (types.includes('array')) return values;
  if (types.includes('boolean')) return BOOLEANS[first.toLowerCase()] ?? first;
  if (types.includes('integer') && /^-?\d+$/.test(first)) return Number(first);
  return first;
}

const BOOLEANS: Record<string, boolean> = { true: true, false: false, 1: true, 0: false };

const SNOWFLAKE = /^(0|[1-9][0-9]{0,19})$/;
const FREE = /token|emoji_name|^code$/;

export function breaksInPath(params: Record<string, string>): Break[] {
  return Object.entries(params)
    .filter(([name, value]) => !FREE.test(name) && !SNOWFLAKE.test(value))
    .map(([name, value]) => ({
      path: [name],
      code: 'NUMBER_TYPE_COERCE',
      message: `Value "${value}" is not snowflake.`,
    }));
}
