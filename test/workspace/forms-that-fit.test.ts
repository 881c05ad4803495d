import { expect, test } from 'vitest';
import { formModals } from '../../adapters/discord/render.ts';
import { formView } from '../../adapters/slack/render.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { withoutPictures } from '../../src/views/form-parts.ts';
import { FORMS, type FormAction } from '../../src/views/forms.ts';
import { manyForm } from '../../src/views/many.ts';
import type { Form } from '../../src/views/vocabulary.ts';
import { ACCOUNT } from '../discord/render-views.ts';
import { readerOf } from '../slack/render-views.ts';
import { hostileRequest } from '../views/hostile.ts';

// What a form can have at most: several items, steps, templates, an offer to replace, a customer who has not answered.
const side = {
  keptThisMonth: 3,
  assignable: [{ id: ACCOUNT, name: 'Mona' }],
  steps: ['concept'],
  templates: ['support', 'our own'].map((name) => ({ name, text: 'Hello' })),
  approvals: [true, false].map((label) => ({ label, text: 'We accept it. '.repeat(200) })),
};
const requests = ['Mona', 'Jonkvrouw Wilhelmina van der Heijden-de Groot'.repeat(2)].map((name) => {
  const fullest = hostileRequest(name, 'pending_action');
  const [item] = fullest.items;
  return { ...fullest, items: item ? [item, { ...item, id: 'i-2' }, { ...item, id: 'i-3' }] : [] };
});

const forms = Object.values(LANGUAGES).flatMap((words) => [
  ...requests.flatMap((request) =>
    (Object.keys(FORMS) as FormAction[]).map((action) => ({
      action,
      form: FORMS[action](request, readerOf(words), {}, side),
    })),
  ),
  { action: 'many' as const, form: manyForm({ rows: [], count: 40 }, side.assignable, 'open', readerOf(words)) },
]);
const inOneModal = (form: Form): boolean => formModals(form, 'f|x').length === 1;
const fieldsOf = (modal: { components: { type: number }[] } | undefined): number =>
  (modal?.components ?? []).filter(({ type }) => type !== TEXT_DISPLAY).length;
const TEXT_DISPLAY = 10;

/** What Discord's five parts a form cannot hold, and how it comes all the same. A new form that is too large is red here until it says so. */
const ON_DISCORD: { onThePage: string[]; picturesOtherwise: string[] } = {
  // Filled in on the return's page in the console, to which the answer links.
  onThePage: [],
  // With a long name to read above its fields; the pictures go by the menu of a message, or by a page of their own.
  picturesOtherwise: ['contact'],
};

test('Slack holds every form whole', () => {
  for (const { action, form } of forms) {
    const inputs = formView(form, 'x').blocks.filter(({ type }) => type === 'input');
    expect(inputs.length, action).toBe(form.fields.length);
  }
});

test('which forms are too large for Discord is known', () => {
  const tooLarge = forms.filter(({ form }) => !inOneModal(withoutPictures(form)));
  expect([...new Set(tooLarge.map(({ action }) => action))]).toEqual(ON_DISCORD.onThePage);
  const bare = forms.filter(({ form }) => {
    const hasPictures = form.fields.some(({ kind }) => kind === 'pictures');
    return hasPictures && fieldsOf(formModals(form, 'f|x')[0]) < form.fields.length;
  });
  expect([...new Set(bare.map(({ action }) => action))]).toEqual(ON_DISCORD.picturesOtherwise);
});
