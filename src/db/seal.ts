import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals a secret for rest: AES-256-GCM, bound to where it stands, so that a sealed value moved to another row does not open. */
export function seal(key: Buffer, text: string, place: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `s1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Throws when the key is another or the value was altered or moved. */
export function unseal(key: Buffer, sealed: string, place: string): string {
  const [version, data] = sealed.split('.');
  if (version !== 's1' || !data) throw new Error('A sealed value of an unknown kind.');
  const bytes = Buffer.from(data, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
