import type { StaffAction } from '../domain/lifecycle.ts';
import type { Unkept } from '../domain/pictures.ts';
import type { Source } from '../domain/return-request.ts';
import type { Button, Card, Form, List, Notice } from '../views/vocabulary.ts';
import type { Shown } from './workspace.ts';

/** Where something was said or should be shown, in the platform's own ids. `team` is a Slack team, a Discord guild, a seller in the console. */
export type Address = { platform: string; team: string | null; channel: string };

/** Who acted, as the platform vouches for them. Guests, strangers of shared channels and bots are told apart here and never act. */
export type Who = {
  platform: string;
  team: string | null;
  user: string;
  name: string;
  locale: string | null;
  kind: 'person' | 'guest' | 'bot' | 'foreign';
  /** The platform's own roles of this person, where it has any; a place may map them to ours. */
  roles?: string[];
};

/** A picture that is stored already, to go with what a person writes. */
export type FileRef = { id: string; name: string; type: string; bytes: number; sha256: string };

/** A picture that is with the platform a person attached it on; its bytes are fetched when it is sent. */
export type AttachedFile = { name: string; type: string; bytes: number; source: Source };

/** A picture that came with a form and could not be kept, to be said beside it. */
export type UnkeptFile = { name: string; fault: Unkept };

/** What a person did on a platform. `onGesture` finds seller, staff, role and language; an adapter never does. */
export type Gesture = {
  /** The platform's own id of this act; the same id gets the same reply and changes nothing twice. */
  id: string;
  at: Address;
  who: Who;
  action: StaffAction;
  /** Our id of the return, or what the person typed (the shop's return id). */
  target: string | null;
  /** The version on the card the person pressed, where there was one. */
  seenVersion: number | null;
  /** What a form brought, by field name; absent when a button was pressed or a command typed. */
  fields?: Record<string, string>;
  /** A form that was kept, to be opened as it was written. */
  written?: string;
  /** The card in whose thread it was done, where the platform knows that and not the return. */
  under?: Shown;
  /** Words a colleague wants sent to the customer: opens the form that fits the conversation, filled with them. */
  words?: string;
  files?: (FileRef | AttachedFile | UnkeptFile)[];
};

export type Reply =
  | { kind: 'notice'; notice: Notice }
  | { kind: 'card'; card: Card }
  | { kind: 'form'; form: Form }
  | { kind: 'list'; list: List }
  | { kind: 'file'; link: string }
  /**
   * A form that was filled wrongly: the sentence for each field, by its name. The form stays open where the platform lets
   * it; where it does not, `again` opens it once more as it was written, and `labels` say which field is meant.
   */
  | { kind: 'invalid'; errors: Record<string, string>; labels: Record<string, string>; again: Again };
/** A form that is kept: its button, and under which name it is found again. Only its author finds it. */
type Again = { button: Button; written: string };

/** What the core gives every workspace adapter. */
export type Desk = {
  /** No network I/O; never rejects for anything a person did; the same gesture id gets the same reply. */
  onGesture(gesture: Gesture): Promise<Reply>;
  /** Returns that fit what somebody is typing, for a platform that completes it. */
  suggest(at: Address, who: Who, typed: string): Promise<Suggestion[]>;
  /** The queue as this person may see it. */
  home(at: Address, who: Who): Promise<List>;
  /**
   * Something happened to the workspace itself. Done once per `id`, in one transaction, before it is acknowledged.
   * Answers what to say there at once, or null.
   */
  onWorkspaceEvent(event: WorkspaceEvent): Promise<Notice | null>;
};

/** A return somebody may mean: `value` is what they would type. */
export type Suggestion = { value: string; label: string };

/** What happens to a workspace, as opposed to a return. `id` is the platform's own, the same when it tells it again. */
export type WorkspaceEvent = { id: string; platform: string; team: string } & (
  | { kind: 'installed' }
  /** Removed, or its token revoked: nothing can be sent there until it is installed again. */
  | { kind: 'removed'; why: string }
  | { kind: 'bot_invited'; channel: string; who: Who }
  | { kind: 'channel_gone'; channel: string; why: string }
  | { kind: 'channel_back'; channel: string }
  /** What the bot may do there was changed: channels that could not be used are tried again. */
  | { kind: 'permitted' }
  /** Somebody deleted a card of ours. */
  | { kind: 'card_deleted'; channel: string; shown: Shown }
  /** Somebody asked the bot for help. */
  | { kind: 'asked_for_help'; channel: string; who: Who }
);
