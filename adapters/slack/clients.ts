import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Install, Installs } from '../../src/ports.ts';
import { deliveryError } from './errors.ts';

export type Log = { warn(fields: object, line: string): void; error(fields: object, line: string): void };

/** A team we may act in. */
export type Acting = { team: string; botId: string; botUser: string; scopes: string[]; client: WebClient };
export type Teams = {
  /** Null: the app is not installed there. Rejects with `DeliveryError` where Slack cannot say. */
  of(team: string): Promise<Acting | null>;
  /**
   * Slack refused to act by this token: one that only ended is renewed, a dead one is forgotten. True: another try can
   * help.
   */
  refused(acting: Acting, code: string): Promise<boolean>;
  /** Renews tokens that end within two hours, of teams nobody hears from, too. Answers those Slack renews no more. */
  renewIdle(): Promise<string[]>;
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
/** The clock renews a token when less than this is left of its twelve hours. */
const SOON = 2 * HOUR;
/** Whoever needs a token renews it when less than this is left: only where the clock could not. */
const NOW = HOUR / 30;
/** What Slack says of a token that is dead, whatever one asks it to do. */
const DEAD = ['invalid_auth', 'account_inactive', 'token_revoked', 'not_authed'];

/** One workspace, by the token in the settings. Its team is what Slack says the token belongs to. */
export function oneTeam(token: string, apiUrl: string | null): Teams {
  const client = new WebClient(token, clientOptions(apiUrl));
  let known: Acting | null = null;
  return {
    async of(team) {
      known ??= await whoAmI(client);
      return known.team === team ? known : null;
    },
    refused: async () => false,
    renewIdle: async () => [],
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

type Renewing = { clientId: string; clientSecret: string; apiUrl: string | null; now(): Date };

/** Many workspaces, each by the token of its install, renewed under a lock before it ends. */
export function manyTeams(installs: Installs, renewing: Renewing, log: Log): Teams {
  const clients = new LRUCache<string, WebClient>({ max: 200 });
  const acting = ({ team, botId, botUser, scopes, token }: Install): Acting => {
    const client = clients.get(token) ?? new WebClient(token, clientOptions(renewing.apiUrl));
    clients.set(token, client);
    return { team, botId, botUser, scopes, client };
  };
  const endsIn = (left: number) => (install: Install) =>
    install.expiresAt !== null && install.expiresAt.getTime() - renewing.now().getTime() < left;
  // Whoever waited for the lock finds it renewed already.
  const renewed = (team: string, isTime: (now: Install) => boolean) =>
    installs.renew(team, (now) => (isTime(now) ? renew(now, renewing, log) : Promise.resolve(now)));
  return {
    async of(team) {
      const install = await installs.find(team);
      const live = install && endsIn(NOW)(install) ? await renewed(team, endsIn(NOW)) : install;
      return live && acting(live);
    },
    async refused({ team, client: { token = '' } }, code) {
      if (DEAD.includes(code)) await installs.drop({ team, token });
      return code === 'token_expired' && (await renewed(team, (now) => now.token === token)) !== null;
    },
    async renewIdle() {
      const dead: string[] = [];
      for (const team of await installs.ending(new Date(renewing.now().getTime() + SOON))) {
        const live = await renewed(team, endsIn(SOON)).catch((error: unknown) => {
          log.warn({ team, why: deliveryError(error).message }, 'a Slack token could not be renewed; again soon');
          return undefined;
        });
        if (live === null) dead.push(team);
      }
      return dead;
    },
  };
}

/** Null: Slack does not renew it any more, so it has to be installed again. */
async function renew(
  install: Install,
  { clientId, clientSecret, apiUrl, now }: Renewing,
  log: Log,
): Promise<Install | null> {
  if (!install.refresh) return install;
  const asked = new WebClient(undefined, clientOptions(apiUrl)).oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'refresh_token',
    refresh_token: install.refresh,
  });
  const answer = await asked.catch((error: unknown) => {
    const why = deliveryError(error);
    if (why.answer !== 'install_dead') throw why;
    log.error(
      { team: install.team, why: why.message },
      'Slack renews a token no more: the app must be installed again',
    );
    return null;
  });
  if (!answer) return null;
  return {
    ...install,
    token: answer.access_token ?? install.token,
    refresh: answer.refresh_token ?? install.refresh,
    expiresAt: answer.expires_in ? new Date(now().getTime() + answer.expires_in * 1_000) : null,
  };
}
