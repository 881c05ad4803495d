import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Command, Details } from '../../src/domain/command.ts';
import { type ConversationState, conversationState } from '../../src/domain/conversation.ts';
import { consequenceOf, nextDeadline, openDeadlines, wakeAt } from '../../src/domain/deadlines.ts';
import { decide, type Facts } from '../../src/domain/decide.ts';
import { gate } from '../../src/domain/gate.ts';
import {
  isAboutReturn,
  isStaffAction,
  LIFECYCLE,
  STAFF_ACTIONS,
  type StaffAction,
  type StaffChange,
  staffRow,
} from '../../src/domain/lifecycle.ts';
import { money } from '../../src/domain/money.ts';
import { ROLES, type Role } from '../../src/domain/permissions.ts';
import { policyOf } from '../../src/domain/policy.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { type Message, type Offer, type ReturnRequest, STATUSES } from '../../src/domain/return-request.ts';
import { en } from '../../src/i18n/en.ts';
import { offered } from '../../src/views/offered.ts';
import {
  aed,
  after,
  aMessage,
  anOffer,
  anOpening,
  aRefund,
  aRequest,
  command,
  factsAt,
  HOUR,
  MINUTE,
  mona,
  PICKUP,
  staff,
} from './sample.ts';

const NOW = after(5 * MINUTE);
const TEAM = [
  { id: 'mona', name: 'MONA', role: 'agent' as const },
  { id: 'samir', name: 'SAMIR', role: 'agent' as const },
  { id: 'lina', name: 'LINA', role: 'lead' as const },
  { id: 'vera', name: 'VERA', role: 'viewer' as const },
];
const FACTS = factsAt(NOW, { staff: TEAM });
const until = after(HOUR);
const holdOf = (id: string, time = until) => ({ by: { id, name: id.toUpperCase() }, until: time, askAt: time });
const sent = aMessage('staff', { undoUntil: after(0) });
const locked = { by: 'staff' as const, reason: 'other', at: NOW, person: null };

const DETAILS: { [A in StaffChange]: Details[A] } = {
  hold: {},
  release: {},
  approve: { label: true, freeReturn: false, refundFee: true, message: null },
  reject: { messageId: 'new', reason: 'outside_policy', text: 'Too late', fixed: true, language: 'ar' },
  reopen: { reason: 'A mistake' },
  contact: { messageId: 'new', text: 'Hello', language: 'ar', category: 'support' },
  answer: { messageId: 'new', text: 'Hello', language: 'ar' },
  translate: { to: 'en' },
  undo: {},
  note: { noteId: 'note', text: 'careful' },
  refund: { refundId: 'new', amount: aed(1_000), item: null, closeAfter: false, note: null },
  offer: {
    offerId: 'new-offer',
    messageId: 'new',
    text: 'Keep it?',
    language: 'ar',
    amount: aed(14_940),
    keepItem: true,
  },
  consent: { offerId: 'offer-1', messageId: 'customer-1' },
  report: { reason: 'spam_or_suspicious', comment: null },
  retry: {},
  take_over: { reason: 'Mona is ill' },
  assign: { to: 'samir', reason: 'He knows kettles' },
  step: { step: 'concept', note: null },
  snooze: { hours: 4 },
  elsewhere: { text: 'Called her' },
  confirm: { yes: true, comment: null },
  inspect: { item: 'i-1', received: 2, condition: 'opened', cause: 'customer', restock: true },
  exchange: { free: true },
  not_received: { refund: 'refused' },
  reimburse: { amount: aed(1_000), reason: 'The box was empty' },
};
const READS = new Set<StaffAction>(['show', 'transcript']);
const CHANGES = STAFF_ACTIONS.filter((action): action is StaffChange => isAboutReturn(action) && !READS.has(action));

function ask<A extends StaffChange>(
  action: A,
  request: Partial<ReturnRequest>,
  how: { by?: Command['by']; details?: Partial<Details[A]>; facts?: Partial<Facts>; seen?: number } = {},
): string {
  const details = { ...DETAILS[action], ...how.details } as Details[A];
  const asked = command(action, how.by ?? mona, details, how.seen ?? null);
  const outcome = decide(aRequest(request), asked, { ...FACTS, ...how.facts });
  return isRefusal(outcome) ? outcome.refused : outcome.event.type;
}

// ---- Every state there is -----------------------------------------------------------------------------------------

const TALKS: Record<string, { state: ConversationState; messages: Message[]; locked: ReturnRequest['locked'] }> = {
  'nothing said': { state: 'not_started', messages: [], locked: null },
  'only the customer wrote': { state: 'not_started', messages: [aMessage('customer')], locked: null },
  'we wait': { state: 'open', messages: [sent], locked: null },
  'they wait': { state: 'open', messages: [sent, aMessage('customer')], locked: null },
  'taken back': { state: 'not_started', messages: [{ ...sent, state: 'undone' }], locked: null },
  reported: { state: 'locked', messages: [sent, aMessage('customer')], locked },
};
const HOLDS = { 'nobody holds it': null, 'I hold it': holdOf('mona'), 'another holds it': holdOf('samir') };
const PLACES = STATUSES.flatMap((status) =>
  Object.entries(TALKS).flatMap(([talk, { messages, locked, state }]) =>
    Object.entries(HOLDS).map(([holder, held]) => ({
      name: `${status}, ${talk}, ${holder}`,
      state,
      held: holder,
      request: aRequest({ status, messages, locked, hold: status === 'closed' ? null : held }),
    })),
  ),
);
type Place = (typeof PLACES)[number];
const REFUSALS = Object.keys(en.refusals);
const SETTINGS: Partial<Facts>[] = [
  {},
  { features: { messaging: false, returnless_refund: true } },
  { features: { messaging: true, returnless_refund: false } },
  { policy: policyOf('pickup', { follow_up: 'confirm', undo_seconds: 0 }) },
  { unsent: new Map([[sent.id, { attempts: 0 }]]), dead: [{ id: 'd-1', about: null }] },
];

/** Every cell at once: the names of those where it is not so, for `expect` is too slow to be asked in each. */
function wrongIn(so: (place: Place, role: Role, setting: Partial<Facts>) => boolean): string[] {
  return PLACES.flatMap((place) =>
    ROLES.flatMap((role) =>
      SETTINGS.flatMap((setting, n) => (so(place, role, setting) ? [] : [`${place.name}, ${role}, setting ${n}`])),
    ),
  );
}

describe.each(CHANGES)('%s', (action) => {
  const asked = (role: Role) => command(action, staff('mona', role), DETAILS[action]);
  const needs = staffRow(action).role;

  test('gets an answer everywhere, and only a decision moves the version', () => {
    const wrong = wrongIn(({ request, state }, role, setting) => {
      const outcome = decide(request, asked(role), { ...FACTS, ...setting });
      const moved = isRefusal(outcome) ? REFUSALS.includes(outcome.refused) : outcome.request.version === 8;
      return moved && conversationState(request) === state;
    });
    expect(wrong).toEqual([]);
  });

  test('opens no form that could not be sent: what the gate refuses is refused alike', () => {
    const wrong = wrongIn(({ request }, role, setting) => {
      const facts = { ...FACTS, ...setting };
      const refusal = gate(request, asked(role), facts);
      return refusal === null || isDeepStrictEqual(decide(request, asked(role), facts), refusal);
    });
    expect(wrong).toEqual([]);
  });

  test('is for its role and those above, and says which it needs', () => {
    const wrong = wrongIn(({ request }, role) => {
      const refusal = gate(request, asked(role), FACTS);
      return ROLES.indexOf(role) < ROLES.indexOf(needs)
        ? isDeepStrictEqual(refusal, { refused: 'not_your_role', facts: { needs } })
        : refusal?.refused !== 'not_your_role';
    });
    expect(wrong).toEqual([]);
  });

  test('is refused where another holds it, who is named, unless the hold does not matter', () => {
    const wrong = wrongIn(({ request, held }, role) => {
      if (held !== 'another holds it' || !request.hold) return true;
      const refusal = gate(request, asked(role), FACTS);
      if (staffRow(action).holder === 'any') return refusal?.refused !== 'held_by_other';
      return refusal !== null && (refusal.refused !== 'held_by_other' || refusal.facts.holder === 'SAMIR');
    });
    expect(wrong).toEqual([]);
  });

  test('is refused to whoever is not staff', () => {
    for (const kind of ['customer', 'shop', 'clock'] as const) {
      const wrong = wrongIn(({ request }) => {
        const outcome = decide(request, command(action, { kind }, DETAILS[action]), FACTS);
        return isRefusal(outcome) && outcome.refused === 'not_staff';
      });
      expect(wrong).toEqual([]);
    }
  });
});

test('what only the outside does is refused to staff, be they admins', () => {
  const outside = Object.keys(LIFECYCLE).filter((action) => !isStaffAction(action)) as (keyof Details)[];
  expect(outside.length).toBeGreaterThan(0);
  for (const action of outside) {
    const asked = command(action, staff('lina', 'admin'), {} as never);
    expect(decide(aRequest(), asked, FACTS), action).toMatchObject({ refused: 'not_staff' });
  }
});

// ---- The cells that matter -----------------------------------------------------------------------------------------

const held = { hold: holdOf('mona') };
const back = { status: 'pending_action' as const, ...held };
const talked = { messages: [sent, aMessage('customer')] };
const waits = { unsent: new Map([['staff-1', { attempts: 0 }]]) };
const leads = { by: staff('lina', 'lead') };
const off = { features: { messaging: false, returnless_refund: true } };
const noReturnless = { features: { messaging: true, returnless_refund: false } };
const offerIs = (state: Offer['state']) => ({ messages: [sent], offers: [anOffer({ state })] });
const isOffered = { ...held, ...offerIs('made') };
const waits2 = { ...back, refunds: [aRefund({ state: 'waiting' })] };
const exchange = { free: true, by: { id: 'mona', name: 'MONA' }, at: NOW };
const kettle = aRequest().items;
const two = {
  ...back,
  items: [
    ...kettle,
    ...kettle.map((item) => ({ ...item, id: 'i-2', title: 'Lid', quantity: 1, unitPrice: aed(4_900) })),
  ],
};
const said = aMessage('customer', { at: after(MINUTE) });
const withheld = { ...said, state: 'withheld' as const };
const answered = { ...isOffered, messages: [sent, said] };
const agreed = { ...answered, offers: [anOffer({ state: 'accepted' })] };
const confirm = { policy: policyOf('pickup', { follow_up: 'confirm' }) };
const machine = { facts: { policy: policyOf('pickup', { translate: true }) } };
const undelivered = aMessage('staff', { state: 'undelivered' });
const dead = { dead: [{ id: 'd-1', about: 'staff-1' }] };

test.each<[string, () => string, string]>([
  // refund
  // translate
  [
    'a machine reads what the customer wrote, where the shop lets it',
    () => ask('translate', talked, machine),
    'translation_asked',
  ],
  ['none does where the shop does not', () => ask('translate', talked), 'translation_off'],
  ['nor where the customer wrote nothing', () => ask('translate', {}, machine), 'nothing_to_translate'],
  ['nor what is withheld', () => ask('translate', { messages: [withheld] }, machine), 'nothing_to_translate'],
  ['a refund of what is back, by its holder', () => ask('refund', back), 'refund_asked'],
  ['a refund before the item is back', () => ask('refund', held), 'item_not_back'],
  ['a refund on the way', () => ask('refund', { ...held, status: 'in_transit' }), 'item_not_back'],
  ['a refund of what was only asked for', () => ask('refund', { ...held, status: 'requested' }), 'item_not_back'],
  ['a second refund at once', () => ask('refund', { ...held, status: 'refunding' }), 'refund_in_flight'],
  ['a refund once it is closed', () => ask('refund', { status: 'closed' }), 'wrong_status'],
  ['a refund while another holds it', () => ask('refund', { ...back, hold: holdOf('samir') }), 'held_by_other'],
  ['a refund by a lead who does not hold it', () => ask('refund', back, leads), 'held_by_other'],
  ['a refund while nobody holds it', () => ask('refund', { ...back, hold: null }), 'not_held'],
  ['a refund after the hold ran out', () => ask('refund', { ...back, hold: holdOf('mona', NOW) }), 'not_held'],
  ['a refund by a viewer', () => ask('refund', back, { by: staff('mona', 'viewer') }), 'not_your_role'],
  ['a refund on an old card', () => ask('refund', back, { seen: 6 }), 'stale'],
  ['a refund on the card of now', () => ask('refund', back, { seen: 7 }), 'refund_asked'],
  ['a refund while it is locked', () => ask('refund', { ...back, locked }), 'refund_asked'],
  ['a refund while messaging is off', () => ask('refund', back, { facts: off }), 'refund_asked'],
  ['a refund of all', () => ask('refund', back, { details: { amount: aed(24_900) } }), 'refund_asked'],
  ['a refund of more than all', () => ask('refund', back, { details: { amount: aed(24_901) } }), 'over_refund'],
  [
    'a refund of more than is left',
    () => ask('refund', { ...back, refunded: aed(20_000) }, { details: { amount: aed(4_901) } }),
    'over_refund',
  ],
  ['a refund of nothing', () => ask('refund', back, { details: { amount: aed(0) } }), 'amount_unclear'],
  ['a refund of less', () => ask('refund', back, { details: { amount: aed(-1) } }), 'amount_unclear'],
  [
    'a refund in another currency',
    () => ask('refund', back, { details: { amount: { minor: 1n, currency: 'USD' } } }),
    'amount_unclear',
  ],
  [
    'a refund above my limit',
    () => ask('refund', back, { facts: { limits: { refund: { agent: aed(999) }, secondPersonAbove: null } } }),
    'over_your_limit',
  ],
  [
    'a refund at my limit',
    () => ask('refund', back, { facts: { limits: { refund: { agent: aed(1_000) }, secondPersonAbove: null } } }),
    'refund_asked',
  ],
  [
    'a refund above what a lead decides alone',
    () =>
      ask('refund', back, {
        by: staff('mona', 'lead'),
        facts: { limits: { refund: { agent: aed(1) }, secondPersonAbove: aed(999) } },
      }),
    'approval_asked',
  ],
  // a second person
  ['a yes by a lead who did not ask', () => ask('confirm', waits2, leads), 'refund_asked'],
  ['a yes by an agent', () => ask('confirm', waits2, { by: staff('samir') }), 'not_your_role'],
  ['a yes by whoever asked', () => ask('confirm', waits2, { by: staff('mona', 'admin') }), 'second_person_needed'],
  ['a no by a lead', () => ask('confirm', waits2, { ...leads, details: { yes: false } }), 'refund_declined'],
  ['a no by whoever asked', () => ask('confirm', waits2, { details: { yes: false } }), 'refund_declined'],
  [
    'a no by another agent',
    () => ask('confirm', waits2, { by: staff('samir'), details: { yes: false } }),
    'not_your_role',
  ],
  ['a yes to nothing', () => ask('confirm', back, leads), 'nothing_waits'],
  [
    'a yes above the lead’s own limit',
    () =>
      ask('confirm', waits2, {
        ...leads,
        facts: { limits: { refund: { lead: aed(4_999) }, secondPersonAbove: null } },
      }),
    'over_your_limit',
  ],
  [
    'a yes before the item is back without consent',
    () => ask('confirm', { ...waits2, status: 'authorized', receivedAt: null }, leads),
    'item_not_back',
  ],
  ['a refund while one waits', () => ask('refund', waits2), 'refund_waiting'],
  ['an exchange while a refund waits', () => ask('exchange', waits2), 'refund_waiting'],
  ['a refund after an exchange was asked for', () => ask('refund', { ...back, exchange }), 'exchange_asked'],
  // one item of several
  [
    'a refund of one item for what it cost',
    () => ask('refund', two, { details: { item: 'i-2', amount: aed(4_900) } }),
    'refund_asked',
  ],
  [
    'a refund of one item above what it cost',
    () => ask('refund', two, { details: { item: 'i-2', amount: aed(4_901) } }),
    'over_refund',
  ],
  [
    'a refund of one item above what is left of it',
    () =>
      ask(
        'refund',
        { ...two, refunds: [aRefund({ item: 'i-2', state: 'settled', amount: aed(4_000) })] },
        { details: { item: 'i-2', amount: aed(901) } },
      ),
    'over_refund',
  ],
  // items, exchange, nothing came back
  ['an inspection by the holder', () => ask('inspect', back), 'inspected'],
  ['an inspection of what is not there', () => ask('inspect', back, { details: { item: 'no' } }), 'choice_missing'],
  ['an inspection of more than was sent', () => ask('inspect', back, { details: { received: 3 } }), 'quantity_unclear'],
  ['an inspection before the parcel is back', () => ask('inspect', held), 'wrong_status'],
  ['a second exchange', () => ask('exchange', { ...back, exchange }), 'exchange_asked'],
  [
    'not received though all came back',
    () => ask('not_received', { ...back, items: two.items.map((i) => ({ ...i, received: i.quantity })) }),
    'nothing_missing',
  ],
  ['not received', () => ask('not_received', back), 'marked_not_received'],
  [
    'a reimbursement above what was paid',
    () => ask('reimburse', back, { details: { amount: aed(24_901) } }),
    'over_refund',
  ],
  [
    'a reimbursement while one is asked for',
    () =>
      ask('reimburse', {
        ...back,
        reimbursement: { state: 'asked', amount: aed(1), reason: 'x', by: { id: 'mona', name: 'MONA' }, at: NOW },
      }),
    'reimbursement_asked',
  ],
  // who works on it
  ['taking over what another holds', () => ask('take_over', { hold: holdOf('samir') }, leads), 'taken_over'],
  ['taking over what I hold', () => ask('take_over', { hold: holdOf('lina') }, leads), 'already_yours'],
  [
    'assigning to somebody who only looks on',
    () => ask('assign', {}, { ...leads, details: { to: 'vera' } }),
    'not_assignable',
  ],
  ['assigning to nobody we know', () => ask('assign', {}, { ...leads, details: { to: 'eve' } }), 'not_assignable'],
  ['assigning without a reason', () => ask('assign', {}, { ...leads, details: { reason: ' ' } }), 'text_missing'],
  ['a step of ours', () => ask('step', held), 'step_taken'],
  ['a step nobody declared', () => ask('step', held, { details: { step: 'no' } }), 'choice_missing'],
  ['putting off reminders', () => ask('snooze', {}, { details: { hours: 72 } }), 'snoozed'],
  ['putting off what comes later anyway', () => ask('snooze', {}), 'nothing_to_snooze'],
  [
    'a refund that was asked for before under its id',
    () => ask('refund', { ...back, refunds: [aRefund({ state: 'failed' })] }, { details: { refundId: 'refund-1' } }),
    'stale',
  ],
  // offer, consent, and a refund before the item is back
  ['an offer by its holder', () => ask('offer', held), 'offer_made'],
  ['an offer while nobody holds it', () => ask('offer', {}), 'not_held'],
  ['an offer while another holds it', () => ask('offer', { hold: holdOf('samir') }), 'held_by_other'],
  ['an offer of what is back', () => ask('offer', { ...back, ...talked }), 'offer_made'],
  ['an offer on the way', () => ask('offer', { ...held, status: 'in_transit' }), 'wrong_status'],
  ['an offer while messaging is off', () => ask('offer', held, { facts: off }), 'messaging_off'],
  ['an offer while it is locked', () => ask('offer', { ...held, locked }), 'conversation_locked'],
  [
    'an offer where refunds without return are off',
    () => ask('offer', held, { facts: noReturnless }),
    'returnless_off',
  ],
  ['an offer while they have not answered', () => ask('offer', isOffered), 'waiting_for_customer'],
  ['the same where follow-ups may be', () => ask('offer', isOffered, { facts: confirm }), 'offer_made'],
  ['a new offer after no, without words', () => ask('offer', { ...held, ...offerIs('declined') }), 'offer_made'],
  ['a new offer after time ran out', () => ask('offer', { ...held, ...offerIs('expired') }), 'waiting_for_customer'],
  ['an offer of more than is left', () => ask('offer', held, { details: { amount: aed(24_901) } }), 'over_refund'],
  ['an offer of nothing', () => ask('offer', held, { details: { amount: aed(0) } }), 'amount_unclear'],
  ['an offer without words', () => ask('offer', held, { details: { text: ' ' } }), 'text_missing'],
  [
    'an offer above my limit',
    () => ask('offer', held, { facts: { limits: { refund: { agent: aed(14_939) }, secondPersonAbove: null } } }),
    'over_your_limit',
  ],
  ['a yes that a colleague reads', () => ask('consent', answered), 'consent_marked'],
  ['a yes to another offer', () => ask('consent', answered, { details: { offerId: 'old' } }), 'no_open_offer'],
  ['a yes to no offer', () => ask('consent', { ...held, ...talked }), 'no_open_offer'],
  ['a yes after no answer', () => ask('consent', isOffered), 'no_answer_to_offer'],
  ['a yes of ours', () => ask('consent', answered, { details: { messageId: 'staff-1' } }), 'no_answer_to_offer'],
  [
    'a yes from before the offer',
    () => ask('consent', { ...answered, offers: [anOffer({ at: after(2 * MINUTE) })] }),
    'no_answer_to_offer',
  ],
  [
    'a yes after time ran out',
    () => ask('consent', { ...answered, offers: [anOffer({ expiresAt: NOW })] }),
    'no_open_offer',
  ],
  ['a yes that is withheld', () => ask('consent', { ...answered, messages: [sent, withheld] }), 'no_answer_to_offer'],
  ['a refund of what was agreed', () => ask('refund', agreed, { details: { amount: aed(14_940) } }), 'refund_asked'],
  [
    'a refund of more than was agreed',
    () => ask('refund', agreed, { details: { amount: aed(14_941) } }),
    'not_what_was_agreed',
  ],
  [
    'a refund of less than was agreed',
    () => ask('refund', agreed, { details: { amount: aed(14_939) } }),
    'not_what_was_agreed',
  ],
  ['a refund of what was only offered', () => ask('refund', isOffered), 'item_not_back'],
  ['a refund of what was declined', () => ask('refund', { ...held, ...offerIs('declined') }), 'item_not_back'],
  [
    'a refund of what was agreed too long ago',
    () => ask('refund', { ...agreed, offers: [anOffer({ state: 'accepted', expiresAt: NOW })] }),
    'item_not_back',
  ],
  [
    'a second refund of what was agreed',
    () => ask('refund', { ...agreed, refunds: [aRefund({ state: 'settled', offerId: 'offer-1' })] }),
    'item_not_back',
  ],
  [
    'a refund of what was agreed, after one that failed',
    () =>
      ask(
        'refund',
        { ...agreed, refunds: [aRefund({ state: 'failed', offerId: 'offer-1' })] },
        { details: { amount: aed(14_940) } },
      ),
    'refund_asked',
  ],
  ['a refund without return where that is off', () => ask('refund', agreed, { facts: noReturnless }), 'returnless_off'],
  ['a refund of what is back where that is off', () => ask('refund', back, { facts: noReturnless }), 'refund_asked'],
  [
    'a refund without return where no consent is asked',
    () => ask('refund', held, { facts: { policy: policyOf('pickup', { keep_item_needs_consent: false }) } }),
    'refund_asked',
  ],
  // hold and release
  ['a hold of what nobody holds', () => ask('hold', {}), 'held'],
  ['a hold once more', () => ask('hold', held), 'held'],
  ['a hold of what another holds', () => ask('hold', { hold: holdOf('samir') }), 'held_by_other'],
  ['a hold after the other’s ran out', () => ask('hold', { hold: holdOf('samir', NOW) }), 'held'],
  ['a hold of what is closed', () => ask('hold', { status: 'closed' }), 'wrong_status'],
  ['a release', () => ask('release', held), 'released'],
  ['a release of another’s', () => ask('release', { hold: holdOf('samir') }), 'held_by_other'],
  ['a release of nothing', () => ask('release', {}), 'not_held'],
  // contact and answer
  ['a first word', () => ask('contact', {}), 'contacted'],
  ['a first word while another holds it', () => ask('contact', { hold: holdOf('samir') }), 'held_by_other'],
  ['a first word while messaging is off', () => ask('contact', {}, { facts: off }), 'messaging_off'],
  ['a first word before it was authorized', () => ask('contact', { status: 'requested' }), 'wrong_status'],
  ['a first word on the way', () => ask('contact', { status: 'in_transit' }), 'wrong_status'],
  ['a first word twice', () => ask('contact', { messages: [sent] }), 'waiting_for_customer'],
  ['a first word after an answer', () => ask('contact', { messages: [sent, aMessage('customer')] }), 'already_talking'],
  ['no words', () => ask('contact', {}, { details: { text: ' \n' } }), 'text_missing'],
  ['too many words', () => ask('contact', {}, { details: { text: 'a'.repeat(3_001) } }), 'text_too_long'],
  ['3,000 letters of two bytes', () => ask('contact', {}, { details: { text: 'ن'.repeat(3_000) } }), 'contacted'],
  ['3,000 of four', () => ask('contact', {}, { details: { text: '📦'.repeat(3_000) } }), 'contacted'],
  ['480 families', () => ask('contact', {}, { details: { text: '👨‍👩‍👧‍👦'.repeat(480) } }), 'contacted'],
  ['more than a shop takes', () => ask('contact', {}, { details: { text: '👨‍👩‍👧‍👦'.repeat(481) } }), 'text_too_long'],
  ['an answer', () => ask('answer', talked), 'answered'],
  ['an answer of nobody', () => ask('answer', {}), 'conversation_not_open'],
  ['an answer while they wait for nothing', () => ask('answer', { messages: [sent] }), 'waiting_for_customer'],
  ['a follow-up where it may be', () => ask('answer', { messages: [sent] }, { facts: confirm }), 'answered'],
  ['an answer while it is locked', () => ask('answer', { ...talked, locked }), 'conversation_locked'],
  ['a first word while it is locked', () => ask('contact', { locked }), 'conversation_locked'],
  ['an answer while messaging is off', () => ask('answer', talked, { facts: off }), 'messaging_off'],
  ['an answer while another holds it', () => ask('answer', { ...talked, hold: holdOf('samir') }), 'held_by_other'],
  ['an answer sent twice', () => ask('answer', talked, { details: { messageId: 'staff-1' } }), 'already_sent'],
  ['a note of a closed return', () => ask('note', { status: 'closed' }), 'noted'],
  ['a note of nothing', () => ask('note', {}, { details: { text: '' } }), 'text_missing'],
  // undo
  ['an undo in time', () => ask('undo', { messages: [sent] }, { facts: waits }), 'taken_back'],
  ['an undo after it left', () => ask('undo', { messages: [sent] }), 'undo_too_late'],
  [
    'an undo while it leaves',
    () => ask('undo', { messages: [sent] }, { facts: { unsent: new Map([['staff-1', { attempts: 1 }]]) } }),
    'undo_too_late',
  ],
  [
    'an undo by another agent',
    () => ask('undo', { messages: [sent] }, { by: staff('samir'), facts: waits }),
    'nothing_to_undo',
  ],
  ['an undo by a lead', () => ask('undo', { messages: [sent] }, { ...leads, facts: waits }), 'taken_back'],
  ['an undo of nothing', () => ask('undo', {}, { facts: waits }), 'nothing_to_undo'],
  // report
  ['a report', () => ask('report', talked), 'reported'],
  ['a report of silence', () => ask('report', {}), 'conversation_not_open'],
  ['a report of what the customer wrote first', () => ask('report', { messages: [aMessage('customer')] }), 'reported'],
  ['a second report', () => ask('report', { ...talked, locked }), 'conversation_locked'],
  ['a report of something else', () => ask('report', talked, { details: { reason: 'other' } }), 'comment_missing'],
  [
    'a report of something else, in blanks',
    () => ask('report', talked, { details: { reason: 'other', comment: '  ' } }),
    'comment_missing',
  ],
  [
    'a report of something else, in words',
    () => ask('report', talked, { details: { reason: 'other', comment: 'it is odd' } }),
    'reported',
  ],
  ['a report of what is closed', () => ask('report', { ...talked, status: 'closed' }), 'wrong_status'],
  // retry
  ['a retry of nothing', () => ask('retry', {}), 'nothing_to_retry'],
  ['a retry of a card', () => ask('retry', {}, { facts: { dead: [{ id: 'd-1', about: null }] } }), 'delivery_retried'],
  ['a retry of a message', () => ask('retry', { messages: [undelivered] }, { facts: dead }), 'delivery_retried'],
  [
    'a retry of a message while locked',
    () => ask('retry', { messages: [undelivered], locked }, { facts: dead }),
    'nothing_to_retry',
  ],
  [
    'a retry of a message while messaging is off',
    () => ask('retry', { messages: [undelivered] }, { facts: { ...dead, ...off } }),
    'nothing_to_retry',
  ],
  [
    'a retry of a message after we wrote another',
    () => ask('retry', { messages: [undelivered, aMessage('staff', { id: 'staff-2' })] }, { facts: dead }),
    'nothing_to_retry',
  ],
  [
    'a retry of a follow-up that is none any more',
    () => ask('retry', { messages: [aMessage('staff', { id: 'staff-0' }), undelivered] }, { facts: dead }),
    'nothing_to_retry',
  ],
  [
    'the same where follow-ups may be',
    () =>
      ask(
        'retry',
        { messages: [aMessage('staff', { id: 'staff-0' }), undelivered] },
        { facts: { ...dead, ...confirm } },
      ),
    'delivery_retried',
  ],
])('%s', (_, asked, answer) => {
  expect(asked()).toBe(answer);
});

// ---- Stories that went wrong once ----------------------------------------------------------------------------------

/** A few commands in a row; each must be decided. */
function story(request: ReturnRequest, ...steps: [Command, Partial<Facts>?][]): ReturnRequest {
  let now = request;
  for (const [asked, facts] of steps) {
    const outcome = decide(now, asked, { ...FACTS, ...facts });
    if (isRefusal(outcome)) throw new Error(`${asked.action}: ${outcome.refused}`);
    now = outcome.request;
  }
  return now;
}
const customer = { kind: 'customer' as const };
const shop = { kind: 'shop' as const };
const writes = (messageId: string, minutes: number) =>
  command('write', customer, {
    messageId,
    text: 'hello?',
    language: null,
    files: [],
    sentAt: after(minutes * MINUTE),
    acceptsOffer: null,
  });
const givenUp = (about: string) =>
  command(
    'give_up_delivery',
    { kind: 'clock' },
    { deliveryId: `d-${about}`, what: 'webhook', type: null, about, why: '' },
  );
const settles = (refundId: string, minor: number) =>
  command('settle_refund', shop, { refundId, amount: aed(minor), reference: null });
const fails = (refundId: string) => command('fail_refund', shop, { refundId, reason: null });

test('what a machine brings back after its customer was erased is not written down', () => {
  const erased = story(aRequest(talked), [command('erase', shop, {})]);
  const words = { messageId: 'c-1', from: 'ar', to: 'en', text: 'Hello', doubtful: false };
  const late = decide(erased, command('keep_translation', { kind: 'clock' }, words), FACTS);
  expect(late).toMatchObject({ event: { type: 'ignored', data: { why: 'too_late' } } });
});

test('the first answer takes the hold; a second one does not take it from another', () => {
  const first = story(aRequest(), [command('contact', mona, DETAILS.contact)]);
  expect(first.hold).toEqual({
    by: { id: 'mona', name: 'MONA' },
    until: after(125 * MINUTE),
    askAt: after(110 * MINUTE),
  });
  const answer = command('answer', staff('samir'), { ...DETAILS.answer, messageId: 'second' });
  expect(decide(story(first, [writes('c-1', 6)]), answer, FACTS)).toMatchObject({ refused: 'held_by_other' });
});

test('a message that was given up counts for nothing: another may be written in its place', () => {
  const lost = story(aRequest(), [command('contact', mona, DETAILS.contact)], [givenUp('new')]);
  expect([conversationState(lost), lost.messages.map((m) => m.state)]).toEqual(['not_started', ['undelivered']]);
  const second = story(lost, [command('contact', mona, { ...DETAILS.contact, messageId: 'second' })]);
  expect(conversationState(second)).toBe('open');
});

test('while locked, a retry sends the rest again and leaves the message where it is', () => {
  const request = aRequest({ messages: [undelivered], locked });
  const both = { dead: [...dead.dead, { id: 'd-2', about: null }] };
  const outcome = decide(request, command('retry', mona, {}), { ...FACTS, ...both });
  expect(outcome).toMatchObject({ event: { data: { deliveries: ['d-2'] } }, request: { messages: [undelivered] } });
});

test('of two messages that nobody got, only the last goes again', () => {
  const messages = [undelivered, aMessage('staff', { id: 'staff-2', state: 'undelivered' })];
  const both = { dead: [...dead.dead, { id: 'd-2', about: 'staff-2' }] };
  const outcome = decide(aRequest({ messages }), command('retry', mona, {}), { ...FACTS, ...both });
  expect(outcome).toMatchObject({ event: { data: { deliveries: ['d-2'] } } });
});

test('a message told again under another webhook is the same message', () => {
  const request = story(aRequest({ messages: [sent] }), [writes('c-1', 1)]);
  const again = story(request, [writes('c-1', 1)]);
  expect(again).toEqual({ ...request, version: request.version + 1 });
});

test('who wrote while our first word was lost has a deadline once it went again', () => {
  const request = story(aRequest({ messages: [undelivered] }), [writes('c-1', 1)], [command('retry', mona, {}), dead]);
  expect(request.deadlines.find((d) => d.kind === 'reply')?.from).toEqual(after(MINUTE));
});

test('taking back our last word leaves nobody waiting without a deadline', () => {
  const undo: [Command, Partial<Facts>] = [command('undo', mona, {}), { unsent: new Map([['new', { attempts: 0 }]]) }];
  const undone = story(
    aRequest({ messages: [undelivered] }),
    [writes('c-1', 1)],
    [command('contact', mona, DETAILS.contact)],
    [command('retry', mona, {}), { ...dead, ...confirm }],
    undo,
  );
  expect(openDeadlines(undone).map((d) => [d.kind, d.from])).toContainEqual(['reply', after(MINUTE)]);
});

test('taking back an answer opens the deadline it had met, with its reminder as it was', () => {
  const asked = story(aRequest({ messages: [sent] }), [writes('c-1', 1)]);
  const reply = asked.deadlines.find((d) => d.kind === 'reply');
  const reminded = { ...asked, deadlines: asked.deadlines.map((d) => (d === reply ? { ...d, remindedAt: NOW } : d)) };
  const answer = command('answer', mona, { ...DETAILS.answer, messageId: 'second' });
  const undo: [Command, Partial<Facts>] = [
    command('undo', mona, {}),
    { unsent: new Map([['second', { attempts: 0 }]]) },
  ];
  const undone = story(reminded, [answer], [writes('c-2', 3)], undo);
  const open = undone.deadlines.filter((d) => d.kind === 'reply' && d.from.getTime() === after(MINUTE).getTime());
  expect(open).toEqual([{ ...reply, remindedAt: NOW }]);
});

test('the shop pays all of it by itself while a refund is under way: it closes when that one ends, either way', () => {
  const asked = aRequest({ status: 'refunding', hold: holdOf('mona') });
  const paid = story(asked, [settles('by-hand', 24_900)]);
  expect(paid).toMatchObject({ status: 'refunding', refunded: aed(24_900) });
  for (const end of [settles('refund-1', 5_000), fails('refund-1')]) {
    const ended = story(paid, [end]);
    expect(ended).toMatchObject({ status: 'closed', resolution: 'refunded', hold: null, refunded: aed(24_900) });
    expect(ended.refunds.map((r) => r.state)).not.toContain('asked');
  }
});

test('a failed refund that the shop settles late does not close over one that is under way', () => {
  const late = aRefund({ id: 'late', state: 'failed', closeAfter: true });
  const asked = aRequest({ status: 'refunding', refunds: [late, aRefund()] });
  const settled = story(asked, [settles('late', 5_000)]);
  expect(settled).toMatchObject({ status: 'refunding', refunded: aed(5_000) });
  expect(story(settled, [fails('refund-1')])).toMatchObject({ status: 'pending_action', statusBefore: null });
});

const keeps = (amount: number, closeAfter: boolean) =>
  command('refund', mona, { refundId: 'r', amount: aed(amount), item: null, closeAfter, note: null });

test('a refund under an offer names the consent, and the customer keeps the item', () => {
  const outcome = decide(aRequest(agreed), keeps(14_940, true), FACTS);
  const consent = { offerId: 'offer-1', messageId: 'customer-1' };
  expect(outcome).toMatchObject({ event: { data: { keepItem: true, consent } } });
  if (isRefusal(outcome)) throw new Error('refused');
  const paid = story(outcome.request, [settles('r', 14_940)]);
  expect(paid).toMatchObject({ status: 'closed', resolution: 'refunded_keep_item', refunded: aed(14_940) });
});

test('a refund under an offer that does not leave the item is like any other', () => {
  const offers = [anOffer({ state: 'accepted', keepItem: false })];
  const paid = story(aRequest({ ...agreed, offers }), [keeps(14_940, true)], [settles('r', 14_940)]);
  expect(paid).toMatchObject({ status: 'closed', resolution: 'partially_refunded' });
});

test('who got the money to keep the item and sent it all the same has returned it', () => {
  const open = story(aRequest(agreed), [keeps(14_940, false)], [settles('r', 14_940)]);
  expect(open.status).toBe('authorized');
  const items = [{ id: 'i-1', quantity: 2 }];
  const back = story(open, [command('receive', shop, { items, receivedAt: after(HOUR), respondBy: null })]);
  const rest = command('refund', mona, {
    refundId: 'rest',
    amount: aed(9_960),
    item: null,
    closeAfter: true,
    note: null,
  });
  expect(story(back, [rest], [settles('rest', 9_960)])).toMatchObject({ status: 'closed', resolution: 'refunded' });
});

test('a prepaid return fee goes back once, however often the request is decided', () => {
  const returnFee = { ...aed(1_500), prepaid: true };
  const asked = aRequest({ status: 'requested', ...held, returnFee });
  const rejected = decide(asked, command('reject', mona, DETAILS.reject), FACTS);
  expect(rejected).toMatchObject({ event: { data: { feeRefund: aed(1_500) } } });
  if (isRefusal(rejected)) throw new Error('refused');
  const again = story(rejected.request, [command('reopen', staff('lina', 'lead'), DETAILS.reopen)]);
  const decided = { ...again, hold: holdOf('mona') };
  for (const asks of [
    command('reject', mona, DETAILS.reject),
    command('approve', mona, { label: true, freeReturn: true, refundFee: true, message: null }),
  ]) {
    expect(decide(decided, asks, FACTS)).toMatchObject({ event: { data: { feeRefund: null } } });
  }
});

test('sent back for free, a fee that was paid ahead goes back', () => {
  const returnFee = { ...aed(1_500), prepaid: true };
  const fee = (freeReturn: boolean, refundFee: boolean) =>
    decide(
      aRequest({ status: 'requested', ...held, returnFee }),
      command('approve', mona, { label: true, freeReturn, refundFee, message: null }),
      FACTS,
    );
  for (const done of [fee(true, false), fee(false, true)])
    expect(done).toMatchObject({ event: { data: { feeRefund: aed(1_500) } } });
  expect(fee(false, false)).toMatchObject({ event: { data: { feeRefund: null } } });
});

test('where the seller approves first, only what was approved without a label is refunded before it is back', () => {
  const approval = { policy: policyOf('approval', {}) };
  const refunds = (label: boolean): string => {
    const approve = command('approve', mona, { label, freeReturn: false, refundFee: false, message: null });
    const approved = story(aRequest({ status: 'requested', ...held }), [approve, approval]);
    return ask('refund', approved, { facts: approval });
  };
  expect([refunds(false), refunds(true)]).toEqual(['refund_asked', 'item_not_back']);
});

test('a request that was cancelled before anybody decided is decided when it is opened again', () => {
  const opened = decide(null, command('open', customer, anOpening({ status: 'requested' })), FACTS);
  if (isRefusal(opened)) throw new Error('refused');
  const reopen = command('reopen', staff('lina', 'lead'), DETAILS.reopen);
  const again = story(opened.request, [command('cancel', customer, { reason: null })], [reopen]);
  expect(again).toMatchObject({ status: 'requested', resolution: null, verdict: null });
});

test('a new offer voids the one before; taken back, that one stands as it did', () => {
  const offer = command('offer', mona, DETAILS.offer);
  const undo: [Command, Partial<Facts>] = [command('undo', mona, {}), { unsent: new Map([['new', { attempts: 0 }]]) }];
  for (const [begun, state] of [
    [answered, 'made'],
    [agreed, 'accepted'],
  ] as const) {
    const second = story(aRequest(begun), [offer]);
    expect(second.offers.map((o) => o.state)).toEqual(['void', 'made']);
    expect(story(second, undo).offers.map((o) => o.state)).toEqual([state, 'void']);
  }
});

test('a report stops an offer that has not left', () => {
  const report = command('report', mona, DETAILS.report);
  const stopped = story(aRequest(isOffered), [report, { unsent: new Map([['staff-1', { attempts: 0 }]]) }]);
  expect(stopped.offers.map((o) => o.state)).toEqual(['void']);
});

test('an offer that nobody got is not sent again once its time is up or another took its place', () => {
  const lost = { messages: [undelivered], offers: [anOffer()] };
  expect(ask('retry', lost, { facts: dead })).toBe('delivery_retried');
  for (const offer of [anOffer({ state: 'void' }), anOffer({ state: 'expired' }), anOffer({ expiresAt: NOW })]) {
    expect(ask('retry', { ...lost, offers: [offer] }, { facts: dead })).toBe('nothing_to_retry');
  }
});

const accepts = (offerId: string, minutes = 1) =>
  command('accept_offer', customer, { offerId, messageId: null, saidAt: after(minutes * MINUTE) });
const declines = (offerId: string) => command('decline_offer', customer, { offerId, messageId: null });
const happens = (request: Partial<ReturnRequest>, asked: Command): unknown => {
  const outcome = decide(aRequest(request), asked, FACTS);
  return isRefusal(outcome)
    ? outcome.refused
    : [outcome.event.type, 'why' in outcome.event.data && outcome.event.data.why];
};

test.each<[string, Partial<ReturnRequest>, Command, string, string | false]>([
  ['yes', isOffered, accepts('offer-1'), 'offer_accepted', false],
  ['yes twice', agreed, accepts('offer-1'), 'offer_answer_ignored', 'too_late'],
  ['yes to what nobody offered', isOffered, accepts('offer-2'), 'offer_answer_ignored', 'unknown'],
  ['yes before it was offered', isOffered, accepts('offer-1', -1), 'offer_answer_ignored', 'too_early'],
  ['yes too late', { offers: [anOffer({ expiresAt: NOW })] }, accepts('offer-1'), 'offer_answer_ignored', 'too_late'],
  ['yes to what is void', offerIs('void'), accepts('offer-1'), 'offer_answer_ignored', 'too_late'],
  ['yes after no', offerIs('declined'), accepts('offer-1'), 'offer_answer_ignored', 'too_late'],
  ['yes once it is closed', { status: 'closed' }, accepts('offer-1'), 'ignored', 'too_late'],
  ['no', isOffered, declines('offer-1'), 'offer_declined', false],
  ['no after yes', agreed, declines('offer-1'), 'offer_declined', false],
  ['no to what nobody offered', isOffered, declines('offer-2'), 'offer_answer_ignored', 'unknown'],
  ['no too late', offerIs('expired'), declines('offer-1'), 'offer_answer_ignored', 'too_late'],
  [
    'no while the money is on its way',
    { ...agreed, status: 'refunding', refunds: [aRefund({ offerId: 'offer-1' })] },
    declines('offer-1'),
    'offer_answer_ignored',
    'too_late',
  ],
])('the customer says %s', (_, request, asked, type, why) => {
  expect(happens(request, asked)).toEqual([type, why]);
});

test('a message that is withheld agrees to nothing, and the record says so', () => {
  const yes = command('write', customer, {
    messageId: 'yes',
    text: 'yes',
    language: null,
    files: [],
    sentAt: NOW,
    acceptsOffer: 'offer-1',
  });
  const [open, shut] = [
    decide(aRequest(isOffered), yes, FACTS),
    decide(aRequest({ ...isOffered, locked }), yes, FACTS),
  ];
  expect(open).toMatchObject({ event: { data: { offer: { id: 'offer-1', answer: 'accepted' } } } });
  expect(shut).toMatchObject({ event: { data: { offer: { answer: 'withheld' } } }, request: { offers: [anOffer()] } });
});

test('what was agreed may be refunded for as long as an offer stands, then it expires', () => {
  const yes = story(aRequest(isOffered), [accepts('offer-1')]);
  const until = new Date(NOW.getTime() + 48 * HOUR);
  expect(yes.offers[0]?.expiresAt).toEqual(until);
  expect(wakeAt({ ...yes, deadlines: [], hold: null })).toEqual(until);
  const expire = command('expire_offer', { kind: 'clock' }, {});
  expect(decide(yes, expire, FACTS)).toMatchObject({ refused: 'not_due' });
  const expired = story(yes, [expire, { at: until }]);
  expect([expired.offers[0]?.state, wakeAt({ ...expired, deadlines: [], hold: null })]).toEqual(['expired', null]);
});

// ---- Words and buttons ---------------------------------------------------------------------------------------------

test('every command has words of its own, one level deep, at most 25 beside each other', () => {
  const commands = STAFF_ACTIONS.map((action) => staffRow(action).command);
  expect(new Set(commands).size).toBe(STAFF_ACTIONS.length);
  const beside = new Map<string, Set<string>>();
  for (const words of commands) {
    const path = ['', ...words.split(' ')];
    expect(words).toMatch(/^[a-z]{1,32}( [a-z]{1,32})?$/);
    for (const [n, word] of path.entries()) {
      if (n === 0) continue;
      const group = path.slice(0, n).join(' ');
      beside.set(group, (beside.get(group) ?? new Set()).add(word));
    }
  }
  for (const [group, words] of beside) expect(words.size, group).toBeLessThanOrEqual(25);
  // A word is a group or a command, never both: platforms cannot show that.
  const groups = [...beside.keys()].map((group) => group.trim());
  for (const words of commands) expect(groups).not.toContain(words);
});

const SITUATIONS = SETTINGS.flatMap((setting) =>
  [0, 2].map((undelivered) => {
    const { policy, features } = { ...FACTS, ...setting };
    return { policy, features, steps: ['concept'], undelivered, now: NOW, me: null, language: 'en' };
  }),
);
const JUST_SAID = aMessage('staff', { undoUntil: after(6 * MINUTE) });
const ALL_PLACES = [
  ...PLACES.map(({ request }) => request),
  ...STATUSES.flatMap((status) =>
    Object.values(HOLDS).map((hold) => aRequest({ status, hold, messages: [JUST_SAID] })),
  ),
];

test('no card has more than four buttons, and none twice', () => {
  const wrong = ALL_PLACES.filter((request) =>
    SITUATIONS.some((situation) => {
      const { card, more } = offered(request, situation);
      const all = [...card, ...more];
      const lost = situation.undelivered > 0 && !all.includes('retry');
      return card.length > 4 || new Set(all).size < all.length || lost;
    }),
  );
  expect(wrong).toEqual([]);
});

test('a button that is shown can be pressed by somebody: a lead, who holds it where that is asked', () => {
  const wrong = ALL_PLACES.flatMap((place) =>
    SITUATIONS.flatMap((situation) => {
      const { card, more } = offered(place, situation);
      const facts = { ...FACTS, policy: situation.policy, features: situation.features };
      return [...card, ...more].filter((action) => {
        const me = place.hold?.by.id ?? 'lina';
        const mine = staffRow(action).holder === 'must' ? { ...place, hold: holdOf(me) } : place;
        return gate(mine, command(action as StaffChange, staff(me, 'lead'), {}, place.version), facts) !== null;
      });
    }),
  );
  expect(wrong).toEqual([]);
});

test('money of another currency, and a settlement of nothing, do not count as what was asked for', () => {
  const asked = aRequest({ status: 'refunding' });
  const sar = command('settle_refund', shop, { refundId: 'refund-1', amount: money(5_000n, 'SAR'), reference: null });
  const other = decide(asked, sar, FACTS);
  expect(other).toMatchObject({
    request: { status: 'refunding', refunded: aed(0) },
    event: { type: 'ignored', data: { why: 'other_currency' } },
  });
  expect(decide(asked, settles('refund-1', 0), FACTS)).toMatchObject({
    request: { status: 'pending_action', refunded: aed(0), refunds: [{ state: 'failed' }] },
    event: { type: 'refund_failed' },
  });
});

test('what nobody got is not sent again once its customer is erased', () => {
  const lost = aMessage('staff', { id: 'lost', state: 'undelivered' });
  const facts = { ...FACTS, dead: [{ id: 'd-1', about: 'lost' }] };
  const request = aRequest({ messages: [lost] });
  expect(decide(request, command('retry', mona, {}), facts)).toMatchObject({ event: { type: 'delivery_retried' } });
  const erased = decide(request, command('erase', shop, {}), facts);
  if (isRefusal(erased)) throw new Error('refused');
  expect(erased.request.messages).toMatchObject([{ state: 'cancelled' }]);
  expect(decide(erased.request, command('retry', mona, {}), facts)).toMatchObject({ refused: 'nothing_to_retry' });
});

test('money of another currency is above every limit: it cannot be compared', () => {
  const paid = money(24_900n, 'USD');
  const back = aRequest({ ...held, status: 'pending_action', receivedAt: NOW, paid, refunded: money(0n, 'USD') });
  const ask = (limits: Facts['limits'], by: typeof mona) =>
    decide(back, command('refund', by, { ...DETAILS.refund, amount: money(100n, 'USD') }), { ...FACTS, limits });
  const limits = { refund: { agent: aed(20_000) }, secondPersonAbove: null };
  expect(ask(limits, mona)).toMatchObject({ refused: 'over_your_limit' });
  expect(ask({ ...limits, refund: {} }, mona)).toMatchObject({ event: { type: 'refund_asked' } });
  expect(ask({ refund: {}, secondPersonAbove: aed(20_000) }, mona)).toMatchObject({
    event: { type: 'approval_asked' },
  });
});

test('a rejection in somebody’s own words stops at a conversation that was reported meanwhile', () => {
  const reported = aRequest({ status: 'requested', ...held, locked });
  const own = command('reject', mona, { ...DETAILS.reject, fixed: false });
  expect(decide(reported, own, FACTS)).toMatchObject({ refused: 'conversation_locked' });
  expect(decide(reported, command('reject', mona, DETAILS.reject), FACTS)).toMatchObject({
    event: { type: 'rejected' },
  });
});

test('what was withheld is owed an answer from when it can be read', () => {
  const early = aMessage('customer', { id: 'early', state: 'withheld', at: after(MINUTE) });
  const late = aMessage('customer', { id: 'late', state: 'withheld', at: after(2 * MINUTE) });
  const request = aRequest({ locked, messages: [sent, early, late], deadlines: [] });
  const days = factsAt(after(200 * HOUR));
  const unlocked = decide(request, command('unlock', shop, { reason: null }), days);
  if (isRefusal(unlocked)) throw new Error('refused');
  expect(unlocked.event.data).toMatchObject({ messageIds: ['early', 'late'] });
  const [reply] = openDeadlines(unlocked.request).filter(({ kind }) => kind === 'reply');
  expect(reply?.from).toEqual(days.at);
  expect(reply?.at.getTime()).toBeGreaterThan(days.at.getTime());
});

test('where messaging is on again what was withheld is read, but not in a conversation that was reported meanwhile', () => {
  const withheld = aMessage('customer', { id: 'early', state: 'withheld', at: after(MINUTE) });
  const request = aRequest({ messages: [sent, withheld] });
  const read = command('read_withheld', { kind: 'clock' }, {});
  expect(decide({ ...request, locked }, read, FACTS)).toMatchObject({ refused: 'not_due' });
  expect(decide(request, read, FACTS)).toMatchObject({
    request: { messages: [{}, { id: 'early', state: 'received' }] },
    event: { type: 'unlocked', by: { kind: 'clock' }, data: { messageIds: ['early'] } },
  });
  expect(decide(aRequest({ messages: [sent] }), read, FACTS)).toMatchObject({ refused: 'not_due' });
});

test('when the rules change, what is due moves, and a reminder that was said stays said', () => {
  const [first] = aRequest().deadlines;
  if (!first) throw new Error('a deadline');
  const spoken = { ...first, rungs: first.rungs.map((rung, n) => ({ ...rung, saidAt: n === 0 ? NOW : null })) };
  const request = aRequest({ deadlines: [spoken] });
  const asked = command('recompute', { kind: 'clock' }, {});
  const policy = policyOf('pickup-48h', {});
  const moved = decide(request, asked, { ...FACTS, policy });
  if (isRefusal(moved)) throw new Error('refused');
  expect(moved.request.deadlines[0]?.at).toEqual(after(48 * HOUR));
  expect(moved.request.deadlines[0]?.rungs.map(({ saidAt }) => saidAt)).toEqual([NOW, null, null, null]);
  expect(decide(moved.request, asked, { ...FACTS, policy })).toMatchObject({ refused: 'not_due' });
});

test('what the customer was to keep is refunded before it is collected; on its way back nothing presses for it', () => {
  const offer = anOffer({ state: 'made', keepItem: true, expiresAt: after(48 * HOUR) });
  const [contact] = aRequest().deadlines;
  if (!contact) throw new Error('a return that was opened is contacted in time');
  const soon = { ...contact, at: after(5 * HOUR) };
  const asked = aRequest({ messages: [sent], offers: [offer], deadlines: [soon] });
  const accept = command('accept_offer', customer, { offerId: offer.id, messageId: null, saidAt: NOW });
  const agreed = story(asked, [accept]);
  expect(nextDeadline(agreed)).toMatchObject({ kind: 'refund', at: soon.at });
  const due = nextDeadline(agreed);
  expect(due && consequenceOf(due, PICKUP, agreed)).toBe('item_collected');
  expect(nextDeadline({ ...agreed, status: 'in_transit' })).toBeNull();
  // Where it is collected later than the consent lapses, the consent counts.
  const late = story({ ...asked, deadlines: [{ ...soon, at: after(90 * HOUR) }] }, [accept]);
  expect(nextDeadline(late)).toMatchObject({ kind: 'refund', rule: { by: 'offer' } });
});
