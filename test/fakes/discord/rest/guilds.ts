import { newer } from '../mint.ts';
import { guildPayload } from '../payloads-guild.ts';
import { memberPayload, rolePayload } from '../payloads-people.ts';
import { bit, permissionsOf } from '../permissions.ts';
import type { Json, Snowflake } from '../world.ts';
import { type Answer, type Call, ok, type Route } from './call.ts';
import { guildOf } from './places.ts';
import { refuse } from './refusals.ts';

function guild(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const { members } = place.guild;
  const counts = { approximate_member_count: members.size, approximate_presence_count: members.size };
  const shown = { ...guildPayload(place.guild), application_id: null };
  return ok(call.query.with_counts === true ? { ...shown, ...counts } : shown);
}

function roles(call: Call): Answer {
  const place = guildOf(call);
  return 'refused' in place ? place : ok([...place.guild.roles.values()].map(rolePayload));
}

function role(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const found = place.guild.roles.get(call.params.role_id ?? '');
  return found ? ok(rolePayload(found)) : refuse(10011);
}

function member(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const found = place.guild.members.get(call.params.user_id ?? '');
  return found ? ok(memberPayload(call.inside.world, found)) : refuse(10007);
}

/** A list of members needs the privileged intent. */
function members(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  if (!call.inside.settings.guildMembers) return refuse(50001);
  const { after = '0', limit = 1 } = call.query as { after?: Snowflake; limit?: number };
  const sorted = [...place.guild.members.values()].sort((one, other) => (newer(one.user, other.user) ? 1 : -1));
  const page = sorted.filter(({ user }) => newer(user, after)).slice(0, limit);
  return ok(page.map((one) => memberPayload(call.inside.world, one)));
}

function search(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const { world } = call.inside;
  const { query = '', limit = 1 } = call.query as { query?: string; limit?: number };
  const begins = (text: string | null | undefined) => text?.toLowerCase().startsWith(query.toLowerCase()) ?? false;
  const found = [...place.guild.members.values()].filter(
    ({ user, nick }) =>
      begins(nick) || begins(world.users.get(user)?.username) || begins(world.users.get(user)?.globalName),
  );
  return ok(found.slice(0, limit).map((one) => memberPayload(world, one)));
}

function rename(call: Call): Answer {
  const place = guildOf(call);
  if ('refused' in place) return place;
  const { world } = call.inside;
  const own = place.guild.members.get(world.app.bot);
  if (!own) return refuse(10004);
  const held = permissionsOf(place.guild, world.app.bot);
  const { nick } = call.body as { nick?: string | null };
  if (nick !== undefined && !(held & bit('CHANGE_NICKNAME'))) return refuse(50013);
  if (nick !== undefined) own.nick = nick || null;
  call.inside.tell({ kind: 'member updated', guild: place.guild.id, member: own });
  return ok({ ...memberPayload(world, own), permissions: String(held) } satisfies Json);
}

export const GUILDS: Record<string, Route> = {
  'GET /guilds/{guild_id}': { run: guild },
  'GET /guilds/{guild_id}/roles': { run: roles },
  'GET /guilds/{guild_id}/roles/{role_id}': { run: role },
  'GET /guilds/{guild_id}/members': { run: members },
  'GET /guilds/{guild_id}/members/search': { run: search },
  'GET /guilds/{guild_id}/members/{user_id}': { run: member },
  'PATCH /guilds/{guild_id}/members/@me': { run: rename },
};
