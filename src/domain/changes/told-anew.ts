import type { Command, Update } from '../command.ts';
import { deadline, firstDeadlines, openDeadlines } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import type { ChangedPart } from '../event.ts';
import { liveOffer, withoutLive } from '../offers.ts';
import { type Item, type Resolution, type ReturnRequest, refundable, STATUSES } from '../return-request.ts';
import { saidBefore } from '../rungs.ts';
import { close } from './arrive.ts';

/** The shop changed what it told. Money that left or is leaving stays paid; an offer that is too high now is void. */
export function update(request: ReturnRequest, { details }: Command<'update'>, facts: Facts): Changed {
  if (details.paid && details.paid.currency !== request.paid.currency) {
    return { request, type: 'ignored', data: { action: 'update', why: 'other_currency' } };
  }
  const next = withDeadline(withTold(request, details), details, facts);
  const changed = PARTS.filter(([, part]) => !same(part(request), part(next))).map(([name]) => name);
  if (changed.length === 0) return { request, type: 'ignored', data: { action: 'update', why: 'twice' } };
  const offer = liveOffer(next);
  const tooHigh = offer !== null && offer.amount.minor > refundable(next).minor;
  return { request: tooHigh ? withoutLive(next) : next, type: 'updated', data: { changed } };
}

const PARTS: [ChangedPart, (request: ReturnRequest) => unknown][] = [
  ['order', (r) => r.orderId],
  ['customer', (r) => r.customer],
  ['items', (r) => r.items],
  ['paid', (r) => r.paid.minor],
  ['wants', (r) => r.wants],
  ['fee', (r) => r.returnFee],
  ['deadline', (r) => r.deadlines.map(({ at }) => at)],
];
const same = (a: unknown, b: unknown): boolean => text(a) === text(b);
const text = (value: unknown): string => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v));

function withTold(request: ReturnRequest, told: Update): ReturnRequest {
  const gone = request.paid.minor - refundable(request).minor;
  const paid = told.paid && told.paid.minor < gone ? { ...told.paid, minor: gone } : told.paid;
  return {
    ...request,
    orderId: told.orderId ?? request.orderId,
    customer: told.customer ?? request.customer,
    items: told.items ? told.items.map((item) => merged(item, request.items)) : request.items,
    paid: paid ?? request.paid,
    wants: told.wants ?? request.wants,
    // What a decision gave back stays given back.
    returnFee: told.returnFee
      ? { ...told.returnFee, ...(request.returnFee?.givenBack ? { givenBack: true } : {}) }
      : request.returnFee,
  };
}

// What came back and was looked at is ours to know.
function merged(item: Item, known: readonly Item[]): Item {
  const before = known.find(({ id }) => id === item.id);
  if (!before) return item;
  const { received, inspection } = before;
  return { ...item, received, ...(inspection ? { inspection } : {}) };
}

/** The shop's own instant, for what is due now. */
function withDeadline(request: ReturnRequest, { respondBy }: Update, facts: Facts): ReturnRequest {
  if (!respondBy) return request;
  const due = openDeadlines(request).find(({ kind }) => kind === 'decide' || kind === 'contact' || kind === 'process');
  if (!due || due.at.getTime() === respondBy.getTime()) return request;
  const moved = deadline(due.kind as 'decide', due.from, respondBy, facts);
  const kept = { ...moved, rungs: saidBefore(moved.rungs, due.rungs) };
  return { ...request, deadlines: request.deadlines.map((d) => (d === due ? kept : d)) };
}

/** Where a shop's status is the truth. Forwards only: what it names late, or names that is ours to say, is ignored. */
export function move(request: ReturnRequest, { details }: Command<'move'>, facts: Facts): Changed {
  const { status: to, rawStatus, movedAt } = details;
  const known = to ?? request.status;
  const late = { request, type: 'ignored' as const, data: { action: 'move' as const, why: 'too_late' as const } };
  if (to === 'refunding') return late;
  if (to !== null && STATUSES.indexOf(to) <= STATUSES.indexOf(request.status)) return late;
  if (to === null && rawStatus === request.rawStatus) return late;
  const named = { ...request, rawStatus };
  return { request: moved(named, to, movedAt, facts), type: 'status_changed', data: { to: known, raw: rawStatus } };
}

function moved(request: ReturnRequest, to: ReturnRequest['status'] | null, at: Date, facts: Facts): ReturnRequest {
  if (to === null) return request;
  if (to === 'closed') return close(request, resolutionOf(request), facts.at);
  const begun = firstDeadlines(to, at, null, facts);
  const kept = request.deadlines.filter((d) => !begun.some(({ kind }) => kind === d.kind));
  const receivedAt = to === 'pending_action' ? (request.receivedAt ?? at) : request.receivedAt;
  return {
    ...request,
    status: to,
    receivedAt,
    deadlines: to === 'in_transit' ? request.deadlines : [...kept, ...begun],
  };
}

// A shop that closes a return says no more than that.
function resolutionOf({ refunded, paid }: ReturnRequest): Resolution {
  if (refunded.minor === 0n) return 'cancelled';
  return refunded.minor >= paid.minor ? 'refunded' : 'partially_refunded';
}
