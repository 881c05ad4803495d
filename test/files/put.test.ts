import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { request as begin } from 'node:http';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../../adapters/files/index.ts';
import { neededContents } from '../../src/db/files.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { aJpeg, aPng, noise, sha256Of } from '../pictures.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const put = (id: string, bytes: Buffer, how: Parameters<typeof desk.seller.at.put>[4] = {}) =>
  desk.seller.at.put(desk.url, desk.seller.shop, id, bytes, { at: desk.now(), ...how });
const rowOf = (id: string) => desk.core.db('files').where({ id }).first();
const arriving = async () => (await readdir(join(desk.config.DATA_DIR, 'files', 'arriving')).catch(() => [])).length;

test('a picture is kept whole, and sent again it is the same picture', async () => {
  const bytes = await aJpeg();
  expect(await put('whole', bytes)).toMatchObject({ status: 202, body: { duplicate: false } });
  expect(await rowOf('whole')).toMatchObject({
    state: 'arrived',
    type: 'image/jpeg',
    sha256: sha256Of(bytes),
    bytes: String(bytes.length),
    width: 320,
  });
  expect(await put('whole', bytes)).toMatchObject({ status: 202, body: { duplicate: true } });
  expect(await put('whole', await aJpeg('#000000'))).toMatchObject({ status: 409 });
  expect(await arriving()).toBe(0);
});

test('a stranger is refused before a byte is stored, and who lies about the digest when all has come', async () => {
  const bytes = await aJpeg();
  const stranger = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  expect(await put('stranger', bytes, { secret: stranger })).toMatchObject({ status: 401 });
  expect(await put('lied', bytes, { claimed: await aPng() })).toMatchObject({
    status: 400,
    body: { reason: 'altered' },
  });
  expect(await put('late', bytes, { at: new Date(desk.now().getTime() - 400_000) })).toMatchObject({ status: 401 });
  expect(await rowOf('stranger')).toBeUndefined();
  expect(await rowOf('lied')).toBeUndefined();
  expect(await arriving()).toBe(0);
  // Whoever was cut short may send it again.
  expect(await put('lied', bytes)).toMatchObject({ status: 202 });
});

const MALFORMED: [string, () => Promise<Buffer>, number, string, string?][] = [
  ['empty', async () => Buffer.alloc(0), 415, 'not_a_picture'],
  ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'not_a_picture'],
  ['a program', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), 415, 'not_a_picture'],
  [
    'a moving picture',
    async () =>
      sharp(await aPng())
        .gif()
        .toBuffer(),
    415,
    'not_a_picture',
  ],
  [
    'a WebP',
    async () =>
      sharp(await aPng())
        .webp()
        .toBuffer(),
    415,
    'not_a_picture',
  ],
  ['a PNG said to be a JPEG', aPng, 415, 'type_differs'],
  ['half a JPEG', async () => half(await noise('jpeg')), 400, 'broken'],
  ['the head of a JPEG', async () => (await aJpeg()).subarray(0, 20), 400, 'broken'],
  ['half a PNG', async () => half(await noise()), 400, 'broken', 'image/png'],
  ['a bomb', async () => aBomb(20_000), 400, 'bomb', 'image/png'],
];

test.each(MALFORMED)('%s is refused by name, and nothing of it stays', async (name, bytes, status, reason, type) => {
  const answer = await put(`bad ${name}`, await bytes(), type ? { type } : {});
  expect(answer).toMatchObject({ status, body: { reason } });
  expect(await rowOf(`bad ${name}`)).toMatchObject({ state: 'refused', why: reason, sha256: null });
  expect(await arriving()).toBe(0);
});

test('what hides behind a picture, and where it was taken, are not in its preview', async () => {
  const hidden = Buffer.concat([await aJpeg('#00ff00'), Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]);
  expect(await put('polyglot', hidden)).toMatchObject({ status: 202 });
  const row = await rowOf('polyglot');
  const until = new Date(desk.now().getTime() + 60_000);
  const link = (kind: 'picture' | 'preview') => desk.core.pictureUrl(kind, desk.seller.id, row.own_id, until);
  const preview = await fetch(link('preview'));
  const drawn = Buffer.from(await preview.arrayBuffer());
  expect(drawn.includes('script')).toBe(false);
  expect((await sharp(drawn).metadata()).exif).toBeUndefined();
  expect((await sharp(hidden).metadata()).exif).toBeDefined();

  const whole = await fetch(link('picture'));
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'attachment; filename=picture.jpg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
  expect(sha256Of(Buffer.from(await whole.arrayBuffer()))).toBe(sha256Of(hidden));
});

test('a link gives a part of a picture, ends in time, and opens nothing else', async () => {
  const bytes = await aPng('#123456');
  await put('part', bytes, { type: 'image/png' });
  const { own_id } = await rowOf('part');
  const soon = new Date(desk.now().getTime() + 60_000);
  const link = desk.core.pictureUrl('picture', desk.seller.id, own_id, soon);
  const part = await fetch(link, { headers: { range: 'bytes=10-19' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
  expect((await fetch(link, { headers: { range: `bytes=${bytes.length}-` } })).status).toBe(416);
  expect((await fetch(link, { method: 'HEAD' })).headers.get('content-length')).toBe(String(bytes.length));

  const past = new Date(desk.now().getTime() - 1_000);
  expect((await fetch(desk.core.pictureUrl('picture', desk.seller.id, own_id, past))).status).toBe(404);
  expect((await fetch(desk.core.pictureUrl('picture', 'another', own_id, soon))).status).toBe(404);
  expect((await fetch(desk.core.transcriptUrl(desk.seller.id, own_id, desk.now()))).status).toBe(404);
});

test('a name of another type and a name without an ending are refused, whichever comes first', async () => {
  const file = (id: string, name: string) => ({ id, name, type: 'image/jpeg', bytes: 10 });
  await put('early', await aJpeg('#111111'));
  const photos = [file('early', 'box.png'), file('later', 'box.exe'), file('good', 'box.JPG')];
  const items = [{ ...aReturn().items[0], photos }];
  await desk.hears('return.opened', aReturn({ return_id: 'R-named', items }));
  expect(await put('later', await aJpeg('#222222'))).toMatchObject({ status: 415, body: { reason: 'name_differs' } });
  expect(await put('good', await aJpeg('#333333'))).toMatchObject({ status: 202 });
  const trail = await desk.trail('R-named');
  expect(trail.join('\n')).toContain('The picture box.exe was not taken: its name belongs to another type of file');
  expect(trail.join('\n')).toContain('The picture box.JPG arrived');
});

test('cut anywhere, nothing is half kept', async () => {
  const bytes = await noise();
  for (const share of [0, 0.3, 0.9, 0.999]) {
    await cut('cut', bytes, Math.floor(bytes.length * share));
    expect(await rowOf('cut')).toBeUndefined();
  }
  await expect.poll(arriving).toBe(0);
  expect(await put('cut', bytes, { type: 'image/png' })).toMatchObject({ status: 202 });
});

test('what no row tells of goes after an hour, and nothing else does', async () => {
  const [kept, orphan] = [await aJpeg('#777777'), await aJpeg('#888888')];
  await put('kept', kept);
  await put('orphan', orphan);
  await desk.core.db('files').where({ id: 'orphan' }).delete();
  const folder = join(desk.config.DATA_DIR, 'files');
  await writeFile(join(folder, 'arriving', 'left-by-a-dead-process'), 'half a picture');
  const store = diskFiles({ dataDir: desk.config.DATA_DIR });
  const needed = (sha256s: string[]) => neededContents(desk.core.db, sha256s);
  expect(await store.sweep(new Date(Date.now() + 60_000), needed)).toBe(0);
  // The picture, its preview, and what never became one.
  expect(await store.sweep(new Date(Date.now() + 2 * 3_600_000), needed)).toBe(3);
  expect(await store.open(desk.seller.id, sha256Of(orphan))).toBeNull();
  expect(await store.open(desk.seller.id, sha256Of(kept))).toMatchObject({ bytes: kept.length });
  expect(await store.openPreview(desk.seller.id, sha256Of(kept))).not.toBeNull();
  await store.stop();
});

/** Sends the first bytes and leaves. */
function cut(fileId: string, bytes: Buffer, at: number): Promise<void> {
  const digest = createHash('sha256').update(bytes);
  const id = `msg_${crypto.randomUUID()}`;
  const signature = new Webhook(desk.seller.secrets.inbound).sign(id, desk.now(), digest.copy().digest('hex'));
  const put = begin(`${desk.url}/hooks/${desk.seller.shop}/files/${fileId}`, {
    method: 'PUT',
    headers: {
      'content-type': 'image/png',
      'content-length': bytes.length,
      'content-digest': `sha-256=:${digest.digest('base64')}:`,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(desk.now().getTime() / 1000)),
      'webhook-signature': signature,
    },
  });
  return new Promise((resolve) => {
    put.on('error', () => resolve());
    put.on('close', () => resolve());
    put.write(bytes.subarray(0, at), () => put.destroy());
    if (at === 0) put.flushHeaders();
  });
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

/** A small file that says it is huge. */
function aBomb(edge: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(8 + body.length);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), 4 + body.length);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(edge, 0);
  head.writeUInt32BE(edge, 4);
  head.writeUInt8(8, 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    magic,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(edge))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
