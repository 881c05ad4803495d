import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { browserAt, words } from '../journeys/browser.ts';

const france = {
  id: 'france',
  name: 'From France',
  on: false,
  when: { countries: ['FR'] },
  do: { reject: 'not_returnable' },
};

const wide = { ...france, id: 'wide', name: 'Anybody', when: { countries_not: ['US'] } };

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({ preset: 'approval', seller: { rules: [france, wide] } });
});
afterAll(() => desk.close());

const rulesAs = (staff: string) => pageAs(staff, '/rules');
async function pageAs(staff: string, address: string) {
  const link = await desk.loginFor(staff);
  const { go, submit, page } = browserAt(new URL(link).origin);
  await go(link);
  const form = page().querySelector('form[action^="/login/"]');
  if (!form) throw new Error('the login link shows no button');
  await submit(form, null);
  await go(address);
  return page();
}

test('leads see each rule with what it would have done to past returns; others are told why they do not', async () => {
  await desk.hears(
    'return.opened',
    aReturn({ return_id: 'F-1', status: 'requested', customer: { id: 'c-1', name: 'Camille', country: 'FR' } }),
  );
  await desk.hears(
    'return.opened',
    aReturn({ return_id: 'E-1', status: 'requested', customer: { id: 'c-2', name: 'Hessa', country: 'AE' } }),
  );
  const panel = (await rulesAs('lina')).querySelector('.panel');
  expect(words(panel?.querySelector('h2') ?? null)).toBe('From France (off)');
  expect(words(panel)).toContain('1 of 2 in the last 90 days · for example F-1');
  expect(panel?.querySelector('progress')?.getAttribute('value')).toBe('50');
  expect(words(panel)).not.toContain('decided by a rule before it');
  expect((await rulesAs('lina')).querySelector('nav a[href="/rules"]')).not.toBeNull();
  const refused = await rulesAs('mona');
  expect(refused.querySelector('nav a[href="/rules"]')).toBeNull();
  expect(refused.querySelector('.panel')).toBeNull();
  expect(words(refused)).toContain('That needs the role “lead”.');
});

test('a rule that fits and decides nothing says why: one before it does, or the shop asked for no decision', async () => {
  await desk.hears(
    'return.opened',
    aReturn({ return_id: 'A-1', status: 'pickup_authorized', customer: { id: 'c-3', name: 'Omar', country: 'AE' } }),
  );
  const [, panel] = (await rulesAs('lina')).querySelectorAll('.panel');
  expect(words(panel ?? null)).toContain(
    '1 of 3 in the last 90 days · for example E-1 · decided by a rule before it: 1 · authorized by the shop, nothing to decide: 1',
  );
});

test('a rule on the page leads to the returns it acted on, and to no others', async () => {
  france.on = true;
  await desk.apply();
  await desk.hears(
    'return.opened',
    aReturn({ return_id: 'F-2', status: 'requested', customer: { id: 'c-4', name: 'Camille', country: 'FR' } }),
  );
  const link = (await rulesAs('lina')).querySelector('.panel a');
  expect(words(link)).toBe('Returns it acted on (1)');
  const found = await pageAs('lina', link?.getAttribute('href') ?? '');
  expect(found.querySelectorAll('a.row').map((row) => words(row.querySelector('.row-title')))).toEqual([
    expect.stringContaining('F-2'),
  ]);
});
