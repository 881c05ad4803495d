import { type Deadline, offerDeadline } from './deadlines.ts';
import type { Facts } from './decide.ts';
import type { OfferAnswer } from './event.ts';
import type { Consent, Message, Offer, Refund, ReturnRequest } from './return-request.ts';

const LEFT = new Set<Refund['state']>(['asked', 'settled']);

/** Something may still come of it: it may be accepted, or was and is not refunded yet. A refund that failed frees it. */
export const isLive = ({ refunds }: ReturnRequest, { id, state }: Offer): boolean =>
  state === 'made' || (state === 'accepted' && !refunds.some((r) => r.offerId === id && LEFT.has(r.state)));

/** The one offer that is live; its time may be up without the clock having said so. */
export const liveOffer = (request: ReturnRequest): Offer | null =>
  request.offers.find((offer) => isLive(request, offer)) ?? null;

/** May be accepted now. */
export const stands = ({ state, expiresAt }: Offer, at: Date): boolean => state === 'made' && expiresAt > at;

export const openOffer = (request: ReturnRequest, at: Date): Offer | null =>
  request.offers.find((offer) => stands(offer, at)) ?? null;

/** What the customer agreed to and was not refunded yet: a refund may be asked for under it. */
export const agreedOffer = (request: ReturnRequest, at: Date): Offer | null =>
  request.offers.find((o) => o.state === 'accepted' && o.expiresAt > at && isLive(request, o)) ?? null;

/** Customers' messages in which an answer to this offer may stand, the newest first. */
export const answersTo = (offer: Offer, { messages }: ReturnRequest): Message[] =>
  messages.filter((m) => m.from === 'customer' && m.state === 'received' && !isBefore(m.at, offer)).reverse();

// The shop's clock may tell whole seconds only.
const isBefore = (saidAt: Date, { at }: Offer): boolean =>
  Math.floor(saidAt.getTime() / 1_000) < Math.floor(at.getTime() / 1_000);

/** The return with this consent, or why it is none. What was agreed may be refunded for as long as an offer stands. */
export function accept(
  request: ReturnRequest,
  offerId: string,
  consent: Consent,
  { at, policy, hours }: Pick<Facts, 'at' | 'policy' | 'hours'>,
): ReturnRequest | Exclude<OfferAnswer, 'accepted'> {
  const offer = request.offers.find((o) => o.id === offerId);
  if (!offer) return 'unknown';
  if (!stands(offer, at)) return 'too_late';
  if (isBefore(consent.at, offer)) return 'too_early';
  const expiresAt = offerUntil(at, policy);
  const agreed = withOffer(request, { ...offer, state: 'accepted', consent, expiresAt });
  return {
    ...agreed,
    deadlines: [
      ...agreed.deadlines,
      offerDeadline('refund', at, expiresAt, { policy, hours }, collection(request, offer, at, expiresAt)),
    ],
  };
}

/** When the shop collects what the customer was to keep, before the consent lapses. Null: not in that time. */
const collection = (
  { status, deadlines }: ReturnRequest,
  { keepItem }: Offer,
  now: Date,
  until: Date,
): Deadline | null =>
  status === 'authorized' && keepItem
    ? (deadlines.find(({ kind, at }) => kind === 'contact' && at > now && at < until) ?? null)
    : null;

const HOUR = 3_600_000;
export const offerUntil = (at: Date, { offer_hours }: Facts['policy']): Date =>
  new Date(at.getTime() + offer_hours * HOUR);

export const withOffer = (request: ReturnRequest, changed: Offer): ReturnRequest => ({
  ...request,
  offers: request.offers.map((o) => (o.id === changed.id ? changed : o)),
});

/** Nothing more comes of what was offered. */
export const withoutLive = (request: ReturnRequest): ReturnRequest => ({
  ...request,
  offers: request.offers.map((o) => (isLive(request, o) ? { ...o, state: 'void' } : o)),
});

/** Offers whose messages never reached the customer are void, and the one each took the place of stands as before. */
export function withdraw(request: ReturnRequest, messageIds: readonly string[]): ReturnRequest {
  const gone = request.offers.findLast((o) => messageIds.includes(o.messageId) && o.state === 'made');
  if (!gone) return request;
  const before = request.offers.find((o) => o.id === gone.replaces);
  const next = withOffer(request, { ...gone, state: 'void' });
  return before ? withOffer(next, { ...before, state: before.consent ? 'accepted' : 'made' }) : next;
}
