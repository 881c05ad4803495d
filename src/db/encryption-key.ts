import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { madeOnce } from './made-once.ts';

const BYTES = 32;
const WHOLE = new RegExp(`^[0-9a-f]{${2 * BYTES}}$`, 'i');

/** What secrets are sealed with: from the settings, or kept beside the embedded database. Never half a key. */
export async function encryptionKeyOf({ ENCRYPTION_KEY, DATA_DIR }: Config): Promise<Buffer> {
  if (ENCRYPTION_KEY) return Buffer.from(ENCRYPTION_KEY, 'hex');
  const file = join(DATA_DIR, 'encryption-key');
  const kept = (await madeOnce(file, () => randomBytes(BYTES).toString('hex'))).trim();
  if (!WHOLE.test(kept)) {
    throw new Error(
      `The key in ${file} is not whole: it must be ${2 * BYTES} hexadecimal digits. Bring the file back from a backup. ` +
        'If this desk never ran before, remove the file and start again.',
    );
  }
  return Buffer.from(kept, 'hex');
}
