import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { type ToldType, toldBody } from '../../adapters/relay/told.ts';

export type Arrived = { id: string; type: string; data: Record<string, unknown>; body: string };

/**
 * A shop as it is outside: takes signed webhooks with somebody else's implementation of Standard Webhooks, and knows
 * each `webhook-id` once. `answer` can be changed to fail as real shops do.
 */
export async function fakeShop(secrets: { inbound: string; endpoint: string }) {
  const arrived: Arrived[] = [];
  const wire: { id: string; body: string }[] = [];
  const waiting = new Set<() => void>();
  /** Webhooks that are not what the document promises. */
  const unfit: string[] = [];
  const shop = { answer: () => 200 as number };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const headers = request.headers as Record<string, string>;
      const id = headers['webhook-id'] ?? '';
      wire.push({ id, body });
      const wrong = strange(body);
      if (wrong) unfit.push(wrong);
      const status = wrong ? 400 : verified(secrets.endpoint, body, headers) ? shop.answer() : 401;
      if (status === 200 && !arrived.some((one) => one.id === id)) arrived.push({ id, body, ...JSON.parse(body) });
      response.writeHead(status).end();
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;

  /** Waits until a webhook of this type has arrived that fits; fails after ten seconds. */
  function gets(type: string, fits: (data: Record<string, unknown>) => boolean = () => true): Promise<Arrived> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        waiting.delete(look);
        reject(
          new Error(
            `the shop never got "${type}"; it got: ${[...arrived.map((one) => one.type), ...unfit].join(', ') || 'nothing'}`,
          ),
        );
      }, 10_000);
      const look = () => {
        const found = arrived.find((one) => one.type === type && fits(one.data));
        if (!found) return;
        clearTimeout(late);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  }

  /** Signs and posts to the desk; `altered` changes what is sent after it was signed. */
  async function send(
    deskUrl: string,
    shopId: string,
    body: string | object,
    how: { id?: string; at?: Date; headers?: Record<string, string>; secret?: string } = {},
  ) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const id = how.id ?? `msg_${crypto.randomUUID()}`;
    const at = how.at ?? new Date();
    const signature = new Webhook(how.secret ?? secrets.inbound).sign(id, at, text);
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
      ...how.headers,
    };
    const response = await fetch(`${deskUrl}/hooks/${shopId}`, { method: 'POST', headers, body: text });
    return { id, status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Puts a picture: signed over the digest of `claimed`, which is what is sent unless a test lies. */
  async function put(
    deskUrl: string,
    shopId: string,
    fileId: string,
    bytes: Buffer,
    how: { at?: Date; type?: string; claimed?: Buffer; secret?: string } = {},
  ) {
    const digest = createHash('sha256').update(how.claimed ?? bytes);
    const base64 = digest.copy().digest('base64');
    const id = `msg_${crypto.randomUUID()}`;
    const at = how.at ?? new Date();
    const headers = {
      'content-type': how.type ?? 'image/jpeg',
      'content-digest': `sha-256=:${base64}:`,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(how.secret ?? secrets.inbound).sign(id, at, digest.digest('hex')),
    };
    const to = `${deskUrl}/hooks/${shopId}/files/${encodeURIComponent(fileId)}`;
    const response = await fetch(to, { method: 'PUT', headers, body: new Uint8Array(bytes) });
    return { id, status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  return {
    url,
    put,
    arrived,
    wire,
    shop,
    gets,
    send,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

function verified(secret: string, body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** Why a body is not what the document promises; null: it is. */
function strange(body: string): string | null {
  const { type } = JSON.parse(body) as { type: ToldType };
  const read = toldBody(type).safeParse(JSON.parse(body));
  return read.success ? null : `${type} that is not as promised: ${read.error.message}`;
}
