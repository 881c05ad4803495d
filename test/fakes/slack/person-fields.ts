import { typed } from './payloads-rich-text.ts';
import type { Chosen } from './person-files.ts';
import { words } from './person-words.ts';
import type { Json, ViewState, World } from './world.ts';

export type Value = string | string[] | Chosen[] | null;

/** How one kind of element keeps what was chosen: under which name, whether many, and what a person's words become. */
type Kind = { key: string; initial: string; many?: true; take(world: World, element: Json, word: string): unknown };

const asWritten = (_: World, __: Json, word: string) => word;
const asNumber = (_: World, __: Json, word: string) => Number(word);

const text: Kind = { key: 'value', initial: 'initial_value', take: asWritten };
const one = (key: string, take: Kind['take'] = asWritten): Kind => ({
  key: `selected_${key}`,
  initial: `initial_${key}`,
  take,
});
const many = (key: string, take: Kind['take'] = asWritten): Kind => ({ ...one(key, take), many: true });

function notByName(_: World, __: Json, word: string): never {
  throw new Error(`a file is chosen with its bytes, not as "${word}"`);
}

export const KINDS: Record<string, Kind> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: {
    key: 'rich_text_value',
    initial: 'initial_value',
    take: (world, _, word) => typed(world, word).blocks[0],
  },
  static_select: one('option', option),
  external_select: one('option', option),
  radio_buttons: one('option', option),
  overflow: one('option', option),
  checkboxes: many('options', option),
  multi_static_select: many('options', option),
  users_select: one('user', user),
  multi_users_select: many('users', user),
  conversations_select: one('conversation', channel),
  multi_conversations_select: many('conversations', channel),
  channels_select: one('channel', channel),
  multi_channels_select: many('channels', channel),
  datepicker: one('date'),
  timepicker: one('time'),
  datetimepicker: one('date_time', asNumber),
  file_input: { key: 'files', initial: 'initial_files', many: true, take: notByName },
};

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);

/** The options of a menu, whether grouped or not. */
export const choosable = (element: Json): Json[] => [
  ...list(element.options),
  ...list(element.option_groups).flatMap((group) => list(group.options)),
];

function option(world: World, element: Json, word: string): Json {
  const options = choosable(element);
  const found =
    options.find((one) => words(world, one.text).join('') === word) ?? options.find((one) => one.value === word);
  if (found) return found;
  const there = options.map((one) => words(world, one.text).join('')).join(', ');
  throw new Error(`there is no option "${word}"; one can choose: ${there || 'nothing'}`);
}

function user(world: World, _: Json, word: string): string {
  const found =
    world.users.get(word) ?? [...world.users.values()].find((one) => [one.name, one.realName].includes(word));
  if (!found) throw new Error(`Slack offers nobody called "${word}"`);
  return found.id;
}

function channel(world: World, _: Json, word: string): string {
  const found = world.channels.get(word) ?? [...world.channels.values()].find((one) => one.name === word);
  if (!found) throw new Error(`Slack offers no channel called "${word}"`);
  return found.id;
}

const kindOf = (element: Json): Kind => {
  const kind = KINDS[String(element.type)];
  if (!kind) throw new Error(`the fake's hands cannot use a "${element.type}"`);
  return kind;
};

/** What an element holds after a person chose this; null and an empty string empty it. */
export function holding(world: World, element: Json, value: Value): Json {
  const kind = kindOf(element);
  const chosen = [value ?? []]
    .flat()
    .filter((word): word is string => typeof word === 'string' && word !== '')
    .map((word) => kind.take(world, element, word));
  return { type: element.type, [kind.key]: kind.many ? chosen : (chosen[0] ?? null) };
}

/** What it holds before anybody touched it. */
export function untouched(element: Json): Json {
  const kind = kindOf(element);
  return { type: element.type, [kind.key]: element[kind.initial] ?? (kind.many ? [] : null) };
}

/** Buttons and overflows forget what was pressed; everything else keeps it. */
const KEEPING = (element: Json) => String(element.type) in KINDS && element.type !== 'overflow';

const elementsOf = (block: Json): Json[] =>
  [block.element, block.accessory, ...list(block.type === 'actions' ? block.elements : [])].filter(
    (one): one is Json => typeof one === 'object' && one !== null && KEEPING(one as Json),
  );

/**
 * All that is chosen in these blocks. What was typed stays as long as its block id, action id and kind stay; a new
 * block id means a new field with its initial value.
 */
export function stateOf(blocks: Json[], kept: ViewState): ViewState {
  const state: ViewState = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
      const before = kept[blockId]?.[actionId];
      const holds = before && before.type === element.type ? before : untouched(element);
      state[blockId] = { ...state[blockId], [actionId]: holds };
    }
  }
  return state;
}
