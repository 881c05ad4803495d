import { approvalTemplate, isApproval } from '../domain/templates.ts';
import type { DeclaredSeller } from './desk-file.ts';
import { unfitUnasked } from './desk-unasked.ts';

const NAMES = [true, false].map((label) => `"${approvalTemplate(label)}"`).join(' and ');

/** What stands against a seller's own words of an approval: they leave by themselves, and nobody is asked about them. */
export const unfitApprovals = (s: DeclaredSeller, i: number): string[] =>
  s.templates.flatMap(({ name, for: what, texts }, n) => {
    const at = `sellers[${i}].templates[${n}]`;
    const approves = what.includes('approve');
    if (approves !== isApproval(name) || (approves && what.length > 1))
      return [`${at}.for: only ${NAMES} are for "approve", and for nothing else`];
    if (!approves) return [];
    return Object.entries(texts).flatMap(([language, text = '']) => {
      const { found } = unfitUnasked(text, { seller: s, shops: s.shops, besides: [], levels: ['block'] });
      return found.map((problem) => `${at}.texts.${language}: ${problem}`);
    });
  });
