import { awaitsCustomer, conversationState, lastReceived, openingText } from './conversation.ts';
import type { Facts } from './decide.ts';
import { missing } from './inspection.ts';
import type { StaffAction } from './lifecycle.ts';
import { agreedOffer, answersTo, openOffer } from './offers.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type ReturnRequest, waitingRefund } from './return-request.ts';

type Around = Pick<Facts, 'at' | 'policy' | 'features'>;

/** Why an action cannot be now, beyond its row of statuses and conversation states. Null: nothing stands against it. */
export const notNow = (action: StaffAction, request: ReturnRequest, around: Around): Refusal | null =>
  NOT_NOW[action]?.(request, around) ?? null;

// Nobody presses a customer who has not answered.
function followUp(request: ReturnRequest, { policy }: Around): Refusal | null {
  return awaitsCustomer(request) && policy.follow_up === 'refuse' ? refuse('waiting_for_customer') : null;
}

const NOT_NOW: { [A in StaffAction]?: (request: ReturnRequest, around: Around) => Refusal | null } = {
  answer: followUp,
  offer: (request, around) =>
    around.features.returnless_refund ? followUp(request, around) : refuse('returnless_off'),
  consent(request, { at }) {
    const offer = openOffer(request, at);
    if (!offer) return refuse('no_open_offer');
    return answersTo(offer, request).length > 0 ? null : refuse('no_answer_to_offer');
  },
  report: (request) =>
    conversationState(request) === 'open' || lastReceived(request) ? null : refuse('conversation_not_open'),
  confirm: (request) => (waitingRefund(request) ? null : refuse('nothing_waits')),
  refund(request, { at, features, policy }) {
    const waiting = waitingRefund(request);
    if (waiting) return refuse('refund_waiting', { amount: waiting.amount });
    if (request.exchange) return refuse('exchange_asked');
    if (request.receivedAt !== null) return null;
    if (!features.returnless_refund) return refuse('returnless_off');
    // Approved with a label, it was decided that the item comes back, whatever the policy asks.
    const awaited = request.verdict?.is === 'approved' && request.verdict.label;
    return (awaited || policy.keep_item_needs_consent) && !agreedOffer(request, at) ? refuse('item_not_back') : null;
  },
  exchange(request) {
    const waiting = waitingRefund(request);
    if (waiting) return refuse('refund_waiting', { amount: waiting.amount });
    return request.exchange ? refuse('exchange_asked') : null;
  },
  not_received: (request) => {
    const waiting = waitingRefund(request);
    if (waiting) return refuse('refund_waiting', { amount: waiting.amount });
    return missing(request).length > 0 ? null : refuse('nothing_missing');
  },
  translate: (request, { policy }) => {
    if (!policy.translate) return refuse('translation_off');
    return lastReceived(request) || openingText(request) ? null : refuse('nothing_to_translate');
  },
  reimburse: (request) => (request.reimbursement?.state === 'asked' ? refuse('reimbursement_asked') : null),
};
