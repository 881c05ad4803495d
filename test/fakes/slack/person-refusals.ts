import { KINDS } from './person-fields.ts';
import type { Json, View, ViewState } from './world.ts';

type Check = (element: Json, value: string) => string | null;

const number = (value: unknown) => (value === undefined ? Number.NaN : Number(value));

// What Slack's own client says about a field before anything is sent.
const CHECKS: Record<string, Check> = {
  plain_text_input: ({ min_length, max_length }, value) => {
    if ([...value].length < number(min_length)) return `Must be at least ${min_length} characters`;
    return [...value].length > number(max_length ?? 3000) ? `Must be at most ${max_length ?? 3000} characters` : null;
  },
  email_text_input: (_, value) => (/^\S+@\S+\.\S+$/.test(value) ? null : 'Please enter a valid email address'),
  url_text_input: (_, value) => (URL.canParse(value) ? null : 'Please enter a valid URL'),
  number_input: ({ is_decimal_allowed, min_value, max_value }, value) => {
    if (!(is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(value)) return 'Please enter a valid number';
    if (Number(value) < number(min_value)) return `Must be at least ${min_value}`;
    return Number(value) > number(max_value) ? `Must be at most ${max_value}` : null;
  },
};

const empty = (chosen: unknown) =>
  chosen === null || chosen === undefined || (Array.isArray(chosen) && chosen.length === 0);

/** What stops this form from being sent, by block id. Empty: the client sends it. */
export function refusals(view: View, state: ViewState): Record<string, string> {
  const refused: Record<string, string> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const [blockId, element] = [String(block.block_id), block.element as Json];
    const kept = state[blockId]?.[String(element.action_id)] ?? {};
    const chosen = kept[KINDS[String(element.type)]?.key ?? ''];
    const problem = empty(chosen)
      ? block.optional !== true && 'Please complete this required field.'
      : typeof chosen === 'string' && CHECKS[String(element.type)]?.(element, chosen);
    if (problem) refused[blockId] = problem;
  }
  return refused;
}
