// Dutch, as in the Netherlands and in Flanders.

export { LATIN as letter } from '../../phrases.ts';
export * from './empty.ts';
export * from './marketing.ts';
export * from './payment.ts';
export * from './review-change.ts';
export * from './review-reward.ts';
export * from './rude.ts';
