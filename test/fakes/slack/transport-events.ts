import type { Happening } from './happenings.ts';
import type { Inside } from './inside.ts';
import { type About, eventCallback } from './payloads-event.ts';
import {
  appUninstalled,
  botLeft,
  channelArchived,
  channelDeleted,
  channelRenamed,
  memberJoined,
  memberLeft,
  reactionAdded,
  tokensRevoked,
} from './payloads-happenings.ts';
import { installIn } from './payloads-ids.ts';
import {
  joinMessage,
  mentionEvent,
  mentionsApp,
  messageChanged,
  messageDeleted,
  messageEvent,
} from './payloads-message.ts';
import type { Channel, Install, Json, World } from './world.ts';

type Told<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

/** What one happening means for the app: no event, one, or several; before anybody asks who may see them. */
type Events = { [K in Happening['kind']]: (inside: Inside, told: Told<K>, channel: Channel) => Json[] };

const nothing = () => [];

const EVENTS: Events = {
  'message posted': (inside, { message }, channel) => [
    messageEvent(inside, channel, message),
    ...(mentionsApp(inside, channel, message) ? [mentionEvent(inside, channel, message)] : []),
  ],
  'message changed': (inside, { message, previous }, channel) => [messageChanged(inside, channel, message, previous)],
  // With replies below it a deleted message is a change: what is left is a marker.
  'message deleted': (inside, { previous, tombstone }, channel) => {
    const marker = channel.messages.find((message) => message.ts === previous.ts);
    return [
      tombstone && marker
        ? messageChanged(inside, channel, marker, previous)
        : messageDeleted(inside, channel, previous),
    ];
  },
  'ephemeral shown': nothing,
  'ephemeral replaced': nothing,
  'ephemeral deleted': nothing,
  'reaction added': ({ world }, { user, name, ts }, channel) => [reaction(world, channel, user, name, ts)],
  'reaction removed': ({ world }, { user, name, ts }, channel) => [
    { ...reaction(world, channel, user, name, ts), type: 'reaction_removed' },
  ],
  'file shared': nothing,
  'file deleted': nothing,
  'view opened': nothing,
  'view pushed': nothing,
  'view updated': nothing,
  'home published': nothing,
  'member joined': (inside, { user, inviter }, channel) => [
    memberJoined(inside.world, channel, user, inviter),
    joinMessage(inside, channel, user, inviter),
  ],
  'member left': ({ world }, { user }, channel) => [
    memberLeft(world, channel, user),
    ...(user === installIn(world, channel.team)?.botUser ? [botLeft(world, channel, 'USLACKBOT')] : []),
  ],
  'channel archived': ({ world }, _, channel) => [channelArchived(world, channel, 'USLACKBOT')],
  'channel unarchived': ({ world }, _, channel) => [channelArchived(world, channel, 'USLACKBOT')],
  'channel deleted': ({ world }, _, channel) => [channelDeleted(world, channel, 'USLACKBOT')],
  'channel renamed': ({ world }, _, channel) => [channelRenamed(world, channel)],
  'im opened': nothing,
  'app installed': nothing,
  'app uninstalled': ({ world }) => [appUninstalled(world)],
  'tokens revoked': ({ world }, { bots, users }) => [tokensRevoked(world, { oauth: users, bot: bots })],
};

function reaction(world: World, channel: Channel, user: string, name: string, ts: string): Json {
  const author = channel.messages.find((message) => message.ts === ts)?.user ?? '';
  return reactionAdded(world, channel, { user, reaction: name, ts, author });
}

/** What Slack calls the subscription; only messages have another name than their event. */
function subscription(event: Json): string {
  if (event.type !== 'message') return String(event.type);
  return { channel: 'message.channels', group: 'message.groups', im: 'message.im' }[String(event.channel_type)] ?? '';
}

export const subscribed = (world: World, event: Json) => world.app.botEvents.includes(subscription(event));

/** Told even to an app whose bot is not in the channel, or not any more; as is what its own bot did there. */
const ANYWHERE = [
  'channel_left',
  'group_left',
  'channel_archive',
  'channel_unarchive',
  'channel_rename',
  'channel_deleted',
];

/**
 * The envelopes that this app gets for a happening: what it subscribed to, from channels its bot is in. One envelope
 * per event, however many installations could see it.
 */
export function envelopesOf(inside: Inside, told: Happening): Json[] {
  const { world } = inside;
  const channel = 'channel' in told ? world.channels.get(told.channel) : undefined;
  // A table by kind loses the tie between key and argument; the key comes from the argument itself.
  const draw = EVENTS[told.kind] as (inside: Inside, told: Happening, channel: Channel | undefined) => Json[];
  return draw(inside, told, channel)
    .filter((event) => subscribed(world, event))
    .flatMap((event) => {
      const install = receiver(world, told.team, channel, event);
      return install === undefined ? [] : [envelope(world, told.team, event, install, channel)];
    });
}

/** Whose installation gets it; undefined: nobody's. */
function receiver(world: World, team: string, channel: Channel | undefined, event: Json): Install | null | undefined {
  if (!channel) return installIn(world, team);
  const seeing = [...world.installs.values()].find((install) => channel.members.has(install.botUser));
  if (seeing) return seeing;
  const own = installIn(world, team);
  const told = ANYWHERE.includes(String(event.type)) || (own && event.user === own.botUser);
  return told && own ? own : undefined;
}

function envelope(world: World, team: string, event: Json, install: Install | null, channel?: Channel): Json {
  const actor = typeof event.user === 'string' ? world.users.get(event.user)?.team : undefined;
  const about: About = { install };
  if (channel) about.channel = channel;
  if (actor && channel?.shared) about.actorTeam = actor;
  return eventCallback(world, install?.team ?? team, event, about);
}
