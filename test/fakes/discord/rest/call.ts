import type { Inside } from '../inside.ts';
import type { Json } from '../world.ts';
import type { Refused } from './refusals.ts';

export type Upload = { n: number; filename: string; contentType: string; content: Buffer };

/** A request that the law found nothing wrong with, so handlers may say what its body is. */
export type Call = {
  inside: Inside;
  params: Record<string, string>;
  query: Json;
  body: Json;
  /** The body, where it is a list. */
  list: Json[];
  files: Upload[];
};

export type Answer = { status: number; body?: unknown } | Refused;

/** What the law needs to know of the world before it can judge a body. */
export type Facts = {
  /** The schema, where the document offers several and the id in the path decides. */
  variant?: string;
  /** The message that is edited has the flag for components V2, which never goes away. */
  v2?: boolean;
};

export type Route = {
  run(call: Call): Answer;
  facts?(call: Pick<Call, 'inside' | 'params'>): Facts;
};

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const done: Answer = { status: 204 };
