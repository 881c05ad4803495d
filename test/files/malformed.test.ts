import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { pictureServer } from '../fakes/picture-server.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import type { Hands } from '../journeys/hands.ts';
import { sha256Of } from '../pictures.ts';
import { MALFORMED } from './malformed.ts';
import { filesBelow } from './stage.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'pictures');
const { faults } = LANGUAGES.en.pictures;
const set = MALFORMED.map(({ file, fault, bytes }) => ({
  file,
  fault,
  bytes: bytes ? bytes() : readFileSync(join(FIXTURES, file)),
  type: file.endsWith('.png') ? 'image/png' : 'image/jpeg',
}));
const taken = set.filter(({ fault }) => fault === null);

let desk: TestDesk;
let mona: Hands;
let server: Awaited<ReturnType<typeof pictureServer>>;
const memory = watchMemory();
beforeAll(async () => {
  desk = await openDesk();
  mona = await consoleHands(await desk.loginFor('mona'));
  server = await pictureServer();
});
afterAll(async () => {
  memory.end();
  await server.close();
  await desk.close();
});

const rowOf = (id: string) => desk.core.db('files').where({ id }).first();
const linkTo = (ownId: string, kind: 'picture' | 'preview') =>
  desk.core.pictureUrl(kind, desk.seller.id, ownId, new Date(desk.now().getTime() + 60_000));
const opened = async (ownId: string, kind: 'picture' | 'preview' = 'picture') =>
  Buffer.from(await (await fetch(linkTo(ownId, kind))).arrayBuffer());

test('every file in the folder has its row', () => {
  const rows = MALFORMED.filter(({ bytes }) => bytes === null).map(({ file }) => file);
  const files = readdirSync(FIXTURES).filter((name) => !name.endsWith('.ts'));
  expect(files.sort()).toEqual(rows.sort());
});

test.each(set)('put: $file is $fault', async ({ file, fault, bytes, type }) => {
  const answer = await desk.seller.at.put(desk.url, desk.seller.shop, `put ${file}`, bytes, { at: desk.now(), type });
  const row = await rowOf(`put ${file}`);
  if (fault) {
    expect(answer.body).toMatchObject({ reason: fault });
    expect(row).toMatchObject({ state: 'refused', why: fault, sha256: null });
  } else {
    expect(answer.status).toBe(202);
    const left = await opened(row.own_id);
    expectHarmless(bytes, left);
    const is = { sha256: sha256Of(left), bytes: String(left.length) };
    expect(row).toMatchObject({ state: 'arrived', sent_sha256: sha256Of(bytes), ...is });
  }
});

test('fetched: each is taken or refused by the same name', async () => {
  for (const { file, bytes, type } of set) server.served.set(`/${file}`, { bytes, type });
  const photos = set.map(({ file, bytes, type }) => ({
    ...{ id: `pull ${file}`, name: file, type, bytes: bytes.length, url: `${server.origin}/${file}` },
    sha256: sha256Of(bytes),
  }));
  for (let n = 0; n < photos.length; n += 6) {
    const items = [{ ...aReturn().items[0], photos: photos.slice(n, n + 6) }];
    await desk.hears('return.opened', aReturn({ return_id: `R-${n}`, items }));
  }
  await desk.settled();
  const rows = await desk.core.db('files').where('id', 'like', 'pull %').select('id', 'state', 'why');
  expect(Object.fromEntries(rows.map(({ id, state, why }) => [id.slice(5), why ?? state]))).toEqual(
    Object.fromEntries(set.map(({ file, fault }) => [file, fault ?? 'arrived'])),
  );
});

test('attached by staff: the form says the name of what it does not take', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-staff' }));
  await mona.press('R-staff', 'Contact customer');
  const said: Record<string, string> = {};
  for (const { file: name, bytes, type } of set.filter(({ fault }) => fault !== null)) {
    const { form } = await mona.fill({ category: 'support', text: 'Like this' }, [{ name, type, bytes }]);
    said[name] = form?.errors.pictures ?? '';
  }
  expect(said).toEqual(
    Object.fromEntries(
      set.flatMap(({ file, fault }) => (fault ? [[file, `${file} cannot be sent: ${faults[fault]}.`]] : [])),
    ),
  );
});

test('attached by staff: the shop gets the picture alone, and is told the digest of what it gets', async () => {
  const pictures = taken.map(({ file: name, bytes, type }) => ({ name, type, bytes }));
  await mona.press('R-staff', 'Contact customer');
  await mona.fill({ category: 'support', text: 'Like this' }, pictures);
  expect((await mona.fill({})).notice).toMatch(/^The message leaves in/);
  const sent = await desk.seller.at.gets('message.sent');
  const files = sent.data.files as { name: string; url: string; sha256: string; bytes: number }[];
  expect(files.map(({ name }) => name)).toEqual(pictures.map(({ name }) => name));
  for (const [n, { url, sha256, bytes }] of files.entries()) {
    const got = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(sha256Of(got)).toBe(sha256);
    expect(got.length).toBe(bytes);
    expectHarmless(pictures[n]?.bytes ?? got, got);
  }
  const { conversation } = await mona.card('R-staff');
  expect(conversation.join('\n')).not.toContain(faults.altered);
});

test('what leaves draws the same picture, turned the same way, in the same colours', async () => {
  for (const { file, bytes } of taken.filter(({ file }) => file.startsWith('gps'))) {
    const { own_id } = await rowOf(`put ${file}`);
    const bare = await opened(own_id);
    expect(await sharp(await opened(own_id, 'preview')).metadata()).toMatchObject({ width: 64, height: 96 });
    const [before, after] = [await sharp(bytes).metadata(), await sharp(bare).metadata()];
    expect(before.orientation).toBe(6);
    expect(after).toMatchObject({ orientation: 6, hasProfile: true, width: before.width });
    expect(after.icc).toEqual(before.icc);
    expect(after.xmp ?? after.iptc ?? after.comments).toBeUndefined();
    // A TIFF with one entry.
    expect(after.exif?.length ?? 0).toBeLessThanOrEqual(32);
    expect(sha256Of(await sharp(bare).raw().toBuffer())).toBe(sha256Of(await sharp(bytes).raw().toBuffer()));
  }
});

test('nothing of what was refused stays, no process died, and none took more memory than it may', async () => {
  const contents = new Set<string>(await desk.core.db('files').whereNotNull('sha256').distinct().pluck('sha256'));
  const stored = await filesBelow(join(desk.config.DATA_DIR, 'files'));
  expect(stored.filter((name) => !contents.has(name.slice(0, 64)))).toEqual([]);
  expect(memory.processes()).toBeLessThanOrEqual(1);
  expect(memory.peak()).toBeLessThan(320 * 1024 * 1024);
});

/** Nothing that was hidden is in it, and a picture that hid nothing is what it was. */
function expectHarmless(before: Buffer, after: Buffer): void {
  const hidden = ['SECRET', 'Exif\0\0II', 'script', 'PK\x03\x04'];
  expect(hidden.filter((words) => after.includes(words))).toEqual([]);
  if (!hidden.some((words) => before.includes(words))) expect(sha256Of(after)).toBe(sha256Of(before));
}

/** The picture process is the only one a desk starts; where there is no /proc, nothing is seen of it. */
function watchMemory() {
  const seen = new Set<string>();
  let peak = 0;
  const look = () => {
    const own = `/proc/${process.pid}/task/${process.pid}/children`;
    if (!existsSync(own)) return;
    for (const pid of readFileSync(own, 'utf8').split(' ').filter(Boolean)) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('picture-process')) continue;
        seen.add(pid);
        peak = Math.max(peak, Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096);
      } catch {
        // It ended meanwhile.
      }
    }
  };
  const timer = setInterval(look, 20);
  return { peak: () => peak, processes: () => seen.size, end: () => clearInterval(timer) };
}
