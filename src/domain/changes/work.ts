import type { Command } from '../command.ts';
import { type Deadline, openDeadlines } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { holdNow } from '../gate.ts';
import { atLeast } from '../permissions.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';
import { snoozed } from '../rungs.ts';
import { holdFor } from './hold.ts';
import { unfitText } from './talk.ts';

/** A lead takes the hold, whoever has it, and says why. */
export function takeOver(
  request: ReturnRequest,
  { by, details }: Command<'take_over'>,
  facts: Facts,
): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const unfit = unfitText(details.reason);
  if (unfit) return unfit;
  const held = holdNow(request, facts.at);
  if (held?.by.id === by.person.id) return refuse('already_yours', { until: held.until });
  const hold = holdFor(by.person, facts);
  return {
    request: { ...request, hold },
    type: 'taken_over',
    data: { until: hold.until, from: held?.by ?? null, reason: details.reason },
  };
}

/** A lead gives the hold to somebody who may decide, and says why. */
export function assign(request: ReturnRequest, { details }: Command<'assign'>, facts: Facts): Changed | Refusal {
  const unfit = unfitText(details.reason);
  if (unfit) return unfit;
  const found = facts.staff.find(({ id, role }) => id === details.to && atLeast(role, 'agent'));
  if (!found) return refuse('not_assignable');
  const to = { id: found.id, name: found.name };
  const hold = holdFor(to, facts);
  const from = holdNow(request, facts.at)?.by ?? null;
  return {
    request: { ...request, hold },
    type: 'assigned',
    data: { to, until: hold.until, from, reason: details.reason },
  };
}

/** A rule calls attention: the words stand on the card. */
export const alert = (request: ReturnRequest, { details }: Command<'alert'>): Changed => ({
  request,
  type: 'alerted',
  data: details,
});

/** A rule makes it free for the customer: which one did stays with the return. */
export const setFree = (request: ReturnRequest): Changed => ({ request, type: 'made_free', data: {} });

/** A rule sends it to a place of the team's. */
export const route = (request: ReturnRequest, { details }: Command<'route'>): Changed => ({
  request: { ...request, routedTo: [...new Set([...request.routedTo, details.place])] },
  type: 'routed',
  data: details,
});

const HOUR = 3_600_000;

/** Reminders that would come until then come then. What the time would run out in is not put off, nor is the end. */
export function snooze(request: ReturnRequest, { details }: Command<'snooze'>, { at }: Facts): Changed | Refusal {
  const until = new Date(at.getTime() + details.hours * HOUR);
  const open = openDeadlines(request);
  const deadlines = request.deadlines.map((d) =>
    open.includes(d) && d.at > until ? { ...d, rungs: snoozed(d.rungs, until) } : d,
  );
  const moved = deadlines.some((d, n) => d.rungs !== request.deadlines[n]?.rungs);
  return moved ? { request: { ...request, deadlines }, type: 'snoozed', data: { until } } : refuse('nothing_to_snooze');
}

/** A step of the seller's own review. Taken again, the later one counts. */
export function step(request: ReturnRequest, { by, details }: Command<'step'>, facts: Facts): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  if (!facts.steps.includes(details.step)) return refuse('choice_missing');
  const taken = { ...details, by: by.person, at: facts.at };
  return {
    request: { ...request, steps: [...request.steps.filter((s) => s.step !== details.step), taken] },
    type: 'step_taken',
    data: details,
  };
}

/**
 * The customer was spoken to somewhere else. Nothing is sent; contacting them in time is done, and so is answering where
 * nobody can write.
 */
export function elsewhere(
  request: ReturnRequest,
  { details }: Command<'elsewhere'>,
  { at, features }: Facts,
): Changed | Refusal {
  const unfit = unfitText(details.text);
  if (unfit) return unfit;
  const open = openDeadlines(request);
  const meets = (d: Deadline) =>
    d.kind === 'contact' || (d.kind === 'reply' && !features.messaging && open.includes(d));
  return {
    request: {
      ...request,
      deadlines: request.deadlines.map((d) => (meets(d) ? { ...d, metAt: at } : d)),
    },
    type: 'contacted_elsewhere',
    data: details,
  };
}
