import express, { type Request, type Response } from 'express';
import { PICTURE_LIMIT } from '../../src/domain/pictures.ts';
import { takesItsTime, traceOf, type Upload, type UploadReceipt } from '../../src/ports.ts';
import { type Answer, accepted, problem, send } from './answer.ts';
import { FAULTS } from './faults.ts';
import { type Doors, GUESSED, type Knocking, knocking } from './knock.ts';
import { limiter, shopIdOf, WHY_NOT } from './shop-request.ts';
import { verify } from './signature.ts';

type UploadOptions = Doors & {
  onFile(upload: Upload, body: Request): Promise<UploadReceipt>;
  log: { warn(fields: object, line: string): void };
  perMinute?: number;
};

/** A line this silent, or this slow on average, is given up. */
const SILENT = 30_000;
const SLOWEST = 16_000;
/** Read after a refusal, so that an honest sender hears it. */
const PATIENCE = 1_000_000;

/**
 * `PUT /hooks/:shopId/files/:fileId`: the bytes of a picture, as they are. The signature is over the digest that
 * `content-digest` claims, so a stranger is refused before the first byte is stored; the digest is compared at the end.
 */
export function uploads(options: UploadOptions): express.Router {
  const router = express.Router();
  const knock = knocking(options);
  router
    .route('/hooks/:shopId/files/:fileId')
    .put(limiter(options.perMinute ?? 600), (request, response) => receive({ ...options, knock }, request, response))
    .all((_request, response) => send(response, problem(405, 'use PUT', { headers: { allow: 'PUT' } })));
  return router;
}

async function receive(options: UploadOptions & Knocking, request: Request, response: Response): Promise<void> {
  const seen = { shop: shopIdOf(request), bytes: Number(request.headers['content-length'] ?? Number.NaN) };
  const end = watch(request);
  try {
    const { answer, rest } = await take(options, request);
    if (answer === null) return;
    if (answer.status !== 202) options.log.warn({ ...seen, status: answer.status }, 'picture refused');
    await drain(request, rest);
    send(response, request.complete ? answer : { ...answer, headers: { ...answer.headers, connection: 'close' } });
  } catch (error) {
    options.log.warn({ ...seen, ...traceOf(error) }, 'picture not taken in');
    // A request that was read to its end counts as destroyed, and is to be answered all the same.
    if (!response.headersSent && !response.destroyed)
      send(response, problem(503, 'try again later', { headers: { 'retry-after': '10', connection: 'close' } }));
  } finally {
    end();
  }
}

/** `rest`: how much of what is still coming is read before the answer. */
type Taken = { answer: Answer | null; rest: number };

async function take({ knock, onFile }: UploadOptions & Knocking, request: Request): Promise<Taken> {
  const { headers, params } = request;
  const refuse = (answer: Answer): Taken => ({ answer, rest: PATIENCE });
  const id = String(params.fileId ?? '');
  if (id.length > 128 || /\p{Cc}/u.test(id)) return refuse(problem(400, 'the id of the file is not valid'));
  const digest = digestOf(headers['content-digest']);
  const shop = await knock(request);
  if (shop === 'guessed') return refuse(GUESSED);
  const signed = Buffer.from(digest ?? '');
  const verified = verify({ headers, raw: signed, secrets: shop?.secrets ?? [], now: shop?.now ?? new Date(0) });
  if (!shop) return refuse(problem(404, 'no shop has this address'));
  if (!digest) return refuse(problem(400, 'content-digest must be sha-256=:…: with the digest of the file in base64'));
  if (!verified.ok) return refuse(problem(401, WHY_NOT[verified.why](verified)));
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    return refuse(problem(415, 'send the file without content-encoding'));
  const length = headers['content-length'] === undefined ? null : Number(headers['content-length']);
  if (length !== null && length > PICTURE_LIMIT) return refuse(FAULTS.too_large);
  const { seller, shop: named } = shop;
  const upload = { seller, shop: named, id, digest, type: headers['content-type'] ?? null, bytes: length };
  const receipt = await onFile(upload, request);
  if (receipt.kind === 'cut') return { answer: null, rest: 0 };
  return { answer: answerTo(receipt, verified.id), rest: receipt.kind === 'accepted' ? PICTURE_LIMIT : PATIENCE };
}

function answerTo(receipt: Exclude<UploadReceipt, { kind: 'cut' }>, id: string): Answer {
  switch (receipt.kind) {
    case 'accepted':
      return accepted(id, receipt.duplicate);
    case 'conflict':
      return problem(409, 'another file came under this id');
    case 'full':
      return problem(503, 'there is no room for it now; try again later', { headers: { 'retry-after': '300' } });
    case 'refused':
      return FAULTS[receipt.why];
  }
}

/** The sha256 in hex: of RFC 9530's `sha-256=:base64:`, or as it is. */
function digestOf(header: string | string[] | undefined): string | null {
  const text = String(header ?? '').slice(0, 1_024);
  const base64 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(text)?.[1];
  if (base64) return Buffer.from(base64, 'base64').toString('hex');
  return /^(?:sha-256=)?([0-9a-f]{64})$/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** Ends a request that is silent or slower than a line can be. Answers how to stop watching. */
function watch(request: Request): () => void {
  takesItsTime(request);
  const begun = Date.now();
  let heard = begun;
  let bytes = request.socket.bytesRead;
  const first = bytes;
  const timer = setInterval(() => {
    const now = Date.now();
    if (request.complete) return;
    if (request.socket.bytesRead !== bytes) heard = now;
    bytes = request.socket.bytesRead;
    const slow = now - begun > 2 * SILENT && (bytes - first) / ((now - begun) / 1_000) < SLOWEST;
    if (slow || now - heard > SILENT) request.destroy();
  }, 5_000).unref();
  return () => clearInterval(timer);
}

function drain(request: Request, most: number): Promise<void> {
  return new Promise((resolve) => {
    if (request.complete && request.readableLength === 0) return resolve();
    let bytes = 0;
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > most) resolve();
    });
    for (const done of ['end', 'close', 'error'] as const) request.once(done, () => resolve());
    request.resume();
  });
}
