import { afterAll, beforeAll, expect, test } from 'vitest';
import { up } from '../../migrations/20261129150500_said_at_opening.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('returns that were there before are found by what their customers said when asking, too', async () => {
  const answers = [{ question: 'Since when?', answer: 'Yesterday\nevening' }];
  const items = aReturn().items.map((item) => ({ ...item, comment: 'Défaut: مكسورة؟', answers }));
  await desk.hears('return.opened', aReturn({ return_id: 'R-1', items }));
  const kept = await desk.core.db('return_requests').first('words');
  await desk.core.db.raw(`update return_requests set words = array_to_tsvector(array['kettle'])`);
  await up(desk.core.db);
  const { rows } = await desk.core.db.raw(
    `select unnest(tsvector_to_array(words)) as word from return_requests order by 1`,
  );
  const words = rows.map(({ word }: { word: string }) => word);
  expect(words).toEqual(
    expect.arrayContaining(['kettle', 'arrived', 'damaged', 'defaut', 'مكسوره', 'yesterday', 'evening']),
  );
  for (const word of words) expect(kept.words).toContain(`'${word}'`);
});
