import type { SpanKind } from './deadlines.ts';
import type { EventType } from './event.ts';
import type { Cause, Condition } from './inspection.ts';
import type { Money } from './money.ts';

/** How many days insights look back. */
export const INSIGHT_DAYS = 30;
/** How far back returns are whose inspections count. */
export const INSPECTED_DAYS = 90;

/** One item and one reason, with how many returns gave it. */
export type ReasonCount = { item: string; title: string; code: string; label: string | null; count: number };

/** An item that comes back broken more often than the others do. `usual`: the others' share, from 0 to 1. */
export type Alarm = { item: string; title: string; broken: number; of: number; usual: number };

/** How many units of an item were looked at, and how many of them have a defect. */
export type Inspected = { item: string; title: string; defective: number; of: number };

/** And when one was looked at last. */
export type LastInspected = Inspected & { last: Date };

/** A defect of the item itself: nobody broke it, and nothing did on its way. */
export const DEFECT: { condition: readonly Condition[]; cause: readonly Cause[] } = {
  condition: ['damaged', 'incomplete'],
  cause: ['seller', 'unknown'],
};

const REFUND_KINDS = ['full', 'part', 'keep', 'automatic'] as const;
/** `keep`: the customer keeps the item; `automatic`: the shop refunded because nobody processed it in time. */
export type RefundKind = (typeof REFUND_KINDS)[number];

export type Insights = {
  returns: number;
  reasons: ReasonCount[];
  inspected: Inspected[];
  /** From opening to our first message, in milliseconds; null: nobody was answered. */
  firstAnswer: { median: number | null; slow: number | null; answered: number };
  inTime: { kind: SpanKind; kept: number; late: number }[];
  refunds: { kind: RefundKind; count: number; amount: Money }[];
};

/** What meets each deadline: one of these, in time. What the shop does because nobody acted meets nothing. */
export const MEETS: Record<SpanKind, readonly EventType[]> = {
  decide: ['approved', 'rejected', 'cancelled'],
  contact: ['contacted', 'contacted_elsewhere', 'offer_made', 'cancelled', 'picked_up', 'received'],
  process: ['refund_asked', 'approval_asked', 'refund_settled', 'exchange_asked', 'marked_not_received', 'cancelled'],
  reply: ['contacted', 'answered', 'offer_made', 'rejected', 'reported', 'locked', 'cancelled', 'refund_settled'],
};

const BROKEN = /damag|defect|broken|faulty/;
/** Fewer than this say nothing. */
const FEWEST = 3;
/** How seldom chance alone would give so many. */
const CHANCE = 0.01;

/** Inspections that say something: of fewer units than this it is what customers say that counts. */
const enough = ({ of }: Inspected): boolean => of >= FEWEST;

/** Items of which more than half of those looked at have a defect. */
export const defectsIn = (inspected: readonly Inspected[]): Inspected[] =>
  inspected.filter((one) => enough(one) && one.defective * 2 > one.of);

/** Of the items nobody looked at, those whose share of broken returns the others' share does not explain. */
export function alarmsIn(reasons: readonly ReasonCount[], inspected: readonly Inspected[]): Alarm[] {
  const known = new Set(inspected.filter(enough).map(({ item }) => item));
  const items = new Map<string, { item: string; title: string; broken: number; of: number }>();
  for (const { item, title, code, count } of reasons) {
    const sum = items.get(item) ?? { item, title, broken: 0, of: 0 };
    items.set(item, { ...sum, broken: sum.broken + (BROKEN.test(code) ? count : 0), of: sum.of + count });
  }
  const all = [...items.values()];
  const sum = (of: 'broken' | 'of') => all.reduce((total, one) => total + one[of], 0);
  const [broken, returned] = [sum('broken'), sum('of')];
  return all
    .map((one) => ({
      ...one,
      // One broken and one sound return more: where there are few others, nothing is sure.
      usual: (broken - one.broken + 1) / (returned - one.of + 2),
    }))
    .filter(({ item }) => !known.has(item))
    .filter((one) => one.broken >= FEWEST && atLeastByChance(one.broken, one.of, one.usual) < CHANCE)
    .sort((a, b) => b.broken - a.broken);
}

/** How likely at least `k` of `n` are broken when each is with probability `p`. */
function atLeastByChance(k: number, n: number, p: number): number {
  let likely = 0;
  let one = (1 - p) ** n;
  for (let i = 0; i <= n; i += 1) {
    if (i >= k) likely += one;
    one *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return likely;
}
