import { newMessages } from '../domain/conversation.ts';
import { nextDeadline } from '../domain/deadlines.ts';
import { holdNow } from '../domain/gate.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { buttonFor, dueWords, statusWords, titleOf, toneOf } from './card.ts';
import type { Reader } from './reader.ts';
import type { List, Row } from './vocabulary.ts';

/** The queue: what waits for the team, the most pressing first. */
export const queueOf = (
  entries: { request: ReturnRequest; reader: Reader }[],
  words: Reader['words'],
  warnings: string[] = [],
): List => ({
  title: words.queueTitle(entries.length),
  warnings,
  rows: entries.map(({ request, reader }) => rowOf(request, reader)),
  empty: words.queueEmpty,
  count: entries.length,
});

const rowOf = (request: ReturnRequest, reader: Reader): Row => ({
  id: request.id,
  title: titleOf(request, reader),
  detail: [request.customer.name, statusWords(request, reader)].join(' · '),
  due: dueWords(nextDeadline(request), reader),
  tone: toneOf(request, reader.now),
  count: newMessages(request),
  holder: holdNow(request, reader.now)?.by.name ?? null,
  button: buttonFor('show', request, reader),
});
