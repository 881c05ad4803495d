import { randomBytes } from 'node:crypto';
import type { Channel, Clock } from './world.ts';

/** Ids, timestamps and secrets in Slack's forms. */
export type Mint = {
  /** `C00000000A`: a letter for the kind and nine more. Never twice in one fake. */
  id(kind: string): string;
  /** Seconds and six decimals, rising and unique within the channel, and only there. */
  ts(channel: Channel): string;
  hash(): string;
  secret(): string;
};

export function mint(clock: Clock): Mint {
  let ids = 0;
  let ephemerals = 0;
  const last = new Map<string, number>();
  return {
    id: (kind) => kind + (++ids).toString(36).toUpperCase().padStart(9, '0'),
    ts(channel) {
      const micros = Math.max(Math.floor(clock.now()) * 1000, (last.get(channel.id) ?? 0) + 1, afterLast(channel));
      last.set(channel.id, micros);
      return stamp(micros);
    },
    hash: () => `${Math.floor(clock.now() / 1000)}.${(++ephemerals).toString(16).padStart(8, '0')}`,
    secret: () => randomBytes(12).toString('hex'),
  };
}

// A test may have put messages into the channel by hand.
function afterLast(channel: Channel): number {
  return channel.messages.reduce((most, message) => Math.max(most, micros(message.ts) + 1), 0);
}

export function stamp(micros: number): string {
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

export function micros(ts: string): number {
  return Math.round(Number(ts) * 1e6);
}
