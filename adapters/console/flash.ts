import type { Request, Response } from 'express';
import type { Notice } from '../../src/views/vocabulary.ts';
import type { Cookies } from './session.ts';

// What the desk answered to a press, kept for the page the press leads to. In a signed cookie, because another process
// may draw that page, and not in the address, because addresses are kept, shared and logged.

type Flash = { returnId: string; notice: Notice };

const LIVES = 60_000;
/** Browsers drop cookies over 4 kB without a word; a notice with a long quote goes without it. */
const FITS = 2_500;

/** Sent by our script when it only looks again: such a look must not use up what the person has not seen. */
const LOOKING_AGAIN = 'x-returndesk-refresh';

export function keepFlash(response: Response, flash: Flash, cookies: Cookies): void {
  const whole = JSON.stringify(flash);
  const { returnId, notice } = flash;
  const value = fits(whole) ? whole : JSON.stringify({ returnId, notice: { ...notice, quote: null } });
  if (fits(value)) response.cookie(cookies.flash, value, { ...cookies.flags, signed: true, maxAge: LIVES });
}

const fits = (text: string): boolean => encodeURIComponent(text).length <= FITS;

export function takeFlash(request: Request, response: Response, returnId: string, cookies: Cookies): Notice | null {
  const value: unknown = request.signedCookies?.[cookies.flash];
  if (typeof value !== 'string' || request.get(LOOKING_AGAIN)) return null;
  // Ours by its signature, so its form is known.
  const flash = JSON.parse(value) as Flash;
  if (flash.returnId !== returnId) return null;
  response.clearCookie(cookies.flash, cookies.flags);
  return flash.notice;
}
