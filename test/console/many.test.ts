import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { browserAt } from '../journeys/browser.ts';
import { consoleHands } from '../journeys/console-hands.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  for (const id of ['R-1', 'R-2']) await desk.hears('return.opened', aReturn({ return_id: id }));
});
afterAll(() => desk.close());

const holders = async () => {
  const rows = await desk.core.db('return_requests').orderBy('shop_return_id').select('hold_by');
  return rows.map(({ hold_by }) => hold_by);
};

test('the queue says what is wrong with what was asked of several, and asks none of them', async () => {
  const lina = await consoleHands(await desk.loginFor('lina'));
  const bar = await lina.several();
  if (typeof bar === 'string') throw new Error(bar);
  const gives = { do: 'Assign', to: 'samir', text: 'Mona is ill' };
  expect((await bar.send([], gives)).form?.errors).toEqual({ returns: 'Choose at least one return first.' });
  const unsaid = await bar.send(['R-1'], { ...gives, text: '' });
  expect(unsaid.form?.errors).toEqual({ text: 'Write something first.' });
  expect(await holders()).toEqual([null, null]);
  expect((await bar.send(['R-1', 'R-2'], { do: 'Release' })).notice).toMatch(/^Done with 0 of 2\. R-1: \S.* R-2: \S/);
});

test('what says how many are chosen, and chooses all, stands with the rows for whoever may', async () => {
  const link = await desk.loginFor('lina');
  const { go, submit, page } = browserAt(new URL(link).origin);
  await go(link);
  const form = page().querySelector('form[action^="/login/"]');
  if (form) await submit(form, null);
  await go('/');
  expect(page().querySelector('#many-bar summary .chosen')?.getAttribute('data-label')).toBe('Chosen');
  expect(page().querySelector('#choose-all')?.text).toContain('Choose all');
});

test('several are chosen in the queue alone: there is no such form about one return', async () => {
  const link = await desk.loginFor('lina');
  const { go, submit, page } = browserAt(new URL(link).origin);
  await go(link);
  const form = page().querySelector('form[action^="/login/"]');
  if (form) await submit(form, null);
  const { id } = await desk.core.db('return_requests').first('id');
  expect(await go(`/returns/${id}/assign`)).toBe(200);
  expect(await go(`/returns/${id}/many`)).toBe(404);
});
