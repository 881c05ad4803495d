import type { Request } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { problem, send } from './answer.ts';
import type { Verified } from './signature.ts';

// What every request of a shop is looked at for, whichever door it comes to: webhooks, pictures, how a return stands.

export function shopIdOf({ params }: Request): string | null {
  const id = params.shopId;
  return typeof id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null;
}

export const limiter = (limit: number) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: false,
    keyGenerator: (request) => `${shopIdOf(request) ?? ''} ${ipKeyGenerator(request.ip ?? '')}`,
    handler: (_request, response) => send(response, problem(429, 'too many requests; slow down')),
  });

const header = (verified: Verified) => (!verified.ok && 'header' in verified ? verified.header : 'a header');
/** Why a signature was not taken, as the shop is told. */
export const WHY_NOT: Record<(Verified & { ok: false })['why'], (verified: Verified) => string> = {
  missing: (verified) => `missing header ${header(verified)}`,
  malformed: (verified) => `malformed header ${header(verified)}`,
  stale: () => 'webhook-timestamp is older than 5 minutes',
  early: () => 'webhook-timestamp is more than 5 minutes in the future',
  signature: () => 'signature does not match',
};
