import { constants, createInflate } from 'node:zlib';
import { WebSocket } from 'ws';
import type { Json } from './world.ts';

export type Frame = { op: number; t?: string | null; s?: number | null; d: Json };

/** A gateway client that does nothing by itself: for tests of what libraries never do wrong. */
export function connectByHand(url: string, { compress = false }: { compress?: boolean } = {}) {
  const query = url.includes('?') ? '' : `/?v=10&encoding=json${compress ? '&compress=zlib-stream' : ''}`;
  const socket = new WebSocket(url + query);
  const frames: Frame[] = [];
  const raw: Buffer[] = [];
  const waiting = new Set<() => void>();
  let closed: { code: number; reason: string } | null = null;
  const look = () => {
    for (const one of [...waiting]) one();
  };
  const arrived = (text: string) => {
    frames.push(JSON.parse(text));
    look();
  };
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  let text = '';
  inflate.on('data', (chunk: Buffer) => {
    text += chunk;
    // A frame is whole when it parses: the stream has no other border.
    try {
      JSON.parse(text);
    } catch {
      return;
    }
    arrived(text);
    text = '';
  });
  socket.on('message', (data: Buffer, binary) => {
    raw.push(data);
    if (binary && compress) inflate.write(data);
    else arrived(String(data));
  });
  socket.on('close', (code, reason) => {
    closed = { code, reason: String(reason) };
    look();
  });
  socket.on('error', () => {});

  const when = <T>(found: () => T | undefined | null) =>
    new Promise<T>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain; there were: ${JSON.stringify(frames)}`)), 5000);
      const again = () => {
        const value = found();
        if (value === undefined || value === null) return;
        clearTimeout(late);
        waiting.delete(again);
        resolve(value);
      };
      waiting.add(again);
      again();
    });

  return {
    ...{ socket, frames, raw },
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    say: (text: string) => socket.send(text),
    /** The first frame of an operation or event that comes, or came. */
    op: (op: number) => when(() => frames.find((frame) => frame.op === op)),
    event: (t: string) => when(() => frames.find((frame) => frame.t === t)),
    events: () => frames.filter(({ op }) => op === 0).map(({ t }) => t),
    closed: () => when(() => closed),
    end: () => socket.terminate(),
  };
}

export type ByHand = ReturnType<typeof connectByHand>;

export const identity = (token: string, more: Json = {}): Json => ({
  token,
  intents: 513,
  properties: { os: 'linux', browser: 'by hand', device: 'by hand' },
  ...more,
});
