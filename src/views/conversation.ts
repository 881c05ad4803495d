import type { Event } from '../domain/event.ts';
import { gathers } from '../domain/pictures.ts';
import type { Message, ReturnRequest } from '../domain/return-request.ts';
import { authorOf } from './notice.ts';
import { type PictureSide, picturesOf } from './pictures.ts';
import type { Reader } from './reader.ts';
import { verdictWords } from './verdict.ts';
import type { Line } from './vocabulary.ts';
import { whoDid } from './words.ts';

/** How far a message of ours got: the state of what carries it. */
export type Carried = ReadonlyMap<string, 'waiting' | 'sent' | 'dead' | 'cancelled'>;

/** What was said to each other: messages, and what the customer read with a decision, where it was decided. */
export function conversationOf(
  request: ReturnRequest,
  events: readonly Event[],
  carried: Carried,
  reader: Reader,
  side: { pictures: PictureSide },
): Line[] {
  const lines = request.messages.map((m) => messageLine(m, request, carried, reader, side));
  for (const decided of events.flatMap((event) => decisionLine(event, request, reader))) {
    const later = lines.findIndex(({ at }) => at > decided.at);
    lines.splice(later < 0 ? lines.length : later, 0, decided);
  }
  return lines;
}

function messageLine(
  m: Message,
  request: ReturnRequest,
  carried: Carried,
  reader: Reader,
  side: { pictures: PictureSide },
): Line {
  const { words } = reader;
  const state = m.state !== 'said' ? m.state : gathers(m) ? 'gathering' : (carried.get(m.id) ?? 'waiting');
  return {
    id: m.id,
    who: authorOf(m, request, reader),
    text: m.state === 'withheld' ? '' : m.text,
    said: null,
    at: m.at,
    side: m.from,
    language: m.language,
    state: state === 'received' ? null : words.messageStates[state],
    pictures: m.state === 'withheld' ? [] : picturesOf(m.files, side.pictures, reader),
  };
}

/** What the customer was told by a decision, and by whom; one that told them nothing, and every other event, is no line. */
export function toldBy(event: Event): { text: string; language: string | null } | null {
  if (event.type !== 'approved' && event.type !== 'rejected') return null;
  // Decisions of before say nothing.
  const { text, language } = event.data;
  return text ? { text, language: language ?? null } : null;
}

function decisionLine(event: Event, request: ReturnRequest, reader: Reader): Line[] {
  const told = toldBy(event);
  if (!told || (event.type !== 'approved' && event.type !== 'rejected')) return [];
  const decided = event.type === 'approved' ? { is: event.type, ...event.data } : { is: event.type, ...event.data };
  return [
    {
      id: `decision-${event.version}`,
      who: whoDid(event, request, reader),
      ...told,
      said: null,
      at: event.at,
      side: event.by.kind === 'staff' ? 'staff' : 'desk',
      state: verdictWords(decided, reader),
      pictures: [],
    },
  ];
}
