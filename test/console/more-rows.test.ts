import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { browserAt, words } from '../journeys/browser.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a list that is longer than a page goes on where somebody asks for the rest', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'Q-1' }));
  await desk.core.db.raw(
    `insert into return_requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'shop_return_id', 'Q-' || n))).*
     from return_requests r, generate_series(2, 230) n`,
  );
  const link = await desk.loginFor('mona');
  const { go, submit, page } = browserAt(new URL(link).origin);
  await go(link);
  await submit(page().querySelector('form[action^="/login/"]') ?? expect.fail('no login'), null);
  for (const address of ['/', '/?find=kettle']) {
    await go(address);
    expect(page().querySelectorAll('a.row')).toHaveLength(200);
    const rest = page().querySelector('a.rest');
    expect(words(rest)).toBe('… +30');
    await go(rest?.getAttribute('href') ?? '');
    expect(page().querySelectorAll('a.row')).toHaveLength(230);
    expect(page().querySelector('a.rest')).toBeNull();
  }
});
