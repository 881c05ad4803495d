import type { StaffAction } from '../domain/lifecycle.ts';
import type { Person } from '../domain/return-request.ts';
import type { Tab } from '../domain/tabs.ts';
import { buttonId } from './button-id.ts';
import { choiceField, lineField, type Written } from './form-parts.ts';
import type { Reader } from './reader.ts';
import type { Button, Form, List } from './vocabulary.ts';

/** What somebody who leads does with several returns at once; each return is asked by itself and may refuse. */
export const MANY = ['assign', 'take_over', 'release'] as const satisfies StaffAction[];
export type ManyAction = (typeof MANY)[number];

/** What the form of several brings: which returns, what is done with them, to whom, and why. */
export const RETURNS = 'returns';
export const DO = 'do';

const REASON = 500;

/** The returns of a tab as they stand there, or none where they are chosen otherwise. */
export function manyForm(
  { rows, count }: Pick<List, 'rows' | 'count'>,
  assignable: Person[],
  tab: Tab,
  { words }: Pick<Reader, 'words'>,
  written: Written = {},
): Form {
  const { many, forms } = words;
  const staff = assignable.map(({ id, name }) => ({ value: id, label: name }));
  return {
    title: words.actions.many,
    intro: [],
    warnings: [],
    quote: null,
    fields: [
      {
        kind: 'choices',
        name: RETURNS,
        label: many.which,
        hint: null,
        required: true,
        value: written[RETURNS] ?? '',
        options: rows.map(({ id, title, due, holder }) => ({
          value: id,
          label: title,
          detail: [due, holder].filter(Boolean).join(' · '),
        })),
        listed: (shown) => (shown < count ? many.listed(shown, count) : null),
      },
      choiceField(
        DO,
        many.what,
        MANY.map((action) => ({ value: action, label: words.actions[action] })),
        written,
      ),
      { ...choiceField('to', many.to, staff, written), required: false },
      lineField('text', many.why, REASON, written, { required: false }),
    ],
    submit: { ...manyButton(tab, { words }), label: many.submit },
    cancel: words.frame.cancel,
    tooLate: forms.tooLate,
    carries: {},
  };
}

/** Opens the form of a tab's returns, or sends it. */
export const manyButton = (tab: Tab, { words }: Pick<Reader, 'words'>): Button => ({
  id: buttonId({ action: 'many', target: tab, version: 0 }),
  action: 'many',
  label: words.actions.many,
  style: 'plain',
});
