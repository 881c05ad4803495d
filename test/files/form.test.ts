import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import { aJpeg } from '../pictures.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('pictures that came with a form in which something is wrong wait for it: nobody sends one twice', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
  const mona = await consoleHands(await desk.loginFor('mona'));
  const good = { name: 'lid.jpg', type: 'image/jpeg', bytes: await aJpeg('#102030') };
  const bad = { name: 'list.jpg', type: 'image/jpeg', bytes: Buffer.from('<html>') };
  await mona.press('R-1', 'Contact customer');
  const wrong = await mona.fill({ category: 'support', text: 'So it goes on' }, [bad, good]);
  expect(wrong.form?.errors).toEqual({
    pictures: 'list.jpg cannot be sent: it is neither a JPEG nor a PNG picture.',
  });
  expect(wrong.form?.text).toContain('lid.jpg');
  const still = await mona.fill({ text: '' });
  expect(still.form?.errors).toHaveProperty('text');
  const preview = await mona.fill({ text: 'So it goes on' });
  expect(preview.form?.text).toContain('Photos: lid.jpg');
  expect((await mona.fill({})).notice).toMatch(/^The message leaves in/);
  const { data } = await desk.seller.at.gets('message.sent');
  expect(data).toMatchObject({ text: 'So it goes on', files: [{ name: 'lid.jpg' }] });
});

test('the longest text with ten pictures of the longest names stays under the 20 kB a shop takes', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
  const mona = await consoleHands(await desk.loginFor('mona'));
  await mona.press('R-2', 'Contact customer');
  const bytes = await aJpeg('#405060');
  const pictures = Array.from({ length: 10 }, (_, n) => ({
    name: `${'照'.repeat(150)}${n}.jpg`,
    type: 'image/jpeg',
    bytes,
  }));
  await mona.fill({ category: 'support', text: '📦'.repeat(3_000) }, pictures);
  expect((await mona.fill({})).notice).toMatch(/^The message leaves in/);
  const sent = await desk.seller.at.gets('message.sent', ({ return_id }) => return_id === 'R-2');
  expect(sent.data.files).toHaveLength(10);
  expect(Buffer.byteLength(sent.body)).toBeLessThan(20_000);
});

test('whoever may not send it stores no picture, and is told why; what they wrote is there to copy', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-3' }));
  const stored = async () => Number((await desk.core.db('files').count()).at(0)?.count);
  const before = await stored();
  const written = { category: 'support', text: 'Like this' };
  const picture = { name: 'lid.jpg', type: 'image/jpeg', bytes: await aJpeg('#908070') };
  const mona = await consoleHands(await desk.loginFor('mona'));
  await mona.press('R-3', 'Contact customer');
  await desk.core.db('staff').where({ id: 'mona' }).update({ role: 'viewer' });
  const refused = await mona.fill(written, [picture]);
  expect(refused.notice).toContain(LANGUAGES.en.refusals.not_your_role({ needs: LANGUAGES.en.roles.agent }));
  await desk.core.db('staff').where({ id: 'mona' }).update({ role: 'agent' });
  const samir = await consoleHands(await desk.loginFor('samir'));
  await mona.press('R-3', 'Contact customer');
  await samir.press('R-3', 'Hold');
  expect((await mona.fill(written, [picture])).notice).toContain('Samir is on it');
  expect(await stored()).toBe(before);
  await samir.press('R-3', 'Release');
  await mona.press('R-3', 'Contact customer');
  await mona.fill(written, [picture]);
  expect(await stored()).toBe(before + 1);
});
