import type { VirtualClock } from '../slack/clock.ts';
import type { Happening } from './happenings.ts';
import type { Mint } from './mint.ts';
import type { Settings } from './settings.ts';
import type { Attachment, Journaled, Snowflake, World } from './world.ts';

/** What every part of the fake works with. `origin` is empty until the server listens. */
export type Inside = {
  world: World;
  clock: VirtualClock;
  mint: Mint;
  settings: Settings;
  origin: string;
  /** Signs the addresses of attachments. */
  secret: string;
  /** Moments, by what there is a limit for beside the buckets: edits of old messages, new commands. */
  counts: Map<string, number[]>;
  /** What `GET /gateway/bot` says is left; the gateway puts its own count here. */
  sessionStarts(): { total: number; remaining: number; reset_after: number; max_concurrency: number };
  /** The address of an attachment as of now: signed, and good for a while only. */
  link(channel: Snowflake, attachment: Attachment): string;
  /** Into the journal, without the secrets in it. */
  record(line: Journaled): void;
  tell(happening: Happening): void;
  /** A request that no test asked for and the real Discord would not take well. */
  complain(sentence: string): void;
};
