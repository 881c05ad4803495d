import { describe, expect, test } from 'vitest';
import type { Json } from '../world.ts';
import { button, post, says, section, words } from './build.ts';

describe('elements', () => {
  const choice = (value: string): Json => ({ text: words(value), value });
  const select = (more: Json) =>
    post({ blocks: [{ type: 'actions', elements: [{ type: 'static_select', ...more }] }] });

  test('what is chosen at first is one of the choices', () => {
    const options = [choice('a'), choice('b')];
    expect(select({ options, initial_option: choice('b') })).toBeNull();
    expect(select({ option_groups: [{ label: words('A'), options }], initial_option: choice('b') })).toBeNull();
    expect(select({ options, initial_option: choice('c') })).toEqual(
      says('/blocks/0/elements/0/initial_option', 'must be one of the provided options'),
    );
    expect(select({})).toEqual(says('/blocks/0/elements/0', 'must define either `options` or `option_groups`'));
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no type and no key', (name) => {
    expect(post({ blocks: [{ type: name }] })).toEqual(says('/blocks/0/type', `unsupported type: ${name}`));
    const odd = JSON.parse(`{"type":"divider","${name}":{}}`);
    expect(post({ blocks: [odd] })).toEqual(says('/blocks/0', `invalid additional property: ${name}`));
  });

  const WRONG: [string, Json, string, string][] = [
    ['a style Slack does not have', { ...button('a'), style: 'default' }, '/style', 'must be a valid enum value'],
    [
      'a button in markup',
      { ...button('a'), text: { type: 'mrkdwn', text: 'A' } },
      '/text/type',
      'unsupported type: mrkdwn',
    ],
    ['an address without a scheme', { ...button('a'), url: 'returns/7' }, '/url', 'must be a valid uri'],
    ['a day that is none', { type: 'datepicker', initial_date: '1 May' }, '/initial_date', 'must be a valid date'],
    ['a time that is none', { type: 'timepicker', initial_time: '24:00' }, '/initial_time', 'must be a valid time'],
    [
      'half a minute',
      { type: 'datetimepicker', initial_date_time: 0.5 },
      '/initial_date_time',
      'must provide an integer',
    ],
    ['a number as text', { ...button('a'), value: 7 }, '/value', 'must provide a string'],
    ['text as yes or no', { type: 'datepicker', focus_on_load: 'no' }, '/focus_on_load', 'must provide a boolean'],
    [
      'text as a number',
      { type: 'datetimepicker', initial_date_time: '7' },
      '/initial_date_time',
      'must provide a number',
    ],
    ['a text where an object belongs', { ...button('a'), text: 'Hold' }, '/text', 'must provide an object'],
  ];
  test.each(WRONG)('%s', (_, element, where, what) => {
    expect(post({ blocks: [{ type: 'actions', elements: [element] }] })).toEqual(
      says(`/blocks/0/elements/0${where}`, what),
    );
  });

  test('tables end at 10,000 characters and 20 columns, and are not part of the sum', () => {
    const row = (...texts: string[]) => texts.map((text) => ({ type: 'raw_text', text }));
    const table = (...rows: Json[][]) =>
      post({ blocks: [{ type: 'table', rows }, ...Array(4).fill(section('x'.repeat(3_000)))] });
    expect(table(row('x'.repeat(5_000)), row('x'.repeat(5_000)))).toBeNull();
    expect(table(row('x'.repeat(5_000)), row('x'.repeat(5_001)))).toEqual(
      says('/blocks/0/rows', 'must be less than 10001 characters'),
    );
    expect(table(row(...Array(21).fill('x')))).toEqual(says('/blocks/0/rows/0', 'no more than 20 items allowed'));
  });
});
