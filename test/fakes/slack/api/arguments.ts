import type { ArgumentRule, MethodContract } from '../contract.ts';
import { type Refused, refuse, wrongArguments } from './method.ts';

/** Checked and in their own types: flags are booleans, counts are numbers, JSON is parsed. Absent ones are not there. */
export type Args = Record<string, unknown>;

// The reference calls these strings, as they arrive JSON-encoded in a form.
const STRUCTURES = new Set(['blocks', 'attachments', 'unfurled_attachments', 'metadata', 'view', 'files', 'file_ids']);
const UNREADABLE: Record<string, string> = {
  blocks: 'invalid_blocks_format',
  metadata: 'invalid_metadata_format',
  attachments: 'invalid_attachments',
};
// Its own errors speak of it (`duplicate_message_not_found`), the list of arguments does not.
const UNLISTED = new Set(['token', 'client_msg_id']);

type Read = { value: unknown } | { wrong: string };
type Kind = 'text' | 'flag' | 'count' | 'structure';

const READ: Record<Kind, (given: unknown, rule: ArgumentRule) => Read> = {
  text: (given, rule) => {
    if (typeof given !== 'string') return { wrong: 'must provide a string' };
    const allowed = [rule, ...(rule.anyOf ?? [])].flatMap((one) => one.enum ?? []);
    return allowed.length > 0 && !allowed.includes(given)
      ? { wrong: 'failed to match all allowed schemas' }
      : { value: given };
  },
  flag: (given) => {
    const found = FLAGS.get(typeof given === 'string' ? given.toLowerCase() : given);
    return found === undefined ? { wrong: 'must be a boolean' } : { value: found };
  },
  count: (given, { minimum = -Infinity, maximum = Infinity }) => {
    const count = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    if (typeof count !== 'number' || !Number.isInteger(count)) return { wrong: 'must be an integer' };
    if (count < minimum) return { wrong: `must be greater than ${minimum - 1}` };
    return count > maximum ? { wrong: `must be less than ${maximum + 1}` } : { value: count };
  },
  structure: (given) => {
    if (typeof given !== 'string') return { value: given };
    if (given === '') return { value: undefined };
    try {
      return { value: JSON.parse(given) };
    } catch {
      return { wrong: 'must be valid JSON' };
    }
  },
};
const FLAGS = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
  [1, true],
  [0, false],
]);

/** Holds what was given against the contract. `strangers`: names Slack would silently ignore. */
export function readArguments(
  contract: MethodContract,
  given: Record<string, unknown>,
): { args: Args; strangers: string[] } | Refused<string> {
  const args: Args = {};
  const strangers: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const rule = contract.args.properties[name];
    if (!rule) {
      if (UNLISTED.has(name)) args[name] = value;
      else strangers.push(name);
      continue;
    }
    if (value === null || value === undefined) continue;
    const read = READ[kindOf(name, rule)](value, rule);
    if ('wrong' in read) return wrong(contract, name, read.wrong);
    if (read.value !== undefined && read.value !== null) args[name] = read.value;
  }
  for (const name of contract.args.required ?? []) {
    if (name !== 'token' && (args[name] === undefined || args[name] === '')) return missing(contract, name);
  }
  return { args, strangers };
}

function kindOf(name: string, rule: ArgumentRule): Kind {
  if (STRUCTURES.has(name) || rule.type === 'array') return 'structure';
  const types = [rule, ...(rule.anyOf ?? [])].map((one) => one.type);
  if (types.includes('boolean')) return 'flag';
  return types.includes('number') || types.includes('integer') ? 'count' : 'text';
}

function wrong(contract: MethodContract, name: string, why: string): Refused<string> {
  const own = name === 'limit' ? 'invalid_limit' : name === 'length' ? 'missing_argument' : UNREADABLE[name];
  if (own && own in contract.errors) return refuse(own);
  return wrongArguments(`[ERROR] ${why} [json-pointer:/${name}]`);
}

function missing(contract: MethodContract, name: string): Refused<string> {
  const message = `[ERROR] missing required field: ${name}`;
  if ('missing_argument' in contract.errors)
    return refuse('missing_argument', { response_metadata: { messages: [message] } });
  return wrongArguments(message);
}

export function text(args: Args, name: string): string | undefined {
  const found = args[name];
  return typeof found === 'string' ? found : undefined;
}

/** Of an argument the contract requires: the door has seen to it that it is there. */
export function needed(args: Args, name: string): string {
  const found = text(args, name);
  if (found === undefined) throw new Error(`the contract does not require "${name}"`);
  return found;
}

export const flag = (args: Args, name: string): boolean => args[name] === true;

export function count(args: Args, name: string): number | undefined {
  const found = args[name];
  return typeof found === 'number' ? found : undefined;
}
