import { channelPayload, isThread, standing } from './payloads-channel.ts';
import { attachmentPayload, type Link, withMedia } from './payloads-media.ts';
import { iso, known, memberWithoutUser, userPayload } from './payloads-people.ts';
import { STARTER } from './threads.ts';
import type { Channel, Interaction, Json, Message, Snowflake, World } from './world.ts';

export type { Link } from './payloads-media.ts';

const SUPPRESS_EMBEDS = 1 << 2;
const HAS_THREAD = 1 << 5;
const EPHEMERAL = 1 << 6;

const reactionsOf = (world: World, message: Message): Json[] =>
  [...message.reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me: users.has(world.app.bot),
    me_burst: false,
  }));

/** A message as REST shows it to the bot, nothing withheld. `deep`: with the message it replies to. */
export function messagePayload(world: World, link: Link, channel: Channel, message: Message, deep = true): Json {
  const author = known(world.users, message.author);
  const thread = world.channels.get(message.id);
  const reactions = reactionsOf(world, message);
  // A thread's beginning points at the channel it grew in.
  const from = message.type === STARTER ? known(world.channels, channel.parent ?? '') : channel;
  const hasThread = thread !== undefined && !thread.deleted;
  const media = withMedia(link, channel, message);
  const interaction = world.interactions.get(message.interaction ?? '');
  return {
    id: message.id,
    channel_id: channel.id,
    type: message.type,
    author: userPayload(author),
    content: message.content,
    timestamp: iso(message.at),
    edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
    tts: false,
    pinned: message.pinnedAt !== null,
    mention_everyone: message.mentionEveryone,
    mentions: message.mentions.flatMap((id) => world.users.get(id) ?? []).map(userPayload),
    mention_roles: message.mentionRoles,
    attachments: message.attachments.map((one) => attachmentPayload(link, channel.id, one)),
    embeds: message.flags & SUPPRESS_EMBEDS ? [] : message.embeds.map(media.embed),
    components: message.components.map(media.component),
    flags: message.flags | (hasThread ? HAS_THREAD : 0) | (message.ephemeralFor ? EPHEMERAL : 0),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(reactions.length > 0 ? { reactions } : {}),
    ...(message.author === world.app.bot ? { application_id: world.app.id } : {}),
    ...(interaction ? answering(world, interaction, message) : {}),
    ...(message.reference ? referring(world, link, from, message.reference, deep) : {}),
    ...(hasThread ? { thread: channelPayload(world, thread) } : {}),
    ...(isThread(channel)
      ? {
          position: Math.max(
            0,
            standing(channel).findIndex(({ id }) => id === message.id),
          ),
        }
      : {}),
  };
}

/** Null: the message was deleted. Not there at all: nobody looked. */
function referring(world: World, link: Link, channel: Channel, id: Snowflake, deep: boolean): Json {
  const before = channel.messages.find((one) => one.id === id && !one.deleted);
  return {
    message_reference: { type: 0, message_id: id, channel_id: channel.id, guild_id: channel.guild },
    ...(deep ? { referenced_message: before ? messagePayload(world, link, channel, before, false) : null } : {}),
  };
}

/** Answers and follow-ups come through a webhook of the app's, and say what they answer. */
function answering(world: World, interaction: Interaction, message: Message): Json {
  const follows = interaction.original !== message.id && interaction.original !== null;
  return {
    webhook_id: world.app.id,
    interaction_metadata: {
      ...metadata(world, interaction),
      ...(follows ? { original_response_message_id: interaction.original } : {}),
    },
  };
}

function metadata(world: World, interaction: Interaction): Json {
  const { id, type, user, guild } = interaction;
  const data = (interaction.payload.data ?? {}) as Json;
  const opener = world.interactions.get(String(interaction.payload.opener ?? ''));
  return {
    ...{ id, type, user: userPayload(known(world.users, user)) },
    authorizing_integration_owners: { '0': guild },
    ...(type === 2 ? { name: data.name, command_type: data.type } : {}),
    ...(data.target_id ? { target_message_id: data.target_id } : {}),
    ...(type === 3 ? { interacted_message_id: interaction.message } : {}),
    ...(opener ? { triggering_interaction_metadata: metadata(world, opener) } : {}),
  };
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE carry beside the message itself. */
export function messageEvent(world: World, link: Link, channel: Channel, message: Message): Json {
  const guild = known(world.guilds, channel.guild);
  const member = guild.members.get(message.author);
  const payload = messagePayload(world, link, channel, message);
  return {
    ...payload,
    guild_id: guild.id,
    channel_type: channel.type,
    ...(member && !message.interaction ? { member: memberWithoutUser(member) } : {}),
    mentions: (payload.mentions as Json[]).map((user) => {
      const mentioned = guild.members.get(String(user.id));
      return mentioned ? { ...user, member: memberWithoutUser(mentioned) } : user;
    }),
  };
}

export const messageDelete = (channel: Channel, message: Snowflake): Json => ({
  id: message,
  channel_id: channel.id,
  guild_id: channel.guild,
});

const WITHHELD: Json = { content: '', embeds: [], attachments: [], components: [] };

/**
 * The message as an app without the intent for content gets it. Its own messages and those that mention it keep
 * everything; so does what a message refers to, by the same rule.
 */
export function redacted(world: World, payload: Json): Json {
  const { bot } = world.app;
  const mentions = ((payload.mentions ?? []) as Json[]).some(({ id }) => id === bot);
  const own = (payload.author as Json | undefined)?.id === bot;
  const before = payload.referenced_message as Json | null | undefined;
  return {
    ...payload,
    ...(own || mentions ? {} : WITHHELD),
    ...(before ? { referenced_message: redacted(world, before) } : {}),
  };
}
