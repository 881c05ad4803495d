import type { Json } from '../world.ts';
import { HEADER_COST, limits, MESSAGE_TEXT } from './limits.ts';
import type { Problem } from './shape.ts';
import { isObject, length } from './walk.ts';

/** Tables have a sum of their own. */
const APART = ['table', 'data_table'];

/** Slack counts what it stores: `&` as `&amp;`. One that already begins an entity stays as it is. */
const stored = (text: string) => length(text.replace(/&(?!(?:amp|lt|gt);)/gu, '&amp;'));

/** What the blocks weigh in the undocumented sum: all their text, a surcharge for headers. */
export function weight(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + weight(one), 0);
  if (!isObject(value) || APART.includes(String(value.type))) return 0;
  const own = typeof value.text === 'string' ? stored(value.text) : 0;
  const parts = Object.values(value).filter((one) => typeof one === 'object');
  return own + (value.type === 'header' ? HEADER_COST : 0) + weight(parts);
}

export const tooHeavy = (...blocks: unknown[]) => weight(blocks) > MESSAGE_TEXT;

/** The length of one markdown block is at the same time the length of all in a message. */
export function markdownSum(blocks: Json[], at: string): Problem[] {
  const max = limits.markdown.text.max_length;
  let sum = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'markdown' || typeof block.text !== 'string') continue;
    sum += length(block.text);
    if (sum > max) return [{ at: `${at}/${index}/text`, says: `must be less than ${max + 1} characters` }];
  }
  return [];
}
