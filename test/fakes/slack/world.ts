// What the fake Slack knows, as plain data. The Web API changes it, the person's hands read it, both send from it.

/** A clock that only moves when it is told to, or the machine's. Milliseconds since 1970. */
export type Clock = { now(): number };

export type Team = {
  id: string;
  domain: string;
  name: string;
  /** Grid: the organisation the team belongs to. */
  enterprise: { id: string; name: string } | null;
};

export type User = {
  id: string;
  team: string;
  name: string;
  realName: string;
  locale: string;
  tz: string;
  kind: 'person' | 'guest' | 'single_channel_guest' | 'bot' | 'foreign';
  deleted: boolean;
};

export type Channel = {
  id: string;
  team: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  members: Set<string>;
  archived: boolean;
  /** A channel shared with another organisation (Slack Connect). */
  shared: boolean;
  messages: Message[];
  created?: number;
  creator?: string;
  previousNames?: string[];
  /** Who else may not see it any more: nobody finds a deleted channel. */
  deleted?: boolean;
};

export type Json = Record<string, unknown>;

export type Message = {
  ts: string;
  threadTs: string | null;
  /** A user id; a message of the app carries its bot user and `botId`. */
  user: string;
  botId: string | null;
  appId: string | null;
  /** As Slack stores it: `&`, `<` and `>` escaped. */
  text: string;
  blocks: Json[];
  attachments: Json[];
  metadata: { event_type: string; event_payload: Json } | null;
  edited: { user: string; ts: string } | null;
  /** Deleted while it had replies: Slack keeps a tombstone. */
  tombstone: boolean;
  reactions: Map<string, Set<string>>;
  files: string[];
  /** `bot_message` for what came through a `response_url` or under another name, `file_share` for a message made of files. */
  subtype?: 'bot_message' | 'file_share';
  username?: string;
  /** A reply that is shown in the channel as well. */
  broadcast?: boolean;
  clientMsgId?: string;
};

/** What only one person sees: an answer to a command or a button. Slack stores none of these. */
export type Ephemeral = {
  id: string;
  user: string;
  channel: string;
  threadTs: string | null;
  text: string;
  blocks: Json[];
  at: number;
  /** Through which `response_url` it came and can be replaced; null for `chat.postEphemeral`. */
  responseUrl: string | null;
};

export type View = {
  id: string;
  externalId: string;
  type: 'modal' | 'home';
  team: string;
  user: string;
  hash: string;
  callbackId: string;
  privateMetadata: string;
  title: Json | null;
  submit: Json | null;
  close: Json | null;
  blocks: Json[];
  notifyOnClose: boolean;
  clearOnClose: boolean;
  rootViewId: string;
  previousViewId: string | null;
  /** What the person typed or chose, by block id and action id, as Slack sends it. */
  state: ViewState;
};

export type ViewState = Record<string, Record<string, Json>>;

/** A trigger lives three seconds and is used once. */
export type Trigger = { id: string; team: string; user: string; at: number; used: boolean };

/** Five uses in thirty minutes. */
export type ResponseUrl = {
  url: string;
  team: string;
  channel: string;
  user: string;
  message: string | null;
  at: number;
  uses: number;
};

export type Token = {
  value: string;
  kind: 'bot' | 'app' | 'refresh';
  team: string;
  scopes: Set<string>;
  /** Milliseconds since 1970; null: it does not expire. */
  expiresAt: number | null;
  state: 'live' | 'revoked' | 'expired' | 'inactive';
  /** Of a refresh token: the access token it renews. */
  renews?: string;
};

export type SlackFile = {
  id: string;
  name: string;
  bytes: number;
  team: string;
  user: string;
  state: 'uploading' | 'scanning' | 'shared' | 'dropped';
  /** `channel/ts` of every message that shows it. */
  shares: string[];
  content: Buffer;
  title?: string;
  altText?: string;
  mimetype?: string;
  createdAt?: number;
  /** The last part of its upload address; gone once the upload is completed. */
  uploadTicket?: string;
  /** The bytes have arrived. */
  received?: boolean;
  deleted?: boolean;
  /** Given to the app in a form of its own: it may read it, wherever it is shown. */
  inForm?: boolean;
};

/** What the consent page hands to the redirect address: one use, ten minutes, for one redirect address. */
export type Code = {
  value: string;
  team: string;
  installer: string;
  scopes: string[];
  redirectUri: string | null;
  at: number;
  used: boolean;
};

/** The app as Slack knows it. One app; it may be installed in many teams. */
export type AppRegistration = {
  id: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  appToken: string;
  verificationToken: string;
  /** Where Slack sends events, interactions and commands; null while Socket Mode is used. */
  requestUrl: string | null;
  redirectUrls: string[];
  /** Commands such as `/returns`; a person can type no other. */
  commands: string[];
  /** Message and global shortcuts, by callback id. */
  shortcuts: { callbackId: string; name: string; type: 'message' | 'global' }[];
  botEvents: string[];
  scopes: string[];
  rotation: boolean;
};

export type Install = { team: string; botUser: string; botId: string; scopes: Set<string>; installer: string };

/** One line of traffic, either way. Never holds a token. */
export type Journaled = {
  at: number;
  direction: 'in' | 'out';
  /** `api chat.postMessage`, `event member_joined_channel`, `block_actions`, `command`, `socket hello`, … */
  what: string;
  request: Json;
  status: number;
  response: Json | string;
  /** Milliseconds until it was answered. */
  took: number;
};

/** What can go wrong, by script: the next `times` calls that fit. */
export type Fault = {
  /** A method such as `chat.postMessage`, or `response_url`, `upload`, `download`; `*`: any. */
  method: string;
  times: number;
  kind:
    | { kind: 'rate-limited'; retryAfter: number }
    | { kind: 'status'; status: number; effect?: 'before' | 'after' }
    | { kind: 'html'; effect?: 'before' | 'after' }
    /** Refused when it is added if the method's contract does not document it, unless `undocumented` says so. */
    | { kind: 'error'; error: string; undocumented?: true }
    /** The connection is cut, before or after the call took effect. */
    | { kind: 'reset'; effect: 'before' | 'after' }
    | { kind: 'delay'; ms: number };
};

export type World = {
  clock: Clock;
  app: AppRegistration;
  teams: Map<string, Team>;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  ephemerals: Ephemeral[];
  views: Map<string, View>;
  /** Open modals by `team/user`, the top one last. */
  stacks: Map<string, string[]>;
  /** The published home by `team/user`. */
  homes: Map<string, string>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  tokens: Map<string, Token>;
  installs: Map<string, Install>;
  codes: Map<string, Code>;
  /** Of `apps.connections.open`: what a WebSocket may be opened with, once. */
  tickets: Set<string>;
  files: Map<string, SlackFile>;
  faults: Fault[];
  journal: Journaled[];
  /** What was wrong with a request that no test asked for: unknown routes, answers later than three seconds. Tests fail on any. */
  complaints: string[];
};
