import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Install, Installs } from '../../src/ports.ts';
import { codeOf, deliveryError } from './errors.ts';

export type Log = { warn(fields: object, line: string): void; error(fields: object, line: string): void };

/** A team we may act in. */
export type Acting = { team: string; botId: string; botUser: string; scopes: string[]; client: WebClient };
export type Teams = {
  /** Null: the app is not installed there. Rejects with `DeliveryError` where Slack cannot say. */
  of(team: string): Promise<Acting | null>;
  /** Its tokens are worth nothing any more. */
  forget(team: string): Promise<void>;
  /** Renews tokens that end within two hours, of teams nobody hears from, too. */
  renewIdle(): Promise<void>;
};

// Our outbox is the only one that tries again: two that do make duplicates.
export const clientOptions = (apiUrl: string | null): WebClientOptions => ({
  ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  // Below warnings the client logs what it sends, and that is people's words.
  logLevel: LogLevel.ERROR,
});

const HOUR = 3_600_000;
/** A token is renewed when less than this is left of its twelve hours. */
const SOON = 2 * HOUR;

/** One workspace, by the token in the settings. Its team is what Slack says the token belongs to. */
export function oneTeam(token: string, apiUrl: string | null): Teams {
  const client = new WebClient(token, clientOptions(apiUrl));
  let known: Acting | null = null;
  return {
    async of(team) {
      known ??= await whoAmI(client);
      return known.team === team ? known : null;
    },
    forget: async () => {},
    renewIdle: async () => {},
  };
}

/** Asks Slack whose token this is. */
export async function whoAmI(client: WebClient): Promise<Acting> {
  const me = await client.auth.test().catch((error: unknown) => {
    throw deliveryError(error);
  });
  const scopes = me.response_metadata?.scopes ?? [];
  return { team: me.team_id ?? '', botId: me.bot_id ?? '', botUser: me.user_id ?? '', scopes, client };
}

export type Renewing = { clientId: string; clientSecret: string; apiUrl: string | null; now(): Date };

/** Many workspaces, each by the token of its install, renewed under a lock before it ends. */
export function manyTeams(installs: Installs, renewing: Renewing, log: Log): Teams {
  const clients = new LRUCache<string, WebClient>({ max: 200 });
  const acting = ({ team, botId, botUser, scopes, token }: Install): Acting => {
    const client = clients.get(token) ?? new WebClient(token, clientOptions(renewing.apiUrl));
    clients.set(token, client);
    return { team, botId, botUser, scopes, client };
  };
  const isSoon = ({ expiresAt }: Install) =>
    expiresAt !== null && expiresAt.getTime() - renewing.now().getTime() < SOON;
  // Whoever waited for the lock finds it renewed already.
  const renewed = (team: string) =>
    installs.renew(team, (now) => (isSoon(now) ? renew(now, renewing) : Promise.resolve(now)));
  return {
    async of(team) {
      const install = await installs.find(team);
      const live = install && isSoon(install) ? await renewed(team) : install;
      return live && acting(live);
    },
    forget: (team) => installs.drop(team),
    async renewIdle() {
      for (const team of await installs.ending(new Date(renewing.now().getTime() + SOON))) {
        await renewed(team).catch((error: unknown) =>
          log.warn({ team, why: codeOf(error) }, 'a Slack token could not be renewed'),
        );
      }
    },
  };
}

async function renew(install: Install, { clientId, clientSecret, apiUrl, now }: Renewing): Promise<Install> {
  if (!install.refresh) return install;
  const answer = await new WebClient(undefined, clientOptions(apiUrl)).oauth.v2
    .access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: install.refresh,
    })
    .catch((error: unknown) => {
      throw deliveryError(error);
    });
  return {
    ...install,
    token: answer.access_token ?? install.token,
    refresh: answer.refresh_token ?? install.refresh,
    expiresAt: answer.expires_in ? new Date(now().getTime() + answer.expires_in * 1_000) : null,
  };
}
