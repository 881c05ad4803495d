import { type Command, doer } from '../command.ts';
import { awaitsRefund, deadline, firstDeadlines } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { heededIn } from '../guideline.ts';
import type { Money } from '../money.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type ReturnRequest, wasAskedFor } from '../return-request.ts';
import { isFree } from '../rules.ts';
import { feeToGiveBack, type Verdict } from '../verdict.ts';
import { close } from './arrive.ts';
import { unfitText } from './talk.ts';

/** Lets the customer send it back; without a label they keep it, and it may be refunded where the policy asks for no consent. */
export function approve(request: ReturnRequest, { by, details }: Command<'approve'>, facts: Facts): Changed | Refusal {
  const who = doer(by);
  if (!who) return refuse('not_staff');
  const { label, refundFee, message } = details;
  // What one rule approves another may have made free.
  const freeReturn = details.freeReturn || (by.kind === 'rule' && isFree(request));
  const { at } = facts;
  // Free is free: who paid ahead gets it back.
  const feeRefund = refundFee || freeReturn ? feeToGiveBack(request) : null;
  const verdict: Verdict = { is: 'approved', label, freeReturn, feeRefund, by: who, at };
  return {
    request: {
      ...givenBack(request, feeRefund),
      status: 'authorized',
      verdict,
      // They keep it: what is due now is their money.
      deadlines: label
        ? request.deadlines
        : [...request.deadlines.filter((d) => d.kind !== 'process'), deadline('process', at, null, facts)],
    },
    type: 'approved',
    data: { label, freeReturn, feeRefund, ...(message ?? UNSAID) },
  };
}

const UNSAID = { messageId: null, text: null, language: null };

/** Ends the request with an explanation. A fee that was paid ahead goes back by itself. */
export function reject(request: ReturnRequest, { by, details }: Command<'reject'>, { at }: Facts): Changed | Refusal {
  const who = doer(by);
  if (!who) return refuse('not_staff');
  const { messageId, reason, text, fixed, language } = details;
  // Reported since it was written: nobody's own words go out any more.
  if (request.locked && !fixed) return refuse('conversation_locked', { by: request.locked.by });
  const unfit = unfitText(text);
  if (unfit) return unfit;
  const feeRefund = feeToGiveBack(request);
  const verdict: Verdict = { is: 'rejected', reason, text, feeRefund, by: who, at };
  return {
    request: { ...close(givenBack(request, feeRefund), 'rejected', at), verdict },
    type: 'rejected',
    data: { messageId, reason, text, language, feeRefund, ...heededIn(details) },
  };
}

// Cancelled before anybody decided, it is no more approved than one that was rejected.
function stoodAt(request: ReturnRequest): 'requested' | 'authorized' | 'pending_action' {
  const { verdict, receivedAt } = request;
  if (verdict?.is === 'rejected') return 'requested';
  if (receivedAt) return 'pending_action';
  return !verdict && wasAskedFor(request) ? 'requested' : 'authorized';
}

const DAY = 86_400_000;

/** Whether a closed return may still be opened again. */
export const mayReopen = ({ closedAt }: ReturnRequest, { at, policy }: Pick<Facts, 'at' | 'policy'>): boolean =>
  closedAt !== null && at.getTime() - closedAt.getTime() <= policy.reopen_days * DAY;

/** Opens a closed return again, where it stood: a rejected one waits for a decision, one that came back for processing. */
export function reopen(request: ReturnRequest, { details }: Command<'reopen'>, facts: Facts): Changed | Refusal {
  if (!mayReopen(request, facts)) return refuse('reopen_too_late', { days: String(facts.policy.reopen_days) });
  const unfit = unfitText(details.reason);
  if (unfit) return unfit;
  const status = stoodAt(request);
  const opened = { ...request, status, resolution: null, closedAt: null, statusBefore: null, exchange: null } as const;
  const begun = awaitsRefund(opened)
    ? [deadline('process', facts.at, null, facts)]
    : firstDeadlines(status, facts.at, null, facts);
  return {
    request: {
      ...opened,
      verdict: status === 'requested' ? null : request.verdict,
      deadlines: [...request.deadlines.filter((d) => !begun.some((b) => b.kind === d.kind)), ...begun],
    },
    type: 'reopened',
    data: details,
  };
}

// A request that is opened again is decided again; its fee left with the first decision.
const givenBack = (request: ReturnRequest, fee: Money | null): ReturnRequest =>
  fee && request.returnFee ? { ...request, returnFee: { ...request.returnFee, givenBack: true } } : request;
