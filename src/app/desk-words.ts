import { z } from 'zod';
import { LANGUAGES, type Language } from '../i18n/index.ts';

/** What stands in more than one part of `desk.json`. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" or "-"');
export const name = z.string().min(1).max(100);
export const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'must be an amount like "200.00"');
export const language = z.enum(Object.keys(LANGUAGES) as [Language, ...Language[]]);
