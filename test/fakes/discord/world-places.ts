import type { Inside } from './inside.ts';
import { attachmentOf, erase, messageIn, post } from './messages.ts';
import { pingsOf } from './pings.ts';
import { removeChannel } from './removing.ts';
import { openThread } from './threads.ts';
import type { Channel, Message, Overwrite, Snowflake } from './world.ts';

/** A thing, or its id. */
export type Named = Snowflake | { id: Snowflake };
export const idOf = (one: Named) => (typeof one === 'string' ? one : one.id);

export type NewOverwrite = { id: Named; type: Overwrite['type']; allow?: bigint; deny?: bigint };
export type Saying = {
  user: Named;
  content?: string;
  files?: { filename: string; contentType: string; content: Buffer }[];
  reference?: Named;
};

/** Channels, threads and what people write there; the gateway tells of all of it. */
export function seedingPlaces(inside: Inside) {
  const { world, mint, clock, tell } = inside;

  function place(of: Named): Channel {
    const found = world.channels.get(idOf(of));
    if (!found) throw new Error(`there is no channel ${idOf(of)}`);
    return found;
  }

  const overwrite = ({ id, type, allow = 0n, deny = 0n }: NewOverwrite): Overwrite => ({
    id: idOf(id),
    type,
    allow,
    deny,
  });

  function channel(
    of: Named,
    given: { name?: string; type?: number; topic?: string | null; overwrites?: NewOverwrite[] } = {},
  ): Channel {
    const guild = idOf(of);
    if (!world.guilds.has(guild)) throw new Error(`there is no guild ${guild}`);
    const made: Channel = {
      ...{
        id: mint.snowflake(),
        guild,
        type: given.type ?? 0,
        name: given.name ?? 'returns',
        topic: given.topic ?? null,
      },
      ...{
        position: world.channels.size,
        createdAt: clock.now(),
        parent: null,
        messages: [],
        thread: null,
        deleted: false,
      },
      overwrites: (given.overwrites ?? []).map(overwrite),
    };
    world.channels.set(made.id, made);
    tell({ kind: 'channel created', guild, place: made });
    return made;
  }

  function overwrites(of: Named, given: NewOverwrite[]) {
    const channel = place(of);
    const previous = { ...channel };
    channel.overwrites = given.map(overwrite);
    tell({ kind: 'channel updated', guild: channel.guild, place: channel, previous });
  }

  /** A thread that somebody opened by hand. */
  const thread = (of: Named, given: { owner: Named; name?: string; type?: number; members?: Named[] }): Channel =>
    openThread(inside, place(of), null, {
      ...{ name: given.name ?? 'thread', owner: idOf(given.owner), type: given.type ?? 11 },
      members: (given.members ?? []).map(idOf),
    });

  /** Somebody writes. Whether they may is not asked: the person's hands do that. */
  function say(of: Named, { user, content = '', files = [], reference }: Saying): Message {
    const channel = place(of);
    const author = idOf(user);
    const to = reference ? (messageIn(channel, idOf(reference)) ?? null) : null;
    return post(inside, channel, {
      ...{ author, content, attachments: files.map((file) => attachmentOf(inside, file)), reference: to?.id ?? null },
      ...pingsOf(world, channel, { author, text: content, allowed: null, repliedTo: to?.author ?? null }),
    });
  }

  function deleteMessage(of: Named, which: Named) {
    const message = messageIn(place(of), idOf(which));
    if (!message) throw new Error(`there is no message ${idOf(which)} in ${idOf(of)}`);
    erase(inside, message);
  }

  return {
    ...{ channel, overwrites, thread, say, deleteMessage },
    /** A channel with its threads, or a thread. */
    deleteChannel: (of: Named) => removeChannel(inside, place(of)),
  };
}
