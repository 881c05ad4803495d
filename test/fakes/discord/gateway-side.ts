import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Listener } from './happenings.ts';
import type { Inside } from './inside.ts';

/** What the gateway and the hands need of the fake. */
export type DiscordSide = {
  inside: Inside;
  happens(listener: Listener): () => void;
  /** Takes WebSockets that come to the fake's port. */
  upgrade(take: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean): void;
};
