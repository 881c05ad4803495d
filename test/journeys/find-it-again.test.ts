import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const lamp = { id: 'i-1', sku: 'LMP-9', title: 'Lampe de chevet dorée', quantity: 1, reason: { code: 'defective' } };

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, others: ['oasis'] });
    mona = await desk.hands('mona');
    await desk.hears('return.opened', aReturn({ return_id: 'R-1001' }));
    await desk.hears('return.opened', aReturn({ return_id: 'R-1002', order_id: 'O-8842', items: [lamp] }));
    await desk.hears('return.opened', aReturn({ return_id: 'R-1003', customer: { id: 'c-9', name: 'Hélène Blé' } }));
    await desk.hears('return.received', { return_id: 'R-1003', items: [{ id: 'i-1', quantity: 1 }] });
    await desk.hears('return.opened', aReturn({ return_id: 'R-1004', customer: { id: 'c-4', name: 'Noor' } }));
    await desk.hears('return.cancelled', { return_id: 'R-1004', reason: null });
    const [, oasis] = desk.sellers;
    if (oasis) await desk.hears('return.opened', aReturn({ return_id: 'OTHER-1' }), { seller: oasis });
    await mona.press('R-1001', 'Hold');
  });
  afterAll(() => desk.close());

  const idsOf = (rows: string[]) => rows.map((row) => /[A-Z]+-\d+(?=:)/.exec(row)?.[0]).sort();

  test('the queue’s tabs part what is asked for, what comes back, what is held and what is closed', async () => {
    expect(idsOf(await mona.queue())).toEqual(['R-1001', 'R-1002', 'R-1003']);
    expect(idsOf(await mona.tab('Requests'))).toEqual(['R-1001', 'R-1002']);
    expect(idsOf(await mona.tab('Returns'))).toEqual(['R-1003']);
    expect(idsOf(await mona.tab('On hold'))).toEqual(['R-1001']);
    expect(idsOf(await mona.tab('Closed'))).toEqual(['R-1004']);
  });

  test('a return is found by number, order, customer, item, SKU and words of a message, open or closed', async () => {
    await mona.press('R-1001', 'Contact customer');
    await mona.fill({ category: 'support', text: 'Please send a picture of the serial plate.' });
    await mona.fill({});
    await desk.settled();
    await desk.hears('message.received', {
      return_id: 'R-1001',
      message_id: 'm-1',
      text: 'اَلرَّقْمُ ٤٧١١ على الصورة',
      sent_at: desk.now().toISOString(),
    });
    const found = async (words: string) => idsOf((await mona.find(words)).rows);
    expect(await found('r-1002')).toEqual(['R-1002']);
    expect(await found('R1003')).toEqual(['R-1003']);
    expect(await found('8842')).toEqual(['R-1002']);
    expect(await found('helene ble')).toEqual(['R-1003']);
    expect(await found('noor')).toEqual(['R-1004']);
    expect(await found('chevet doree')).toEqual(['R-1002']);
    expect(await found('lmp-9')).toEqual(['R-1002']);
    expect(await found('serial pla')).toEqual(['R-1001']);
    expect(await found('الرقم 4711')).toEqual(['R-1001']);
    expect((await mona.find('kettle')).title).toContain('3 returns');
    expect(await found('OTHER-1')).toEqual([]);
    expect(await found(`' | !'x & :*`)).toEqual([]);
  });
});
