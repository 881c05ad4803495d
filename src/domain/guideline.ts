/** What is looked for in a text before it goes to a customer. Unfilled placeholders are not here: they stop a form by themselves. */
export const CHECKS = [
  'empty',
  'marketing',
  'review_reward',
  'review_change',
  'off_platform_payment',
  'offensive',
  'phone',
  'email',
  'link',
  'language',
] as const;
export type Check = (typeof CHECKS)[number];

/** Those that look for what a sentence says, not for a form that can be recognised. */
export const SPOKEN = ['marketing', 'review_reward', 'review_change', 'off_platform_payment'] as const;
export type SpokenCheck = (typeof SPOKEN)[number];

export const LEVELS = ['block', 'confirm', 'note', 'off'] as const;
/** `block`: it does not leave; `confirm`: it leaves with a reason, which is kept; `note`: it is said in the preview. */
export type Level = (typeof LEVELS)[number];
export type Guideline = Readonly<Record<Check, Level>>;

/** Where a marketplace's rules of conduct hold: what it forbids outright is blocked, what a return may need asks for a reason. */
export const MARKETPLACE_GUIDELINE: Guideline = {
  empty: 'block',
  marketing: 'block',
  review_reward: 'block',
  review_change: 'block',
  off_platform_payment: 'block',
  offensive: 'confirm',
  phone: 'confirm',
  email: 'confirm',
  link: 'confirm',
  language: 'note',
};

/** Where the seller's own shop decides what it promises and how it pays. */
export const OWN_SHOP_GUIDELINE: Guideline = {
  ...MARKETPLACE_GUIDELINE,
  marketing: 'confirm',
  off_platform_payment: 'confirm',
};

/** Something that was found: `from` and `to` count UTF-16 units of the text, `from` included and `to` not. */
export type Found = { check: Check; from: number; to: number };
/** The same with the words it is about; of `language`, the tag of the language they are in. */
export type Said = { check: Check; said: string };
/** And as the shop's policy takes it. */
export type Finding = Said & { level: Exclude<Level, 'off'> };

/** What was found in a message that was sent all the same, and why. */
export type WithHeeded = { heeded?: readonly Check[]; why?: string };

/** Goes on from the command to the event. */
export const heededIn = ({ heeded, why }: WithHeeded): WithHeeded => (heeded && why ? { heeded, why } : {});

/** One of each check, the gravest first. */
export function findings(found: readonly Said[], guideline: Guideline): Finding[] {
  const first = CHECKS.flatMap((check) => found.find((f) => f.check === check) ?? []);
  return first
    .flatMap((said) => {
      const level = guideline[said.check];
      return level === 'off' ? [] : [{ ...said, level }];
    })
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}
