import { type Calendar, closedDays, endOfBusinessDay, estimatedDays } from './calendar.ts';
import { conversationState, firstUnanswered } from './conversation.ts';
import { liveOffer } from './offers.ts';
import type { Policy, Span } from './policy.ts';
import type { ReturnRequest } from './return-request.ts';

export const DEADLINE_KINDS = ['contact', 'process', 'reply'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What happens by itself when nobody acts in time. */
export type Consequence = 'item_collected' | 'refunded_automatically' | 'customer_waits';
export const CONSEQUENCE: Record<DeadlineKind, Consequence> = {
  contact: 'item_collected',
  process: 'refunded_automatically',
  reply: 'customer_waits',
};

export type Deadline = {
  kind: DeadlineKind;
  from: Date;
  at: Date;
  /** The rule that made it: the shop's own `respond_by`, or a span of the policy in a calendar. */
  rule: { by: 'shop' } | PolicyRule;
  remindAt: Date;
  remindedAt: Date | null;
};

export type PolicyRule = {
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

const WITHIN: Record<DeadlineKind, (policy: Policy) => Span> = {
  contact: (policy) => policy.contact_within,
  process: (policy) => policy.process_within,
  reply: (policy) => policy.reply_within,
};

/** A deadline that starts at `from`, the instant the shop named; the shop's own instant wins over the policy's. */
export function deadline(
  kind: DeadlineKind,
  from: Date,
  respondBy: Date | null,
  { policy, calendar }: { policy: Policy; calendar: Calendar },
): Deadline {
  const span = WITHIN[kind](policy);
  const at = respondBy ?? endOf(from, span, calendar);
  return {
    kind,
    from,
    at,
    rule: respondBy ? { by: 'shop' } : policyRule(from, at, span, calendar),
    remindAt: reminderFor(from, at, policy.remind_hours),
    remindedAt: null,
  };
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

function reminderFor(from: Date, at: Date, hours: number): Date {
  const early = at.getTime() - hours * HOUR;
  return new Date(early > from.getTime() ? early : (from.getTime() + at.getTime()) / 2);
}

// Whether a deadline still asks for something is read from the return, never stored beside it.
const OPEN: Record<DeadlineKind, (request: ReturnRequest, from: Date) => boolean> = {
  contact: (request) => request.status === 'authorized' && conversationState(request) === 'not_started',
  process: (request) => request.status === 'pending_action',
  // One for each time the customer waited: taking our answer back opens the earlier one again, reminder and all.
  reply: (request, from) => request.status !== 'closed' && firstUnanswered(request)?.at.getTime() === from.getTime(),
};

export const openDeadlines = (request: ReturnRequest): Deadline[] =>
  request.deadlines.filter((d) => OPEN[d.kind](request, d.from)).sort((a, b) => a.at.getTime() - b.at.getTime());

export const nextDeadline = (request: ReturnRequest): Deadline | null => openDeadlines(request)[0] ?? null;

/** The deadline whose reminder is due; a reminder that was sent never comes again. */
export const reminderDue = (request: ReturnRequest, at: Date): Deadline | null =>
  openDeadlines(request).find((d) => d.remindedAt === null && d.remindAt <= at) ?? null;

/** When the clock next has something to do with this return, or null. */
export function wakeAt(request: ReturnRequest): Date | null {
  const times = openDeadlines(request).flatMap((d) => (d.remindedAt === null ? [d.remindAt.getTime()] : []));
  if (request.hold) times.push(request.hold.until.getTime());
  const offer = liveOffer(request);
  if (offer) times.push(offer.expiresAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
