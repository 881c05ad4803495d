import { toDecimal } from '../domain/money.ts';
import { agreedOffer } from '../domain/offers.ts';
import { type ReturnRequest, refundable, refundableFor, waitingRefund } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { ALONE, blank, choiceField, type Draw, itemField, lineField } from './form-parts.ts';
import { amountIn, type Reader, timeFor } from './reader.ts';
import { termsWords, waitingWords } from './words.ts';

const NOTE_LIMIT = 500;
const AMOUNT_LIMIT = 20;

export const refundForm: Draw = (request, reader, written, { keptThisMonth } = ALONE) => {
  const { forms, offers } = reader.words;
  const left = refundable(request);
  const agreed = agreedOffer(request, reader.now);
  return {
    ...blank('refund', request, reader),
    title: forms.refundTitle,
    intro: [
      forms.paid(amountIn(request.paid, reader.words)),
      ...(request.refunded.minor > 0n ? [forms.refunded(amountIn(request.refunded, reader.words))] : []),
      forms.left(amountIn(left, reader.words)),
      ...leftByItem(request, reader),
      ...(agreed ? [offers.states.accepted(termsWords(agreed, reader), timeFor(agreed.expiresAt, reader))] : []),
      ...(request.receivedAt ? [] : [offers.usage(keptThisMonth)]),
      forms.askShop,
    ],
    fields: [
      ...itemField(request, reader, written, true),
      lineField('amount', forms.offerAmount(left.currency), AMOUNT_LIMIT, written, {
        hint: forms.amountHint(amountIn(left, reader.words)),
        value: toDecimal(agreed?.amount ?? left),
      }),
      choiceField(
        'after',
        forms.after,
        [
          { value: 'close', label: forms.afterClose },
          { value: 'keep', label: forms.afterKeep },
        ],
        written,
        'close',
      ),
      lineField('note', forms.refundNote, NOTE_LIMIT, written, { required: false }),
    ],
    submit: { ...buttonFor('refund', request, reader), label: forms.refund, style: 'primary' },
  };
};

/** What may still be refunded for each of several items, where the shop told their prices. */
const leftByItem = (request: ReturnRequest, { words }: Reader): string[] =>
  request.items.length < 2
    ? []
    : request.items
        .filter(({ unitPrice }) => unitPrice !== null)
        .map((item) => words.forms.leftFor(item.title, amountIn(refundableFor(request, item.id), words)));

/** What a second person says yes or no to. */
export const confirmForm: Draw = (request, reader, written) => {
  const { forms } = reader.words;
  const waiting = waitingRefund(request);
  return {
    ...blank('confirm', request, reader),
    title: forms.confirmTitle,
    intro: [
      ...(waiting ? [waitingWords(waiting, reader), ...(waiting.note ? [waiting.note] : [])] : []),
      forms.paid(amountIn(request.paid, reader.words)),
      ...(request.refunded.minor > 0n ? [forms.refunded(amountIn(request.refunded, reader.words))] : []),
    ],
    fields: [
      choiceField(
        'answer',
        forms.confirmAnswer,
        [
          { value: 'yes', label: forms.confirmYes },
          { value: 'no', label: forms.confirmNo },
        ],
        written,
      ),
      lineField('comment', forms.comment, NOTE_LIMIT, written, { hint: forms.noteHint, required: false }),
    ],
    submit: buttonFor('confirm', request, reader),
  };
};
