import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import { holdNow } from '../gate.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Hold, Person, ReturnRequest } from '../return-request.ts';

const MINUTE = 60_000;

/** The last quarter of an hour, or the last quarter of a shorter hold. */
const ASK_BEFORE = 15 * MINUTE;

export function holdFor(person: Person, { at, policy }: Facts): Hold {
  const time = policy.hold_minutes * MINUTE;
  const until = new Date(at.getTime() + time);
  return { by: person, until, askAt: new Date(until.getTime() - Math.min(ASK_BEFORE, time / 4)) };
}

/**
 * Holding again what one holds gives it the full time once more. Pressed twice in a hurry, on a card drawn before one's own
 * hold, it is one press. Whoever was asked whether they are still on it says so with any card.
 */
export function hold(request: ReturnRequest, { by, seenVersion }: Command<'hold'>, facts: Facts): Changed | Refusal {
  if (by.kind !== 'staff') return refuse('not_staff');
  const mine = holdNow(request, facts.at);
  const renews = mine?.askAt === null;
  if (mine?.by.id === by.person.id && !renews && seenVersion !== null && seenVersion < request.version) {
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

/** Asked once per hold, while there is still time to say yes. */
export function askHold(request: ReturnRequest, _: Command<'ask_hold'>, { at }: Facts): Changed | Refusal {
  const held = holdNow(request, at);
  if (!held?.askAt || held.askAt > at) return refuse('not_due');
  const { by: holder, until } = held;
  return { request: { ...request, hold: { ...held, askAt: null } }, type: 'hold_asked', data: { holder, until } };
}

export function endHold(request: ReturnRequest, _: Command<'end_hold'>, { at }: Facts): Changed | Refusal {
  if (!request.hold || request.hold.until > at) return refuse('not_due');
  return { request: { ...request, hold: null }, type: 'hold_ended', data: { holder: request.hold.by } };
}
