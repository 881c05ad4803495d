import { awaitsCustomer, CATEGORIES, likelyCategory, REPORT_REASONS, TEXT_LIMIT } from '../domain/conversation.ts';
import type { StaffAction } from '../domain/lifecycle.ts';
import { type Money, toDecimal } from '../domain/money.ts';
import { type ReturnRequest, refundable } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { quoteOf } from './quote.ts';
import { amountIn, languageFor, type Reader } from './reader.ts';
import type { Field, Form } from './vocabulary.ts';

export type FormAction = 'contact' | 'answer' | 'note' | 'refund' | 'report';
const NOTE_LIMIT = 500;

/** The form of each action that asks for one. */
export const FORMS: Record<
  FormAction,
  (request: ReturnRequest, reader: Reader, written: Record<string, string>) => Form
> = {
  contact: (request, reader, written) => ({
    ...blank('contact', request, reader),
    title: reader.words.forms.contactTitle,
    intro: talkIntro(request, reader),
    fields: [categoryField(request, reader, written), messageField(request, reader, written)],
    submit: { ...buttonFor('contact', request, reader), label: reader.words.forms.preview },
  }),
  answer: (request, reader, written) => ({
    ...blank('answer', request, reader),
    title: reader.words.forms.answerTitle,
    intro: talkIntro(request, reader),
    quote: lastWords(request, reader),
    fields: [messageField(request, reader, written)],
    submit: { ...buttonFor('answer', request, reader), label: reader.words.forms.preview },
  }),
  note: (request, reader, written) => ({
    ...blank('note', request, reader),
    title: reader.words.forms.noteTitle,
    fields: [
      {
        kind: 'text',
        name: 'text',
        label: reader.words.forms.note,
        hint: reader.words.forms.noteHint,
        required: true,
        value: written.text ?? '',
        limit: TEXT_LIMIT,
        language: reader.words.language,
      },
    ],
    submit: { ...buttonFor('note', request, reader), label: reader.words.forms.save },
  }),
  refund: refundForm,
  report: (request, reader, written) => ({
    ...blank('report', request, reader),
    title: reader.words.forms.reportTitle,
    intro: reader.words.forms.reportWarning,
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: reader.words.forms.reason,
        hint: null,
        required: true,
        value: written.reason ?? '',
        options: REPORT_REASONS.map((value) => ({ value, label: reader.words.reportReasons[value] })),
      },
      {
        kind: 'text',
        name: 'comment',
        label: reader.words.forms.comment,
        hint: reader.words.forms.commentHint,
        required: false,
        value: written.comment ?? '',
        limit: TEXT_LIMIT,
        language: null,
      },
    ],
    submit: { ...buttonFor('report', request, reader), label: reader.words.forms.report, style: 'danger' },
  }),
};

/** What the customer will get, word for word, before it leaves: to whom, as whom, and how long it can be taken back. */
export function previewForm(
  action: 'contact' | 'answer',
  request: ReturnRequest,
  reader: Reader,
  draft: { id: string; text: string; sellerName: string; undoSeconds: number },
): Form {
  const { forms } = reader.words;
  return {
    ...blank(action, request, reader),
    title: forms.previewTitle,
    intro: [
      forms.to(request.customer.name, languageFor(request.customer.language, reader)),
      forms.as(draft.sellerName),
      ...(awaitsCustomer(request) ? [forms.followUp] : []),
      ...(draft.undoSeconds > 0 ? [forms.undoFor(draft.undoSeconds)] : []),
    ],
    quote: quoteOf(draft.sellerName, draft.text, null, reader),
    submit: { ...buttonFor(action, request, reader), label: forms.send, style: 'primary' },
    carries: { draft: draft.id },
  };
}

function refundForm(request: ReturnRequest, reader: Reader, written: Record<string, string>): Form {
  const { forms } = reader.words;
  const left = refundable(request);
  return {
    ...blank('refund', request, reader),
    title: forms.refundTitle,
    intro: [
      forms.paid(amountIn(request.paid)),
      ...(request.refunded.minor > 0n ? [forms.refunded(amountIn(request.refunded))] : []),
      forms.left(amountIn(left)),
      forms.askShop,
    ],
    fields: [
      {
        kind: 'line',
        name: 'amount',
        label: forms.amount(left.currency),
        hint: forms.amountHint(amountIn(left)),
        required: true,
        value: written.amount ?? toDecimal(left satisfies Money),
        limit: 20,
      },
      {
        kind: 'choice',
        name: 'after',
        label: forms.after,
        hint: null,
        required: true,
        value: written.after ?? 'close',
        options: [
          { value: 'close', label: forms.afterClose },
          { value: 'keep', label: forms.afterKeep },
        ],
      },
      {
        kind: 'line',
        name: 'note',
        label: forms.refundNote,
        hint: null,
        required: false,
        value: written.note ?? '',
        limit: NOTE_LIMIT,
      },
    ],
    submit: { ...buttonFor('refund', request, reader), label: forms.refund, style: 'primary' },
  };
}

const blank = (action: StaffAction, request: ReturnRequest, reader: Reader): Form => ({
  title: '',
  intro: [],
  quote: null,
  fields: [],
  submit: buttonFor(action, request, reader),
  cancel: reader.words.frame.cancel,
  tooLate: reader.words.forms.tooLate,
  carries: {},
});

const talkIntro = (request: ReturnRequest, reader: Reader): string[] =>
  awaitsCustomer(request) ? [reader.words.forms.followUp] : [];

function lastWords(request: ReturnRequest, reader: Reader): Form['quote'] {
  const message = request.messages.findLast((m) => m.from === 'customer' && m.state === 'received');
  return message ? quoteOf(request.customer.name, message.text, message.language, reader) : null;
}

const messageField = (request: ReturnRequest, reader: Reader, written: Record<string, string>): Field => ({
  kind: 'text',
  name: 'text',
  label: reader.words.forms.message,
  hint: reader.words.forms.messageHint(request.customer.name, languageFor(request.customer.language, reader)),
  required: true,
  value: written.text ?? '',
  limit: TEXT_LIMIT,
  language: request.customer.language,
});

const categoryField = (request: ReturnRequest, reader: Reader, written: Record<string, string>): Field => ({
  kind: 'choice',
  name: 'category',
  label: reader.words.forms.category,
  hint: null,
  required: true,
  value: written.category ?? likelyCategory(request),
  options: CATEGORIES.map((value) => ({ value, label: reader.words.categories[value] })),
});
