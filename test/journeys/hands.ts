/** What a person sees after doing something: what the desk said, or the form that opened. */
export type Seen = {
  /** The words of the notice, or null. */
  notice: string | null;
  form: { title: string; text: string; fields: string[]; errors: Record<string, string> } | null;
};

/** A picture a person chose on their machine. */
export type Attachment = { name: string; type: string; bytes: Buffer };

/** A return as it stands before a person: everything of the card in words, and what can be pressed. */
export type SeenCard = {
  title: string;
  /** Title, summary, facts, quote and warnings, as one reads them. */
  text: string;
  tone: string;
  buttons: string[];
  /** The pictures that can be seen there, by name. */
  pictures: string[];
  conversation: string[];
  thread: string[];
  trail: string[];
};

/** Where the same is done with several returns at once. */
export type Several = {
  /** The returns that can be chosen, as they are read there. */
  offered: string[];
  /** Chooses returns by the shop's ids, fills in the rest by name, and sends it; `twice`: what is sent arrives twice. */
  send(shopReturnIds: string[], values: Record<string, string>, how?: { twice: boolean }): Promise<Seen>;
};

/**
 * A person at a workspace, who can only do what its client lets a person do. Journeys are written against this; each
 * platform brings its own hands.
 */
export type Hands = {
  /** The queue: a line for each return that waits. */
  queue(): Promise<string[]>;
  /** The queue under one of its tabs, by the tab's name. */
  tab(label: string): Promise<string[]>;
  /** What is found for words: its title, then a line for each return. */
  find(words: string): Promise<{ title: string; rows: string[] }>;
  /** What the last weeks show, in words. */
  insights(): Promise<string>;
  /** What help tells. */
  help(): Promise<string>;
  /** What stands in the channel, message by message; the console has none. */
  channel(): Promise<string[]>;
  card(shopReturnId: string): Promise<SeenCard>;
  /** Presses a button by its label, on the card or behind "More…"; fails when there is none. */
  press(shopReturnId: string, label: string): Promise<Seen>;
  /** Presses a button that answers with a link; the link. */
  linkFrom(shopReturnId: string, label: string): Promise<string>;
  /** Presses a button on the card as it was last drawn for this person, without looking again; `stay` keeps that old card in hand. */
  pressDrawn(label: string, how?: { stay: boolean }): Promise<Seen>;
  /** Fills the form that is open and submits it; fields by name. */
  fill(values: Record<string, string>, pictures?: Attachment[]): Promise<Seen>;
  /** Where the preview before them leads for larger pictures; null: nowhere, the form takes them. */
  linkInForm(): string | null;
  /** Opens it; a sentence: why it does not open. */
  several(): Promise<Several | string>;
  /** Presses a button of the notice just seen, such as "Undo". */
  pressNotice(label: string): Promise<Seen>;
};
