import { existsSync, readFileSync } from 'node:fs';

/** One argument as the scraped reference describes it; only what the fake needs of it. */
export type ArgumentRule = {
  type?: string;
  minimum?: number;
  maximum?: number;
  enum?: unknown[];
  anyOf?: ArgumentRule[];
  allOf?: ArgumentRule[];
};

export type MethodContract = {
  http_method: 'GET' | 'POST';
  scope: { bot?: string[] };
  rate_limits: string;
  json_input_supported?: boolean;
  args: { required?: string[]; properties: Record<string, ArgumentRule> };
  errors: Record<string, { desc: string }>;
  examples?: Record<string, { example?: Record<string, unknown> }>;
};

const FOLDER = new URL('../../contract/slack/web-api/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

const COMMON: Record<string, string> = read('common-errors.json').errors;
const TIERS: Record<string, string> = read('rate_limit_tiers.json');
const known = new Map<string, MethodContract | null>();

/** Null: there is no such method at Slack (or the reference does not hold it). */
export function contractOf(method: string): MethodContract | null {
  if (!known.has(method)) {
    const file = `methods/${method}.json`;
    const there = /^[\w.]+$/.test(method) && existsSync(new URL(file, FOLDER));
    known.set(method, there ? read(file) : null);
  }
  return known.get(method) ?? null;
}

// The reference names these for some methods only, or shows them in examples, though its prose lets every method answer
// them: a token is bad anywhere, arguments are wrong anywhere.
const ANYWHERE = ['invalid_auth', 'invalid_arguments', 'internal_error'];

export function documented(method: string, error: string): boolean {
  return error in COMMON || ANYWHERE.includes(error) || error in (contractOf(method)?.errors ?? {});
}

/** 1 to 4; 5 is a rule of its own. Where the two sources differ, the stricter holds. */
export function tierOf(method: string): number {
  const told = [contractOf(method)?.rate_limits, TIERS[method]].flatMap((tier) => {
    const found = tier?.match(/^(?:t|Tier)([1-4])$/)?.[1];
    return found ? [Number(found)] : [];
  });
  return told.length > 0 ? Math.min(...told) : 5;
}
