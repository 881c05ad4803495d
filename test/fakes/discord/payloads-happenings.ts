import { INTENT } from './gateway-codes.ts';
import type { Dispatch } from './gateway-sessions.ts';
import type { Happening } from './happenings.ts';
import { channelPayload, threadMember } from './payloads-channel.ts';
import { guildCreate, guildDelete, guildPayload, threadListSync } from './payloads-guild.ts';
import { interactionCreate } from './payloads-interaction.ts';
import type { Link } from './payloads-media.ts';
import { messageDelete, messageEvent, redacted } from './payloads-message.ts';
import { known, memberPayload, memberWithoutUser, rolePayload, userPayload } from './payloads-people.ts';
import { can } from './permissions.ts';
import type { Channel, Json, Message, Snowflake, World } from './world.ts';

/** What the payloads need of the fake. */
export type Telling = { world: World; link: Link };

type Kind = Happening['kind'];
// Several kinds may share a shape, so `Extract` would not find it.
type Of<K extends Kind> = Happening extends infer H
  ? H extends { kind: infer All }
    ? K extends All
      ? H
      : never
    : never
  : never;
type Tell<K extends Kind> = (telling: Telling, told: Of<K>) => Dispatch[];

const event = (guild: Snowflake, intent: number, t: string, d: Json): Dispatch[] => [{ t, d, intent, guild }];

const botSees = (world: World, channel: Channel) => can(world, channel, world.app.bot, 'VIEW_CHANNEL');
const sees = (world: World) => (channel: Channel) => botSees(world, channel);

/** Of what one person alone sees, and of channels it cannot see, the bot hears nothing. */
function message(t: string) {
  return (
    { world, link }: Telling,
    { guild, channel, message }: { guild: Snowflake; channel: Snowflake; message: Message },
  ) => {
    const place = known(world.channels, channel);
    if (message.ephemeralFor !== null || !botSees(world, place)) return [];
    const d = messageEvent(world, link, place, message);
    return [{ t, d, intent: INTENT.messages, guild, redacted: redacted(world, d) }];
  };
}

const deletion: Tell<'message deleted'> = ({ world }, { guild, channel, message: { id, ephemeralFor } }) => {
  const place = known(world.channels, channel);
  const quiet = ephemeralFor !== null || !botSees(world, place);
  return quiet ? [] : event(guild, INTENT.messages, 'MESSAGE_DELETE', messageDelete(place, id));
};

function reaction(t: string): Tell<'reaction added' | 'reaction removed'> {
  return ({ world }, { guild, channel, message: { id, author, ephemeralFor }, user, emoji }) => {
    const member = known(world.guilds, guild).members.get(user);
    if (ephemeralFor !== null || !botSees(world, known(world.channels, channel))) return [];
    const added = t === 'MESSAGE_REACTION_ADD';
    return event(guild, INTENT.reactions, t, {
      ...{ user_id: user, type: 0, message_id: id, channel_id: channel, guild_id: guild, burst: false },
      emoji: { id: null, name: emoji },
      ...(added ? { message_author_id: author } : {}),
      ...(added && member ? { member: memberPayload(world, member) } : {}),
    });
  };
}

const place =
  (t: string) =>
  ({ world }: Telling, { guild, place }: { guild: Snowflake; place: Channel }) =>
    event(guild, INTENT.guilds, t, channelPayload(world, place));

/** Private threads the bot is not in, and those in hidden channels, stay hidden. */
const threadCreated: Tell<'thread created'> = ({ world }, { guild, place }) =>
  botSees(world, place)
    ? event(guild, INTENT.guilds, 'THREAD_CREATE', { ...channelPayload(world, place), newly_created: true })
    : [];

const threadUpdated: Tell<'thread updated'> = ({ world }, { guild, place }) =>
  botSees(world, place) ? event(guild, INTENT.guilds, 'THREAD_UPDATE', channelPayload(world, place)) : [];

const threadDeleted: Tell<'thread deleted'> = ({ world }, { guild, place: { id, parent, type } }) => {
  const above = world.channels.get(parent ?? '');
  const told = above !== undefined && botSees(world, above);
  return told ? event(guild, INTENT.guilds, 'THREAD_DELETE', { id, guild_id: guild, parent_id: parent, type }) : [];
};

/** Without the intent for members a bot hears only of itself. */
const threadMembers: Tell<'thread members changed'> = ({ world }, { guild, place, added, removed }) => {
  const { bot } = world.app;
  const d = (ids: Snowflake[], gone: Snowflake[]): Json => ({
    ...{ id: place.id, guild_id: guild, member_count: Math.min(place.thread?.members.size ?? 0, 50) },
    ...(ids.length > 0 ? { added_members: ids.map((id) => threadMember(place, id)) } : {}),
    ...(gone.length > 0 ? { removed_member_ids: gone } : {}),
  });
  if (!botSees(world, place) && !removed.includes(bot)) return [];
  const own = (ids: Snowflake[]) => ids.filter((id) => id === bot);
  const concerned = added.includes(bot) || removed.includes(bot);
  const [intents, changed] = concerned
    ? [INTENT.guilds | INTENT.members, d(own(added), own(removed))]
    : [INTENT.members, d(added, removed)];
  // Added to it, the bot gets the thread itself first: it may be private, and new to it.
  return [
    ...(added.includes(bot) ? event(guild, INTENT.guilds, 'THREAD_CREATE', channelPayload(world, place)) : []),
    ...event(guild, intents, 'THREAD_MEMBERS_UPDATE', changed),
  ];
};

/** Whoever regains sight of a channel gets its threads, which nobody told of in the meantime. */
const channelUpdated: Tell<'channel updated'> = ({ world }, { guild, place, previous }) => {
  const regained = botSees(world, place) && !can(world, previous, world.app.bot, 'VIEW_CHANNEL');
  return [
    ...event(guild, INTENT.guilds, 'CHANNEL_UPDATE', channelPayload(world, place)),
    ...(regained
      ? event(guild, INTENT.guilds, 'THREAD_LIST_SYNC', threadListSync(world, guild, sees(world), [place.id]))
      : []),
  ];
};

const pins: Tell<'pins changed'> = ({ world }, { guild, channel, at }) =>
  botSees(world, known(world.channels, channel))
    ? event(guild, INTENT.guilds, 'CHANNEL_PINS_UPDATE', {
        ...{ guild_id: guild, channel_id: channel },
        last_pin_timestamp: at === null ? null : new Date(at).toISOString(),
      })
    : [];

const typing: Tell<'typing started'> = ({ world }, { guild, channel, user }) => {
  const member = known(world.guilds, guild).members.get(user);
  return event(guild, INTENT.typing, 'TYPING_START', {
    ...{ channel_id: channel, guild_id: guild, user_id: user, timestamp: Math.floor(world.clock.now() / 1000) },
    ...(member ? { member: memberPayload(world, member) } : {}),
  });
};

const memberJoined: Tell<'member joined'> = ({ world }, { guild, member }) =>
  member.user === world.app.bot
    ? []
    : event(guild, INTENT.members, 'GUILD_MEMBER_ADD', { ...memberPayload(world, member), guild_id: guild });

/** Of itself a bot always hears. */
const memberUpdated: Tell<'member updated'> = ({ world }, { guild, member }) => {
  const own = member.user === world.app.bot;
  const user = userPayload(known(world.users, member.user));
  const d = { ...memberWithoutUser(member), user, guild_id: guild };
  return event(guild, own ? INTENT.guilds | INTENT.members : INTENT.members, 'GUILD_MEMBER_UPDATE', d);
};

const memberLeft: Tell<'member left'> = ({ world }, { guild, member: { user } }) =>
  user === world.app.bot
    ? []
    : event(guild, INTENT.members, 'GUILD_MEMBER_REMOVE', {
        guild_id: guild,
        user: userPayload(known(world.users, user)),
      });

const role =
  (t: string) =>
  (_: Telling, { guild, role }: Of<'role created' | 'role updated' | 'role deleted'>) =>
    event(guild, INTENT.guilds, t, { guild_id: guild, role: rolePayload(role) });

const appeared = ({ world }: Telling, { guild }: { guild: Snowflake }) =>
  known(world.guilds, guild).members.has(world.app.bot)
    ? event(guild, INTENT.guilds, 'GUILD_CREATE', guildCreate(world, known(world.guilds, guild), sees(world)))
    : [];

const silent = () => [];

const TELL: { [K in Kind]: Tell<K> } = {
  'message created': message('MESSAGE_CREATE'),
  'message updated': message('MESSAGE_UPDATE'),
  'message deleted': deletion,
  'reaction added': reaction('MESSAGE_REACTION_ADD'),
  'reaction removed': reaction('MESSAGE_REACTION_REMOVE'),
  'pins changed': pins,
  'typing started': typing,
  'channel created': place('CHANNEL_CREATE'),
  'channel updated': channelUpdated,
  'channel deleted': place('CHANNEL_DELETE'),
  'thread created': threadCreated,
  'thread updated': threadUpdated,
  'thread deleted': threadDeleted,
  'thread members changed': threadMembers,
  'interaction created': ({ world }, { guild, interaction }) =>
    event(guild, 0, 'INTERACTION_CREATE', interactionCreate(world, interaction)),
  'interaction answered': silent,
  'interaction failed': silent,
  'modal opened': silent,
  'member joined': memberJoined,
  'member updated': memberUpdated,
  'member left': memberLeft,
  'role created': role('GUILD_ROLE_CREATE'),
  'role updated': role('GUILD_ROLE_UPDATE'),
  'role deleted': (_, { guild, role }) =>
    event(guild, INTENT.guilds, 'GUILD_ROLE_DELETE', { guild_id: guild, role_id: role.id }),
  'guild joined': appeared,
  'guild available': appeared,
  'guild removed': (_, { guild }) => event(guild, INTENT.guilds, 'GUILD_DELETE', guildDelete(guild, false)),
  'guild unavailable': (_, { guild }) => event(guild, INTENT.guilds, 'GUILD_DELETE', guildDelete(guild, true)),
  'guild updated': ({ world }, { guild }) =>
    event(guild, INTENT.guilds, 'GUILD_UPDATE', guildPayload(known(world.guilds, guild))),
  'commands changed': silent,
};

/** Which events tell an app of this, in their order. Who gets which is decided by intents and shards. */
export function dispatchesOf<K extends Kind>(telling: Telling, told: Of<K>): Dispatch[] {
  if (!hears(telling.world, told)) return [];
  return (TELL[told.kind as K] as Tell<K>)(telling, told);
}

/** Of guilds it is not in, and of those that are out of order, a bot hears only that it is so. */
function hears({ guilds, app }: World, told: Happening): boolean {
  if (told.kind === 'guild removed' || told.kind === 'guild unavailable') return true;
  const guild = guilds.get(told.guild ?? '');
  return guild?.members.has(app.bot) === true && !guild.unavailable;
}
