import type { Readable } from 'node:stream';
import type { Update } from './domain/command.ts';
import type { Features } from './domain/decide.ts';
import type { StaffAction } from './domain/lifecycle.ts';
import type { Money } from './domain/money.ts';
import type { PictureFault, PictureType } from './domain/pictures.ts';
import type { Customer, Item, Photo, ReturnFee, Source, Status } from './domain/return-request.ts';
import type { Tab } from './domain/tabs.ts';
import type { Button, Card, Form, Frame, InsightsPage, List, Notice, ReturnPage } from './views/vocabulary.ts';

// ---- Translation -----------------------------------------------------------------------------------------------

/** A machine that translates. `from`: the language it took the text for. Throws `DeliveryError`. */
export type Translator = {
  translate(text: string, to: string): Promise<{ text: string; from: string | null }>;
};

// ---- Workspaces ------------------------------------------------------------------------------------------------

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
  files?: (FileRef | AttachedFile)[];
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
export type Again = { button: Button; written: string };

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
export type Posting = 'card' | 'say' | 'digest';

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
  /** Says something under a card, in its thread, with a small picture where the platform takes one. The same delivery id is never said twice. Rejects with `DeliveryError`. */
  say(place: Place, under: Shown, notice: Notice, attempt: Attempt, shot: Shot | null): Promise<void>;
  /** Shows the queue once, where cards come slower than returns. Rejects with `DeliveryError`. */
  digest(place: Place, list: List, attempt: Attempt): Promise<void>;
  /** Where a picture somebody attached is to be had; absent where pictures come with the form itself. Rejects with `DeliveryError`. */
  whereIs?(source: Source): Promise<Whereabouts>;
}

/** Where a platform's file is: nobody but these hosts is asked for it, and nobody else is told `headers`. */
export type Whereabouts = { address: string; headers: Record<string, string>; mayAsk(host: string): boolean };

/** The app in somebody's team, with what is needed to act there. Tokens are open here and sealed at rest. */
export type Install = {
  team: string;
  name: string;
  botId: string;
  botUser: string;
  scopes: string[];
  token: string;
  refresh: string | null;
  expiresAt: Date | null;
  installedBy: string | null;
};

/** Where an adapter keeps its installs. */
export type Installs = {
  find(team: string): Promise<Install | null>;
  /** Waits for a renewal that is under way: what was installed last stays. */
  keep(install: Install): Promise<void>;
  /** Forgets the install this token is of; one that was installed again since stays. */
  drop(dead: Pick<Install, 'team' | 'token'>): Promise<void>;
  /**
   * One process at a time: a refresh token dies when it is used. The install is read again under the lock. `renew` answers
   * null where it cannot be renewed any more, and the install is forgotten. Null: there is none.
   */
  renew(team: string, renew: (now: Install) => Promise<Install | null>): Promise<Install | null>;
  /** Teams whose token ends before this. */
  ending(before: Date): Promise<string[]>;
};

// ---- Shops -----------------------------------------------------------------------------------------------------

/** What a shop told us: DESIGN §9, parsed. Money is minor units, instants are Dates, unknown codes are kept as they came. */
export type ShopMessages = {
  'return.opened': {
    returnId: string;
    orderId: string;
    status: Status | null;
    rawStatus: string | null;
    openedAt: Date | null;
    customer: Customer;
    items: Item[];
    paid: Money;
    refunded: Money | null;
    wants: 'refund' | 'exchange' | null;
    returnFee: ReturnFee | null;
    respondBy: Date | null;
  };
  'message.received': {
    returnId: string;
    messageId: string;
    text: string;
    language: string | null;
    files: Photo[];
    sentAt: Date;
    acceptsOffer: string | null;
  };
  'offer.accepted': { returnId: string; offerId: string; messageId: string | null };
  'offer.declined': { returnId: string; offerId: string; messageId: string | null };
  'return.received': {
    returnId: string;
    items: { id: string; quantity: number }[];
    receivedAt: Date | null;
    respondBy: Date | null;
  };
  'return.label_created': { returnId: string; tracking: string | null };
  'return.picked_up': { returnId: string; tracking: string | null };
  'conversation.reported': { returnId: string; by: 'customer' | 'shop'; reason: string | null };
  'conversation.unlocked': { returnId: string; reason: string | null };
  'return.cancelled': { returnId: string; reason: string | null };
  'refund.settled': { returnId: string; refundId: string; amount: Money | null; reference: string | null };
  'refund.failed': { returnId: string; refundId: string; reason: string | null };
  /** Of what `return.opened` told; null: as it was. */
  'return.updated': { returnId: string } & Update;
  'return.status_changed': { returnId: string; status: Status | null; rawStatus: string | null };
  /** About the shop of the URL, not a return; `feature` null: none we know. */
  'seller.feature_changed': { feature: keyof Features | null; enabled: boolean; reason: string | null };
  /** About all of a customer's returns with this shop. */
  'customer.erased': { customerId: string };
  'refund.automatic': { returnId: string; refundId: string; amount: Money; reason: string | null };
  'exchange.shipped': { returnId: string; reference: string | null };
  'reimbursement.settled': { returnId: string; amount: Money | null; reference: string | null };
  'reimbursement.refused': { returnId: string; reason: string | null };
};
export type ShopMessageType = keyof ShopMessages;
export type ShopMessage = { [T in ShopMessageType]: { type: T; data: ShopMessages[T] } }[ShopMessageType];

/** One verified webhook. `message` is null for types that are stored and not acted on. */
export type FromShop = {
  seller: string;
  shop: string;
  /** `webhook-id`: with the shop, its identity for ever. */
  id: string;
  type: string;
  /** The envelope's `timestamp`: when it happened, where the data names no better instant. */
  at: Date;
  returnId: string | null;
  sequence: number | null;
  /** The body as it came, and its sha256 in hex: the same id with another body is a conflict. */
  body: string;
  bodyHash: string;
  message: ShopMessage | null;
};
/** What becomes of a webhook, known only after the commit. */
export type Receipt = { kind: 'accepted'; duplicate: boolean } | { kind: 'conflict' };

/** A shop as its door needs it, read by its id: the id in the path is no credential, the signature is. */
export type ShopDoor = { seller: string; shop: string; currency: string; secrets: string[]; now: Date };

/** A signed webhook to a shop. `body` is fixed when the delivery is written and the same on every try. */
export type ToShop = { type: string; body: string };

export interface ShopRelay {
  /** Sends to the shop's endpoint, signed anew at each try under the same id. Rejects with `DeliveryError`. */
  send(endpoint: ShopEndpoint, message: ToShop, deliveryId: string): Promise<void>;
}
export type ShopEndpoint = { url: string; secrets: string[] };

// ---- Files -----------------------------------------------------------------------------------------------------

/** A file that is stored whole; `end` of a range is its last byte. Read with backpressure, never held in memory. */
export type StoredFile = { bytes: number; read(range?: { start: number; end: number }): Readable };

/**
 * What a look at a file told: why it is none we take, or the picture alone. `bytes` and `sha256` are what is kept and what
 * leaves: the same picture without what its camera wrote beside it.
 */
export type Looked =
  | {
      type: PictureType;
      width: number;
      height: number;
      bytes: number;
      sha256: string;
      keep(seller: string): Promise<void>;
    }
  | { fault: PictureFault | 'full' };

/** What came and is not stored yet. Whoever asked for it drops it in the end; what was kept is not dropped with it. */
export type ArrivedFile = {
  bytes: number;
  /** As it came: what its sender can tell. */
  sha256: string;
  /** Looks at it without trusting it, and makes its preview. */
  look(): Promise<Looked>;
  drop(): Promise<void>;
};

/** Where files live, by seller and by what is in them. */
export interface FileStore {
  /**
   * Takes a stream to its end or to its limit, with a running hash. `cut`: its sender left; `full`: there is no room;
   * `came` is told after each piece how much is here.
   */
  receive(
    body: Readable,
    how: { limit: number; expected: number | null; came?(bytes: number): void },
  ): Promise<ArrivedFile | { fault: 'too_large' | 'cut' | 'full' }>;
  open(seller: string, sha256: string): Promise<StoredFile | null>;
  /** A small JPEG without anything the camera wrote beside it; null: the picture is too large to be drawn. */
  openPreview(seller: string, sha256: string): Promise<StoredFile | null>;
  /** Removes one with its preview; where there is none, nothing. */
  remove(seller: string, sha256: string): Promise<void>;
  /** Removes what no row needs; answers how many. */
  sweep(now: Date, needed: (sha256s: string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** Fetches what shops point to, and what staff attached. The stream fails with `DeliveryError`; it is taken up again by itself where it broke. */
export interface Pulls {
  open(from: string | Whereabouts): Readable;
}

/** A small picture to show beside what is said of it, without anything hidden in it. */
export type Shot = { name: string; file: StoredFile };

/** A file a shop puts, once its signature over the digest it claims is verified. */
export type Upload = {
  seller: string;
  shop: string;
  /** The shop's own id of the file. */
  id: string;
  /** sha256 in hex, as claimed. */
  digest: string;
  type: string | null;
  bytes: number | null;
};
export type UploadReceipt =
  | { kind: 'accepted'; duplicate: boolean }
  /** Another file came under this id before. */
  | { kind: 'conflict' }
  | { kind: 'refused'; why: PictureFault }
  | { kind: 'full' }
  /** Its sender left; nothing was kept. */
  | { kind: 'cut' };

// ---- Deliveries ------------------------------------------------------------------------------------------------

/**
 * What the other side's answer asks for beyond another try. A shop: `gone` switches the endpoint off, `refused` gets three
 * tries in all. A workspace: `card_gone` shows the card anew before saying it, `place_unusable` and `install_dead` pause
 * the channel or the whole team until somebody mends it.
 */
export type DeliveryAnswer = 'gone' | 'refused' | 'card_gone' | 'place_unusable' | 'install_dead';

/** Why something could not be delivered, in the two respects that decide what happens next. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** We know that it was not done. False: it may have been. */
  readonly certain: boolean;
  /** Trying again cannot help. */
  readonly final: boolean;
  readonly retryAfterSeconds: number | null;
  readonly answer: DeliveryAnswer | null;

  constructor(
    message: string,
    how: { certain: boolean; final: boolean; retryAfterSeconds?: number | null; answer?: DeliveryAnswer | null },
  ) {
    super(message);
    this.certain = how.certain;
    this.final = how.final;
    this.retryAfterSeconds = how.retryAfterSeconds ?? null;
    this.answer = how.answer ?? null;
  }
}

// ---- Console ---------------------------------------------------------------------------------------------------

/** A person signed in to the console. The seller comes from the session, never from a page. */
export type Session = { id: string; seller: string; sellerName: string; staff: string; name: string; language: string };

/** A message that goes on, on a page of its own: who writes it, where they work, and to which return it belongs. */
export type Writing = {
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
  open(token: string): Promise<Writing | null>;
  /** The token with which its page goes on, good for another while. */
  token(writing: Writing): string;
  /** Before something leaves from it: a link sends once. False: it did, by another press. */
  use(writing: Writing, press: string): Promise<boolean>;
  /** It did not leave. */
  free(writing: Writing, press: string): Promise<unknown>;
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
  /** What the seller's rules would have done to past returns; null for whoever does not lead. */
  rules(session: Session): Promise<InsightsPage | null>;
  frame(language: string): Frame;
  /** Takes what a person attached, before anything else of their form is known. */
  receivePicture: FileStore['receive'];
  /** Stores it for this return; or says in the person's language why not. */
  keepPicture(
    session: Pick<Session, 'seller' | 'language'>,
    returnId: string,
    picture: ArrivedFile,
    said: { name: string; type: string },
  ): Promise<FileRef | { wrong: string }>;
  writing: WritingSide;
  /** Why a file did not even arrive. */
  pictureFault(language: string, name: string, fault: 'too_large' | 'cut' | 'full'): string;
  /** Calls back after each committed change of this seller, from any process; `say` brings what the desk says aloud. Returns how to stop. */
  onChange(seller: string, listener: (change: Change) => void): () => void;
  /** Tells every process's browsers; how `showCard` and `say` of the console reach people. */
  announce(seller: string, change: Change): Promise<void>;
};
/** `of`: what changed about the return; `picture`: only how much of one is here, which lists do not show. */
export type Change = { returnId: string; say: string | null; of: 'return' | 'picture' };
