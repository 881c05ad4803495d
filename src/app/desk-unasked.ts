import type { Level } from '../domain/guideline.ts';
import { policyOf } from '../domain/policy.ts';
import { ALWAYS_FILLED, openPlaceholders, type Placeholder } from '../domain/templates.ts';
import { lookOver } from '../guidelines/index.ts';
import type { DeclaredSeller } from './desk-file.ts';

type Shops = DeclaredSeller['shops'];

/**
 * What stands against a text that leaves by itself, so that nobody is asked about it: placeholders that nothing fills
 * (`besides`: those that are filled there, too), and what the guideline check finds at one of these levels for any of the shops.
 */
export function unfitUnasked(
  text: string,
  { seller, shops, besides, levels }: { seller: DeclaredSeller; shops: Shops; besides: Placeholder[]; levels: Level[] },
): { open: string[]; found: string[] } {
  const filled = [...ALWAYS_FILLED, ...besides].map((name) => `{${name}}`);
  const guidelines = shops.map(
    ({ preset, policy }) => policyOf(preset, policy as Parameters<typeof policyOf>[1]).guideline,
  );
  const found = lookOver(text, { own: [], names: [seller.name], country: seller.country });
  return {
    open: openPlaceholders(text).filter((one) => !filled.includes(one)),
    found: found
      .filter(({ check }) => guidelines.some((guideline) => levels.includes(guideline[check])))
      .map(({ check, from, to }) => `the guideline check finds "${text.slice(from, to)}" (${check})`),
  };
}
