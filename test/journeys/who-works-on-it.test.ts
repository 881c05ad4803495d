import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let samir: Hands;
  let lina: Hands;
  const [platform = ''] = workspace.platform.toLowerCase().split(' ');
  beforeAll(async () => {
    desk = await openDesk({
      workspace,
      policy: { contact_within: { hours: 48 }, remind: ['half', 4], hold_minutes: 60 * 24 * 4 },
    });
    [mona, samir, lina] = await Promise.all([desk.hands('mona'), desk.hands('samir'), desk.hands('lina')]);
  });
  afterAll(() => desk.close());
  const thread = async (id: string) => {
    await desk.settled();
    return (await lina.card(id)).thread.join('\n');
  };

  test('a lead takes a return over and gives it to somebody else, each with a reason', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'T-1' }));
    await Promise.all([mona.card('T-1'), samir.card('T-1')]);
    await mona.press('T-1', 'Hold');
    expect((await samir.press('T-1', 'Take over')).notice).toBe('That needs the role “lead”.');
    expect((await lina.card('T-1')).buttons).toContain('Take over');
    await lina.press('T-1', 'Take over');
    expect((await lina.fill({ text: ' ' })).form?.errors).toEqual({ text: 'Write something first.' });
    expect((await lina.fill({ text: 'Mona is ill' })).notice).toBe('You hold it now.');
    expect((await mona.card('T-1')).text).toContain('Lina, until');
    // A page is one person's; a card in a channel is the same for everyone.
    const own = (await lina.card('T-1')).buttons.includes('Take over');
    expect(own).toBe(workspace.platform !== 'console');
    expect((await mona.press('T-1', 'Release')).notice).toBe('Lina is on it.');
    await lina.press('T-1', 'Assign');
    expect((await lina.fill({ to: 'samir', text: 'He knows kettles' })).notice).toBe(
      'Assigned. They are told in the thread.',
    );
    expect((await samir.card('T-1')).text).toContain('Samir, until');
    const said = await thread('T-1');
    expect(said).toContain('took it over');
    expect(said).toContain('gave it to Samir');
    expect((await desk.trail('T-1')).join('\n')).toContain('He knows kettles');
    expect((await samir.press('T-1', 'Release')).notice).toBe('Released.');
  });

  test('a lead gives several returns to a colleague at once; one that refuses says why and stops nothing', async () => {
    for (const id of ['M-1', 'M-2', 'M-3']) await desk.hears('return.opened', aReturn({ return_id: id }));
    expect(await mona.several()).toBe('That needs the role “lead”.');
    const form = await lina.several();
    if (typeof form === 'string') throw new Error(form);
    expect(form.offered.filter((one) => one.includes('Return M-'))).toHaveLength(3);
    // Meanwhile it is closed.
    await desk.hears('return.cancelled', { return_id: 'M-2', reason: null });
    const given = { do: 'Assign', to: 'samir', text: 'Mona is ill' };
    const told = await form.send(['M-1', 'M-2', 'M-3'], given, { twice: true });
    expect(told.notice).toMatch(/^Done with 2 of 3\. M-2: \S.*closed/i);
    for (const id of ['M-1', 'M-3']) {
      expect((await lina.card(id)).text).toContain('Samir, until');
      const trail = (await desk.trail(id)).filter((line) => line.includes('gave it to Samir'));
      expect(trail).toEqual([expect.stringMatching(new RegExp(`${platform}.* Lina .*Mona is ill`))]);
    }
    expect((await desk.trail('M-2')).join('\n')).not.toContain('Samir');

    const again = await lina.several();
    if (typeof again === 'string') throw new Error(again);
    const unsaid = await again.send(['M-1'], { do: 'Assign', text: 'He is back' });
    expect(unsaid.form?.errors).toEqual({ to: 'Choose one.' });
    // It stays open, or opens again as it was written.
    expect((await lina.fill({ to: 'samir', do: 'assign' })).notice).toBe('Done with 1 of 1.');
  });

  test('a reminder is put off, but not beyond the time it reminds of', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'T-2' }));
    await mona.press('T-2', 'Hold');
    await desk.pass({ hours: 23 });
    await mona.press('T-2', 'Remind later');
    expect((await mona.fill({ hours: '4' })).notice).toBe('The next reminders come later.');
    await desk.pass({ hours: 2 });
    expect(await thread('T-2')).not.toContain('left');
    await desk.pass({ hours: 3 });
    expect(await thread('T-2')).toMatch(/Contact: .* left/);
    await mona.press('T-2', 'Remind later');
    expect((await mona.fill({ hours: '24' })).form?.errors).toEqual({
      hours: 'No reminder comes before then, or the time would run out first.',
    });
  });

  test('who was contacted elsewhere need not be contacted here: nothing is sent', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'T-3' }));
    await mona.press('T-3', 'Hold');
    expect((await mona.card('T-3')).text).toContain('Contact:');
    await mona.press('T-3', 'Contacted elsewhere');
    expect((await mona.fill({ text: 'Called her; she sends it back' })).notice).toBe('Noted. Nothing was sent.');
    const card = await mona.card('T-3');
    expect(card.text).toContain('Nothing is due');
    expect(await thread('T-3')).toContain('contacted the customer elsewhere');
    expect(desk.seller.at.arrived.filter(({ data }) => data.return_id === 'T-3')).toEqual([]);
  });
});
