import type { Json } from '../world.ts';
import type { Problem } from './shape.ts';
import { isObject } from './walk.ts';

/**
 * `block_id` is unique in one list of blocks, however deep the block; `action_id` in its block, for Slack hands values
 * back as `state.values[block_id][action_id]`. Two empty strings are twins as well. A markdown block loses its id.
 */
export function twins(blocks: unknown, at: string): Problem[] {
  const blockIds = new Set<string>();
  return (Array.isArray(blocks) ? blocks : []).flatMap((one, index) => inBlock(one, `${at}/${index}`, blockIds));
}

function inBlock(block: unknown, at: string, blockIds: Set<string>): Problem[] {
  if (!isObject(block)) return [];
  const own = block.type === 'markdown' ? [] : twin(block, 'block_id', at, blockIds);
  return [...own, ...inside(block, at, blockIds, new Set())];
}

/** Blocks in blocks have action ids of their own. */
const holdsBlocks = (parent: Json, key: string) =>
  key === 'child_blocks' || (key === 'elements' && parent.type === 'carousel');

function inside(parent: Json, at: string, blockIds: Set<string>, actionIds: Set<string>): Problem[] {
  return Object.entries(parent).flatMap(([key, value]) => {
    const many: [unknown, string][] = Array.isArray(value)
      ? value.map((one, index) => [one, `${at}/${key}/${index}`])
      : [[value, `${at}/${key}`]];
    return many.flatMap(([one, where]) => {
      if (!isObject(one)) return [];
      if (holdsBlocks(parent, key)) return inBlock(one, where, blockIds);
      return [...twin(one, 'action_id', where, actionIds), ...inside(one, where, blockIds, actionIds)];
    });
  });
}

function twin(value: Json, key: 'block_id' | 'action_id', at: string, seen: Set<string>): Problem[] {
  const id = value[key];
  if (typeof id !== 'string') return [];
  if (seen.has(id)) return [{ at: `${at}/${key}`, says: `\`${key}\` "${id}" already exists` }];
  seen.add(id);
  return [];
}
