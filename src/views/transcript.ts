import { type Event, INTERNAL } from '../domain/event.ts';
import type { Message, ReturnRequest } from '../domain/return-request.ts';
import { type CardSide, cardOf } from './card.ts';
import { authorOf } from './notice.ts';
import type { Carried } from './page.ts';
import { picturesOf } from './pictures.ts';
import { type Reader, recordTimeFor } from './reader.ts';
import type { TranscriptLine, TranscriptPage } from './vocabulary.ts';
import { eventWords, whoDid } from './words.ts';

// What is asked of the team now is no part of a record.
const PASSING = ['deadline', 'otherwise', 'rule', 'next', 'held'] as const;
// What the team tells itself, neither.
const OWN = ['waiting', 'rules', 'steps'] as const;

/** The record of a return to be read and printed: no notes, no reasons that the team gave itself, nothing withheld. */
export function transcriptOf(
  request: ReturnRequest,
  events: Event[],
  carried: Carried,
  reader: Reader,
  side: CardSide & { sellerName: string },
): TranscriptPage {
  const { words } = reader;
  const card = cardOf(request, reader, side);
  const left = new Set([...PASSING, ...OWN].map((name) => words.facts[name]));
  return {
    language: words.language,
    direction: words.direction,
    title: card.title,
    sub: [words.transcript.title, side.sellerName].join(' · '),
    made: words.transcript.made(recordTimeFor(reader.now, reader), reader.zone),
    facts: card.facts.filter(({ label }) => !left.has(label)),
    photos: card.photos,
    conversation: {
      title: words.frame.conversation,
      empty: words.frame.no_messages,
      lines: request.messages.map((m) => messageLine(m, request, carried, reader, side)),
    },
    trail: {
      title: words.frame.trail,
      empty: words.frame.no_notes,
      lines: events.filter(({ type }) => !INTERNAL.has(type)).map((event) => eventLine(event, request, reader)),
    },
    also: words.transcript.also,
  };
}

function messageLine(
  m: Message,
  request: ReturnRequest,
  carried: Carried,
  reader: Reader,
  side: CardSide,
): TranscriptLine {
  const state = m.state === 'said' ? (carried.get(m.id) ?? 'waiting') : m.state;
  return {
    who: authorOf(m, request),
    side: m.from,
    at: recordTimeFor(m.at, reader),
    text: m.state === 'withheld' ? '' : m.text,
    language: m.language,
    state: state === 'received' ? null : reader.words.messageStates[state],
    pictures: m.state === 'withheld' ? [] : picturesOf(m.files, side.pictures, reader),
  };
}

// What the customer read with a decision.
const toldWith = (event: Event): string | null =>
  event.type === 'approved' || event.type === 'rejected' ? (event.data.text ?? null) : null;

const eventLine = (event: Event, request: ReturnRequest, reader: Reader): TranscriptLine => ({
  who: whoDid(event, request, reader),
  side: event.by.kind === 'staff' ? 'staff' : event.by.kind === 'customer' ? 'customer' : 'desk',
  at: recordTimeFor(event.at, reader),
  text: [eventWords(event, request, reader), toldWith(event)].filter(Boolean).join('\n'),
  language: null,
  state: event.by.kind === 'staff' ? event.by.platform : null,
  pictures: [],
});
