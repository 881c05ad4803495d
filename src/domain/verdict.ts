import { type Money, money } from './money.ts';
import type { Person, ReturnRequest } from './return-request.ts';

export const REJECT_REASONS = [
  'outside_policy',
  'not_returnable',
  'damaged_by_customer',
  'not_enough_evidence',
  'other',
] as const;
/** Why a request is rejected: a code for the shop; the customer is told in words. */
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What the seller decided about a request. `feeRefund`: what the customer gets back of a return fee they paid ahead. */
export type Verdict = { by: Person; at: Date; feeRefund: Money | null } & (
  | { is: 'approved'; label: boolean; freeReturn: boolean }
  | { is: 'rejected'; reason: RejectReason; text: string }
);

/** What a decision may give back of a fee that was paid ahead. Money leaves once: not what an earlier decision gave back. */
export const feeToGiveBack = ({ returnFee }: ReturnRequest): Money | null =>
  returnFee?.prepaid && !returnFee.givenBack && returnFee.minor > 0n
    ? money(returnFee.minor, returnFee.currency)
    : null;
