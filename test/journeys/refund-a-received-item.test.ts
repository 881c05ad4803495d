import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let samir: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace });
    [mona, samir] = await Promise.all([desk.hands('mona'), desk.hands('samir')]);
  });
  afterAll(() => desk.close());

  test('a kettle comes back damaged: held, asked about, received, refunded in part, settled, closed', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', aReturn());

    const [row] = await mona.queue();
    expect(row).toContain('Return R-1001: Electric kettle 1.7 l');
    const fresh = await mona.card('R-1001');
    expect(fresh.text).toContain('If nobody acts The shop collects the item from the customer');
    expect(fresh.text).toContain('2 business days (AE, Asia/Dubai)');
    expect(fresh.text).toContain('وصل الغلاية مكسورة من الأسفل');
    expect(fresh.buttons.slice(0, 2)).toEqual(['Hold', 'Contact customer']);
    for (const action of ['Make an offer', 'Note']) expect(fresh.buttons).toContain(action);
    for (const action of ['Refund', 'Approve', 'Release']) expect(fresh.buttons).not.toContain(action);

    expect((await mona.press('R-1001', 'Hold')).notice).toMatch(/^You are on it until/);
    expect((await samir.press('R-1001', 'Contact customer')).notice).toBe('Mona is on it.');

    const form = await mona.press('R-1001', 'Contact customer');
    expect(form.form?.fields.slice(0, 4)).toEqual(['category', 'template', 'suggested_help', 'text']);
    const empty = await mona.fill({ text: '  ' });
    expect(empty.form?.errors).toEqual({ text: 'Write something first.' });
    const preview = await mona.fill({ category: 'information', text: 'أرسلي لنا صورة لقاعدة الغلاية من فضلك.' });
    expect(preview.form?.text).toContain('Send to the customer?');
    expect(preview.form?.text).toContain('To ليلى حسن, who writes in Arabic');
    expect(preview.form?.text).toContain('From sahara home');
    expect(shop.arrived.filter(({ type }) => type === 'message.sent')).toEqual([]);
    await mona.fill({});
    const sent = await shop.gets('message.sent');
    expect(sent.data).toMatchObject({
      return_id: 'R-1001',
      seller: { id: 'sahara', name: 'sahara home' },
      by: { kind: 'staff', name: 'Mona' },
      category: 'information',
      text: 'أرسلي لنا صورة لقاعدة الغلاية من فضلك.',
      language: 'ar',
    });
    expect((await mona.card('R-1001')).buttons).not.toContain('Answer');

    await desk.hears('message.received', {
      return_id: 'R-1001',
      message_id: 'm-1',
      text: 'تفضلوا',
      sent_at: '2026-11-25T08:00:00Z',
    });
    const promised = await shop.gets('message.acknowledged', (data) => data.message_id === 'm-1');
    // One business day after Wednesday, in Dubai.
    expect(promised.data.seller_responds_by).toBe('2026-11-26T19:59:59.999Z');
    const answered = await mona.card('R-1001');
    expect(answered.conversation.at(-1)).toContain('تفضلوا');
    expect(answered.buttons).toContain('Answer (1 new)');

    await desk.hears('return.received', { return_id: 'R-1001', items: [{ id: 'i-1', quantity: 1 }] });
    const back = await mona.card('R-1001');
    expect(back.text).toContain('Received, needs action');
    expect(back.text).toContain('Do not wait for an answer: 249.00 AED is refunded automatically');

    await mona.press('R-1001', 'Refund');
    const tooMuch = await mona.fill({ amount: '249.01' });
    expect(tooMuch.form?.errors).toEqual({ amount: 'At most 249.00 AED can still be refunded.' });
    const asked = await mona.fill({ amount: '100', after: 'close' });
    expect(asked.notice).toBe('The shop was asked to refund 100.00 AED.');
    const { data } = await shop.gets('refund.requested');
    expect(data).toMatchObject({ amount: { amount: '100.00', currency: 'AED' }, keep_item: false });
    expect((await mona.card('R-1001')).text).toContain('Refund under way');

    await desk.hears('refund.settled', {
      return_id: 'R-1001',
      refund_id: data.refund_id,
      amount: { amount: '100.00', currency: 'AED' },
    });
    const closed = await mona.card('R-1001');
    expect(closed.text).toContain('Closed: partly refunded');
    expect(closed.tone).toBe('done');
    expect(await mona.queue()).toEqual([]);
    const trail = (await desk.trail('R-1001')).join('\n');
    for (const told of [
      'asked for a return',
      'on it until',
      'contacted the customer',
      'wrote',
      'The parcel is back',
      'asked the shop to refund 100.00 AED',
      'The shop refunded 100.00 AED',
    ]) {
      expect(trail).toContain(told);
    }
    expect(shop.arrived.map(({ data: { sequence } }) => sequence)).toEqual([1, 2, 3]);
  });

  test('a refund that the shop cannot make goes back to where it was, and may be asked again', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', aReturn({ return_id: 'R-1002', status: 'pending_action' }));
    await mona.press('R-1002', 'Hold');
    await mona.press('R-1002', 'Refund');
    await mona.fill({ amount: '249.00', after: 'keep' });
    const first = await shop.gets('refund.requested', (data) => data.return_id === 'R-1002');
    await desk.hears('refund.failed', { return_id: 'R-1002', refund_id: first.data.refund_id, reason: 'card closed' });
    const failed = await mona.card('R-1002');
    expect(failed.text).toContain('Received, needs action');
    expect(failed.thread.join()).toContain('The shop could not refund');
    await mona.press('R-1002', 'Refund');
    await mona.fill({ amount: '249.00', after: 'keep' });
    const second = await shop.gets(
      'refund.requested',
      (data) => data.return_id === 'R-1002' && data.refund_id !== first.data.refund_id,
    );
    await desk.hears('refund.settled', {
      return_id: 'R-1002',
      refund_id: second.data.refund_id,
      amount: { amount: '249.00', currency: 'AED' },
    });
    // Nothing is left to refund, so it closes although it was to stay open.
    expect((await mona.card('R-1002')).text).toContain('Closed: refunded');
  });

  test('a refund before the item is back is refused with the reason', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-1003' }));
    await mona.press('R-1003', 'Hold');
    const { gesturesOf, said } = await import('../person.ts');
    const refused = await gesturesOf(desk, 'mona').do('refund', 'R-1003', { fields: { amount: '10', after: 'keep' } });
    expect(said(refused)).toBe('The item is not back yet. A refund before it is back needs the customer’s consent.');
    expect((await mona.card('R-1003')).buttons).not.toContain('Refund');
  });
});
