import type { Command } from '../command.ts';
import { awaitsCustomer, lastStaffMessage } from '../conversation.ts';
import { reminderDue } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { holdNow } from '../gate.ts';
import { stands } from '../offers.ts';
import { leading } from '../permissions.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';
import { callsOf, dueRungs, said } from '../rungs.ts';
import { mark, startReply } from './talk.ts';

/** Reminds whoever holds it, then everybody, then those who lead. Marked in the same change, so no step comes twice. */
export function remind(request: ReturnRequest, _: Command<'remind'>, { at, staff }: Facts): Changed | Refusal {
  const due = reminderDue(request, at);
  if (!due) return refuse('not_due');
  const deadlines = request.deadlines.map((d) => (d === due ? { ...d, rungs: said(d.rungs, at) } : d));
  const calls = callsOf(due.rungs, dueRungs(due.rungs, at));
  const holder = holdNow(request, at)?.by ?? null;
  const leads = calls === 'leads' ? leading(staff) : [];
  const { kind } = due;
  return {
    request: { ...request, deadlines },
    type: 'reminded',
    data: { kind, deadline: due.at, calls, person: calls === 'channel' ? null : holder, leads },
  };
}

/** A message that was given up never left: it counts for nothing until somebody retries it. */
export function giveUpDelivery(
  request: ReturnRequest,
  { details }: Command<'give_up_delivery'>,
  facts: Facts,
): Changed {
  const { deliveryId, what, type, about, why } = details;
  const lost = request.messages.filter((m) => m.id === about && m.state === 'said');
  const author = what === 'pull' ? (lost[0]?.author ?? null) : null;
  return {
    request: startReply(
      mark(
        request,
        lost.map(({ id }) => id),
        'undelivered',
      ),
      facts,
    ),
    type: 'delivery_given_up',
    data: { deliveryId, what, type, why, author },
  };
}

/** Sends again what was given up, under the same ids; a message only where it may still be said. */
export function retry(request: ReturnRequest, _: Command<'retry'>, facts: Facts): Changed | Refusal {
  const again: string[] = [];
  let next = request;
  // The last first: of two that nobody got, our last word is the one that goes.
  for (const { id, about } of facts.dead.toReversed()) {
    if (about && !maySayAgain(next, about, facts)) continue;
    if (about) next = mark(next, [about], 'said');
    again.unshift(id);
  }
  if (again.length === 0) return refuse('nothing_to_retry');
  return { request: startReply(next, facts), type: 'delivery_retried', data: { deliveries: again } };
}

// A message that comes back to life must not become the follow-up that nobody could have written.
function maySayAgain(request: ReturnRequest, id: string, { at, features, policy }: Facts): boolean {
  if (request.locked || !features.messaging) return false;
  // What was taken back or erased meanwhile has nothing to say any more.
  if (request.messages.find((m) => m.id === id)?.state !== 'undelivered') return false;
  const offer = request.offers.find((o) => o.messageId === id);
  if (offer && !stands(offer, at)) return false;
  if (policy.follow_up === 'confirm') return true;
  const place = request.messages.findIndex((m) => m.id === id);
  const earlier = { ...request, messages: request.messages.slice(0, place) };
  const later = { ...request, messages: request.messages.slice(place + 1) };
  return !awaitsCustomer(earlier) && lastStaffMessage(later) === null;
}
