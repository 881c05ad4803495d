import type { Request, Response } from 'express';
import type { ConsoleSide, Desk, Session } from '../../src/ports.ts';
import type { Log } from './errors.ts';
import type { Guard } from './guard.ts';
import type { Chrome } from './layout.tsx';
import type { Cookies } from './session.ts';

/** What every route needs. */
export type Door = {
  side: ConsoleSide;
  desk(): Desk;
  cookies: Cookies;
  guard: Guard;
  shopPageUrl: string | null;
  log: Log | null;
};

/** In the language of the person, or of their browser before we know who it is. */
export function chromeFor(
  door: Door,
  request: Request,
  response: Response,
  session: Session | null,
  known: string | null = null,
): Chrome {
  const language = session?.language ?? known ?? request.acceptsLanguages()[0] ?? 'en';
  return {
    frame: door.side.frame(language),
    session,
    csrf: door.guard.token(request, response),
    shopPageUrl: door.shopPageUrl,
  };
}
