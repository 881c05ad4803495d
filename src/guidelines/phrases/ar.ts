import type { Phrases } from '../phrases.ts';
import { idle } from './ar/empty.ts';
import { marketing } from './ar/marketing.ts';
import { off_platform_payment } from './ar/payment.ts';
import { review_change, review_reward } from './ar/reviews.ts';
import { rude } from './ar/rude.ts';

/** Arabic: the standard language as shops write it, and what people say in the Gulf and in Egypt. */
export const ar: Phrases = { marketing, review_reward, review_change, off_platform_payment, idle, rude };
