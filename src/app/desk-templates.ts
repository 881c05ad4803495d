import { z } from 'zod';
import { TEXT_LIMIT } from '../domain/conversation.ts';
import { openPlaceholders, PLACEHOLDERS, SAYING } from '../domain/templates.ts';
import { language } from './desk-words.ts';

// A placeholder that nothing fills would stop every message.
const text = z
  .string()
  .trim()
  .min(1)
  .max(TEXT_LIMIT)
  .superRefine((written, { addIssue }) => {
    for (const open of openPlaceholders(written)) {
      if (!PLACEHOLDERS.some((name) => `{${name}}` === open))
        addIssue({ code: 'custom', message: `nothing fills ${open}` });
    }
  });

/** A text to begin from, by language. */
export const template = z.strictObject({
  name: z.string().trim().min(1).max(40),
  for: z.array(z.enum(SAYING)).min(1),
  texts: z
    .partialRecord(language, text)
    .refine((texts) => Object.keys(texts).length > 0, 'needs a text in at least one language'),
});
