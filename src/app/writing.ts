import { freePage, readPage, usePage } from '../db/drafts.ts';
import { readReturn } from '../db/returns.ts';
import { isStaffAction } from '../domain/lifecycle.ts';
import type { WritingPage, WritingSide } from '../ports.ts';
import { titleOf } from '../views/card.ts';
import { askedBy } from './asked.ts';
import { linkToken, readLinkToken } from './links.ts';
import type { Core } from './perform.ts';

const LIVES = 15 * 60_000;

/**
 * Links to a page on which one person writes one message, with pictures their platform does not take. The link names the
 * draft; who they are, where and about which return stands there, never in what the page sends.
 */
export const writingLinks =
  (key: Buffer, publicUrl: string) =>
  (seller: string, draft: string, at: Date): string =>
    `${publicUrl}/write/${writingToken(key, seller, draft, at)}`;

const writingToken = (key: Buffer, seller: string, draft: string, at: Date): string =>
  linkToken(key, { kind: 'writing', seller, id: draft, until: new Date(at.getTime() + LIVES) });

export const writingSide = (core: Core, key: Buffer): WritingSide => ({
  open: (token) => opened(core, key, token),
  token: ({ seller, draft }) => writingToken(key, seller, draft, core.clock(new Date())),
  use: ({ seller, draft }, press) => usePage(core.db, seller, draft, press),
  free: ({ seller, draft }, press) => freePage(core.db, seller, draft, press),
});

async function opened(core: Core, key: Buffer, token: string): Promise<WritingPage | null> {
  const linked = readLinkToken(key, token, core.clock(new Date()));
  if (linked?.kind !== 'writing') return null;
  const page = await readPage(core.db, linked.seller, linked.id);
  if (!page || page.used || !isStaffAction(page.action)) return null;
  const asked = await askedBy(core, page.by.at, page.by.who);
  // The place may belong to another seller by now, or the account to another person.
  if ('refusal' in asked || asked.seller !== linked.seller || asked.person.id !== page.staff) return null;
  const request = await readReturn(core.db, linked.seller, page.returnId);
  if (!request) return null;
  const { action, returnId, by } = page;
  const title = titleOf(request, { ...asked.reader, zone: 'UTC' });
  const { language } = asked.reader.words;
  return { seller: linked.seller, draft: linked.id, action, returnId, ...by, language, title };
}
