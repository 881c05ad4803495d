import { z } from 'zod';
import { REJECT_REASONS } from '../domain/verdict.ts';
import { amount, id, name } from './desk-words.ts';

const words = z.array(z.string().trim().min(1).max(120)).min(1).max(100);
const listOf = (one: z.ZodString) => z.array(one).min(1).max(100);
const countries = listOf(z.string().regex(/^[A-Z]{2}$/i, 'must be a country code like AE'));
const languages = listOf(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'must be a language code like ar'));
const template = z.string().trim().min(1).max(40).default('returnless');
const offer = z.union([
  z.strictObject({ amount, currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code like AED'), template }),
  z.strictObject({ share: z.number().int().min(1).max(100), template }),
]);

/** What a seller decides once for all returns that are alike; meanings stand in `domain/rules.ts`. */
export const rule = z.strictObject({
  id,
  name,
  on: z.boolean().default(false),
  when: z
    .strictObject({
      shops: words.optional(),
      reasons: words.optional(),
      reasons_not: words.optional(),
      countries: countries.optional(),
      countries_not: countries.optional(),
      languages: languages.optional(),
      paid_from: amount.optional(),
      paid_below: amount.optional(),
      items: words.optional(),
      photos: z.enum(['none', 'some']).optional(),
      wants: z.enum(['refund', 'exchange']).optional(),
      earlier_returns: z.number().int().min(1).max(1_000).optional(),
    })
    .refine((when) => Object.keys(when).length > 0, 'names no condition: a rule without one would act on every return'),
  do: z
    .strictObject({
      approve: z.strictObject({ label: z.boolean(), free: z.boolean().default(false) }).optional(),
      reject: z.enum(REJECT_REASONS).optional(),
      free: z.literal(true, 'can only be true: leave it out otherwise').optional(),
      offer: offer.optional(),
      assign: id.optional(),
      route: z.string().min(1).max(200).optional(),
      alert: z.string().trim().min(1).max(200).optional(),
    })
    .refine(
      (what) => Object.keys(what).length > 0,
      'says nothing to do: approve, reject, free, offer, assign, route or alert',
    )
    .refine((what) => !(what.approve && what.reject), 'approves and rejects: choose one')
    .refine((what) => !(what.offer && what.reject), 'offers and rejects: choose one'),
});
