import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { request as begin } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureFiles } from '../../adapters/files/index.ts';
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
    sent_sha256: sha256Of(bytes),
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

test('what hides behind a picture, and where it was taken, are not in what leaves', async () => {
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
  const left = Buffer.from(await whole.arrayBuffer());
  expect(hidden.includes('script') && left.includes('script')).toBe(false);
  expect((await sharp(left).metadata()).exif).toBeUndefined();
  // It is known by what the shop sent, and told of by what it gets.
  expect(row).toMatchObject({ sent_sha256: sha256Of(hidden), sha256: sha256Of(left), bytes: String(left.length) });
  expect(whole.headers.get('etag')).toBe(`"${row.sha256}"`);
  expect(await put('polyglot', hidden)).toMatchObject({ status: 202, body: { duplicate: true } });
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
  const [kept, orphan] = [await aPng('#777777'), await aPng('#888888')];
  await put('kept', kept, { type: 'image/png' });
  await put('orphan', orphan, { type: 'image/png' });
  await desk.core.db('files').where({ id: 'orphan' }).delete();
  const folder = join(desk.config.DATA_DIR, 'files');
  await writeFile(join(folder, 'arriving', 'left-by-a-dead-process'), 'half a picture');
  const store = await pictureFiles({ dataDir: desk.config.DATA_DIR, free: 0, bucket: null });
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
