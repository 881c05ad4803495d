import {
  awaitsCustomer,
  conversationState,
  lastStaffMessage,
  newMessages,
  openingText,
} from '../domain/conversation.ts';
import { consequenceOf, type Deadline, nextDeadline, openDeadlines, pressesFrom } from '../domain/deadlines.ts';
import { holdNow } from '../domain/gate.ts';
import type { StaffAction } from '../domain/lifecycle.ts';
import { agreedOffer, isLive } from '../domain/offers.ts';
import { customersPictures, gathers } from '../domain/pictures.ts';
import { type Item, type ReturnRequest, refundable, refundInFlight, waitingRefund } from '../domain/return-request.ts';
import { buttonId } from './button-id.ts';
import { offered, type Situation } from './offered.ts';
import { type PictureSide, picturesOf, pictureWords } from './pictures.ts';
import { quoteOf } from './quote.ts';
import { amountIn, type Reader, spanFor, timeFor } from './reader.ts';
import { reportWords } from './report.ts';
import { ruleWords } from './rule.ts';
import { feeWords, labelWords, verdictWords } from './verdict.ts';
import type { Button, Card, Fact, Tone } from './vocabulary.ts';
import { inspectionWords, termsWords, waitingWords } from './words.ts';

/** What a card is drawn from besides the return. */
export type CardSide = Omit<Situation, 'undelivered' | 'now' | 'language'> & {
  undelivered: { what: string; why: string }[];
  /** Numbers of the shop's messages that have not come; one more than `GAPS_SHOWN`: there are more. */
  missing: { from: number; to: number }[];
  pictures: PictureSide;
  /** Who switched messaging off, and why where they said so; null: it is on. */
  messagingOff: { by: 'shop' | 'seller'; why: string | null } | null;
};

/** What a card has room for; the rest is counted. */
const PHOTOS_SHOWN = 6;
export const GAPS_SHOWN = 5;

const DANGER = new Set<StaffAction>(['report']);
const PRIMARY = new Set<StaffAction>(['contact', 'answer', 'confirm']);

export function cardOf(request: ReturnRequest, reader: Reader, side: CardSide): Card {
  const show = offered(request, {
    ...side,
    undelivered: side.undelivered.length,
    now: reader.now,
    language: reader.words.language,
  });
  const button = (action: StaffAction): Button => buttonFor(action, request, reader);
  const said = lastCustomerWords(request);
  const photos = customersPictures(request);
  return {
    id: request.id,
    title: titleOf(request, reader),
    summary: summaryOf(request, reader),
    tone: toneOf(request, reader.now),
    facts: factsOf(request, reader, side),
    quote: said && quoteOf(request.customer.name, said.text, said.language, reader),
    photos: picturesOf(photos.slice(0, PHOTOS_SHOWN), side.pictures, reader),
    morePhotos: photos.length > PHOTOS_SHOWN ? reader.words.pictures.more(photos.length - PHOTOS_SHOWN) : null,
    warnings: warningsOf(request, reader, side),
    buttons: show.card.map(button),
    more: show.more.map(button),
    moreLabel: reader.words.frame.more,
  };
}

export function buttonFor(action: StaffAction, request: ReturnRequest, { words }: Reader): Button {
  const fresh = newMessages(request);
  return {
    id: buttonId({ action, target: request.id, version: request.version }),
    action,
    label:
      fresh > 0 && (action === 'answer' || action === 'contact') ? words.fresh[action](fresh) : words.actions[action],
    style: DANGER.has(action) ? 'danger' : PRIMARY.has(action) ? 'primary' : 'plain',
  };
}

export const titleOf = (request: ReturnRequest, { words }: Reader): string =>
  words.title(request.shopReturnId, request.items[0]?.title ?? request.orderId);

export function dueWords(deadline: Deadline | null, reader: Reader): string {
  const { words, now } = reader;
  if (!deadline) return words.due.none;
  const left = deadline.at.getTime() - now.getTime();
  const kind = words.deadlines[deadline.kind];
  return left > 0 ? words.due.in(spanFor(left, reader), kind) : words.due.over(spanFor(-left, reader), kind);
}

export function toneOf(request: ReturnRequest, now: Date): Tone {
  if (request.status === 'closed') return 'done';
  const next = nextDeadline(request);
  if (!next) return 'calm';
  if (next.at <= now) return 'late';
  return pressesFrom(next) <= now ? 'soon' : 'calm';
}

export function statusWords(request: ReturnRequest, { words }: Reader): string {
  const status = words.statuses[request.status];
  return request.resolution ? words.labelled(status, words.resolutions[request.resolution]) : status;
}

const summaryOf = (request: ReturnRequest, reader: Reader): string =>
  request.status === 'closed'
    ? statusWords(request, reader)
    : `${statusWords(request, reader)} · ${dueOf(request, reader)}`;

const dueOf = (request: ReturnRequest, reader: Reader): string => {
  const next = nextDeadline(request);
  return next || !waitsForCustomer(request) ? dueWords(next, reader) : reader.words.due.waits;
};

const waitsForCustomer = (request: ReturnRequest): boolean =>
  request.status !== 'closed' && request.locked === null && awaitsCustomer(request);

function lastCustomerWords(request: ReturnRequest): { text: string; language: string | null } | null {
  const message = request.messages.findLast((m) => m.from === 'customer' && m.state === 'received');
  if (message) return { text: message.text, language: message.language };
  const text = openingText(request);
  return text ? { text, language: request.customer.language } : null;
}

function factsOf(request: ReturnRequest, reader: Reader, side: CardSide): Fact[] {
  const { words } = reader;
  const waiting = waitingRefund(request);
  const rows: [keyof typeof words.facts, string | null][] = [
    ['status', statusWords(request, reader)],
    ...deadlineFacts(request, reader, side),
    ['held', heldWords(request, reader)],
    ['next', nextStep(request, reader, side)],
    ['decision', request.verdict && verdictWords(request.verdict, reader)],
    ['label', labelWords(request, reader)],
    ['customer', [request.customer.name, request.customer.country].filter(Boolean).join(' · ')],
    ['order', request.orderId],
    ['items', request.items.map((item) => `${item.quantity} × ${item.title}`).join('; ')],
    ['reason', reasonsOf(request, reader) || words.reasonUnknown],
    ['wants', request.wants && words.wants[request.wants]],
    ['answers', answersOf(request, reader)],
    ['photos', pictureWords(customersPictures(request), side.pictures, reader)],
    ['outgoing', outgoingWords(request, reader, side)],
    ['received', receivedWords(request)],
    ['inspected', inspectedWords(request, reader)],
    ['offer', offerWords(request, reader)],
    ['paid', amountIn(request.paid, reader.words)],
    ['fee', feeWords(request, reader)],
    ['refunded', request.refunded.minor > 0n ? amountIn(request.refunded, reader.words) : null],
    ['refunding', refundingWords(request, reader)],
    ['waiting', waiting && waitingWords(waiting, reader)],
    ['rules', request.rules.map(({ name }) => name).join('; ')],
    ['steps', request.steps.map(({ step, by, note }) => words.stepTaken(step, by.name, note)).join('; ')],
    ['exchange', request.exchange && words.exchanges(request.exchange.free, request.exchange.by.name)],
    ['reimbursement', reimbursementWords(request, reader)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label: words.facts[label], value }] : []));
}

/** Which instants, which rule made each, and what happens and what it costs if nobody acts. */
const deadlineFacts = (
  request: ReturnRequest,
  reader: Reader,
  { policy }: CardSide,
): ['deadline' | 'otherwise' | 'rule', string][] =>
  openDeadlines(request).flatMap((deadline): ['deadline' | 'otherwise' | 'rule', string][] => [
    ['deadline', reader.words.labelled(reader.words.deadlines[deadline.kind], timeFor(deadline.at, reader))],
    [
      'otherwise',
      reader.words.otherwise[consequenceOf(deadline, policy, request)](amountIn(refundable(request), reader.words)),
    ],
    ['rule', ruleWords(deadline.rule, reader)],
  ]);

function heldWords(request: ReturnRequest, reader: Reader): string | null {
  if (request.status === 'closed') return null;
  const hold = holdNow(request, reader.now);
  return hold ? reader.words.heldBy(hold.by.name, timeFor(hold.until, reader)) : reader.words.nobody;
}

/** The offer that was made last, and how it stands; one that is void is nothing to anybody. */
function offerWords(request: ReturnRequest, reader: Reader): string | null {
  const offer = request.offers.findLast(({ state }) => state !== 'void');
  if (!offer || offer.state === 'void') return null;
  const { states } = reader.words.offers;
  const state = offer.state === 'accepted' && !isLive(request, offer) ? 'refunded' : offer.state;
  return states[state](termsWords(offer, reader), timeFor(offer.expiresAt, reader));
}

// What is recommended while the customer is silent; once the item is back, not to wait for them.
function nextStep(request: ReturnRequest, reader: Reader, { policy, features }: CardSide): string | null {
  const { words } = reader;
  const agreed = agreedOffer(request, reader.now);
  const refund = openDeadlines(request).find(({ kind }) => kind === 'refund');
  if (agreed && refund?.offerUntil)
    return words.offers.refundBefore(amountIn(agreed.amount, reader.words), timeFor(refund.at, reader));
  if (agreed) return words.offers.refundNow(amountIn(agreed.amount, reader.words), timeFor(agreed.expiresAt, reader));
  const process = openDeadlines(request).find(({ kind }) => kind === 'process');
  if (process && consequenceOf(process, policy, request) === 'refunded_automatically')
    return words.doNotWait(amountIn(refundable(request), reader.words), timeFor(process.at, reader));
  const category = lastStaffMessage(request)?.category;
  const silent = conversationState(request) === 'open' && newMessages(request) === 0 && request.status !== 'closed';
  const owed = openDeadlines(request).some(({ kind }) => kind === 'contact' || kind === 'reply');
  if (!features.messaging) return owed ? words.writeElsewhere(words.actions.elsewhere) : null;
  const waits = waitsForCustomer(request) && policy.talk_in.includes(request.status);
  const steps = [waits ? words.waits[policy.follow_up] : null, silent && category ? words.whileSilent[category] : null];
  return steps.filter(Boolean).join(' ') || null;
}

/** The pictures that a message of ours waits for, or failed for; null: none does. */
function outgoingWords(request: ReturnRequest, reader: Reader, side: CardSide): string | null {
  const message = request.messages.findLast((m) => gathers(m) && (m.state === 'said' || m.state === 'undelivered'));
  return message ? pictureWords(message.files, side.pictures, reader) : null;
}

// Of several items each is said with its own, unless it is one for all.
function perItem({ items }: ReturnRequest, { labelled }: Reader['words'], said: (item: Item) => string): string {
  const all = items.map((item) => ({ title: item.title, words: said(item) })).filter(({ words }) => words !== '');
  const [first] = all;
  if (first && all.length === items.length && all.every(({ words }) => words === first.words)) return first.words;
  return all.map(({ title, words }) => labelled(title, words)).join('; ');
}

const reasonsOf = (request: ReturnRequest, { words }: Reader): string =>
  perItem(request, words, ({ reason }) => reason.label ?? reason.code.replaceAll('_', ' '));

const answersOf = (request: ReturnRequest, { words }: Reader): string =>
  perItem(request, words, ({ answers }) => answers.map(({ question, answer }) => `${question} ${answer}`).join('; '));

function receivedWords(request: ReturnRequest): string | null {
  if (!request.receivedAt) return null;
  return request.items.map((item) => `${item.received ?? 0}/${item.quantity} ${item.title}`).join('; ');
}

const inspectedWords = (request: ReturnRequest, reader: Reader): string =>
  request.items
    .flatMap(({ title, quantity, inspection }) =>
      inspection ? [reader.words.labelled(title, inspectionWords(inspection, quantity, reader))] : [],
    )
    .join('; ');

const reimbursementWords = ({ reimbursement }: ReturnRequest, { words }: Reader): string | null =>
  reimbursement && words.reimbursements[reimbursement.state](amountIn(reimbursement.amount, words));

function refundingWords(request: ReturnRequest, { words }: Reader): string | null {
  const refund = refundInFlight(request);
  return refund ? amountIn(refund.amount, words) : null;
}

function warningsOf(request: ReturnRequest, { words }: Reader, side: CardSide): string[] {
  const { locked } = request;
  return [
    ...(locked ? [words.warnings.locked(words.parties[locked.by], reportWords(locked, words))] : []),
    ...(locked && side.policy.support_contact ? [words.warnings.support(side.policy.support_contact)] : []),
    ...request.rules.flatMap(({ name, alert }) => (alert ? [words.rules.attention(alert, name)] : [])),
    ...(side.messagingOff ? [words.warnings.messagingOff[side.messagingOff.by](side.messagingOff.why)] : []),
    ...(side.missing.length > 0 ? [words.warnings.missing(numbersOf(side.missing))] : []),
    ...side.undelivered.map(({ what, why }) => words.warnings.dead(what, why)),
  ];
}

function numbersOf(missing: CardSide['missing']): string {
  const shown = missing.slice(0, GAPS_SHOWN).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [...shown, ...(missing.length > GAPS_SHOWN ? ['…'] : [])].join(', ');
}
