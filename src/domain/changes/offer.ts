import { type Command, doer } from '../command.ts';
import { offerDeadline } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { heededIn } from '../guideline.ts';
import { accept, answersTo, isLive, liveOffer, offerUntil, openOffer, withOffer, withoutLive } from '../offers.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Consent, Offer, ReturnRequest } from '../return-request.ts';
import { unfitAmount } from './refund.ts';
import { say } from './talk.ts';

/** Proposes something exact to the customer, in a message of its own. What was offered before is void. */
export function offer(request: ReturnRequest, command: Command<'offer'>, facts: Facts): Changed | Refusal {
  const { by, details } = command;
  const who = doer(by);
  if (!who) return refuse('not_staff');
  const { offerId, messageId, amount, keepItem } = details;
  // Offered only what its maker could pay: a promise that needs somebody else is none.
  const unfit = unfitAmount(request, amount, by.kind === 'staff' ? by.role : null, facts);
  if (unfit) return unfit;
  if (request.offers.some((o) => o.id === offerId)) return refuse('already_sent');
  const said = say(request, command, 'returnless_refund', facts);
  if ('refused' in said) return said;
  const voids = liveOffer(request)?.id ?? null;
  const expiresAt = offerUntil(facts.at, facts.policy);
  const made: Offer = {
    id: offerId,
    state: 'made',
    amount,
    keepItem,
    messageId,
    by: who,
    at: facts.at,
    expiresAt,
    consent: null,
    replaces: voids,
  };
  return {
    request: {
      ...said,
      offers: [...withoutLive(said).offers, made],
      deadlines: [...said.deadlines, offerDeadline('offer', facts.at, expiresAt, facts)],
    },
    type: 'offer_made',
    data: { offerId, messageId, amount, keepItem, expiresAt, voids, ...heededIn(details) },
  };
}

/** A member of staff reads a yes in what the customer wrote. */
export function consent(request: ReturnRequest, { by, details }: Command<'consent'>, facts: Facts): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const { offerId, messageId } = details;
  const open = openOffer(request, facts.at);
  if (open?.id !== offerId) return refuse('no_open_offer');
  const message = answersTo(open, request).find((m) => m.id === messageId);
  if (!message) return refuse('no_answer_to_offer');
  const agreed = accept(request, offerId, { messageId, at: message.at, by: by.person }, facts);
  if (typeof agreed === 'string') return refuse('no_open_offer');
  return { request: agreed, type: 'consent_marked', data: { offerId, messageId, amount: open.amount } };
}

export function acceptOffer(request: ReturnRequest, { details }: Command<'accept_offer'>, facts: Facts): Changed {
  const { offerId, messageId, saidAt } = details;
  const said: Consent = { messageId, at: saidAt, by: null };
  const agreed = accept(request, offerId, said, facts);
  if (typeof agreed === 'string') return { request, type: 'offer_answer_ignored', data: { offerId, why: agreed } };
  const { amount } = agreed.offers.find((o) => o.id === offerId) as Offer;
  return { request: agreed, type: 'offer_accepted', data: { offerId, messageId, amount } };
}

/** No, also after a yes, as long as no money is on its way. */
export function declineOffer(request: ReturnRequest, { details }: Command<'decline_offer'>): Changed {
  const { offerId, messageId } = details;
  const offer = request.offers.find((o) => o.id === offerId);
  if (!offer || !isLive(request, offer)) {
    return { request, type: 'offer_answer_ignored', data: { offerId, why: offer ? 'too_late' : 'unknown' } };
  }
  return {
    request: withOffer(request, { ...offer, state: 'declined' }),
    type: 'offer_declined',
    data: { offerId, messageId, amount: offer.amount },
  };
}

export function expireOffer(request: ReturnRequest, _: Command<'expire_offer'>, { at }: Facts): Changed | Refusal {
  const offer = liveOffer(request);
  if (!offer || offer.expiresAt > at) return refuse('not_due');
  const { id, amount } = offer;
  return {
    request: withOffer(request, { ...offer, state: 'expired' }),
    type: 'offer_expired',
    data: { offerId: id, amount },
  };
}
