import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseLoose, eraseOld, removeContents } from '../../src/app/erase.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { pictureServer } from '../fakes/picture-server.ts';
import { filesBelow } from '../files/stage.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import type { Hands } from '../journeys/hands.ts';
import { aJpeg, aPng } from '../pictures.ts';

// In whatever a customer tells, and in whatever is told to them or about them.
const CANARY = 'Zanzibar';

let desk: TestDesk;
let lina: Hands;
let server: Awaited<ReturnType<typeof pictureServer>>;
beforeAll(async () => {
  desk = await openDesk();
  lina = await consoleHands(await desk.loginFor('lina'));
  server = await pictureServer();
});
afterAll(async () => {
  await server.close();
  await desk.close();
});

/** Everything the database holds of somebody, by table. */
async function traces(words: string): Promise<string[]> {
  const { db } = desk.core;
  const tables: string[] = await db('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  const found = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await db.raw('select to_jsonb(t)::text as row from ?? t', [table]);
      return rows
        .filter(({ row }: { row: string }) => row.toLowerCase().includes(words.toLowerCase()))
        .map(({ row }: { row: string }) => `${table}: ${row}`);
    }),
  );
  return found.flat();
}

const kept = async () =>
  (await filesBelow(join(desk.config.DATA_DIR, 'files', 'kept'))).map((name) => name.slice(0, 64)).toSorted();
async function contentOf(id: string): Promise<string> {
  const row = await desk.core.db('files').where({ id }).first();
  expect(await kept()).toContain(row.sha256);
  return row.sha256;
}

/** A return whose customer wrote, sent pictures and was answered with one; a note was made, and something was typed and left. */
async function told(returnId: string, customer: { id: string; name: string }, words: string, picture: Buffer) {
  const photo = { id: `${returnId}-1`, name: `${words}.png`, type: 'image/png', bytes: picture.length };
  server.served.set(`/${words}/${returnId}`, { bytes: picture, type: 'image/png' });
  const url = `${server.origin}/${words}/${returnId}`;
  const [item] = aReturn().items;
  const answers = [{ question: 'Where?', answer: words }];
  const items = [{ ...item, comment: words, answers, photos: [{ ...photo, url }] }];
  await desk.hears('return.opened', aReturn({ return_id: returnId, order_id: `O-${returnId}`, customer, items }));
  await desk.hears('message.received', {
    return_id: returnId,
    message_id: `m-${returnId}`,
    text: `I live in ${words}`,
    files: [{ ...photo, id: `${returnId}-2` }],
    sent_at: desk.now().toISOString(),
  });
  const { seller, url: at } = desk;
  await seller.at.put(at, seller.shop, `${returnId}-2`, picture, { at: desk.now(), type: 'image/png' });
  await desk.hears('return.label_created', { return_id: returnId, tracking: `T-${words}` });
  await lina.press(returnId, 'Note');
  await lina.fill({ text: `They said ${words}` });
  await lina.press(returnId, 'Contact customer (1 new)');
  const how = [
    { name: `${words}.jpg`, type: 'image/jpeg', bytes: await aJpeg(`#${returnId.length}${returnId.length}1234`) },
  ];
  await lina.fill({ category: 'support', text: `We ship to ${words}` }, how);
  await lina.fill({});
  await desk.settled();
}

test('a customer who asks to be forgotten leaves nothing behind but what was ordered, decided and paid', async () => {
  const [own, shared] = [await aPng('#010203'), await aPng('#040506')];
  await told('R-old', { id: `c-${CANARY}`, name: CANARY }, CANARY, own);
  await desk.hears('return.cancelled', { return_id: 'R-old', reason: `moved to ${CANARY}` });
  await told('R-open', { id: `c-${CANARY}`, name: CANARY }, CANARY, shared);
  await told('R-other', { id: 'c-8', name: 'Noura' }, 'Muscat', shared);
  // Filled in for several, and not sent: nobody is chosen.
  const several = await lina.several();
  if (typeof several === 'string') throw new Error(several);
  await several.send(['R-open'], { do: 'Assign', text: `Ask ${CANARY}` });
  expect(await desk.core.db('drafts').where({ action: 'many' })).toHaveLength(1);
  await desk.settled();
  expect((await lina.find(CANARY)).rows).toHaveLength(2);
  const places = new Set((await traces(CANARY)).map((found) => found.split(':')[0]));
  expect([...places].sort()).toEqual(
    ['deliveries', 'drafts', 'events', 'files', 'inbox', 'messages', 'return_requests'].sort(),
  );
  const [ownContent, sharedContent] = [await contentOf('R-old-1'), await contentOf('R-other-1')];

  const erased = { customer: { id: `c-${CANARY}` } };
  expect(await desk.hears('customer.erased', erased)).toMatchObject({ status: 202 });
  await desk.settled();
  expect(await traces(CANARY)).toEqual([]);
  expect((await lina.find(CANARY)).rows).toEqual([]);
  // By its number it is found, and says what became of it.
  expect((await lina.find('O-R-old')).rows).toHaveLength(1);
  expect((await desk.trail('R-old')).join('\n')).toContain(
    'The customer asked the shop to be forgotten: their name, words and pictures were erased',
  );
  expect(await kept()).not.toContain(ownContent);
  // Another customer sent the same picture.
  expect(await kept()).toContain(sharedContent);
  expect(await traces('Muscat')).not.toEqual([]);

  // What is open goes on.
  await lina.press('R-open', 'Release');
  expect((await lina.card('R-open')).buttons).toContain('Hold');
  const write = { return_id: 'R-open', message_id: 'again', text: 'Hello again', sent_at: desk.now().toISOString() };
  expect(await desk.hears('message.received', write)).toMatchObject({ status: 202 });
  expect((await lina.card('R-open')).conversation.join('\n')).toContain('Hello again');
  expect(await desk.hears('customer.erased', erased)).toMatchObject({ status: 202 });
});

test('closed returns are erased when they were kept long enough; reported ones, open ones and younger ones are not', async () => {
  for (const [n, id] of ['R-quiet', 'R-reported', 'R-young', 'R-live'].entries()) {
    const words = `Kept${id.slice(2)}`;
    await told(id, { id: `c-${id}`, name: words }, words, await aPng(`#0a0b0${n}`));
  }
  await desk.hears('conversation.reported', { return_id: 'R-reported', by: 'shop' });
  for (const id of ['R-quiet', 'R-reported', 'R-young']) await desk.hears('return.cancelled', { return_id: id });
  await desk.settled();
  const content = await contentOf('R-quiet-1');
  const early = await aPng('#0c0d0e');
  const { seller, url } = desk;
  await seller.at.put(url, seller.shop, 'never-told', early, { at: desk.now(), type: 'image/png' });
  const loose = await contentOf('never-told');

  // Nothing is left of it that had to be kept.
  await desk.core.db('return_requests').where({ shop_return_id: 'R-old' }).update({ quiet_since: null });

  await desk.pass({ hours: 24 * 179 });
  await desk.hears('message.received', {
    return_id: 'R-young',
    message_id: 'late',
    text: 'Is it over?',
    sent_at: desk.now().toISOString(),
  });
  expect(await eraseOld(desk.core)).toBe(0);
  await desk.pass({ hours: 24 * 2 });
  // Whoever comes first does it, once.
  const done = await Promise.all([eraseOld(desk.core), eraseOld(desk.core)]);
  expect(done.toSorted()).toEqual([0, 1]);
  await eraseLoose(desk.core);
  await desk.settled();
  expect(await traces('KeptQuiet')).toEqual([]);
  expect(await kept()).not.toContain(content);
  expect(await kept()).not.toContain(loose);
  for (const words of ['KeptReported', 'KeptYoung', 'KeptLive']) expect(await traces(words)).not.toEqual([]);
  const said = 'Kept long enough: the customer’s name, words and pictures were erased';
  expect((await desk.trail('R-quiet')).join('\n')).toContain(said);
  expect(await eraseOld(desk.core)).toBe(0);
});

test('a picture that comes again while it is taken away is there whenever it is written down', async () => {
  const bytes = await aPng('#0f1e2d');
  const { db, files } = desk.core;
  const put = () =>
    desk.seller.at.put(desk.url, desk.seller.shop, 'again', bytes, { at: desk.now(), type: 'image/png' });
  expect(await put()).toMatchObject({ status: 202 });
  const content = await contentOf('again');
  await db('files').where({ id: 'again' }).delete();
  let coming: ReturnType<typeof put> | null = null;
  /** Somebody waits until nobody takes anything away. */
  const waits = async () =>
    (await db.raw(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rows.length > 0;
  const slow: typeof files = {
    ...files,
    async remove(seller, sha256) {
      let answered = false;
      coming = put().finally(() => {
        answered = true;
      });
      await expect.poll(async () => answered || (await waits()), { timeout: 10_000 }).toBe(true);
      await files.remove(seller, sha256);
    },
  };
  await removeContents({ ...desk.core, files: slow }, desk.seller.id, [content]);
  expect(await (coming as ReturnType<typeof put> | null)).toMatchObject({ status: 503 });
  expect(await db('files').where({ id: 'again' })).toEqual([]);
  expect(await put()).toMatchObject({ status: 202 });
  expect(await contentOf('again')).toBe(content);
});
