import { describe, expect, test } from 'vitest';
import type { Command, Details } from '../../src/domain/command.ts';
import { decide } from '../../src/domain/decide.ts';
import { ROLES, type Role } from '../../src/domain/permissions.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { type ReturnRequest, STATUSES, type Status } from '../../src/domain/return-request.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { refusalWords } from '../../src/views/words.ts';
import { aed, after, aMessage, anOffer, aRefund, aRequest, command, factsAt, HOUR, MINUTE, staff } from './sample.ts';

// Who may move how much, where: every role, every action that moves money, every side of every limit, every status.
const PAID = 1_000;
const LIMITS = { refund: { agent: aed(200), lead: aed(500) }, secondPersonAbove: aed(400) };
const NOW = after(5 * MINUTE);
const FACTS = factsAt(NOW, { limits: LIMITS, staff: [{ id: 'lina', name: 'LINA', role: 'lead' }] });
const AMOUNTS = [0, 1, 200, 201, 400, 401, 500, 501, 1_000, 1_001] as const;
type Amount = (typeof AMOUNTS)[number];
type MoneyAction = 'refund' | 'offer' | 'confirm' | 'reimburse';

const DETAILS: { [A in MoneyAction]: (amount: number) => Details[A] } = {
  refund: (amount) => ({ refundId: 'new', amount: aed(amount), item: null, closeAfter: false, note: null }),
  offer: (amount) => ({
    offerId: 'new',
    messageId: 'new',
    text: 'Keep it?',
    language: null,
    amount: aed(amount),
    keepItem: true,
  }),
  confirm: () => ({ yes: true, comment: null }),
  reimburse: (amount) => ({ amount: aed(amount), reason: 'The box was empty' }),
};

function ask(action: MoneyAction, role: Role, amount: number, status: Status) {
  const waiting = aRefund({ state: 'waiting', amount: aed(amount), by: { id: 'samir', name: 'SAMIR' } });
  const refunds = status === 'refunding' ? [aRefund()] : action === 'confirm' && amount > 0 ? [waiting] : [];
  const request: ReturnRequest = aRequest({
    status,
    paid: aed(PAID),
    refunds,
    hold: status === 'closed' ? null : { by: { id: 'mona', name: 'MONA' }, until: after(HOUR), askAt: after(HOUR) },
    messages: [aMessage('staff', { undoUntil: NOW }), aMessage('customer', { at: after(MINUTE) })],
    // What was agreed before the item is back is as much as is asked for.
    offers: action === 'offer' ? [] : [anOffer({ state: 'accepted', amount: aed(amount) })],
  });
  return decide(request, command(action, staff('mona', role), DETAILS[action](amount)) as Command, FACTS);
}
const outcome = (...asked: Parameters<typeof ask>): string => {
  const answer = ask(...asked);
  return isRefusal(answer) ? answer.refused : answer.event.type;
};

// Written down before it was run: the amount up to which each role gets which answer, in a return that is back.
type Steps = [upTo: Amount, answer: string][];
const OVER: Steps[number] = [1_001, 'over_refund'];
const EXPECTED: Record<'refund' | 'offer' | 'confirm' | 'reimburse', Record<Role, Steps>> = {
  refund: {
    viewer: [[1_001, 'not_your_role']],
    agent: [[0, 'amount_unclear'], [200, 'refund_asked'], [1_000, 'over_your_limit'], OVER],
    lead: [[0, 'amount_unclear'], [400, 'refund_asked'], [500, 'approval_asked'], [1_000, 'over_your_limit'], OVER],
    admin: [[0, 'amount_unclear'], [400, 'refund_asked'], [1_000, 'approval_asked'], OVER],
  },
  // What is offered needs no second person: the refund that follows does.
  offer: {
    viewer: [[1_001, 'not_your_role']],
    agent: [[0, 'amount_unclear'], [200, 'offer_made'], [1_000, 'over_your_limit'], OVER],
    lead: [[0, 'amount_unclear'], [500, 'offer_made'], [1_000, 'over_your_limit'], OVER],
    admin: [[0, 'amount_unclear'], [1_000, 'offer_made'], OVER],
  },
  confirm: {
    viewer: [[1_001, 'not_your_role']],
    agent: [
      [0, 'nothing_waits'],
      [1_001, 'not_your_role'],
    ],
    lead: [[0, 'nothing_waits'], [500, 'refund_asked'], [1_000, 'over_your_limit'], OVER],
    admin: [[0, 'nothing_waits'], [1_000, 'refund_asked'], OVER],
  },
  // The shop pays: the limits are about customers' refunds.
  reimburse: {
    viewer: [[1_001, 'not_your_role']],
    agent: [[0, 'amount_unclear'], [1_000, 'reimbursement_asked'], OVER],
    lead: [[0, 'amount_unclear'], [1_000, 'reimbursement_asked'], OVER],
    admin: [[0, 'amount_unclear'], [1_000, 'reimbursement_asked'], OVER],
  },
};
/** Where each may be done at all; elsewhere the status is the answer, whatever the amount. */
const WHERE: Record<MoneyAction, Partial<Record<Status, string>>> = {
  refund: { requested: 'item_not_back', in_transit: 'item_not_back', refunding: 'refund_in_flight' },
  offer: {},
  confirm: {},
  reimburse: {},
};
const ALLOWED: Record<MoneyAction, Status[]> = {
  refund: ['authorized', 'pending_action'],
  offer: ['authorized', 'pending_action'],
  confirm: ['authorized', 'pending_action'],
  reimburse: ['in_transit', 'pending_action', 'closed'],
};

describe.each(Object.keys(EXPECTED) as MoneyAction[])('%s', (action) => {
  test.each(ROLES)('of each amount by one who is %s, in each status, is decided as the table says', (role) => {
    const wrong = STATUSES.flatMap((status) =>
      AMOUNTS.flatMap((amount) => {
        const byAmount = EXPECTED[action][role].find(([upTo]) => amount <= upTo)?.[1];
        const elsewhere = role === 'viewer' ? 'not_your_role' : (WHERE[action][status] ?? 'wrong_status');
        const expected = ALLOWED[action].includes(status) ? byAmount : elsewhere;
        const is = outcome(action, role, amount, status);
        return is === expected ? [] : [`${status}, ${amount}: ${is}, expected ${expected}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(LANGUAGES))(
    'every refusal among them says in %s what is so, in words of its own',
    (_, words) => {
      const reader = { words, zone: 'Asia/Dubai', now: NOW };
      const said = new Map<string, string>();
      for (const status of STATUSES)
        for (const role of ROLES)
          for (const amount of AMOUNTS) {
            const answer = ask(action, role, amount, status);
            if (isRefusal(answer)) said.set(answer.refused, refusalWords(answer, reader));
          }
      expect(said.size).toBeGreaterThan(3);
      for (const [refused, text] of said) expect(text, refused).not.toMatch(/undefined|\[object|^$/);
      expect(new Set(said.values()).size).toBe(said.size);
      const limit = said.get('over_your_limit');
      if (limit) expect(limit).toMatch(/[25][.,]00 AED/);
    },
  );
});
