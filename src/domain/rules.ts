import { fromDecimal, isAbove, type Money, money } from './money.ts';
import { type ReturnRequest, type StaffId, wasAskedFor } from './return-request.ts';
import type { RejectReason } from './verdict.ts';

/**
 * What a seller decides once for all returns that are alike. Keys are those of `desk.json`. Every condition that is named
 * must hold; amounts are in the return's own currency.
 */
export type Rule = {
  id: string;
  name: string;
  /** Off: it is only tried on past returns. */
  on: boolean;
  when: {
    shops?: readonly string[] | undefined;
    /** Codes of reasons: any item has one of these, or no item has one of those. */
    reasons?: readonly string[] | undefined;
    reasons_not?: readonly string[] | undefined;
    countries?: readonly string[] | undefined;
    countries_not?: readonly string[] | undefined;
    languages?: readonly string[] | undefined;
    /** At least so much was paid, or less than that. */
    paid_from?: string | undefined;
    paid_below?: string | undefined;
    /** A SKU, or words of a title. */
    items?: readonly string[] | undefined;
    photos?: 'none' | 'some' | undefined;
    wants?: 'refund' | 'exchange' | undefined;
    /** The customer returned at least so often before, to this shop. */
    earlier_returns?: number | undefined;
  };
  do: {
    approve?: { label: boolean; free: boolean } | undefined;
    reject?: RejectReason | undefined;
    /** Free for the customer, whoever approves it. */
    free?: true | undefined;
    /** So much, or so many percent of what was paid, and the customer keeps it; told with a template of the offers'. */
    offer?: RuleOffer | undefined;
    assign?: StaffId | undefined;
    /** The id of a place: it is shown there instead of in the shop's other places of that platform. */
    route?: string | undefined;
    /** Said on the card, so that nobody overlooks it. */
    alert?: string | undefined;
  };
};

export type RuleOffer = { template: string } & ({ amount: string; currency: string } | { share: number });

/** A rule that fired on a return. */
export type Fired = { id: string; name: string; alert: string | null; free?: true; at: Date };

/** A rule made it free for the customer. */
export const isFree = ({ rules }: Pick<ReturnRequest, 'rules'>): boolean => rules.some(({ free }) => free);

type Conditions = Rule['when'];
type Holds = {
  [C in keyof Conditions]-?: (wanted: NonNullable<Conditions[C]>, r: ReturnRequest, earlier: number) => boolean;
};

const HOLDS: Holds = {
  shops: (shops, r) => shops.includes(r.shop),
  reasons: (codes, r) => r.items.some(({ reason }) => names(codes, reason.code)),
  reasons_not: (codes, r) => !r.items.some(({ reason }) => names(codes, reason.code)),
  countries: (countries, r) => names(countries, r.customer.country),
  countries_not: (countries, r) => r.customer.country !== null && !names(countries, r.customer.country),
  languages: (languages, r) => names(languages, r.customer.language),
  paid_from: (amount, r) => r.paid.minor >= (fromDecimal(amount, r.paid.currency)?.minor ?? r.paid.minor + 1n),
  paid_below: (amount, r) => r.paid.minor < (fromDecimal(amount, r.paid.currency)?.minor ?? 0n),
  items: (wanted, r) =>
    r.items.some(({ sku, title }) => wanted.some((w) => same(w, sku) || lower(title).includes(lower(w)))),
  photos: (which, r) => r.items.some(({ photos }) => photos.length > 0) === (which === 'some'),
  wants: (what, r) => r.wants === what,
  earlier_returns: (least, _, earlier) => earlier >= least,
};

const lower = (text: string | null): string => (text ?? '').toLowerCase();
const same = (a: string, b: string | null): boolean => lower(a) === lower(b);
// Codes are compared without case, as everywhere (DESIGN §9).
const names = (list: readonly string[], word: string | null): boolean =>
  word !== null && list.some((one) => same(one, word));

/** Whether every condition of the rule holds; `earlier`: how often this customer returned something before. */
export const matches = ({ when }: Rule, request: ReturnRequest, earlier: number): boolean =>
  Object.entries(when).every(
    ([name, wanted]) =>
      wanted === undefined ||
      (HOLDS[name as keyof Conditions] as (w: unknown, r: ReturnRequest, n: number) => boolean)(
        wanted,
        request,
        earlier,
      ),
  );

const decides = (rule: Rule): boolean => Boolean(rule.do.approve || rule.do.reject);

/**
 * Why a rule that fits and would decide did not fire: one before it decided, or the shop asked for no decision. Null: it
 * fired, does not fit, or is not about that.
 */
export function heldBack(rule: Rule, fired: boolean, r: ReturnRequest, earlier: number): 'before' | 'unasked' | null {
  if (fired || !decides(rule) || !matches(rule, r, earlier)) return null;
  return wasAskedFor(r) ? 'before' : 'unasked';
}

/** What a rule offers on a return. Null: nothing, or it was paid in another currency, or less than that was paid. */
export function offerOf({ do: what }: Rule, { paid }: ReturnRequest): Money | null {
  if (!what.offer) return null;
  const offered =
    'share' in what.offer
      ? money((paid.minor * BigInt(what.offer.share) + 50n) / 100n, paid.currency)
      : fromDecimal(what.offer.amount, what.offer.currency);
  const fits = offered?.currency === paid.currency && offered.minor > 0n && offered.minor <= paid.minor;
  return fits ? offered : null;
}

/** Where a shop lets nobody offer, and above what a second person is needed, which no rule is. */
export type Terms = { returnless: boolean; secondPersonAbove: Money | null };

/**
 * The rules that fire, in their order. Only the first of those that decide does, and only where the shop asks for a
 * decision: what was authorized without one is not approved or rejected. Only the first that can offer does, where the
 * return may be talked about: what is not approved yet may not, nor what is rejected.
 */
export function firing(
  rules: readonly Rule[],
  request: ReturnRequest,
  earlier: number,
  terms: Terms = { returnless: true, secondPersonAbove: null },
): Rule[] {
  const fit = rules.filter((rule) => matches(rule, request, earlier) && (wasAskedFor(request) || !decides(rule)));
  const first = fit.find(decides);
  const open = terms.returnless && !first?.do.reject && (!wasAskedFor(request) || Boolean(first?.do.approve));
  const offering = fit.find((rule) => {
    const amount = open && (!decides(rule) || rule === first) ? offerOf(rule, request) : null;
    return amount !== null && !isAbove(amount, terms.secondPersonAbove);
  });
  return fit
    .filter((rule) => !decides(rule) || rule === first)
    .map((rule) => (rule === offering ? rule : withoutOffer(rule)))
    .filter(({ do: what }) => Object.values(what).some((one) => one !== undefined));
}

const withoutOffer = (rule: Rule): Rule => (rule.do.offer ? { ...rule, do: { ...rule.do, offer: undefined } } : rule);
