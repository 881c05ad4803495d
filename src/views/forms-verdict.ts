import { isFree } from '../domain/rules.ts';
import { feeToGiveBack, REJECT_REASONS } from '../domain/verdict.ts';
import { buttonFor } from './card.ts';
import { ALONE, blank, type Draw, messageField, reasonField, templateFields } from './form-parts.ts';
import { amountIn } from './reader.ts';
import type { Field } from './vocabulary.ts';

export const approveForm: Draw = (request, reader, written, side = ALONE) => {
  const { forms } = reader.words;
  const returnFee = feeToGiveBack(request);
  const yesNo = (name: string, label: string, yes: string, no: string, value: string): Field => ({
    kind: 'choice',
    name,
    label,
    hint: null,
    required: true,
    value: written[name] ?? value,
    options: [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
  });
  return {
    ...blank('approve', request, reader),
    title: forms.approveTitle,
    intro: side.approvals.map(({ label, text }) =>
      forms.customerReads(label ? forms.labelYes : forms.labelNo, flat(text)),
    ),
    fields: [
      yesNo('label', forms.label, forms.labelYes, forms.labelNo, 'yes'),
      yesNo('free', forms.freeReturn, forms.freeYes, forms.freeNo, isFree(request) ? 'yes' : 'no'),
      ...(returnFee
        ? [yesNo('fee', forms.refundFee(amountIn(returnFee, reader.words)), forms.feeYes, forms.feeNo, 'no')]
        : []),
    ],
    submit: { ...buttonFor('approve', request, reader), label: forms.approve, style: 'primary' },
  };
};

// In one line, as a form shows what stands above its fields.
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In a locked conversation there is nothing to write: the reason's own sentence goes out. */
export const rejectForm: Draw = (request, reader, written, side = ALONE) => {
  const { forms, rejectReasons } = reader.words;
  const returnFee = feeToGiveBack(request);
  return {
    ...blank('reject', request, reader),
    title: forms.rejectTitle,
    intro: [
      ...(request.locked ? [forms.rejectLocked] : []),
      ...(returnFee ? [forms.rejectFee(amountIn(returnFee, reader.words))] : []),
    ],
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: forms.reason,
        hint: null,
        required: true,
        value: written.reason ?? '',
        options: REJECT_REASONS.map((value) => ({ value, label: rejectReasons[value] })),
      },
      ...(request.locked
        ? []
        : [
            ...templateFields(reader, written, side, false),
            { ...messageField(request, reader, written, side), label: forms.explanation },
          ]),
    ],
    submit: { ...buttonFor('reject', request, reader), label: forms.preview },
  };
};

export const reopenForm: Draw = (request, reader, written) => ({
  ...blank('reopen', request, reader),
  title: reader.words.forms.reopenTitle,
  fields: [reasonField(reader, written)],
  submit: { ...buttonFor('reopen', request, reader), label: reader.words.actions.reopen },
});
