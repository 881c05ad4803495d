import { channelPayload } from './payloads-channel.ts';
import { known, memberPayload, memberWithoutUser, rolePayload, userPayload } from './payloads-people.ts';
import { permissionsIn } from './permissions.ts';
import type { Channel, Guild, Interaction, Json, Snowflake, World } from './world.ts';

/** What Discord allows a file to weigh in a guild that pays for nothing. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

const permissions = (world: World, user: Snowflake, channel: Channel) => String(permissionsIn(world, channel, user));

/**
 * An interaction as it arrives, whatever the intents. What belongs to its kind (`data`, `message`) and what differs
 * from person to person (`locale`) stands in `interaction.payload`; so does `opener`, the interaction behind a form,
 * which the app is told only with the message that answers.
 */
export function interactionCreate(world: World, interaction: Interaction): Json {
  const guild = known(world.guilds, interaction.guild);
  const channel = known(world.channels, interaction.channel);
  const member = known(guild.members, interaction.user);
  const { opener: _, ...own } = interaction.payload;
  return {
    id: interaction.id,
    application_id: world.app.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
    guild_id: guild.id,
    guild_locale: guild.preferredLocale,
    channel: channelSeen(world, interaction.user, channel),
    channel_id: channel.id,
    member: { ...memberPayload(world, member), permissions: permissions(world, member.user, channel) },
    locale: 'en-US',
    app_permissions: permissions(world, world.app.bot, channel),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { '0': guild.id },
    context: 0,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...own,
  };
}

/** A channel with what the person may do there; its overwrites stay with Discord. */
export function channelSeen(world: World, user: Snowflake, channel: Channel): Json {
  const { permission_overwrites: _, ...payload } = channelPayload(world, channel);
  return { ...payload, permissions: permissions(world, user, channel) };
}

/** What ids in options, menus and forms stand for. Ids that stand for nothing are left out. */
export function resolved(world: World, guild: Guild, channel: Channel, user: Snowflake, ids: Snowflake[]): Json {
  const users = ids.flatMap((id) => world.users.get(id) ?? []);
  const members = users.flatMap(({ id }) => guild.members.get(id) ?? []);
  const roles = ids.flatMap((id) => guild.roles.get(id) ?? []);
  const channels = ids.flatMap((id) => world.channels.get(id) ?? []);
  const byId = (entries: [Snowflake, Json][]) => Object.fromEntries(entries);
  return {
    ...(users.length > 0 ? { users: byId(users.map((one) => [one.id, userPayload(one)])) } : {}),
    ...(members.length > 0
      ? {
          members: byId(
            members.map((one) => [
              one.user,
              { ...memberWithoutUser(one), permissions: permissions(world, one.user, channel) },
            ]),
          ),
        }
      : {}),
    ...(roles.length > 0 ? { roles: byId(roles.map((one) => [one.id, rolePayload(one)])) } : {}),
    ...(channels.length > 0 ? { channels: byId(channels.map((one) => [one.id, channelSeen(world, user, one)])) } : {}),
  };
}
