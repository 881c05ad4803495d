import cookieParser from 'cookie-parser';
import { doubleCsrf } from 'csrf-csrf';
import express, { type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { type Cookies, sessionIdOf } from './session.ts';

/** What stands in front of every page and every press. */
export type Guard = {
  /** Headers and cookies; reads no body, so it may stand before routes that are not ours. */
  always: RequestHandler[];
  /** A press comes from one of our own pages, drawn for this very session. */
  press: RequestHandler[];
  /** The same where a form brings more than words: `read` stands behind the first look at where it comes from. */
  pressWith(read: RequestHandler): RequestHandler[];
  token(request: Request, response: Response): string;
};

// 3,000 graphemes of the longest kind, percent-encoded.
const BODY_LIMIT = '512kb';

export function guardFor(publicUrl: string, secret: string, cookies: Cookies): Guard {
  const { doubleCsrfProtection, generateCsrfToken } = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => sessionIdOf(request, cookies) ?? 'nobody',
    cookieName: cookies.csrf,
    cookieOptions: cookies.flags,
    getCsrfTokenFromRequest: (request) => textOf(request.body?._csrf),
  });
  const ours = fromOurPages(new URL(publicUrl));
  const judged = [
    express.urlencoded({ extended: false, limit: BODY_LIMIT, parameterLimit: 300 }),
    doubleCsrfProtection,
  ];
  return {
    always: [headers(cookies.secure), cookieParser(secret)],
    press: [ours, ...judged],
    pressWith: (read) => [ours, read, ...judged],
    token: (request, response) => generateCsrfToken(request, response),
  };
}

/** Nothing inline, nothing from elsewhere: a customer's words cannot become a script even if we slipped. */
const headers = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // With `no-referrer` browsers send `Origin: null` from our own pages too; other sites get nothing either way.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
    xFrameOptions: { action: 'deny' },
  });

/** Browsers name where a press comes from. What does not is judged by the token alone. */
const fromOurPages =
  (ours: URL): RequestHandler =>
  (request, _response, next) => {
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const elsewhere =
      origin === undefined ? site !== undefined && site !== 'same-origin' : !isOurs(origin, request.headers.host, ours);
    next(elsewhere ? Object.assign(new Error('a press from another origin'), { status: 403 }) : undefined);
  };

function isOurs(origin: string, host: string | undefined, ours: URL): boolean {
  if (origin === ours.origin) return true;
  // One machine has several names: `localhost` and 127.0.0.1 are the same desk in development.
  if (!isLoopback(ours.hostname) || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return isLoopback(from.hostname) && from.host === host;
}

const isLoopback = (name: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(name);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
