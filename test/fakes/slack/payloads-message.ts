import { messageShape } from './api/message-shape.ts';
import type { Inside } from './inside.ts';
import { thumbnails } from './payloads-file.ts';
import { actionTs, installIn, uuid } from './payloads-ids.ts';
import type { Channel, Json, Message } from './world.ts';

export const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const;

/** A message as it stands in events and interactions: what the Web API shows, and what only payloads have. */
export function messageBody({ world, origin }: Inside, channel: Channel, message: Message): Json {
  const body = messageShape(world, channel.id, message, origin, { metadata: true });
  const files = body.files as Json[] | undefined;
  const fromClient = message.botId === null && !message.tombstone;
  return {
    ...(fromClient ? { client_msg_id: uuid(`${channel.id} ${message.ts}`) } : {}),
    ...body,
    ...(files ? { files: files.map(thumbnails), upload: false, display_as_bot: false } : {}),
  };
}

const placeOf = (channel: Channel, ts: string): Json => ({
  channel: channel.id,
  event_ts: ts,
  channel_type: CHANNEL_TYPE[channel.kind],
});

/**
 * A message that was posted: by a person, by the app, in a thread, with files. What came through a `response_url` has
 * the subtype `bot_message`, the app's own bot id and no user.
 */
export const messageEvent = (inside: Inside, channel: Channel, message: Message): Json => ({
  ...messageBody(inside, channel, message),
  ...placeOf(channel, message.ts),
});

/** Goes to an app that is mentioned, on top of the `message` event with the same `ts`. It has no `channel_type`. */
export const mentionEvent = (inside: Inside, channel: Channel, message: Message): Json => ({
  ...messageBody(inside, channel, message),
  type: 'app_mention',
  channel: channel.id,
  event_ts: message.ts,
});

/** An edit, an unfurl, a tombstone in place of a parent. */
export function messageChanged(inside: Inside, channel: Channel, message: Message, previous: Message): Json {
  const ts = actionTs(inside.world);
  const body = messageBody(inside, channel, message);
  return {
    type: 'message',
    subtype: 'message_changed',
    message: { ...body, source_team: body.team, user_team: body.team },
    previous_message: messageBody(inside, channel, previous),
    hidden: true,
    ts,
    ...placeOf(channel, ts),
  };
}

export function messageDeleted(inside: Inside, channel: Channel, previous: Message): Json {
  const ts = actionTs(inside.world);
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: messageBody(inside, channel, previous),
    deleted_ts: previous.ts,
    hidden: true,
    ts,
    ...placeOf(channel, ts),
  };
}

/** Told to a channel when somebody joins. Slack stores it as a message; the fake only sends it. */
export function joinMessage({ world }: Inside, channel: Channel, user: string, inviter: string | null): Json {
  const ts = actionTs(world);
  const [subtype, place] = channel.kind === 'private' ? ['group_join', 'group'] : ['channel_join', 'channel'];
  return {
    type: 'message',
    subtype,
    user,
    text: `<@${user}> has joined the ${place}`,
    ...(inviter ? { inviter } : {}),
    ts,
    ...placeOf(channel, ts),
  };
}

/** Whether the app is meant: its bot user stands in what somebody else wrote. */
export function mentionsApp({ world }: Inside, channel: Channel, message: Message): boolean {
  const install = installIn(world, channel.team);
  return install !== null && message.botId !== install.botId && message.text.includes(`<@${install.botUser}>`);
}
