import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { ignoreMissing } from './folder.ts';
import { contentOf, folderOf, previewName, type Shelf } from './shelf.ts';

export type Bucket = {
  name: string;
  /** Before every key: what lies elsewhere in the bucket is nobody's business here. */
  prefix: string;
  region: string;
  /** Null: Amazon's own. */
  endpoint: string | null;
  /** Null: those of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string } | null;
};

// The smallest there may be. Two are in memory at a time, however large the file is; what is smaller than one goes in one piece.
const PART = 5 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const CONNECT = 5_000;
const SILENT = 30_000;

/**
 * Files in a bucket: `<prefix><seller>/<sha256>`. A file of several parts is there when the last of them was confirmed, and
 * not before, so none of them is ever half of one, whenever the process dies.
 */
export function s3Shelf({ name: Bucket, prefix, region, endpoint, credentials }: Bucket): Shelf {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // Not every store that speaks S3 knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT, socketTimeout: SILENT },
  });
  const keyOf = (seller: string, file: string) => `${prefix}${folderOf(seller)}/${file}`;
  const head = (Key: string) => client.send(new HeadObjectCommand({ Bucket, Key })).catch(absent);
  const remove = (Key: string) => client.send(new DeleteObjectCommand({ Bucket, Key }));

  async function upload(Key: string, path: string): Promise<void> {
    const params = { Bucket, Key, Body: createReadStream(path) };
    await new Upload({ client, params, partSize: PART, queueSize: PARTS_AT_ONCE }).done();
  }

  async function* piecesOf(Key: string, { start, end }: { start: number; end: number }): AsyncGenerator<Buffer> {
    let at = start;
    while (at <= end) {
      const from = at;
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range: `bytes=${from}-${end}` }));
      try {
        for await (const piece of Body as Readable) {
          yield piece;
          at += piece.length;
        }
      } catch (error) {
        // Cut, or ended because whoever reads it took a rest: what came is good, and it goes on behind it.
        if (at === from) throw error;
      }
    }
  }

  return {
    async put(seller, sha256, { path, preview }) {
      // The preview first: where the file is, its preview is, if it has one.
      if (await stat(preview).catch(ignoreMissing)) await upload(keyOf(seller, previewName(sha256)), preview);
      await upload(keyOf(seller, sha256), path);
    },
    async open(seller, file) {
      const Key = keyOf(seller, file);
      const found = await head(Key);
      if (!found) return null;
      const bytes = found.ContentLength ?? 0;
      return {
        bytes,
        read: (range) => Readable.from(piecesOf(Key, range ?? { start: 0, end: bytes - 1 }), { objectMode: false }),
      };
    },
    async remove(seller, sha256) {
      await remove(keyOf(seller, sha256));
      await remove(keyOf(seller, previewName(sha256)));
    },
    async sweep(old, needed) {
      const isOld = (at: Date | undefined) => at !== undefined && at.getTime() < old;
      let removed = 0;
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
        const aged = Contents.flatMap(({ Key, LastModified }) => {
          const file = Key && isOld(LastModified) ? OURS.exec(Key.slice(prefix.length))?.[1] : undefined;
          return Key && file ? [{ Key, content: contentOf(file) }] : [];
        });
        const contents = [...new Set(aged.map(({ content }) => content))];
        const still = contents.length > 0 ? await needed(contents) : new Set();
        for (const { Key, content } of aged) {
          // Looked at again: the same picture may have come meanwhile.
          if (still.has(content) || !isOld((await head(Key))?.LastModified)) continue;
          await remove(Key);
          removed += 1;
        }
      }
      return removed + (await dropParts(isOld));
    },
  };

  /** Parts of what was on its way when a process died: they are in no list of files, and are paid for all the same. */
  async function dropParts(isOld: (at: Date | undefined) => boolean): Promise<number> {
    const { Uploads = [] } = await client
      .send(new ListMultipartUploadsCommand({ Bucket, Prefix: prefix }))
      .catch(notImplemented);
    const old = Uploads.filter(({ Initiated }) => isOld(Initiated));
    for (const { Key, UploadId } of old)
      await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(absent);
    return old.length;
  }
}

const OURS = /^[0-9a-f]{32}\/([0-9a-f]{64}(?:\.preview)?)$/;

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

// A store that cannot list them forgets by itself what never became whole.
function notImplemented(error: unknown): Pick<ListMultipartUploadsCommandOutput, 'Uploads'> {
  if (statusOf(error) !== 501) throw error;
  return {};
}

function absent(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error;
}
