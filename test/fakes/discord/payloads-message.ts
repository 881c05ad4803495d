import { channelPayload, isThread, standing } from './payloads-channel.ts';
import { iso, known, memberWithoutUser, userPayload } from './payloads-people.ts';
import type { Attachment, Channel, Json, Message, Snowflake, World } from './world.ts';

/** Where the bytes of an attachment are fetched: a signed address that expires. */
export type Link = (channel: Snowflake, attachment: Attachment) => string;

export const attachmentPayload = (link: Link, channel: Snowflake, attachment: Attachment): Json => {
  const url = link(channel, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    content_scan_version: 0,
    placeholder_version: 1,
  };
};

const HAS_THREAD = 1 << 5;
const EPHEMERAL = 1 << 6;
const TYPE_OF_ANSWER: Record<number, number> = { 1: 20, 2: 23, 3: 23 };

/** 0 ordinary, 19 a reply, 20 the answer to a slash command, 23 to one of a context menu. */
function typeOf(world: World, message: Message): number {
  const interaction = world.interactions.get(message.interaction ?? '');
  const first = interaction?.original === message.id && interaction.type === 2;
  if (first) return TYPE_OF_ANSWER[Number((interaction.payload.data as Json | undefined)?.type ?? 1)] ?? 20;
  return message.reference ? 19 : 0;
}

const reactionsOf = (world: World, message: Message): Json[] =>
  [...message.reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me: users.has(world.app.bot),
    me_burst: false,
  }));

/** A message as REST shows it to the bot, nothing withheld. */
export function messagePayload(world: World, link: Link, channel: Channel, message: Message, deep = true): Json {
  const author = known(world.users, message.author);
  const thread = world.channels.get(message.id);
  const referenced = channel.messages.find(({ id }) => id === message.reference);
  const reactions = reactionsOf(world, message);
  const hasThread = thread !== undefined && !thread.deleted;
  return {
    id: message.id,
    channel_id: channel.id,
    type: typeOf(world, message),
    author: userPayload(author),
    content: message.content,
    timestamp: iso(message.at),
    edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
    tts: false,
    pinned: false,
    mention_everyone: message.mentionEveryone,
    mentions: message.mentions.flatMap((id) => world.users.get(id) ?? []).map(userPayload),
    mention_roles: message.mentionRoles,
    attachments: message.attachments.map((one) => attachmentPayload(link, channel.id, one)),
    embeds: message.embeds,
    components: message.components,
    flags: message.flags | (hasThread ? HAS_THREAD : 0) | (message.ephemeralFor ? EPHEMERAL : 0),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(reactions.length > 0 ? { reactions } : {}),
    ...(message.author === world.app.bot ? { application_id: world.app.id } : {}),
    ...(message.interaction ? ofInteraction(world, message) : {}),
    ...(message.reference ? referenceTo(channel, message.reference) : {}),
    ...(message.reference && deep
      ? { referenced_message: referenced ? messagePayload(world, link, channel, referenced, false) : null }
      : {}),
    ...(hasThread ? { thread: channelPayload(world, thread) } : {}),
    ...(isThread(channel) ? { position: standing(channel).findIndex(({ id }) => id === message.id) } : {}),
  };
}

const referenceTo = (channel: Channel, id: Snowflake): Json => ({
  message_reference: { type: 0, message_id: id, channel_id: channel.id, guild_id: channel.guild },
});

/** Answers and follow-ups come through a webhook of the app's. */
function ofInteraction(world: World, message: Message): Json {
  const interaction = world.interactions.get(message.interaction ?? '');
  if (!interaction) return {};
  const data = (interaction.payload.data ?? {}) as Json;
  const follows = interaction.original !== message.id && interaction.original !== null;
  return {
    webhook_id: world.app.id,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: userPayload(known(world.users, interaction.user)),
      authorizing_integration_owners: { '0': interaction.guild },
      ...(interaction.type === 2 ? { name: data.name, command_type: data.type } : {}),
      ...(data.target_id ? { target_message_id: data.target_id } : {}),
      ...(interaction.type === 3 ? { interacted_message_id: interaction.message } : {}),
      ...(follows ? { original_response_message_id: interaction.original } : {}),
    },
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
