import type { StaffAction, StaffChange } from '../domain/lifecycle.ts';
import type { Unkept } from '../domain/pictures.ts';
import type { Tab } from '../domain/tabs.ts';
import type { Form, Frame, HelpPage, InsightsPage, Notice, ReturnPage } from '../views/vocabulary.ts';
import type { ArrivedFile, FileStore } from './files.ts';
import type { Address, FileRef, Gesture, Reply, Who } from './gesture.ts';

/** A person signed in to the console. The seller comes from the session, never from a page. */
export type Session = {
  id: string;
  seller: string;
  sellerName: string;
  staff: string;
  name: string;
  language: string;
  /** Sees what only who leads may do. */
  leads: boolean;
};

/** A message that goes on, on a page of its own: who writes it, where they work, and to which return it belongs. */
export type WritingPage = {
  seller: string;
  draft: string;
  returnId: string;
  action: StaffAction;
  at: Address;
  who: Who;
  language: string;
  /** The return, as its card is called. */
  title: string;
};

export type WritingSide = {
  /** What a signed link lets its bearer write; null: used, expired, altered, or not theirs any more. */
  open(token: string): Promise<WritingPage | null>;
  /** The token with which its page goes on, good for another while. */
  token(writing: WritingPage): string;
  /** Before something leaves from it: a link sends once. False: it did, by another press. */
  use(writing: WritingPage, press: string): Promise<boolean>;
  /** It did not leave. */
  free(writing: WritingPage, press: string): Promise<unknown>;
};

/** What the console's pages read and who is reading; handed to it by `main.ts`. */
export type ConsoleSide = {
  /** Trades a login link's token for a session, once; null when it is used, expired or unknown. */
  logIn(token: string): Promise<Session | null>;
  session(id: string): Promise<Session | null>;
  logOut(id: string): Promise<void>;
  /** Null: no such return for this seller. */
  returnPage(session: Session, returnId: string): Promise<ReturnPage | null>;
  /** What may be done with returns of the queue at once, chosen beside their rows; null: nothing, for whoever does not lead. */
  manyForm(session: Session, tab: Tab): Promise<Form | null>;
  /** What the seller's last weeks show. */
  insights(session: Session): Promise<InsightsPage>;
  /** What can be done, and what is good to know. */
  help(session: Session): Promise<HelpPage>;
  /** What the seller's rules would have done to past returns; null for whoever does not lead. */
  rules(session: Session): Promise<InsightsPage | null>;
  frame(language: string): Frame;
  /** Takes what a person attached, before anything else of their form is known. */
  receivePicture: FileStore['receive'];
  /** Why this person cannot do it now, whatever they filled in; null: they can. Asked before what came with a form is stored. */
  refused(by: Pick<Gesture, 'at' | 'who'>, action: StaffChange, returnId: string): Promise<Reply | null>;
  /** Stores it for this return, or answers why not; null: there is no such return. */
  keepPicture(
    session: Pick<Session, 'seller'>,
    returnId: string,
    picture: ArrivedFile,
    said: { name: string; type: string },
  ): Promise<FileRef | { fault: Unkept } | null>;
  writing: WritingSide;
  /** What was said to everybody, in this person's language; null: it is gone. */
  saidTo(session: Session, delivery: string): Promise<Notice | null>;
  /** Calls back after each committed change of this seller, from any process. Returns how to stop. */
  onChange(seller: string, listener: (change: ChangeHeard) => void): () => void;
  /** Tells every process's browsers; how `showCard` and `say` of the console reach people. */
  announce(seller: string, change: ChangeHeard): Promise<void>;
};
/**
 * `of`: what changed about the return; `picture`: only how much of one is here, which lists do not show. `said`: the delivery
 * that says something aloud.
 */
export type ChangeHeard = { returnId: string; said: string | null; of: 'return' | 'picture' };
