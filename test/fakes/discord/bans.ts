import type { Settings } from './settings.ts';
import type { Clock } from './world.ts';

const COUNTED = [401, 403, 429];

/** Cloudflare's count of refused requests. */
export type Bans = {
  banned(): boolean;
  /** `scope` of a 429; shared ones do not count. */
  count(status: number, scope: string | undefined): void;
  /** Within the window that counts. */
  counted(): number;
};

export function bans(clock: Clock, settings: Settings): Bans {
  let refused: number[] = [];
  let until = Number.NEGATIVE_INFINITY;
  const recent = () => {
    refused = refused.filter((at) => at > clock.now() - settings.refused.withinMs);
    return refused.length;
  };
  return {
    banned: () => clock.now() < until,
    counted: recent,
    count(status, scope) {
      if (!COUNTED.includes(status) || scope === 'shared') return;
      refused.push(clock.now());
      if (recent() >= settings.refused.most) until = clock.now() + settings.refused.banMs;
    },
  };
}
