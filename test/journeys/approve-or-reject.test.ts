import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const fee = { amount: '15.00', currency: 'AED', prepaid: true };
const requested = (return_id: string, more: object = {}) =>
  aReturn({ return_id, status: 'requested', return_fee: fee, ...more });

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let lina: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, preset: 'approval', seller: { steps: ['concept'] } });
    [mona, lina] = await Promise.all([desk.hands('mona'), desk.hands('lina')]);
  });
  afterAll(() => desk.close());

  test('the customer asks first, and the request is approved: with a label, for free, the fee given back', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', requested('A-1'));
    const asked = await mona.card('A-1');
    expect(asked.text).toContain('Decide within');
    expect(asked.text).toContain('2 business days (AE, Asia/Dubai)');
    expect(asked.text).toContain('15.00 AED, paid ahead');
    expect(asked.buttons.slice(0, 3)).toEqual(['Hold', 'Approve', 'Reject']);
    expect((await mona.press('A-1', 'Approve')).notice).toBe('Hold it first: press Hold, then try again.');

    const at = desk.now().toISOString();
    await desk.hears('message.received', { return_id: 'A-1', message_id: 'a-1', text: 'هل تقبلون؟', sent_at: at });
    const told = await shop.gets('message.acknowledged', (data) => data.message_id === 'a-1');
    expect(told.data.seller_responds_by).not.toBeNull();
    expect((await mona.card('A-1')).text).toContain('Answer:');

    await mona.press('A-1', 'Hold');
    const { form } = await mona.press('A-1', 'Approve');
    expect(form?.fields).toEqual(['label', 'free', 'fee']);
    expect(form?.text).toContain('مرحبًا ليلى حسن، نقبل إرجاع Electric kettle 1.7 l. ستحصل على ملصق للإرجاع.');
    expect(form?.text).toContain('لا حاجة إلى إرسال أي شيء');
    expect((await mona.fill({ label: 'yes', free: 'yes', fee: 'yes' })).notice).toBe(
      'Approved. The shop tells the customer.',
    );
    const approved = await shop.gets('return.approved', ({ return_id }) => return_id === 'A-1');
    expect(approved.data).toMatchObject({
      label: true,
      free_return: true,
      fee_refund: { amount: '15.00', currency: 'AED' },
      by: { kind: 'staff', name: 'Mona' },
      message: {
        text: expect.stringMatching(/^مرحبًا ليلى حسن،\n\nنقبل إرجاع Electric[\s\S]*sahara home$/),
        language: 'ar',
      },
    });
    const card = await mona.card('A-1');
    expect(card.text).toContain('Approved with a label · free return · 15.00 AED of the return fee goes back');
    expect(card.buttons).not.toContain('Approve');
    // What the customer read with it is part of what was said.
    expect(card.conversation.join()).toContain('نقبل إرجاع Electric kettle');
    const link = await mona.linkFrom('A-1', 'Transcript');
    const page = await (await fetch(`${link}/html?in=en`)).text();
    const talk = page.slice(page.indexOf('<h2>Conversation'), page.indexOf('<h2>Audit trail'));
    expect(talk).toContain('نقبل إرجاع Electric kettle');
    expect(talk).toContain('Approved with a label · free return');
    expect(await (await fetch(`${link}/csv`)).text()).toMatch(/^decision,A-1,.*,staff,Mona,approved,ar,.*نقبل إرجاع/ms);

    await desk.hears('return.label_created', { return_id: 'A-1', tracking: 'T-99' });
    await desk.hears('return.picked_up', { return_id: 'A-1', tracking: 'T-99' });
    const moving = await mona.card('A-1');
    expect(moving.text).toContain('On its way back');
    expect(moving.text).toContain('T-99');
    await desk.hears('return.received', { return_id: 'A-1', items: [{ id: 'i-1', quantity: 1 }] });
    const back = await mona.card('A-1');
    expect(back.text).toContain('168 hours by the clock');
    expect(back.text).not.toContain('automatically');
  });

  test('approved without a label, the customer keeps it and is refunded without more consent', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', requested('A-2', { return_fee: undefined }));
    await mona.press('A-2', 'Hold');
    await mona.press('A-2', 'Approve');
    await mona.fill({ label: 'no', free: 'no' });
    const approved = await shop.gets('return.approved', ({ return_id }) => return_id === 'A-2');
    expect(approved.data).toMatchObject({ label: false, free_return: false });
    expect(approved.data.message).toMatchObject({ text: expect.stringContaining('يُرجى الاحتفاظ بالمنتج') });
    expect(approved.data).not.toHaveProperty('fee_refund');
    const due = await mona.card('A-2');
    expect(due.text).toContain('Process within');
    expect(due.text).not.toContain('automatically');
    await mona.press('A-2', 'Refund');
    await mona.fill({ amount: '249.00', after: 'close' });
    const asked = await shop.gets('refund.requested', ({ return_id }) => return_id === 'A-2');
    expect(asked.data).toMatchObject({ keep_item: true, amount: { amount: '249.00', currency: 'AED' } });
  });

  test('rejected with an explanation and the prepaid fee back; a lead opens it again', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', requested('A-3'));
    await lina.card('A-3');
    await mona.press('A-3', 'Hold');
    expect((await mona.press('A-3', 'Reject')).form?.fields).toEqual(['reason', 'template', 'text']);
    const empty = await mona.fill({ reason: 'outside_policy', text: ' ' });
    expect(empty.form?.errors).toEqual({ text: 'Write something first.' });
    const preview = await mona.fill({ reason: 'outside_policy', text: 'مضت أكثر من ثلاثين يومًا على الشراء.' });
    expect(preview.form?.text).toContain('مضت أكثر من ثلاثين يومًا على الشراء.');
    expect(shop.arrived.map(({ type }) => type)).not.toContain('return.rejected');
    expect((await mona.fill({})).notice).toBe('Rejected. The shop tells the customer why.');
    const rejected = await shop.gets('return.rejected');
    expect(rejected.data).toMatchObject({
      reason: 'outside_policy',
      message: { text: 'مضت أكثر من ثلاثين يومًا على الشراء.', language: 'ar' },
      fee_refund: { amount: '15.00', currency: 'AED' },
    });
    const closed = await mona.card('A-3');
    expect(closed.text).toContain('Closed: rejected');
    expect(closed.text).toContain('Rejected: The return is outside the return policy.');

    expect((await mona.press('A-3', 'Open again')).notice).toMatch(/needs the role/);
    await lina.press('A-3', 'Open again');
    expect((await lina.fill({ text: 'It was bought nine days ago.' })).notice).toBe('The return is open again.');
    const open = await mona.card('A-3');
    expect(open.text).toContain('Decide within');
    expect(open.thread.join()).toContain('It was bought nine days ago.');
    expect(open.buttons).toContain('Approve');
  });

  test('reported by the customer, only the fixed sentence goes out; unlocked, talk goes on', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', requested('A-4'));
    await desk.hears('conversation.reported', { return_id: 'A-4', by: 'customer', reason: 'rude' });
    await desk.hears('message.received', {
      return_id: 'A-4',
      message_id: 'a-4',
      text: 'Are you there?',
      sent_at: desk.now().toISOString(),
    });
    await desk.hears('message.received', {
      return_id: 'A-4',
      message_id: 'a-5',
      text: 'I am waiting.',
      sent_at: desk.now().toISOString(),
    });
    const locked = await mona.card('A-4');
    expect(locked.text).toContain('The conversation is locked: reported by the customer.');
    expect((await mona.find('waiting')).rows).toEqual([]);
    expect(locked.conversation.join()).not.toContain('Are you there?');
    expect(locked.buttons).not.toContain('Contact customer');
    await mona.press('A-4', 'Hold');
    expect((await mona.press('A-4', 'Reject')).form?.fields).toEqual(['reason']);
    await mona.fill({ reason: 'damaged_by_customer' });

    await desk.hears('conversation.unlocked', { return_id: 'A-4', by: 'shop' });
    const unlocked = await mona.card('A-4');
    const readable = [...unlocked.conversation, ...unlocked.thread].join();
    for (const text of ['Are you there?', 'I am waiting.']) expect(readable).toContain(text);
    expect((await mona.find('waiting')).rows.join()).toContain('A-4');
    for (const id of ['a-4', 'a-5']) {
      const told = await shop.gets('message.acknowledged', ({ message_id }) => message_id === id);
      expect(told.data.seller_responds_by).not.toBeNull();
    }

    await mona.press('A-4', 'Reject');
    await mona.fill({ reason: 'damaged_by_customer', text: 'It was dropped.' });
    await desk.hears('conversation.reported', { return_id: 'A-4', by: 'shop' });
    await mona.press('A-4', 'Reject');
    await mona.fill({ reason: 'damaged_by_customer' });
    await mona.fill({});
    const rejected = await shop.gets('return.rejected', ({ return_id }) => return_id === 'A-4');
    expect(rejected.data.message).toMatchObject({ text: 'تعرّض المنتج للتلف بعد التسليم.' });
  });

  test('what is approved moves from the requests to the returns; what is rejected stays among them, with its reason', async () => {
    for (const id of ['B-1', 'B-2', 'B-3']) await desk.hears('return.opened', requested(id));
    await mona.press('B-1', 'Hold');
    await mona.press('B-1', 'Review step');
    await mona.fill({ step: 'concept', note: '' });
    await mona.press('B-2', 'Hold');
    await mona.press('B-2', 'Approve');
    await mona.fill({ label: 'yes', free: 'no', fee: 'no' });
    await desk.hears('return.label_created', { return_id: 'B-2', tracking: 'T-1' });
    await mona.press('B-3', 'Hold');
    await mona.press('B-3', 'Reject');
    await mona.fill({ reason: 'not_returnable', template: 'rejected', text: '' });
    await mona.fill({});
    const rowOf = (rows: string[], id: string) => rows.find((row) => row.includes(`${id}:`)) ?? '';
    const requests = await mona.tab('Requests');
    expect(rowOf(requests, 'B-1')).toContain('concept');
    expect(rowOf(requests, 'B-2')).toBe('');
    expect(rowOf(requests, 'B-3')).toContain('Rejected: This item cannot be returned.');
    expect(requests.indexOf(rowOf(requests, 'B-1'))).toBeLessThan(requests.indexOf(rowOf(requests, 'B-3')));
    const returns = await mona.tab('Returns');
    expect(rowOf(returns, 'B-2')).toContain('Approved with a label · Label made');
    expect(rowOf(await mona.tab('Closed'), 'B-3')).toContain('Rejected');
  });

  test('what the customer writes first is counted on the button, and can be reported', async () => {
    await desk.hears('return.opened', requested('C-1'));
    expect((await mona.card('C-1')).buttons.join()).not.toContain('Report');
    const at = desk.now().toISOString();
    await desk.hears('message.received', { return_id: 'C-1', message_id: 'c-1', text: '!!', sent_at: at });
    expect((await mona.card('C-1')).buttons).toContain('Contact customer (1 new)');
    await mona.press('C-1', 'Report conversation');
    await mona.fill({ reason: 'rude_or_unprofessional', comment: '' });
    const reported = await desk.seller.at.gets('conversation.reported', ({ return_id }) => return_id === 'C-1');
    expect(reported.data.reason).toBe('rude_or_unprofessional');
    expect((await mona.card('C-1')).text).toContain('The conversation is locked');
  });
});
