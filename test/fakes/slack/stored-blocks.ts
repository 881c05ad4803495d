import { storedText } from './stored-text.ts';
import type { Json } from './world.ts';

// Elements a person can use; Slack gives each an action id if the app gave none.
const USABLE =
  /^(button|overflow|datepicker|timepicker|datetimepicker|checkboxes|radio_buttons|.*_select|.*_input|.*_buttons?)$/;

/** What Slack makes of blocks: ids where there were none, defaults written out, text as it is stored. */
export function storedBlocks(blocks: Json[], newId: () => string): Json[] {
  return blocks.map((block) => ({ ...stored(block, newId), block_id: block.block_id || newId() }));
}

/** One text object, or any part of a block. */
export function stored(part: Json, newId: () => string): Json {
  const kept = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inner(value, newId)]));
  const type = String(part.type ?? '');
  if (type === 'plain_text') return { emoji: true, ...kept };
  if (type === 'input') return { optional: false, dispatch_action: false, ...kept };
  if (type === 'mrkdwn') return { verbatim: false, ...kept, text: mrkdwn(part) };
  return USABLE.test(type) && !part.action_id ? { ...kept, action_id: newId() } : kept;
}

function inner(value: unknown, newId: () => string): unknown {
  if (Array.isArray(value)) return value.map((one) => inner(one, newId));
  return typeof value === 'object' && value !== null ? stored(value as Json, newId) : value;
}

const mrkdwn = ({ text, verbatim }: Json) => (typeof text === 'string' && verbatim !== true ? storedText(text) : text);
