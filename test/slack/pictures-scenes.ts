// What the pictures of Slack show: real views of the core, drawn by the adapter, with people one might know.
import { cardMessage, formView, homeView, noticeMessage, noticeView } from '../../adapters/slack/render.ts';
import { deadline } from '../../src/domain/deadlines.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Message, ReturnRequest } from '../../src/domain/return-request.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { type CardSide, cardOf } from '../../src/views/card.ts';
import { FORMS, previewForm } from '../../src/views/forms.ts';
import { queueOf } from '../../src/views/list.ts';
import { manyForm } from '../../src/views/many.ts';
import { doneNotice, eventNotice } from '../../src/views/notice.ts';
import type { Reader } from '../../src/views/reader.ts';
import { AE, ALWAYS, aed, after, aMessage, aRequest, HOUR, PICKUP } from '../domain/sample.ts';

const DAY = 24 * HOUR;
const CONSOLE = { consoleUrl: 'https://desk.sahara.example' };
const SIDE: CardSide = {
  policy: PICKUP,
  features: { messaging: true, returnless_refund: true },
  steps: [],
  undelivered: [],
  missing: [],
  me: null,
  messagingOff: null,
  pictures: { kept: new Map(), link: () => '' },
};
const MONA = { id: 'mona', name: 'Mona' };
const at = (milliseconds: number, language: keyof typeof LANGUAGES = 'en'): Reader => ({
  words: LANGUAGES[language],
  zone: 'Asia/Dubai',
  now: after(milliseconds),
});

const KETTLE: ReturnRequest['items'][number] = {
  id: 'i-1',
  sku: 'KTL-17',
  title: 'Electric kettle 1.7 l, steel',
  quantity: 1,
  unitPrice: aed(24_900),
  reason: { code: 'defective', label: 'Does not work' },
  comment: null,
  answers: [{ question: 'Was the box opened?', answer: 'Yes' }],
  photos: [1, 2, 3].map((n) => ({ id: `p-${n}`, name: `photo-${n}.jpg`, type: 'image/jpeg', bytes: 90_000 })),
  received: null,
};
const NOURA = { id: 'c-9', name: 'Noura Al Suwaidi', language: 'en', country: 'AE' };

const kettle = (changes: Partial<ReturnRequest>): ReturnRequest =>
  aRequest({ shopReturnId: 'R-20931', orderId: 'NAE-5520417', customer: NOURA, items: [KETTLE], ...changes });

const ASKED = aMessage('staff', {
  author: MONA,
  category: 'support',
  text: 'Hello Noura, does the light come on when you lift the kettle and put it back on its base?',
  at: after(2 * HOUR),
});
const ANSWERED: Message = aMessage('customer', {
  text: 'The light comes on but the water stays cold, even after ten minutes. I tried another socket as well. I would rather have a new one than send it back.',
  language: 'en',
  files: KETTLE.photos.slice(0, 1),
  at: after(5 * HOUR),
});
const held = (request: ReturnRequest, until: number): ReturnRequest => ({
  ...request,
  hold: { by: MONA, until: after(until), askAt: after(until) },
});

const calm = kettle({ items: [{ ...KETTLE, comment: 'It heats for a minute and then switches itself off.' }] });
const late = held(
  kettle({
    status: 'pending_action',
    messages: [ASKED, ANSWERED],
    items: [{ ...KETTLE, received: 1 }],
  }),
  9 * DAY,
);
const arabic = kettle({
  customer: { id: 'c-3', name: 'نورة السويدي', language: 'ar', country: 'AE' },
  items: [
    {
      ...KETTLE,
      title: 'غلاية كهربائية 1.7 لتر',
      reason: { code: 'defective', label: 'لا تعمل' },
      answers: [],
      comment: 'تسخن لدقيقة واحدة ثم تنطفئ من تلقاء نفسها.',
    },
  ],
});

export const cards = {
  calm: cardMessage(cardOf(calm, at(HOUR), SIDE), CONSOLE),
  late: cardMessage(
    cardOf(late, at(8 * DAY), {
      ...SIDE,
      undelivered: [{ what: 'the message to the customer', why: 'the answer was 500' }],
    }),
    CONSOLE,
  ),
  arabic: cardMessage(cardOf(arabic, at(HOUR, 'ar'), SIDE), CONSOLE),
};

const event = (type: Event['type'], by: Event['by'], data: object, when: number): Event =>
  ({
    seller: 'sahara',
    returnId: 'r',
    version: 1,
    type,
    by,
    data,
    at: after(when),
    key: 'k',
    before: null,
    after: { status: 'authorized', resolution: null, holder: null, refunded: aed(0) },
  }) as unknown as Event;
const mona: Event['by'] = { kind: 'staff', person: MONA, role: 'agent', platform: 'slack' } as Event['by'];

const talked = kettle({ messages: [ASKED, ANSWERED] });
const said = (one: Event, mention: string | null = null) => {
  const notice = eventNotice(one, talked, at(6 * HOUR));
  return noticeMessage({ ...notice, mentions: notice.mentions.map((one) => ({ ...one, user: mention })) });
};

export const thread = [
  said(event('contacted', mona, { messageId: 'staff-1', category: 'support' }, 2 * HOUR)),
  said(
    event(
      'message_received',
      { kind: 'customer' } as Event['by'],
      { messageId: 'customer-1', withheld: false },
      5 * HOUR,
    ),
  ),
  said(
    event(
      'noted',
      mona,
      {
        noteId: 'n-1',
        text: 'Third kettle of this batch this week. I asked the warehouse for one from the new delivery.',
      },
      5 * HOUR,
    ),
  ),
  said(
    event(
      'reminded',
      { kind: 'clock' } as Event['by'],
      { kind: 'reply', deadline: after(30 * HOUR), person: MONA, leads: [] },
      6 * HOUR,
    ),
    'U0MONA',
  ),
  said(
    event(
      'delivery_given_up',
      { kind: 'clock' } as Event['by'],
      { deliveryId: 'd', what: 'webhook', type: 'message.sent', why: 'no answer for 6 hours' },
      6 * HOUR,
    ),
  ),
];

const DRAFT =
  'Hello Noura, thank you for trying another socket. A new kettle leaves our warehouse tomorrow; please give the old one to the courier who brings it.';
export const modals = {
  answer: formView(FORMS.answer(talked, at(6 * HOUR), {}), '{}'),
  refund: formView(FORMS.refund(late, at(8 * DAY), {}), '{}'),
  preview: formView(
    previewForm('answer', talked, at(6 * HOUR), { id: 'd-1', text: DRAFT, sellerName: 'Sahara Home', undoSeconds: 10 }),
    '{}',
  ),
  done: noticeView(
    doneNotice(event('answered', mona, { messageId: 'staff-1' }, 6 * HOUR), talked, at(6 * HOUR), 10),
    '{}',
  ),
};

const reply = (request: ReturnRequest, hours: number): ReturnRequest => ({
  ...request,
  deadlines: [deadline('reply', ANSWERED.at, after(hours * HOUR), { policy: PICKUP, calendar: AE, hours: ALWAYS })],
});
const row = (shopReturnId: string, title: string, name: string, changes: Partial<ReturnRequest> = {}): ReturnRequest =>
  kettle({ shopReturnId, items: [{ ...KETTLE, title }], customer: { ...NOURA, name }, ...changes });
const wrote = { messages: [ASKED, ANSWERED] };
const QUEUE: [ReturnRequest, number][] = [
  [
    held(
      row('R-20931', 'Electric kettle 1.7 l, steel', 'Noura Al Suwaidi', { status: 'pending_action', ...wrote }),
      9 * DAY,
    ),
    8 * DAY,
  ],
  [reply(row('R-20977', 'Running shoes, size 42', 'Joost de Vries', wrote), 31), 29 * HOUR],
  [row('R-21004', 'Coffee grinder', 'Amélie Laurent'), 3 * DAY],
  [row('R-21016', 'Baby monitor with two cameras and wall mounts', 'نورة السويدي'), HOUR],
  [held(row('R-21020', 'Desk lamp', 'Sam Okafor'), DAY), HOUR],
];

const waiting = queueOf(
  QUEUE.map(([request, now]) => ({ request, reader: at(now) })),
  LANGUAGES.en,
);
export const several = formView(
  manyForm(
    { rows: waiting.rows.map((row, n) => ({ ...row, id: `r-${n}` })), count: 140 },
    [MONA, { id: 'samir', name: 'Samir' }],
    'open',
    at(HOUR),
    { returns: 'r-0,r-2', do: 'assign' },
  ),
  '{}',
);

export const homeTab = homeView(
  queueOf(
    QUEUE.map(([request, now]) => ({ request, reader: at(now) })),
    LANGUAGES.en,
    [LANGUAGES.en.place.pausedChannel('slack #returns-oman', 'the bot was removed')],
  ),
  CONSOLE,
);
