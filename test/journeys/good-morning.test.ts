import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellMornings } from '../../src/app/morning.ts';
import { WEEKDAYS } from '../../src/domain/hours.ts';
import { aReturn, type DeskOptions, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DUBAI = 4 * 60 * MINUTE;

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  // The team works on one day only, the day after tomorrow, from nine: whatever day it is, there is a day off before.
  const midnight = Math.floor((Date.now() + DUBAI) / DAY) * DAY - DUBAI + 2 * DAY;
  const nine = midnight + 9 * 60 * MINUTE;
  const day = WEEKDAYS[(new Date(nine + DUBAI).getUTCDay() + 6) % 7] ?? 'mon';
  const options: DeskOptions = {
    workspace,
    policy: { remind: [] },
    seller: { hours: { [day]: [['09:00', '18:00']] } },
    shops: ['other-shop'],
  };
  beforeAll(async () => {
    desk = await openDesk(options);
    mona = await desk.hands('mona');
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
  });
  afterAll(() => desk.close());

  const mornings = async () => (await mona.channel()).filter((said) => said.includes('Good morning'));
  const at = async (instant: number) => {
    const minutes = Math.ceil((instant - desk.now().getTime()) / MINUTE);
    await desk.pass({ minutes });
    await tellMornings(desk.core);
  };

  test('each channel is told once, when the team’s day begins, what waits; on a day off nobody is', async () => {
    await at(nine - DAY + 5 * MINUTE);
    await at(nine - 5 * MINUTE);
    expect(await mornings()).toEqual([]);
    await at(nine + 2 * MINUTE);
    await Promise.all([tellMornings(desk.core), tellMornings(desk.core)]);
    await at(nine + 30 * MINUTE);
    const told = await mornings();
    // The console shows the queue all day.
    expect(told).toHaveLength(workspace.platform === 'console' ? 0 : 1);
    for (const said of told) {
      expect(said).toContain('Open: 2');
      expect(said).toContain('R-1');
      // It stays there for good; a customer may be erased.
      expect(said).not.toContain('ليلى');
    }
  });

  test('a place that lists shops shows and is told only of their returns', async () => {
    options.place = { shops: ['other-shop'] };
    await desk.apply();
    await desk.hears('return.opened', aReturn({ return_id: 'S-1' }), { shop: 'other-shop' });
    await desk.hears('return.opened', aReturn({ return_id: 'S-2' }));
    const named = (lines: string[]) => lines.join().match(/(?<=Return )[RS]-\d/g);
    const everything = workspace.platform === 'console';
    expect(named(await mona.queue())?.sort()).toEqual(everything ? ['R-1', 'R-2', 'S-1', 'S-2'] : ['S-1']);
    await at(nine + 7 * DAY + 2 * MINUTE);
    for (const said of (await mornings()).slice(1)) {
      expect(said).toContain('Open: 1');
      expect(said).toContain('S-1');
      expect(said).not.toContain('S-2');
    }
    expect(await mornings()).toHaveLength(everything ? 0 : 2);

    // Nothing waits for the shops of this place any more.
    await desk.hears('return.cancelled', { return_id: 'S-1' }, { shop: 'other-shop' });
    await at(nine + 14 * DAY + 2 * MINUTE);
    expect(await mornings()).toHaveLength(everything ? 0 : 2);
  });

  test('the morning after it was inspected, an item of which most have a defect is told of, once', async () => {
    const fan = { id: 'i-1', title: 'Fan', quantity: 3, reason: { code: 'defective' } };
    await desk.hears('return.opened', aReturn({ return_id: 'D-1', items: [fan] }), { shop: 'other-shop' });
    const received = { return_id: 'D-1', items: [{ id: 'i-1', quantity: 3 }] };
    await desk.hears('return.received', received, { shop: 'other-shop' });
    await at(nine + 21 * DAY - 5 * MINUTE);
    const hands = await desk.hands('mona');
    await hands.press('D-1', 'Hold');
    await hands.press('D-1', 'Inspect item');
    await hands.fill({ received: '3', condition: 'damaged', cause: 'seller', restock: 'no' });
    await at(nine + 21 * DAY + 2 * MINUTE);
    await desk.settled();
    await at(nine + 28 * DAY + 2 * MINUTE);
    const told = (await mornings()).slice(2);
    expect(told.map((said) => said.includes('Fan: 3 of 3 units that were inspected have a defect'))).toEqual(
      workspace.platform === 'console' ? [] : [true, false],
    );
  });
});
