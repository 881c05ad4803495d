import { randomUUID } from 'node:crypto';
import { ErrorCode, type Installation, InstallProvider } from '@slack/oauth';
import express, { type Response } from 'express';
import type { Desk, Install, Installs } from '../../src/ports.ts';
import { clientOptions, type Log } from './clients.ts';
import { codeOf } from './errors.ts';
import { quiet } from './quiet.ts';
import { SCOPES } from './scopes.ts';

type InstallOptions = {
  connection: { clientId: string; clientSecret: string; stateSecret: string };
  apiUrl: string | null;
  publicUrl: string;
  installs: Installs;
  desk: Desk;
  log: Log;
  now(): Date;
};

/**
 * `/slack/install` and `/slack/oauth_redirect`. Slack's own SDK keeps the state, in a signed cookie of the browser that
 * began; the tokens go to our store, sealed. Installed again, by whomever, is the same install with new tokens.
 */
export function installRoutes({
  connection,
  apiUrl,
  publicUrl,
  installs,
  desk,
  log,
  now,
}: InstallOptions): express.Router {
  const router = express.Router();
  const redirectUri = `${publicUrl}/slack/oauth_redirect`;
  const provider = new InstallProvider({
    ...connection,
    authVersion: 'v2',
    logger: quiet(log),
    clientOptions: clientOptions(apiUrl),
    ...(apiUrl ? { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href } : {}),
    installationStore: {
      async storeInstallation(installation) {
        const install = installFrom(installation as Installation<'v2', false>, now());
        await installs.keep(install);
        await desk.onWorkspaceEvent({
          id: `installed ${randomUUID()}`,
          platform: 'slack',
          team: install.team,
          kind: 'installed',
        });
      },
      fetchInstallation: () => Promise.reject(new Error('installs are read from our own store')),
    },
  });

  router.get('/slack/install', (request, response) =>
    provider.handleInstallPath(request, response, {}, { scopes: Object.keys(SCOPES), redirectUri }),
  );
  const failed = (response: Response, why: string) => {
    log.warn({ why }, 'an installation in Slack did not succeed');
    const again = `Begin again at ${publicUrl}/slack/install, in the same browser and within ten minutes.`;
    page(response, 400, 'Returndesk was not installed', [SAID[why] ?? ELSE, again]);
  };
  router.get('/slack/oauth_redirect', (request, response) =>
    provider.handleCallback(request, response, {
      async afterInstallation({ team, bot }) {
        if (team && bot) return true;
        failed(response, ORGANISATION);
        return false;
      },
      success: ({ team }) =>
        page(response, 200, `Returndesk is installed in ${team?.name ?? 'your workspace'}`, [
          'Now go to the channel your team works in and invite it: /invite @Returndesk',
        ]),
      failure: (error) => failed(response, codeOf(error) ?? error.code ?? 'unknown'),
    }),
  );
  return router;
}

const ORGANISATION = 'installed_in_organisation';
const NOT_THIS_APP =
  'The settings of this desk are not those of the app in Slack. Whoever runs it looks at SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.';
/** What people are told, by what went wrong. */
const SAID: Record<string, string> = {
  [ErrorCode.AuthorizationError]: 'You cancelled: nothing changed in your workspace.',
  [ErrorCode.InvalidStateError]: 'This link was begun in another browser, was used already or is too old.',
  [ErrorCode.MissingStateError]: 'This link was not begun here.',
  [ErrorCode.MissingCodeError]: 'Slack did not say that you allowed it.',
  invalid_code: 'This link was used already or is too old.',
  invalid_client_id: NOT_THIS_APP,
  bad_client_secret: NOT_THIS_APP,
  [ORGANISATION]: 'Install it in the workspace your team works in, not in the whole organisation.',
};
const ELSE = 'Slack or this desk could not finish it.';

function installFrom({ team, bot, user }: Installation<'v2', false>, now: Date): Install {
  if (!team || !bot) throw new Error('an installation without a workspace or a bot');
  // Slack says what is left, its SDK when that is over by the machine's clock; ours may be another.
  const left = bot.expiresAt === undefined ? null : bot.expiresAt * 1_000 - Date.now();
  return {
    team: team.id,
    name: team.name ?? team.id,
    botId: bot.id,
    botUser: bot.userId,
    scopes: bot.scopes,
    token: bot.token,
    refresh: bot.refreshToken ?? null,
    expiresAt: left === null ? null : new Date(now.getTime() + left),
    installedBy: user.id,
  };
}

function page(response: Response, status: number, title: string, lines: string[]): void {
  const body = [`<h1>${escaped(title)}</h1>`, ...lines.map((line) => `<p>${escaped(line)}</p>`)].join('\n');
  response
    .status(status)
    .set({ 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'cache-control': 'no-store' })
    .type('html')
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 system-ui;margin:4rem auto;max-width:36rem;padding:0 1rem}</style>
${body}</html>`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
