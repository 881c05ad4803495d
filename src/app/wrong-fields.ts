import type { Refusal, RefusalKind } from '../domain/refusal.ts';

/** What is wrong, by the name of the field it is wrong in. */
export type Wrong = { wrong: Record<string, Refusal> };
export const isWrong = (details: object): details is Wrong => 'wrong' in details && typeof details.wrong === 'object';

export const wrong = (fields: Record<string, Refusal | null>): Wrong => ({
  wrong: Object.fromEntries(Object.entries(fields).flatMap(([name, refusal]) => (refusal ? [[name, refusal]] : []))),
});

// A "no" about one thing that was typed is said beside it, and the form stays open.
const FIELD_OF: { [K in RefusalKind]?: string } = {
  over_refund: 'amount',
  over_your_limit: 'amount',
  not_assignable: 'to',
  quantity_unclear: 'received',
  not_to_stock: 'restock',
  nothing_to_snooze: 'hours',
  not_what_was_agreed: 'amount',
  offer_unclear: 'amount',
  amount_unclear: 'amount',
  text_missing: 'text',
  text_too_long: 'text',
  comment_missing: 'comment',
};

/** The field a refusal is about; null: it is about the whole return. */
export function wrongField(refusal: Refusal): Wrong | null {
  const field = FIELD_OF[refusal.refused];
  return field ? wrong({ [field]: refusal }) : null;
}
