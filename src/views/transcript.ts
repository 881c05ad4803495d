import { type Event, INTERNAL } from '../domain/event.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { type CardSide, cardOf } from './card.ts';
import { type Carried, conversationOf } from './conversation.ts';
import { type Reader, recordTimeFor } from './reader.ts';
import { givenWith } from './report.ts';
import type { Line, TranscriptLine, TranscriptPage } from './vocabulary.ts';
import { eventWords, placeWords, whoDid } from './words.ts';

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
      lines: [...openingLines(request, reader), ...conversationOf(request, events, carried, reader, side)].map((line) =>
        recorded(line, reader),
      ),
    },
    trail: {
      title: words.frame.trail,
      empty: words.frame.no_notes,
      lines: events.filter(({ type }) => !INTERNAL.has(type)).map((event) => eventLine(event, request, reader)),
    },
    also: words.transcript.also,
  };
}

// What the customer said of each item when asking, before anything else was said.
const openingLines = (request: ReturnRequest, reader: Reader): Line[] =>
  request.items.flatMap(({ id, title, comment }) =>
    comment
      ? {
          id: `opening-${id}`,
          who: request.customer.name,
          text: comment,
          said: null,
          at: request.openedAt,
          side: 'customer',
          language: request.customer.language,
          state: reader.words.transcript.opening(title),
          pictures: [],
        }
      : [],
  );

const recorded = ({ id: _, at, ...line }: Line, reader: Reader): TranscriptLine => ({
  ...line,
  at: recordTimeFor(at, reader),
});

const eventLine = (event: Event, request: ReturnRequest, reader: Reader): TranscriptLine => ({
  who: whoDid(event, request, reader),
  side: event.by.kind === 'staff' ? 'staff' : event.by.kind === 'customer' ? 'customer' : 'desk',
  at: recordTimeFor(event.at, reader),
  text: eventWords(event, request, reader),
  said: givenWith(event, request, reader.words)?.text ?? null,
  language: null,
  state: event.by.kind === 'staff' ? placeWords(event.by.platform, reader) : null,
  pictures: [],
});
