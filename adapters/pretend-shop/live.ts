import type { RequestHandler } from 'express';
import type { Book } from './book.ts';

type Live = { join: RequestHandler; close(): void };

const KEEP_ALIVE = 20_000;

/** Tells open pages that something went or came; they look again. */
export function liveFor(book: Book): Live {
  const open = new Set<() => void>();
  return {
    join(_request, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        // When the stream ends nothing else comes on this connection, and a server that stops need not wait for it.
        connection: 'close',
      });
      response.write('retry: 2000\n\n');
      const stopListening = book.onChange((returnId) => {
        response.write(`event: changed\ndata: ${JSON.stringify({ returnId })}\n\n`);
      });
      const pulse = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE);
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
      for (const leave of [...open]) leave();
    },
  };
}
