import type { DeclaredSeller } from './desk-file.ts';
import { unfitUnasked } from './desk-unasked.ts';

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
    const shops = s.shops.filter((shop) => !when.shops || when.shops.includes(shop.id));
    return Object.entries(own.texts).flatMap(([language, text = '']) => {
      const path = `sellers[${i}].templates[${n}].texts.${language}: rule "${id}" offers with it, and`;
      const { open, found } = unfitUnasked(text, {
        seller: s,
        shops,
        besides: ['refund_amount'],
        levels: ['block', 'confirm'],
      });
      return [
        ...open.map((one) => `${path} nothing fills ${one} there`),
        ...(text.includes('{refund_amount}') ? [] : [`${path} it does not name {refund_amount}`]),
        ...found.map((one) => `${path} ${one}`),
      ];
    });
  });
