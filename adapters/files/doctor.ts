import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnosis, kindOf, unwell, well } from '../../src/ports.ts';
import { codeOf } from './folder.ts';
import { type FilesOptions, shelfFor } from './index.ts';
import type { Shelf } from './shelf.ts';

// Nobody's: no seller has such an id, and no picture such a content.
const NOBODY = 'returndesk doctor';
const EPOCH = 0;

const KEYS = 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or what the machine has instead of them';
const MAY = 'the key must be let do GetObject, PutObject, DeleteObject and ListBucket there';
/** What to look at, by what the disk or the store says is wrong. */
const HINTS: Record<string, string> = {
  NoSuchBucket: 'FILES_S3_BUCKET: make the bucket, or name another',
  InvalidAccessKeyId: KEYS,
  SignatureDoesNotMatch: KEYS,
  CredentialsProviderError: KEYS,
  AccessDenied: `${KEYS}: ${MAY}`,
  PermanentRedirect: 'AWS_REGION: the bucket is in another region',
  AuthorizationHeaderMalformed: 'AWS_REGION: the bucket is in another region',
  ECONNREFUSED: 'AWS_ENDPOINT_URL_S3: nothing answers there',
  ENOTFOUND: 'AWS_ENDPOINT_URL_S3: there is no such host',
  EACCES: 'DATA_DIR: whoever runs the desk must be let write there',
  EROFS: 'DATA_DIR: whoever runs the desk must be let write there',
  ENOSPC: 'DATA_DIR: the disk is full',
};

/** Keeps, reads, lists and removes something small where pictures are kept. What follows something unwell is not tried. */
export async function examineFiles(options: FilesOptions): Promise<Diagnosis[]> {
  const { dataDir, bucket } = options;
  const where = bucket ? `bucket ${bucket.name}` : join(dataDir, 'files');
  const sha256 = randomUUID().replaceAll('-', '').repeat(2);
  const dir = join(dataDir, 'files', 'arriving');
  const path = join(dir, sha256);
  const tried: [string, (shelf: Shelf) => Promise<unknown>][] = [
    ['keep', (shelf) => shelf.put(NOBODY, sha256, { path, preview: `${path}.preview` })],
    ['read', (shelf) => readBack(shelf, sha256)],
    ['list', (shelf) => shelf.sweep(EPOCH, async (all) => new Set(all))],
    ['remove', (shelf) => shelf.remove(NOBODY, sha256)],
  ];
  const found: Diagnosis[] = [];
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(path, sha256, { mode: 0o600 });
    const shelf = await shelfFor(options);
    for (const [what, step] of tried) {
      await step(shelf);
      found.push(well(`${what} pictures, ${where}`));
    }
  } catch (error) {
    const next = tried[found.length]?.[0] ?? '';
    found.push(unwell(`${next} pictures, ${where}: ${nameOf(error)}`, HINTS[nameOf(error)] ?? null));
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
  return found;
}

async function readBack(shelf: Shelf, sha256: string): Promise<void> {
  const file = await shelf.open(NOBODY, sha256);
  let text = '';
  for await (const piece of file?.read() ?? []) text += piece;
  if (text !== sha256) throw Object.assign(new Error(), { name: 'what was read is not what was kept' });
}

function nameOf(error: unknown): string {
  const code = codeOf(error);
  return typeof code === 'string' ? code : kindOf(error);
}
