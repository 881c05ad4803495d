import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import { withdraw } from '../offers.ts';
import type { ReturnRequest } from '../return-request.ts';
import { mark, startReply } from './talk.ts';

export const labelMade = (request: ReturnRequest, { details }: Command<'make_label'>, { at }: Facts): Changed => ({
  request: { ...request, label: { at, tracking: details.tracking } },
  type: 'label_made',
  data: details,
});

export const pickUp = (request: ReturnRequest, { details }: Command<'pick_up'>): Changed => ({
  request: { ...request, status: 'in_transit' },
  type: 'picked_up',
  data: details,
});

/** The customer or the shop reported the conversation: the same as when staff do, and again it changes nothing. */
export function lock(request: ReturnRequest, { details }: Command<'lock'>, facts: Facts): Changed {
  if (request.locked) return { request, type: 'ignored', data: { action: 'lock', why: 'twice' } };
  const cancelled = [...facts.unsent.keys()];
  const locked = { ...details, at: facts.at, person: null };
  return {
    request: { ...withdraw(mark(request, cancelled, 'cancelled'), cancelled), locked },
    type: 'locked',
    data: { ...details, cancelled },
  };
}

/**
 * Talk goes on, because the conversation is unlocked or messaging is on again. What was withheld meanwhile is read now, and
 * waits for an answer from now on.
 */
export function unlock(request: ReturnRequest, { details }: Command<'unlock'>, facts: Facts): Changed {
  const hides = facts.features.messaging && request.messages.some((m) => m.state === 'withheld');
  if (!request.locked && !hides) return { request, type: 'ignored', data: { action: 'unlock', why: 'twice' } };
  const withheld = request.messages.filter((m) => m.state === 'withheld').map((m) => m.id);
  const readable = facts.features.messaging ? mark(request, withheld, 'received') : request;
  return {
    request: startReply({ ...readable, locked: null }, facts, facts.at),
    type: 'unlocked',
    data: { ...details, messageIds: facts.features.messaging ? withheld : [] },
  };
}
