import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from './world.ts';

export type Reply = { status: number; headers?: Record<string, string>; body: Json | string | Buffer };

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** `reset`: the socket is cut without an answer. */
export function send(response: ServerResponse, reply: Reply | 'reset') {
  if (reply === 'reset') return void response.socket?.destroy();
  const plain = typeof reply.body === 'string' || Buffer.isBuffer(reply.body);
  const body = plain ? (reply.body as string | Buffer) : JSON.stringify(reply.body);
  const type = plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers });
  response.end(body);
}

export function page(status: number, title: string, body: string): Reply {
  const html = `<!DOCTYPE html><html lang="en"><head><title>${title} | Slack</title></head><body>${body}</body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
}

export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function tooMany(seconds: number): Reply {
  return { status: 429, headers: { 'retry-after': String(seconds) }, body: { ok: false, error: 'ratelimited' } };
}

export function bearer(request: IncomingMessage): string | null {
  return request.headers.authorization?.match(/^Bearer (.+)$/i)?.[1] ?? null;
}
