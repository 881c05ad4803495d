import { describe, expect, test } from 'vitest';
import { fieldsOf, formView } from '../../adapters/slack/render.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { FORMS, type FormAction } from '../../src/views/forms.ts';
import type { Field, Form } from '../../src/views/vocabulary.ts';
import { ofType, type Part, talked } from './render-parts.ts';
import { CARRIED, readerOf } from './render-views.ts';

const { en } = LANGUAGES;

describe('a form', () => {
  const stateOf = (view: { blocks: unknown[] }) =>
    Object.fromEntries(
      ofType(view.blocks, 'input').map((block) => {
        const { action_id, type, initial_value, initial_option } = block.element as Record<string, string> & {
          initial_option?: { value: string };
        };
        const filled =
          type === 'file_input'
            ? { files: [] }
            : type === 'plain_text_input'
              ? { value: initial_value ?? null }
              : { selected_option: initial_option ?? null };
        return [block.block_id, { [String(action_id)]: { type, ...filled } }];
      }),
    );

  test('brings back what it shows, by the names of its fields', () => {
    const written = {
      text: 'Hello\nyou',
      comment: 'Hm',
      amount: '12.50',
      note: 'n',
      reason: 'other',
      category: 'support',
      after: 'keep',
    };
    for (const language of Object.values(LANGUAGES)) {
      for (const action of Object.keys(FORMS) as FormAction[]) {
        for (const values of [{}, written]) {
          const form = FORMS[action](talked('Hello'), readerOf(language), values);
          const view = formView(form, CARRIED);
          const expected = Object.fromEntries(
            form.fields.filter(({ kind }) => kind !== 'pictures').map(({ name, value }) => [name, value]),
          );
          expect(fieldsOf(stateOf(view) as never)).toEqual(expected);
          expect(view).toMatchObject({ callback_id: 'form', private_metadata: CARRIED });
        }
      }
    }
    expect(
      fieldsOf({ a: { a: { type: 'checkboxes', selected_options: [{ value: 'x' }, { value: 'y' }] } }, b: { b: {} } }),
    ).toEqual({ a: 'x,y', b: '' });
  });

  test('shows its whole title where the bar has no room for it', () => {
    const titleOf = (title: string) => formView({ ...FORMS.note(talked(''), readerOf(en), {}), title }, CARRIED);
    expect(ofType(titleOf('Note for the team').blocks, 'header')).toEqual([]);
    const long = titleOf('Send this to the customer?');
    expect(long.title.text).toBe('Send this to the…');
    expect(ofType(long.blocks, 'header')).toMatchObject([{ text: { text: 'Send this to the customer?' } }]);
  });

  test('shows few short choices at a glance, and others in a menu where long ones go on below', () => {
    const choice = (options: string[]): Field =>
      ({
        ...{ kind: 'choice', name: 'reason', label: 'Reason', hint: null, required: true, value: 'v1' },
        options: options.map((label, n) => ({ value: `v${n}`, label })),
      }) as Field;
    const elementOf = (options: string[]) => {
      const form: Form = { ...FORMS.note(talked(''), readerOf(en), {}), fields: [choice(options)] };
      return (ofType(formView(form, CARRIED).blocks, 'input')[0] as { element: Part }).element;
    };
    expect(elementOf(['a', 'b'])).toMatchObject({ type: 'radio_buttons', initial_option: { value: 'v1' } });
    expect(elementOf(Array(11).fill('a'))).toMatchObject({ type: 'static_select' });
    const long = 'The customer says that it never worked, not even on the first day that it was in the house';
    const [first] = elementOf([long, 'b']).options as { text: { text: string }; description: { text: string } }[];
    expect(elementOf([long, 'b']).type).toBe('static_select');
    expect(`${first?.text.text}${first?.description.text}`.replace('……', ' ')).toBe(long);
  });

  test('takes several of many, what is to be known of each below it, and says how many there are', () => {
    const drawn = (count: number, value = '') => {
      const field: Field = {
        ...{ kind: 'choices', name: 'returns', label: 'Which?', hint: null, required: true, value },
        options: Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `R-${n}`, detail: `Due ${n}` })),
        listed: (shown) => (shown < count ? `${shown} of ${count}` : null),
      };
      const view = formView({ ...FORMS.note(talked(''), readerOf(en), {}), fields: [field] }, CARRIED);
      const [block] = ofType(view.blocks, 'input') as { element: Part & { options: Part[] } }[];
      return { said: JSON.stringify(ofType(view.blocks, 'rich_text')), element: block?.element };
    };
    expect(drawn(3, 'v2,v0,gone').element).toMatchObject({
      type: 'multi_static_select',
      options: [{ text: { text: 'R-0' }, description: { text: 'Due 0' }, value: 'v0' }, {}, {}],
      initial_options: [{ value: 'v0' }, { value: 'v2' }],
    });
    expect(drawn(100).said).not.toContain(' of ');
    expect(drawn(101).element?.options).toHaveLength(100);
    expect(drawn(101).said).toContain('100 of 101');
  });
});
