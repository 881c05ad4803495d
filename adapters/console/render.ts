import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { closed } from '../../src/views/clean.ts';
import { toldTo } from '../../src/views/notice.ts';
import { withoutStacks } from '../../src/views/quote.ts';
import type { Notice } from '../../src/views/vocabulary.ts';

/** Sends a page. It is one person's and one moment's, so nobody on the way may keep it. */
export function sendPage(response: Response, status: number, page: VNode): void {
  response.status(status).set('cache-control', 'no-store').type('html').send(htmlOf(page));
}

/** A page as it is sent: whatever stands on it, no text draws over another. */
export const htmlOf = (page: VNode): string => `<!doctype html>${withoutStacks(renderToString(page))}`;

/** A toast is a glance; the whole is on the page. */
const TOAST_LENGTH = 280;
/** One character of a joker can be hundreds of units long. */
const TOAST_UNITS = 500;

// A quote reads in its own direction inside a sentence of another.
const FIRST_STRONG = '\u2068';
const POP = '\u2069';

/** What people see of a notice who did not cause it. */
export function toastOf({ text, mentions, quote }: Notice): string {
  const said = shorten(toldTo(mentions, text));
  return quote ? `${said} — ${FIRST_STRONG}${shorten(quote.text.replace(/\s+/g, ' '))}${POP}` : said;
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(text: string): string {
  let short = '';
  let count = 0;
  for (const { segment } of CHARACTERS.segment(withoutStacks(text.slice(0, TOAST_UNITS * 2)))) {
    count += 1;
    if (count > TOAST_LENGTH || short.length + segment.length > TOAST_UNITS) break;
    short += segment;
  }
  return short.length < text.length ? `${closed(short.trimEnd())}…` : short;
}
