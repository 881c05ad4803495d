import { awaitsCustomer, CATEGORIES, likelyCategory, REPORT_REASONS, TEXT_LIMIT } from '../domain/conversation.ts';
import { type Money, toDecimal } from '../domain/money.ts';
import { agreedOffer } from '../domain/offers.ts';
import { type ReturnRequest, refundable } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { blank, type FormSide, lastWords, messageField, talkIntro, type Written } from './form-parts.ts';
import { consentForm, offerForm } from './forms-offer.ts';
import { approveForm, rejectForm, reopenForm } from './forms-verdict.ts';
import { quoteOf } from './quote.ts';
import { amountIn, languageFor, type Reader, timeFor } from './reader.ts';
import type { Field, Form } from './vocabulary.ts';
import { termsWords } from './words.ts';

export type FormAction =
  | 'approve'
  | 'reject'
  | 'reopen'
  | 'contact'
  | 'answer'
  | 'note'
  | 'refund'
  | 'offer'
  | 'consent'
  | 'report';
/** Those that show what the customer will get before it leaves. */
export type PreviewAction = 'contact' | 'answer' | 'offer' | 'reject';
const NOTE_LIMIT = 500;

const ALONE: FormSide = { keptThisMonth: 0 };
type Draw = (request: ReturnRequest, reader: Reader, written: Written, side?: FormSide) => Form;

/** The form of each action that asks for one. */
export const FORMS: Record<FormAction, Draw> = {
  approve: approveForm,
  reject: rejectForm,
  reopen: reopenForm,
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
  refund: (request, reader, written, side = ALONE) => refundForm(request, reader, written, side),
  offer: (request, reader, written, side = ALONE) => offerForm(request, reader, written, side),
  consent: consentForm,
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
  action: PreviewAction,
  request: ReturnRequest,
  reader: Reader,
  draft: { id: string; text: string; sellerName: string; undoSeconds: number; terms?: string[] },
): Form {
  const { forms } = reader.words;
  return {
    ...blank(action, request, reader),
    title: forms.previewTitle,
    intro: [
      forms.to(request.customer.name, languageFor(request.customer.language, reader)),
      forms.as(draft.sellerName),
      ...(draft.terms ?? []),
      ...(action !== 'reject' && awaitsCustomer(request) ? [forms.followUp] : []),
      ...(draft.undoSeconds > 0 ? [forms.undoFor(draft.undoSeconds)] : []),
    ],
    quote: quoteOf(draft.sellerName, draft.text, null, reader),
    submit: { ...buttonFor(action, request, reader), label: forms.send, style: 'primary' },
    carries: { draft: draft.id },
  };
}

function refundForm(request: ReturnRequest, reader: Reader, written: Written, { keptThisMonth }: FormSide): Form {
  const { forms, offers } = reader.words;
  const left = refundable(request);
  const agreed = agreedOffer(request, reader.now);
  return {
    ...blank('refund', request, reader),
    title: forms.refundTitle,
    intro: [
      forms.paid(amountIn(request.paid)),
      ...(request.refunded.minor > 0n ? [forms.refunded(amountIn(request.refunded))] : []),
      forms.left(amountIn(left)),
      ...(agreed ? [offers.states.accepted(termsWords(agreed, reader), timeFor(agreed.expiresAt, reader))] : []),
      ...(request.receivedAt ? [] : [offers.usage(keptThisMonth)]),
      forms.askShop,
    ],
    fields: [
      {
        kind: 'line',
        name: 'amount',
        label: forms.amount(left.currency),
        hint: forms.amountHint(amountIn(left)),
        required: true,
        value: written.amount ?? toDecimal((agreed?.amount ?? left) satisfies Money),
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

const categoryField = (request: ReturnRequest, reader: Reader, written: Written): Field => ({
  kind: 'choice',
  name: 'category',
  label: reader.words.forms.category,
  hint: null,
  required: true,
  value: written.category ?? likelyCategory(request),
  options: CATEGORIES.map((value) => ({ value, label: reader.words.categories[value] })),
});
