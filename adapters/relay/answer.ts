import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** What a shop is answered. A plain value until it is sent. */
export type Answer = { status: number; body: object; headers: Record<string, string> };

export const accepted = (id: string, duplicate: boolean): Answer => ({
  status: 202,
  body: { id, duplicate },
  headers: { 'content-type': 'application/json' },
});

/** RFC 9457. The title is the status in words; the detail is for an engineer at the shop. */
export function problem(
  status: number,
  detail: string,
  more: { path?: string; reason?: string; headers?: Record<string, string> } = {},
): Answer {
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail };
  return {
    status,
    body: { ...body, ...(more.path && { path: more.path }), ...(more.reason && { reason: more.reason }) },
    headers: { 'content-type': 'application/problem+json', ...more.headers },
  };
}

export function send(response: Response, { status, body, headers }: Answer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
}
