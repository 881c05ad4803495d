import { doer, isRule } from '../domain/command.ts';
import type { Event, EventType } from '../domain/event.ts';
import { isIn } from '../domain/language.ts';
import type { StaffAction } from '../domain/lifecycle.ts';
import { gathers } from '../domain/pictures.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Message, Person, ReturnRequest } from '../domain/return-request.ts';
import { buttonFor } from './card.ts';
import { nameBeside } from './direction.ts';
import { heededWords } from './guideline.ts';
import { quoteOf } from './quote.ts';
import { amountIn, type Reader, timeFor } from './reader.ts';
import { givenWith } from './report.ts';
import type { Notice } from './vocabulary.ts';
import { eventWords, refusalWords, whoDid } from './words.ts';

const BAD = new Set<EventType>(['delivery_given_up', 'refund_failed', 'picture_refused']);
const BARE = { mentions: [], quote: null, buttons: [] };

export const refusalNotice = (refusal: Refusal, reader: Reader): Notice => ({
  ...BARE,
  tone: 'no',
  text: refusalWords(refusal, reader),
});

/** What is said in the thread under a card when something happened. */
export function eventNotice(event: Event, request: ReturnRequest, reader: Reader): Notice {
  const words = [eventWords(event, request, reader), heededWords(event, reader)].filter(Boolean).join(' · ');
  const acted = event.by.kind === 'staff' || event.by.kind === 'rule';
  return {
    text: acted ? reader.words.labelled(whoDid(event, request, reader), words) : words,
    tone: BAD.has(event.type) ? 'no' : 'info',
    mentions: calledBy(event).map(({ id, name }) => ({ staff: id, name, user: null })),
    quote: wordsOf(event, request, reader),
    buttons: (ASKS[event.type] ?? []).map((action) => buttonFor(action, request, reader)),
  };
}

/** What a line in the thread asks somebody to press. */
const ASKS: { [T in EventType]?: StaffAction[] } = { hold_asked: ['hold'], approval_asked: ['confirm'] };

/** Whom an event calls: whoever holds the return, those who lead. Nobody is called twice. */
export function calledBy(event: Event): Person[] {
  if (event.type === 'hold_asked') return [event.data.holder];
  if (event.type === 'assigned') return [event.data.to];
  if (event.type === 'approval_asked') return event.data.leads;
  if (event.type === 'delivery_given_up') return event.data.author ? [event.data.author] : [];
  if (event.type !== 'reminded') return [];
  const { person, leads } = event.data;
  return [...(person ? [person] : []), ...leads.filter(({ id }) => id !== person?.id)];
}

/** Whom something was said to, before it, where nobody is mentioned; the names leave the sentence its direction. */
export const toldTo = (people: readonly Pick<Person, 'name'>[], text: string): string =>
  people.length === 0 ? text : `${people.map(({ name }) => nameBeside(name, text)).join(', ')}: ${text}`;

// Events whose message is quoted under them.
const TELLS = new Set<EventType>(['message_received', 'contacted', 'answered', 'offer_made', 'consent_marked']);

function wordsOf(event: Event, request: ReturnRequest, reader: Reader): Notice['quote'] {
  if (event.type === 'noted' && event.by.kind === 'staff') {
    return quoteOf(event.by.person.name, event.data.text, null, reader);
  }
  if (event.type === 'translated')
    return isIn(event.data.to, event.data.from)
      ? null
      : quoteOf(request.customer.name, event.data.text, event.data.to, reader);
  const said = wordsForTeam(event);
  const by = doer(event.by);
  if (said !== null && by) return quoteOf(by.name, said, null, reader);
  const given = givenWith(event, request, reader.words);
  if (given) return quoteOf(given.who, given.text, null, reader);
  if (event.type === 'unlocked') return unlockedWords(event, request, reader);
  if (!TELLS.has(event.type) || !('messageId' in event.data)) return null;
  const { messageId } = event.data;
  const message = request.messages.find((m) => m.id === messageId);
  // A withheld message is kept for the record and read by nobody until the conversation is unlocked.
  return message && message.state !== 'withheld'
    ? quoteOf(authorOf(message, request, reader), message.text, message.language, reader)
    : null;
}

/** What somebody of staff wrote about what they did, or a rule told the customer; null: nothing. */
export function wordsForTeam(event: Event): string | null {
  switch (event.type) {
    case 'approved':
      // Those of before say nothing.
      return event.data.text ?? null;
    case 'rejected':
    case 'contacted_elsewhere':
      return event.data.text;
    case 'translated':
      return isIn(event.data.to, event.data.from) ? null : event.data.text;
    case 'assigned':
      // A rule's reason is its name, and that says who did it.
      return event.by.kind === 'rule' ? null : event.data.reason;
    case 'reopened':
    case 'taken_over':
    case 'reimbursement_asked':
      return event.data.reason;
    case 'refund_declined':
      return event.data.comment;
    default:
      return null;
  }
}

/** All that could not be read before, in the order it was written. */
function unlockedWords({ data }: Event<'unlocked'>, request: ReturnRequest, reader: Reader): Notice['quote'] {
  const freed = request.messages.filter((m) => data.messageIds.includes(m.id) && m.state !== 'withheld');
  const last = freed.at(-1);
  const text = freed.map((m) => m.text).join('\n\n');
  return last ? quoteOf(request.customer.name, text, last.language, reader) : null;
}

/** Who wrote it; a rule is called one, whatever its name. */
export const authorOf = ({ author }: Message, request: ReturnRequest, { words }: Reader): string =>
  author ? (isRule(author) ? words.rules.by(author.name) : author.name) : request.customer.name;

const gathering = ({ data }: Event<'contacted' | 'answered' | 'offer_made'>, { messages }: ReturnRequest): boolean =>
  messages.some((message) => message.id === data.messageId && gathers(message));

/** What the person who did it is told. */
export function doneNotice(event: Event, request: ReturnRequest, reader: Reader, undoSeconds: number): Notice {
  const { done } = reader.words;
  const told = (text: string): Notice => ({ ...BARE, tone: 'done', text });
  switch (event.type) {
    case 'held':
      return told(done.held(timeFor(event.data.until, reader)));
    case 'contacted':
    case 'answered':
    case 'offer_made':
      return gathering(event, request)
        ? { ...told(done.gathering), buttons: [buttonFor('undo', request, reader)] }
        : {
            ...told(done.sent(undoSeconds)),
            ...(undoSeconds > 0 ? { holds: undoSeconds, buttons: [buttonFor('undo', request, reader)] } : {}),
          };
    case 'refund_asked':
      return told(done.refund_asked(amountIn(event.data.amount, reader.words)));
    case 'consent_marked':
      return told(done.consent_marked(amountIn(event.data.amount, reader.words)));
    case 'step_taken':
    case 'taken_over':
    case 'assigned':
    case 'snoozed':
    case 'contacted_elsewhere':
    case 'approval_asked':
    case 'refund_declined':
    case 'inspected':
    case 'exchange_asked':
    case 'marked_not_received':
    case 'reimbursement_asked':
    case 'approved':
    case 'rejected':
    case 'reopened':
    case 'released':
    case 'taken_back':
    case 'noted':
    case 'reported':
    case 'delivery_retried':
    case 'translation_asked':
      return told(done[event.type]);
    default:
      return told(eventWords(event, request, reader));
  }
}
