import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import { withdraw } from '../offers.ts';
import { type Refusal, refuse } from '../refusal.ts';
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

/** The shop lets talk go on. */
export function unlock(request: ReturnRequest, { details }: Command<'unlock'>, facts: Facts): Changed {
  if (!request.locked && !hidesWords(request, facts))
    return { request, type: 'ignored', data: { action: 'unlock', why: 'twice' } };
  return talkOn(request, details.reason, facts);
}

/** Messaging is on again; a conversation that was reported stays locked. */
export const readWithheld = (request: ReturnRequest, _: Command<'read_withheld'>, facts: Facts): Changed | Refusal =>
  request.locked || !hidesWords(request, facts) ? refuse('not_due') : talkOn(request, null, facts);

const hidesWords = ({ messages }: ReturnRequest, { features }: Facts): boolean =>
  features.messaging && messages.some((m) => m.state === 'withheld');

// What was withheld meanwhile is read now, and waits for an answer from now on.
function talkOn(request: ReturnRequest, reason: string | null, facts: Facts): Changed {
  const withheld = request.messages.filter((m) => m.state === 'withheld').map((m) => m.id);
  const readable = facts.features.messaging ? mark(request, withheld, 'received') : request;
  return {
    request: startReply({ ...readable, locked: null }, facts, facts.at),
    type: 'unlocked',
    data: { reason, messageIds: facts.features.messaging ? withheld : [] },
  };
}
