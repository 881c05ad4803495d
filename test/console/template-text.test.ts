import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { browserAt } from '../journeys/browser.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a template’s text stands ready to go on from, in the customer’s language, with what only its author knows in braces', async () => {
  const customer = { id: 'c', name: 'Camille', country: 'FR', language: 'fr' };
  await desk.hears('return.opened', aReturn({ return_id: 'B-1', customer }));
  const link = await desk.loginFor('mona');
  const { go, submit, page } = browserAt(new URL(link).origin);
  await go(link);
  await submit(page().querySelector('form[action^="/login/"]') ?? expect.fail('no login'), null);
  await go(page().querySelector('a.row')?.getAttribute('href') ?? '');
  const press = [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === 'Contact customer');
  await submit(press?.closest('form') ?? expect.fail('no button'), press ?? null);
  const begins = page().querySelector('input[value="support"][data-begins]')?.getAttribute('data-begins');
  expect(begins).toMatch(/^Bonjour Camille,/);
  expect(begins).toContain('{suggested_help}');
});
