import { type Calendar, closedDays, endOfBusinessDay, estimatedDays } from './calendar.ts';
import { conversationState, firstUnanswered, lastReceived } from './conversation.ts';
import type { TeamHours } from './hours.ts';
import { isLive, liveOffer } from './offers.ts';
import type { Policy, Span } from './policy.ts';
import type { Message, Offer, ReturnRequest, Status } from './return-request.ts';
import { dueRungs, type Rung, rungsOf } from './rungs.ts';

export const DEADLINE_KINDS = ['decide', 'contact', 'process', 'reply', 'refund', 'offer'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
/** Those the policy gives a span. A refund that was agreed to, and the customer's answer to an offer, end with the offer. */
export type SpanKind = Exclude<DeadlineKind, 'refund' | 'offer'>;

/** What happens by itself when nobody acts in time. */
export type Consequence =
  | 'item_collected'
  | 'refunded_automatically'
  | 'customer_waits'
  | 'consent_lapses'
  | 'offer_expires';
const CONSEQUENCE: Record<DeadlineKind, (policy: Policy) => Consequence> = {
  decide: () => 'customer_waits',
  contact: () => 'item_collected',
  process: (policy) => policy.unprocessed,
  reply: () => 'customer_waits',
  refund: () => 'consent_lapses',
  offer: () => 'offer_expires',
};
export function consequenceOf({ kind, offerUntil }: Deadline, policy: Policy, request: ReturnRequest): Consequence {
  // Nobody pays by themselves for what they never sent back, and what is collected is not kept.
  if (kind === 'process' && request.receivedAt === null) return 'customer_waits';
  return kind === 'refund' && offerUntil ? 'item_collected' : CONSEQUENCE[kind](policy);
}

export type Deadline = {
  kind: DeadlineKind;
  from: Date;
  at: Date;
  /** When the message it answers was written, where that could be read only from `from` on. */
  writtenAt?: Date;
  /** The rule that made it: the shop's own `respond_by`, the offer it ends with, or a span of the policy in a calendar. */
  rule: { by: 'shop' } | { by: 'offer' } | PolicyRule;
  /** How long the offer stands, where the item is collected before that. */
  offerUntil?: Date;
  /** Done by other means than what the desk can see. */
  metAt?: Date;
  /** Its reminders, the first first. */
  rungs: Rung[];
};
/** What deadlines are made by. */
type Rules = { policy: Policy; calendar: Calendar; hours: TeamHours };

type PolicyRule = {
  by: 'policy';
  span: Span;
  country: string;
  zone: string;
  /** What the calendar had on the way; hours go by the clock and have none, nor has what was stored before holidays. */
  days?: {
    /** Closed though not a weekend: a holiday, or by the seller's own word (then without a name). */
    closed: NamedDay[];
    /** Counted as business days, though they may become holidays. */
    estimated: NamedDay[];
  };
};
type NamedDay = { date: string; name: string | null };

const WITHIN: Record<SpanKind, (policy: Policy) => Span> = {
  decide: (policy) => policy.decide_within,
  contact: (policy) => policy.contact_within,
  process: (policy) => policy.process_within,
  reply: (policy) => policy.reply_within,
};

/** A deadline that starts at `from`, the instant the shop named; the shop's own instant wins over the policy's. */
export function deadline(
  kind: SpanKind,
  from: Date,
  respondBy: Date | null,
  { policy, calendar, hours }: Rules,
): Deadline {
  const span = WITHIN[kind](policy);
  const at = respondBy ?? endOf(from, span, calendar);
  return {
    kind,
    from,
    at,
    rule: respondBy ? { by: 'shop' } : policyRule(from, at, span, calendar),
    rungs: rungsOf(policy.remind, from, at, hours),
  };
}

/**
 * While an offer is open the team is told once that it is about to expire; once it is agreed to, the refund is due as
 * long as it stands, or until the item that it leaves with the customer is `collected`, and reminded of like any deadline.
 */
export function offerDeadline(
  kind: 'refund' | 'offer',
  from: Date,
  at: Date,
  { policy, hours }: Pick<Rules, 'policy' | 'hours'>,
  collected: Deadline | null = null,
): Deadline {
  const due = collected?.at ?? at;
  const early = policy.remind.filter((name) => typeof name === 'number').slice(0, 1);
  const rungs = rungsOf(kind === 'refund' ? policy.remind : early, from, due, hours);
  const rule = collected?.rule ?? { by: 'offer' as const };
  return { kind, from, at: due, rule, rungs, ...(collected ? { offerUntil: at } : {}) };
}

/** What a return that begins in this status asks for first. Where both sides talk, nobody need be contacted by then. */
export function firstDeadlines(status: Status, from: Date, respondBy: Date | null, rules: Rules): Deadline[] {
  if (status === 'requested') return [deadline('decide', from, respondBy, rules)];
  if (status === 'pending_action') return [deadline('process', from, respondBy, rules)];
  return rules.policy.customer_may_start && !respondBy ? [] : [deadline('contact', from, respondBy, rules)];
}

function policyRule(from: Date, at: Date, span: Span, calendar: Calendar): PolicyRule {
  const rule: PolicyRule = { by: 'policy', span, country: calendar.country, zone: calendar.zone };
  if ('hours' in span) return rule;
  const closed = closedDays(from, at, calendar).filter(({ why }) => why !== 'weekend');
  const named = ({ date, name }: NamedDay): NamedDay => ({ date, name });
  return { ...rule, days: { closed: closed.map(named), estimated: estimatedDays(from, at, calendar).map(named) } };
}

const HOUR = 3_600_000;

function endOf(from: Date, span: Span, calendar: Calendar): Date {
  return 'hours' in span
    ? new Date(from.getTime() + span.hours * HOUR)
    : endOfBusinessDay(from, span.business_days, calendar);
}

/** Approved without a label: the customer keeps it, and nothing but the seller's word is waited for. */
export const awaitsRefund = ({ status, verdict }: ReturnRequest): boolean =>
  status === 'authorized' && verdict?.is === 'approved' && !verdict.label;

// Whether a deadline still asks for something is read from the return, never stored beside it.
const OPEN: Record<DeadlineKind, (request: ReturnRequest, deadline: Deadline) => boolean> = {
  decide: (request) => request.status === 'requested',
  contact: (request, { metAt }) =>
    request.status === 'authorized' && conversationState(request) === 'not_started' && !metAt,
  // An exchange that was asked for is the shop's to ship.
  process: (request) => (request.status === 'pending_action' || awaitsRefund(request)) && !request.exchange,
  // One for each time the customer waited: taking our answer back opens the earlier one again, reminders and all.
  reply: (request, deadline) => {
    const first = firstUnanswered(request);
    return request.status !== 'closed' && first !== null && answers(deadline, first) && !isMet(request, deadline);
  },
  // On its way back it waits for the parcel.
  refund: (request, deadline) => request.status !== 'in_transit' && endsWith(request, deadline, 'accepted'),
  offer: (request, deadline) => endsWith(request, deadline, 'made'),
};

// Who was answered by other means waits again once they write again.
const isMet = (request: ReturnRequest, { metAt }: Deadline): boolean =>
  metAt !== undefined && (lastReceived(request)?.at ?? metAt) <= metAt;

/** Whether it is the time to answer this message. */
export const answers = ({ kind, from, writtenAt }: Deadline, { at }: Message): boolean =>
  kind === 'reply' && (writtenAt ?? from).getTime() === at.getTime();

const endsWith = (request: ReturnRequest, { at, offerUntil }: Deadline, state: Offer['state']): boolean =>
  request.status !== 'closed' &&
  request.offers.some(
    (o) => o.state === state && isLive(request, o) && o.expiresAt.getTime() === (offerUntil ?? at).getTime(),
  );

/** What is reminded of: what the team must do, and an offer that the customer may still accept. */
const running = (request: ReturnRequest): Deadline[] =>
  request.deadlines.filter((d) => OPEN[d.kind](request, d)).sort((a, b) => a.at.getTime() - b.at.getTime());

/** What the team must do. That an offer expires is the customer's deadline. */
export const openDeadlines = (request: ReturnRequest): Deadline[] =>
  running(request).filter(({ kind }) => kind !== 'offer');

export const nextDeadline = (request: ReturnRequest): Deadline | null => openDeadlines(request)[0] ?? null;

/** The deadline whose reminder is due; a step that was said never comes again. */
export const reminderDue = (request: ReturnRequest, at: Date): Deadline | null =>
  running(request).find((d) => dueRungs(d.rungs, at).length > 0) ?? null;

/** From when on a card says that it presses: the first reminder in hours, or the first there is. */
export const pressesFrom = ({ rungs, at }: Deadline): Date =>
  (rungs.find(({ name }) => typeof name === 'number') ?? rungs[0])?.at ?? at;

/** When the clock next has something to do with this return, or null. */
export function wakeAt(request: ReturnRequest): Date | null {
  const rungs = running(request).flatMap((d) => d.rungs.filter(({ saidAt }) => saidAt === null));
  const times = rungs.map(({ at }) => at.getTime());
  if (request.hold) times.push((request.hold.askAt ?? request.hold.until).getTime());
  const offer = liveOffer(request);
  if (offer) times.push(offer.expiresAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
