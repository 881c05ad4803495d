import type { APIModalSubmissionComponent } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { formMessage, formModals, type Modal, wordsOfFields } from '../../adapters/discord/render.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { FORMS, type FormAction, previewForm } from '../../src/views/forms.ts';
import type { Field, Form } from '../../src/views/vocabulary.ts';
import { read, wordsIn } from './render-markdown.ts';
import { displaysOf, idsIn, quotesIn, talked, weightOf, withoutMarks } from './render-parts.ts';
import { CARRIED, readerOf } from './render-views.ts';

const { en } = LANGUAGES;

/** What Discord sends when a form is submitted as it was shown. */
const submitted = ({ components }: Modal): APIModalSubmissionComponent[] =>
  components.map((one) => {
    if (!('component' in one)) return { type: one.type };
    const { component } = one;
    const chosen = 'options' in component ? component.options.filter((option) => option.default) : [];
    const { type } = component;
    const held =
      'options' in component
        ? 'values' in component || type === 3
          ? { values: chosen.map(({ value }) => value) }
          : { value: chosen[0]?.value ?? null }
        : { value: 'value' in component ? component.value : '' };
    return {
      type: one.type,
      component: { type, custom_id: 'custom_id' in component ? component.custom_id : '', ...held },
    };
  }) as APIModalSubmissionComponent[];

const noteWith = (changes: Partial<Form>): Form => ({ ...FORMS.note(talked(''), readerOf(en), {}), ...changes });
const lines = (count: number, label = (n: number) => `Field ${n}`): Field[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ kind: 'line', name: `f${n}`, label: label(n), hint: null, required: true, value: `v${n}`, limit: 20 },
  })) as Field[];
const labelsOf = ({ components }: Modal): string[] => components.flatMap((one) => ('label' in one ? [one.label] : []));
const readOf = (modal: Modal): string => withoutMarks(wordsIn(read(displaysOf(modal).join('\n'))));

describe('a form', () => {
  test('fits one modal and brings back what it shows, by the names of its fields', () => {
    const written = {
      ...{ text: 'Hello\nyou *', comment: 'Hm', amount: '12.50', note: 'n' },
      ...{ reason: 'other', category: 'support', after: 'keep' },
    };
    for (const language of Object.values(LANGUAGES)) {
      for (const action of Object.keys(FORMS) as FormAction[]) {
        for (const values of [{}, written]) {
          const form = FORMS[action](talked('Hello'), readerOf(language), values);
          const modals = formModals(form, CARRIED);
          expect(modals).toHaveLength(1);
          const expected = Object.fromEntries(
            form.fields.filter(({ kind }) => kind !== 'pictures').map(({ name, value }) => [name, value]),
          );
          expect(wordsOfFields(modals.flatMap(submitted))).toEqual(expected);
          expect(modals[0]?.custom_id).toBe(CARRIED);
        }
      }
    }
  });

  test('reads everything a form can bring, and takes no name for a prototype', () => {
    const row = { type: 1, components: [{ type: 4, custom_id: 'a', value: 'x' }] };
    const boxes = { type: 18, component: { type: 22, custom_id: '__proto__', values: ['y', 'z'] } };
    const none = { type: 18, component: { type: 21, custom_id: 'b', value: null } };
    const brought = wordsOfFields([row, boxes, none, { type: 10 }] as APIModalSubmissionComponent[]);
    expect(Object.entries(brought)).toEqual([
      ['a', 'x'],
      ['__proto__', 'y,z'],
      ['b', ''],
    ]);
  });

  test('says what is to be known before it is filled in, and what the customer wrote, above the fields', () => {
    for (const text of ['Is *this* <b>mine</b>?', `${'Long * words. '.repeat(230)}end`]) {
      const [modal] = formModals(FORMS.answer(talked(text), readerOf(en), {}), CARRIED);
      expect(modal && quotesIn(...displaysOf(modal))).toEqual([text]);
    }
    const [report] = formModals(FORMS.report(talked('x'), readerOf(en), {}), CARRIED);
    expect(report && readOf(report)).toBe(en.forms.reportWarning.join('\n'));
  });

  test('says whole above what is cut below', () => {
    const title = 'What exactly would you like to tell the customer today?';
    const hint = 'A hint that goes on and on. '.repeat(8).trim();
    const [field] = lines(1, () => 'How many of the pieces that came back were still in the box?');
    const [modal] = formModals(noteWith({ title, fields: field ? [{ ...field, hint }] : [] }), CARRIED);
    expect(modal?.title).toMatch(/^What exactly .*…$/);
    expect(modal && labelsOf(modal)[0]).toMatch(/^How many of .*…$/);
    expect(modal && readOf(modal)).toBe([title, field?.label, hint].join('\n'));
  });

  test('that has more fields than a modal holds comes in several, each whole', () => {
    const counts = (form: Partial<Form>) => formModals(noteWith(form), CARRIED).map((modal) => modal.components.length);
    expect(counts({ fields: lines(5) })).toEqual([5]);
    expect(counts({ fields: lines(12) })).toEqual([5, 5, 2]);
    expect(counts({ fields: lines(12), intro: ['Read this.'] })).toEqual([5, 5, 3]);
    const long = (n: number) => (n === 6 ? 'A label that is far too long for the little room there is' : `Field ${n}`);
    const modals = formModals(noteWith({ fields: lines(12, long), intro: ['Read this.'] }), CARRIED);
    expect(modals.map(({ components }) => components.length)).toEqual([5, 5, 4]);
    expect(modals.map(readOf)).toEqual(['Read this.', long(6), '']);
    expect(wordsOfFields(modals.flatMap(submitted))).toEqual(
      Object.fromEntries(lines(12).map(({ name, value }) => [name, value])),
    );
  });

  test('shows few choices at a glance and more in a menu', () => {
    const choice = (count: number): Field => ({
      ...{ kind: 'choice', name: 'c', label: 'C', hint: null, required: false, value: 'v1' },
      options: Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Choice ${n}` })),
    });
    const drawn = (count: number) => {
      const [label] = formModals(noteWith({ fields: [choice(count)] }), CARRIED)[0]?.components ?? [];
      return label && 'component' in label ? label.component : null;
    };
    expect(drawn(1)).toMatchObject({ type: 3, required: false });
    expect(drawn(2)).toMatchObject({ type: 21, options: [{ value: 'v0' }, { value: 'v1', default: true }] });
    expect(drawn(10)).toMatchObject({ type: 21 });
    expect(drawn(11)).toMatchObject({ type: 3 });
    expect(drawn(30)).toMatchObject({ options: { length: 25 } });
  });
});

test('a form takes several of many, what is to be known of each below it, and says how many there are', () => {
  const drawn = (count: number, value = '') => {
    const field: Field = {
      ...{ kind: 'choices', name: 'returns', label: 'Which?', hint: null, required: true, value },
      options: Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `R-${n}`, detail: `Due ${n}` })),
      listed: (shown) => (shown < count ? `${shown} of ${count}` : null),
    };
    const [modal] = formModals(noteWith({ fields: [field] }), CARRIED);
    const [select] = (modal?.components ?? []).flatMap((one) => ('component' in one ? [one.component] : []));
    return { said: modal && readOf(modal), select, brought: modal && wordsOfFields(submitted(modal)) };
  };
  expect(drawn(3, 'v2,v0,gone')).toMatchObject({
    select: {
      ...{ type: 3, required: true, min_values: 1, max_values: 3 },
      options: [{ value: 'v0', label: 'R-0', description: 'Due 0', default: true }, {}, { default: true }],
    },
    brought: { returns: 'v0,v2' },
  });
  expect(drawn(25).said).toBe('');
  expect(drawn(40)).toMatchObject({ said: '25 of 40', select: { max_values: 25, options: { length: 25 } } });
});

describe('a preview', () => {
  const draft = (text: string) =>
    previewForm('answer', talked('x'), readerOf(en), { id: 'd', text, sellerName: 'Sahara Home', undoSeconds: 10 });

  test('shows what would leave, whole: three thousand characters of whatever kind', () => {
    const kinds = ['*', '👍', 'ض', '\n* a'].map((one) =>
      one.repeat(3_000).slice(0, 3_000 * (one.length === 2 ? 2 : 1)),
    );
    for (const text of ['Hello *you*', ...kinds]) {
      const { embeds } = formMessage(draft(text), CARRIED);
      const said = embeds.map(({ description = '' }) => withoutMarks(wordsIn(read(description))));
      expect(said.join(text.startsWith('\n') ? '\n' : '').trim()).toBe(text.trim());
      expect(weightOf(embeds)).toBeLessThanOrEqual(6_000);
    }
  });

  test('says to whom and as whom, and has the one button, under the id it was given', () => {
    const body = formMessage(draft('Hello'), CARRIED);
    const told = wordsIn(read(body.content ?? ''));
    expect(told).toContain(en.forms.previewTitle);
    for (const line of draft('').intro) expect(told).toContain(line);
    expect(body.components[0]?.components).toMatchObject([{ custom_id: CARRIED, label: en.forms.send, style: 1 }]);
    expect(idsIn(body)).toEqual([]);
  });

  test('says that characters were left out', () => {
    expect(wordsIn(read(formMessage(draft('a\u202eb'), CARRIED).content ?? ''))).toContain(en.hiddenCharacters);
  });
});
