import type { Json } from '../world.ts';
import { limits, MESSAGE_BLOCKS, MESSAGE_TEXT, VIEW_BYTES } from './limits.ts';
import { sized, twinOf } from './pointer.ts';

/** An object in a message or view, and the part it plays: `header.text`, `section.fields`, `modal.blocks`. */
export type Spot = { pointer: string; role: string; value: Json };

/** One thing done to one key, which Slack must refuse wherever it fits. `''` is the object itself. */
export type Break = {
  what: string;
  fits: (spot: Spot) => boolean;
  key: string;
  to: (old: unknown, spot: Spot) => unknown;
};

const long = (limit: { max_length: number }) => () => 'x'.repeat(limit.max_length + 1);
const more = (limit: { max_items: number }) => (old: unknown) => sized(old, limit.max_items + 1);
const address = (limit: { max_length: number }) => () => `https://x.nl/${'x'.repeat(limit.max_length)}`;
const gone = () => undefined;
const empty = () => [];
const word = { type: 'plain_text', text: 'A word' };
const button = { type: 'button', action_id: 'intruder', text: word };

const is =
  (...types: string[]) =>
  ({ value }: Spot) =>
    types.includes(String(value.type));
const plays = (role: RegExp) => (spot: Spot) => role.test(spot.role);
const isText = is('plain_text', 'mrkdwn');
const isOption = plays(/\.options$/u);
const isConfirm = plays(/\.confirm$/u);
const isBlock = plays(/\.(blocks|child_blocks)$/u);
const given = (key: string) => (spot: Spot) => spot.value[key] !== undefined;
const both =
  (...tests: ((spot: Spot) => boolean)[]) =>
  (spot: Spot) =>
    tests.every((test) => test(spot));

/** Anything not named may be as long as any text. */
const TEXTS: Record<string, { max_length: number }> = {
  'header.text': limits.header.text,
  'section.text': limits.section.text,
  'section.fields': { max_length: limits.section.fields.item_max_length },
  'button.text': limits.button.text,
  'options.text': limits.option.text,
  'options.description': limits.option.description,
  'option_groups.label': limits.option_group.label,
  'confirm.title': limits.confirmation.title,
  'confirm.text': limits.confirmation.text,
  'confirm.confirm': limits.confirmation.confirm,
  'confirm.deny': limits.confirmation.deny,
  'input.label': limits.input.label,
  'input.hint': limits.input.hint,
  'alert.text': limits.alert.text,
  'modal.title': limits.view.title,
  'modal.submit': limits.view.submit,
  'modal.close': limits.view.close,
};
const textLimit = (role: string) =>
  TEXTS[role] ?? (role.endsWith('.placeholder') ? limits.select.placeholder : limits.text);
const PLAIN =
  /^(header\.text|button\.text|modal\.(title|submit|close)|input\.(label|hint)|confirm\.(title|confirm|deny))$|\.placeholder$/u;

const NEEDS: Record<string, string[]> = {
  header: ['text'],
  context: ['elements'],
  actions: ['elements'],
  rich_text: ['elements'],
  markdown: ['text'],
  input: ['label', 'element'],
  image: ['alt_text'],
  alert: ['text'],
  button: ['text'],
  overflow: ['options'],
  checkboxes: ['options'],
  radio_buttons: ['options'],
  modal: ['title', 'blocks'],
  home: ['blocks'],
  plain_text: ['text'],
  mrkdwn: ['text'],
};
const OPTIONS: Record<string, { max_items: number }> = {
  static_select: limits.select.options,
  multi_static_select: limits.select.options,
  overflow: limits.overflow.options,
  checkboxes: limits.checkboxes.options,
  radio_buttons: limits.radio_buttons.options,
};

/** The id of another is taken over; a lone one is put twice. */
function twinActions(old: unknown) {
  const [first, second, ...rest] = old as Json[];
  return [first, { ...(second ?? first), action_id: first?.action_id }, ...rest];
}

const section = (text: string): Json => ({ type: 'section', text: { type: 'plain_text', text } });
const emoji = '😀'.repeat(limits.section.text.max_length);
const heavy = Array.from({ length: Math.ceil(VIEW_BYTES / Buffer.byteLength(emoji)) }, () => section(emoji));
const wordy = Array.from({ length: Math.ceil(MESSAGE_TEXT / 2_900) }, () => section('x'.repeat(2_900)));
const room = (most: number, blocks: Json[]) => (list: unknown) => (list as Json[]).length + blocks.length <= most;

/** For what is inside a message or a view. */
export const BREAKS: Break[] = [
  { what: 'type unknown', fits: given('type'), key: 'type', to: () => 'nonsense' },
  { what: 'type removed', fits: given('type'), key: 'type', to: gone },
  { what: 'unknown key added', fits: () => true, key: 'nonsense', to: () => 'nonsense' },
  ...Object.entries(NEEDS).flatMap(([type, keys]) =>
    keys.map((key) => ({ what: `${key} removed from ${type}`, fits: is(type), key, to: gone })),
  ),

  { what: 'text emptied', fits: isText, key: 'text', to: () => '' },
  { what: 'text over its limit', fits: isText, key: 'text', to: (_, { role }) => long(textLimit(role))() },
  { what: 'text no string', fits: isText, key: 'text', to: () => 7 },
  { what: 'markup where words must be plain', fits: plays(PLAIN), key: 'type', to: () => 'mrkdwn' },

  { what: 'block_id over its limit', fits: isBlock, key: 'block_id', to: long(limits.block_id) },
  { what: 'action_id over its limit', fits: given('action_id'), key: 'action_id', to: long(limits.action_id) },
  {
    what: 'action_id duplicated',
    fits: ({ value }) => value.type === 'actions' && (value.elements as Json[])[0]?.action_id !== undefined,
    key: 'elements',
    to: twinActions,
  },

  { what: 'elements emptied', fits: is('actions', 'context'), key: 'elements', to: empty },
  { what: 'too many elements', fits: is('actions'), key: 'elements', to: more(limits.actions.elements) },
  { what: 'too many elements', fits: is('context'), key: 'elements', to: more(limits.context.elements) },
  { what: 'a button in a context', fits: is('context'), key: 'elements', to: () => [button] },
  { what: 'fields emptied', fits: both(is('section'), given('fields')), key: 'fields', to: empty },
  {
    what: 'too many fields',
    fits: both(is('section'), given('fields')),
    key: 'fields',
    to: more(limits.section.fields),
  },
  {
    what: 'nothing left to say',
    fits: both(is('section'), (spot) => given('text')(spot) !== given('fields')(spot)),
    key: '',
    to: (old) => ({ ...(old as Json), text: undefined, fields: undefined }),
  },
  { what: 'a button to fill in', fits: is('input'), key: 'element', to: () => button },
  { what: 'markdown emptied', fits: is('markdown'), key: 'text', to: () => '' },
  { what: 'markdown over its limit', fits: is('markdown'), key: 'text', to: long(limits.markdown.text) },
  { what: 'alt_text over its limit', fits: is('image'), key: 'alt_text', to: long(limits.image.alt_text) },
  { what: 'no picture', fits: both(is('image'), given('image_url')), key: 'image_url', to: gone },
  { what: 'picture from nowhere', fits: both(is('image'), given('image_url')), key: 'image_url', to: () => '/a.png' },

  { what: 'button style unknown', fits: is('button'), key: 'style', to: () => 'fancy' },
  { what: 'button value over its limit', fits: is('button'), key: 'value', to: long(limits.button.value) },
  { what: 'button address over its limit', fits: is('button'), key: 'url', to: address(limits.button.url) },
  { what: 'button to nowhere', fits: is('button'), key: 'url', to: () => 'returns/7' },
  {
    what: 'button label over its limit',
    fits: is('button'),
    key: 'accessibility_label',
    to: long(limits.button.accessibility_label),
  },
  { what: 'confirm without a question', fits: isConfirm, key: 'text', to: gone },

  { what: 'options emptied', fits: given('options'), key: 'options', to: empty },
  ...Object.entries(OPTIONS).map(([type, limit]) => ({
    what: 'too many options',
    fits: both(is(type), given('options')),
    key: 'options',
    to: more(limit),
  })),
  { what: 'option value over its limit', fits: isOption, key: 'value', to: long(limits.option.value) },
  { what: 'option without a value', fits: isOption, key: 'value', to: gone },
  {
    what: 'chosen what is no choice',
    fits: given('initial_option'),
    key: 'initial_option',
    to: () => ({ text: word, value: 'no choice' }),
  },
  {
    what: 'longest answer over its limit',
    fits: is('plain_text_input'),
    key: 'max_length',
    to: () => limits.plain_text_input.max_length.max + 1,
  },
  { what: 'too many files', fits: is('file_input'), key: 'max_files', to: () => limits.file_input.max_files.max + 1 },

  {
    what: 'private_metadata over its limit',
    fits: is('modal', 'home'),
    key: 'private_metadata',
    to: long(limits.view.private_metadata),
  },
  {
    what: 'callback_id over its limit',
    fits: is('modal', 'home'),
    key: 'callback_id',
    to: long(limits.view.callback_id),
  },
  { what: 'a button to submit a home', fits: is('home'), key: 'submit', to: () => word },
  { what: 'a title on a home', fits: is('home'), key: 'title', to: () => word },
  {
    what: 'nothing to submit inputs with',
    fits: ({ value }) => value.type === 'modal' && (value.blocks as Json[]).some((block) => block.type === 'input'),
    key: 'submit',
    to: gone,
  },
];

/** For the list of blocks as a whole. `in`: left out, everywhere. */
export type ListBreak = {
  what: string;
  in?: ('message' | 'modal' | 'home')[];
  fits?: (list: Json[]) => boolean;
  to: (list: Json[]) => unknown;
};

const divider = { type: 'divider' };
const views: ListBreak['in'] = ['modal', 'home'];
const added = (block: unknown) => (list: Json[]) => [...list.slice(0, -1), block];

export const LIST_BREAKS: ListBreak[] = [
  { what: 'blocks no list', to: () => ({ ...divider }) },
  { what: 'a block that is nothing', to: added(null) },
  { what: 'too many blocks', in: ['message'], to: (list) => sized([...list, divider], MESSAGE_BLOCKS + 1) },
  { what: 'too many blocks', in: views, to: (list) => sized([...list, divider], limits.view.blocks.max_items + 1) },
  { what: 'no blocks', in: views, to: empty },
  {
    what: 'an input in a message',
    in: ['message'],
    to: added({ type: 'input', label: word, element: { type: 'plain_text_input' } }),
  },
  { what: 'an alert outside a modal', in: ['message', 'home'], to: added({ type: 'alert', text: word }) },
  { what: 'markdown in a view', in: views, to: added({ type: 'markdown', text: 'A word' }) },
  {
    what: 'block_id duplicated',
    fits: (list) => list.some((block) => block.block_id !== undefined && block.type !== 'markdown'),
    to: (list) => {
      const known = list.find((block) => block.block_id !== undefined && block.type !== 'markdown');
      const others = list.filter((block) => block !== known && block.type !== 'markdown');
      return others.length > 0
        ? list.map((block) => (block === others[0] ? { ...block, block_id: known?.block_id } : block))
        : [...list, { ...divider, block_id: known?.block_id }];
    },
  },
  {
    what: 'too much text in all',
    in: ['message'],
    fits: room(MESSAGE_BLOCKS, wordy),
    to: (list) => [...list, ...wordy],
  },
  {
    what: 'a view too large',
    in: views,
    fits: room(limits.view.blocks.max_items, heavy),
    to: (list) => [...list, ...heavy.map((block) => twinOf(block, ''))],
  },
];
