import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const aed = (amount: string) => ({ amount, currency: 'AED' });

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  const options = {
    workspace,
    policy: { contact_within: { hours: 48 }, remind: [] },
    seller: { steps: ['concept', 'quality check'] } as Record<string, unknown>,
    shop: {} as Record<string, unknown>,
  };
  beforeAll(async () => {
    desk = await openDesk(options);
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());
  const thread = async (id: string) => {
    await desk.settled();
    return (await mona.card(id)).thread.join('\n');
  };

  test('what the shop changes stands on the card: an offer that is too high now is void, a status only goes forwards', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'C-1' }));
    await mona.press('C-1', 'Hold');
    await mona.press('C-1', 'Make an offer');
    await mona.fill({ amount: '200.00', keep: 'yes', text: 'Keep it?' });
    await mona.fill({});
    expect((await mona.card('C-1')).text).toContain('200.00 AED, the customer keeps the item: open until');
    await desk.hears('return.updated', { return_id: 'C-1', order_id: 'O-99', paid: aed('149.00') });
    const changed = await mona.card('C-1');
    expect(changed.text).toContain('O-99');
    expect(changed.text).toContain('149.00 AED');
    expect(changed.text).not.toContain('open until');
    expect(await thread('C-1')).toContain('The shop changed the order, what was paid');

    const seen = { id: 'p-9', name: 'lid.jpg', type: 'image/jpeg', bytes: 9, url: 'https://pictures.invalid/lid.jpg' };
    const items = [{ ...aReturn().items[0], photos: [seen] }];
    await desk.hears('return.updated', { return_id: 'C-1', items });
    expect(await thread('C-1')).toContain('The shop changed the items');
    expect(await desk.core.db('deliveries').where({ what: 'pull', type: 'lid.jpg' })).toHaveLength(1);

    await desk.hears('return.status_changed', { return_id: 'C-1', status: 'in_transit' });
    expect((await mona.card('C-1')).text).toContain('On its way back');
    await desk.hears('return.status_changed', { return_id: 'C-1', status: 'authorized' });
    expect((await mona.card('C-1')).text).toContain('On its way back');
    await desk.hears('return.status_changed', { return_id: 'C-1', status: 'pending_action' });
    expect((await mona.card('C-1')).text).toContain('Process:');
  });

  test('a feature that the shop takes away stays away, whatever desk.json says, until the shop gives it back', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'C-2' }));
    expect((await mona.card('C-2')).buttons).toContain('Contact customer');
    await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: false, reason: 'Complaints' });
    await desk.apply();
    await desk.settled();
    const off = await mona.card('C-2');
    expect(off.text).toContain('Messaging is switched off for this shop: the shop took it away (“Complaints”).');
    expect(off.text).toContain('reach the customer another way, then press “Contacted elsewhere”');
    expect(off.buttons).not.toContain('Contact customer');
    await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: true });
    await desk.settled();
    expect((await mona.card('C-2')).buttons).toContain('Contact customer');
  });

  test('an answer that cannot be written is given elsewhere; messaging that is on again is said as that', async () => {
    const writes = (message_id: string) => {
      const said = {
        return_id: 'C-6',
        message_id,
        text: `What about ${message_id}?`,
        sent_at: desk.now().toISOString(),
      };
      return desk.hears('message.received', said);
    };
    await desk.hears('return.opened', aReturn({ return_id: 'C-6' }));
    await mona.press('C-6', 'Contact customer');
    await mona.fill({ category: 'support', text: 'Could you describe the fault of the kettle?' });
    await mona.fill({});
    await desk.settled();
    const silent = (await mona.card('C-6')).text;
    expect(silent).toContain('Pickup authorized · Waiting for the customer');
    expect(silent).toContain('Waiting for the customer: no follow-up before they answer.');
    expect(silent).not.toContain('Nothing is due');
    await writes('lid');
    expect((await mona.card('C-6')).text).toContain('Answer within');
    await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: false });
    await desk.settled();
    const off = await mona.card('C-6');
    expect(off.text).toContain('Answer within');
    expect(off.text).toContain('reach the customer another way, then press “Contacted elsewhere”');
    await mona.press('C-6', 'Contacted elsewhere');
    await mona.fill({ text: 'By phone: it leaks' });
    await desk.settled();
    expect((await mona.card('C-6')).text).toContain('Nothing is due');
    await desk.pass({ minutes: 1 });
    await writes('cord');
    await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: true });
    await desk.sweep();
    await desk.settled();
    const on = await mona.card('C-6');
    expect(on.thread.join()).toContain('Messaging is on again');
    expect(on.thread.join()).not.toContain('unlocked');
    expect(on.text).toContain('Answer');
    expect(on.text).not.toContain('Nothing is due');
  });

  test('messaging that the seller switches off is off on the card, and the shop is told once; what the shop took away stays away', async () => {
    const told = () => desk.seller.at.arrived.filter(({ type }) => type === 'seller.messaging_changed');
    const declare = async (messaging: boolean) => {
      options.shop.features = { messaging };
      await desk.apply();
      await desk.settled();
    };
    await desk.hears('return.opened', aReturn({ return_id: 'C-5' }));
    await declare(true);
    expect(told()).toEqual([]);
    await declare(false);
    expect((await mona.card('C-5')).text).toContain('Messaging is switched off for this shop, by your side');
    expect(told().map(({ data }) => data)).toEqual([
      { seller: { id: 'sahara', name: 'sahara home' }, by: { kind: 'staff' }, enabled: false },
    ]);
    await declare(false);
    await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: false });
    await declare(true);
    expect(told().map(({ data }) => data.enabled)).toEqual([false, true]);
    expect((await mona.card('C-5')).text).toContain('Messaging is switched off for this shop: the shop took it away.');
    await desk.hears('seller.feature_changed', { feature: 'messaging', enabled: true });
    await desk.settled();
    expect((await mona.card('C-5')).text).not.toContain('Messaging is switched off');
    expect(told()).toHaveLength(2);
  });

  test('when the rules change, what is due moves, and the thread says from when to when', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'C-3' }));
    expect((await mona.card('C-3')).text).toContain('48 hours by the clock');
    options.policy.contact_within.hours = 72;
    await desk.apply();
    await desk.sweep();
    expect((await mona.card('C-3')).text).toContain('72 hours by the clock');
    expect(await thread('C-3')).toContain('Rules or calendar changed. Contact:');
    await desk.sweep();
    expect((await thread('C-3')).match(/Rules or calendar changed/g)).toHaveLength(1);
  });

  test('a review step of the seller’s own is taken and stands on the card', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'C-4' }));
    await mona.press('C-4', 'Hold');
    await mona.press('C-4', 'Review step');
    expect((await mona.fill({ step: 'concept', note: 'Looks fair' })).notice).toBe('Recorded.');
    expect((await mona.card('C-4')).text).toContain('concept: Mona (Looks fair)');
    expect(await thread('C-4')).toContain('took the step “concept”');
  });
});
