import express, { type NextFunction, type Request, type Response } from 'express';
import { assetRoutes } from './assets.ts';
import { openBook } from './book.ts';
import { guardFor } from './guard.ts';
import { endpoint } from './hooks.ts';
import { liveFor } from './live.ts';
import { pictureOf } from './pictures.ts';
import { pages } from './routes.tsx';
import { senderFor } from './send.ts';

/** How the shop talks to the desk and hears from it: signed webhooks and nothing else. */
export type Post = {
  /** Known only once the desk listens. */
  deskUrl(): string;
  shopId: string;
  /** Signs what we send. */
  secret: string;
  /** Verify what we get. */
  endpointSecrets: string[];
  sign(what: {
    id: string;
    at: Date;
    body: string;
    secrets: string[];
  }): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;
  verify(what: {
    headers: Record<string, string | undefined>;
    raw: Buffer;
    secrets: string[];
    now: Date;
  }): { ok: true; id: string } | { ok: false; why: string };
  now(): Date;
};

type PretendShopOptions = Post & {
  currency: string;
  /** The journal; what it says is what the shop knows, also after a restart. */
  file: string;
};

/** A shop to try the desk with: one page where you are the customer and the back office. Mount `router` at `/shop`. */
export function pretendShop(options: PretendShopOptions): { router: express.Router; stop(): Promise<void> } {
  const book = openBook(options.file);
  const live = liveFor(book);
  const guard = guardFor(options.secret);
  const stopping = new AbortController();
  const sender = senderFor(book, options, stopping.signal);

  const router = express.Router();
  // Before anything that reads bodies or sets cookies: it is not for browsers.
  router.post('/hooks', endpoint(book, options));
  router.get('/pictures/:id', (request, response) => void response.type('png').send(pictureOf(request.params.id)));
  router.use(guard.always, assetRoutes());
  router.get('/live', live.join);
  router.use(pages({ book, sender, guard, currency: options.currency, now: options.now, deskUrl: options.deskUrl }));
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && 'status' in error ? Number(error.status) || 500 : 500;
    response
      .status(status)
      .type('text')
      .send(status === 403 ? 'That page was too old. Go back and reload it.' : 'Failed.');
  });

  return {
    router,
    async stop() {
      live.close();
      stopping.abort();
      await book.close();
    },
  };
}
