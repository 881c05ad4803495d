import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import { missing, UNSOUND } from '../inspection.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';
import { close } from './arrive.ts';
import { unfitText } from './talk.ts';

/** What was found in the parcel. Looked at again, the later finding counts; what the shop was told before stays told. */
export function inspect(request: ReturnRequest, { by, details }: Command<'inspect'>, { at }: Facts): Changed | Refusal {
  const { item: id, received, condition, cause, restock } = details;
  const item = request.items.find((i) => i.id === id);
  if (by.kind !== 'staff') return refuse('not_staff');
  if (!item) return refuse('choice_missing');
  if (received < 0 || received > item.quantity) return refuse('quantity_unclear', { most: String(item.quantity) });
  if (restock && UNSOUND.includes(condition)) return refuse('not_to_stock');
  const found = { received, condition, cause, restock };
  return {
    request: {
      ...request,
      items: request.items.map((i) => (i === item ? { ...i, inspection: { ...found, by: by.person, at } } : i)),
    },
    type: 'inspected',
    data: { item: { id, title: item.title, quantity: item.quantity }, ...found },
  };
}

/** Another item instead of money. The shop ships it and says so; until then the return stays where it is. */
export function exchange(
  request: ReturnRequest,
  { by, details }: Command<'exchange'>,
  { at }: Facts,
): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  return {
    request: { ...request, exchange: { free: details.free, by: by.person, at } },
    type: 'exchange_asked',
    data: details,
  };
}

export const shipExchange = (
  request: ReturnRequest,
  { details }: Command<'ship_exchange'>,
  { at }: Facts,
): Changed => ({
  request: close(request, 'exchanged', at),
  type: 'exchange_shipped',
  data: details,
});

/** Nothing came back, or not all of it: the return ends. */
export const notReceived = (request: ReturnRequest, { details }: Command<'not_received'>, { at }: Facts): Changed => ({
  request: close(request, 'not_received', at),
  type: 'marked_not_received',
  data: { refund: details.refund, items: missing(request) },
});

/** Asks the shop to bear what was lost. Never more than was paid for the return. */
export function reimburse(
  request: ReturnRequest,
  { by, details }: Command<'reimburse'>,
  { at }: Facts,
): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const { amount, reason } = details;
  const unfit = unfitText(reason);
  if (unfit) return unfit;
  if (amount.currency !== request.paid.currency || amount.minor <= 0n) return refuse('amount_unclear', { typed: '' });
  if (amount.minor > request.paid.minor) return refuse('over_refund', { left: request.paid });
  return {
    request: { ...request, reimbursement: { state: 'asked', amount, reason, by: by.person, at } },
    type: 'reimbursement_asked',
    data: details,
  };
}

export function settleReimbursement(request: ReturnRequest, { details }: Command<'settle_reimbursement'>): Changed {
  const asked = request.reimbursement;
  if (asked?.state !== 'asked') return ignored(request, 'settle_reimbursement', asked !== null);
  return {
    request: { ...request, reimbursement: { ...asked, state: 'settled', amount: details.amount ?? asked.amount } },
    type: 'reimbursement_settled',
    data: { amount: details.amount ?? asked.amount },
  };
}

export function refuseReimbursement(request: ReturnRequest, { details }: Command<'refuse_reimbursement'>): Changed {
  const asked = request.reimbursement;
  if (asked?.state !== 'asked') return ignored(request, 'refuse_reimbursement', asked !== null);
  return {
    request: { ...request, reimbursement: { ...asked, state: 'refused' } },
    type: 'reimbursement_refused',
    data: details,
  };
}

const ignored = (
  request: ReturnRequest,
  action: 'settle_reimbursement' | 'refuse_reimbursement',
  known: boolean,
): Changed => ({ request, type: 'ignored', data: { action, why: known ? 'twice' : 'never_asked' } });
