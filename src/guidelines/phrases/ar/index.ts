import { ARABIC, type Phrases } from '../../phrases.ts';
import { idle } from './empty.ts';
import { marketing } from './marketing.ts';
import { off_platform_payment } from './payment.ts';
import { review_change, review_reward } from './reviews.ts';
import { rude } from './rude.ts';

/** Arabic: the standard language as shops write it, and what people say in the Gulf and in Egypt. */
export const ar: Phrases = {
  letter: ARABIC,
  marketing,
  review_reward,
  review_change,
  off_platform_payment,
  idle,
  rude,
};
