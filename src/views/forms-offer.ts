import { answersTo, liveOffer, offerUntil, openOffer } from '../domain/offers.ts';
import type { Policy } from '../domain/policy.ts';
import { type Offer, type ReturnRequest, refundable } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import {
  blank,
  type FormSide,
  lastWords,
  lineField,
  messageField,
  talkIntro,
  templateFields,
  type Written,
} from './form-parts.ts';
import { amountIn, type Reader, timeFor } from './reader.ts';
import type { Form } from './vocabulary.ts';
import { termsWords } from './words.ts';

const AMOUNT_LIMIT = 20;

export function offerForm(request: ReturnRequest, reader: Reader, written: Written, side: FormSide): Form {
  const { forms, offers } = reader.words;
  const left = refundable(request);
  const before = liveOffer(request);
  return {
    ...blank('offer', request, reader),
    title: forms.offerTitle,
    intro: [
      ...talkIntro(request, reader),
      forms.paid(amountIn(request.paid, reader.words)),
      ...(before ? [offers.replaces(termsWords(before, reader))] : []),
      offers.usage(side.keptThisMonth),
    ],
    quote: lastWords(request, reader),
    fields: [
      lineField('amount', forms.offerAmount(left.currency), AMOUNT_LIMIT, written, {
        hint: forms.offerHint(amountIn(left, reader.words)),
      }),
      {
        kind: 'choice',
        name: 'keep',
        label: forms.keep,
        hint: null,
        required: true,
        // What is back already was not left with the customer.
        value: written.keep ?? (request.receivedAt ? 'no' : 'yes'),
        options: [
          { value: 'yes', label: forms.keepYes },
          { value: 'no', label: forms.keepNo },
        ],
      },
      ...templateFields(reader, written, side, false),
      messageField(request, reader, written, side),
    ],
    submit: { ...buttonFor('offer', request, reader), label: forms.preview },
  };
}

/** What stands above the message in the preview: the terms, until when they stand, and what they take the place of. */
export function offerTerms(
  request: ReturnRequest,
  terms: Pick<Offer, 'amount' | 'keepItem'>,
  policy: Policy,
  reader: Reader,
): string[] {
  const { offers } = reader.words;
  const before = liveOffer(request);
  const until = timeFor(offerUntil(reader.now, policy), reader);
  return [
    offers.states.made(termsWords(terms, reader), until),
    ...(before ? [offers.replaces(termsWords(before, reader))] : []),
  ];
}

const MOST_MESSAGES = 20;

/** Which message agrees to which offer. Only messages since the offer can. */
export function consentForm(request: ReturnRequest, reader: Reader, written: Written): Form {
  const { forms } = reader.words;
  const offer = openOffer(request, reader.now);
  const messages = offer ? answersTo(offer, request).slice(0, MOST_MESSAGES) : [];
  const options = messages.map((message) => ({
    // Where it stands among the messages: shops' ids can be longer than a platform takes.
    value: String(request.messages.indexOf(message)),
    label: `${timeFor(message.at, reader)} · ${message.text}`,
  }));
  return {
    ...blank('consent', request, reader),
    title: forms.consentTitle,
    intro: [forms.consentWarning],
    quote: lastWords(request, reader),
    fields: [
      {
        kind: 'choice',
        name: 'offer',
        label: forms.consentOffer,
        hint: null,
        required: true,
        value: written.offer ?? offer?.id ?? '',
        options: offer ? [{ value: offer.id, label: termsWords(offer, reader) }] : [],
      },
      {
        kind: 'choice',
        name: 'message',
        label: forms.consentMessage,
        hint: null,
        required: true,
        value: written.message ?? options[0]?.value ?? '',
        options,
      },
    ],
    submit: { ...buttonFor('consent', request, reader), label: forms.consent, style: 'primary' },
  };
}
