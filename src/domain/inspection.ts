import type { Person, ReturnRequest } from './return-request.ts';

export const CONDITIONS = ['as_new', 'opened', 'used', 'damaged', 'incomplete', 'wrong_item'] as const;
/** How an item came back. */
export type Condition = (typeof CONDITIONS)[number];

/** What is sold as new to nobody. */
export const UNSOUND: readonly Condition[] = ['damaged', 'incomplete', 'wrong_item'];

export const CAUSES = ['customer', 'carrier', 'seller', 'unknown'] as const;
/** Who has to answer for how it came back. */
export type Cause = (typeof CAUSES)[number];

export const MISSING_REFUNDS = ['refused', 'already_paid'] as const;
/** Where nothing came back: the refund is refused, or was paid before anybody noticed. */
export type MissingRefund = (typeof MISSING_REFUNDS)[number];

/** What somebody found on opening the parcel. */
export type Inspection = {
  received: number;
  condition: Condition;
  cause: Cause;
  restock: boolean;
  by: Person;
  at: Date;
};

/** What was sent back and did not come, by item; an inspection counts before what the carrier's paper says. */
export const missing = ({ items }: ReturnRequest): { id: string; quantity: number }[] =>
  items
    .map((item) => ({ id: item.id, quantity: item.quantity - (item.inspection?.received ?? item.received ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
