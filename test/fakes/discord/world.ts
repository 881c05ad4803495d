// What the fake Discord knows, as plain data. REST changes it, the person's hands read it, the gateway tells of it.

export type Json = Record<string, unknown>;
export type Snowflake = string;
export type Clock = { now(): number };

export type User = { id: Snowflake; username: string; globalName: string | null; bot: boolean };

export type Role = { id: Snowflake; name: string; permissions: bigint; position: number };

export type Member = { user: Snowflake; nick: string | null; roles: Snowflake[]; joinedAt: string };

export type Overwrite = { id: Snowflake; type: 'role' | 'member'; allow: bigint; deny: bigint };

export type Channel = {
  id: Snowflake;
  guild: Snowflake;
  /** Discord's numbers: 0 text, 11 public thread, 12 private thread, 15 forum. */
  type: number;
  name: string;
  /** A thread's channel; null for channels. */
  parent: Snowflake | null;
  overwrites: Overwrite[];
  messages: Message[];
  thread: { owner: Snowflake; archived: boolean; locked: boolean; autoArchiveMinutes: number; members: Set<Snowflake>; archivedAt: string } | null;
  deleted: boolean;
};

export type Message = {
  id: Snowflake;
  channel: Snowflake;
  author: Snowflake;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: Attachment[];
  flags: number;
  nonce: string | null;
  at: number;
  editedAt: number | null;
  /** Only this person sees it. */
  ephemeralFor: Snowflake | null;
  /** The interaction it answers. */
  interaction: Snowflake | null;
  reference: Snowflake | null;
  mentions: Snowflake[];
  mentionRoles: Snowflake[];
  mentionEveryone: boolean;
  reactions: Map<string, Set<Snowflake>>;
  deleted: boolean;
};

export type Attachment = { id: Snowflake; filename: string; contentType: string; bytes: number; content: Buffer };

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
  answered: { type: number; at: number } | null;
  /** The message a component stands on. */
  message: Snowflake | null;
  original: Snowflake | null;
  followUps: Snowflake[];
  ephemeral: boolean;
  payload: Json;
};

export type Application = { id: Snowflake; token: string; bot: Snowflake; name: string; publicKey: string };

/** One line of traffic, either way. Never holds a token. */
export type Journaled = {
  at: number;
  direction: 'in' | 'out';
  /** `POST /channels/{channel.id}/messages`, `gateway MESSAGE_CREATE`, `gateway op 2`, `interaction button`, … */
  what: string;
  request: unknown;
  status: number;
  response: unknown;
  took: number;
};

/** What can go wrong, by script: the next `times` requests that fit. */
export type Fault = {
  /** `POST /channels/{channel.id}/messages` as the OpenAPI spells paths; `*`: any. */
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
  modals: Map<Snowflake, Modal>;
  faults: Fault[];
  journal: Journaled[];
  /** What no test asked for: unknown routes, answers that break the OpenAPI, interactions nobody answered. Tests fail on any. */
  complaints: string[];
};
