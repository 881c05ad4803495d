import type { UsersInfoResponse } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Who } from '../../src/ports.ts';
import type { Acting } from './clients.ts';
import { codeOf, deliveryError } from './errors.ts';

type User = NonNullable<UsersInfoResponse['user']>;
export type People = {
  /** Who this is in the team that has the app. Rejects where Slack does not answer and never said. */
  who(acting: Acting, user: string): Promise<Who>;
  /** What was known of them changed. */
  forget(team: string, user: string): void;
};

const MINUTE = 60_000;

/** Somebody whom Slack does not show us, of a shared channel: asked again it says the same. */
const UNSEEN = ['user_not_found', 'user_not_visible'];

/** People's names, languages and standing, as Slack tells them; believed for an hour, and longer while Slack is away. */
export function peopleOf(): People {
  const known = new LRUCache<string, Who>({ max: 5_000, ttl: 60 * MINUTE, allowStale: true, noDeleteOnStaleGet: true });
  return {
    async who(acting, user) {
      const key = `${acting.team}/${user}`;
      const fresh = known.getRemainingTTL(key) > 0 ? known.get(key) : undefined;
      if (fresh) return fresh;
      try {
        const answer = await acting.client.users.info({ user, include_locale: true });
        const who = whoFrom(acting.team, user, answer.user ?? {});
        known.set(key, who);
        return who;
      } catch (error) {
        const stale = known.get(key);
        if (stale) return stale;
        if (UNSEEN.includes(codeOf(error) ?? '')) return whoFrom(acting.team, user, {});
        throw deliveryError(error);
      }
    },
    forget(team, user) {
      known.delete(`${team}/${user}`);
    },
  };
}

/** Guests, bots and people of other organisations are told apart here; the core lets none of them act. */
function whoFrom(team: string, user: string, seen: User): Who {
  const name = seen.profile?.display_name || seen.real_name || seen.name || user;
  return { platform: 'slack', team, user, name, locale: seen.locale ?? null, kind: kindOf(team, seen) };
}

function kindOf(team: string, seen: User): Who['kind'] {
  if (seen.is_bot || seen.is_app_user || seen.id === 'USLACKBOT') return 'bot';
  if (seen.is_restricted || seen.is_ultra_restricted) return 'guest';
  // In an organisation people have a home team and belong to others: Slack calls them strangers where they do not.
  const member = seen.enterprise_user?.teams?.includes(team) ?? seen.team_id === team;
  if (seen.deleted || isStranger(seen) || !member) return 'foreign';
  return 'person';
}

const isStranger = (seen: User): boolean => seen.is_stranger === true;
