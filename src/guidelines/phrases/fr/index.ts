import { LATIN, type Phrases } from '../../phrases.ts';
import { IDLE_SAID } from './idle-said.ts';
import { IDLE_WORDS } from './idle-words.ts';
import { marketing } from './marketing.ts';
import { payment } from './payment.ts';
import { reviewChange } from './review-change.ts';
import { reviewReward } from './review-reward.ts';
import { rude } from './rude.ts';

export const fr: Phrases = {
  letter: LATIN,
  marketing,
  review_reward: reviewReward,
  review_change: reviewChange,
  off_platform_payment: payment,
  idle: [...IDLE_WORDS, ...IDLE_SAID],
  rude,
};
