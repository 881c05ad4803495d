import { z } from 'zod';
import { TEXT_LIMIT } from '../domain/conversation.ts';
import { ALSO_FILLED, ALWAYS_FILLED, openPlaceholders, SAYING } from '../domain/templates.ts';
import { language } from './desk-words.ts';

const text = z.string().trim().min(1).max(TEXT_LIMIT);

/** A text to begin from, by language. A placeholder that nothing fills would stop every message. */
export const template = z
  .strictObject({
    name: z.string().trim().min(1).max(40),
    for: z.array(z.enum(SAYING)).min(1),
    texts: z
      .partialRecord(language, text)
      .refine((texts) => Object.keys(texts).length > 0, 'needs a text in at least one language'),
  })
  .superRefine(({ for: all, texts }, { addIssue }) => {
    for (const [language, written = ''] of Object.entries(texts)) {
      for (const open of openPlaceholders(written)) {
        const nowhere = all.find(
          (one) => ![...ALWAYS_FILLED, ...ALSO_FILLED[one]].some((name) => `{${name}}` === open),
        );
        const message = `nothing fills ${open} in ${nowhere === 'approve' ? 'an approval' : `"${nowhere}"`}`;
        if (nowhere) addIssue({ code: 'custom', path: ['texts', language], message });
      }
    }
  });
