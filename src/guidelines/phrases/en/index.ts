// English, as it is written between people who did not all grow up with it.

export { LATIN as letter } from '../../phrases.ts';
export * from './empty.ts';
export * from './marketing.ts';
export * from './payment.ts';
export * from './review-change.ts';
export * from './review-reward.ts';
export * from './rude.ts';
