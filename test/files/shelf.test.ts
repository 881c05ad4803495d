import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskShelf } from '../../adapters/files/disk.ts';
import { s3Shelf } from '../../adapters/files/s3.ts';
import { previewName, type Shelf } from '../../adapters/files/shelf.ts';
import type { StoredFile } from '../../src/ports.ts';
import { bucketServer } from '../fakes/bucket.ts';
import { sha256Of } from '../pictures.ts';

const MB = 1024 * 1024;
const LATER = Date.now() + 3_600_000;
const nothing = async () => new Set<string>();
let dir: string;
let server: Awaited<ReturnType<typeof bucketServer>>;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'returndesk-shelf-'));
  server = await bucketServer();
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

let count = 0;
/** A file as it arrived, with its preview beside it if it has one. */
async function arrived(bytes: Buffer, preview: Buffer | null = null) {
  count += 1;
  const path = join(dir, `arrived-${count}`);
  await writeFile(path, bytes);
  if (preview) await writeFile(`${path}.preview`, preview);
  return { sha256: sha256Of(bytes), from: { path, preview: `${path}.preview` } };
}

/** The digest of what is read. */
async function read(file: StoredFile | null, range?: { start: number; end: number }): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file?.read(range) ?? []) hash.update(piece);
  return hash.digest('hex');
}

const SHELVES: [string, () => Shelf][] = [
  ['disk', () => diskShelf(join(dir, 'kept'))],
  ['S3', () => s3Shelf(server.bucket)],
];
describe.each(SHELVES)('on %s', (_, make) => {
  let shelf: Shelf;
  beforeAll(() => {
    shelf = make();
  });

  test('what is put is there whole, in parts, with its preview, and only for its seller', async () => {
    const [bytes, preview] = [randomBytes(300_000), randomBytes(1_000)];
    const { sha256, from } = await arrived(bytes, preview);
    expect(await shelf.open('sahara', sha256)).toBeNull();
    await shelf.put('sahara', sha256, from);
    const file = await shelf.open('sahara', sha256);
    expect(file?.bytes).toBe(bytes.length);
    expect(await read(file)).toBe(sha256);
    expect(await read(file, { start: 10, end: 19 })).toBe(sha256Of(bytes.subarray(10, 20)));
    expect(await read(file, { start: bytes.length - 1, end: bytes.length - 1 })).toBe(sha256Of(bytes.subarray(-1)));
    expect(await read(await shelf.open('sahara', previewName(sha256)))).toBe(sha256Of(preview));
    expect(await shelf.open('neighbour', sha256)).toBeNull();
    // Sent again, it is the same.
    const again = await arrived(bytes);
    await shelf.put('sahara', sha256, again.from);
    expect(await read(await shelf.open('sahara', sha256))).toBe(sha256);
  });

  test('a file of several parts comes out as it went in', async () => {
    const bytes = randomBytes(9 * MB + 1);
    const { sha256, from } = await arrived(bytes);
    await shelf.put('sahara', sha256, from);
    const file = await shelf.open('sahara', sha256);
    expect(await read(file)).toBe(sha256);
    const middle = bytes.subarray(5 * MB - 5, 5 * MB + 5);
    expect(await read(file, { start: 5 * MB - 5, end: 5 * MB + 4 })).toBe(sha256Of(middle));
    await shelf.remove('sahara', sha256);
  });

  test('what is removed is gone with its preview, and may be removed again', async () => {
    const { sha256, from } = await arrived(randomBytes(5_000), randomBytes(50));
    await shelf.put('sahara', sha256, from);
    await shelf.remove('sahara', sha256);
    await shelf.remove('sahara', sha256);
    expect(await shelf.open('sahara', sha256)).toBeNull();
    expect(await shelf.open('sahara', previewName(sha256))).toBeNull();
  });

  test('the sweep takes what is old and not needed, whoever it is of, and nothing else', async () => {
    await shelf.sweep(LATER, nothing);
    const [kept, gone] = [await arrived(randomBytes(5_000), randomBytes(50)), await arrived(randomBytes(5_000), null)];
    await shelf.put('sahara', kept.sha256, kept.from);
    await shelf.put('neighbour', gone.sha256, gone.from);
    expect(await shelf.sweep(Date.now() - 3_600_000, nothing)).toBe(0);
    const asked: string[] = [];
    const needed = async (sha256s: string[]) => {
      asked.push(...sha256s);
      return new Set([kept.sha256]);
    };
    expect(await shelf.sweep(LATER, needed)).toBe(1);
    expect(asked.toSorted()).toEqual([kept.sha256, gone.sha256].toSorted());
    expect(await shelf.open('neighbour', gone.sha256)).toBeNull();
    expect(await shelf.open('sahara', kept.sha256)).not.toBeNull();
    // Its preview goes with it.
    expect(await shelf.sweep(LATER, nothing)).toBe(2);
  });
});

test('in a bucket only what is ours is swept', async () => {
  const { name: Bucket, endpoint, region, credentials } = server.bucket;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const theirs = ['notes.txt', 'returndesk/readme', `other/${'a'.repeat(32)}/${'b'.repeat(64)}`];
  for (const Key of theirs) await client.send(new PutObjectCommand({ Bucket, Key, Body: 'theirs' }));
  await s3Shelf(server.bucket).sweep(LATER, nothing);
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  expect(Contents.map(({ Key }) => Key).toSorted()).toEqual(theirs.toSorted());
  for (const Key of theirs) await client.send(new DeleteObjectCommand({ Bucket, Key }));
});

test('where the line to the bucket breaks, a download goes on behind what came, and of an upload nothing is there', async () => {
  const shelf = s3Shelf(server.bucket);
  const bytes = randomBytes(3 * MB);
  const { sha256, from } = await arrived(bytes);
  await shelf.put('sahara', sha256, from);
  const file = await shelf.open('sahara', sha256);
  server.line.cutAfter = MB;
  expect(await read(file)).toBe(sha256);
  expect(server.line.cutAfter).toBe(Number.POSITIVE_INFINITY);

  const large = await arrived(randomBytes(9 * MB));
  server.line.down = true;
  await expect(shelf.put('sahara', large.sha256, large.from)).rejects.toThrow();
  server.line.down = false;
  expect(await shelf.open('sahara', large.sha256)).toBeNull();
  // It is where it was, to be put again.
  expect((await stat(large.from.path)).size).toBe(9 * MB);
  await shelf.put('sahara', large.sha256, large.from);
  expect((await shelf.open('sahara', large.sha256))?.bytes).toBe(9 * MB);
});
