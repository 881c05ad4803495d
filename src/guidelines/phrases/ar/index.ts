// Arabic: the standard language as shops write it, and what people say in the Gulf and in Egypt.

export { ARABIC as letter } from '../../phrases.ts';
export * from './empty.ts';
export * from './marketing.ts';
export * from './payment.ts';
export * from './reviews.ts';
export * from './rude.ts';
