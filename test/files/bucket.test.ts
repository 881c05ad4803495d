import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineFiles } from '../../adapters/files/index.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { bucketServer } from '../fakes/bucket.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import { aJpeg, sha256Of } from '../pictures.ts';
import { filesBelow } from './stage.ts';

let server: Awaited<ReturnType<typeof bucketServer>>;
let desk: TestDesk;
beforeAll(async () => {
  server = await bucketServer();
  desk = await openDesk({ settings: server.settings });
});
afterAll(async () => {
  await desk.close();
  await server.close();
});

const put = async (id: string, bytes: Buffer) =>
  desk.seller.at.put(desk.url, desk.seller.shop, id, bytes, { at: desk.now() });
const rowOf = (id: string) => desk.core.db('files').where({ id }).first();
const linkTo = (kind: 'picture' | 'preview', ownId: string) =>
  desk.core.pictureUrl(kind, desk.seller.id, ownId, new Date(desk.now().getTime() + 60_000));
const onDisk = () => filesBelow(join(desk.config.DATA_DIR, 'files'));

test('a picture is kept in the bucket and leaves from there, whole or in part, and nothing of it stays on the disk', async () => {
  expect(await put('kept', await aJpeg('#112233'))).toMatchObject({ status: 202 });
  const row = await rowOf('kept');
  expect(await onDisk()).toEqual([]);
  const whole = await fetch(linkTo('picture', row.own_id));
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(sha256Of(bytes)).toBe(row.sha256);
  const part = await fetch(linkTo('picture', row.own_id), { headers: { range: 'bytes=5-14' } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(5, 15));
  expect((await fetch(linkTo('preview', row.own_id))).headers.get('content-type')).toBe('image/jpeg');
});

test('what staff attach goes there, too, and a customer who is erased leaves it', async () => {
  const mona = await consoleHands(await desk.loginFor('mona'));
  await desk.hears('return.opened', aReturn({ return_id: 'R-bucket' }));
  await mona.press('R-bucket', 'Contact customer');
  const attached = [{ name: 'how.jpg', type: 'image/jpeg', bytes: await aJpeg('#445566') }];
  await mona.fill({ category: 'support', text: 'Like this' }, attached);
  expect((await mona.fill({})).notice).toMatch(/^The message leaves in/);
  const [file] = (await desk.seller.at.gets('message.sent')).data.files as { url: string; sha256: string }[];
  expect(sha256Of(Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer()))).toBe(file?.sha256);
  await desk.hears('customer.erased', { customer: { id: aReturn().customer.id } });
  expect(await desk.core.files.open(desk.seller.id, file?.sha256 ?? '')).toBeNull();
  expect((await fetch(file?.url ?? '')).status).toBe(404);
});

test('while the bucket cannot be reached shops are asked to try again, staff are told, and nothing is half kept', async () => {
  const bytes = await aJpeg('#778899');
  const mona = await consoleHands(await desk.loginFor('mona'));
  await desk.hears('return.opened', aReturn({ return_id: 'R-down' }));
  await mona.press('R-down', 'Contact customer');
  server.line.down = true;
  expect(await put('down', bytes)).toMatchObject({ status: 503 });
  const { form } = await mona.fill({ category: 'support', text: 'So' }, [
    { name: 'how.jpg', type: 'image/jpeg', bytes },
  ]);
  expect(form?.errors.pictures).toBe('how.jpg cannot be sent: it could not be stored; try again.');
  expect(await rowOf('down')).toBeUndefined();
  await expect.poll(onDisk).toEqual([]);
  server.line.down = false;
  expect(await put('down', bytes)).toMatchObject({ status: 202 });
});

test('the doctor tries to keep, read, list and remove, leaves nothing behind, and says what to look at', async () => {
  const dataDir = desk.config.DATA_DIR;
  const at = (over: object = {}) => examineFiles({ dataDir, free: 0, bucket: { ...server.bucket, ...over } });
  const before = await filesBelow(server.directory);
  expect((await at()).map(({ well, what }) => [well, what])).toEqual(
    ['keep', 'read', 'list', 'remove'].map((what) => [true, `${what} pictures, bucket pictures`]),
  );
  expect(await filesBelow(server.directory)).toEqual(before);
  expect(await at({ name: 'nowhere' })).toEqual([
    {
      well: false,
      what: 'keep pictures, bucket nowhere: NoSuchBucket',
      hint: 'FILES_S3_BUCKET: make the bucket, or name another',
    },
  ]);
  const wrongKey = { accessKeyId: 'NOBODY', secretAccessKey: 'not-this-one' };
  expect(await at({ credentials: wrongKey })).toMatchObject(
    [{ well: false, hint: /AWS_SECRET_ACCESS_KEY/ }].map(hinted),
  );
  expect(await at({ endpoint: 'http://127.0.0.1:1' })).toMatchObject(
    [{ well: false, hint: /nothing answers/ }].map(hinted),
  );
  expect((await examineFiles({ dataDir, free: 0, bucket: null })).every(({ well }) => well)).toBe(true);
  await expect.poll(onDisk).toEqual([]);
});
const hinted = ({ well, hint }: { well: boolean; hint: RegExp }) => ({ well, hint: expect.stringMatching(hint) });
