import type { Event } from '../domain/event.ts';
import type { Said } from '../domain/guideline.ts';
import type { Inspection } from '../domain/inspection.ts';
import { isIn } from '../domain/language.ts';
import type { Money } from '../domain/money.ts';
import type { Role } from '../domain/permissions.ts';
import { isFault, type Unkept } from '../domain/pictures.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Offer, Refund, ReturnRequest, Status } from '../domain/return-request.ts';
import { TOLD_TYPES } from '../domain/told.ts';
import { troubleIn } from '../domain/trouble.ts';
import { foundWords } from './guideline.ts';
import { amountIn, languageFor, type Reader, spanFor, timeFor } from './reader.ts';
import { reportWords } from './report.ts';
import { rejectionWords, verdictWords } from './verdict.ts';

type Words = Reader['words'];

/** The sentence of a refusal, its facts worded for this reader. */
export function refusalWords(refusal: Refusal, reader: Reader): string {
  const facts = Object.fromEntries(
    Object.entries(refusal.facts).map(([name, fact]) => [name, worded(name, fact, reader)]),
  );
  const sentence = reader.words.refusals[refusal.refused] as (facts: Record<string, string>) => string;
  return sentence(facts);
}

function worded(name: string, fact: unknown, reader: Reader): string {
  if (fact instanceof Date) return timeFor(fact, reader);
  if (typeof fact === 'object' && fact !== null && 'minor' in fact) return amountIn(fact as Money, reader.words);
  if (name === 'fault') return reader.words.pictures.faults[fact as Unkept];
  if (Array.isArray(fact)) return (fact as Said[]).map((found) => foundWords(found, reader)).join(' ');
  if (name === 'status') return reader.words.statuses[fact as Status];
  if (name === 'needs') return reader.words.roles[fact as Role];
  if (name === 'by') return reader.words.parties[fact as keyof typeof reader.words.parties];
  return String(fact);
}

/** What a delivery was, in words: for a warning that it did not arrive. */
export function deliveryWords({ what, type }: { what: string; type: string | null }, { words }: Reader): string {
  if (what === 'webhook') return toldWords(type ?? '', words);
  if (what === 'translate') return words.what.translation;
  if (what === 'clear') return words.what.clearing;
  if (what === 'pull') return words.what.picture(type ?? '');
  return what === 'card' ? words.what.card : words.what.say;
}

function toldWords(type: string, { told }: Words): string {
  const known = TOLD_TYPES.find((one) => one === type);
  return known ? told[known] : type;
}

/** Why something did not arrive, in the reader's words; what a platform said itself stays as it is. */
export function whyWords({ what, why }: { what: string; why: string }, { words }: Reader): string {
  if (isFault(why)) return words.pictures.faults[why];
  const said = troubleWords(why, words);
  return what === 'pull' ? `${words.pictures.faults.unreachable} (${said})` : said;
}

export function troubleWords(why: string, { troubles }: Words): string {
  const known = troubleIn(why);
  return known ? troubles[known.trouble](known.detail) : why;
}

/** Who did it, by a name the reader knows. */
export function whoDid(event: Event, request: ReturnRequest, { words }: Reader): string {
  if (event.by.kind === 'staff') return event.by.person.name;
  if (event.type === 'translated') return words.parties.machine;
  if (event.by.kind === 'rule') return words.rules.by(event.by.name);
  return event.by.kind === 'customer' ? request.customer.name : words.parties[event.by.kind];
}

/** Where somebody did it. */
export const placeWords = (platform: string, { words }: Reader): string =>
  platform === 'console' ? words.console : platform;

/** What happened, in words. The people who acted stand beside it; customers' texts never stand in it. */
export function eventWords(event: Event, request: ReturnRequest, reader: Reader): string {
  const { happened } = reader.words;
  const customer = request.customer.name;
  switch (event.type) {
    case 'opened':
      return happened.opened(customer);
    case 'message_received':
      return receivedWords(event, customer, reader);
    case 'cancelled':
      return happened.cancelled(customer);
    case 'received':
      return happened.received(event.data.items.reduce((sum, item) => sum + item.quantity, 0));
    case 'refund_settled':
      return (event.data.byShop ? happened.refund_by_shop : happened.refund_settled)(
        amountIn(event.data.amount, reader.words),
      );
    case 'approved':
      return happened.approved(verdictWords({ is: 'approved', ...event.data }, reader));
    case 'rejected':
      return happened.rejected(rejectionWords(event.data, reader));
    case 'alerted':
      return happened.alerted(event.data.text);
    case 'routed':
      return happened.routed(event.data.place);
    case 'step_taken':
      return happened.step_taken(event.data.step, event.data.note);
    case 'updated':
      return happened.updated(event.data.changed.map((part) => reader.words.changed[part]).join(', '));
    case 'status_changed':
      return happened.status_changed(event.data.raw ?? reader.words.statuses[event.data.to]);
    case 'deadlines_moved':
      return happened.deadlines_moved(
        event.data.moved
          .map(({ kind, was, at }) =>
            reader.words.deadlineMoved(reader.words.deadlines[kind], timeFor(was, reader), timeFor(at, reader)),
          )
          .join('; '),
      );
    case 'erased':
      return happened.erased(event.data.why);
    case 'translated':
      return translatedWords(event, reader);
    case 'translation_asked':
      return happened.translation_asked;
    case 'label_made':
    case 'picked_up':
      return happened[event.type](event.data.tracking);
    case 'locked':
      return happened.locked(
        event.data.by === 'customer' ? customer : reader.words.parties.shop,
        reportWords(event.data, reader.words),
      );
    case 'unlocked':
      // Nobody locked it: messaging was off.
      return event.by.kind === 'clock' ? happened.messaging_on : happened.unlocked(event.data.reason);
    case 'held':
      return happened.held(timeFor(event.data.until, reader));
    case 'hold_asked':
      return happened.hold_asked(timeFor(event.data.until, reader));
    case 'hold_ended':
      return happened.hold_ended(event.data.holder.name);
    case 'contacted':
      return happened.contacted(reader.words.categories[event.data.category]);
    case 'refund_asked':
      return happened.refund_asked(amountIn(event.data.amount, reader.words));
    case 'taken_over':
      return happened.taken_over(timeFor(event.data.until, reader));
    case 'assigned':
      return happened.assigned(event.data.to.name, timeFor(event.data.until, reader));
    case 'snoozed':
      return happened.snoozed(timeFor(event.data.until, reader));
    case 'approval_asked':
    case 'refund_declined':
    case 'reimbursement_asked':
    case 'refunded_automatically':
      return happened[event.type](amountIn(event.data.amount, reader.words));
    case 'inspected':
      return happened.inspected(event.data.item.title, inspectionWords(event.data, event.data.item.quantity, reader));
    case 'exchange_asked':
      return happened.exchange_asked(event.data.free);
    case 'exchange_shipped':
      return happened.exchange_shipped(event.data.reference);
    case 'marked_not_received':
      return happened.marked_not_received(reader.words.missingRefunds[event.data.refund]);
    case 'reimbursement_settled':
      return happened.reimbursement_settled(event.data.amount && amountIn(event.data.amount, reader.words));
    case 'offer_made':
      return happened.offer_made(termsWords(event.data, reader), timeFor(event.data.expiresAt, reader));
    case 'offer_accepted':
    case 'offer_declined':
      return happened[event.type](customer, amountIn(event.data.amount, reader.words));
    case 'consent_marked':
    case 'offer_expired':
      return happened[event.type](amountIn(event.data.amount, reader.words));
    case 'offer_answer_ignored':
      return happened.offer_answer_ignored(customer, reader.words.offers.ignored[event.data.why]);
    case 'picture_arrived':
      return happened.picture_arrived(event.data.name);
    case 'picture_gathered':
      return happened.picture_gathered(event.data.name);
    case 'picture_refused':
      return happened.picture_refused(event.data.name, reader.words.pictures.faults[event.data.fault]);
    case 'reported':
      return happened.reported(reader.words.reportReasons[event.data.reason]);
    case 'reminded':
      return remindedWords(event, reader);
    case 'delivery_given_up':
      return (event.data.author ? happened.message_held_up : happened.delivery_given_up)(
        deliveryWords(event.data, reader),
        whyWords(event.data, reader),
      );
    default:
      return happened[event.type];
  }
}

/** What was found of one item. */
export function inspectionWords(
  { received, condition, cause, restock }: Omit<Inspection, 'by' | 'at'>,
  quantity: number,
  { words }: Reader,
): string {
  const found = [words.conditions[condition], words.labelled(words.forms.cause, words.causes[cause])];
  return [`${received}/${quantity}`, ...found, restock ? words.forms.restockYes : words.forms.restockNo].join(' · ');
}

/** A refund that waits for a second person, and who asked for it. */
export const waitingWords = ({ amount, by }: Refund, { words }: Reader): string =>
  words.refundWaits(amountIn(amount, words), by?.name ?? '');

/** What is offered, without how it stands. */
export const termsWords = ({ amount, keepItem }: Pick<Offer, 'amount' | 'keepItem'>, { words }: Reader): string =>
  (keepItem ? words.offers.keep : words.offers.sendBack)(amountIn(amount, words));

function receivedWords({ data }: Event<'message_received'>, customer: string, { words }: Reader): string {
  const { happened, offers } = words;
  if (data.offer?.answer === 'accepted') return happened.message_accepts(customer);
  if (data.offer) return happened.offer_answer_ignored(customer, offers.ignored[data.offer.answer]);
  return data.withheld ? happened.message_withheld(customer) : happened.message_received(customer);
}

function remindedWords({ data, at }: Event<'reminded'>, reader: Reader): string {
  const { happened, deadlines } = reader.words;
  const left = data.deadline.getTime() - at.getTime();
  if (left <= 0) return happened.remindedLate(deadlines[data.kind]);
  const say = data.calls === 'channel' ? happened.remindedAll : happened.reminded;
  return say(deadlines[data.kind], spanFor(left, reader));
}

// The original stands where it was written; what a machine made of it says so.
function translatedWords({ data }: Event<'translated'>, reader: Reader): string {
  const { happened } = reader.words;
  if (isIn(data.to, data.from)) return happened.translated_same(languageFor(data.to, reader) ?? data.to);
  const [from, to] = [languageFor(data.from, reader), languageFor(data.to, reader) ?? data.to];
  return [happened.translated(from, to), ...(data.doubtful ? [happened.translated_doubtful] : [])].join(' ');
}
