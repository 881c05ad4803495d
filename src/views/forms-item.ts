import { CAUSES, CONDITIONS, MISSING_REFUNDS } from '../domain/inspection.ts';
import { toDecimal } from '../domain/money.ts';
import { refundable } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { blank, choiceField, type Draw, itemField, lineField, reasonField } from './form-parts.ts';
import { amountIn } from './reader.ts';

const NUMBER_LIMIT = 6;
const AMOUNT_LIMIT = 20;

export const inspectForm: Draw = (request, reader, written) => {
  const { forms, conditions, causes } = reader.words;
  const only = request.items.length === 1 ? request.items[0] : undefined;
  const came = only?.received ?? only?.quantity;
  return {
    ...blank('inspect', request, reader),
    title: forms.inspectTitle,
    fields: [
      ...itemField(request, reader, written, false),
      lineField('received', forms.receivedCount, NUMBER_LIMIT, written, {
        hint: only ? forms.receivedHint(only.quantity) : null,
        value: came === undefined ? '' : String(came),
      }),
      choiceField(
        'condition',
        forms.condition,
        CONDITIONS.map((value) => ({ value, label: conditions[value] })),
        written,
      ),
      choiceField(
        'cause',
        forms.cause,
        CAUSES.map((value) => ({ value, label: causes[value] })),
        written,
      ),
      choiceField(
        'restock',
        forms.restock,
        [
          { value: 'yes', label: forms.restockYes },
          { value: 'no', label: forms.restockNo },
        ],
        written,
      ),
    ],
    submit: buttonFor('inspect', request, reader),
  };
};

export const exchangeForm: Draw = (request, reader, written) => {
  const { forms } = reader.words;
  return {
    ...blank('exchange', request, reader),
    title: forms.exchangeTitle,
    intro: [forms.exchangeHint],
    fields: [
      choiceField(
        'free',
        forms.exchangeCost,
        [
          { value: 'yes', label: forms.freeYes },
          { value: 'no', label: forms.freeNo },
        ],
        written,
        'yes',
      ),
    ],
    submit: buttonFor('exchange', request, reader),
  };
};

export const notReceivedForm: Draw = (request, reader, written) => {
  const { forms, missingRefunds } = reader.words;
  return {
    ...blank('not_received', request, reader),
    title: forms.notReceivedTitle,
    intro: [forms.notReceivedHint],
    fields: [
      choiceField(
        'refund',
        forms.refundIs,
        MISSING_REFUNDS.map((value) => ({ value, label: missingRefunds[value] })),
        written,
      ),
    ],
    submit: { ...buttonFor('not_received', request, reader), style: 'danger' },
  };
};

export const reimburseForm: Draw = (request, reader, written) => {
  const { forms } = reader.words;
  const lost = request.refunded.minor > 0n ? request.refunded : refundable(request);
  return {
    ...blank('reimburse', request, reader),
    title: forms.reimburseTitle,
    intro: [forms.paid(amountIn(request.paid, reader.words))],
    fields: [
      lineField('amount', forms.amount(request.paid.currency), AMOUNT_LIMIT, written, {
        hint: forms.amountHint(amountIn(request.paid, reader.words)),
        value: toDecimal(lost),
      }),
      { ...reasonField(reader, written), hint: forms.shopReads },
    ],
    submit: buttonFor('reimburse', request, reader),
  };
};
