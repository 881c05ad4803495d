import type { IncomingMessage, ServerResponse } from 'node:http';

/** `body` undefined: nothing. A Buffer or text brings its own content type. */
export type Reply = { status: number; headers?: Record<string, string>; body?: unknown };

/** Null: longer than `most`. Read to its end all the same, since a sender that is cut off sees no answer. */
export async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length <= most) chunks.push(chunk as Buffer);
  }
  return length <= most ? Buffer.concat(chunks) : null;
}

/** `reset`: the socket is cut without an answer. JSON is `application/json` and nothing more: some libraries compare. */
export function send(response: ServerResponse, reply: Reply | 'reset') {
  if (reply === 'reset') return void response.socket?.destroy();
  const { status, headers, body } = reply;
  if (body === undefined) return void response.writeHead(status, headers).end();
  const ready = typeof body === 'string' || Buffer.isBuffer(body);
  response.writeHead(status, { 'content-type': ready ? 'text/plain' : 'application/json', ...headers });
  response.end(ready ? body : JSON.stringify(body));
}

/** What Cloudflare says in Discord's place. */
export function cloudflare(status: number, title: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8', server: 'cloudflare' },
    body: `<!DOCTYPE html><html><head><title>${title} | discord.com</title></head><body><h1>${title}</h1></body></html>`,
  };
}
