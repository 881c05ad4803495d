import { createHmac } from 'node:crypto';
import cookieParser from 'cookie-parser';
import { doubleCsrf } from 'csrf-csrf';
import express, { type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';

export type Guard = {
  always: RequestHandler[];
  /** Only our own pages press our buttons. */
  press: RequestHandler[];
  token(request: Request, response: Response): string;
};

/** Nobody logs in to the pretend shop, so a token ties a press to the browser that the page was drawn for. */
export function guardFor(secret: string): Guard {
  const key = createHmac('sha256', secret).update('pretend shop, pages').digest('hex');
  const { doubleCsrfProtection, generateCsrfToken } = doubleCsrf({
    getSecret: () => key,
    getSessionIdentifier: () => 'customer',
    cookieName: 'pretend-shop',
    cookieOptions: { httpOnly: true, sameSite: 'lax', path: '/shop', secure: false },
    getCsrfTokenFromRequest: ({ body }) => (typeof body?._csrf === 'string' ? body._csrf : undefined),
  });
  return {
    always: [headers, cookieParser()],
    press: [fromOurPages, express.urlencoded({ extended: false, limit: '256kb' }), doubleCsrfProtection],
    token: (request, response) => generateCsrfToken(request, response),
  };
}

const headers = helmet({
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
  // With `no-referrer` browsers send `Origin: null` from our own pages too.
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
});

const fromOurPages: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const ours =
    origin === undefined
      ? site === undefined || site === 'same-origin'
      : URL.canParse(origin) && new URL(origin).host === host;
  if (ours) next();
  else response.status(403).type('text').send('This press came from another site and did nothing.');
};
