import { awaitsCustomer, TEXT_LIMIT } from '../domain/conversation.ts';
import type { StaffAction } from '../domain/lifecycle.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { quoteOf } from './quote.ts';
import { languageFor, type Reader } from './reader.ts';
import type { Field, Form } from './vocabulary.ts';

/** What was written before, by field. */
export type Written = Record<string, string>;
/** What a form tells besides the return: how often this month the shop's customers were left the item. */
export type FormSide = { keptThisMonth: number };

export const blank = (action: StaffAction, request: ReturnRequest, reader: Reader): Form => ({
  title: '',
  intro: [],
  quote: null,
  fields: [],
  submit: buttonFor(action, request, reader),
  cancel: reader.words.frame.cancel,
  tooLate: reader.words.forms.tooLate,
  carries: {},
});

export const talkIntro = (request: ReturnRequest, reader: Reader): string[] =>
  awaitsCustomer(request) ? [reader.words.forms.followUp] : [];

export function lastWords(request: ReturnRequest, reader: Reader): Form['quote'] {
  const message = request.messages.findLast((m) => m.from === 'customer' && m.state === 'received');
  return message ? quoteOf(request.customer.name, message.text, message.language, reader) : null;
}

export const messageField = (request: ReturnRequest, reader: Reader, written: Written): Field => ({
  kind: 'text',
  name: 'text',
  label: reader.words.forms.message,
  hint: reader.words.forms.messageHint(request.customer.name, languageFor(request.customer.language, reader)),
  required: true,
  value: written.text ?? '',
  limit: TEXT_LIMIT,
  language: request.customer.language,
});
