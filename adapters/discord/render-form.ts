import { type APILabelComponent, type APITextDisplayComponent, ComponentType, TextInputStyle } from 'discord.js';
import { oneLine, sentence, words } from '../../src/views/clean.ts';
import { directionOf, running } from '../../src/views/direction.ts';
import { chosenIn, withFirst, withoutPictures, withSmallPictures } from '../../src/views/form-parts.ts';
import type { Field, FieldOf, Form } from '../../src/views/vocabulary.ts';
import { headOf, linesIn, quoted, warningLine } from './render-lines.ts';
import { bold, said } from './render-markup.ts';
import { LIMIT, type Modal } from './render-shapes.ts';
import { runningLine, shorten } from './text.ts';

const ROOM = { title: 200, line: 600, intro: 2_000 };

/**
 * A form as a modal. `carried` comes back with what was filled in, each field under its own name. A modal holds five
 * things, one of them the words above the fields; a form that has more comes in several, one after the other. For pictures
 * alone no form is split: they can come another way.
 */
export function formModals(given: Form, carried: string): Modal[] {
  const form = withSmallPictures(withFirst(given, LIMIT.select));
  const modals = modalsOf(form, carried);
  return modals.length > 1 ? modalsOf(withoutPictures(form), carried) : modals;
}

function modalsOf(form: Form, carried: string): Modal[] {
  const modals: Modal[] = [];
  let { fields } = form;
  do {
    const first = modals.length === 0;
    const shown = fits(form, fields, first);
    fields = fields.slice(shown.length);
    modals.push({
      custom_id: carried,
      title: runningLine(form.title, LIMIT.modalTitle),
      components: [...displayOf(wordsAbove(form, shown, first)), ...shown.map(labelled)],
    });
  } while (fields.length > 0);
  return modals;
}

function fits(form: Form, fields: Field[], first: boolean): Field[] {
  const all = fields.slice(0, LIMIT.modalParts);
  return displayOf(wordsAbove(form, all, first)).length + all.length <= LIMIT.modalParts ? all : all.slice(0, -1);
}

/** What is read before it is filled in, with each label for which there is too little room below. */
function wordsAbove({ title, intro, warnings, quote, cancel }: Form, fields: Field[], first: boolean): string {
  const cut = (text: string, room: number): string[] => (isCut(text, room) ? [bold(said(text, ROOM.title))] : []);
  const lines = [
    ...(first ? cut(title, LIMIT.modalTitle) : []),
    ...(first ? warnings.map((warning) => warningLine(warning, ROOM.line)) : []),
    ...(first ? intro.map((line) => said(line, ROOM.line)) : []),
    ...fields.flatMap(({ label }) => cut(label, LIMIT.label)),
    ...fields.flatMap(({ hint }) => (hint && isCut(hint, LIMIT.hint) ? [said(hint, ROOM.line)] : [])),
  ].map((line) => running(line, directionOf(cancel)));
  const told = linesIn(ROOM.intro, lines);
  if (!first || !quote) return told;
  const before = [...(told ? [told] : []), headOf(quote, fields.length > 0 ? '' : intro.join('\n'))].join('\n');
  return `${before}\n${quoted(quote.text, LIMIT.display - before.length - 1)}`;
}

const isCut = (text: string, room: number): boolean => oneLine(sentence(text)).length > room;

const displayOf = (content: string): APITextDisplayComponent[] =>
  content ? [{ type: ComponentType.TextDisplay, content }] : [];

const labelled = (field: Field): APILabelComponent => ({
  type: ComponentType.Label,
  label: runningLine(field.label, LIMIT.label),
  ...(field.hint ? { description: runningLine(field.hint, LIMIT.hint) } : {}),
  component: elementOf(field),
});

function elementOf(field: Field): APILabelComponent['component'] {
  switch (field.kind) {
    case 'pictures':
      return pictures(field);
    case 'choice':
      return choice(field);
    case 'choices':
      return choices(field);
    default:
      return typed(field);
  }
}

const pictures = ({ name, most }: FieldOf<'pictures'>): APILabelComponent['component'] => ({
  type: ComponentType.FileUpload,
  custom_id: name,
  min_values: 0,
  max_values: Math.min(most, LIMIT.files),
  required: false,
  file_types: ['.jpg', '.jpeg', '.png'],
});

function typed(field: FieldOf<'line' | 'text'>): APILabelComponent['component'] {
  const most = Math.min(field.limit, LIMIT.typed);
  const text = words(field.value);
  const value = shorten(field.kind === 'line' ? oneLine(text) : text, most);
  return {
    type: ComponentType.TextInput,
    custom_id: field.name,
    style: field.kind === 'text' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: most,
    required: field.required,
    ...(value.trim() ? { value } : {}),
  };
}

/** All choices at a glance where they are few; else a menu. */
function choice({ name, required, value, options }: FieldOf<'choice'>): APILabelComponent['component'] {
  const all = options.slice(0, LIMIT.select).map((option) => ({
    value: option.value,
    label: runningLine(option.label, LIMIT.option),
    ...(option.value === value ? { default: true } : {}),
  }));
  const common = { custom_id: name, required, options: all };
  return all.length >= LIMIT.radio.least && all.length <= LIMIT.radio.most
    ? { type: ComponentType.RadioGroup, ...common }
    : { type: ComponentType.StringSelect, ...common };
}

/** Several from a menu, what is to be known of each below it. */
function choices({ name, required, value, options }: FieldOf<'choices'>): APILabelComponent['component'] {
  const chosen = chosenIn(value);
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    min_values: required ? 1 : 0,
    max_values: options.length,
    options: options.map((option) => ({
      value: option.value,
      label: runningLine(option.label, LIMIT.option),
      ...(option.detail ? { description: runningLine(option.detail, LIMIT.option) } : {}),
      ...(chosen.includes(option.value) ? { default: true } : {}),
    })),
  };
}
