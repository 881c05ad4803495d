// The shop of the story: knows each webhook-id once and keeps everything that came over the wire. By the seed, it is
// sometimes busy, and sometimes its answer is lost after it did what it was asked.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { newSecret } from '../../adapters/relay/index.ts';
import type { Chance } from './chance.ts';
import { ask, Unknown, until, type Watch } from './watch.ts';

export type Effect = { id: string; type: string; body: string; data: Record<string, unknown> };
/** A webhook of the shop's: the same id and body on every try. `acknowledged`: the desk answered 2xx at least once. */
export type Sent = { id: string; type: string; body: string; acknowledged: boolean };
export type Shop = Awaited<ReturnType<typeof openShop>>;

const SHOP = 'story-shop';
/** Of the first tries: answered 503 before anything is done, or cut off after it was done. */
const BUSY = 0.1;
const CUT_OFF = 0.1;

export async function openShop(watch: Watch, chance: Chance) {
  const secrets = { inbound: newSecret(), endpoint: newSecret() };
  const wire: { id: string; body: string }[] = [];
  const effects = new Map<string, Effect>();

  async function take(id: string, body: string, response: ServerResponse): Promise<void> {
    const first = !wire.some((one) => one.id === id);
    wire.push({ id, body });
    watch.moments.emit('delivery');
    await pause(chance.int(0, 30));
    if (first && chance.is(BUSY)) return void response.writeHead(503).end();
    if (!effects.has(id)) effects.set(id, { id, body, ...JSON.parse(body) });
    if (first && chance.is(CUT_OFF)) return void response.socket?.resetAndDestroy();
    response.writeHead(200).end();
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const headers = request.headers as Record<string, string>;
      try {
        new Webhook(secrets.endpoint).verify(body, headers);
      } catch {
        watch.lost.push(`a delivery with a signature that does not match: ${headers['webhook-id']}`);
        return void response.writeHead(401).end();
      }
      take(headers['webhook-id'] ?? '', body, response).catch(() => {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Posts once. Null: accepted; else why not, for ever. Throws `Unknown` when it has to be tried again. */
  async function post(deskUrl: string, sent: Sent): Promise<'new' | 'known' | { refused: string }> {
    const at = new Date();
    watch.moments.emit('webhook');
    const request = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': sent.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(secrets.inbound).sign(sent.id, at, sent.body),
      },
      body: sent.body,
    };
    const { response, text } = await ask(`${deskUrl}/hooks/${SHOP}`, request, ({ ok }) => {
      if (ok) watch.moments.emit('webhook answered');
    });
    if (response.status === 429) throw new Unknown('too many');
    if (!response.ok) return { refused: `${response.status} ${text}` };
    return (JSON.parse(text) as { duplicate: boolean }).duplicate ? 'known' : 'new';
  }

  return {
    id: SHOP,
    secrets,
    wire,
    effects,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,

    /** Sends until it is acknowledged. One that was acknowledged before must be known to the desk from then on. */
    async tell(deskUrl: string, sent: Sent): Promise<void> {
      const answer = await until(watch, `${sent.type} is accepted`, () => post(deskUrl, sent));
      if (typeof answer === 'object') throw new Error(`${sent.type} was refused: ${answer.refused}`);
      if (sent.acknowledged && answer === 'new')
        watch.lost.push(`${sent.id} (${sent.type}) was acknowledged, and the desk does not know it any more`);
      sent.acknowledged = true;
    },

    /** Waits for an effect that fits. */
    gets: (returnId: string, type: string, fits: (data: Record<string, unknown>) => boolean = () => true) =>
      until(
        watch,
        `the shop gets ${type}`,
        async () =>
          [...effects.values()].find((e) => e.type === type && e.data.return_id === returnId && fits(e.data)) ?? null,
        25,
      ),

    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
