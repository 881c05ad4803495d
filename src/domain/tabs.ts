/**
 * How the queue is looked at. `open` is everything that is not closed; `requests` wait for the seller's word, or for the
 * item to leave the customer where nobody decides, and keep those that were rejected; `returns` were approved, are on their
 * way back, back, or being refunded; `held` are of either.
 */
export const TABS = ['open', 'requests', 'returns', 'held', 'closed'] as const;
export type Tab = (typeof TABS)[number];

export const isTab = (word: string): word is Tab => (TABS as readonly string[]).includes(word);
