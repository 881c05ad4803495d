import { awaitsCustomer, CATEGORIES, likelyCategory, REPORT_REASONS, TEXT_LIMIT } from '../domain/conversation.ts';
import type { Finding } from '../domain/guideline.ts';
import { staffRow } from '../domain/lifecycle.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import {
  ALONE,
  blank,
  type Draw,
  lastWords,
  lineField,
  messageField,
  picturesField,
  talkIntro,
  templateFields,
  type Written,
} from './form-parts.ts';
import { exchangeForm, inspectForm, notReceivedForm, reimburseForm } from './forms-item.ts';
import { consentForm, offerForm } from './forms-offer.ts';
import { confirmForm, refundForm } from './forms-refund.ts';
import { approveForm, rejectForm, reopenForm } from './forms-verdict.ts';
import { assignForm, elsewhereForm, snoozeForm, stepForm, takeOverForm } from './forms-work.ts';
import { findingWords } from './guideline.ts';
import { quoteOf } from './quote.ts';
import { languageFor, type Reader } from './reader.ts';
import type { Field, Form } from './vocabulary.ts';

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
  | 'report'
  | 'confirm'
  | 'take_over'
  | 'assign'
  | 'snooze'
  | 'step'
  | 'elsewhere'
  | 'inspect'
  | 'exchange'
  | 'not_received'
  | 'reimburse';
/** Those that show what the customer will get before it leaves. */
export type PreviewAction = 'contact' | 'answer' | 'offer' | 'reject';

/** The form of each action that asks for one. */
export const FORMS: Record<FormAction, Draw> = {
  approve: approveForm,
  reject: rejectForm,
  reopen: reopenForm,
  contact: (request, reader, written, side = ALONE) => ({
    ...blank('contact', request, reader),
    title: reader.words.forms.contactTitle,
    intro: talkIntro(request, reader),
    fields: [
      categoryField(request, reader, written),
      ...templateFields(reader, written, side, true),
      messageField(request, reader, written, side),
      picturesField(reader),
    ],
    submit: { ...buttonFor('contact', request, reader), label: reader.words.forms.preview },
  }),
  answer: (request, reader, written, side = ALONE) => ({
    ...blank('answer', request, reader),
    title: reader.words.forms.answerTitle,
    intro: talkIntro(request, reader),
    quote: lastWords(request, reader),
    fields: [
      ...templateFields(reader, written, side, true),
      messageField(request, reader, written, side),
      picturesField(reader),
    ],
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
  confirm: confirmForm,
  take_over: takeOverForm,
  assign: assignForm,
  snooze: snoozeForm,
  step: stepForm,
  elsewhere: elsewhereForm,
  inspect: inspectForm,
  exchange: exchangeForm,
  not_received: notReceivedForm,
  reimburse: reimburseForm,
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

/** The field of a preview that asks why something has to be said that the guideline check found. */
export const WHY = 'why';
const WHY_LIMIT = 300;

/** What the customer will get, word for word, before it leaves: to whom, as whom, and how long it can be taken back. */
export function previewForm(
  action: PreviewAction,
  request: ReturnRequest,
  reader: Reader,
  draft: {
    id: string;
    text: string;
    sellerName: string;
    undoSeconds: number;
    terms?: string[];
    /** Names of the pictures that go with it. */
    pictures?: string[];
    /** Where it goes on with larger ones. */
    page?: string | null;
    /** What the guideline check found in it and does not stop it. */
    found?: readonly Finding[];
  },
): Form {
  const { forms } = reader.words;
  return {
    ...blank(action, request, reader),
    title: forms.previewTitle,
    intro: [
      forms.to(request.customer.name, languageFor(request.customer.language, reader)),
      forms.as(draft.sellerName),
      ...(draft.terms ?? []),
      ...(draft.pictures?.length ? [reader.words.labelled(reader.words.facts.photos, draft.pictures.join(', '))] : []),
      ...(action !== 'reject' && awaitsCustomer(request) ? [forms.followUp] : []),
      ...(draft.undoSeconds > 0 ? [forms.undoFor(draft.undoSeconds)] : []),
    ],
    warnings: (draft.found ?? []).map((finding) => ({
      text: findingWords(finding, reader),
      grave: finding.level !== 'note',
    })),
    quote: quoteOf(draft.sellerName, draft.text, null, reader),
    fields: draft.found?.some(({ level }) => level === 'confirm')
      ? [lineField(WHY, reader.words.guideline.why, WHY_LIMIT, {}, { hint: forms.noteHint })]
      : [],
    submit: { ...buttonFor(action, request, reader), label: forms.send, style: 'primary' },
    carries: { draft: draft.id },
    page: draft.page ? { label: forms.largerPictures, link: draft.page } : null,
  };
}

const categoryField = (request: ReturnRequest, reader: Reader, written: Written): Field => ({
  kind: 'choice',
  name: 'category',
  label: reader.words.forms.category,
  // What is agreed to must be exact, and only an offer is.
  hint: staffRow('offer').in.includes(request.status) ? reader.words.forms.categoryHint : null,
  required: true,
  value: written.category ?? likelyCategory(request),
  options: CATEGORIES.map((value) => ({ value, label: reader.words.categories[value] })),
});
