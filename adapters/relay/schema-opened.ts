import { z } from 'zod';
import type { Money } from '../../src/domain/money.ts';
import { STATUSES, type Status } from '../../src/domain/return-request.ts';
import type { ShopMessages } from '../../src/ports.ts';
import {
  aboutReturn,
  code,
  files,
  id,
  MANY,
  money,
  optionalCode,
  optionalFee,
  optionalId,
  optionalInstant,
  optionalMoney,
  optionalText,
  quantity,
  text,
} from './schema-parts.ts';

const customer = z
  .object({ id, name: text, language: optionalId, country: optionalId })
  .transform((who) => ({ ...who, country: who.country?.toUpperCase() ?? null }));

const answers = z
  .array(z.object({ question: text, answer: text }))
  .max(MANY)
  .nullish()
  .transform((list) => list ?? []);

const item = z
  .object({
    id,
    sku: optionalId,
    title: text,
    quantity,
    unit_price: optionalMoney,
    reason: z.object({ code, label: optionalText }),
    comment: optionalText,
    answers,
    photos: files(6),
  })
  .transform(({ unit_price, ...rest }) => ({ ...rest, unitPrice: unit_price, received: null }));

// An item is inspected and refunded by its id.
const items = z
  .array(item)
  .min(1)
  .max(MANY)
  .superRefine((all, context) => {
    const twice = all.findIndex(({ id }, n) => all.findIndex((other) => other.id === id) !== n);
    if (twice >= 0) context.addIssue({ code: 'custom', path: [twice, 'id'], message: 'stands twice' });
  });

const wants = optionalCode.transform((word) => (word === 'refund' || word === 'exchange' ? word : null));

const fields = {
  order_id: id,
  status: optionalId,
  opened_at: optionalInstant,
  customer,
  items,
  paid: money,
  refunded: optionalMoney,
  return_fee: optionalFee,
  wants,
  respond_by: optionalInstant,
};

export const opened = z
  .object({ ...aboutReturn, ...fields })
  .superRefine(oneCurrency)
  .superRefine(notTooMuch)
  .transform((data): ShopMessages['return.opened'] => ({
    returnId: data.return_id,
    orderId: data.order_id,
    ...statusOf(data.status),
    openedAt: data.opened_at,
    customer: data.customer,
    items: data.items,
    paid: data.paid,
    refunded: data.refunded,
    wants: data.wants,
    returnFee: data.return_fee,
    respondBy: data.respond_by,
  }));

/** What changed of `return.opened`: the same words, none of them needed. */
export const updated = z
  .object({ ...aboutReturn, ...fields, customer: customer.nullish(), order_id: optionalId })
  .extend({ items: items.nullish(), paid: optionalMoney })
  .superRefine(oneCurrency)
  .transform((data): ShopMessages['return.updated'] => ({
    returnId: data.return_id,
    orderId: data.order_id,
    customer: data.customer ?? null,
    items: data.items ?? null,
    paid: data.paid,
    wants: data.wants,
    returnFee: data.return_fee,
    respondBy: data.respond_by,
  }));

/** For shops whose status is the truth. */
export const statusChanged = z
  .object({ ...aboutReturn, status: id })
  .transform((data): ShopMessages['return.status_changed'] => {
    const lower = data.status.toLowerCase();
    const status = STATUSES.find((one) => one === (lower === 'pickup_authorized' ? 'authorized' : lower)) ?? null;
    return { returnId: data.return_id, status, rawStatus: status ? null : data.status };
  });

// A return arrives at its beginning. What else a shop may call it is kept as it came, and the preset says where to begin.
const BEGINNINGS: readonly Status[] = STATUSES.filter((status) => status !== 'refunding' && status !== 'closed');

function statusOf(word: string | null): { status: Status | null; rawStatus: string | null } {
  const lower = word?.toLowerCase();
  const meant = lower === 'pickup_authorized' ? 'authorized' : lower;
  const status = BEGINNINGS.find((one) => one === meant) ?? null;
  return { status, rawStatus: status ? null : word };
}

type Amounts = {
  paid: Money | null;
  refunded: Money | null;
  return_fee: Money | null;
  items?: { unitPrice: Money | null }[] | null | undefined;
};

/** What is refunded was paid. */
function notTooMuch({ paid, refunded }: Pick<Amounts, 'paid' | 'refunded'>, context: z.RefinementCtx): void {
  if (!paid || !refunded || paid.currency !== refunded.currency || refunded.minor <= paid.minor) return;
  context.addIssue({ code: 'custom', path: ['refunded', 'amount'], message: 'is more than was paid' });
}

function oneCurrency(data: Amounts, context: z.RefinementCtx): void {
  const amounts: [PropertyKey[], Money | null][] = [
    [['paid'], data.paid],
    [['refunded'], data.refunded],
    [['return_fee'], data.return_fee],
    ...(data.items ?? []).map((one, n): [PropertyKey[], Money | null] => [['items', n, 'unit_price'], one.unitPrice]),
  ];
  const first = amounts.find(([, amount]) => amount)?.[1]?.currency;
  const other = amounts.find(([, amount]) => amount && amount.currency !== first);
  if (!other) return;
  const message = `is ${other[1]?.currency}, but another amount of this return is ${first}`;
  context.addIssue({ code: 'custom', path: [...other[0], 'currency'], message });
}
