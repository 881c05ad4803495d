import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, policy: { contact_within: { hours: 48 }, hold_minutes: 6_000 } });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());

  /** What was said in the thread since it had that many lines, once all of it has arrived. */
  async function saidSince(lines: number): Promise<string[]> {
    await desk.settled();
    return (await mona.card('R-1')).thread.slice(lines);
  }

  test('while nobody acts, the holder is called, then everybody, then the lead; each step once', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-1', opened_at: desk.now().toISOString() }));
    await mona.press('R-1', 'Hold');
    const begun = (await saidSince(0)).length;

    await desk.pass({ hours: 24, minutes: 5 });
    await desk.sweep();
    const half = await saidSince(begun);
    expect(half).toHaveLength(1);
    expect(half[0]).toMatch(/Mona.*Contact: 23 hours left/is);

    await desk.pass({ hours: 20 });
    const four = (await saidSince(begun)).slice(1);
    expect(four).toHaveLength(1);
    expect(four[0]).toContain('To everyone: Contact: 3 hours left');

    // Nobody looked for a while: one hour before and the end are due at once, and give one reminder.
    await desk.pass({ hours: 4 });
    await desk.sweep();
    const over = (await saidSince(begun)).slice(2);
    expect(over).toHaveLength(1);
    expect(over[0]).toMatch(/Mona.*Lina.*Contact: the time is up/is);

    await desk.pass({ hours: 24 });
    expect(await saidSince(begun)).toHaveLength(3);
  });
});
