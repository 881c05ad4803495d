import type { Ephemeral, Message } from './world.ts';

type InChannel = { team: string; channel: string };

/** What took place in the fake Slack, whoever caused it. What Slack sends to the app is made from these. */
export type Happening =
  | ({ kind: 'message posted'; message: Message } & InChannel)
  | ({ kind: 'message changed'; message: Message; previous: Message } & InChannel)
  /** `tombstone`: it had replies, so a marker stays. */
  | ({ kind: 'message deleted'; previous: Message; tombstone: boolean } & InChannel)
  | ({ kind: 'ephemeral shown' | 'ephemeral replaced' | 'ephemeral deleted'; ephemeral: Ephemeral } & InChannel)
  | ({ kind: 'reaction added' | 'reaction removed'; user: string; name: string; ts: string } & InChannel)
  | ({ kind: 'file shared'; file: string; ts: string } & InChannel)
  | { kind: 'file deleted'; team: string; file: string }
  | {
      kind: 'view opened' | 'view pushed' | 'view updated' | 'home published';
      team: string;
      user: string;
      view: string;
    }
  | ({ kind: 'member joined'; user: string; inviter: string | null } & InChannel)
  | ({ kind: 'member left'; user: string } & InChannel)
  | ({ kind: 'channel archived' | 'channel unarchived' | 'channel deleted' } & InChannel)
  | ({ kind: 'channel renamed'; name: string; oldName: string } & InChannel)
  | ({ kind: 'im opened'; user: string } & InChannel)
  | { kind: 'app installed'; team: string; installer: string }
  | { kind: 'app uninstalled'; team: string }
  /** As Slack reports it: the ids of the users whose tokens died, not the tokens. */
  | { kind: 'tokens revoked'; team: string; users: string[]; bots: string[] };

export type Listener = (happening: Happening) => void;

export function happenings() {
  const listeners = new Set<Listener>();
  return {
    tell(happening: Happening) {
      for (const listener of listeners) listener(happening);
    },
    /** Returns how to stop listening. Listeners run at once, before the call that caused it is answered. */
    happens(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
