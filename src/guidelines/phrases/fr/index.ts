import type { Phrases } from '../../phrases.ts';
import { idle } from './empty.ts';
import { marketing } from './marketing.ts';
import { payment } from './payment.ts';
import { reviewChange, reviewReward } from './reviews.ts';
import { rude } from './rude.ts';

export const fr: Phrases = {
  marketing,
  review_reward: reviewReward,
  review_change: reviewChange,
  off_platform_payment: payment,
  idle,
  rude,
};
