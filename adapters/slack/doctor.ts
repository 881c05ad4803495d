import type { Acting, Teams } from './clients.ts';
import { whoAmI } from './clients.ts';
import { codeOf } from './errors.ts';
import { SCOPES } from './scopes.ts';

/** One thing that was tried. `hint`: where to click when it is not well. */
export type Finding = { well: boolean; what: string; hint: string | null };
type Tried = Finding & { go: boolean };

const APP_PAGE = 'https://api.slack.com/apps, your app';
const well = (what: string): Finding => ({ well: true, what, hint: null });
const unwell = (what: string, hint: string): Finding => ({ well: false, what, hint });

/** Where to click, by what Slack says is wrong with a channel. */
const CHANNEL_HINTS: Record<string, string> = {
  channel_not_found:
    'Is the id right? In a private channel the bot must be invited: open the channel, type /invite @Returndesk',
  not_in_channel: 'Open the channel in Slack and type /invite @Returndesk',
  is_archived: 'Open the channel in Slack, its settings, Unarchive; or declare another place in desk.json',
  missing_scope: `${APP_PAGE}: OAuth & Permissions, Reinstall to Workspace`,
};
const ELSE = 'Open the channel in Slack, its settings, and look who may post';

/**
 * Tries what a place needs, in the order in which it breaks: token, scopes, channel, posting. What depends on something
 * that is not well is not tried.
 */
export async function doctor(teams: Teams, { team, channel }: { team: string; channel: string }): Promise<Finding[]> {
  const acting = await teams.of(team).catch((error: unknown) => codeOf(error) ?? 'Slack could not be asked');
  if (acting === null) {
    return [
      unwell(
        `team ${team}: the app is not installed there`,
        'Open /slack/install of your desk, or check SLACK_BOT_TOKEN',
      ),
    ];
  }
  if (typeof acting === 'string') return [unwell(`team ${team}: ${acting}`, tokenHint)];
  const findings: Finding[] = [];
  for (const test of [tokenOf, scopesOf, channelOf, postingOf]) {
    const { go, ...finding } = await test(acting, channel);
    findings.push(finding);
    if (!go) break;
  }
  return findings;
}

const tokenHint = `${APP_PAGE}: OAuth & Permissions, Reinstall to Workspace, then copy the Bot User OAuth Token into SLACK_BOT_TOKEN`;

async function tokenOf({ client, team }: Acting): Promise<Tried> {
  try {
    await client.auth.test();
    return { ...well(`token of team ${team}`), go: true };
  } catch (error) {
    return { ...unwell(`token of team ${team}: ${why(error)}`, tokenHint), go: false };
  }
}

async function scopesOf({ client }: Acting): Promise<Tried> {
  const { scopes } = await whoAmI(client);
  const missing = Object.keys(SCOPES).filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return { ...well('scopes'), go: true };
  const hint = `${APP_PAGE}: App Manifest, paste what "npm run slack:manifest" prints, then Reinstall to Workspace`;
  return { ...unwell(`scopes: missing ${missing.join(', ')}`, hint), go: true };
}

async function channelOf({ client }: Acting, channel: string): Promise<Tried> {
  try {
    const { channel: seen } = await client.conversations.info({ channel });
    const code = seen?.is_archived ? 'is_archived' : seen?.is_member || !seen?.is_private ? null : 'not_in_channel';
    if (code) return { ...unwell(`channel ${channel}: ${code}`, CHANNEL_HINTS[code] ?? ELSE), go: false };
    return { ...well(`channel ${channel}`), go: true };
  } catch (error) {
    return { ...unwell(`channel ${channel}: ${why(error)}`, CHANNEL_HINTS[why(error)] ?? ELSE), go: false };
  }
}

/** Posts a line and takes it back at once: nothing else shows that posting works. */
async function postingOf({ client }: Acting, channel: string): Promise<Tried> {
  try {
    const { ts } = await client.chat.postMessage({ channel, text: 'Returndesk: a test, gone in a moment' });
    await client.chat.delete({ channel, ts: ts ?? '' });
    return { ...well('posting'), go: true };
  } catch (error) {
    return { ...unwell(`posting: ${why(error)}`, CHANNEL_HINTS[why(error)] ?? ELSE), go: false };
  }
}

const why = (error: unknown): string => codeOf(error) ?? 'Slack could not be asked';
