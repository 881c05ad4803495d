import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Notice } from '../../src/views/vocabulary.ts';

/** Sends a page. It is one person's and one moment's, so nobody on the way may keep it. */
export function sendPage(response: Response, status: number, page: VNode): void {
  response
    .status(status)
    .set('cache-control', 'no-store')
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}

/** A toast is a glance; the whole is on the page. Postgres' NOTIFY carries 8,000 bytes at most. */
const TOAST_LENGTH = 280;

/** What people see of a notice who did not cause it. */
export function toastOf({ text, mention, quote }: Notice): string {
  const said = [mention?.name, text].filter(Boolean).join(': ');
  return shorten(quote ? `${said} — ${quote.text.replace(/\s+/g, ' ')}` : said, TOAST_LENGTH);
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(text: string, limit: number): string {
  // Cut before it is split: a text may be long, and only its beginning matters. A character may be many units.
  const start = [...CHARACTERS.segment(text.slice(0, limit * 8))].slice(0, limit).map(({ segment }) => segment);
  const short = start.join('');
  return short.length < text.length ? `${short.trimEnd()}…` : short;
}
