import express, { type Request, type Response } from 'express';
import { traceOf } from '../../src/ports.ts';
import { type Answer, problem, send } from './answer.ts';
import { type Doors, GUESSED, type Knocking, knocking } from './knock.ts';
import { limiter, shopIdOf, WHY_NOT } from './shop-request.ts';
import { verify } from './signature.ts';

type ReconcileOptions = Doors & {
  /** How a return of this shop stands, by the shop's own id; null: it has none of that id. */
  read(shop: { seller: string; shop: string }, returnId: string): Promise<object | null>;
  log: { warn(fields: object, line: string): void };
  perMinute?: number;
};

const NOTHING = Buffer.alloc(0);

/** `GET /hooks/:shopId/returns/:returnId`: what the desk knows of a return, for a shop that lost count. Signed over no body. */
export function reconcile(options: ReconcileOptions): express.Router {
  const router = express.Router();
  const knock = knocking(options);
  router
    .route('/hooks/:shopId/returns/:returnId')
    .get(limiter(options.perMinute ?? 600), async (request, response) =>
      answer({ ...options, knock }, request, response),
    )
    .all((_request, response) => send(response, problem(405, 'use GET', { headers: { allow: 'GET' } })));
  return router;
}

async function answer(options: ReconcileOptions & Knocking, request: Request, response: Response): Promise<void> {
  const seen = { shop: shopIdOf(request) };
  try {
    const told = await look(options, request);
    if (told.status !== 200) options.log.warn({ ...seen, status: told.status }, 'reconciling refused');
    send(response, told);
  } catch (error) {
    options.log.warn({ ...seen, ...traceOf(error) }, 'reconciling failed');
    send(response, problem(503, 'try again later', { headers: { 'retry-after': '10' } }));
  }
}

async function look({ knock, read }: ReconcileOptions & Knocking, request: Request): Promise<Answer> {
  const { headers, params } = request;
  const shop = await knock(request);
  if (shop === 'guessed') return GUESSED;
  const verified = verify({ headers, raw: NOTHING, secrets: shop?.secrets ?? [], now: shop?.now ?? new Date(0) });
  if (!shop) return problem(404, 'no shop has this address');
  if (!verified.ok) return problem(401, WHY_NOT[verified.why](verified));
  const found = await read(shop, String(params.returnId ?? ''));
  if (!found) return problem(404, 'this shop has no such return here');
  return { status: 200, body: found, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } };
}
