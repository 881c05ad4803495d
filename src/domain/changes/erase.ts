import type { Command } from '../command.ts';
import type { Changed } from '../decide.ts';
import { withoutCustomer } from '../erased.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';

/** The customer asked the shop to be forgotten. What is still open goes on without them. */
export function erase(request: ReturnRequest): Changed {
  return { request: withoutCustomer(request), type: 'erased', data: { why: 'asked' } };
}

/** It has been kept for as long as its seller keeps returns. What was reported is kept until that is settled. */
export function forget(request: ReturnRequest, { details }: Command<'forget'>): Changed | Refusal {
  const isDue = request.closedAt !== null && request.closedAt <= details.closedBefore && !request.locked;
  return isDue ? { request: withoutCustomer(request), type: 'erased', data: { why: 'retention' } } : refuse('not_due');
}
