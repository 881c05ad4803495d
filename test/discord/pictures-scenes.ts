// What the pictures of Discord show: real views of the core, drawn by the adapter, with people one might know.
import { cardMessage, formMessage, formModals, listMessage, noticeMessage } from '../../adapters/discord/render.ts';
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
const POST = { ...CONSOLE, mark: 'd-1' };
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
export const ACCOUNTS: Record<string, string> = { '100000000000000001': 'Mona' };
const at = (milliseconds: number, language: keyof typeof LANGUAGES = 'en'): Reader => ({
  words: LANGUAGES[language],
  zone: 'Asia/Dubai',
  now: after(milliseconds),
});

const LAMP: ReturnRequest['items'][number] = {
  id: 'i-1',
  sku: 'LMP-4',
  title: 'Desk lamp with dimmer',
  quantity: 2,
  unitPrice: aed(12_450),
  reason: { code: 'defective', label: 'Does not work' },
  comment: 'One of the two flickers, even with a new bulb.',
  answers: [{ question: 'Was the box opened?', answer: 'Yes' }],
  photos: [1, 2].map((n) => ({ id: `p-${n}`, name: `photo-${n}.jpg`, type: 'image/jpeg', bytes: 90_000 })),
  received: null,
};
const SAM = { id: 'c-4', name: 'Sam Okafor', language: 'en', country: 'AE' };

const lamp = (changes: Partial<ReturnRequest>): ReturnRequest =>
  aRequest({ shopReturnId: 'R-31407', orderId: 'NAE-5520982', customer: SAM, items: [LAMP], ...changes });

const ASKED = aMessage('staff', {
  author: MONA,
  category: 'support',
  text: 'Hello Sam, does it also flicker when you turn the dimmer all the way up?',
  at: after(2 * HOUR),
});
const ANSWERED: Message = aMessage('customer', {
  text: 'Yes, at every setting. The other lamp is fine on the same socket, so I would like to keep that one and send this one back.',
  language: 'en',
  files: LAMP.photos.slice(0, 1),
  at: after(5 * HOUR),
});
const held = (request: ReturnRequest, until: number): ReturnRequest => ({
  ...request,
  hold: { by: MONA, until: after(until), askAt: after(until) },
});

const late = held(
  lamp({ status: 'pending_action', messages: [ASKED, ANSWERED], items: [{ ...LAMP, received: 1 }] }),
  9 * DAY,
);
const arabic = lamp({
  customer: { id: 'c-3', name: 'نورة السويدي', language: 'ar', country: 'AE' },
  items: [
    {
      ...LAMP,
      title: 'مصباح مكتب بإضاءة متدرجة',
      reason: { code: 'defective', label: 'لا يعمل' },
      answers: [],
      comment: 'أحد المصباحين يومض حتى بعد تغيير اللمبة.',
    },
  ],
});

export const cards = {
  calm: cardMessage(cardOf(lamp({}), at(HOUR), SIDE), CONSOLE),
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
    ...{ seller: 'sahara', returnId: 'r', version: 1, type, by, data, at: after(when), key: 'k', before: null },
    after: { status: 'authorized', resolution: null, holder: null, refunded: aed(0) },
  }) as unknown as Event;
const mona = { kind: 'staff', person: MONA, role: 'agent', platform: 'discord' } as Event['by'];
const clock = { kind: 'clock' } as Event['by'];

const talked = lamp({ messages: [ASKED, ANSWERED] });
const said = (one: Event, user: string | null = null) => {
  const notice = eventNotice(one, talked, at(6 * HOUR));
  return noticeMessage({ ...notice, mentions: notice.mentions.map((one) => ({ ...one, user })) }, POST);
};
const wrote = { messageId: 'customer-1', withheld: false };
const noted = { noteId: 'n-1', text: 'Second flickering lamp of batch 4. I asked the warehouse to look at the rest.' };
const givenUp = { deliveryId: 'd', what: 'webhook', type: 'message.sent', why: 'no answer for 6 hours' };

export const thread = [
  said(event('contacted', mona, { messageId: 'staff-1', category: 'support' }, 2 * HOUR)),
  said(event('message_received', { kind: 'customer' } as Event['by'], wrote, 5 * HOUR)),
  said(event('noted', mona, noted, 5 * HOUR)),
  said(
    event('reminded', clock, { kind: 'reply', deadline: after(30 * HOUR), person: MONA, leads: [] }, 6 * HOUR),
    Object.keys(ACCOUNTS)[0],
  ),
  said(event('delivery_given_up', clock, givenUp, 6 * HOUR)),
];

export const forms = {
  answer: formModals(FORMS.answer(talked, at(6 * HOUR), {}), 'f'),
  refund: formModals(FORMS.refund(late, at(8 * DAY), {}), 'f'),
};

const DRAFT =
  'Hello Sam, thank you for trying that. Please give only the flickering lamp to the courier; we refund half of the order as soon as it is here.';
export const preview = formMessage(
  previewForm('answer', talked, at(6 * HOUR), { id: 'd-1', text: DRAFT, sellerName: 'Sahara Home', undoSeconds: 10 }),
  'd',
);
export const done = noticeMessage(
  doneNotice(event('answered', mona, { messageId: 'staff-1' }, 6 * HOUR), talked, at(6 * HOUR), 10),
  { ...CONSOLE, mark: null },
);

const reply = (request: ReturnRequest, hours: number): ReturnRequest => ({
  ...request,
  deadlines: [deadline('reply', ANSWERED.at, after(hours * HOUR), { policy: PICKUP, calendar: AE, hours: ALWAYS })],
});
const row = (n: number, title: string, name: string, changes: Partial<ReturnRequest> = {}): ReturnRequest =>
  lamp({
    ...{ id: `r-${n}`, shopReturnId: `R-${n}`, items: [{ ...LAMP, title }], customer: { ...SAM, name } },
    ...changes,
  });
const both = { messages: [ASKED, ANSWERED] };
const QUEUE: [ReturnRequest, number][] = [
  [held(row(31407, 'Desk lamp with dimmer', 'Sam Okafor', { status: 'pending_action', ...both }), 9 * DAY), 8 * DAY],
  [reply(row(31455, 'Running shoes, size 42', 'Joost de Vries', both), 31), 29 * HOUR],
  [row(31460, 'Coffee grinder', 'Amélie Laurent'), 3 * DAY],
  [row(31471, 'Baby monitor with two cameras and wall mounts', 'نورة السويدي'), HOUR],
  [held(row(31480, 'Electric kettle 1.7 l', 'Noura Al Suwaidi'), DAY), HOUR],
];

const list = queueOf(
  QUEUE.map(([request, now]) => ({ request, reader: at(now) })),
  LANGUAGES.en,
  [LANGUAGES.en.place.pausedChannel('discord #returns-oman', 'the bot was removed')],
);
export const queue = listMessage(list, { ...CONSOLE, mark: null });
export const several = formModals(
  manyForm({ rows: list.rows, count: 40 }, [MONA, { id: 'samir', name: 'Samir' }], 'open', at(HOUR), {
    ...{ returns: 'r-31407,r-31460', do: 'assign' },
  }),
  'f',
);
