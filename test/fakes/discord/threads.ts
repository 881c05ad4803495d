import type { Inside } from './inside.ts';
import type { Channel, Message, Snowflake, Thread } from './world.ts';

const MINUTE = 60_000;

export type NewThread = {
  name: string;
  owner: Snowflake;
  type?: number;
  autoArchiveMinutes?: number;
  invitable?: boolean;
  tags?: Snowflake[];
  members?: Snowflake[];
};

/** `id`: the message it grows from, if any. */
export function openThread(inside: Inside, parent: Channel, id: Snowflake | null, given: NewThread): Channel {
  const { clock, world } = inside;
  const now = clock.now();
  const thread: Thread = {
    ...{ owner: given.owner, archived: false, locked: false, autoArchiveMinutes: given.autoArchiveMinutes ?? 4320 },
    ...{ members: new Set([given.owner, ...(given.members ?? [])]), archivedAt: new Date(now).toISOString() },
    ...{ invitable: given.invitable ?? true, sent: 0, lastActiveAt: now, tags: given.tags ?? [] },
  };
  const place: Channel = {
    ...{
      id: id ?? inside.mint.snowflake(),
      guild: parent.guild,
      type: given.type ?? 11,
      name: given.name,
      topic: null,
    },
    ...{ position: 0, createdAt: now, parent: parent.id, overwrites: [], messages: [], thread, deleted: false },
  };
  world.channels.set(place.id, place);
  inside.tell({ kind: 'thread created', guild: place.guild, place });
  sleepLater(inside, place, thread);
  return place;
}

export function changeThread(inside: Inside, place: Channel, change: Partial<Thread> & { name?: string }) {
  const { thread } = place;
  if (!thread) throw new Error(`${place.id} is no thread`);
  const previous: Channel = { ...place, thread: { ...thread, members: new Set(thread.members) } };
  const { name, ...rest } = change;
  if (name !== undefined) place.name = name;
  const turned = rest.archived !== undefined && rest.archived !== thread.archived;
  if (turned) Object.assign(thread, { archivedAt: new Date(inside.clock.now()).toISOString() });
  Object.assign(thread, rest);
  if (turned && !thread.archived) thread.lastActiveAt = inside.clock.now();
  inside.tell({ kind: 'thread updated', guild: place.guild, place, previous });
  if (!thread.archived) sleepLater(inside, place, thread);
}

export function joinThread(inside: Inside, place: Channel, ...users: Snowflake[]) {
  const added = users.filter((user) => place.thread && !place.thread.members.has(user));
  for (const user of added) place.thread?.members.add(user);
  if (added.length > 0) {
    inside.tell({ kind: 'thread members changed', guild: place.guild, place, added, removed: [] });
  }
}

export function leaveThread(inside: Inside, place: Channel, user: Snowflake) {
  if (!place.thread?.members.delete(user)) return;
  inside.tell({ kind: 'thread members changed', guild: place.guild, place, added: [], removed: [user] });
}

/** What a message does to its thread: it wakes it, and brings in whoever wrote it and whom it names. */
export function wake(inside: Inside, place: Channel, message: Message) {
  const { thread } = place;
  if (!thread) return;
  if (thread.archived) changeThread(inside, place, { archived: false });
  thread.lastActiveAt = inside.clock.now();
  thread.sent++;
  const members = inside.world.guilds.get(place.guild)?.members;
  joinThread(inside, place, ...[message.author, ...message.mentions].filter((user) => members?.has(user)));
}

/** Archives the thread when nobody has written in it for as long as it says. */
function sleepLater(inside: Inside, place: Channel, thread: Thread) {
  const due = () => thread.lastActiveAt + thread.autoArchiveMinutes * MINUTE;
  const look = () => {
    if (place.deleted || thread.archived) return;
    if (inside.clock.now() >= due()) changeThread(inside, place, { archived: true });
    else inside.clock.at(due(), look);
  };
  inside.clock.at(due(), look);
}

/** THREAD_STARTER_MESSAGE: what a thread that grew from a message begins with, as the bot is told. Nobody can delete it. */
export const STARTER = 21;
export function starterOf({ world }: Inside, place: Channel): Message | undefined {
  const parent = world.channels.get(place.parent ?? '');
  const from = place.thread && parent?.messages.find(({ id }) => id === place.id);
  if (!from || from.deleted) return undefined;
  return {
    ...from,
    ...{ id: String(BigInt(place.id) + 1n), channel: place.id, type: STARTER, at: place.createdAt, reference: from.id },
    ...{ content: '', embeds: [], components: [], attachments: [], flags: 0, nonce: null, reactions: new Map() },
    ...{ mentions: [], mentionRoles: [], mentionEveryone: false, pinnedAt: null, interaction: null, editedAt: null },
  };
}

export const activeIn = ({ world }: Inside, guild: Snowflake) =>
  [...world.channels.values()].filter((one) => one.guild === guild && !one.deleted && one.thread?.archived === false);
