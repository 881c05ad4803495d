import { createHash } from 'node:crypto';
import type { Bucket, Settings } from './settings.ts';
import type { Clock } from './world.ts';

export type Counted = {
  headers: Record<string, string>;
  refused: { seconds: number; scope: 'user' | 'global' } | null;
};

/** Counts requests: all of them in a second, and those of a bucket, which is a route and its channel, guild or webhook. */
export type Limits = { count(route: string, params: Record<string, string>): Counted };

const MAJOR = ['channel_id', 'guild_id', 'webhook_id', 'webhook_token', 'interaction_id'];
const OUTSIDE_GLOBAL = /^POST \/interactions\//;

export function limits(clock: Clock, settings: Settings): Limits {
  const windows = new Map<string, { until: number; used: number }>();

  /** Windows begin with the first request in them. */
  function use(key: string, { limit, withinMs }: Bucket) {
    const now = clock.now();
    const open = windows.get(key);
    const window = open && open.until > now ? open : { until: now + withinMs, used: 0 };
    windows.set(key, window);
    const refused = settings.limits.mode === 'on' && window.used >= limit;
    if (!refused) window.used++;
    return { refused, remaining: Math.max(0, limit - window.used), until: window.until, wait: window.until - now };
  }

  return {
    count(route, params) {
      const bucket = settings.limits.buckets[route] ?? settings.limits.usual;
      const of = MAJOR.map((name) => params[name] ?? '').join(' ');
      if (settings.limits.mode === 'off') return { headers: headers(route, calm(bucket, clock)), refused: null };
      if (!OUTSIDE_GLOBAL.test(route)) {
        const all = use('', { limit: settings.limits.global, withinMs: 1000 });
        if (all.refused) return { headers: {}, refused: { seconds: all.wait / 1000, scope: 'global' } };
      }
      const own = use(`${route} ${of}`, bucket);
      return {
        headers: headers(route, { ...own, limit: bucket.limit }),
        refused: own.refused ? { seconds: own.wait / 1000, scope: 'user' } : null,
      };
    },
  };
}

type State = { limit: number; remaining: number; until: number; wait: number };

// A library that reads the headers must find nothing there to wait for.
const calm = ({ limit, withinMs }: Bucket, clock: Clock): State => ({
  limit,
  remaining: Math.max(1, limit - 1),
  until: clock.now() + withinMs,
  wait: withinMs,
});

function headers(route: string, { limit, remaining, until, wait }: State) {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': (until / 1000).toFixed(3),
    'x-ratelimit-reset-after': (wait / 1000).toFixed(3),
    'x-ratelimit-bucket': createHash('sha1').update(route).digest('hex').slice(0, 32),
  };
}
