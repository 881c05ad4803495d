// What the fake Discord knows, as plain data. REST changes it, the person's hands read it, the gateway tells of it.

export type Json = Record<string, unknown>;
export type Snowflake = string;
export type Clock = { now(): number };

export type User = { id: Snowflake; username: string; globalName: string | null; bot: boolean };

export type Role = {
  id: Snowflake;
  name: string;
  permissions: bigint;
  position: number;
  /** Anybody may ping it. */
  mentionable: boolean;
  /** The bot whose own role this is: Discord makes it with the invitation, and it goes with the bot. */
  managedBy: Snowflake | null;
};

export type Member = { user: Snowflake; nick: string | null; roles: Snowflake[]; joinedAt: string };

export type Overwrite = { id: Snowflake; type: 'role' | 'member'; allow: bigint; deny: bigint };

export type Channel = {
  id: Snowflake;
  guild: Snowflake;
  /** Discord's numbers: 0 text, 11 public thread, 12 private thread, 15 forum. */
  type: number;
  name: string;
  topic: string | null;
  position: number;
  createdAt: number;
  /** A thread's channel; null for channels. */
  parent: Snowflake | null;
  overwrites: Overwrite[];
  messages: Message[];
  thread: Thread | null;
  deleted: boolean;
};

export type Thread = {
  owner: Snowflake;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  members: Set<Snowflake>;
  /** When `archived` last changed. */
  archivedAt: string;
  /** Private threads: may those who are not moderators add people? */
  invitable: boolean;
  /** Messages that were ever sent, also deleted ones. */
  sent: number;
  lastActiveAt: number;
  /** Forum posts. */
  tags: Snowflake[];
};

export type Message = {
  id: Snowflake;
  /** Discord's numbers: 0 ordinary, 19 reply, 20 chat command's answer, 23 context menu's answer. */
  type: number;
  channel: Snowflake;
  author: Snowflake;
  content: string;
  /** As Discord answers with them: `type: 'rich'`, `inline: false`. Hidden by SUPPRESS_EMBEDS, not deleted. */
  embeds: Json[];
  /** As Discord answers with them, every one with its number in `id`. Media keep their `attachment://name`. */
  components: Json[];
  attachments: Attachment[];
  flags: number;
  pinnedAt: number | null;
  nonce: string | number | null;
  at: number;
  editedAt: number | null;
  /** Only this person sees it. */
  ephemeralFor: Snowflake | null;
  /** The interaction it answers. */
  interaction: Snowflake | null;
  reference: Snowflake | null;
  /** Whom it pings: what allowed_mentions and permissions left of the text, in all three. */
  mentions: Snowflake[];
  mentionRoles: Snowflake[];
  mentionEveryone: boolean;
  reactions: Map<string, Set<Snowflake>>;
  deleted: boolean;
};

export type Attachment = {
  id: Snowflake;
  filename: string;
  contentType: string;
  bytes: number;
  content: Buffer;
  description: string | null;
};

export type Guild = {
  id: Snowflake;
  name: string;
  owner: Snowflake;
  roles: Map<Snowflake, Role>;
  members: Map<Snowflake, Member>;
  /** Registered for this guild. */
  commands: Command[];
  unavailable: boolean;
  preferredLocale: string;
};

export type Command = Json & { id: Snowflake; name: string; type: number };

/** A modal that stands before a person. */
export type Modal = { user: Snowflake; interaction: Snowflake; customId: string; title: string; components: Json[] };

export type Interaction = {
  id: Snowflake;
  token: string;
  user: Snowflake;
  guild: Snowflake;
  channel: Snowflake;
  /** Discord's numbers: 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  type: number;
  at: number;
  /** How it was first answered; null: not yet. */
  answered: { type: number; at: number; data: Json } | null;
  /** The message a component stands on. */
  message: Snowflake | null;
  original: Snowflake | null;
  followUps: Snowflake[];
  ephemeral: boolean;
  /** What the gateway sends, or whatever else the hand wants to remember. */
  payload: Json;
};

export type Application = {
  id: Snowflake;
  token: string;
  bot: Snowflake;
  name: string;
  publicKey: string;
  owner: Snowflake;
};

/** One line of traffic, either way. Never holds a token. */
export type Journaled = {
  at: number;
  direction: 'in' | 'out';
  /** `POST /channels/{channel_id}/messages`, `gateway MESSAGE_CREATE`, `gateway op 2`, `interaction button`, … */
  what: string;
  request: unknown;
  status: number;
  response: unknown;
  took: number;
};

/** What can go wrong, by script: the next `times` requests that fit. */
export type Fault = {
  /** `POST /channels/{channel_id}/messages` as the OpenAPI spells paths; `*`: any. */
  route: string;
  times: number;
  kind:
    | { kind: 'rate-limited'; retryAfter: number; scope: 'user' | 'global' | 'shared' }
    | { kind: 'status'; status: number; effect?: 'before' | 'after' }
    | { kind: 'error'; status: number; code: number; message: string }
    | { kind: 'html'; status: number }
    /** The connection is cut, before or after the request took effect. */
    | { kind: 'reset'; effect: 'before' | 'after' }
    | { kind: 'delay'; ms: number };
};

export type World = {
  clock: Clock;
  app: Application;
  users: Map<Snowflake, User>;
  guilds: Map<Snowflake, Guild>;
  channels: Map<Snowflake, Channel>;
  globalCommands: Command[];
  interactions: Map<Snowflake, Interaction>;
  /** By person: a client shows one at a time. */
  modals: Map<Snowflake, Modal>;
  /** Files that came with an interaction and stand on no message, by their ids: the CDN serves them, too. */
  uploads: Map<Snowflake, { channel: Snowflake; attachment: Attachment }>;
  faults: Fault[];
  journal: Journaled[];
  /** What no test asked for: unknown routes, answers that break the OpenAPI, interactions nobody answered. Tests fail on any. */
  complaints: string[];
};
