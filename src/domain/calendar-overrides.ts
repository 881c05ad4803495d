/** Days that a seller or a shop keeps otherwise than its country does, like `2026-12-24`. */
export type Overrides = { closed: readonly string[]; open: readonly string[] };

export const NO_OVERRIDES: Overrides = { closed: [], open: [] };

/** The shop's word on a day wins; on every other day its seller's stands. In one order, so that the same says the same. */
export const overridesOf = (seller: Overrides = NO_OVERRIDES, shop: Overrides = NO_OVERRIDES): Overrides => ({
  closed: together(shop.closed, without(seller.closed, shop.open)),
  open: together(shop.open, without(seller.open, shop.closed)),
});

const without = (days: readonly string[], others: readonly string[]) => days.filter((day) => !others.includes(day));
const together = (...lists: (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();
