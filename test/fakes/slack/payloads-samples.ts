import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from './world.ts';

const FOLDER = new URL('../../contract/slack/payloads/', import.meta.url);

export type Sample = { file: string; content: Json };

/** Samples from the test suites of Slack's own SDKs, by folder such as `interactive/block_actions`. */
export const samplesOf = (folder: string): Sample[] =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, content: JSON.parse(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8')) }));

export const folders = (folder: string) => readdirSync(new URL(`${folder}/`, FOLDER));

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/**
 * Paths in which `ours` lacks what the sample has, or has another type there. Arrays are compared by their first
 * element; what is null in the sample may be anything, but must be there.
 */
export function lacking(sample: unknown, ours: unknown, path = ''): string[] {
  if (ours === undefined) return [path];
  if (sample === null) return [];
  if (kindOf(sample) !== kindOf(ours)) return [`${path} (${kindOf(sample)} there, ${kindOf(ours)} here)`];
  if (Array.isArray(sample) && Array.isArray(ours)) {
    return sample.length === 0 ? [] : lacking(sample[0], ours[0], `${path}[0]`);
  }
  if (!isObject(sample) || !isObject(ours)) return [];
  return Object.entries(sample).flatMap(([key, value]) => lacking(value, ours[key], path ? `${path}.${key}` : key));
}
