import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import type { Events } from '../event.ts';
import { isAbove, type Money, minus, money, plus } from '../money.ts';
import { notNow } from '../not-now.ts';
import { agreedOffer } from '../offers.ts';
import { atLeast, leading, type Role } from '../permissions.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Person, type Refund, type ReturnRequest, refundableFor, waitingRefund } from '../return-request.ts';
import { close } from './arrive.ts';

/** Asks the shop for a refund. Money leaves once: the shop settles or fails it under this id. */
export function refund(request: ReturnRequest, { by, details }: Command<'refund'>, facts: Facts): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const { refundId, amount, item, closeAfter, note } = details;
  // Made before under this id: it is asked for once.
  if (request.refunds.some((r) => r.id === refundId)) return refuse('stale');
  const terms = termsOf(request, amount, facts);
  if (isRefusal(terms)) return terms;
  const unfit = unfitAmount(request, amount, by.role, facts, item);
  if (unfit) return unfit;
  const asked: Refund = {
    id: refundId,
    state: 'asked',
    amount,
    item,
    keepItem: terms.keepItem,
    offerId: terms.consent?.offerId ?? null,
    closeAfter,
    by: by.person,
    note,
    at: facts.at,
    reference: null,
  };
  if (isAbove(amount, facts.limits.secondPersonAbove)) {
    const leads = leading(facts.staff.filter(({ id }) => id !== by.person.id));
    return {
      request: { ...request, refunds: [...request.refunds, { ...asked, state: 'waiting' }] },
      type: 'approval_asked',
      data: { refundId, amount, item, leads },
    };
  }
  return leave({ ...request, refunds: [...request.refunds, asked] }, asked, terms.consent, null);
}

/** The second person: somebody who leads and did not ask for it. What made it right is looked at again. */
export function confirm(request: ReturnRequest, { by, details }: Command<'confirm'>, facts: Facts): Changed | Refusal {
  const waiting = waitingRefund(request);
  if (by.kind !== 'staff' || !waiting) return refuse('nothing_waits');
  const mine = waiting.by?.id === by.person.id;
  if (!atLeast(by.role, 'lead') && !(mine && !details.yes)) return refuse('not_your_role', { needs: 'lead' });
  const others = request.refunds.filter((r) => r !== waiting);
  if (!details.yes) {
    return {
      request: { ...request, refunds: [...others, { ...waiting, state: 'declined' }] },
      type: 'refund_declined',
      data: { refundId: waiting.id, amount: waiting.amount, comment: details.comment },
    };
  }
  if (mine) return refuse('second_person_needed');
  const alone = { ...request, refunds: others };
  const wrong = notNow('refund', alone, facts) ?? unfitAmount(alone, waiting.amount, by.role, facts, waiting.item);
  if (wrong) return wrong;
  const terms = termsOf(alone, waiting.amount, facts);
  if (isRefusal(terms)) return terms;
  const asked: Refund = {
    ...waiting,
    state: 'asked',
    keepItem: terms.keepItem,
    offerId: terms.consent?.offerId ?? null,
    at: facts.at,
  };
  return leave({ ...request, refunds: [...others, asked] }, asked, terms.consent, waiting.by);
}

type Agreed = Events['refund_asked']['consent'];

/** Under which consent this much may be paid back now, and whether the customer keeps the item. */
function termsOf(
  request: ReturnRequest,
  amount: Money,
  facts: Facts,
): { keepItem: boolean; consent: Agreed } | Refusal {
  const offer = agreedOffer(request, facts.at);
  const agreed = offer?.amount.minor === amount.minor && offer.amount.currency === amount.currency ? offer : null;
  const early = request.receivedAt === null;
  if (early && offer && !agreed && facts.policy.keep_item_needs_consent) {
    return refuse('not_what_was_agreed', { agreed: offer.amount });
  }
  const consent = agreed && { offerId: agreed.id, messageId: agreed.consent?.messageId ?? null };
  return { keepItem: agreed?.keepItem ?? early, consent };
}

function leave(request: ReturnRequest, asked: Refund, consent: Agreed, confirms: Person | null): Changed {
  const { id: refundId, amount, item, closeAfter, note, keepItem } = asked;
  return {
    request: { ...request, status: 'refunding', statusBefore: request.status },
    type: 'refund_asked',
    data: { refundId, amount, item, closeAfter, note, keepItem, consent, confirms },
  };
}

/** Why this much may not be paid back now, or offered, by somebody of this role, or by a rule (null); null: it may. */
export function unfitAmount(
  request: ReturnRequest,
  amount: Money,
  role: Role | null,
  { limits }: Pick<Facts, 'limits'>,
  item: string | null = null,
): Refusal | null {
  const left = refundableFor(request, item);
  if (amount.currency !== left.currency || amount.minor <= 0n) return refuse('amount_unclear', { typed: '' });
  if (amount.minor > left.minor) return refuse('over_refund', { left });
  const limit = role === null ? limits.secondPersonAbove : limits.refund[role];
  return limit && isAbove(amount, limit) ? refuse('over_your_limit', { limit }) : null;
}

/**
 * The shop paid. What it says it paid counts, up to what was still there to refund. An id we never asked under is a
 * refund made in the shop itself; one that was settled before is ignored.
 */
export function settleRefund(request: ReturnRequest, { details }: Command<'settle_refund'>, facts: Facts): Changed {
  const known = request.refunds.find((r) => r.id === details.refundId);
  if (known?.state === 'settled') return ignored(request, 'settle_refund', 'too_late');
  if (!known && !details.amount) return ignored(request, 'settle_refund', 'unknown_refund');
  // Money of another currency is no part of what was paid: it is recorded, and what was asked for stays asked for.
  if (details.amount && details.amount.currency !== request.paid.currency)
    return ignored(request, 'settle_refund', 'other_currency');
  // Settled with nothing is a refund that failed: nothing may wait for it for ever.
  if (known?.state === 'asked' && details.amount && details.amount.minor <= 0n)
    return failed(request, known, null, facts.at);
  const room = minus(request.paid, request.refunded);
  const said = details.amount ?? known?.amount ?? room;
  const amount = money(said.minor < room.minor ? said.minor : room.minor, room.currency);
  // One that is under way ends even when the shop has paid all of it otherwise: nothing may wait for it for ever.
  if (said.minor <= 0n || (amount.minor <= 0n && known?.state !== 'asked'))
    return ignored(request, 'settle_refund', 'nothing_left');
  const settled: Refund = {
    id: details.refundId,
    item: known?.item ?? null,
    keepItem: known?.keepItem ?? false,
    offerId: known?.offerId ?? null,
    closeAfter: known?.closeAfter ?? false,
    by: known?.by ?? null,
    note: known?.note ?? null,
    at: known?.at ?? facts.at,
    state: 'settled',
    amount: amount.minor > 0n ? amount : said,
    reference: details.reference,
  };
  const paidBack = back(request, known, {
    refunded: plus(request.refunded, amount),
    refunds: [...request.refunds.filter((r) => r.id !== settled.id), settled],
  });
  return {
    request: ended(paidBack, settled.closeAfter, facts.at),
    type: 'refund_settled',
    data: { refundId: settled.id, amount, reported: details.amount, byShop: !known },
  };
}

/** Nobody processed it in time and the shop refunded. One that was under way ends first, as the shop says. */
export function refundAutomatically(
  request: ReturnRequest,
  { details, by, ...asked }: Command<'refund_automatically'>,
  facts: Facts,
): Changed {
  const { refundId, amount, reason } = details;
  const settled = settleRefund(
    request,
    { ...asked, by, action: 'settle_refund', details: { refundId, amount, reference: null } },
    facts,
  );
  if (settled.type !== 'refund_settled') return settled;
  const closes = request.status !== 'closed' && request.status !== 'refunding';
  return {
    request: closes ? close(settled.request, 'refunded_automatically', facts.at) : settled.request,
    type: 'refunded_automatically',
    data: { refundId, amount: settled.data.amount, reason },
  };
}

export function failRefund(request: ReturnRequest, { details }: Command<'fail_refund'>, { at }: Facts): Changed {
  const known = request.refunds.find((r) => r.id === details.refundId);
  if (known?.state !== 'asked') return ignored(request, 'fail_refund', known ? 'too_late' : 'unknown_refund');
  return failed(request, known, details.reason, at);
}

function failed(request: ReturnRequest, known: Refund, reason: string | null, at: Date): Changed {
  const refunds = request.refunds.map((r) => (r.id === known.id ? { ...r, state: 'failed' as const } : r));
  return {
    request: ended(back(request, known, { refunds }), false, at),
    type: 'refund_failed',
    data: { refundId: known.id, reason },
  };
}

// Paid back whole, or as much as was wanted. Not while a refund is under way: its end is still to be recorded.
function ended(request: ReturnRequest, closeAfter: boolean, at: Date): ReturnRequest {
  const whole = request.refunded.minor >= request.paid.minor;
  if (request.status === 'closed' || request.status === 'refunding' || !(whole || closeAfter)) return request;
  return close(request, keepsItem(request) ? 'refunded_keep_item' : whole ? 'refunded' : 'partially_refunded', at);
}

// Paid back so that the customer keeps it; a parcel that came all the same is a return like any other.
const keepsItem = ({ refunds, receivedAt }: ReturnRequest): boolean =>
  refunds.some((r) => r.state === 'settled' && r.keepItem && !(receivedAt && receivedAt > r.at));

// When the refund that was under way ends, the return stands where it stood before it was asked.
const back = (request: ReturnRequest, over: Refund | undefined, changes: Partial<ReturnRequest>): ReturnRequest =>
  over?.state === 'asked' && request.statusBefore
    ? { ...request, ...changes, status: request.statusBefore, statusBefore: null }
    : { ...request, ...changes };

const ignored = (
  request: ReturnRequest,
  action: 'settle_refund' | 'fail_refund',
  why: 'too_late' | 'unknown_refund' | 'nothing_left' | 'other_currency',
): Changed => ({ request, type: 'ignored', data: { action, why } });
