import { randomBytes } from 'node:crypto';
import { dropSession, keepLoginLink, keepSession, readSession, useLoginLink } from '../db/logins.ts';
import type { Session } from '../ports.ts';
import type { Core } from './perform.ts';

const MINUTE = 60_000;
const LINK_LIVES = 15 * MINUTE;
const SESSION_LIVES = 14 * 24 * 60 * MINUTE;
const secret = (): string => randomBytes(32).toString('base64url');

/** A link that logs one person in, once, within 15 minutes. Null: the seller has no such person. */
export async function loginLink(
  core: Pick<Core, 'db' | 'clock'>,
  publicUrl: string,
  seller: string,
  staff: string,
): Promise<string | null> {
  const token = secret();
  const until = new Date(core.clock(new Date()).getTime() + LINK_LIVES);
  const kept = await keepLoginLink(core.db, seller, staff, token, until);
  return kept ? `${publicUrl}/login/${token}` : null;
}

export async function logIn(core: Core, token: string): Promise<Session | null> {
  return core.db.transaction(async (trx) => {
    const now = core.clock(new Date());
    const found = await useLoginLink(trx, token, now);
    if (!found) return null;
    const id = secret();
    await keepSession(trx, found.seller, found.staff, id, new Date(now.getTime() + SESSION_LIVES));
    return readSession(trx, id, now);
  });
}

export const sessionOf = (core: Core, id: string): Promise<Session | null> =>
  readSession(core.db, id, core.clock(new Date()));
export const logOut = (core: Core, id: string): Promise<unknown> => dropSession(core.db, id);
