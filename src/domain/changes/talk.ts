import { type Command, doer } from '../command.ts';
import { conversationState, firstUnanswered, lastStaffMessage, lengthOf, TEXT_LIMIT } from '../conversation.ts';
import { answers, deadline } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { holdNow } from '../gate.ts';
import { heededIn } from '../guideline.ts';
import { accept, withdraw } from '../offers.ts';
import { atLeast } from '../permissions.ts';
import { gathers } from '../pictures.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Message, ReturnRequest } from '../return-request.ts';
import { holdFor } from './hold.ts';

/** What is wrong with a text before anyone may send it; null: nothing. */
export function unfitText(text: string): Refusal | null {
  if (text.trim() === '') return refuse('text_missing');
  const length = lengthOf(text);
  return length > TEXT_LIMIT ? refuse('text_too_long', { limit: TEXT_LIMIT, length }) : null;
}

export function contact(request: ReturnRequest, command: Command<'contact'>, facts: Facts): Changed | Refusal {
  const { messageId, category } = command.details;
  const said = say(request, command, category, facts);
  return 'refused' in said
    ? said
    : { request: said, type: 'contacted', data: { messageId, category, ...heededIn(command.details) } };
}

export function answer(request: ReturnRequest, command: Command<'answer'>, facts: Facts): Changed | Refusal {
  const said = say(request, command, null, facts);
  if ('refused' in said) return said;
  const { messageId } = command.details;
  return { request: said, type: 'answered', data: { messageId, ...heededIn(command.details) } };
}

// The first answer takes the hold: whoever writes to the customer is on it.
export function say(
  request: ReturnRequest,
  { by, details }: Command<'contact' | 'answer' | 'offer'>,
  category: Message['category'],
  facts: Facts,
): ReturnRequest | Refusal {
  const who = doer(by);
  if (!who) return refuse('not_staff');
  const unfit = unfitText(details.text);
  if (unfit) return unfit;
  if (request.messages.some((m) => m.id === details.messageId)) return refuse('already_sent');
  const message: Message = {
    id: details.messageId,
    from: 'staff',
    state: 'said',
    author: who,
    category: category ?? lastStaffMessage(request)?.category ?? null,
    text: details.text,
    language: details.language,
    files: 'files' in details ? (details.files ?? []) : [],
    at: facts.at,
    undoUntil: new Date(facts.at.getTime() + facts.policy.undo_seconds * 1_000),
  };
  return {
    ...request,
    messages: [...request.messages.map(abandoned), message],
    hold: holdNow(request, facts.at) ?? (by.kind === 'staff' ? holdFor(by.person, facts) : request.hold),
  };
}

// One that failed for a picture and is followed by another is not waited for any more.
const abandoned = (message: Message): Message =>
  message.state === 'undelivered' && gathers(message) ? { ...message, state: 'cancelled' } : message;

/** Takes back the last message while it has not left: by its author, or by a lead. */
export function undo(request: ReturnRequest, { by }: Command<'undo'>, facts: Facts): Changed | Refusal {
  const last = lastStaffMessage(request);
  if (!last || by.kind !== 'staff') return refuse('nothing_to_undo');
  if (last.author?.id !== by.person.id && !atLeast(by.role, 'lead')) return refuse('nothing_to_undo');
  if (!gathers(last) && facts.unsent.get(last.id)?.attempts !== 0) return refuse('undo_too_late');
  const undone = withdraw(mark(request, [last.id], 'undone'), [last.id]);
  return { request: startReply(undone, facts), type: 'taken_back', data: { messageId: last.id } };
}

export function note(request: ReturnRequest, { details }: Command<'note'>): Changed | Refusal {
  return unfitText(details.text) ?? { request, type: 'noted', data: details };
}

/** Locks the conversation for both sides; what has not left by now never leaves. Decisions go on. */
export function report(request: ReturnRequest, { by, details }: Command<'report'>, facts: Facts): Changed | Refusal {
  if (details.reason === 'other' && !details.comment?.trim()) return refuse('comment_missing');
  if (by.kind !== 'staff') return refuse('not_staff');
  const cancelled = [...facts.unsent.keys()];
  const locked = { by: 'staff' as const, reason: details.reason, at: facts.at, person: by.person };
  return {
    request: { ...withdraw(mark(request, cancelled, 'cancelled'), cancelled), locked },
    type: 'reported',
    data: { ...details, cancelled },
  };
}

/** A customer's message. While the conversation is locked or off it is kept and withheld. */
export function write(request: ReturnRequest, { details }: Command<'write'>, facts: Facts): Changed {
  // The shop names a message for ever; told again under a new webhook, it is the same message.
  if (request.messages.some((m) => m.id === details.messageId)) {
    return { request, type: 'ignored', data: { action: 'write', why: 'twice' } };
  }
  const withheld = request.locked !== null || !facts.features.messaging;
  const message: Message = {
    id: details.messageId,
    from: 'customer',
    state: withheld ? 'withheld' : 'received',
    author: null,
    category: null,
    text: details.text,
    language: details.language,
    files: details.files,
    at: details.sentAt,
    undoUntil: null,
  };
  const next = { ...request, messages: [...request.messages, message] };
  const { acceptsOffer } = details;
  const consent = { messageId: message.id, at: message.at, by: null };
  // What nobody may read is no consent either.
  const said = !acceptsOffer ? null : withheld ? 'withheld' : accept(next, acceptsOffer, consent, facts);
  return {
    request: startReply(said && typeof said === 'object' ? said : next, facts),
    type: 'message_received',
    data: {
      messageId: message.id,
      withheld,
      offer: acceptsOffer && said ? { id: acceptsOffer, answer: typeof said === 'object' ? 'accepted' : said } : null,
    },
  };
}

/**
 * Only the first unanswered message starts the time to answer; a second one does not push it away. `readFrom`: what was
 * withheld can be read only from then on.
 */
export function startReply(request: ReturnRequest, facts: Facts, readFrom: Date | null = null): ReturnRequest {
  const first = firstUnanswered(request);
  // Where only the seller may begin, nobody owes an answer before that.
  const talking = facts.policy.customer_may_start || conversationState(request) === 'open';
  if (!first || !talking || request.deadlines.some((d) => answers(d, first))) return request;
  const reply = readFrom
    ? { ...deadline('reply', readFrom, null, facts), writtenAt: first.at }
    : deadline('reply', first.at, null, facts);
  return { ...request, deadlines: [...request.deadlines, reply] };
}

export const mark = (request: ReturnRequest, ids: readonly string[], state: Message['state']): ReturnRequest => ({
  ...request,
  messages: request.messages.map((m) => (ids.includes(m.id) ? { ...m, state } : m)),
});
