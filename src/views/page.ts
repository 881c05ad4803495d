import type { Event, EventType } from '../domain/event.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { type CardSide, cardOf } from './card.ts';
import { type Carried, conversationOf } from './conversation.ts';
import { heededWords } from './guideline.ts';
import { calledBy, toldTo, wordsForTeam } from './notice.ts';
import { withoutHidden } from './quote.ts';
import type { Reader } from './reader.ts';
import { givenWith } from './report.ts';
import type { Line, ReturnPage } from './vocabulary.ts';
import { eventWords, placeWords, whoDid } from './words.ts';

export const pageOf = (
  request: ReturnRequest,
  events: Event[],
  carried: Carried,
  reader: Reader,
  side: CardSide,
): ReturnPage => ({
  card: cardOf(request, reader, side),
  zone: reader.zone,
  version: request.version,
  conversation: conversationOf(request, events, carried, reader, side),
  thread: events.filter(isInThread).map((e) => eventLine(e, request, reader)),
  trail: events.map((e) => eventLine(e, request, reader)),
});

// What the team says to itself and what the desk says aloud; everything else is only in the trail.
const IN_THREAD = new Set<EventType>([
  'noted',
  'reminded',
  'hold_asked',
  'hold_ended',
  'delivery_given_up',
  'refund_failed',
  'picture_refused',
  'reported',
  'cancelled',
  'approved',
  'rejected',
  'reopened',
  'taken_over',
  'assigned',
  'contacted_elsewhere',
  'translated',
  'step_taken',
  'alerted',
  'made_free',
  'updated',
  'status_changed',
  'deadlines_moved',
  'approval_asked',
  'refund_declined',
  'refunded_automatically',
  'inspected',
  'exchange_asked',
  'exchange_shipped',
  'marked_not_received',
  'reimbursement_asked',
  'reimbursement_settled',
  'reimbursement_refused',
  'label_made',
  'picked_up',
  'locked',
  'erased',
  'unlocked',
  'offer_made',
  'offer_accepted',
  'consent_marked',
  'offer_declined',
  'offer_expired',
  'offer_answer_ignored',
]);
const isInThread = (event: Event): boolean =>
  IN_THREAD.has(event.type) || (event.type === 'message_received' && Boolean(event.data.offer));

/** What happened, and the words that were given for it. */
function lineWords(event: Event, request: ReturnRequest, reader: Reader): Pick<Line, 'text' | 'said'> {
  if (event.type === 'noted') return { text: '', said: withoutHidden(event.data.text) };
  const words = [eventWords(event, request, reader), heededWords(event, reader)].filter(Boolean).join(' · ');
  const said = wordsForTeam(event) ?? givenWith(event, request, reader.words)?.text ?? null;
  // A page mentions nobody: it names whom something was said to. Who was given it is named there already.
  const called = event.type === 'assigned' ? [] : calledBy(event);
  // A fixed sentence of the reason stands there already.
  return { text: toldTo(called, words), said: said === null || words.includes(said) ? null : withoutHidden(said) };
}

const eventLine = (event: Event, request: ReturnRequest, reader: Reader): Line => ({
  id: String(event.version),
  who: whoDid(event, request, reader),
  ...lineWords(event, request, reader),
  at: event.at,
  side: event.by.kind === 'staff' ? 'staff' : event.by.kind === 'customer' ? 'customer' : 'desk',
  language: null,
  state: event.by.kind === 'staff' ? placeWords(event.by.platform, reader) : null,
  pictures: [],
});
