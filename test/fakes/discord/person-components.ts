import { COMPONENT } from './payloads-component.ts';
import { wordsOf } from './person-words.ts';
import type { Json, Message, World } from './world.ts';

/** Something that can be pressed, where it stands. `near`: what is written around it. */
export type Pressable = { element: Json; near: string };

/** `option`: of a menu, by its label or its value. `near`: words beside it, when several have the same label. */
export type Which = { option?: string | string[]; near?: string };

export type Found = Pressable & { chosen: string[] };

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const PRESSABLE = new Set<unknown>([
  ...[COMPONENT.button, COMPONENT.stringSelect, COMPONENT.userSelect, COMPONENT.roleSelect],
  ...[COMPONENT.mentionableSelect, COMPONENT.channelSelect],
]);
const LINK = 5;

/**
 * Everything a finger could reach. A row of buttons belongs to what stands above it, up to the row or line before; the
 * button of a section to that section.
 */
export function pressables(world: World, components: Json[], above: string[] = []): Pressable[] {
  let over = [...above];
  let row = false;
  return components.flatMap((one): Pressable[] => {
    if (PRESSABLE.has(one.type)) return [{ element: one, near: over.join('\n') }];
    if (one.type === COMPONENT.row) {
      row = true;
      return pressables(world, list(one.components), over);
    }
    if (one.type === COMPONENT.separator || row) over = [...above];
    row = false;
    if (one.type === COMPONENT.container) return pressables(world, list(one.components), over);
    const own = wordsOf(world, undefined, [one]);
    over = [...over, ...own];
    const accessory = one.type === COMPONENT.section ? (one.accessory as Json | undefined) : undefined;
    if (!accessory || !PRESSABLE.has(accessory.type)) return [];
    over = [...above];
    return [{ element: accessory, near: own.join('\n') }];
  });
}

const emojiOf = ({ emoji }: Json) => String((emoji as Json | undefined)?.name ?? '');
/** What stands on it: the label, or the placeholder of a menu, or else an emoji alone. */
export const labelOf = (element: Json) => String(element.label ?? element.placeholder ?? emojiOf(element));

/** Everything that can really be pressed, in words: buttons, and what can be chosen in menus. */
export const labelsOf = (world: World, { components }: Pick<Message, 'components'>): string[] =>
  pressables(world, components)
    .filter(({ element }) => element.disabled !== true && element.style !== LINK)
    .flatMap(({ element }) =>
      element.type === COMPONENT.stringSelect
        ? list(element.options).map(({ label }) => String(label))
        : [labelOf(element)],
    );

const asList = (option: string | string[] | undefined) => (option === undefined ? [] : [option].flat());

/**
 * The one thing that `what` means: a button by its label or custom id, a menu by its placeholder or custom id together
 * with an option, or an option by its own label. Throws when there is none, more than one, or it cannot be pressed.
 */
export function find(world: World, components: Json[], what: string, which: Which = {}): Found {
  const all = pressables(world, components);
  const within = all.filter(({ near }) => which.near === undefined || near.includes(which.near));
  const found = within.flatMap((one) => matches(one, what, asList(which.option)));
  const [one] = found;
  const there = within.map(({ element }) => `"${describe(element)}"`).join(', ') || 'nothing';
  if (!one || found.length > 1)
    throw new Error(`"${what}" stands there ${found.length} times; one can press: ${there}`);
  if (one.element.disabled === true) throw new Error(`"${what}" is disabled`);
  if (one.element.style === LINK) throw new Error(`"${what}" opens ${one.element.url}; the app hears nothing of it`);
  return one;
}

function matches(pressable: Pressable, what: string, options: string[]): Found[] {
  const { element } = pressable;
  const named = element.custom_id === what || labelOf(element) === what;
  if (element.type === COMPONENT.button || options.length > 0) return named ? [{ ...pressable, chosen: options }] : [];
  const option = list(element.options).find(({ label }) => label === what);
  return option ? [{ ...pressable, chosen: [String(option.value)] }] : [];
}

const describe = (element: Json) =>
  [labelOf(element), ...list(element.options).map(({ label }) => String(label))].filter(Boolean).join(' / ') +
  (element.disabled === true ? ' (disabled)' : '');
