import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signature } from './transport-http-signature.ts';
import type { Json } from './world.ts';

/** What arrived: as bytes, and as what they mean. */
export type Got = {
  headers: IncomingHttpHeaders;
  body: string;
  kind: 'event' | 'interaction' | 'command';
  payload: Json;
};

/** What the app says to it. Nothing: 200 without a body. `after`: real milliseconds. */
export type Says = { status?: number; body?: string | Json; headers?: Record<string, string>; after?: number };

/** An app without anything in it, for tests of the fake alone: it answers as it is told, and refuses bad signatures. */
export async function openApp(secret: string, answer: (got: Got) => Says | Promise<Says> = () => ({})) {
  const got: Got[] = [];
  const app = { answer };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { headers } = request;
    const timestamp = String(headers['x-slack-request-timestamp']);
    if (headers['x-slack-signature'] !== signature(secret, timestamp, body)) return response.writeHead(401).end();
    const arrived = { headers, body, ...read(body, headers['content-type'] ?? '') };
    got.push(arrived);
    const says = await app.answer(arrived);
    if (says.after) await new Promise((resolve) => setTimeout(resolve, says.after));
    const json = typeof says.body === 'object';
    response.writeHead(says.status ?? 200, {
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...says.headers,
    });
    return response.end(json ? JSON.stringify(says.body) : says.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    got,
    /** The inner types, in the order in which they came. */
    events: () =>
      got.map(({ payload }) => String((payload.event as Json | undefined)?.type ?? payload.type ?? payload.command)),
    app,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

function read(body: string, type: string): Pick<Got, 'kind' | 'payload'> {
  if (type.includes('json')) return { kind: 'event', payload: JSON.parse(body) };
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload
    ? { kind: 'interaction', payload: JSON.parse(fields.payload) }
    : { kind: 'command', payload: fields };
}
