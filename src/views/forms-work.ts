import { SNOOZE_HOURS } from '../domain/rungs.ts';
import { buttonFor } from './card.ts';
import { ALONE, blank, choiceField, type Draw, lineField, reasonField } from './form-parts.ts';
import { spanFor } from './reader.ts';

export const takeOverForm: Draw = (request, reader, written) => ({
  ...blank('take_over', request, reader),
  title: reader.words.forms.takeOverTitle,
  fields: [reasonField(reader, written)],
  submit: buttonFor('take_over', request, reader),
});

export const assignForm: Draw = (request, reader, written, { assignable } = ALONE) => ({
  ...blank('assign', request, reader),
  title: reader.words.forms.assignTitle,
  fields: [
    choiceField(
      'to',
      reader.words.forms.assignTo,
      assignable.map(({ id, name }) => ({ value: id, label: name })),
      written,
    ),
    reasonField(reader, written),
  ],
  submit: buttonFor('assign', request, reader),
});

const NOTE_LIMIT = 500;
const HOUR = 3_600_000;

export const snoozeForm: Draw = (request, reader, written) => ({
  ...blank('snooze', request, reader),
  title: reader.words.forms.snoozeTitle,
  intro: [reader.words.forms.snoozeHint],
  fields: [
    choiceField(
      'hours',
      reader.words.forms.snoozeFor,
      SNOOZE_HOURS.map((hours) => ({ value: String(hours), label: spanFor(hours * HOUR, reader) })),
      written,
      String(SNOOZE_HOURS[0]),
    ),
  ],
  submit: buttonFor('snooze', request, reader),
});

export const stepForm: Draw = (request, reader, written, { steps } = ALONE) => ({
  ...blank('step', request, reader),
  title: reader.words.forms.stepTitle,
  fields: [
    choiceField(
      'step',
      reader.words.forms.step,
      steps.map((name) => ({ value: name, label: name })),
      written,
    ),
    lineField('note', reader.words.forms.note, NOTE_LIMIT, written, {
      hint: reader.words.forms.noteHint,
      required: false,
    }),
  ],
  submit: buttonFor('step', request, reader),
});

export const elsewhereForm: Draw = (request, reader, written) => ({
  ...blank('elsewhere', request, reader),
  title: reader.words.forms.elsewhereTitle,
  intro: [reader.words.forms.elsewhereHint],
  fields: [{ ...reasonField(reader, written), label: reader.words.forms.elsewhereHow }],
  submit: buttonFor('elsewhere', request, reader),
});
