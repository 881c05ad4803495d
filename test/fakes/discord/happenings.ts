import type { Channel, Interaction, Json, Member, Message, Modal, Role, Snowflake } from './world.ts';

type InGuild = { guild: Snowflake };
type InChannel = InGuild & { channel: Snowflake };

/**
 * What took place in the fake Discord, whoever caused it. What the gateway sends is made from these. `previous` is a
 * copy from before; everything else is the live thing in the world.
 */
export type Happening =
  /** Ephemeral ones too: see `message.ephemeralFor`. */
  | ({ kind: 'message created'; message: Message } & InChannel)
  | ({ kind: 'message updated'; message: Message; previous: Message } & InChannel)
  | ({ kind: 'message deleted'; message: Message } & InChannel)
  | ({ kind: 'reaction added' | 'reaction removed'; message: Message; user: Snowflake; emoji: string } & InChannel)
  | ({ kind: 'pins changed'; at: number | null } & InChannel)
  | ({ kind: 'typing started'; user: Snowflake } & InChannel)
  | ({ kind: 'channel created' | 'channel deleted'; place: Channel } & InGuild)
  | ({ kind: 'channel updated'; place: Channel; previous: Channel } & InGuild)
  | ({ kind: 'thread created' | 'thread deleted'; place: Channel } & InGuild)
  /** Archived, unarchived, locked, renamed. Comes before the message that unarchives. */
  | ({ kind: 'thread updated'; place: Channel; previous: Channel } & InGuild)
  | ({ kind: 'thread members changed'; place: Channel; added: Snowflake[]; removed: Snowflake[] } & InGuild)
  | ({ kind: 'interaction created'; interaction: Interaction } & InChannel)
  /** `message`: what was posted or edited by the answer itself. `data`: as the app sent it (choices, modal, message). */
  | ({
      kind: 'interaction answered';
      interaction: Interaction;
      type: number;
      data: Json;
      message: Message | null;
    } & InChannel)
  /** Nobody answered within three seconds: the person reads "This interaction failed". */
  | ({ kind: 'interaction failed'; interaction: Interaction } & InChannel)
  | ({ kind: 'modal opened'; modal: Modal } & InChannel)
  | ({ kind: 'member joined' | 'member updated' | 'member left'; member: Member } & InGuild)
  | ({ kind: 'role created' | 'role updated' | 'role deleted'; role: Role } & InGuild)
  /** The bot was invited, or put out. `member left` and `member joined` are told as well. */
  | ({ kind: 'guild joined' | 'guild removed' } & InGuild)
  | ({ kind: 'guild updated' | 'guild unavailable' | 'guild available' } & InGuild)
  /** `guild` is null for global commands. */
  | { kind: 'commands changed'; guild: Snowflake | null };

export type Listener = (happening: Happening) => void;

export function happenings() {
  const listeners = new Set<Listener>();
  return {
    tell(happening: Happening) {
      for (const listener of listeners) listener(happening);
    },
    /** Returns how to stop listening. Listeners run at once, before the request that caused it is answered. */
    happens(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
