import { type Logger, pino } from 'pino';
import type { DiscordAdapter } from '../../adapters/discord/index.ts';
import type { Connection, SlackAdapter } from '../../adapters/slack/index.ts';
import { keyFor } from '../app/links.ts';
import type { Examiner } from '../command-line.ts';
import type { Config } from '../config.ts';
import { alone, type Held } from '../db/alone.ts';
import { installsOf } from '../db/installs.ts';
import type { Database } from '../db/open.ts';
import { LANGUAGES } from '../i18n/index.ts';
import type { WorkspaceAdapter } from '../ports.ts';

/** An adapter of somebody else's platform, with what it may have besides cards. */
type Elsewhere = WorkspaceAdapter &
  Pick<SlackAdapter, 'examine'> &
  Partial<Pick<SlackAdapter, 'router' | 'tick'> & Pick<DiscordAdapter, 'invitation'>>;

/** The adapters the settings ask for. Each is loaded where it is used only: their SDKs are large. */
export async function elsewhereFor(
  config: Config,
  { db, url, encryptionKey }: Database,
  around: Around,
): Promise<Elsewhere[]> {
  const { publicUrl, now, log } = around;
  const holding = (what: string) => (hold: () => Promise<Held>) => alone(url, what, hold, log);
  const connection = slackConnection(config, encryptionKey);
  const slack = connection && {
    connection,
    apiUrl: config.SLACK_API_URL ?? null,
    publicUrl,
    installs: installsOf(db, encryptionKey, 'slack'),
    alone: holding('slack socket'),
    log,
    now,
  };
  const { en, fr, nl } = LANGUAGES;
  const discord = config.DISCORD_TOKEN && {
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL ?? null,
    publicUrl,
    words: { en, fr, nl },
    alone: holding('discord gateway'),
    log,
  };
  return [
    ...(slack ? [(await import('../../adapters/slack/index.ts')).slackAdapter(slack)] : []),
    ...(discord ? [(await import('../../adapters/discord/index.ts')).discordAdapter(discord)] : []),
  ];
}
type Around = { publicUrl: string; now(): Date; log: Logger };

/** Null: Slack is not connected. */
function slackConnection(config: Config, encryptionKey: Buffer): Connection | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_CLIENT_ID: clientId } = config;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_SIGNING_SECRET: signingSecret } = config;
  if (botToken && appToken) return { mode: 'socket', botToken, appToken };
  if (!clientId || !clientSecret || !signingSecret) return null;
  return {
    mode: 'http',
    signingSecret,
    clientId,
    clientSecret,
    stateSecret: keyFor(encryptionKey, 'slack').toString('hex'),
  };
}

/** Adapters that can look after their places without a desk running. */
export const examinersFor = (config: Config, database: Database): Promise<Examiner[]> =>
  elsewhereFor(config, database, {
    publicUrl: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
    now: () => new Date(),
    log: pino({ level: 'silent' }),
  });
