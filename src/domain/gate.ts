import type { Command } from './command.ts';
import { awaitsCustomer, conversationState } from './conversation.ts';
import type { Facts } from './decide.ts';
import { isStaffAction, type StaffAction, staffRow } from './lifecycle.ts';
import { notNow } from './not-now.ts';
import { atLeast } from './permissions.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Hold, ReturnRequest } from './return-request.ts';

/** The hold as it is now: one whose time is up holds nobody back, even before the clock has said so. */
export const holdNow = (request: ReturnRequest, at: Date): Hold | null =>
  request.hold && request.hold.until > at ? request.hold : null;

/** Whether staff may do this here and now, read from the action's row. Null: yes. */
export function gate(
  request: ReturnRequest,
  { action, by, seenVersion }: Pick<Command, 'action' | 'by' | 'seenVersion'>,
  facts: Facts,
): Refusal | null {
  if (by.kind !== 'staff' || !isStaffAction(action)) return refuse('not_staff');
  const row = staffRow(action);
  if (!atLeast(by.role, row.role)) return refuse('not_your_role', { needs: row.role });
  return (
    wrongStatus(action, request) ??
    wrongConversation(action, request, facts) ??
    wrongHolder(action, request, by.person.id, facts.at) ??
    notNow(action, request, facts) ??
    (row.fresh && seenVersion !== null && seenVersion !== request.version ? refuse('stale') : null)
  );
}

/** The same for a rule, which has no role, no hold and saw nothing: what the return, the talk and the shop allow counts. */
export const gateRule = (action: StaffAction, request: ReturnRequest, facts: Facts): Refusal | null =>
  wrongStatus(action, request) ?? wrongConversation(action, request, facts) ?? notNow(action, request, facts);

function wrongStatus(action: StaffAction, request: ReturnRequest): Refusal | null {
  if (staffRow(action).in.includes(request.status)) return null;
  if (action === 'refund' && request.status === 'refunding') return refuse('refund_in_flight');
  if (action === 'refund' && request.status !== 'closed') return refuse('item_not_back');
  return refuse('wrong_status', { status: request.status });
}

function wrongConversation(action: StaffAction, request: ReturnRequest, facts: Facts): Refusal | null {
  const row = staffRow(action);
  const state = conversationState(request);
  // What may be sent while locked is a decision with its notice, not talk.
  const writes = row.asks === 'form and preview' && !row.conversation.includes('locked');
  if (request.locked && !row.conversation.includes('locked'))
    return refuse('conversation_locked', { by: request.locked.by });
  if (writes && !facts.features.messaging) return refuse('messaging_off');
  if (writes && !facts.policy.talk_in.includes(request.status))
    return refuse('wrong_status', { status: request.status });
  if (row.conversation.includes(state)) return null;
  if (action === 'undo') return refuse('nothing_to_undo');
  if (state !== 'open') return refuse('conversation_not_open');
  // It began meanwhile: now it is answered, if the customer wrote.
  return refuse(awaitsCustomer(request) ? 'waiting_for_customer' : 'already_talking');
}

function wrongHolder(action: StaffAction, request: ReturnRequest, me: string, at: Date): Refusal | null {
  const { holder } = staffRow(action);
  const hold = holdNow(request, at);
  if (holder === 'any' || hold?.by.id === me) return null;
  if (hold) return refuse('held_by_other', { holder: hold.by.name });
  return holder === 'must' ? refuse('not_held') : null;
}
