import type { Json } from '../world.ts';
import type { Fields, Place, Problem, Shape } from './shape.ts';

/** Lengths are Unicode code points, not UTF-16 units: 150 emoji fit a header. */
export const length = (text: string) => [...text].length;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything that is wrong with `value`, in Slack's words, in the order of the document. */
export function walk(shape: Shape, value: unknown, at: string, place: Place): Problem[] {
  switch (shape.is) {
    case 'any':
      return [];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [{ at, says: 'must provide a boolean' }];
    case 'string':
      return typeof value === 'string' ? text(shape, value, at) : [{ at, says: 'must provide a string' }];
    case 'number':
      return typeof value === 'number' ? number(shape, value, at) : [{ at, says: 'must provide a number' }];
    case 'list':
      return Array.isArray(value) ? items(shape, value, at, place) : [{ at, says: 'must provide an array' }];
    case 'object':
      return isObject(value) ? fields(shape, value, at, place) : [{ at, says: 'must provide an object' }];
    case 'kind':
      return isObject(value) ? kind(shape, value, at, place) : [{ at, says: 'must provide an object' }];
  }
}

function text(shape: Shape & { is: 'string' }, value: string, at: string): Problem[] {
  const says = [
    shape.among && !shape.among.includes(value) && 'must be a valid enum value',
    shape.min !== undefined && length(value) < shape.min && `must be more than ${shape.min - 1} characters`,
    shape.max !== undefined && length(value) > shape.max && `must be less than ${shape.max + 1} characters`,
    shape.looks && value !== '' && !shape.looks.like.test(value) && shape.looks.says,
  ];
  return says.filter((one) => typeof one === 'string').map((one) => ({ at, says: one }));
}

function number(shape: Shape & { is: 'number' }, value: number, at: string): Problem[] {
  const says = [
    shape.whole && !Number.isInteger(value) && 'must provide an integer',
    shape.min !== undefined && value < shape.min && `must be greater than ${shape.min}`,
    shape.above !== undefined && value <= shape.above && `must be greater than ${shape.above}`,
    shape.max !== undefined && value > shape.max && `must be less than ${shape.max}`,
  ];
  return says.filter((one) => typeof one === 'string').map((one) => ({ at, says: one }));
}

function items(shape: Shape & { is: 'list' }, value: unknown[], at: string, place: Place): Problem[] {
  if (shape.min !== undefined && value.length < shape.min)
    return [{ at, says: `must provide at least ${shape.min} items` }];
  if (shape.max !== undefined && value.length > shape.max)
    return [{ at, says: `no more than ${shape.max} items allowed` }];
  return value.flatMap((one, index) => walk(shape.of, one, `${at}/${index}`, place));
}

function fields(shape: Fields, value: Json, at: string, place: Place, own: readonly string[] = []): Problem[] {
  const known = { ...shape.need, ...shape.may };
  const there = Object.keys(value).filter((key) => value[key] !== undefined);
  const problems = [
    ...Object.keys(shape.need ?? {})
      .filter((key) => !there.includes(key))
      .map((key) => ({ at, says: `missing required field: ${key}` })),
    ...there
      .filter((key) => !own.includes(key))
      .flatMap((key) => {
        const field = Object.hasOwn(known, key) ? known[key] : undefined;
        if (!field) return [{ at, says: `invalid additional property: ${key}` }];
        return walk(field, value[key], `${at}/${key}`, place);
      }),
  ];
  return problems.length > 0 || !shape.rule ? problems : shape.rule(value, at);
}

function kind(shape: Shape & { is: 'kind' }, value: Json, at: string, place: Place): Problem[] {
  const type = value.type;
  if (type === undefined) return [{ at, says: 'missing required field: type' }];
  if (typeof type !== 'string') return [{ at: `${at}/type`, says: 'must provide a string' }];
  const kinds = shape.of();
  const found = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const fits = found && (!shape.only || shape.only.includes(type)) && (!found.places || found.places.includes(place));
  if (!fits) return [{ at: `${at}/type`, says: `unsupported type: ${type}` }];
  return fields(found, value, at, place, ['type']);
}
