import type { Response } from 'express';
import type { ConsoleSide, Session } from '../../src/ports.ts';
import { toastOf } from './render.ts';

export type Live = {
  /** Keeps the answer open and tells it of every change of this person's seller. */
  join(response: Response, session: Session): void;
  /** Ends every open answer, so that the server can close. */
  close(): void;
};

// Proxies cut what is silent for a minute, some for half of one.
const KEEP_ALIVE = 20_000;

export function liveFor(side: ConsoleSide): Live {
  const open = new Set<() => void>();
  let closed = false;
  return {
    join(response, session) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        // When the stream ends nothing else comes on this connection, and a server that stops need not wait for it.
        connection: 'close',
      });
      response.write('retry: 2000\n\n');
      if (closed) return void response.end();
      // What was asked for before the end may be answered after it.
      const tell = (event: string) => void (response.writableEnded || response.write(event));
      const stopListening = side.onChange(session.seller, ({ returnId, said, of }) => {
        tell(event(of === 'picture' ? 'came' : 'changed', { returnId }));
        if (said === null) return;
        side.saidTo(session, said).then(
          (notice) => notice && tell(event('say', { text: toastOf(notice), returnId })),
          () => undefined,
        );
      });
      const pulse = setInterval(() => {
        tell(': still here\n\n');
        // Logged out elsewhere: the stream ends with the session.
        side.session(session.id).then(
          (still) => still ?? leave(),
          () => undefined,
        );
      }, KEEP_ALIVE);
      const leave = () => {
        clearInterval(pulse);
        stopListening();
        open.delete(leave);
        response.end();
      };
      open.add(leave);
      response.on('close', leave);
    },
    close: () => {
      closed = true;
      for (const leave of [...open]) leave();
    },
  };
}

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
