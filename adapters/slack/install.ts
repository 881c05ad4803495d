import { randomUUID } from 'node:crypto';
import { type Installation, InstallProvider } from '@slack/oauth';
import express, { type Response } from 'express';
import type { Desk, Install, Installs } from '../../src/ports.ts';
import { clientOptions, type Log } from './clients.ts';
import { quiet } from './quiet.ts';
import { SCOPES } from './scopes.ts';

export type InstallOptions = {
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
        const install = installFrom(installation as Installation, now());
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
  router.get('/slack/oauth_redirect', (request, response) =>
    provider.handleCallback(request, response, {
      success: ({ team }) =>
        page(response, 200, `Returndesk is installed in ${team?.name ?? 'your workspace'}`, [
          'Now go to the channel your team works in and invite it: /invite @Returndesk',
        ]),
      failure: (error) => {
        log.warn({ why: error.code }, 'an installation in Slack did not succeed');
        page(response, 400, 'Returndesk was not installed', [
          'Nothing changed in your workspace. If you cancelled, all is well.',
          `Otherwise begin again at ${publicUrl}/slack/install, in the same browser and within ten minutes.`,
        ]);
      },
    }),
  );
  return router;
}

function installFrom({ team, bot, user }: Installation, now: Date): Install {
  if (!team || !bot)
    throw new Error('an installation without a workspace: install it in one workspace, not in the organisation');
  // The SDK tells the end in seconds since 1970; an app without rotation has none.
  const expiresAt = bot.expiresAt ? new Date(bot.expiresAt * 1_000) : null;
  return {
    team: team.id,
    name: team.name ?? team.id,
    botId: bot.id,
    botUser: bot.userId,
    scopes: bot.scopes,
    token: bot.token,
    refresh: bot.refreshToken ?? null,
    expiresAt: expiresAt && expiresAt > now ? expiresAt : null,
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
