import type { ReturnRequest } from '../domain/return-request.ts';
import type { Verdict } from '../domain/verdict.ts';
import { amountIn, type Reader, timeFor } from './reader.ts';

type Said =
  | Pick<Extract<Verdict, { is: 'approved' }>, 'is' | 'label' | 'freeReturn' | 'feeRefund'>
  | Pick<Extract<Verdict, { is: 'rejected' }>, 'is' | 'reason' | 'feeRefund'>;

/** What was decided, in one line; what the customer was told stands beside it. */
export function verdictWords(verdict: Said, { words }: Reader): string {
  const { verdicts } = words;
  const fee = verdict.feeRefund ? [verdicts.feeBack(amountIn(verdict.feeRefund))] : [];
  if (verdict.is === 'rejected') return [verdicts.rejected(words.rejectReasons[verdict.reason]), ...fee].join(' · ');
  const label = verdict.label ? verdicts.withLabel : verdicts.withoutLabel;
  return [label, ...(verdict.freeReturn ? [verdicts.free] : []), ...fee].join(' · ');
}

export const labelWords = ({ label }: ReturnRequest, reader: Reader): string | null =>
  label && [timeFor(label.at, reader), label.tracking].filter(Boolean).join(' · ');

export const feeWords = ({ returnFee }: ReturnRequest, { words }: Reader): string | null =>
  returnFee && words.verdicts.fee(amountIn(returnFee), returnFee.prepaid);
