import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Bucket } from '../../adapters/files/s3.ts';

type Server = { run(): Promise<AddressInfo>; close(): Promise<void> };
const S3rver: new (options: object) => Server = createRequire(import.meta.url)('s3rver');
const NAME = 'pictures';

/**
 * A store that speaks S3, as somebody else wrote it, behind a line of ours: it can be cut in the middle of an answer, or be
 * down for a while.
 */
export async function bucketServer() {
  const directory = await mkdtemp(join(tmpdir(), 'returndesk-bucket-'));
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: NAME }],
  });
  const { port } = await store.run();
  const line = { down: false, cutAfter: Number.POSITIVE_INFINITY };
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    if (line.down) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    near.on('data', () => line.down && near.destroy());
    let answered = 0;
    const cutting = new Transform({
      transform(piece, _, done) {
        answered += piece.length;
        const isCut = answered >= line.cutAfter;
        if (isCut) line.cutAfter = Number.POSITIVE_INFINITY;
        done(isCut ? new Error('cut') : null, piece);
      },
    });
    cutting.on('error', () => near.destroy());
    far.pipe(cutting).pipe(near);
    far.on('close', () => near.destroy());
    near.pipe(far);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  return {
    line,
    directory,
    bucket: { name: NAME, prefix: 'returndesk/', region: 'us-east-1', endpoint, credentials: key } satisfies Bucket,
    /** The same, as the settings of a desk. */
    settings: {
      FILES_S3_BUCKET: NAME,
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ACCESS_KEY_ID: key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
