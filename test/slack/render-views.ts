// Everything the core can show, drawn for Slack: in one language, with one text wherever a stranger's words can stand.

import {
  cardMessage,
  cardView,
  formView,
  type HomeView,
  homeView,
  linkMessage,
  listMessage,
  listView,
  type Message,
  type ModalView,
  noticeMessage,
  noticeView,
  plainCardMessage,
  textMessage,
} from '../../adapters/slack/render.ts';
import { CHECKS, type Finding } from '../../src/domain/guideline.ts';
import { STATUSES } from '../../src/domain/return-request.ts';
import { type CardSide, cardOf } from '../../src/views/card.ts';
import { FORMS, previewForm } from '../../src/views/forms.ts';
import { helpNotice } from '../../src/views/help.ts';
import { queueOf } from '../../src/views/list.ts';
import { manyForm } from '../../src/views/many.ts';
import { doneNotice, eventNotice, refusalNotice } from '../../src/views/notice.ts';
import { backNotice, connectedNotice, invitedNotice, pausedWords } from '../../src/views/place.ts';
import type { Reader } from '../../src/views/reader.ts';
import type { Card, Form, List, Notice } from '../../src/views/vocabulary.ts';
import { after, HOUR } from '../domain/sample.ts';
import { eventsInTurn, everyRefusal, hostileRequest, SIDE } from '../views/hostile.ts';

export const CONSOLE = { consoleUrl: 'https://desk.example' };
export const CARRIED = JSON.stringify({ channel: 'C0001', button: 'v1:show:x:1', carries: { draft: 'd-1' } });
const ACCOUNT = 'U0001';

export const readerOf = (words: Reader['words'], hours = 1): Reader => ({
  words,
  zone: 'Asia/Dubai',
  now: after(hours * HOUR),
});

type Named<T> = { name: string; view: T };

/** Calm and late, with nothing wrong and with more wrong than a card has room for. */
export function cardsWith(words: Reader['words'], text: string): Named<Card>[] {
  const wrong: CardSide = {
    ...SIDE,
    features: { messaging: false, returnless_refund: true },
    undelivered: Array.from({ length: 9 }, () => ({ what: text, why: text })),
    missing: Array.from({ length: 9 }, (_, n) => ({ from: 3 * n + 2, to: 3 * n + 3 })),
  };
  return STATUSES.flatMap((status) =>
    [1, 2_000].flatMap((hours) =>
      [SIDE, wrong].map((side) => ({
        name: `card ${status} after ${hours} h, ${side.undelivered.length} undelivered`,
        view: cardOf(hostileRequest(text, status), readerOf(words, hours), side),
      })),
    ),
  );
}

export function formsWith(words: Reader['words'], text: string): Named<Form>[] {
  const reader = readerOf(words);
  const request = hostileRequest(text, 'pending_action');
  const written = { text, comment: text, amount: text, note: text, reason: 'other', category: 'support' };
  const draft = { id: 'draft-1', text, sellerName: text, undoSeconds: 10 };
  const side = {
    keptThisMonth: 3,
    assignable: [{ id: 'mona', name: text }],
    steps: ['concept'],
    templates: ['support', 'our own'].map((name) => ({ name, text })),
    approvals: [{ label: true, text }],
  };
  return [
    ...Object.entries(FORMS).flatMap(([action, form]) => [
      { name: `form ${action}`, view: form(request, reader, {}, side) },
      { name: `form ${action}, filled`, view: form(request, reader, written, side) },
    ]),
    ...(['contact', 'answer'] as const).map((action) => ({
      name: `preview ${action}`,
      view: previewForm(action, request, reader, draft),
    })),
    { name: 'form many', view: manyForm(MANY_ROWS(words, text), side.assignable, 'open', reader, SEVERAL(text)) },
    {
      name: 'preview with findings',
      view: previewForm('answer', request, reader, { ...draft, found: foundWith(text) }),
    },
  ];
}

/** More than any list takes. */
const MANY_ROWS = (words: Reader['words'], text: string): Pick<List, 'rows' | 'count'> => {
  const request = hostileRequest(text, 'pending_action');
  const all = Array.from({ length: 101 }, () => ({ request, reader: readerOf(words) }));
  return { rows: queueOf(all, words).rows.map((row, n) => ({ ...row, id: `r-${n}` })), count: 300 };
};
const SEVERAL = (text: string) => ({ returns: 'r-1,r-3', do: 'assign', to: 'mona', text });

/** Everything the guideline check finds and does not stop, about these words. */
const foundWith = (said: string): Finding[] =>
  CHECKS.map((check) => ({ check, said, level: check === 'language' ? 'note' : 'confirm' }));

export function noticesWith(words: Reader['words'], text: string): Named<Notice>[] {
  const reader = readerOf(words);
  const request = hostileRequest(text, 'pending_action');
  const sellers = [1, 2].map((n) => ({ id: `seller-${n}`, name: text }));
  const happened = eventsInTurn(text).flatMap((event) => {
    const notice = eventNotice(event, request, reader);
    const to = notice.mentions.map((one) => ({ ...one, user: ACCOUNT }));
    return [
      { name: `notice ${event.type}`, view: notice },
      ...(to.length > 0 ? [{ name: `notice ${event.type} to ${ACCOUNT}`, view: { ...notice, mentions: to } }] : []),
      { name: `done ${event.type}`, view: doneNotice(event, request, reader, 10) },
    ];
  });
  return [
    ...distinct(happened),
    ...everyRefusal(text).map((refusal) => ({ name: `no: ${refusal.refused}`, view: refusalNotice(refusal, reader) })),
    { name: 'help', view: helpNotice(reader, [{ shop: text, contact: text }]) },
    { name: 'invited', view: invitedNotice(words, sellers, {}) },
    { name: 'invited by a stranger', view: invitedNotice(words, [], { team: text, channel: text }) },
    { name: 'connected', view: connectedNotice(words, text, 7) },
    { name: 'back', view: backNotice(words) },
  ];
}

// Most events read alike whoever did them: each way to look is drawn once.
const distinct = <V>(views: Named<V>[]): Named<V>[] => [
  ...new Map(views.map((one) => [`${one.name} ${JSON.stringify(one.view)}`, one])).values(),
];

export const listsWith = (words: Reader['words'], text: string): Named<List>[] =>
  [0, 1, 200].map((count) => ({
    name: `queue of ${count}`,
    view: queueOf(
      Array.from({ length: count }, (_, n) => ({
        request: hostileRequest(text, STATUSES[n % STATUSES.length] ?? 'requested'),
        reader: readerOf(words),
      })),
      words,
      count === 1
        ? []
        : Array.from({ length: 9 }, () =>
            pausedWords(words, { platform: 'slack', channel: text, by: 'place', why: text }),
          ),
    ),
  }));

export type Drawn = { name: string } & ({ message: Message } | { modal: ModalView } | { home: HomeView });

export const everythingWith = (words: Reader['words'], text: string): Drawn[] => [
  ...cardsWith(words, text).flatMap(({ name, view }) => [
    { name, message: cardMessage(view, CONSOLE) },
    { name: `${name}, plain`, message: plainCardMessage(view, CONSOLE) },
    { name: `${name}, no console`, modal: cardView(view, CARRIED, { consoleUrl: null }) },
  ]),
  ...formsWith(words, text).map(({ name, view }) => ({ name, modal: formView(view, CARRIED) })),
  ...noticesWith(words, text).flatMap(({ name, view }) => [
    { name, message: noticeMessage(view) },
    { name, modal: noticeView(view, CARRIED, { title: text, close: text }) },
  ]),
  ...listsWith(words, text).flatMap(({ name, view }) => [
    { name, message: listMessage(view) },
    { name, modal: listView(view, CARRIED) },
    { name, home: homeView(view, CONSOLE) },
  ]),
  { name: 'a sentence', message: textMessage(text) },
  { name: 'a link', message: linkMessage('https://desk.example/files/abc') },
];
