import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let samir: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, policy: { hold_minutes: 60, remind: [] } });
    [mona, samir] = await Promise.all([desk.hands('mona'), desk.hands('samir')]);
  });
  afterAll(() => desk.close());

  const thread = async () => {
    await desk.settled();
    return (await mona.card('R-1')).thread;
  };
  const asked = async () => (await thread()).filter((line) => line.includes('Still on it?')).length;

  test('a hold is renewed when its holder says so, once asked, and ends by itself when they do not', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    await mona.press('R-1', 'Hold');
    await desk.pass({ minutes: 44 });
    expect(await asked()).toBe(0);
    expect((await mona.card('R-1')).buttons).not.toContain('Hold');

    await desk.pass({ minutes: 2 });
    await desk.sweep();
    expect(await asked()).toBe(1);
    expect((await samir.press('R-1', 'Hold')).notice).toBe('Mona is on it.');
    expect((await mona.press('R-1', 'Hold')).notice).toMatch(/^You are on it until/);

    // The first hour is over; hers runs anew, and she is asked anew.
    await desk.pass({ minutes: 30 });
    expect((await samir.card('R-1')).text).toContain('Mona, until');
    await desk.pass({ minutes: 20 });
    expect(await asked()).toBe(2);
    await desk.pass({ minutes: 15 });
    expect((await thread()).join('\n')).toContain('The hold of Mona ended');
    expect((await samir.press('R-1', 'Hold')).notice).toMatch(/^You are on it until/);
    expect(await asked()).toBe(2);
  });
});
