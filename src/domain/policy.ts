import { type Guideline, MARKETPLACE_GUIDELINE, OWN_SHOP_GUIDELINE } from './guideline.ts';
import type { Status } from './return-request.ts';
import type { RungName } from './rungs.ts';

/** How long something may take: whole business days of the shop's calendar, or hours by the clock. */
export type Span = { business_days: number } | { hours: number };

/** What the marketplace's rules and the seller's choices say, as data. Keys are those of `desk.json`. */
export type Policy = {
  /** The status of a return whose shop names none we know. */
  begins: Status;
  /** Statuses in which messages may be written. */
  talk_in: readonly Status[];
  /** The customer may write first, and is owed an answer; otherwise only the seller begins. */
  customer_may_start: boolean;
  decide_within: Span;
  contact_within: Span;
  process_within: Span;
  reply_within: Span;
  /** The reminders of a deadline: half of the time, so many hours before the end (halfway when it is nearer), the end itself. */
  remind: readonly RungName[];
  hold_minutes: number;
  /** How long a message waits before it leaves, so that its author can take it back. */
  undo_seconds: number;
  /** A message while the customer has not answered: refused, or sent after a warning in the preview. */
  follow_up: 'refuse' | 'confirm';
  /** A refund before the item is back needs the customer's consent to exactly that amount. */
  keep_item_needs_consent: boolean;
  /** How long an offer may be accepted, and a consent be refunded under. */
  offer_hours: number;
  /** What the shop does with what came back and was not processed in time. */
  unprocessed: 'refunded_automatically' | 'customer_waits';
  /** How long after closing a lead may open a return again. */
  reopen_days: number;
  /** Customers' messages may be given to the machine that TRANSLATE_URL names, when somebody of staff asks. */
  translate: boolean;
  /** Where the team reaches the shop's own support; null: nobody said. */
  support_contact: string | null;
  /** How grave what the guideline check finds is. */
  guideline: Guideline;
};

const PICKUP: Policy = {
  begins: 'authorized',
  talk_in: ['authorized', 'pending_action'],
  customer_may_start: false,
  decide_within: { business_days: 2 },
  contact_within: { business_days: 2 },
  process_within: { business_days: 2 },
  reply_within: { business_days: 1 },
  remind: ['half', 4, 1, 'overdue'],
  hold_minutes: 120,
  undo_seconds: 10,
  follow_up: 'refuse',
  keep_item_needs_consent: true,
  offer_hours: 48,
  unprocessed: 'refunded_automatically',
  reopen_days: 30,
  translate: false,
  support_contact: null,
  guideline: MARKETPLACE_GUIDELINE,
};

const BOTH_TALK = {
  begins: 'requested',
  talk_in: ['requested', 'authorized', 'in_transit', 'pending_action'],
  customer_may_start: true,
} as const satisfies Partial<Policy>;

/** Where rules begin. `pickup`: the marketplace collects the item: by its business days, or by the 48 clock hours its other page names. */
export const PRESETS = {
  pickup: PICKUP,
  'pickup-48h': { ...PICKUP, contact_within: { hours: 48 }, process_within: { hours: 48 } },
  // The seller approves first; approving without a label is the decision that the customer keeps it.
  approval: {
    ...PICKUP,
    ...BOTH_TALK,
    process_within: { hours: 7 * 24 },
    keep_item_needs_consent: false,
    unprocessed: 'customer_waits',
    guideline: OWN_SHOP_GUIDELINE,
  },
  // The marketplace's own `respond_by` counts; three business days where it names none.
  marketplace: {
    ...PICKUP,
    ...BOTH_TALK,
    decide_within: { business_days: 3 },
    contact_within: { business_days: 3 },
    process_within: { business_days: 3 },
  },
} as const satisfies Record<string, Policy>;
export type Preset = keyof typeof PRESETS;

/** What a shop declares of its policy. `remind_hours` is a ladder of one step. */
export type OwnPolicy = Partial<Omit<Policy, 'guideline'>> & { remind_hours?: number; guideline?: Partial<Guideline> };

export function policyOf(preset: Preset, { remind_hours, guideline, ...own }: OwnPolicy): Policy {
  const remind = own.remind ?? (remind_hours === undefined ? PRESETS[preset].remind : [remind_hours]);
  return { ...PRESETS[preset], ...own, remind, guideline: { ...PRESETS[preset].guideline, ...guideline } };
}
