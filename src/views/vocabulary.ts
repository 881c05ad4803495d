import type { StaffAction } from '../domain/lifecycle.ts';
import type { Tab } from '../domain/tabs.ts';

/**
 * What people see, as data in the reader's language. Plain text only: markup, escaping and shortening are the
 * renderer's, once per platform.
 */
export type Tone = 'calm' | 'soon' | 'late' | 'done';

/** A button. `id` is made and read by `button-id.ts` alone. */
export type Button = { id: string; action: StaffAction; label: string; style: 'plain' | 'primary' | 'danger' };

/** Words of somebody, word for word. Untrusted text; `caution` is said beside it when characters hide in it. */
export type Quote = { who: string; text: string; language: string | null; caution: string | null };

export type Fact = { label: string; value: string };

/** A picture somebody sent. Links are signed and live for minutes; null: there is nothing to show. */
export type Picture = {
  name: string;
  /** The picture as it came. */
  link: string | null;
  /** A small JPEG of it. */
  preview: string | null;
  /** Where it is not here: on its way, or why it was not taken. */
  state: string | null;
  /**
   * It is on its way. How much of it is here, for a page that is drawn again while it comes: `words` null: nothing yet;
   * `share` null: nobody said how large it is.
   */
  coming: { words: string | null; share: number | null } | null;
};

export type Card = {
  /** Ours, for links to the console. */
  id: string;
  title: string;
  /** One line: what it is and what it wants now. */
  summary: string;
  tone: Tone;
  facts: Fact[];
  /** What the customer said last, or the reason they gave. */
  quote: Quote | null;
  /** At most six of the customer's. */
  photos: Picture[];
  /** How many more there are, in words. */
  morePhotos: string | null;
  /** Said loudly: a delivery that was given up, a locked conversation. */
  warnings: string[];
  /** At most four; the rest is behind `more`. */
  buttons: Button[];
  more: Button[];
  /** What stands on the control that opens the rest. */
  moreLabel: string;
};

export type Field = { name: string; label: string; hint: string | null; required: boolean } & (
  | { kind: 'line'; value: string; limit: number }
  | { kind: 'text'; value: string; limit: number; language: string | null }
  /** `begins`: what the field `text` may begin with once it is chosen, where nothing else stands in it. */
  | { kind: 'choice'; value: string; options: { value: string; label: string; begins?: string }[] }
  /**
   * Several of many: their values, with commas between them. `listed` is said where only so many can be shown; null: those
   * are all.
   */
  | {
      kind: 'choices';
      value: string;
      options: { value: string; label: string; detail: string }[];
      listed(shown: number): string | null;
    }
  /**
   * JPEG and PNG pictures, at most `most`. Shown where a platform's form can take them; `small` is the hint where it takes
   * only small ones.
   */
  | { kind: 'pictures'; value: ''; most: number; small: string }
);
/** A field of one kind. */
export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>;

export type Form = {
  title: string;
  /** Lines to read before filling it in. */
  intro: string[];
  /** What was found in it; `grave`: it takes something more to send it all the same. */
  warnings: { text: string; grave: boolean }[];
  /** What the customer will get, word for word, where the form is a preview. */
  quote: Quote | null;
  fields: Field[];
  submit: Button;
  /** What stands on the control that leaves the form without doing anything. */
  cancel: string;
  /** A page that takes what the platform's form does not. */
  page?: { label: string; link: string } | null;
  /** Said where it could not be opened in time. */
  tooLate: string;
  /** Goes back with the form unseen: the draft's id. Never trusted further than that. */
  carries: Record<string, string>;
};

/** Somebody of staff, to be mentioned where the platform can: `user` is their account there, if they have one. */
export type Mention = { staff: string; name: string; user: string | null };

export type Notice = {
  text: string;
  /** `no`: it was not done, and the text says why. */
  tone: 'done' | 'no' | 'info';
  /** Whom it is for. */
  mentions: Mention[];
  /** For how many seconds what it says of itself is true: a message that leaves can be taken back so long. */
  holds?: number;
  /** Words of the customer or of a colleague under the text. */
  quote: Quote | null;
  buttons: Button[];
};

export type Row = {
  id: string;
  title: string;
  detail: string;
  /** What is most pressing: the next deadline in words. */
  due: string;
  tone: Tone;
  /** New messages of the customer. */
  count: number;
  holder: string | null;
  /** Opens the return where a list cannot link to it. */
  button: Button;
};
/** One way to look at the queue. `button` asks for it where a list cannot link. */
export type TabLink = { tab: Tab; label: string; count: number | null; chosen: boolean; button: Button };
export type List = {
  title: string;
  /** Said above the rows: a place of the team that cannot be reached. */
  warnings: string[];
  /** None where it is no queue. */
  tabs: TabLink[];
  rows: Row[];
  empty: string;
  /** All there are; `rows` may be the first of them. */
  count: number;
};

/** One line of a conversation, an internal thread or an audit trail. */
export type Line = {
  id: string;
  who: string;
  /** In a conversation the words that were said; in a thread or a trail a sentence of ours, '' where there is none. */
  text: string;
  /** Words of a person under the sentence: a note, what was given as a reason. In a conversation always null. */
  said: string | null;
  at: Date;
  side: 'customer' | 'staff' | 'desk';
  language: string | null;
  state: string | null;
  pictures: Picture[];
};

/** Everything about one return, for a page with room: the console's. */
export type ReturnPage = {
  card: Card;
  /** The shop's zone, in which times on the page are told. */
  zone: string;
  version: number;
  /** Messages between customer and staff. */
  conversation: Line[];
  /** Internal: notes and what the desk said. */
  thread: Line[];
  /** The audit trail: who did what, when, on which platform. */
  trail: Line[];
};

/** One figure: what, how much, and from 0 to 1 for a bar beside it, where it has one. */
export type Figure = { label: string; value: string; share: number | null };
/** What the last weeks show. */
export type InsightsPage = {
  title: string;
  /** Said where there is nothing to show. */
  empty: string | null;
  /** Said loudly: an item that comes back broken unusually often. */
  alarms: string[];
  /** `find`: looks for the returns a section is about. */
  sections: { title: string; figures: Figure[]; find?: { label: string; words: string } }[];
};

/** What can be done, and what is good to know. */
export type HelpPage = {
  title: string;
  know: { title: string; lines: string[] };
  actions: { label: string; meaning: string }[];
};

export type TranscriptLine = Omit<Line, 'id' | 'at'> & { at: string };
type TranscriptPart = { title: string; empty: string; lines: TranscriptLine[] };
/** The record of a return for whoever was not there: to be read, and printed. */
export type TranscriptPage = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What it is and whose. */
  sub: string;
  made: string;
  facts: Fact[];
  photos: Picture[];
  conversation: TranscriptPart;
  trail: TranscriptPart;
  /** Before the other forms and languages it can be had in. */
  also: string;
};

/** The words of the console's own frame, in the reader's language. */
export type Frame = Record<
  | 'queue'
  | 'search'
  | 'search_hint'
  | 'insights'
  | 'conversation'
  | 'no_messages'
  | 'thread'
  | 'no_notes'
  | 'trail'
  | 'log_out'
  | 'back'
  | 'more'
  | 'signed_in_as'
  | 'live'
  | 'not_live'
  | 'login_needed'
  | 'login_used'
  | 'writing_used'
  | 'not_found'
  | 'something_broke'
  | 'skip_to_content'
  | 'cancel'
  | 'required'
  | 'customer_page'
  | 'empty_queue'
  | 'help'
  | 'log_in'
  | 'login_once'
  | 'photos'
  | 'new_messages'
  | 'held_by'
  | 'reference'
  | 'dismiss'
  | 'keys'
  | 'form_keys'
  | 'choose_all'
  | 'chosen'
  | 'main_menu'
  | 'rules'
  | 'sending'
  | 'sent_whole'
  | 'sending_broke',
  string
> & { language: string; direction: 'ltr' | 'rtl' };
