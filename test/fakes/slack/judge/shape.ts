import type { Json } from '../world.ts';

/** Where blocks are shown. */
export type Place = 'message' | 'modal' | 'home';

/** What is wrong, and where: a JSON pointer. */
export type Problem = { at: string; says: string };

/**
 * What Slack takes, as data: the walker (`walk.ts`) is the only reader. Objects are closed, as Slack's are: a key which
 * is in neither `need` nor `may` is refused.
 */
export type Shape =
  | { is: 'string'; min?: number; max?: number; among?: readonly string[]; looks?: { like: RegExp; says: string } }
  | { is: 'number'; min?: number; max?: number; above?: number; whole?: boolean }
  | { is: 'boolean' }
  | { is: 'list'; of: Shape; min?: number; max?: number }
  | ({ is: 'object' } & Fields)
  | { is: 'kind'; of: () => Kinds; only?: readonly string[] }
  /** Not looked into. */
  | { is: 'any' };

export type Fields = {
  need?: Record<string, Shape>;
  may?: Record<string, Shape>;
  rule?: Rule;
};

/** What one field alone cannot say: either-or, ranges, rows of one length. Asked only when the fields are right. */
export type Rule = (value: Json, at: string) => Problem[];

/** Objects told apart by their `type`. */
export type Kinds = Record<string, Kind>;
export type Kind = Fields & {
  /** Left out: everywhere. */
  places?: readonly Place[];
};

type Range = { min_length?: number; max_length?: number; min_items?: number; max_items?: number };

export const string = (range: Range = {}): Shape => ({
  is: 'string',
  ...(range.min_length === undefined ? {} : { min: range.min_length }),
  ...(range.max_length === undefined ? {} : { max: range.max_length }),
});
export const list = (of: Shape, range: Range = {}): Shape => ({
  is: 'list',
  of,
  ...(range.min_items === undefined ? {} : { min: range.min_items }),
  ...(range.max_items === undefined ? {} : { max: range.max_items }),
});
export const among = (...words: string[]): Shape => ({ is: 'string', among: words });
export const object = (fields: Fields): Shape => ({ is: 'object', ...fields });
export const boolean: Shape = { is: 'boolean' };
export const any: Shape = { is: 'any' };

const URI = { like: /^[a-z][a-z0-9+.-]*:\S+$/iu, says: 'must be a valid uri' };
/** An address: a relative one is refused. */
export const uri = (range: Range = {}): Shape => ({ ...string(range), is: 'string', looks: URI });

/** For rules: this object has a value there. */
export const has = (value: Json, key: string) => value[key] !== undefined;

/** For rules: exactly one of these fields. */
export const oneOf =
  (...keys: string[]): Rule =>
  (value, at) => {
    const names = keys.map((key) => `\`${key}\``).join(' or ');
    const there = keys.filter((key) => has(value, key)).length;
    if (there === 1) return [];
    return [{ at, says: there === 0 ? `must define either ${names}` : `cannot define both ${names}` }];
  };
