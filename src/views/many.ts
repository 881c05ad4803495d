import type { StaffAction } from '../domain/lifecycle.ts';
import type { Person } from '../domain/return-request.ts';
import { choiceField } from './form-parts.ts';
import type { Reader } from './reader.ts';
import type { ManyForm } from './vocabulary.ts';

/** What somebody who leads does with many returns at once; each return is asked by itself and may refuse. */
export const MANY = ['assign', 'take_over', 'release'] as const satisfies StaffAction[];
export type ManyAction = (typeof MANY)[number];
export const isMany = (word: string): word is ManyAction => (MANY as readonly string[]).includes(word);

const REASON = 500;

export const manyForm = (assignable: Person[], { words }: Omit<Reader, 'zone'>): ManyForm => ({
  title: words.many.title,
  choose: words.many.choose,
  fields: [
    {
      ...choiceField(
        'to',
        words.many.to,
        assignable.map(({ id, name }) => ({ value: id, label: name })),
        {},
      ),
      required: false,
    },
    { kind: 'line', name: 'text', label: words.forms.why, hint: null, required: false, value: '', limit: REASON },
  ],
  actions: MANY.map((action) => ({ action, label: words.actions[action] })),
});
