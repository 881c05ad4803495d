import { policyOf } from '../domain/policy.ts';
import { openPlaceholders } from '../domain/templates.ts';
import { lookOver } from '../guidelines/index.ts';
import type { DeclaredSeller } from './desk-file.ts';

const FILLED = ['customer_name', 'item', 'order', 'return', 'refund_amount', 'seller_name'].map((name) => `{${name}}`);

/** What stands against offers that rules would make: nobody sees their words before they leave. */
export const unfitOffers = (s: DeclaredSeller, i: number): string[] =>
  s.rules.flatMap(({ id, when, do: { offer } }, j) => {
    if (!offer) return [];
    const at = `sellers[${i}].rules[${j}].do.offer.template`;
    const n = s.templates.findIndex(({ name }) => name === offer.template);
    const own = s.templates[n];
    if (!own)
      return offer.template === 'returnless' ? [] : [`${at}: seller "${s.id}" has no template "${offer.template}"`];
    if (!own.for.includes('offer')) return [`${at}: template "${own.name}" is not for offers`];
    const guidelines = s.shops
      .filter((shop) => !when.shops || when.shops.includes(shop.id))
      .map(({ preset, policy }) => policyOf(preset, policy as Parameters<typeof policyOf>[1]).guideline);
    return Object.entries(own.texts).flatMap(([language, text = '']) => {
      const path = `sellers[${i}].templates[${n}].texts.${language}: rule "${id}" offers with it, and`;
      const open = openPlaceholders(text).filter((one) => !FILLED.includes(one));
      const found = lookOver(text, { own: [], names: [s.name], country: s.country }).filter(({ check }) =>
        guidelines.some((guideline) => guideline[check] === 'block' || guideline[check] === 'confirm'),
      );
      return [
        ...open.map((one) => `${path} nothing fills ${one} there`),
        ...(text.includes('{refund_amount}') ? [] : [`${path} it does not name {refund_amount}`]),
        ...found.map(({ check, from, to }) => `${path} the guideline check finds "${text.slice(from, to)}" (${check})`),
      ];
    });
  });
