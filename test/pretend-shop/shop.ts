import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { type HTMLElement, parse } from 'node-html-parser';
import { pretendShop } from '../../adapters/pretend-shop/index.ts';
import { newSecret, sign, verify } from '../../adapters/relay/index.ts';

// The pretend shop beside a desk that only listens: each signed webhook is kept, the answer is the test's.

export type Told = { id: string; type: string; data: Record<string, unknown>; body: string };

export const journalFile = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'pretend-shop-')), 'shop.jsonl');

export async function openShop(file: string) {
  const [secret, endpointSecret] = [newSecret(), newSecret()];
  const told: Told[] = [];
  const desk = { status: 202, body: '{}' };
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.post('/hooks/demo-shop', express.raw({ type: () => true }), (request, response) => {
    const verified = verify({ headers: request.headers, raw: request.body, secrets: [secret], now: new Date() });
    if (!verified.ok) return void response.status(401).end();
    const body: string = request.body.toString('utf8');
    told.push({ id: verified.id, body, ...JSON.parse(body) });
    response.status(desk.status).type('application/problem+json').send(desk.body);
  });
  const shop = pretendShop({
    deskUrl: () => url,
    shopId: 'demo-shop',
    currency: 'AED',
    secret,
    endpointSecrets: [endpointSecret],
    sign,
    verify,
    file,
    now: () => new Date(),
  });
  app.use('/shop', shop.router);

  const jar = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, location: response.headers.get('location'), text, page: parse(text) };
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: url }) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  return {
    url,
    told,
    desk,
    get: (path: string) => ask(path),
    post,
    submit: (form: HTMLElement | null, values: Record<string, string> = {}) =>
      post(form?.getAttribute('action') ?? '', { ...hidden(form), ...values }),
    /** Sends the shop a webhook as the desk would. */
    hear(id: string, type: string, data: object, using: { secret?: string; body?: string } = {}) {
      const body = using.body ?? JSON.stringify({ type, timestamp: new Date().toISOString(), data });
      const headers = sign({ id, at: new Date(), body, secrets: [using.secret ?? endpointSecret] });
      return fetch(`${url}/shop/hooks`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    },
    async close() {
      await shop.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      // A client may keep a connection that it never used.
      server.closeAllConnections();
      await closed;
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export const hidden = (form: HTMLElement | null): Record<string, string> =>
  Object.fromEntries(
    (form?.querySelectorAll('input[type=hidden]') ?? []).map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
  );

/** A customer's return, opened; the path of its page and the shop's id of it. */
export async function openedBy(shop: Shop, customer: string): Promise<{ path: string; id: string }> {
  const { location } = await shop.submit((await shop.get('/shop')).page.querySelector(`#sample-${customer} form`));
  const path = location ?? '';
  return { path, id: path.split('/').at(-1) ?? '' };
}
