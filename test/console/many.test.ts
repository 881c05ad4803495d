import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { consoleHands } from '../journeys/console-hands.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({ others: ['oasis'] });
  for (const id of ['R-1', 'R-2', 'R-3']) await desk.hears('return.opened', aReturn({ return_id: id }));
});
afterAll(() => desk.close());

const holders = async () => {
  const rows = await desk.core.db('return_requests').orderBy('shop_return_id').select('hold_by');
  return rows.map(({ hold_by }) => hold_by);
};

test('a lead gives many returns to somebody at once; what one refuses does not stop the others', async () => {
  const lina = await consoleHands(await desk.loginFor('lina'));
  const gives = { to: 'samir', text: 'Mona is ill' };
  expect(await lina.withMany(['R-1', 'R-3'], 'Assign', gives)).toBe('Done with 2 of 2.');
  expect(await holders()).toEqual(['samir', null, 'samir']);
  expect((await lina.card('R-1')).thread.join('\n')).toContain('Mona is ill');

  await lina.press('R-2', 'Hold');
  const refused = await lina.withMany(['R-1', 'R-2'], 'Release', {});
  expect(refused).toMatch(/^Done with 1 of 2\. R-1: .*Samir/);
  expect(await holders()).toEqual(['samir', null, 'samir']);

  expect(await lina.withMany(['R-2'], 'Assign', { to: '', text: '' })).toMatch(/^Done with 0 of 1\. R-2: \S/);
  expect(await lina.withMany([], 'Assign', gives)).toBe('Choose at least one return first.');
});

test('who does not lead is offered nothing for many, and may not do it either', async () => {
  const mona = await consoleHands(await desk.loginFor('mona'));
  expect(await mona.withMany(['R-2'], 'Assign', {})).toBeNull();
});
