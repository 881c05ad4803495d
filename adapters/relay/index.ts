export { AddressRefused, checkUrl, guardedLookup } from './guard.ts';
export { BODY_LIMIT, type InboundOptions, inbound } from './inbound.ts';
export { type RelayOptions, shopRelay } from './outbound.ts';
export { type PullOptions, shopPulls } from './pull.ts';
export { type ReconcileOptions, reconcile } from './reconcile.ts';
export { ACTED_ON, type Envelope, parseEnvelope } from './schema.ts';
export { isSecret, newSecret, type SignedHeaders, sign, type Verified, verify } from './signature.ts';
export { type UploadOptions, uploads } from './upload.ts';
