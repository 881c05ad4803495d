import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const aed = (amount: string) => ({ amount, currency: 'AED' });
const item = (id: string, title: string, quantity: number, price: string) => ({
  id,
  title,
  quantity,
  unit_price: aed(price),
  reason: { code: 'changed_mind' },
});
const twoItems = { items: [item('i-1', 'Lamp', 1, '149.00'), item('i-2', 'Shade', 2, '50.00')], paid: aed('249.00') };

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let samir: Hands;
  let lina: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, seller: { limits: { second_person_above: '200.00' } } });
    [mona, samir, lina] = await Promise.all([desk.hands('mona'), desk.hands('samir'), desk.hands('lina')]);
  });
  afterAll(() => desk.close());

  /** Opened, received, held by Mona, and seen by the others before anything happens to it. */
  async function cameBack(return_id: string, more: object = {}, items = [{ id: 'i-1', quantity: 1 }]) {
    await desk.hears('return.opened', aReturn({ return_id, ...more }));
    await desk.hears('return.received', { return_id, items });
    await Promise.all([samir.card(return_id), lina.card(return_id)]);
    await mona.press(return_id, 'Hold');
  }
  const of = (return_id: string) => (data: Record<string, unknown>) => data.return_id === return_id;

  test('a refund above the limit waits for a second person, who says no, then yes', async () => {
    const shop = desk.seller.at;
    await cameBack('W-1');
    await mona.press('W-1', 'Refund');
    expect((await mona.fill({ amount: '249.00', after: 'close' })).notice).toBe(
      'A second person must approve this. The leads are told.',
    );
    await desk.settled();
    const waits = await lina.card('W-1');
    expect(waits.text).toContain('249.00 AED, asked for by Mona');
    expect(waits.thread.join('\n')).toContain('a second person must approve');
    expect(shop.arrived.map(({ type }) => type)).not.toContain('refund.requested');

    await mona.press('W-1', 'Second approval');
    expect((await mona.fill({ answer: 'yes' })).notice).toBe('That needs the role “lead”.');
    await lina.press('W-1', 'Second approval');
    expect((await lina.fill({ answer: 'no', comment: 'Ask for photos first' })).notice).toBe(
      'Declined. Nothing is refunded.',
    );
    expect((await desk.trail('W-1')).join('\n')).toContain('Ask for photos first');

    await mona.press('W-1', 'Refund');
    await mona.fill({ amount: '249.00', after: 'close' });
    await lina.press('W-1', 'Second approval');
    expect((await lina.fill({ answer: 'yes' })).notice).toBe('The shop was asked to refund 249.00 AED.');
    const asked = await shop.gets('refund.requested', of('W-1'));
    expect(asked.data).toMatchObject({ amount: aed('249.00'), by: { kind: 'staff', name: 'Lina' } });
    await desk.hears('refund.settled', { return_id: 'W-1', refund_id: asked.data.refund_id });
    expect((await mona.card('W-1')).text).toContain('Closed: refunded');
    expect(shop.arrived.filter((h) => h.type === 'refund.requested' && h.data.return_id === 'W-1')).toHaveLength(1);
  });

  test('each item is inspected, and one of them refunded, never above what it cost', async () => {
    const shop = desk.seller.at;
    await cameBack('W-2', twoItems, [
      { id: 'i-1', quantity: 1 },
      { id: 'i-2', quantity: 2 },
    ]);
    expect((await mona.press('W-2', 'Inspect item')).form?.fields).toEqual([
      'item',
      'received',
      'condition',
      'cause',
      'restock',
    ]);
    const found = { item: '1', condition: 'damaged', cause: 'carrier', restock: 'no' };
    expect((await mona.fill({ ...found, received: '1', restock: 'yes' })).form?.errors).toEqual({
      restock: 'What is damaged, incomplete or another item does not go back to stock.',
    });
    expect((await mona.fill({ ...found, received: '3' })).form?.errors).toEqual({
      received: 'Write a whole number from 0 to 2.',
    });
    expect((await mona.fill({ ...found, received: '1' })).notice).toBe('Recorded. The shop is told.');
    const inspected = await shop.gets('return.inspected', of('W-2'));
    expect(inspected.data.items).toEqual([
      { id: 'i-2', received: 1, condition: 'damaged', cause: 'carrier', restock: false },
    ]);
    expect((await mona.card('W-2')).text).toContain('Shade: 1/2 · damaged');

    expect((await mona.press('W-2', 'Refund')).form?.text).toContain('Still refundable for Shade: 100.00 AED');
    const over = await mona.fill({ item: '1', amount: '120.00', after: 'keep' });
    expect(over.form?.errors).toEqual({ amount: 'At most 100.00 AED can still be refunded.' });
    await mona.fill({ item: '1', amount: '33.33%', after: 'keep' });
    const asked = await shop.gets('refund.requested', of('W-2'));
    expect(asked.data).toMatchObject({ amount: aed('33.33'), items: [{ id: 'i-2', amount: aed('33.33') }] });
    await desk.hears('refund.settled', { return_id: 'W-2', refund_id: asked.data.refund_id });
    expect((await mona.press('W-2', 'Refund')).form?.text).toContain('Still refundable for Shade: 66.67 AED');
    expect((await mona.fill({ item: '1', amount: '66.68', after: 'keep' })).form?.errors).toEqual({
      amount: 'At most 66.67 AED can still be refunded.',
    });
  });

  test('an exchange instead of money is asked for once and closes when the shop ships it', async () => {
    const shop = desk.seller.at;
    await cameBack('W-3');
    expect((await mona.card('W-3')).text).not.toContain('Customer wants');
    await desk.hears('return.updated', { return_id: 'W-3', wants: 'exchange' });
    expect((await mona.card('W-3')).text).toMatch(/Customer wants\W+an exchange/);
    await mona.press('W-3', 'Exchange');
    expect((await mona.fill({ free: 'yes' })).notice).toBe('The shop was asked for an exchange.');
    const asked = await shop.gets('exchange.requested', of('W-3'));
    expect(asked.data).toMatchObject({ items: [{ id: 'i-1', quantity: 1 }], free: true });
    const card = await mona.card('W-3');
    expect(card.text).toContain('asked for by Mona, free');
    expect(card.text).not.toContain('refunds 249.00 AED automatically');
    expect(card.buttons).not.toContain('Refund');
    await desk.hears('exchange.shipped', { return_id: 'W-3', reference: 'SHIP-1' });
    expect((await mona.card('W-3')).text).toContain('Closed: exchanged');
  });

  test('what did not come back closes the return; what was refunded automatically says what it cost, and is reimbursed', async () => {
    const shop = desk.seller.at;
    await cameBack('W-4', twoItems, [{ id: 'i-1', quantity: 1 }]);
    await mona.press('W-4', 'Not received');
    expect((await mona.fill({ refund: 'refused' })).notice).toBe('Closed: not received. The shop is told.');
    expect((await mona.card('W-4')).buttons.join()).toContain('Ask reimbursement');
    const told = await shop.gets('return.not_received', of('W-4'));
    expect(told.data).toMatchObject({ items: [{ id: 'i-2', quantity: 2 }], refund: 'refused' });

    await cameBack('W-5');
    await desk.hears('refund.automatic', { return_id: 'W-5', refund_id: 'auto-5', amount: aed('249.00') });
    await desk.hears('refund.automatic', { return_id: 'W-5', refund_id: 'auto-5', amount: aed('249.00') });
    await desk.settled();
    const closed = await mona.card('W-5');
    expect(closed.text).toContain('Closed: refunded automatically by the shop');
    expect(closed.text).toContain('249.00 AED');
    expect(closed.thread.join('\n')).toContain('The shop refunded 249.00 AED automatically');
    await mona.press('W-5', 'Ask reimbursement');
    await mona.fill({ amount: '249.00', text: 'The box was empty' });
    const asked = await shop.gets('reimbursement.requested', of('W-5'));
    expect(asked.data).toMatchObject({ amount: aed('249.00'), reason: 'The box was empty' });
    await desk.hears('reimbursement.settled', { return_id: 'W-5', amount: aed('200.00'), reference: 'RB-1' });
    expect((await mona.card('W-5')).text).toContain('200.00 AED paid');
  });
});
