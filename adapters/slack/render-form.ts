import type {
  FileInput,
  InputBlock,
  KnownBlock,
  MultiStaticSelect,
  PlainTextInput,
  PlainTextOption,
} from '@slack/web-api';
import { oneLine, sentence, words } from '../../src/views/clean.ts';
import { directionOf } from '../../src/views/direction.ts';
import { chosenIn, withFirst, withSmallPictures } from '../../src/views/form-parts.ts';
import type { Field, FieldOf, Form } from '../../src/views/vocabulary.ts';
import { bold, lines, quoted, type RichPart, rich, said, sign, WARNING } from './render-rich.ts';
import { LIMIT, type ModalView } from './render-shapes.ts';
import { codePoints, plain, plainLine, shorten, titled } from './text.ts';

const ROOM = { intro: 600, quote: 9_000 };

/**
 * A form as a modal. `carried` comes back unseen with what was filled in. Each field is a block whose id and whose
 * element's id are the field's name, so that errors find it and what was typed stays where the form is drawn again.
 */
export function formView(given: Form, carried: string): ModalView {
  const form = withSmallPictures(withFirst(given, LIMIT.select));
  const title = plainLine(form.title, LIMIT.modalWord);
  const focus = form.fields.find(({ kind, value }) => kind === 'text' && !value);
  return {
    type: 'modal',
    callback_id: 'form',
    private_metadata: carried,
    title,
    submit: plainLine(form.submit.label, LIMIT.modalWord),
    close: plainLine(form.cancel, LIMIT.modalWord),
    blocks: atLeastOne([
      ...(title.text === oneLine(sentence(form.title)) ? [] : [whole(form.title)]),
      ...introOf(form),
      ...(form.quote
        ? [rich(...quoted(form.quote, form.fields.length > 0 ? '' : form.intro.join('\n'), ROOM.quote, codePoints))]
        : []),
      ...form.fields.map((field) => input(field, field === focus)),
      ...(form.page ? [rich(linked(form.page))] : []),
    ]),
  };
}

const linked = ({ label, link }: NonNullable<Form['page']>): RichPart => ({
  type: 'rich_text_section',
  elements: [{ type: 'link', url: link, text: label }],
});

const whole = (title: string): KnownBlock => ({
  type: 'header',
  text: titled(title, LIMIT.header, directionOf(title)),
});

function introOf({ intro, warnings, cancel }: Form): KnownBlock[] {
  if (intro.length + warnings.length === 0) return [];
  const line = (text: string) => said(shorten(oneLine(sentence(text)), ROOM.intro));
  const told = [
    ...warnings.map(({ text, grave }) => [sign(WARNING), grave ? bold(text, ROOM.intro) : line(text)]),
    ...intro.map((text) => [line(text)]),
  ];
  return [rich(lines(directionOf(cancel), ...told))];
}

const atLeastOne = (blocks: KnownBlock[]): KnownBlock[] =>
  blocks.length > 0 ? blocks : [{ type: 'section', text: plain('', LIMIT.section) }];

function input(field: Field, focus: boolean): InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: plainLine(field.label, LIMIT.label),
    ...(field.hint ? { hint: plainLine(field.hint, LIMIT.label) } : {}),
    optional: !field.required,
    element: elementOf(field, focus),
  };
}

function elementOf(field: Field, focus: boolean): InputBlock['element'] {
  switch (field.kind) {
    case 'pictures':
      return pictures(field);
    case 'choice':
      return choice(field);
    case 'choices':
      return choices(field);
    default:
      return typed(field, focus);
  }
}

const pictures = ({ name, most }: FieldOf<'pictures'>): FileInput => ({
  type: 'file_input',
  action_id: name,
  filetypes: ['jpg', 'jpeg', 'png'],
  max_files: Math.min(most, LIMIT.files),
});

function typed(field: FieldOf<'line' | 'text'>, focus: boolean): PlainTextInput {
  const most = Math.min(field.limit, LIMIT.typed);
  const text = words(field.value);
  const value = shorten(field.kind === 'line' ? oneLine(text) : text, most);
  return {
    type: 'plain_text_input',
    action_id: field.name,
    multiline: field.kind === 'text',
    max_length: most,
    ...(value.trim() ? { initial_value: value } : {}),
    ...(focus ? { focus_on_load: true } : {}),
  };
}

type Choice = FieldOf<'choice'>;

/** All choices at a glance where they are few and short; else a menu, where a long one goes on below itself. */
function choice(field: Choice): InputBlock['element'] {
  const short = field.options.length <= LIMIT.radio && field.options.every(({ label }) => fits(label));
  const options = field.options.slice(0, LIMIT.select).map(option);
  const chosen = options.find(({ value }) => value === field.value);
  const common = { action_id: field.name, options, ...(chosen ? { initial_option: chosen } : {}) };
  return short ? { type: 'radio_buttons', ...common } : { type: 'static_select', ...common };
}

const fits = (label: string): boolean => codePoints(oneLine(sentence(label))) <= LIMIT.option;

function option({ value, label }: Choice['options'][number]): PlainTextOption {
  const text = plainLine(label, LIMIT.option);
  if (fits(label)) return { text, value };
  const rest = oneLine(sentence(label)).slice(text.text.length - 1);
  return { text, value, description: plainLine(`…${rest.trim()}`, LIMIT.option) };
}

/** Several from a menu, what is to be known of each below it. */
function choices({ name, value, options }: FieldOf<'choices'>): MultiStaticSelect {
  const chosen = chosenIn(value);
  const all = options.map(
    (one): PlainTextOption => ({
      text: plainLine(one.label, LIMIT.option),
      value: one.value,
      ...(one.detail ? { description: plainLine(one.detail, LIMIT.option) } : {}),
    }),
  );
  const before = all.filter((one) => chosen.includes(one.value ?? ''));
  return {
    type: 'multi_static_select',
    action_id: name,
    options: all,
    ...(before.length > 0 ? { initial_options: before } : {}),
  };
}
