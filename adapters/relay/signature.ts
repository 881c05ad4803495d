import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// Standard Webhooks over raw bytes. Imports nothing of ours, so that the other end of the wire can be given the same
// functions. The time is an argument: it is the database's, which all processes share.

/** A signature older or newer than this is refused, inclusive. */
const TOLERANCE_SECONDS = 5 * 60;
/** The old one and the new one, while a secret rotates. */
const LIVE_SECRETS = 2;
const SIGNATURES_TRIED = 4;
/** Room for the signatures we try beside others we do not read (`v1a`); a longer header is cut here. */
const HEADER_READ = 4_096;

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const TIMESTAMP = /^\d{10}$/;
const SECRET = /^whsec_((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/;
const SIGNATURE = /^v1,([A-Za-z0-9+/]{43}=)$/;
const SIGNATURE_LENGTH = 44;

type SignedHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string };
/** As Node gives them: names in lower case. */
type IncomingHeaders = { readonly [name: string]: string | string[] | undefined };

export type Verified =
  | { ok: true; id: string }
  | { ok: false; why: 'missing' | 'malformed'; header: keyof SignedHeaders }
  | { ok: false; why: 'stale' | 'early' | 'signature' };

export function sign(what: { id: string; at: Date; body: string | Buffer; secrets: readonly string[] }): SignedHeaders {
  const keys = what.secrets.slice(0, LIVE_SECRETS).map(keyOf);
  if (keys.length === 0) throw new Error('nothing to sign with: no secret');
  const timestamp = Math.floor(what.at.getTime() / 1000).toString();
  const signatures = keys.map((key) => {
    if (!key) throw new Error('a secret must be whsec_ and base64');
    return `v1,${mac(key, what.id, timestamp, what.body)}`;
  });
  return { 'webhook-id': what.id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

// Stands where a shop has no second secret (or we know no such shop), so that the work is the same. Nobody knows it.
const DECOY = randomBytes(32);
const NO_SIGNATURE = '\0'.repeat(SIGNATURE_LENGTH);

/** Does all its work whatever is wrong, and never throws on what a stranger can send. */
export function verify(what: {
  headers: IncomingHeaders;
  raw: Buffer;
  secrets: readonly string[];
  now: Date;
}): Verified {
  const id = headerOf(what.headers, 'webhook-id');
  const timestamp = headerOf(what.headers, 'webhook-timestamp');
  const signature = headerOf(what.headers, 'webhook-signature');
  const matches = anyMatch(id, timestamp, what.raw, what.secrets, presentedIn(signature));

  if (id === '') return { ok: false, why: 'missing', header: 'webhook-id' };
  if (timestamp === '') return { ok: false, why: 'missing', header: 'webhook-timestamp' };
  if (signature === '') return { ok: false, why: 'missing', header: 'webhook-signature' };
  if (!ID.test(id)) return { ok: false, why: 'malformed', header: 'webhook-id' };
  if (!TIMESTAMP.test(timestamp)) return { ok: false, why: 'malformed', header: 'webhook-timestamp' };
  const age = Math.floor(what.now.getTime() / 1000) - Number(timestamp);
  if (!(age <= TOLERANCE_SECONDS)) return { ok: false, why: 'stale' };
  if (age < -TOLERANCE_SECONDS) return { ok: false, why: 'early' };
  return matches ? { ok: true, id } : { ok: false, why: 'signature' };
}

/** A secret to hand to the other side: by default 32 bytes by chance, as Standard Webhooks suggests 24 to 64. */
export const newSecret = (bytes: Uint8Array = randomBytes(32)): string =>
  `whsec_${Buffer.from(bytes).toString('base64')}`;

function anyMatch(id: string, timestamp: string, raw: Buffer, secrets: readonly string[], presented: Buffer[]) {
  let matches = 0;
  for (let n = 0; n < LIVE_SECRETS; n += 1) {
    const expected = Buffer.from(mac(keyOf(secrets[n] ?? '') ?? DECOY, id, timestamp, raw), 'latin1');
    for (const signature of presented) matches |= Number(timingSafeEqual(expected, signature));
  }
  return matches !== 0;
}

/** Always four, of one length; what is no v1 signature is no signature. */
function presentedIn(header: string): Buffer[] {
  const signatures = header
    .slice(0, HEADER_READ)
    .split(' ')
    .flatMap((one) => SIGNATURE.exec(one)?.[1] ?? []);
  return Array.from({ length: SIGNATURES_TRIED }, (_, n) => Buffer.from(signatures[n] ?? NO_SIGNATURE, 'latin1'));
}

const mac = (key: Buffer, id: string, timestamp: string, body: string | Buffer): string =>
  createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');

// An empty key would make a signature anybody can make.
function keyOf(secret: string): Buffer | null {
  const base64 = SECRET.exec(secret)?.[1];
  return base64 ? Buffer.from(base64, 'base64') : null;
}

function headerOf(headers: IncomingHeaders, name: keyof SignedHeaders): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
