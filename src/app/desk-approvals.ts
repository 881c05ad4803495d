import { policyOf } from '../domain/policy.ts';
import { approvalTemplate, isApproval, openPlaceholders } from '../domain/templates.ts';
import { lookOver } from '../guidelines/index.ts';
import type { DeclaredSeller } from './desk-file.ts';

const FILLED = ['customer_name', 'item', 'order', 'return', 'seller_name'].map((name) => `{${name}}`);
const NAMES = [true, false].map((label) => `"${approvalTemplate(label)}"`).join(' and ');

/** What stands against a seller's own words of an approval: they leave by themselves, and nobody is asked about them. */
export const unfitApprovals = (s: DeclaredSeller, i: number): string[] =>
  s.templates.flatMap(({ name, for: what, texts }, n) => {
    const at = `sellers[${i}].templates[${n}]`;
    const approves = what.includes('approve');
    if (approves !== isApproval(name) || (approves && what.length > 1))
      return [`${at}.for: only ${NAMES} are for "approve", and for nothing else`];
    if (!approves) return [];
    const guidelines = s.shops.map(
      ({ preset, policy }) => policyOf(preset, policy as Parameters<typeof policyOf>[1]).guideline,
    );
    return Object.entries(texts).flatMap(([language, text = '']) => [
      ...openPlaceholders(text)
        .filter((one) => !FILLED.includes(one))
        .map((one) => `${at}.texts.${language}: nothing fills ${one} in an approval`),
      ...lookOver(text, { own: [], names: [s.name], country: s.country })
        .filter(({ check }) => guidelines.some((guideline) => guideline[check] === 'block'))
        .map(
          ({ check, from, to }) =>
            `${at}.texts.${language}: the guideline check finds "${text.slice(from, to)}" (${check})`,
        ),
    ]);
  });
