export { inbound } from './inbound.ts';
export { openApi } from './openapi.ts';
export { shopRelay } from './outbound.ts';
export { shopPulls } from './pull.ts';
export { reconcile } from './reconcile.ts';
export { parseEnvelope } from './schema.ts';
export { newSecret, sign, verify } from './signature.ts';
export { uploads } from './upload.ts';
