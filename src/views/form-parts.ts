import { awaitsCustomer, TEXT_LIMIT } from '../domain/conversation.ts';
import type { StaffAction } from '../domain/lifecycle.ts';
import { MOST_PICTURES } from '../domain/pictures.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Person, ReturnRequest } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { quoteOf } from './quote.ts';
import { languageFor, type Reader } from './reader.ts';
import type { Field, Form } from './vocabulary.ts';
import { refusalWords } from './words.ts';

/** What was written before, by field. */
export type Written = Record<string, string>;
/** What a form tells besides the return: how often this month the shop's customers were left the item. */
export type FormSide = {
  keptThisMonth: number;
  assignable: Person[];
  steps: readonly string[];
  templates: readonly { name: string; text: string }[];
  /** What the customer reads when it is approved, with a label and without. */
  approvals: readonly { label: boolean; text: string }[];
};
export const ALONE: FormSide = { keptThisMonth: 0, assignable: [], steps: [], templates: [], approvals: [] };
export type Draw = (request: ReturnRequest, reader: Reader, written: Written, side?: FormSide) => Form;

export const blank = (action: StaffAction, request: ReturnRequest, reader: Reader): Form => ({
  title: '',
  intro: [],
  warnings: [],
  quote: null,
  fields: [],
  submit: buttonFor(action, request, reader),
  cancel: reader.words.frame.cancel,
  tooLate: reader.words.forms.tooLate,
  carries: {},
});

/** One of several, in the order given; nothing is chosen before somebody does, unless `value` says what is usual. */
export const choiceField = (
  name: string,
  label: string,
  options: { value: string; label: string }[],
  written: Written,
  value = '',
): Field => ({
  kind: 'choice',
  name,
  label,
  hint: null,
  required: true,
  value: written[name] ?? value,
  options,
});

/** One line; `required` unless said otherwise, and as it was written before. */
export const lineField = (
  name: string,
  label: string,
  limit: number,
  written: Written,
  { hint = null, required = true, value = '' }: { hint?: string | null; required?: boolean; value?: string } = {},
): Field => ({ kind: 'line', name, label, hint, required, value: written[name] ?? value, limit });

/** Why, for the team. */
export const reasonField = (reader: Reader, written: Written): Field => ({
  kind: 'text',
  name: 'text',
  label: reader.words.forms.why,
  hint: reader.words.forms.noteHint,
  required: true,
  value: written.text ?? '',
  limit: TEXT_LIMIT,
  language: reader.words.language,
});

// Platforms take no empty value.
const WHOLE = 'all';
/** What a platform's list takes; the console's page shows the same. */
const MOST_ITEMS = 24;

/** Which item; none where there is only one. */
export const itemField = (request: ReturnRequest, reader: Reader, written: Written, whole: boolean): Field[] =>
  request.items.length < 2
    ? []
    : [
        choiceField(
          'item',
          reader.words.forms.item,
          [
            ...(whole ? [{ value: WHOLE, label: reader.words.forms.wholeReturn }] : []),
            ...request.items.slice(0, MOST_ITEMS).map((item, n) => ({
              value: String(n),
              label: `${item.quantity} × ${item.title}`,
            })),
          ],
          written,
          whole ? WHOLE : '0',
        ),
      ];

/** Pictures that go with a message. */
export const picturesField = ({ words }: Reader): Field => ({
  kind: 'pictures',
  name: 'pictures',
  label: words.facts.photos,
  hint: words.forms.picturesHint,
  required: false,
  value: '',
  most: MOST_PICTURES,
  small: words.forms.picturesSmall,
});

/** Where a list takes no more than `most`: the first of what there is, and how many there are. */
export const withFirst = (form: Form, most: number): Form => ({
  ...form,
  intro: [
    ...form.intro,
    ...form.fields.flatMap((field) =>
      field.kind === 'choices' ? (field.listed(Math.min(most, field.options.length)) ?? []) : [],
    ),
  ],
  fields: form.fields.map((field) =>
    field.kind === 'choices' ? { ...field, options: field.options.slice(0, most) } : field,
  ),
});

/** What a field of several holds. */
export const chosenIn = (value: string): string[] => value.split(',').filter(Boolean);

/** Where the form takes small pictures only. */
export const withSmallPictures = (form: Form): Form => ({
  ...form,
  fields: form.fields.map((field) => (field.kind === 'pictures' ? { ...field, hint: field.small } : field)),
});

/** Where the form cannot take pictures; those that wait for it are told all the same. */
export const withoutPictures = (form: Form): Form => ({
  ...form,
  intro: [
    ...form.intro,
    ...form.fields.flatMap(({ kind, hint }) => (kind === 'pictures' && form.carries.attached && hint ? [hint] : [])),
  ],
  fields: form.fields.filter(({ kind }) => kind !== 'pictures'),
});

/** With the pictures that wait for it, carried along unseen, and a word about those that cannot go with it. */
export function withAttached(
  form: Form,
  { id, names, unfit }: { id: string | null; names: string[]; unfit: Refusal[] },
  reader: Reader,
): Form {
  const intro = [...form.intro, ...unfit.map((refusal) => refusalWords(refusal, reader))];
  if (!id || names.length === 0) return { ...form, intro };
  const kept = reader.words.forms.picturesKept(names.join(', '));
  return {
    ...form,
    intro,
    fields: form.fields.map((field) => (field.kind === 'pictures' ? { ...field, hint: kept, small: kept } : field)),
    carries: { ...form.carries, attached: id },
  };
}

export const talkIntro = (request: ReturnRequest, reader: Reader): string[] =>
  awaitsCustomer(request) ? [reader.words.forms.followUp] : [];

export function lastWords(request: ReturnRequest, reader: Reader): Form['quote'] {
  const message = request.messages.findLast((m) => m.from === 'customer' && m.state === 'received');
  return message ? quoteOf(request.customer.name, message.text, message.language, reader) : null;
}

/** A template to begin from, where there are any; what it cannot know is asked for beside it. */
export const templateFields = (reader: Reader, written: Written, { templates }: FormSide, help: boolean): Field[] => {
  const { forms, templateNames } = reader.words;
  if (templates.length === 0) return [];
  const options = templates.slice(0, MOST_ITEMS).map(({ name, text }) => ({
    value: name,
    begins: text,
    label: Object.hasOwn(templateNames, name) ? templateNames[name as keyof typeof templateNames] : name,
  }));
  const chosen = {
    ...choiceField('template', forms.template, options, written),
    hint: forms.templateHint,
    required: false,
  };
  return help
    ? [chosen, lineField('suggested_help', forms.suggestedHelp, HELP_LIMIT, written, { required: false })]
    : [chosen];
};
const HELP_LIMIT = 500;

/** With `side`, a template may say it instead. */
export const messageField = (
  request: ReturnRequest,
  reader: Reader,
  written: Written,
  side: FormSide = ALONE,
): Field => ({
  kind: 'text',
  name: 'text',
  label: reader.words.forms.message,
  hint: reader.words.forms.messageHint(request.customer.name, languageFor(request.customer.language, reader)),
  required: side.templates.length === 0,
  value: written.text ?? '',
  limit: TEXT_LIMIT,
  language: request.customer.language,
});
