import type { Reply } from '../http.ts';

export type Scope = 'user' | 'global' | 'shared';

/** `user`: this bot's own bucket. `shared`: others used it up, and Discord does not hold it against the bot. */
export function tooMany(seconds: number, scope: Scope): Reply {
  const after = Math.max(seconds, 0.001);
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(after)),
      'x-ratelimit-scope': scope,
      'x-ratelimit-reset-after': String(after),
      ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
    },
    body: {
      message: scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.',
      retry_after: after,
      global: scope === 'global',
    },
  };
}
