import { manifestFor } from '../../adapters/slack/manifest.ts';
import type { TestDesk } from '../desk.ts';
import { type FakeSlack, openFakeSlack } from '../fakes/slack/index.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import { slackHands } from '../journeys/slack-hands.ts';
import type { Outside } from '../workspace/workspaces.ts';
import { installedThrough } from './installing.ts';

export const TEAM = 'T0SAHARA';
export const CHANNEL = 'C0RETURNS';
/** The member id of somebody of the staff. */
export const memberId = (staff: string): string => `U0${staff.toUpperCase()}`;
const PEOPLE = ['mona', 'samir', 'lina', 'vera', 'omar'];

export type SlackOutside = Outside & { slack: FakeSlack };

/** A workspace with the team in one channel, and the app made from our own manifest. */
export async function openSlack(mode: 'socket' | 'http'): Promise<SlackOutside> {
  const manifest = manifestFor(mode === 'socket' ? { mode } : { mode, publicUrl: 'https://desk.example' });
  const slack = await openFakeSlack({
    app: {
      commands: manifest.features?.slash_commands?.map(({ command }) => command) ?? [],
      shortcuts: (manifest.features?.shortcuts ?? []).map(({ callback_id, name, type }) => ({
        callbackId: callback_id,
        name,
        type,
      })),
      botEvents: [...(manifest.settings?.event_subscriptions?.bot_events ?? [])],
      scopes: [...(manifest.oauth_config?.scopes?.bot ?? [])],
      rotation: mode === 'http',
    },
  });
  const sending = sendingOf(slack);
  slack.team({ id: TEAM, name: 'Sahara', domain: 'sahara' });
  for (const staff of PEOPLE) {
    slack.user(TEAM, { id: memberId(staff), name: staff, realName: staff[0]?.toUpperCase() + staff.slice(1) });
  }
  const members = PEOPLE.map(memberId);
  slack.channel(TEAM, { id: CHANNEL, name: 'returns', members });
  const installer = memberId('omar');
  const installed = mode === 'socket' ? slack.install(TEAM, { installer }) : null;

  return {
    slack,
    settings: installed
      ? { SLACK_API_URL: slack.url, SLACK_BOT_TOKEN: installed.botToken, SLACK_APP_TOKEN: slack.world.app.appToken }
      : {
          SLACK_API_URL: slack.url,
          SLACK_SIGNING_SECRET: slack.world.app.signingSecret,
          SLACK_CLIENT_ID: slack.world.app.clientId,
          SLACK_CLIENT_SECRET: slack.world.app.clientSecret,
        },
    places: [{ platform: 'slack', team: TEAM, channel: CHANNEL }],
    accountsOf: (staff) => [{ platform: 'slack', team: TEAM, user: memberId(staff) }],
    async connect(desk: TestDesk) {
      if (mode === 'http') {
        slack.world.app.requestUrl = `${desk.url}/slack/events`;
        slack.world.app.redirectUrls = [`${desk.url}/slack/oauth_redirect`];
        await installedThrough(desk.url, TEAM, installer);
      } else await sending.sockets.connected();
      const bot = slack.world.installs.get(TEAM)?.botUser ?? '';
      slack.join(CHANNEL, bot, installer);
      await sending.settled();
    },
    hands: (desk, staff) => slackHands(desk, slack, TEAM, CHANNEL, memberId(staff)),
    secondChannel() {
      const other = 'C0LARGE';
      slack.channel(TEAM, { id: other, name: 'large-amounts', members });
      slack.join(other, slack.world.installs.get(TEAM)?.botUser ?? '', installer);
      return {
        place: { platform: 'slack', team: TEAM, channel: other },
        id: `slack:${TEAM}:${other}`,
        hands: (desk, staff) => slackHands(desk, slack, TEAM, other, memberId(staff)),
      };
    },
    async close() {
      await sending.settled();
      sending.close();
      await slack.close();
      if (slack.complaints.length > 0) throw new Error(`Slack would have complained:\n${slack.complaints.join('\n')}`);
    },
  };
}
