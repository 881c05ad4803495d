import type { CookieOptions, Request, Response } from 'express';
import type { ConsoleSide, Session } from '../../src/ports.ts';

// The same fourteen days as the session itself; when it ends earlier on the server, the cookie opens nothing.
const LIVES = 14 * 24 * 60 * 60 * 1000;

export type Cookies = ReturnType<typeof cookiesFor>;

/** Names and flags of the console's cookies. `__Host-` ties them to this host and to https, where there is https. */
export function cookiesFor(publicUrl: string) {
  const secure = new URL(publicUrl).protocol === 'https:';
  const prefix = secure ? '__Host-' : '';
  const flags = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const satisfies CookieOptions;
  return {
    secure,
    flags,
    session: `${prefix}returndesk`,
    csrf: `${prefix}returndesk-csrf`,
    flash: `${prefix}returndesk-flash`,
  };
}

export const sessionIdOf = (request: Request, cookies: Cookies): string | null => {
  const id: unknown = request.cookies?.[cookies.session];
  return typeof id === 'string' && id.length > 0 && id.length <= 200 ? id : null;
};

export async function sessionOf(request: Request, side: ConsoleSide, cookies: Cookies): Promise<Session | null> {
  const id = sessionIdOf(request, cookies);
  return id === null ? null : side.session(id);
}

export const keepSession = (response: Response, session: Session, cookies: Cookies): void => {
  response.cookie(cookies.session, session.id, { ...cookies.flags, maxAge: LIVES });
};

export const dropSession = (response: Response, cookies: Cookies): void => {
  response.clearCookie(cookies.session, cookies.flags);
  response.clearCookie(cookies.csrf, cookies.flags);
  response.clearCookie(cookies.flash, cookies.flags);
};
