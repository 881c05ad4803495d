/** What Discord does not publish, what differs from day to day, and what the developer portal says. Tests may change it at any time. */
export type Settings = {
  limits: {
    /** `off`: the headers are there, and nobody is ever refused. */
    mode: 'on' | 'off';
    /** Requests of the bot in a second, over all routes but interaction callbacks. */
    global: number;
    /** For every route without a bucket of its own. */
    usual: Bucket;
    /** By the route as the OpenAPI spells it: `POST /channels/{channel_id}/messages`. */
    buckets: Record<string, Bucket>;
  };
  /** What Cloudflare lets in. Other libraries than discord.js need to be told what to call themselves. */
  userAgent: RegExp;
  /** So many 401, 403 and 429 in `withinMs`, and Cloudflare answers instead of Discord for `banMs`. */
  refused: { most: number; withinMs: number; banMs: number };
  /** The privileged intent in the developer portal: without it, what others wrote comes without content, also by REST. */
  messageContent: boolean;
  /** Same for the list of members. */
  guildMembers: boolean;
  /** What `GET /gateway/bot` recommends. */
  shards: number;
  nonceWindowMs: number;
  /** Of messages older than `olderThanMs`, so many may be edited in a channel within `withinMs` before 30046. */
  oldEdits: { olderThanMs: number; most: number; withinMs: number };
  activeThreads: number;
  threadMembers: number;
  fileBytes: number;
  requestBytes: number;
  attachmentLifeMs: number;
  /** For so long, a message or thread that was just made cannot be found: Discord's eventual consistency. */
  notFoundForMs: number;
  commandCreatesPerDay: number;
  /** What an interaction that nobody answers within three seconds is: a complaint, or what the test wants to see. */
  unanswered: 'complain' | 'expected';
};

export type Bucket = { limit: number; withinMs: number };

const MiB = 1024 * 1024;
const HOUR = 3_600_000;

export const SETTINGS: Settings = {
  limits: { mode: 'off', global: 50, usual: { limit: 50, withinMs: 1000 }, buckets: {} },
  userAgent: /^DiscordBot \(\S+, \S+\)/,
  refused: { most: 10_000, withinMs: HOUR / 6, banMs: HOUR },
  messageContent: false,
  guildMembers: false,
  shards: 1,
  nonceWindowMs: HOUR / 12,
  oldEdits: { olderThanMs: HOUR, most: Number.POSITIVE_INFINITY, withinMs: HOUR },
  activeThreads: 1000,
  threadMembers: 1000,
  fileBytes: 10 * MiB,
  requestBytes: 25 * MiB,
  attachmentLifeMs: 24 * HOUR,
  notFoundForMs: 0,
  commandCreatesPerDay: 200,
  unanswered: 'complain',
};
