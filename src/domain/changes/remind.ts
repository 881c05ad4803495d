import type { Command } from '../command.ts';
import { reminderDue } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { holdNow } from '../gate.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';
import { mark } from './talk.ts';

/** Reminds whoever holds it, else the channel. Marked in the same change, so it never comes twice. */
export function remind(request: ReturnRequest, _: Command<'remind'>, { at }: Facts): Changed | Refusal {
  const due = reminderDue(request, at);
  if (!due) return refuse('not_due');
  const deadlines = request.deadlines.map((d) => (d === due ? { ...d, remindedAt: at } : d));
  const person = holdNow(request, at)?.by ?? null;
  return { request: { ...request, deadlines }, type: 'reminded', data: { kind: due.kind, deadline: due.at, person } };
}

/** A message that was given up never left: it counts for nothing until somebody retries it. */
export function giveUpDelivery(request: ReturnRequest, { details }: Command<'give_up_delivery'>): Changed {
  const { deliveryId, what, type, about, why } = details;
  const lost = request.messages.filter((m) => m.id === about && m.state === 'said').map((m) => m.id);
  return {
    request: mark(request, lost, 'undelivered'),
    type: 'delivery_given_up',
    data: { deliveryId, what, type, why },
  };
}

/** Sends again what was given up, under the same ids; messages only while the conversation is not locked. */
export function retry(request: ReturnRequest, _: Command<'retry'>, { dead }: Facts): Changed | Refusal {
  const again = dead.filter(({ about }) => about === null || !request.locked);
  if (again.length === 0) return refuse('nothing_to_retry');
  const messages = again.flatMap(({ about }) => (about ? [about] : []));
  return {
    request: mark(request, messages, 'said'),
    type: 'delivery_retried',
    data: { deliveries: again.map(({ id }) => id) },
  };
}
