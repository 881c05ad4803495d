import { tierOf } from './contract.ts';
import type { Settings } from './settings.ts';
import type { Clock } from './world.ts';

const MINUTE = 60_000;
const PER_MINUTE: Record<number, number> = { 1: 1, 2: 20, 3: 50, 4: 100 };

// Tier 5 means a rule of its own; the reference only says "hundreds per minute" for these.
const HUNDREDS = 600;

const HISTORY = ['conversations.history', 'conversations.replies'];

/** Counts calls per method and team (and posts per channel). Refused calls do not count. */
export type Limits = {
  /** Null: let it pass. Otherwise how many seconds to wait. */
  refuses(call: { method: string; team: string; channel: string | null }): number | null;
};

export function limits(clock: Clock, settings: Settings): Limits {
  const calls = new Map<string, number[]>();
  const dueAgain = new Map<string, number>();

  function inMinute(key: string, most: number): number | null {
    const now = clock.now();
    const recent = (calls.get(key) ?? []).filter((at) => at > now - MINUTE);
    calls.set(key, recent);
    const first = recent[0];
    if (first !== undefined && recent.length >= most) return seconds(first + MINUTE - now);
    recent.push(now);
    return null;
  }

  // One per second for ever, and up to `burst` at once after a pause.
  function eachSecond(key: string, burst: number): number | null {
    const now = clock.now();
    const due = Math.max(dueAgain.get(key) ?? 0, now);
    const early = due - (burst - 1) * 1000 - now;
    if (early > 0) return seconds(early);
    dueAgain.set(key, due + 1000);
    return null;
  }

  return {
    refuses({ method, team, channel }) {
      const { mode, postBurst, postsPerMinute, history } = settings.limits;
      const key = `${team} ${method}`;
      if (history === 'throttled' && HISTORY.includes(method)) return inMinute(key, 1);
      if (mode === 'off') return null;
      if (method === 'response_url') return eachSecond(`${key} ${channel}`, postBurst);
      if (method === 'chat.postMessage') {
        return eachSecond(`${key} ${channel}`, postBurst) ?? inMinute(key, postsPerMinute);
      }
      return inMinute(key, PER_MINUTE[tierOf(method)] ?? HUNDREDS);
    },
  };
}

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));
