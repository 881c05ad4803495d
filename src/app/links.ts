import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a signed link opens. The seller is in the signature, so a link never opens anything of another. */
export type Linked = { kind: (typeof KINDS)[number]; seller: string; id: string; until: Date };
const KINDS = ['transcript', 'picture', 'preview', 'writing'] as const;

/** A key of its own for each purpose, from the one key the installation keeps. */
export const keyFor = (encryptionKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', encryptionKey, 'returndesk', purpose, 32));

export function linkToken(key: Buffer, { kind, seller, id, until }: Linked): string {
  const payload = Buffer.from(JSON.stringify([kind, seller, id, until.getTime()])).toString('base64url');
  return `${payload}.${mac(key, payload)}`;
}

/** Null: altered, of another installation, or expired. */
export function readLinkToken(key: Buffer, token: string, now: Date): Linked | null {
  const [payload, signature, ...more] = token.split('.');
  if (!payload || !signature || more.length > 0) return null;
  const expected = Buffer.from(mac(key, payload));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const [kind, seller, id, until] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (!KINDS.includes(kind)) return null;
  return until > now.getTime() ? { kind, seller, id, until: new Date(until) } : null;
}

const mac = (key: Buffer, payload: string): string => createHmac('sha256', key).update(payload).digest('base64url');

const DAY = 86_400_000;
/** For shops: 7 days, because a webhook's body never changes. */
export const forShops = (at: Date): Date => new Date(at.getTime() + 7 * DAY);

/** Links to transcripts for a shop's support. */
export const transcriptLinks = (key: Buffer, publicUrl: string) => (seller: string, id: string, at: Date) =>
  `${publicUrl}/files/${linkToken(key, { kind: 'transcript', seller, id, until: forShops(at) })}`;

const MINUTE = 60_000;
/** For people, made when a page is drawn: 15 minutes, less what lets pages drawn within 5 minutes share a link. */
export const forPeople = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / (5 * MINUTE)) * 5 * MINUTE + 15 * MINUTE);

/** Links to a picture as it came, or to its preview. */
export const pictureLinks =
  (key: Buffer, publicUrl: string) =>
  (kind: 'picture' | 'preview', seller: string, id: string, until: Date): string =>
    `${publicUrl}/files/${linkToken(key, { kind, seller, id, until })}`;
