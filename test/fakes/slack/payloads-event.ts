import { eventId, installIn, known } from './payloads-ids.ts';
import type { Channel, Install, Json, World } from './world.ts';

export type About = {
  channel?: Channel;
  /** Where whoever caused it lives. In a shared channel that is another team than the one that installed the app. */
  actorTeam?: string;
  /** For events that come when the installation is gone already. */
  install?: Install | null;
};

/**
 * The envelope around every event: one per event and app. `team_id` is the team where it was caused, so only
 * `context_team_id` and `authorizations` say whose installation it is for.
 */
export function eventCallback(world: World, team: string, event: Json, about: About = {}): Json {
  const home = known(world.teams, team);
  const install = about.install === undefined ? installIn(world, team) : about.install;
  const enterprise = home.enterprise?.id ?? null;
  const context = { et: event.type, tid: team, aid: world.app.id, cid: about.channel?.id };
  return {
    token: world.app.verificationToken,
    team_id: about.actorTeam ?? team,
    ...(enterprise ? { enterprise_id: enterprise } : {}),
    context_team_id: team,
    context_enterprise_id: enterprise,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: eventId(world),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: install
      ? [
          {
            enterprise_id: enterprise,
            team_id: team,
            user_id: install.botUser,
            is_bot: true,
            is_enterprise_install: false,
          },
        ]
      : [],
    is_ext_shared_channel: about.channel?.shared ?? false,
    event_context: `4-${Buffer.from(JSON.stringify(context)).toString('base64url')}`,
  };
}

/** Asked once, when the request URL is saved; signed as everything else. */
export const urlVerification = (world: World, challenge: string): Json => ({
  token: world.app.verificationToken,
  challenge,
  type: 'url_verification',
});

/** Has no inner event, so nothing that expects one may see it. */
export const appRateLimited = (world: World, team: string): Json => ({
  type: 'app_rate_limited',
  token: world.app.verificationToken,
  team_id: team,
  minute_rate_limited: Math.floor(world.clock.now() / 60_000) * 60,
  api_app_id: world.app.id,
});
