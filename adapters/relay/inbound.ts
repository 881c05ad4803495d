import { createHash } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type FromShop, type Receipt, traceOf } from '../../src/ports.ts';
import { type Answer, accepted, problem, send } from './answer.ts';
import { type Doors, GUESSED, type Knocking, knocking } from './knock.ts';
import { readBody } from './read-body.ts';
import { parseEnvelope } from './schema.ts';
import { limiter, shopIdOf, WHY_NOT } from './shop-request.ts';
import { verify } from './signature.ts';

/** Bytes of a webhook's body. */
export const BODY_LIMIT = 256_000;

type InboundOptions = Doors & {
  onShop(message: FromShop): Promise<Receipt>;
  /** Gets ids, lengths and codes; never anything of a body. */
  log: { warn(fields: object, line: string): void };
  /** Requests a minute for one shop from one address: a stranger who knows a shop's id cannot use up its share. */
  perMinute?: number;
};

/** `POST /hooks/:shopId`. Mount it before anything that reads bodies: the signature is over the bytes as they came. */
export function inbound(options: InboundOptions): express.Router {
  const router = express.Router();
  const knock = knocking(options);
  router
    .route('/hooks/:shopId')
    .post(limiter(options.perMinute ?? 6_000), (request, response) => receive({ ...options, knock }, request, response))
    .all((_request, response) => send(response, problem(405, 'use POST', { headers: { allow: 'POST' } })));
  // What Express itself refuses before us, such as a path it cannot decode.
  router.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) =>
    send(response, problem(400, 'the request cannot be read')),
  );
  return router;
}

async function receive(options: InboundOptions & Knocking, request: Request, response: Response): Promise<void> {
  const shop = shopIdOf(request);
  const seen = { shop, id: null as string | null, bytes: null as number | null };
  try {
    // Read before anything is answered, so that every answer arrives.
    const raw = await readBody(request, BODY_LIMIT);
    if (raw === 'gone') return;
    seen.bytes = raw?.length ?? null;
    const answer = wrongKind(request) ?? (raw ? await accept(options, request, raw, seen) : TOO_LARGE);
    if (answer.status !== 202) options.log.warn({ ...seen, status: answer.status }, 'webhook refused');
    send(response, answer);
  } catch (error) {
    options.log.warn({ ...seen, ...traceOf(error) }, 'webhook not taken in');
    send(response, problem(503, 'try again later', { headers: { 'retry-after': '10' } }));
  }
}

async function accept(
  { knock, onShop }: InboundOptions & Knocking,
  request: Request,
  raw: Buffer,
  seen: { shop: string | null; id: string | null },
): Promise<Answer> {
  const shop = await knock(request);
  if (shop === 'guessed') return GUESSED;
  const { headers } = request;
  // For a shop we do not know too, so that the two take as long.
  const verified = verify({ headers, raw, secrets: shop?.secrets ?? [], now: shop?.now ?? new Date(0) });
  if (!shop) return problem(404, 'no shop has this address');
  if (!verified.ok) return problem(401, WHY_NOT[verified.why](verified));
  const { id } = verified;
  seen.id = id;
  const body = decode(raw);
  if (body === null) return problem(400, 'The body is not valid UTF-8.');
  const envelope = parseEnvelope(body);
  if (!envelope.ok) return problem(400, envelope.problem, { path: envelope.path });
  const { type, at, returnId, sequence, message } = envelope;
  const bodyHash = createHash('sha256').update(raw).digest('hex');
  const named = { seller: shop.seller, shop: shop.shop, id, type, at, returnId, sequence };
  const receipt = await onShop({ ...named, body, bodyHash, message });
  return receipt.kind === 'conflict'
    ? problem(409, 'this webhook-id was used with another body')
    : accepted(id, receipt.duplicate);
}

// The rest of the body may still be on its way, and nobody will read it.
const TOO_LARGE = problem(413, `the body is over ${BODY_LIMIT} bytes`, { headers: { connection: 'close' } });

const JSON_TYPE = /^application\/json(?:\s*;\s*charset\s*=\s*(?:utf-8|"utf-8"))?\s*$/i;

function wrongKind({ headers }: Request): Answer | null {
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    return problem(415, 'send the body without content-encoding');
  return JSON_TYPE.test(headers['content-type'] ?? '') ? null : problem(415, 'send application/json in UTF-8');
}

function decode(raw: Buffer): string | null {
  try {
    // ignoreBOM keeps a byte order mark where it is: what we store is what was signed.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return null;
  }
}
