import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { shopPulls } from '../../adapters/relay/index.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { breakAfter, inPieces, pictureServer, redirectTo } from '../fakes/picture-server.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import type { Hands } from '../journeys/hands.ts';
import { aJpeg, aPng, noise, sha256Of } from '../pictures.ts';

let desk: TestDesk;
let mona: Hands;
let server: Awaited<ReturnType<typeof pictureServer>>;
beforeAll(async () => {
  desk = await openDesk();
  mona = await consoleHands(await desk.loginFor('mona'));
});
afterAll(() => desk.close());
beforeEach(async () => {
  server = await pictureServer();
});
afterEach(() => server.close());

let count = 0;
/** A return that tells of these pictures, by their addresses. */
type Told = { path: string; name?: string; bytes?: number; type?: string; sha256?: string };
async function tellsOf(...photos: Told[]) {
  const told = await begins(...photos);
  await desk.settled();
  return told;
}
async function begins(...photos: Told[]) {
  count += 1;
  const named = photos.map(({ path, ...photo }, n) => ({
    id: `pull-${count}-${n}`,
    name: 'box.jpg',
    type: 'image/jpeg',
    bytes: server.served.get(path)?.bytes.length ?? 0,
    url: server.origin + path,
    ...photo,
  }));
  const returnId = `R-pull-${count}`;
  await desk.hears(
    'return.opened',
    aReturn({ return_id: returnId, items: [{ ...aReturn().items[0], photos: named }] }),
  );
  return { returnId, card: () => mona.card(returnId) };
}
const rowOf = (n: number) =>
  desk.core
    .db('files')
    .where({ id: `pull-${count}-${n}` })
    .first();

test('pictures are fetched; of three one that is none says so, and is sent again when it is mended', async () => {
  const [first, second, third] = [await aJpeg('#100000'), await aJpeg('#200000'), await aJpeg('#300000')];
  server.served
    .set('/1', { bytes: first })
    .set('/2', { bytes: second })
    .set('/3', { bytes: Buffer.from('<html>gone') });
  const { returnId, card } = await tellsOf(
    { path: '/1' },
    { path: '/2', sha256: sha256Of(second) },
    { path: '/3', name: 'lid.jpg', bytes: 0 },
  );
  const shown = await card();
  expect(shown.text).toContain('2 of 3 arrived; lid.jpg failed: it is neither a JPEG nor a PNG picture');
  expect(shown.text).toContain('Not delivered: the picture “lid.jpg” (it is neither a JPEG nor a PNG picture).');
  server.served.set('/3', { bytes: third });
  expect((await mona.press(returnId, 'Send again')).notice).toBe('It is being sent again.');
  await desk.settled();
  expect(await rowOf(2)).toMatchObject({ state: 'arrived', sent_sha256: sha256Of(third) });
  expect((await card()).text).not.toContain('Not delivered');
});

test('a transfer that breaks is taken up where it broke, and the whole is what was sent', async () => {
  const bytes = await noise('jpeg');
  server.served.set('/long', { bytes });
  server.instead.set('/long', [breakAfter(1_000)]);
  await tellsOf({ path: '/long', sha256: sha256Of(bytes) });
  expect(await rowOf(0)).toMatchObject({ state: 'arrived', sha256: sha256Of(bytes) });
  expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=1000-']);
});

test('while one is fetched its page says how much of it is here', async () => {
  const bytes = await noise('jpeg');
  const pieces = inPieces(1_000, 30_000);
  server.served.set('/slow', { bytes, tag: null });
  server.instead.set('/slow', [pieces.answer]);
  const { card } = await begins({ path: '/slow' });
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  expect((await card()).text).toContain('box.jpg on its way');
  await desk.pass({ seconds: 2 });
  pieces.next();
  const all = Math.round(bytes.length / 1_000);
  await vi.waitFor(async () => expect((await card()).text).toContain(`box.jpg on its way 30 kB of ${all} kB`));
  pieces.next();
  await desk.settled();
  expect(await rowOf(0)).toMatchObject({ state: 'arrived', sha256: sha256Of(bytes) });
  expect((await card()).text).not.toMatch(/on its way|kB/);
});

test('what changed meanwhile is not glued together: the fetch begins anew', async () => {
  const bytes = await noise('jpeg');
  server.served.set('/new', { bytes, tag: '"v2"' });
  server.instead.set('/new', [breakAfter(1_000, '"v1"')]);
  await tellsOf({ path: '/new' });
  expect(await rowOf(0)).toMatchObject({ state: 'expected' });
  const [waiting] = await desk.core.db('deliveries').where({ what: 'pull', state: 'waiting' }).select('why');
  expect(waiting?.why).toBe('connection_broke');
  expect((await mona.card(`R-pull-${count}`)).text).toContain('on its way');
  // Its next try.
  await desk.core.db.raw(`update deliveries set due_at = now() where what = 'pull' and state = 'waiting'`);
  await desk.core.db.raw(`update lanes set next_at = now() where place like 'file:%' and waiting > 0`);
  await desk.settled();
  expect(await rowOf(0)).toMatchObject({ state: 'arrived', sha256: sha256Of(bytes) });
});

test('where it broke for good nothing of it is here any more, and the page says no longer that it is', async () => {
  const pieces = inPieces(1_000, 30_000);
  server.served.set('/broken', { bytes: await noise('jpeg') });
  server.instead.set('/broken', [pieces.answer, (response) => void response.writeHead(500).end()]);
  const { card } = await begins({ path: '/broken' });
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  await desk.pass({ seconds: 2 });
  pieces.next();
  await vi.waitFor(async () => expect((await card()).text).toContain('30 kB of'));
  pieces.cut();
  await desk.settled();
  expect((await card()).text).toMatch(/box\.jpg on its way(?! \d)/);
});

test('an altered, a larger and a wrongly named picture are refused by name', async () => {
  server.served.set('/a', { bytes: await aJpeg() }).set('/b', { bytes: await aPng() });
  server.instead.set('/c', [
    (response) => void response.writeHead(200, { 'content-length': 1_073_741_825 }).flushHeaders(),
  ]);
  const { card } = await tellsOf(
    { path: '/a', sha256: 'ab'.repeat(32), name: 'a.jpg' },
    { path: '/b', name: 'b.jpg' },
    { path: '/c', name: 'c.jpg', bytes: 1 },
  );
  const { text } = await card();
  expect(text).toContain('a.jpg failed: it is not the file that was announced');
  expect(text).toContain('b.jpg failed: it is of another type than was said');
  expect(text).toContain('c.jpg failed: it is larger than 1 GB');
});

test('three redirects are followed, a fourth is not', async () => {
  server.served.set('/end', { bytes: await aJpeg('#445566') });
  for (const n of [0, 1, 2, 3]) server.instead.set(`/r${n}`, [redirectTo(n === 0 ? '/end' : `/r${n - 1}`)]);
  await tellsOf({ path: '/r2' });
  expect(await rowOf(0)).toMatchObject({ state: 'arrived' });
  for (const n of [0, 1, 2, 3]) server.instead.set(`/r${n}`, [redirectTo(n === 0 ? '/end' : `/r${n - 1}`)]);
  await tellsOf({ path: '/r3' });
  expect(await rowOf(0)).toMatchObject({ state: 'refused', why: 'unreachable' });
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'https://127.0.0.1/x',
  'https://user@shop.example/x',
  'https://shop.example:22/x',
  'file:///etc/passwd',
])('nothing is fetched from %s, nor by a redirect to it', async (address) => {
  const outside = shopPulls({ now: () => new Date(), allowLoopback: false });
  await expect(read(outside.open(address))).rejects.toThrow(/^address_refused /);
  await outside.stop();
  if (address.includes('127.0.0.1')) return;
  server.instead.set('/away', [redirectTo(address)]);
  const inside = shopPulls({ now: () => new Date(), allowLoopback: true });
  await expect(read(inside.open(`${server.origin}/away`))).rejects.toThrow(/^address_refused /);
  await inside.stop();
});

async function read(source: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of source);
}
