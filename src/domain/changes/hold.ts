import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import { holdNow } from '../gate.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Hold, Person, ReturnRequest } from '../return-request.ts';

const MINUTE = 60_000;

export const holdFor = (person: Person, { at, policy }: Facts): Hold => ({
  by: person,
  until: new Date(at.getTime() + policy.hold_minutes * MINUTE),
});

/**
 * Holding again what one holds gives it the full time once more. But a card drawn before one's own hold was pressed in a
 * hurry, twice: that is one press.
 */
export function hold(request: ReturnRequest, { by, seenVersion }: Command<'hold'>, facts: Facts): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const mine = holdNow(request, facts.at);
  if (mine?.by.id === by.person.id && seenVersion !== null && seenVersion < request.version) {
    return refuse('already_yours', { until: mine.until });
  }
  const taken = holdFor(by.person, facts);
  return { request: { ...request, hold: taken }, type: 'held', data: { until: taken.until } };
}

export const release = (request: ReturnRequest): Changed => ({
  request: { ...request, hold: null },
  type: 'released',
  data: {},
});

export function endHold(request: ReturnRequest, _: Command<'end_hold'>, { at }: Facts): Changed | Refusal {
  if (!request.hold || request.hold.until > at) return refuse('not_due');
  return { request: { ...request, hold: null }, type: 'hold_ended', data: { holder: request.hold.by } };
}
