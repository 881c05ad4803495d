import type { Source } from '../domain/return-request.ts';
import type { Card, List, Notice } from '../views/vocabulary.ts';
import type { Shot } from './files.ts';
import type { Address, Desk } from './gesture.ts';

/** A place a team works in, as an adapter needs to know it. */
export type Place = {
  seller: string;
  id: string;
  platform: string;
  team: string | null;
  channel: string;
  language: string;
};

/** The platform's handle of something it shows. Opaque: only the adapter that made it reads it. */
export type Shown = Record<string, string>;

/** One try to carry a delivery. `maybeDone`: an earlier try, none before `since`, may have arrived: look before doing it again. */
export type Attempt = { id: string; maybeDone: boolean; since: Date };

/** What a workspace is written to with. */
export type Posting = 'card' | 'say' | 'digest' | 'clear';

/** A pace a platform sets: one thing each `seconds` on average under this key, at most `burst` at once. */
export type Pace = { key: string; seconds: number; burst: number };

export interface WorkspaceAdapter {
  readonly platform: string;
  start(desk: Desk): Promise<void>;
  stop(): Promise<void>;
  /** How fast this may be sent there, by every pace that applies; none: as fast as it comes. `fresh`: no card stands there yet. */
  paces(at: Address, what: Posting, fresh: boolean): Pace[];
  /** Shows the card, over what was shown before where that is known. Rejects with `DeliveryError`. */
  showCard(place: Place, card: Card, over: Shown | null, attempt: Attempt): Promise<Shown>;
  /** Says something under a card, in its thread, with a small picture where the platform takes one. The same delivery id is never said twice. Answers what `clear` could not find under the card, if there is such. Rejects with `DeliveryError`. */
  say(place: Place, under: Shown, notice: Notice, attempt: Attempt, shot: Shot | null): Promise<Shown | null>;
  /**
   * Takes away for good what we said under the card, which stays, and `strays` with what is under them. What other people
   * wrote stays. What is gone already is done, so this may be done twice. Rejects with `DeliveryError`.
   */
  clear(place: Place, card: Shown | null, strays: Shown[]): Promise<void>;
  /** Shows the queue once, where cards come slower than returns. Rejects with `DeliveryError`. */
  digest(place: Place, list: List, attempt: Attempt): Promise<void>;
  /** Where a picture somebody attached is to be had; absent where pictures come with the form itself. Rejects with `DeliveryError`. */
  whereIs?(source: Source): Promise<Whereabouts>;
}

/** Where a platform's file is: nobody but these hosts is asked for it, and nobody else is told `headers`. */
export type Whereabouts = { address: string; headers: Record<string, string>; mayAsk(host: string): boolean };
