import type { Phrases } from '../phrases.ts';
import { idle } from './nl/empty.ts';
import { marketing } from './nl/marketing.ts';
import { off_platform_payment } from './nl/payment.ts';
import { review_change, review_reward } from './nl/reviews.ts';
import { rude } from './nl/rude.ts';

/** Dutch, as in the Netherlands and in Flanders. */
export const nl: Phrases = { marketing, review_reward, review_change, off_platform_payment, idle, rude };
