import { known, userPayload } from '../payloads-people.ts';
import { permissionsOf } from '../permissions.ts';
import { removeMember } from '../removing.ts';
import type { Json } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { guildOf } from './places.ts';
import { refuse } from './refusals.ts';

const me = ({ inside: { world } }: Call): Answer =>
  ok({
    ...userPayload(known(world.users, world.app.bot)),
    ...{ verified: true, mfa_enabled: false, email: null, flags: 0, locale: 'en-US', bio: '' },
  });

function user({ inside: { world }, params }: Call): Answer {
  const found = world.users.get(params.user_id ?? '');
  return found ? ok(userPayload(found)) : refuse(10013);
}

function guilds({ inside: { world } }: Call): Answer {
  const { bot } = world.app;
  const joined = [...world.guilds.values()].filter(({ members }) => members.has(bot));
  return ok(
    joined.map((guild) => ({
      ...{ id: guild.id, name: guild.name, icon: null, banner: null, owner: guild.owner === bot, features: [] },
      permissions: String(permissionsOf(guild, bot)),
    })),
  );
}

function leave(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  removeMember(call.inside, place.guild, call.inside.world.app.bot);
  return done;
}

const INTENTS = { guildMembersLimited: 1 << 15, messageContentLimited: 1 << 19 };

function application({ inside: { world, settings } }: Call): Answer {
  const { app } = world;
  const flags =
    (settings.guildMembers ? INTENTS.guildMembersLimited : 0) |
    (settings.messageContent ? INTENTS.messageContentLimited : 0);
  const joined = [...world.guilds.values()].filter(({ members }) => members.has(app.bot)).length;
  const shown: Json = {
    ...{ id: app.id, name: app.name, icon: null, description: '', type: null, verify_key: app.publicKey },
    ...{ bot_public: true, bot_require_code_grant: false, flags, flags_new: String(flags), redirect_uris: [] },
    ...{ interactions_endpoint_url: null, role_connections_verification_url: null, team: null },
    ...{ approximate_guild_count: joined, approximate_user_install_count: 0, approximate_user_authorization_count: 0 },
    ...{ explicit_content_filter: 0, eligible_oauth2_scopes: [], integration_types_config: { 0: {} } },
    bot: userPayload(known(world.users, app.bot)),
    owner: userPayload(known(world.users, app.owner)),
  };
  return ok(shown);
}

const gateway = ({ inside }: Call): Answer => ok({ url: inside.origin.replace(/^http/, 'ws') });

const gatewayBot = ({ inside }: Call): Answer =>
  ok({
    url: inside.origin.replace(/^http/, 'ws'),
    shards: inside.settings.shards,
    session_start_limit: inside.sessionStarts(),
  });

export const USERS: Record<string, Route> = {
  'GET /users/@me': { run: me },
  'GET /users/{user_id}': { run: user },
  'GET /users/@me/guilds': { run: guilds },
  'DELETE /users/@me/guilds/{guild_id}': { run: leave },
  'GET /applications/@me': { run: application },
  'GET /oauth2/applications/@me': { run: application },
  'GET /gateway': { run: gateway },
  'GET /gateway/bot': { run: gatewayBot },
};
