import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { pictureServer } from '../fakes/picture-server.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import type { Hands } from '../journeys/hands.ts';
import { filesBelow } from './stage.ts';

const QUOTA = 512 * 1024;
const USED_UP = 'the room for your pictures is used up; whoever runs the desk can give you more';
const IMAGE = { type: 'image/png' };

/** Of about 200 kB: two of them have room. */
const heavy = (): Promise<Buffer> =>
  sharp(randomBytes(260 * 260 * 3), { raw: { width: 260, height: 260, channels: 3 } })
    .png()
    .toBuffer();

let desk: TestDesk;
let mona: Hands;
let server: Awaited<ReturnType<typeof pictureServer>>;
beforeAll(async () => {
  desk = await openDesk({ settings: { FILES_QUOTA_GB: String(QUOTA / 1024 ** 3) }, others: ['neighbour'] });
  mona = await consoleHands(await desk.loginFor('mona'));
  server = await pictureServer();
});
afterAll(async () => {
  await server.close();
  await desk.close();
});

const files = () => desk.core.db('files').where({ seller_id: desk.seller.id });
const put = (id: string, bytes: Buffer) =>
  desk.seller.at.put(desk.url, desk.seller.shop, id, bytes, { at: desk.now(), ...IMAGE });

test('pictures that come at once are taken as far as there is room, and one that is kept already needs none', async () => {
  const pictures = await Promise.all(Array.from({ length: 5 }, heavy));
  const answers = await Promise.all(pictures.map((bytes, n) => put(`at-once-${n}`, bytes)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 507, 507, 507]);
  const refused = answers.findIndex(({ status }) => status === 507);
  expect(answers[refused]?.body).toMatchObject({
    status: 507,
    reason: 'over_quota',
    detail: 'the room for pictures of this seller is used up',
  });
  expect(
    await files()
      .where({ id: `at-once-${refused}` })
      .first(),
  ).toMatchObject({ state: 'refused', sha256: null });
  expect(await filesBelow(join(desk.config.DATA_DIR, 'files', 'arriving'))).toEqual([]);

  const taken = answers.findIndex(({ status }) => status === 202);
  expect(await put('the same', pictures[taken] ?? Buffer.alloc(0))).toMatchObject({ status: 202 });
  // What one seller keeps is no matter of another's.
  const [, neighbour] = desk.sellers;
  const theirs = neighbour?.at.put(desk.url, neighbour.shop, 'theirs', await heavy(), { at: desk.now(), ...IMAGE });
  expect(await theirs).toMatchObject({ status: 202 });
});

test('what a message points to and what staff attach is refused with the same words, and taken when there is room', async () => {
  const bytes = await heavy();
  server.served.set('/box', { bytes, ...IMAGE });
  const told = { id: 'pulled', name: 'box.png', ...IMAGE, bytes: bytes.length, url: `${server.origin}/box` };
  const items = [{ ...aReturn().items[0], photos: [told] }];
  await desk.hears('return.opened', aReturn({ return_id: 'R-room', items }));
  await desk.settled();
  expect((await mona.card('R-room')).text).toContain(`box.png failed: ${USED_UP}`);

  await mona.press('R-room', 'Contact customer');
  const attached = [{ name: 'how.png', ...IMAGE, bytes: await heavy() }];
  const { form } = await mona.fill({ category: 'support', text: 'Like this' }, attached);
  expect(form?.errors.pictures).toBe(`how.png cannot be sent: ${USED_UP}.`);
  expect(await files().where({ name: 'how.png' })).toEqual([]);

  await files().where('id', 'like', 'at-once-%').delete();
  await files().where({ id: 'the same' }).delete();
  await mona.press('R-room', 'Send again');
  await desk.settled();
  expect((await mona.card('R-room')).text).not.toContain(USED_UP);
  expect(await files().where({ id: 'pulled' }).first()).toMatchObject({ state: 'arrived' });
});

test('where the disk is nearly full, nothing is begun: shops try again, and so may staff', async () => {
  const full = await openDesk({ settings: { FILES_FREE_GB: '1000000' } });
  const { url, seller } = full;
  const answer = await seller.at.put(url, seller.shop, 'none', await heavy(), { at: full.now(), ...IMAGE });
  expect(answer).toMatchObject({ status: 503, body: { detail: 'there is no room for it now; try again later' } });
  expect(await full.core.db('files')).toEqual([]);

  await full.hears('return.opened', aReturn({ return_id: 'R-full' }));
  const hands = await consoleHands(await full.loginFor('mona'));
  await hands.press('R-full', 'Contact customer');
  const attached = [{ name: 'how.png', ...IMAGE, bytes: await heavy() }];
  const { form } = await hands.fill({ category: 'support', text: 'Like this' }, attached);
  expect(form?.errors.pictures).toBe('how.png cannot be sent: the disk is full; try again later.');
  expect(await filesBelow(join(full.config.DATA_DIR, 'files'))).toEqual([]);
  await full.close();
});
