import type { DeclaredSeller } from './desk-file.ts';
import { unfitUnasked } from './desk-unasked.ts';

/** What stands against a seller's own words of a rejection where a rule rejects: nobody sees them before they leave. */
export function unfitRejections(s: DeclaredSeller, i: number): string[] {
  const n = s.templates.findIndex(({ name }) => name === 'rejected');
  const rules = s.rules.filter(({ do: what }) => what.reject);
  return rules.flatMap(({ id, when }) => {
    const shops = s.shops.filter((shop) => !when.shops || when.shops.includes(shop.id));
    return Object.entries(s.templates[n]?.texts ?? {}).flatMap(([language, text = '']) => {
      const path = `sellers[${i}].templates[${n}].texts.${language}: rule "${id}" rejects with it, and`;
      const around = { seller: s, shops, besides: ['reason' as const], levels: ['block' as const, 'confirm' as const] };
      const { open, found } = unfitUnasked(text, around);
      return [...open.map((one) => `nothing fills ${one} there`), ...found].map((one) => `${path} ${one}`);
    });
  });
}
