import type { z } from 'zod';
import { pathOf } from './json.ts';

const KINDS: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/**
 * What is wrong, in words for an engineer at the shop, made to follow the path: `data.paid` + `is missing`. Never
 * quotes what was sent. Rules that bring their own words (amounts, instants) do not come here.
 */
export function whatIsWrong(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'is empty' : `is less than ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`;
      return issue.origin === 'array' ? `has more than ${issue.maximum} entries` : `is more than ${issue.maximum}`;
    default:
      return 'is not valid';
  }
}

export type SchemaProblem = { ok: false; path: string; problem: string };

/** The first problem only: the shop mends it and sends again. */
export function firstProblem(error: z.ZodError, under: readonly PropertyKey[] = []): SchemaProblem {
  const issue = error.issues[0];
  const path = pathOf([...under, ...(issue?.path ?? [])]);
  return { ok: false, path, problem: `${path || 'The body'} ${issue?.message ?? 'is not valid'}.` };
}
