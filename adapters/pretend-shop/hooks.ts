import express, { type RequestHandler } from 'express';
import { type Book, keyOf } from './book.ts';
import type { Post } from './index.ts';

/** `POST /shop/hooks`, where the desk's webhooks arrive: verified on the bytes as they came, on the disk before the 2xx. */
export const endpoint = (book: Book, post: Post): RequestHandler[] => [
  express.raw({ type: () => true, limit: '256kb' }),
  async (request, response) => {
    const raw: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value]),
    );
    const verified = post.verify({ headers, raw, secrets: post.endpointSecrets, now: post.now() });
    if (!verified.ok) {
      response.status(401).json({ title: 'Unauthorized', status: 401, detail: verified.why });
      return;
    }
    const outcome = await keep(book, verified.id, raw.toString('utf8'), post.now().toISOString());
    if (outcome === 'conflict') {
      response.status(409).json({ title: 'Conflict', status: 409, detail: 'this webhook-id came with another body' });
    } else if (outcome === 'unreadable') {
      response.status(400).json({ title: 'Bad Request', status: 400, detail: 'the body is not a JSON object' });
    } else {
      response.status(204).end();
    }
  },
];

type Outcome = 'new' | 'repeat' | 'conflict' | 'unreadable';

async function keep(book: Book, id: string, body: string, at: string): Promise<Outcome> {
  const about = aboutOf(body);
  if (!about) return 'unreadable';
  let outcome: Outcome = 'new';
  await book.write((hooks) => {
    const known = hooks.get(keyOf('received', id));
    outcome = known ? (known.body === body ? 'repeat' : 'conflict') : 'new';
    if (outcome === 'conflict') return null;
    return known ? { kind: 'repeated', id, at } : { kind: 'received', id, at, body, ...about };
  });
  return outcome;
}

function aboutOf(body: string): { type: string; returnId: string | null } | null {
  try {
    const { type, data } = JSON.parse(body) as { type?: unknown; data?: { return_id?: unknown } | null };
    const returnId = data?.return_id;
    return { type: String(type), returnId: typeof returnId === 'string' ? returnId : null };
  } catch {
    return null;
  }
}
