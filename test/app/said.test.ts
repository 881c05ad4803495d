import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { browserAt } from '../journeys/browser.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.core.db('staff').where({ id: 'lina' }).update({ language: 'ar' });
});
afterAll(() => desk.close());

async function browserOf(staff: string) {
  const link = await desk.loginFor(staff);
  const browser = browserAt(new URL(link).origin);
  await browser.go(link);
  const form = browser.page().querySelector('form[action^="/login/"]');
  if (!form) throw new Error('the login link shows no button');
  await browser.submit(form, null);
  return browser;
}

test('what is said aloud in the console is said to each in their own language', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
  await desk.settled();
  const [mona, lina] = [await browserOf('mona'), await browserOf('lina')];
  const message = { return_id: 'R-1', message_id: 'm-1', text: 'When?', sent_at: desk.now().toISOString() };
  let arabic: Promise<unknown> = Promise.resolve(null);
  const english = mona.hears('say', async () => {
    arabic = lina.hears('say', () => desk.hears('message.received', message));
  });
  expect(await english).toMatchObject({ text: expect.stringContaining('wrote') });
  expect(await arabic).toMatchObject({ text: expect.stringContaining('رسالة من') });
});
