import { choosable } from './person-fields.ts';
import { words } from './person-words.ts';
import type { Json, World } from './world.ts';

/** Something that can be pressed, where it stands. */
export type Pressable = {
  block: Json;
  element: Json;
  /** The number of the attachment it stands in; null: in the message itself. */
  attachment: number | null;
  /** What is written around it: its own block, or what stands above a row of buttons. */
  near: string;
};

/** `option`: of a menu, by its words or its value. `near`: words beside it, when several have the same label. */
export type Which = { option?: string | string[]; near?: string };

export type Found = Pressable & { chosen: string[] };

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);

function elementsIn(block: Json): Json[] {
  const inside = [
    block.accessory,
    ...(block.type === 'actions' || block.type === 'context_actions' ? list(block.elements) : []),
  ];
  return [...inside.filter((one) => typeof one === 'object' && one !== null), ...list(block.actions)] as Json[];
}

/**
 * Everything a finger could reach in these blocks. Inputs are filled, not pressed. A row of buttons belongs to what
 * stands above it, up to the row, header or divider before.
 */
export function pressables(world: World, blocks: Json[], attachment: number | null = null): Pressable[] {
  let above: string[] = [];
  let over = false;
  return blocks.flatMap((block) => {
    const row = block.type === 'actions';
    if (over || block.type === 'divider' || block.type === 'header') above = row ? above : [];
    over = row;
    const own = words(world, block).join('\n');
    if (!row) above = [...above, own];
    const near = row ? above.join('\n') : own;
    return block.type === 'input' ? [] : elementsIn(block).map((element) => ({ block, element, attachment, near }));
  });
}

const asList = (option: string | string[] | undefined) => (option === undefined ? [] : [option].flat());
const labelOf = (world: World, element: Json) => words(world, element.text ?? element.placeholder).join('');

/**
 * The one thing that `what` means: a button by its words or action id, a menu by its action id or placeholder together
 * with an option, or an option by its own words. Throws when there is none, or more than one.
 */
export function find(world: World, all: Pressable[], what: string, which: Which = {}): Found {
  const within = all.filter(({ near }) => which.near === undefined || near.includes(which.near));
  const found = within.flatMap((pressable) => matches(world, pressable, what, asList(which.option)));
  const [one] = found;
  if (one && found.length === 1) return one;
  const there = within.map((pressable) => `"${describe(world, pressable)}"`).join(', ') || 'nothing';
  throw new Error(`"${what}" stands there ${found.length} times; one can press: ${there}`);
}

function matches(world: World, pressable: Pressable, what: string, options: string[]): Found[] {
  const { element } = pressable;
  const named = element.action_id === what || labelOf(world, element) === what;
  if (element.type === 'button' || options.length > 0) return named ? [{ ...pressable, chosen: options }] : [];
  const option = choosable(element).find((one) => words(world, one.text).join('') === what);
  return option ? [{ ...pressable, chosen: [String(option.value)] }] : [];
}

const describe = (world: World, { element }: Pressable) =>
  [labelOf(world, element), ...choosable(element).map((option) => words(world, option.text).join(''))]
    .filter(Boolean)
    .join(' / ');
