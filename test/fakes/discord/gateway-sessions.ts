import { randomBytes } from 'node:crypto';
import type { Wire } from './gateway-wire.ts';
import type { Json, Snowflake, World } from './world.ts';

/** What goes to the app, before anybody asked for it or not. */
export type Dispatch = {
  t: string;
  d: Json;
  /** The intent it takes to get it; 0: everybody gets it. */
  intent: number;
  /** Decides the shard; null: the first one. */
  guild: Snowflake | null;
  /** Instead of `d` for those without the intent for content. */
  redacted?: Json;
};

type Numbered = { s: number; t: string; d: Json };

export type Session = {
  id: string;
  intents: number;
  shard: [number, number];
  seq: number;
  /** Null while nobody is connected: events wait in `sent` for a RESUME. */
  wire: Wire | null;
  sent: Numbered[];
  /** False until READY has left; what happens meanwhile comes after it. */
  ready: boolean;
  lostAt: number | null;
};

/** Older events are forgotten, and with them the way back to before. */
const REMEMBERED = 1000;

export function newSession(intents: number, shard: [number, number], wire: Wire): Session {
  const id = randomBytes(16).toString('hex');
  return { id, intents, shard, seq: 0, wire, sent: [], ready: false, lostAt: null };
}

const shardOf = (guild: Snowflake | null, count: number) =>
  guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));

export const concerns = ({ intents, shard: [number, count] }: Session, { intent, guild }: Dispatch) =>
  (intent === 0 || (intents & intent) !== 0) && shardOf(guild, count) === number;

/** Gives the event its number and sends it, or keeps it until the app is back. */
export function deliver(session: Session, t: string, d: Json) {
  const event: Numbered = { s: ++session.seq, t, d };
  session.sent.push(event);
  if (session.sent.length > REMEMBERED) session.sent.shift();
  session.wire?.send({ op: 0, ...event });
}

/** What came after `seq`, or null when not all of it is known any more. */
export function missed(session: Session, seq: number): Numbered[] | null {
  const first = session.sent[0]?.s ?? session.seq + 1;
  return first > seq + 1 ? null : session.sent.filter(({ s }) => s > seq);
}

/** Sessions outlive their connection for a while. */
export const expired = (world: World, { lostAt }: Session, within: number) =>
  lostAt !== null && world.clock.now() - lostAt > within;
