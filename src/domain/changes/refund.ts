import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import { minus, money, plus } from '../money.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Refund, type ReturnRequest, refundable } from '../return-request.ts';
import { close } from './arrive.ts';

/** Asks the shop for a refund. Money leaves once: the shop settles or fails it under this id. */
export function refund(request: ReturnRequest, { by, details }: Command<'refund'>, facts: Facts): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const { refundId, amount, closeAfter, note } = details;
  const left = refundable(request);
  if (amount.currency !== left.currency || amount.minor <= 0n) return refuse('amount_unclear', { typed: '' });
  if (amount.minor > left.minor) return refuse('over_refund', { left });
  const limit = facts.limits.refund[by.role];
  if (limit && amount.minor > limit.minor) return refuse('over_your_limit', { limit });
  const second = facts.limits.secondPersonAbove;
  if (second && amount.minor > second.minor) return refuse('needs_second_person', { limit: second });
  const asked: Refund = {
    id: refundId,
    state: 'asked',
    amount,
    closeAfter,
    by: by.person,
    note,
    at: facts.at,
    reference: null,
  };
  return {
    request: { ...request, status: 'refunding', statusBefore: request.status, refunds: [...request.refunds, asked] },
    type: 'refund_asked',
    data: details,
  };
}

/**
 * The shop paid. What it says it paid counts, up to what was still there to refund. An id we never asked under is a
 * refund made in the shop itself; one that was settled before is ignored.
 */
export function settleRefund(request: ReturnRequest, { details }: Command<'settle_refund'>, facts: Facts): Changed {
  const known = request.refunds.find((r) => r.id === details.refundId);
  if (known?.state === 'settled') return ignored(request, 'settle_refund', 'too_late');
  if (!known && !details.amount) return ignored(request, 'settle_refund', 'unknown_refund');
  const room = minus(request.paid, request.refunded);
  const said = details.amount ?? known?.amount ?? room;
  const amount = money(said.minor < room.minor ? said.minor : room.minor, room.currency);
  if (amount.minor <= 0n) return ignored(request, 'settle_refund', 'nothing_left');
  const settled: Refund = {
    id: details.refundId,
    closeAfter: known?.closeAfter ?? false,
    by: known?.by ?? null,
    note: known?.note ?? null,
    at: known?.at ?? facts.at,
    state: 'settled',
    amount,
    reference: details.reference,
  };
  const paidBack = back(request, known, {
    refunded: plus(request.refunded, amount),
    refunds: [...request.refunds.filter((r) => r.id !== settled.id), settled],
  });
  const whole = paidBack.refunded.minor >= request.paid.minor;
  const ends = request.status !== 'closed' && (whole || settled.closeAfter);
  return {
    request: ends ? close(paidBack, whole ? 'refunded' : 'partially_refunded', facts.at) : paidBack,
    type: 'refund_settled',
    data: { refundId: settled.id, amount, reported: details.amount, byShop: !known },
  };
}

export function failRefund(request: ReturnRequest, { details }: Command<'fail_refund'>): Changed {
  const known = request.refunds.find((r) => r.id === details.refundId);
  if (known?.state !== 'asked') return ignored(request, 'fail_refund', known ? 'too_late' : 'unknown_refund');
  const refunds = request.refunds.map((r) => (r.id === known.id ? { ...r, state: 'failed' as const } : r));
  return { request: back(request, known, { refunds }), type: 'refund_failed', data: details };
}

// When the refund that was under way ends, the return stands where it stood before it was asked.
const back = (request: ReturnRequest, ended: Refund | undefined, changes: Partial<ReturnRequest>): ReturnRequest =>
  ended?.state === 'asked' && request.statusBefore
    ? { ...request, ...changes, status: request.statusBefore, statusBefore: null }
    : { ...request, ...changes };

const ignored = (
  request: ReturnRequest,
  action: 'settle_refund' | 'fail_refund',
  why: 'too_late' | 'unknown_refund' | 'nothing_left',
): Changed => ({ request, type: 'ignored', data: { action, why } });
