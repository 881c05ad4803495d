import type { ReturnRequest } from '../domain/return-request.ts';
import { isFree } from '../domain/rules.ts';
import type { Verdict } from '../domain/verdict.ts';
import { amountIn, type Reader, timeFor } from './reader.ts';

type Rejection = Pick<Extract<Verdict, { is: 'rejected' }>, 'is' | 'reason' | 'feeRefund'>;
type Said = Pick<Extract<Verdict, { is: 'approved' }>, 'is' | 'label' | 'freeReturn' | 'feeRefund'> | Rejection;

/** Why it was rejected, without what the customer was told; and that a prepaid fee goes back. */
export const rejectionWords = ({ reason, feeRefund }: Omit<Rejection, 'is'>, { words }: Reader): string =>
  [words.rejectReasons[reason], ...(feeRefund ? [words.verdicts.feeBack(amountIn(feeRefund, words))] : [])].join(' · ');

/** What was decided, in one line; what the customer was told stands beside it. */
export function verdictWords(verdict: Said, reader: Reader): string {
  const { verdicts } = reader.words;
  if (verdict.is === 'rejected') return verdicts.rejected(rejectionWords(verdict, reader));
  const fee = verdict.feeRefund ? [verdicts.feeBack(amountIn(verdict.feeRefund, reader.words))] : [];
  const label = verdict.label ? verdicts.withLabel : verdicts.withoutLabel;
  return [label, ...(verdict.freeReturn ? [verdicts.free] : []), ...fee].join(' · ');
}

export const labelWords = ({ label }: ReturnRequest, reader: Reader): string | null =>
  label && [timeFor(label.at, reader), label.tracking].filter(Boolean).join(' · ');

/** What sending it back costs the customer, and that a rule made it free, while nobody decided; null: nobody said. */
export const feeWords = ({ returnFee, verdict, rules }: ReturnRequest, { words }: Reader): string | null =>
  [
    ...(returnFee ? [words.verdicts.fee(amountIn(returnFee, words), returnFee.prepaid)] : []),
    ...(!verdict && isFree({ rules }) ? [words.verdicts.free] : []),
  ].join(' · ') || null;
