import { randomBytes } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type ConsoleSide, type Desk, traceOf, type WorkspaceAdapter } from '../../src/ports.ts';
import { act } from './act.ts';
import { assetRoutes } from './assets.ts';
import type { Door } from './door.ts';
import { delivered, type Log, statusOf } from './errors.ts';
import { guardFor } from './guard.ts';
import { liveFor } from './live.ts';
import { loginRoutes } from './login.tsx';
import { multipart } from './multipart.ts';
import { pageRoutes, signedIn } from './pages.tsx';
import { sendPlain } from './plain.tsx';
import { cookiesFor, sessionOf } from './session.ts';
import { writingRoutes } from './writing.tsx';

export { transcriptHtml } from './transcript.tsx';

export type ConsoleOptions = {
  side: ConsoleSide;
  publicUrl: string;
  /** Signs what the pages hand back: tokens against foreign presses, and the last answer. */
  secret: string;
  /** The demo's other page; null: there is none. */
  shopPageUrl: string | null;
  /** Gets a reference, a kind and a place in the code; never words of a person. */
  log?: Log;
};

/** The built-in workspace. Mount `router` last: what no one else knows is answered with the console's own "not found". */
export function consoleAdapter(options: ConsoleOptions): WorkspaceAdapter & { router: express.Router } {
  const { side, publicUrl, secret, shopPageUrl, log } = options;
  const cookies = cookiesFor(publicUrl);
  const live = liveFor(side);
  let desk: Desk | null = null;
  const door: Door = {
    side,
    cookies,
    guard: guardFor(publicUrl, secret, cookies),
    shopPageUrl,
    log: log ?? null,
    desk() {
      if (!desk) throw new Error('the console was asked before it was started');
      return desk;
    },
  };
  return {
    platform: 'console',
    router: routes(door, live),
    async start(given) {
      desk = given;
    },
    async stop() {
      live.close();
    },
    // The pages draw the card themselves, from the data; they only need to know that it changed.
    async showCard(place, card) {
      await delivered(() => side.announce(place.seller, { returnId: card.id, said: null, of: 'return' }));
      return { returnId: card.id };
    },
    // Each browser asks for it in the language of who sits before it.
    async say(place, under, _, attempt) {
      const returnId = under.returnId ?? '';
      await delivered(() => side.announce(place.seller, { returnId, said: attempt.id, of: 'return' }));
      return null;
    },
    // Nothing is kept there: what was said is drawn from the data each time.
    async clear(place, card) {
      const returnId = card?.returnId ?? '';
      await delivered(() => side.announce(place.seller, { returnId, said: null, of: 'return' }));
    },
    paces: () => [],
    // The queue is always in sight there.
    digest: async () => {},
  };
}

function routes(door: Door, live: ReturnType<typeof liveFor>): express.Router {
  const router = express.Router();
  router.use(door.guard.always, assetRoutes());
  router.use(loginRoutes(door), writingRoutes(door), pageRoutes(door, live));
  router.post(
    '/act',
    door.guard.pressWith(
      multipart(door, async (request) => (await sessionOf(request, door.side, door.cookies)) !== null),
    ),
    signedIn(door, (request, response, session) => act(door, request, response, session)),
  );
  router.use(async (request, response) => {
    const session = await sessionOf(request, door.side, door.cookies);
    sendPlain(door, request, response, { status: 404, say: 'not_found', session });
  });
  router.use(async (error: unknown, request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(error);
    const session = await sessionOf(request, door.side, door.cookies).catch(() => null);
    // A page that outlived its session: what is missing is the session, not the token.
    if (status === 403 && !session)
      return sendPlain(door, request, response, { status: 401, say: 'login_needed', session });
    const reference = randomBytes(4).toString('hex');
    door.log?.error({ reference, status, ...traceOf(error) }, 'a page of the console failed');
    if (response.headersSent) return next(error);
    sendPlain(door, request, response, { status, say: 'something_broke', session, reference });
  });
  return router;
}
