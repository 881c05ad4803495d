import type { ErrorObject } from 'ajv/dist/2020.js';
import { type Break, badLength, broken, notOneOf, type Path, required } from './breaks.ts';
import type { Schema } from './document.ts';

/** What ajv found, in Discord's words. */
export function translated(errors: ErrorObject[]): Break[] {
  const unions = errors.filter((one) => one.keyword === 'anyOf').map((one) => one.instancePath);
  const insideUnion = ({ keyword, instancePath, schemaPath }: ErrorObject) =>
    keyword !== 'anyOf' && /anyOf/.test(schemaPath) && unions.includes(instancePath);
  return errors.filter((one) => !insideUnion(one)).flatMap(translate);
}

function translate(error: ErrorObject): Break[] {
  const path = stepsOf(error.instancePath);
  const words = WORDS[error.keyword];
  if (SILENT.includes(error.keyword)) return [];
  return [words ? words(path, error) : broken(path, 'BASE_TYPE_INVALID', error.message ?? 'Invalid.')];
}

// The branch they lead into has its own say.
const SILENT = ['if', 'allOf', 'propertyNames'];

function stepsOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

type Words = (path: Path, error: ErrorObject) => Break;

const WORDS: Record<string, Words> = {
  required: (path, { params }) => required([...path, String(params.missingProperty)]),
  maxLength: (path, error) => length(path, error, ['minLength', 'maxLength']),
  minLength: (path, error) => length(path, error, ['minLength', 'maxLength']),
  maxItems: (path, error) => length(path, error, ['minItems', 'maxItems']),
  minItems: (path, error) => length(path, error, ['minItems', 'maxItems']),
  maximum: (path, { params }) =>
    broken(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${params.limit}.`),
  minimum: (path, { params }) =>
    broken(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${params.limit}.`),
  enum: (path, { params }) => notOneOf(path, params.allowedValues),
  type: (path, error) => wrongType(path, error),
  format: (path, { params, data }) => FORMATS[params.format]?.(path, data) ?? notA(path, data, params.format),
  pattern: (path, { data }) => notA(path, data, 'snowflake'),
  uniqueItems: (path) => broken(path, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The Set already contains this value.'),
  anyOf: (path) => broken(path, 'UNION_TYPE_CHOICES', 'Value of field is none of what it may be.'),
};

function length(path: Path, { parentSchema, params }: ErrorObject, [low, high]: [string, string]): Break {
  const { [low]: least, [high]: most } = (parentSchema ?? {}) as Schema;
  if (least !== undefined && most !== undefined) return badLength(path, Number(least), Number(most));
  return most === undefined
    ? broken(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${params.limit} or more in length.`)
    : broken(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${params.limit} or fewer in length.`);
}

const notA = (path: Path, data: unknown, kind: string) =>
  broken(path, 'NUMBER_TYPE_COERCE', `Value "${String(data).slice(0, 100)}" is not ${kind}.`);

const FORMATS: Record<string, (path: Path, data: unknown) => Break> = {
  uri: (path) => broken(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.'),
  'date-time': (path, data) => broken(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${data}. Should be ISO8601.`),
};

const TYPES: Record<string, [string, string]> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  integer: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not float.'],
  boolean: ['BOOLEAN_TYPE_CHOICES', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType.'],
};

function wrongType(path: Path, { params, data }: ErrorObject): Break {
  const types = [params.type].flat().flatMap((one: string) => one.split(','));
  if (data === null) return required(path);
  const [code, message] = TYPES[types.find((one) => one !== 'null') ?? ''] ?? ['BASE_TYPE_INVALID', 'Invalid.'];
  return broken(path, code, message);
}
