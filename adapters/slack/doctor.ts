import { type Diagnosis, type ExaminedPlace, unwell, well } from '../../src/ports.ts';
import { type Acting, type Teams, whoAmI } from './clients.ts';
import { deliveryError } from './errors.ts';
import { SCOPES } from './scopes.ts';

const APP_PAGE = 'https://api.slack.com/apps, your app';
export const NEW_BOT_TOKEN = `${APP_PAGE}: OAuth & Permissions, Reinstall to Workspace, then copy the Bot User OAuth Token into SLACK_BOT_TOKEN and start the desk again`;
const NEW_SCOPES = `${APP_PAGE}: App Manifest, paste what "npm run --silent slack:manifest" prints, Save Changes`;
const INVITE = 'Open the channel in Slack and type /invite @Returndesk';
const UNARCHIVE = 'Open the channel in Slack, its settings, Unarchive; or declare another place in desk.json';
const CONNECT = 'as an admin of the seller, type /returns desk connect there';
const LATER = 'Is Slack reachable from here? Try again';
const OTHER_TEAM = 'SLACK_BOT_TOKEN is of another workspace, or the team id in desk.json is not right';

/** Where to click, by what Slack says is wrong with a channel. */
const CHANNEL_HINTS: Record<string, string> = {
  channel_not_found: `Is the id right? Into a private channel the bot must be invited. ${INVITE}`,
  not_in_channel: INVITE,
  is_archived: UNARCHIVE,
  missing_scope: NEW_SCOPES,
};
const ELSE = 'Open the channel in Slack, its settings, and look who may post';

/** By Slack's code, or where it gave none. */
function unusable(what: string, error: unknown): Diagnosis {
  const { message, certain } = deliveryError(error);
  return unwell(`${what}: ${message}`, certain ? (CHANNEL_HINTS[message] ?? ELSE) : LATER);
}

/**
 * Tries what a place needs, in the order in which it breaks: token, scopes, channel, posting. What depends on something
 * that is not well is not tried. `installAt`: where the app is installed; null: its token stands in the settings.
 */
export async function doctor(teams: Teams, place: ExaminedPlace, installAt: string | null): Promise<Diagnosis[]> {
  const { team, channel, paused } = place;
  const again = installAt ? `Open ${installAt} and install the app again` : NEW_BOT_TOKEN;
  let acting: Acting;
  try {
    const found = await teams.of(team);
    if (!found) return [unwell(`team ${team}: the app is not installed there`, installAt ? again : OTHER_TEAM)];
    acting = await whoAmI(found.client);
  } catch (error) {
    const { answer, message } = deliveryError(error);
    return [unwell(`token of team ${team}: ${message}`, answer === 'install_dead' ? again : LATER)];
  }
  const findings = [
    well(`token of team ${team}`),
    scopes(acting, again),
    ...(await channelAndPosting(acting, channel)),
  ];
  if (!paused || findings.some((one) => !one.well)) return findings;
  return [...findings, unwell(`nothing is sent there: ${paused}`, `${INVITE}; or, ${CONNECT}`)];
}

function scopes(acting: Acting, again: string): Diagnosis {
  const missing = Object.keys(SCOPES).filter((scope) => !acting.scopes.includes(scope));
  return missing.length === 0
    ? well('scopes')
    : unwell(`scopes: missing ${missing.join(', ')}`, `${NEW_SCOPES}. ${again}`);
}

async function channelAndPosting({ client }: Acting, channel: string): Promise<Diagnosis[]> {
  const what = `channel ${channel}`;
  try {
    const { channel: seen } = await client.conversations.info({ channel });
    if (seen?.is_archived) return [unwell(`${what}: is_archived`, UNARCHIVE)];
    // What others see of a public channel the bot is not in is nothing, until its first card.
    if (!seen?.is_member) return [well(`${what}: public, the bot joins it with the first card`)];
  } catch (error) {
    return [unusable(what, error)];
  }
  return [well(what), await posting(client, channel)];
}

/** Posts a line and takes it back at once: nothing else shows that posting works. */
async function posting(client: Acting['client'], channel: string): Promise<Diagnosis> {
  try {
    const { ts } = await client.chat.postMessage({ channel, text: 'Returndesk: a test, gone in a moment' });
    await client.chat.delete({ channel, ts: ts ?? '' });
    return well('posting');
  } catch (error) {
    return unusable('posting', error);
  }
}
