import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeSlack, openFakeSlack } from './index.ts';
import { holding, KINDS, stateOf, untouched } from './person-fields.ts';
import { refusals } from './person-refusals.ts';
import type { Json, View, ViewState } from './world.ts';

let slack: FakeSlack;
beforeAll(async () => {
  slack = await openFakeSlack();
  slack.team({ id: 'T1' });
  slack.user('T1', { id: 'U1', name: 'mona', realName: 'Mona' });
  slack.channel('T1', { id: 'C1', name: 'returns' });
});
afterAll(() => slack.close());

const option = (name: string): Json => ({ text: { type: 'plain_text', text: name }, value: name.toLowerCase() });
const options = ['Broken', 'Late'].map(option);
const [broken, late] = options;

const CHOSEN: Record<string, { element?: Json; value: string | string[]; holds: Json }> = {
  plain_text_input: { value: 'words', holds: { value: 'words' } },
  email_text_input: { value: 'a@b.test', holds: { value: 'a@b.test' } },
  url_text_input: { value: 'https://a.test', holds: { value: 'https://a.test' } },
  number_input: { value: '12.5', holds: { value: '12.5' } },
  rich_text_input: { value: 'words', holds: { rich_text_value: expect.objectContaining({ type: 'rich_text' }) } },
  static_select: { element: { options }, value: 'Late', holds: { selected_option: late } },
  external_select: { element: { options }, value: 'late', holds: { selected_option: late } },
  radio_buttons: { element: { options }, value: 'Broken', holds: { selected_option: broken } },
  overflow: { element: { options }, value: 'Late', holds: { selected_option: late } },
  checkboxes: { element: { options }, value: ['Late'], holds: { selected_options: [late] } },
  multi_static_select: {
    element: { option_groups: [{ label: {}, options }] },
    value: ['Broken', 'late'],
    holds: { selected_options: options },
  },
  users_select: { value: 'mona', holds: { selected_user: 'U1' } },
  multi_users_select: { value: ['U1'], holds: { selected_users: ['U1'] } },
  conversations_select: { value: 'returns', holds: { selected_conversation: 'C1' } },
  multi_conversations_select: { value: ['C1'], holds: { selected_conversations: ['C1'] } },
  channels_select: { value: 'returns', holds: { selected_channel: 'C1' } },
  multi_channels_select: { value: ['returns'], holds: { selected_channels: ['C1'] } },
  datepicker: { value: '2026-11-24', holds: { selected_date: '2026-11-24' } },
  timepicker: { value: '17:00', holds: { selected_time: '17:00' } },
  datetimepicker: { value: '1790000000', holds: { selected_date_time: 1790000000 } },
};

// Files are chosen with their bytes (`person-files.ts`), not by a word.
const byWord = Object.keys(KINDS).filter((type) => type !== 'file_input');

describe.each(byWord)('a %s', (type) => {
  const { element = {}, value, holds } = CHOSEN[type] ?? { value: '', holds: {} };
  const field = { ...element, type };
  const [key = ''] = Object.keys(holds);

  test('holds what was chosen, and can be emptied', () => {
    expect(holding(slack.world, field, value)).toEqual({ type, ...holds });
    for (const nothing of ['', null, []]) {
      expect(holding(slack.world, field, nothing)).toEqual({ type, [key]: Array.isArray(holds[key]) ? [] : null });
    }
  });

  test('begins with its initial value', () => {
    const initial =
      key === 'value' || key === 'rich_text_value' ? 'initial_value' : key.replace('selected_', 'initial_');
    expect(untouched({ ...field, [initial]: 'the first' })).toEqual({ type, [key]: 'the first' });
  });
});

test('what is not offered cannot be chosen', () => {
  expect(() => holding(slack.world, { type: 'radio_buttons', options }, 'Stolen')).toThrow('Broken, Late');
  expect(() => holding(slack.world, { type: 'users_select' }, 'nobody')).toThrow('nobody');
  expect(() => holding(slack.world, { type: 'channels_select' }, 'nowhere')).toThrow('nowhere');
  expect(() => holding(slack.world, { type: 'file_input' }, 'x')).toThrow('chosen with its bytes');
});

const input = (element: Json, more: Json = {}): Json => ({
  type: 'input',
  block_id: 'b',
  element: { action_id: 'a', ...element },
  ...more,
});
const view = (block: Json) => ({ blocks: [block] }) as unknown as View;
const typed = (element: Json, value: string | null): ViewState => ({ b: { a: { type: element.type, value } } });

test.each([
  [{ type: 'plain_text_input', min_length: 3 }, 'ab', 'Must be at least 3 characters'],
  [{ type: 'plain_text_input', max_length: 3 }, 'abcd', 'Must be at most 3 characters'],
  [{ type: 'plain_text_input', max_length: 2 }, '👩‍👩‍👧‍👦', 'Must be at most 2 characters'],
  [{ type: 'plain_text_input' }, 'x'.repeat(3001), 'Must be at most 3000 characters'],
  [{ type: 'plain_text_input' }, null, 'Please complete this required field.'],
  [{ type: 'plain_text_input' }, 'x'.repeat(3000), undefined],
  [{ type: 'email_text_input' }, 'mona', 'Please enter a valid email address'],
  [{ type: 'email_text_input' }, 'mona@kettles.test', undefined],
  [{ type: 'url_text_input' }, 'kettles', 'Please enter a valid URL'],
  [{ type: 'number_input', is_decimal_allowed: false }, '1.5', 'Please enter a valid number'],
  [{ type: 'number_input', is_decimal_allowed: true }, '1.5', undefined],
  [{ type: 'number_input', min_value: '2' }, '1', 'Must be at least 2'],
  [{ type: 'number_input', max_value: '2' }, '3', 'Must be at most 2'],
])('the client says of %j with %j: %s', (element, value, problem) => {
  expect(refusals(view(input(element)), typed(element, value)).b).toBe(problem);
});

test('an optional field may be empty, but not wrong', () => {
  const element = { type: 'email_text_input' };
  expect(refusals(view(input(element, { optional: true })), typed(element, null))).toEqual({});
  expect(refusals(view(input(element, { optional: true })), typed(element, 'x'))).toHaveProperty('b');
});

test('what was typed stays while ids and kind stay; else the field begins anew', () => {
  const text = (id: string): Json => ({ type: 'plain_text_input', action_id: id, initial_value: 'first' });
  const blocks = (block_id: string, element: Json) => [{ type: 'input', block_id, element }];
  const kept = { b: { a: { type: 'plain_text_input', value: 'typed' } } };
  expect(stateOf(blocks('b', text('a')), kept)).toEqual(kept);
  expect(stateOf(blocks('c', text('a')), kept)).toEqual({ c: { a: { type: 'plain_text_input', value: 'first' } } });
  expect(stateOf(blocks('b', { ...text('a'), type: 'number_input' }), kept)).toEqual({
    b: { a: { type: 'number_input', value: 'first' } },
  });
});

test('menus and boxes outside of inputs have a state, too; buttons and overflows have none', () => {
  const boxes = { type: 'checkboxes', action_id: 'c', options, initial_options: [late] };
  const elements = [boxes, { type: 'button', action_id: 'x' }, { type: 'overflow', action_id: 'o', options }];
  expect(stateOf([{ type: 'actions', block_id: 'b', elements }], {})).toEqual({
    b: { c: { type: 'checkboxes', selected_options: [late] } },
  });
});
