import type { SpanKind } from './deadlines.ts';
import type { EventType } from './event.ts';
import type { Money } from './money.ts';

/** How many days insights look back. */
export const INSIGHT_DAYS = 30;

/** One item and one reason, with how many returns gave it. */
export type ReasonCount = { item: string; title: string; code: string; label: string | null; count: number };

/** An item that comes back broken more often than the others do. `usual`: the others' share, from 0 to 1. */
export type Alarm = { title: string; broken: number; of: number; usual: number };

export const REFUND_KINDS = ['full', 'part', 'keep', 'automatic'] as const;
/** `keep`: the customer keeps the item; `automatic`: the shop refunded because nobody processed it in time. */
export type RefundKind = (typeof REFUND_KINDS)[number];

export type Insights = {
  returns: number;
  reasons: ReasonCount[];
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

/** Items whose share of broken returns the others' share does not explain. */
export function alarmsIn(reasons: readonly ReasonCount[]): Alarm[] {
  const items = new Map<string, { title: string; broken: number; of: number }>();
  for (const { item, title, code, count } of reasons) {
    const known = items.get(item) ?? { title, broken: 0, of: 0 };
    items.set(item, { title, broken: known.broken + (BROKEN.test(code) ? count : 0), of: known.of + count });
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
