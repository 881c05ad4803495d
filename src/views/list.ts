import { newMessages } from '../domain/conversation.ts';
import { nextDeadline } from '../domain/deadlines.ts';
import { holdNow } from '../domain/gate.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { TABS, type Tab } from '../domain/tabs.ts';
import type { Sentences } from '../i18n/index.ts';
import { buttonId } from './button-id.ts';
import { buttonFor, dueWords, statusWords, titleOf, toneOf } from './card.ts';
import { type Reader, timeFor } from './reader.ts';
import { verdictWords } from './verdict.ts';
import type { List, Row, TabLink } from './vocabulary.ts';

export type Entry = { request: ReturnRequest; reader: Reader };

/** Returns in the order given. `count`: how many there are, shown or not. */
export const listOf = (entries: Entry[], around: Omit<List, 'rows'>): List => ({
  ...around,
  rows: entries.map(({ request, reader }) => rowOf(request, reader)),
});

/** What is posted where it stays, and is never drawn again, names no customer: they may ask to be forgotten. */
export const nameless = (entries: Entry[]): Entry[] =>
  entries.map(({ request, reader }) => ({
    request: { ...request, customer: { ...request.customer, name: '' } },
    reader,
  }));

/** The queue where these are all there is: what waits for the team, the most pressing first. */
export const queueOf = (entries: Entry[], words: Reader['words'], warnings: string[] = []): List =>
  listOf(entries, {
    title: words.queueTitle(entries.length),
    warnings,
    tabs: [],
    empty: words.queueEmpty,
    count: entries.length,
  });

/** A tab with how many are under it. */
export const tabTitle = (label: string, count: number): string => `${label} (${count})`;

/** The queue's tabs, each with its count; what is closed is not counted, it waits for nobody. */
export const tabsOf = (chosen: Tab, counts: Record<Tab, number>, words: Sentences): TabLink[] =>
  TABS.map((tab) => ({
    tab,
    count: tab === 'closed' ? null : counts[tab],
    chosen: tab === chosen,
    button: {
      id: buttonId({ action: 'queue', target: tab, version: 0 }),
      action: 'queue',
      label: tab === 'closed' ? words.tabs[tab] : tabTitle(words.tabs[tab], counts[tab]),
      style: tab === chosen ? 'primary' : 'plain',
    },
    label: words.tabs[tab],
  }));

/** How it stands, and why where it was rejected. */
const standsAt = (request: ReturnRequest, reader: Reader): string =>
  request.resolution === 'rejected' && request.verdict
    ? verdictWords(request.verdict, reader)
    : statusWords(request, reader);

/** What was decided or seen on the way: approved and whether its label is made, and the last step of the team's own. */
function reviewed({ verdict, label, status, steps }: ReturnRequest, { words }: Reader): string[] {
  const approved = status === 'authorized' && verdict?.is === 'approved';
  const step = steps.at(-1)?.step;
  return [
    ...(approved ? [verdict.label ? words.verdicts.withLabel : words.verdicts.withoutLabel] : []),
    ...(approved && label ? [words.facts.label] : []),
    ...(step && status !== 'closed' ? [step] : []),
  ];
}

const rowOf = (request: ReturnRequest, reader: Reader): Row => ({
  id: request.id,
  title: titleOf(request, reader),
  detail: [request.customer.name, standsAt(request, reader), ...reviewed(request, reader)].filter(Boolean).join(' · '),
  due:
    request.status === 'closed' && request.closedAt
      ? reader.words.due.closed(timeFor(request.closedAt, reader))
      : dueWords(nextDeadline(request), reader),
  tone: toneOf(request, reader.now),
  count: newMessages(request),
  holder: holdNow(request, reader.now)?.by.name ?? null,
  button: buttonFor('show', request, reader),
});
