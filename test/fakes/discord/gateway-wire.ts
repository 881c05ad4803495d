import { constants, createDeflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';
import type { Json } from './world.ts';

/** One connection's way out: frames leave in the order in which they were sent. */
export type Wire = {
  send(frame: Json): void;
  close(code: number, reason: string): void;
  /** Cuts the connection without a word, as networks do. */
  cut(): void;
  /** From now on as single compressed frames, as an IDENTIFY with `compress` asks for. */
  compressEach(): void;
};

export function wireOf(socket: WebSocket, zlibStream: boolean): Wire {
  let each = false;
  const out = zlibStream ? inflatable(socket) : null;
  const open = () => socket.readyState === socket.OPEN;
  return {
    send(frame) {
      if (!open()) return;
      const text = JSON.stringify(frame);
      if (out) out.write(text);
      // Small frames are not worth it, and Discord leaves them as they are.
      else socket.send(each && text.length > 1024 ? deflateSync(text) : text);
    },
    close(code, reason) {
      if (out) out.end(() => socket.close(code, reason));
      else socket.close(code, reason);
    },
    cut: () => socket.terminate(),
    compressEach() {
      each = true;
    },
  };
}

/** One shared stream for the whole connection; a sync flush, 00 00 ff ff, ends each frame. */
function inflatable(socket: WebSocket) {
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  let last = Promise.resolve();
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const compressed = (text: string) =>
    new Promise<void>((resolve) => {
      deflate.write(text);
      deflate.flush(constants.Z_SYNC_FLUSH, () => {
        const frame = Buffer.concat(chunks);
        chunks = [];
        if (socket.readyState === socket.OPEN) socket.send(frame);
        resolve();
      });
    });
  return {
    write(text: string) {
      last = last.then(() => compressed(text));
    },
    end(then: () => void) {
      void last.then(then);
    },
  };
}
