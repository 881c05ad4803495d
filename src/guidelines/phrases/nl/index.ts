import { LATIN, type Phrases } from '../../phrases.ts';
import { idle } from './empty.ts';
import { marketing } from './marketing.ts';
import { off_platform_payment } from './payment.ts';
import { review_change, review_reward } from './reviews.ts';
import { rude } from './rude.ts';

/** Dutch, as in the Netherlands and in Flanders. */
export const nl: Phrases = {
  letter: LATIN,
  marketing,
  review_reward,
  review_change,
  off_platform_payment,
  idle,
  rude,
};
