import { appendFile, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { journalFile, openedBy, openShop, type Shop } from './shop.ts';

/** What the pages say, without what is drawn anew each time. */
const shown = async (shop: Shop, path: string): Promise<string> =>
  (await shop.get(path)).text.replace(/name="(_csrf|once)" value="[^"]*"/g, '');

async function lived(file: string) {
  const shop = await openShop(file);
  const { path, id } = await openedBy(shop, 'hannah');
  const { page } = await shop.get(path);
  await shop.submit(page.querySelector('form[action$="/message"]'), { text: 'سؤال\nand more' });
  const data = { return_id: id, seller: { name: 'Sahara' }, message_id: 'm', text: 'Hi', language: 'en' };
  const body = JSON.stringify({ type: 'message.sent', timestamp: 't', data });
  await shop.hear('w1', 'message.sent', data, { body });
  await shop.hear('w1', 'message.sent', data, { body });
  shop.desk.status = 503;
  await shop.submit(page.querySelector('form[action$="/received"]'));
  return { shop, path, body, data };
}

test('a restart shows what was shown before, and knows what came before', async () => {
  const file = await journalFile();
  const { shop, path, body, data } = await lived(file);
  const before = [await shown(shop, path), await shown(shop, '/shop')];
  await shop.close();

  const again = await openShop(file);
  expect([await shown(again, path), await shown(again, '/shop')]).toEqual(before);
  // Signed with the new shop's secret, but the id was already known to the old one.
  expect((await again.hear('w1', 'message.sent', data, { body })).status).toBe(204);
  expect((await again.get(path)).page.querySelectorAll('.bubble.seller')).toHaveLength(1);
  await again.close();
});

test('what was answered with 2xx is on the disk by then', async () => {
  const file = await journalFile();
  const { shop } = await lived(file);
  await shop.hear('w9', 'note', { return_id: null });
  const onDisk = await readFile(file, 'utf8');
  await shop.close();
  expect(onDisk).toContain('"id":"w9"');
});

test('a line that a crash cut short is dropped, and the next one stands on its own', async () => {
  const file = await journalFile();
  const { shop, path } = await lived(file);
  const before = await shown(shop, path);
  await shop.close();
  await appendFile(file, '{"kind":"received","id":"torn","at":"20');

  const again = await openShop(file);
  expect(await shown(again, path)).toBe(before);
  await again.hear('w2', 'note', { return_id: path.split('/').at(-1) });
  await again.close();
  const third = await openShop(file);
  expect((await third.get(path)).page.querySelector('#hook-received-w2')).not.toBeNull();
  await third.close();
});
