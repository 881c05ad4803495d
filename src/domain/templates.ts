import type { StaffAction } from './lifecycle.ts';

/** The desk's own templates; a seller may write others, or these anew. */
const TEMPLATE_NAMES = [
  'returnless',
  'support',
  'information',
  'photos',
  'apology',
  'thanks',
  'refund_under_way',
  'approved_label',
  'approved_keep',
  'rejected',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What can stand in braces in a template, and is filled from the return, the form and the seller. */
export const PLACEHOLDERS = [
  'customer_name',
  'item',
  'order',
  'return',
  'refund_amount',
  'suggested_help',
  'reason',
  'seller_name',
] as const;
/** Those that every return fills. */
export const ALWAYS_FILLED = [
  'customer_name',
  'item',
  'order',
  'return',
  'seller_name',
] as const satisfies readonly (typeof PLACEHOLDERS)[number][];
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Values = Partial<Record<Placeholder, string>> & Record<(typeof ALWAYS_FILLED)[number], string>;

/** The actions whose message somebody writes, or takes from a template. */
export type Writing = Extract<StaffAction, 'contact' | 'answer' | 'offer' | 'reject'>;
const WRITING = ['contact', 'answer', 'offer', 'reject'] as const satisfies readonly Writing[];
export const isWriting = (action: string): action is Writing => (WRITING as readonly string[]).includes(action);

/** Where each of the desk's own fits. */
const FITS: Record<TemplateName, readonly Writing[]> = {
  returnless: ['offer'],
  support: ['contact', 'answer'],
  information: ['contact', 'answer'],
  photos: ['contact', 'answer'],
  apology: ['contact', 'answer'],
  thanks: ['answer'],
  refund_under_way: ['contact', 'answer'],
  // An approval says them by itself.
  approved_label: [],
  approved_keep: [],
  rejected: ['reject'],
};

/** What the customer reads when their request is approved: how to go on, or that they keep the item. */
export const approvalTemplate = (label: boolean): TemplateName => (label ? 'approved_label' : 'approved_keep');

/** What a template can be for: what somebody writes, or what an approval says by itself. */
export const SAYING = [...WRITING, 'approve'] as const;
/** What is filled in each of them besides: by its form, or by what is decided. */
export const ALSO_FILLED: Record<(typeof SAYING)[number], readonly Placeholder[]> = {
  contact: ['suggested_help'],
  answer: ['suggested_help'],
  offer: ['refund_amount'],
  reject: ['reason'],
  approve: [],
};
export const isApproval = (name: string): boolean =>
  name === approvalTemplate(true) || name === approvalTemplate(false);

/** One of a seller's own, by language; it takes the place of the desk's own of the same name. */
export type OwnTemplate = {
  name: string;
  for: readonly (typeof SAYING)[number][];
  texts: Readonly<Record<string, string>>;
};

/** The names that fit an action, the seller's own after the desk's. */
export function templatesFor(action: Writing, own: readonly OwnTemplate[]): string[] {
  const ours = TEMPLATE_NAMES.filter((name) => FITS[name].includes(action) && !own.some((o) => o.name === name));
  return [...ours, ...own.filter((o) => o.for.includes(action)).map(({ name }) => name)];
}

const OPEN = /\{([a-z_]{1,40})\}/g;

/** The text with its values, and what has none. Braces in a value are words of a person, never placeholders. */
export function filled(text: string, values: Values): { text: string; missing: string[] } {
  const missing: string[] = [];
  const done = text.replace(OPEN, (whole, name: string) => {
    const value = (values as Record<string, string | undefined>)[name];
    if (value === undefined || value.trim() === '') missing.push(name);
    return value ?? whole;
  });
  return { text: done, missing: [...new Set(missing)] };
}

/** Placeholders that somebody forgot to fill. */
export const openPlaceholders = (text: string): string[] => [
  ...new Set([...text.matchAll(OPEN)].map(([whole]) => whole)),
];
