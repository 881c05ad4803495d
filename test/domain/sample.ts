import { calendarOf } from '../../src/domain/calendar.ts';
import type { Actor, Command, Opening } from '../../src/domain/command.ts';
import { deadline } from '../../src/domain/deadlines.ts';
import type { Facts } from '../../src/domain/decide.ts';
import type { TeamHours } from '../../src/domain/hours.ts';
import type { Change } from '../../src/domain/lifecycle.ts';
import { type Money, money } from '../../src/domain/money.ts';
import type { Role } from '../../src/domain/permissions.ts';
import { policyOf } from '../../src/domain/policy.ts';
import type { Message, Offer, Refund, ReturnRequest } from '../../src/domain/return-request.ts';

/** A Friday night in Dubai: ten minutes before the weekend. */
export const OPENED = new Date('2026-11-20T19:50:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const after = (milliseconds: number): Date => new Date(OPENED.getTime() + milliseconds);

/** A team that is always there. */
export const ALWAYS: TeamHours = { zone: 'UTC', week: {} };
export const AE = calendarOf('AE', 'Asia/Dubai');
export const PICKUP = policyOf('pickup', {});
export const aed = (minor: number | bigint): Money => money(BigInt(minor), 'AED');

export const factsAt = (at: Date, changes: Partial<Facts> = {}): Facts => ({
  at,
  policy: PICKUP,
  calendar: AE,
  hours: ALWAYS,
  steps: ['concept'],
  features: { messaging: true, returnless_refund: true },
  limits: { refund: {}, secondPersonAbove: null },
  unsent: new Map(),
  dead: [],
  staff: [],
  ...changes,
});

export const staff = (id: string, role: Role = 'agent'): Actor => ({
  kind: 'staff',
  person: { id, name: id.toUpperCase() },
  role,
  platform: 'console',
});
export const mona = staff('mona');

export const anOpening = (changes: Partial<Opening> = {}): Opening => ({
  shop: 'noon-ae',
  shopReturnId: 'R-1001',
  orderId: 'O-77',
  status: null,
  rawStatus: null,
  openedAt: OPENED,
  customer: { id: 'c-1', name: 'Leila', language: 'ar', country: 'AE' },
  items: [
    {
      id: 'i-1',
      sku: null,
      title: 'Electric kettle',
      quantity: 2,
      unitPrice: null,
      reason: { code: 'defective', label: null },
      comment: null,
      answers: [],
      photos: [],
      received: null,
    },
  ],
  paid: aed(24_900),
  refunded: aed(0),
  wants: null,
  returnFee: null,
  respondBy: null,
  ...changes,
});

export const aMessage = (from: 'staff' | 'customer', changes: Partial<Message> = {}): Message => ({
  id: `${from}-1`,
  from,
  state: from === 'staff' ? 'said' : 'received',
  author: from === 'staff' ? { id: 'mona', name: 'MONA' } : null,
  category: from === 'staff' ? 'support' : null,
  text: 'Hello',
  language: null,
  files: [],
  at: OPENED,
  undoUntil: from === 'staff' ? OPENED : null,
  ...changes,
});

export const aRefund = (changes: Partial<Refund> = {}): Refund => ({
  id: 'refund-1',
  state: 'asked',
  amount: aed(5_000),
  item: null,
  keepItem: false,
  offerId: null,
  closeAfter: false,
  by: { id: 'mona', name: 'MONA' },
  note: null,
  at: OPENED,
  reference: null,
  ...changes,
});

/** 60 % of what was paid, for the item to stay with the customer; told by the message `staff-1`. */
export const anOffer = (changes: Partial<Offer> = {}): Offer => ({
  id: 'offer-1',
  state: 'made',
  amount: aed(14_940),
  keepItem: true,
  messageId: 'staff-1',
  by: { id: 'mona', name: 'MONA' },
  at: OPENED,
  expiresAt: after(48 * HOUR),
  consent: changes.state === 'accepted' ? { messageId: 'customer-1', at: OPENED, by: null } : null,
  replaces: null,
  ...changes,
});

const RETURN_ID = '0190b2c4-0000-7000-8000-00000000cafe';
const { status: _, respondBy: __, ...told } = anOpening();

/** A return that is as its status says: one that is being refunded has a refund on its way, a closed one a resolution. */
export function aRequest(changes: Partial<ReturnRequest> = {}): ReturnRequest {
  const status = changes.status ?? 'authorized';
  const back = status === 'pending_action' || status === 'refunding' || status === 'closed';
  const rules = { policy: PICKUP, calendar: AE, hours: ALWAYS };
  return {
    ...told,
    seller: 'sahara',
    id: RETURN_ID,
    status,
    statusBefore: status === 'refunding' ? 'pending_action' : null,
    resolution: status === 'closed' ? 'partially_refunded' : null,
    verdict: null,
    label: null,
    hold: null,
    locked: null,
    messages: [],
    offers: [],
    refunds: status === 'refunding' ? [aRefund()] : [],
    rules: [],
    routedTo: [],
    steps: [],
    exchange: null,
    reimbursement: null,
    deadlines: [
      deadline('contact', OPENED, null, rules),
      ...(back ? [deadline('process', OPENED, null, rules)] : []),
      ...(changes.messages?.at(-1)?.from === 'customer' ? [deadline('reply', OPENED, null, rules)] : []),
    ],
    receivedAt: back ? OPENED : null,
    closedAt: status === 'closed' ? OPENED : null,
    told: 0,
    version: 7,
    ...changes,
  };
}

export const command = <A extends Change>(
  action: A,
  by: Actor,
  details: Command<A>['details'],
  seenVersion: number | null = null,
): Command =>
  ({ action, seller: 'sahara', returnId: RETURN_ID, key: 'key', by, seenVersion, details }) as unknown as Command;
