// Data for tests of views and of who draws them: everything the core can show, with any text wherever a stranger's words
// can stand.
import { CATEGORIES, REPORT_REASONS } from '../../src/domain/conversation.ts';
import { DEADLINE_KINDS } from '../../src/domain/deadlines.ts';
import { CHANGED, type Event, type Events, type EventType, type OfferAnswer } from '../../src/domain/event.ts';
import { CHECKS } from '../../src/domain/guideline.ts';
import { CAUSES, CONDITIONS, MISSING_REFUNDS } from '../../src/domain/inspection.ts';
import { PICTURE_FAULTS } from '../../src/domain/pictures.ts';
import type { Refusal, RefusalKind, Refusals } from '../../src/domain/refusal.ts';
import type { ReturnRequest } from '../../src/domain/return-request.ts';
import type { CardSide } from '../../src/views/card.ts';
import { aed, after, aMessage, anOffer, aRequest, HOUR, mona, OPENED, PICKUP } from '../domain/sample.ts';

export const SIDE: CardSide = {
  policy: PICKUP,
  features: { messaging: true, returnless_refund: true },
  steps: ['concept'],
  undelivered: [],
  missing: [],
  me: null,
  messagingOff: null,
  pictures: { kept: new Map(), link: () => '' },
};

/** What customers who mean no good write, in every field there is. */
export const HOSTILE = {
  pings: '<!channel> @everyone <@U123> <script>alert(1)</script> &amp; **x** _y_ `z` ```',
  bidi: '\u202eevil\u202c \u2066admin\u2069 \u200f\u200e\u061c',
  emoji: '👨‍👩‍👧‍👦🏳️‍🌈e\u0301',
  'lone surrogate': 'a\ud83db\u0000c',
  long: 'ض'.repeat(5_000),
  link: 'https://bank.example/login <http://x|bank> <https://x.nl> bank.com a@bank.com mailto:a@bank.com #general @here',
  markup: '*bold* _so_ ~gone~ `code` ```fence``` > quote :smile: :+1: [a](http://x)',
  lines: 'one\r\ntwo\n\n> three\ttabbed',
  'a name of 300': `${'Long word '.repeat(29)}and an end`,
  zalgo: `Z${'\u0310\u0322'.repeat(400)}`,
  prototype: '__proto__ constructor toString',
};

/** What of these to draw in a language: all in English, elsewhere what strains its own words or its direction. */
export const writtenIn = <T extends Record<string, string>>(tag: string, texts: T): [string, string][] =>
  Object.entries(texts).filter(([name]) => tag === 'en' || STRAINING[tag]?.includes(name));
// French has the longest words of its own; what Dutch adds to that is seen with short texts.
const STRAINING: Record<string, string[]> = {
  ar: ['pings', 'bidi', 'long', 'link', 'lines', 'a name of 300', 'nothing'],
  fr: ['pings', 'long', 'nothing'],
  nl: ['pings', 'nothing'],
};

/** A return in which every word that comes from outside is this one. */
export function hostileRequest(text: string, status: ReturnRequest['status']): ReturnRequest {
  const photo = { id: 'p-1', name: text, type: text, bytes: 1 };
  return aRequest({
    status,
    shopReturnId: text,
    orderId: text,
    rawStatus: text,
    customer: { id: text, name: text, language: text, country: text },
    items: [
      {
        id: text,
        sku: text,
        title: text,
        quantity: 1,
        unitPrice: aed(1),
        reason: { code: text, label: text },
        comment: text,
        answers: [{ question: text, answer: text }],
        photos: [photo],
        received: 1,
        inspection: {
          received: 1,
          condition: 'used',
          cause: 'customer',
          restock: false,
          by: { id: text, name: text },
          at: OPENED,
        },
      },
    ],
    hold: status === 'closed' ? null : { by: { id: 'mona', name: text }, until: after(2 * HOUR), askAt: after(HOUR) },
    locked: { by: 'customer', reason: text, at: OPENED, person: null },
    messages: [
      aMessage('staff', { text, language: text }),
      aMessage('customer', { text, language: text, files: [photo] }),
    ],
    rules: [{ id: 'r', name: text, alert: text, at: OPENED }],
    steps: [{ step: text, note: text, by: { id: 'mona', name: text }, at: OPENED }],
    exchange: { free: false, by: { id: 'mona', name: text }, at: OPENED },
    reimbursement: { state: 'asked', amount: aed(5_000), reason: text, by: { id: 'mona', name: text }, at: OPENED },
    offers: status === 'closed' ? [] : [anOffer({ by: { id: text, name: text } })],
  });
}

/** Every string anywhere in a view. */
export function stringsIn(view: unknown): string[] {
  if (typeof view === 'string') return [view];
  if (view instanceof Date || view === null || typeof view !== 'object') return [];
  return Object.values(view).flatMap(stringsIn);
}

const CONSENT = { offerId: 'offer-1', messageId: 'customer-1' };
const ASKED = { refundId: 'r-1', amount: aed(5_000), item: null, closeAfter: true };
const ANSWERS: OfferAnswer[] = ['accepted', 'unknown', 'too_late', 'too_early', 'withheld'];

const EVENTS: { [T in EventType]: (text: string) => Events[T][] } = {
  opened: () => [{ respondBy: null }],
  message_received: () => [
    { messageId: 'customer-1', withheld: false, offer: null },
    { messageId: 'customer-1', withheld: true, offer: null },
    { messageId: 'gone', withheld: false, offer: null },
    ...ANSWERS.map((answer) => ({ messageId: 'customer-1', withheld: false, offer: { id: 'offer-1', answer } })),
  ],
  cancelled: (reason) => [{ reason }],
  received: (id) => [{ items: [{ id, quantity: 2 }] }],
  refund_settled: (refundId) =>
    [true, false].map((byShop) => ({ refundId, amount: aed(5_000), reported: null, byShop })),
  picture_arrived: (name) => [{ fileId: name, name }],
  picture_refused: (name) => PICTURE_FAULTS.map((fault) => ({ fileId: name, name, fault })),
  picture_gathered: (name) => [{ fileId: name, name, messageId: 'staff-1', complete: true }],
  refund_failed: (reason) => [{ refundId: reason, reason }],
  held: () => [{ until: after(2 * HOUR) }],
  released: () => [{}],
  taken_over: (reason) => [{ until: after(HOUR), from: { id: 'mona', name: reason }, reason }],
  assigned: (reason) => [{ to: { id: 'mona', name: reason }, until: after(HOUR), from: null, reason }],
  snoozed: () => [{ until: after(HOUR) }],
  alerted: (text) => [{ text }],
  made_free: () => [{}],
  routed: (place) => [{ place }],
  step_taken: (step) => [{ step, note: step }],
  updated: () => [{ changed: [...CHANGED] }],
  status_changed: (raw) => [{ to: 'in_transit', raw }],
  deadlines_moved: () => [{ moved: DEADLINE_KINDS.map((kind) => ({ kind, was: OPENED, at: after(HOUR) })) }],
  contacted_elsewhere: (text) => [{ text }],
  approval_asked: (name) => [{ refundId: 'r-1', amount: aed(5_000), item: name, leads: [{ id: 'lina', name }] }],
  refund_declined: (comment) => [{ refundId: 'r-1', amount: aed(5_000), comment }],
  refunded_automatically: (reason) => [{ refundId: reason, amount: aed(5_000), reason }],
  inspected: (title) =>
    CONDITIONS.map((condition, n) => ({
      item: { id: title, title, quantity: 2 },
      received: 1,
      condition,
      cause: CAUSES[n % CAUSES.length] ?? 'unknown',
      restock: n % 2 === 0,
    })),
  erased: () => [{ why: 'asked' }, { why: 'retention' }],
  exchange_asked: () => [true, false].map((free) => ({ free })),
  exchange_shipped: (reference) => [{ reference }, { reference: null }],
  marked_not_received: (id) => MISSING_REFUNDS.map((refund) => ({ refund, items: [{ id, quantity: 1 }] })),
  reimbursement_asked: (reason) => [{ amount: aed(5_000), reason }],
  reimbursement_settled: () => [{ amount: aed(5_000) }, { amount: null }],
  reimbursement_refused: (reason) => [{ reason }],
  hold_asked: (name) => [{ holder: { id: 'mona', name }, until: after(HOUR) }],
  hold_ended: (name) => [{ holder: { id: 'mona', name } }],
  contacted: () => CATEGORIES.map((category) => ({ messageId: 'staff-1', category })),
  answered: (reason) => [{ messageId: 'staff-1' }, { messageId: 'staff-1', heeded: [...CHECKS], why: reason }],
  translation_asked: () => [{ messageId: 'customer-1', to: 'en' }],
  translated: (text) => [
    { messageId: 'customer-1', from: 'ar', to: 'en', text, doubtful: false },
    { messageId: 'customer-1', from: text, to: 'en', text, doubtful: true },
  ],
  taken_back: () => [{ messageId: 'staff-1' }],
  noted: (text) => [{ noteId: 'n-1', text }],
  refund_asked: (note) => [
    { ...ASKED, note, keepItem: false, consent: null, confirms: null },
    { ...ASKED, note, keepItem: true, consent: CONSENT, confirms: { id: 'mona', name: note } },
  ],
  offer_made: (voids) =>
    [true, false].map((keepItem) => ({
      offerId: 'offer-1',
      messageId: 'staff-1',
      amount: aed(14_940),
      keepItem,
      expiresAt: after(48 * HOUR),
      voids,
    })),
  offer_accepted: (messageId) => [{ offerId: 'offer-1', messageId, amount: aed(14_940) }],
  consent_marked: () => [{ offerId: 'offer-1', messageId: 'customer-1', amount: aed(14_940) }],
  offer_declined: () => [{ offerId: 'offer-1', messageId: null, amount: aed(14_940) }],
  offer_expired: () => [{ offerId: 'offer-1', amount: aed(14_940) }],
  offer_answer_ignored: (offerId) => ANSWERS.flatMap((why) => (why === 'accepted' ? [] : [{ offerId, why }])),
  approved: (text) =>
    [true, false].map((label) => ({
      label,
      freeReturn: label,
      feeRefund: label ? aed(1_500) : null,
      ...(label ? { messageId: 'm-1', text, language: 'ar' } : { messageId: null, text: null, language: null }),
    })),
  rejected: (text) => [{ messageId: 'm-1', reason: 'other', text, language: 'ar', feeRefund: aed(1_500) }],
  reopened: (reason) => [{ reason }],
  label_made: (tracking) => [{ tracking }, { tracking: null }],
  picked_up: (tracking) => [{ tracking }, { tracking: null }],
  locked: (reason) => (['customer', 'shop'] as const).map((by) => ({ by, reason, cancelled: [] })),
  unlocked: (reason) => [{ reason, messageIds: ['customer-1'] }],
  reported: (comment) => REPORT_REASONS.map((reason) => ({ reason, comment, cancelled: [] })),
  reminded: (name) =>
    DEADLINE_KINDS.flatMap((kind) => [
      { kind, deadline: after(5 * HOUR), calls: 'holder' as const, person: { id: 'mona', name }, leads: [] },
      { kind, deadline: after(2 * HOUR), calls: 'channel' as const, person: null, leads: [] },
      { kind, deadline: after(-HOUR), calls: 'leads' as const, person: null, leads: [{ id: 'lina', name }] },
    ]),
  delivery_given_up: (why) =>
    (['card', 'say', 'webhook', 'pull'] as const).map((what) => ({
      ...{ deliveryId: 'd-1', what, type: why, why },
      author: what === 'pull' ? { id: 'mona', name: why } : null,
    })),
  delivery_retried: () => [{ deliveries: ['d-1'] }],
  ignored: () => [{ action: 'receive', why: 'too_late' }],
};
const EVERYBODY = [mona, { kind: 'customer' }, { kind: 'shop' }, { kind: 'clock' }];
type Doers = (turn: number) => typeof EVERYBODY;

/** Everything that can happen, with this text wherever somebody's words stand. */
const happening = (text: string, doers: Doers): Event[] =>
  Object.entries(EVENTS).flatMap(([type, of], n) =>
    of(text).flatMap((data, m) =>
      doers(n + m).map((by) => ({
        seller: 'sahara',
        returnId: 'r',
        version: n + 1,
        type,
        data,
        at: OPENED,
        by,
        key: 'k',
        before: null,
        after: { status: 'authorized', resolution: null, holder: null, refunded: aed(0) },
      })),
    ),
  ) as unknown as Event[];

/** By everybody. */
export const eventsWith = (text: string): Event[] => happening(text, () => EVERYBODY);
/** By one each, in turn: for who draws what the core says, where whose name stands before it changes little. */
export const eventsInTurn = (text: string): Event[] =>
  happening(text, (turn) => EVERYBODY.filter((_, n) => n === turn % EVERYBODY.length));

/** Every refusal with what it needs to be said; `said` is somebody's name or words. */
export const refusalsWith = (said: string): { [K in RefusalKind]: Refusals[K] } => ({
  not_found: {},
  several_called: { typed: said, shops: `${said} · ${said}` },
  not_staff: {},
  not_your_role: { needs: 'lead' },
  held_by_other: { holder: said },
  not_held: {},
  already_yours: { until: after(2 * HOUR) },
  wrong_status: { status: 'in_transit' },
  item_not_back: {},
  messaging_off: {},
  conversation_locked: { by: 'customer' },
  conversation_not_open: {},
  already_talking: {},
  not_to_stock: {},
  waiting_for_customer: {},
  already_sent: {},
  text_missing: {},
  text_too_long: { limit: 3000, length: 4711 },
  comment_missing: {},
  picture_unfit: { name: said, fault: 'name_differs' },
  too_many_pictures: { most: 10 },
  choice_missing: {},
  placeholder_open: { names: said },
  guideline: {
    found: [
      { check: 'off_platform_payment', said },
      { check: 'offensive', said },
    ],
  },
  translation_off: {},
  nothing_to_translate: {},
  amount_unclear: { typed: said },
  over_refund: { left: aed(4_900) },
  refund_in_flight: {},
  not_what_was_agreed: { agreed: aed(14_940) },
  returnless_off: {},
  offer_unclear: { typed: said },
  no_open_offer: {},
  no_answer_to_offer: {},
  over_your_limit: { limit: aed(20_000) },
  refund_waiting: { amount: aed(100_000) },
  nothing_waits: {},
  second_person_needed: {},
  exchange_asked: {},
  reimbursement_asked: {},
  nothing_missing: {},
  quantity_unclear: { most: '4' },
  not_assignable: {},
  nothing_to_snooze: {},
  reopen_too_late: { days: '30' },
  undo_too_late: {},
  nothing_to_undo: {},
  nothing_to_retry: {},
  stale: {},
  draft_gone: {},
  sent_from_page: {},
  not_due: {},
  nothing_to_search: {},
  nobody_to_connect: {},
  place_taken: {},
});

export const everyRefusal = (said: string): Refusal[] =>
  Object.entries(refusalsWith(said)).map(([refused, facts]) => ({ refused, facts }) as Refusal);
