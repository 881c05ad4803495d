import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transcript } from '../../src/app/transcript.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const KEEP = 'Please keep the kettle; we would refund you this much. Is that all right?';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let samir: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace });
    [mona, samir] = await Promise.all([desk.hands('mona'), desk.hands('samir')]);
  });
  afterAll(() => desk.close());

  /** Form, preview, send. Answers the offer as the shop gets it. */
  async function offers(returnId: string, amount: string, told: string) {
    await mona.press(returnId, 'Make an offer');
    const preview = await mona.fill({ amount, keep: 'yes', text: KEEP });
    expect(preview.form?.text).toContain(`${told} AED, the customer keeps the item: open until`);
    expect((await mona.fill({})).notice).toMatch(/^The message leaves in/);
    const made = await desk.seller.at.gets(
      'offer.made',
      ({ return_id, amount }) => return_id === returnId && (amount as { amount: string }).amount === told,
    );
    return { id: String(made.data.offer_id), preview: preview.form?.text ?? '', data: made.data };
  }
  const writes = (returnId: string, id: string, text: string, more: object = {}) =>
    desk.hears('message.received', {
      return_id: returnId,
      message_id: id,
      text,
      sent_at: desk.now().toISOString(),
      ...more,
    });

  test('a damaged kettle: offered 60 %, asked for 80 %, agreed, and refunded once for exactly that', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    expect((await mona.press('R-1', 'Make an offer')).notice).toBe('Hold it first: press Hold, then try again.');
    await mona.press('R-1', 'Hold');
    const form = await mona.press('R-1', 'Make an offer');
    expect(form.form?.fields).toEqual(['amount', 'keep', 'template', 'text']);
    expect(form.form?.text).toContain('Items left with customers this month: 0');
    const unclear = await mona.fill({ amount: 'most of it', keep: 'yes', text: KEEP });
    expect(unclear.form?.errors).toEqual({ amount: 'Write an amount like 149.40 or a share like 60%.' });

    const first = await offers('R-1', '60%', '149.40');
    expect(first.data).toMatchObject({ keep_item: true, message: { text: KEEP, language: 'en' } });
    const waiting = await mona.card('R-1');
    expect(waiting.text).toContain('149.40 AED, the customer keeps the item: open until');
    expect(waiting.text).toContain('No refund without return before the customer agrees.');
    expect(waiting.buttons).not.toContain('Refund');
    expect(waiting.buttons).not.toContain('Make an offer');

    await writes('R-1', 'm-1', 'مئة وخمسون قليلة. أريد ثمانين بالمئة.');
    expect((await mona.card('R-1')).buttons).toContain('Answer (1 new)');
    const second = await offers('R-1', '80 %', '199.20');
    expect(second.preview).toContain('Takes the place of: 149.40 AED, the customer keeps the item');

    // A yes to the old offer is none to the new one.
    await writes('R-1', 'm-2', 'نعم', { accepts_offer: first.id });
    const mistaken = await mona.card('R-1');
    expect(mistaken.thread.join()).toContain('that offer does not stand any more');
    expect(mistaken.buttons).not.toContain('Refund');
    await writes('R-1', 'm-3', 'موافقة', { accepts_offer: second.id });
    const agreed = await mona.card('R-1');
    expect(agreed.text).toContain('The customer agreed: refund 199.20 AED by');
    expect(agreed.text).toContain('199.20 AED, the customer keeps the item: accepted');
    expect(agreed.buttons).toContain('Refund');

    await mona.press('R-1', 'Refund');
    const tampered = await mona.fill({ amount: '219.20', after: 'close' });
    const instead = 'The customer agreed to 199.20 AED, not to another amount.';
    expect(tampered.form?.errors.amount).toContain(instead);
    expect(shop.arrived.map(({ type }) => type)).not.toContain('refund.requested');

    // Two people look at the same card, and both press.
    await samir.card('R-1');
    await mona.press('R-1', 'Refund');
    expect((await mona.fill({ amount: '199.20', after: 'close' })).notice).toBe(
      'The shop was asked to refund 199.20 AED.',
    );
    expect((await samir.pressDrawn('Refund')).notice).toMatch(/A refund is already under way/);
    await desk.settled();
    const refunds = shop.arrived.filter(({ type }) => type === 'refund.requested');
    expect(refunds).toHaveLength(1);
    expect(refunds[0]?.data).toMatchObject({
      amount: { amount: '199.20', currency: 'AED' },
      keep_item: true,
      consent: { message_id: 'm-3', offer_id: second.id },
    });

    await desk.hears('refund.settled', { return_id: 'R-1', refund_id: refunds[0]?.data.refund_id });
    const closed = await mona.card('R-1');
    expect(closed.text).toContain('Closed: refunded, the customer keeps the item');
    expect(await mona.queue()).toEqual([]);
    const trail = (await desk.trail('R-1')).join('\n');
    for (const told of ['offered 149.40 AED', 'offered 199.20 AED', 'accepted the offer', 'refund 199.20 AED']) {
      expect(trail).toContain(told);
    }
    const { id } = await desk.core.db('return_requests').where({ shop_return_id: 'R-1' }).first('id');
    const record = await transcript(desk.core, desk.seller.id, id);
    // Read by others: instants and amounts as everywhere, and nothing of how they are stored.
    expect(JSON.stringify(record)).not.toContain('"$');
    const made = (record as { events: { type: string; data: object }[] }).events.find(
      ({ type }) => type === 'offer_made',
    );
    expect(made?.data).toMatchObject({
      amount: { amount: '149.40', currency: 'AED' },
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(record).toMatchObject({
      resolution: 'refunded_keep_item',
      offers: [
        { state: 'void', amount: { amount: '149.40' }, consent: null },
        { offer_id: second.id, state: 'accepted', keep_item: true, consent: { message_id: 'm-3', marked_by: null } },
      ],
    });
  });

  test('a colleague reads a yes in what the customer wrote, and stands beside it', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
    await mona.press('R-2', 'Hold');
    // The first kettle is counted.
    const again = await mona.press('R-2', 'Make an offer');
    expect(again.form?.text).toContain('Items left with customers this month: 1');
    expect((await mona.card('R-2')).buttons).not.toContain('Mark as consent');
    const offer = await offers('R-2', '100', '100.00');
    await writes('R-2', 'm-1', 'حسناً، موافقة على المئة');
    const form = await mona.press('R-2', 'Mark as consent');
    expect(form.form?.fields).toEqual(['offer', 'message']);
    expect((await mona.fill({})).notice).toBe('Recorded: the customer agreed to 100.00 AED.');
    expect((await mona.card('R-2')).thread.join()).toContain('marked a message as consent to 100.00 AED');
    await mona.press('R-2', 'Refund');
    // Proposed is what was agreed.
    await mona.fill({ after: 'close' });
    const { data } = await desk.seller.at.gets('refund.requested', ({ return_id }) => return_id === 'R-2');
    expect(data).toMatchObject({ consent: { message_id: 'm-1', offer_id: offer.id } });
    expect((await desk.trail('R-2')).join('\n')).toContain('Mona');
  });

  test('where the shop takes refunds without return away, none is offered and none is made', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-5' }));
    await mona.press('R-5', 'Hold');
    const offer = await offers('R-5', '10%', '24.90');
    await desk.hears('offer.accepted', { return_id: 'R-5', offer_id: offer.id });
    await mona.card('R-5');
    await desk.core.db('shops').update({ features: JSON.stringify({ returnless_refund: false }) });
    expect((await mona.pressDrawn('Refund')).notice).toBe('Refunds without return are switched off for this shop.');
    const { gesturesOf, said } = await import('../person.ts');
    const asked = await gesturesOf(desk, 'mona').do('offer', 'R-5');
    expect(said(asked)).toBe('Refunds without return are switched off for this shop.');
    await desk.core.db('shops').update({ features: '{}' });
  });

  test('yes and no also come without words; an offer that nobody answers expires', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-3' }));
    await mona.press('R-3', 'Hold');
    const first = await offers('R-3', '30%', '74.70');
    await desk.hears('offer.declined', { return_id: 'R-3', offer_id: first.id });
    const declined = await mona.card('R-3');
    expect(declined.text).toContain('74.70 AED, the customer keeps the item: declined');
    const second = await offers('R-3', '40%', '99.60');
    await desk.hears('offer.accepted', { return_id: 'R-3', offer_id: 'nobody-made-it' });
    expect((await mona.card('R-3')).thread.join()).toContain('there is no such offer');
    await desk.hears('offer.accepted', { return_id: 'R-3', offer_id: second.id });
    expect((await mona.card('R-3')).text).toContain('The customer agreed: refund 99.60 AED by');

    await desk.hears('return.opened', aReturn({ return_id: 'R-4' }));
    await mona.press('R-4', 'Hold');
    const late = await offers('R-4', '50%', '124.50');
    await desk.pass({ hours: 49 });
    const expired = await mona.card('R-4');
    expect(expired.text).toContain('124.50 AED, the customer keeps the item: expired');
    expect(expired.thread.join()).toContain('The offer of 124.50 AED expired');
    await desk.hears('offer.accepted', { return_id: 'R-4', offer_id: late.id });
    expect((await mona.card('R-4')).thread.join()).toContain('that offer does not stand any more');
    // What was agreed and not paid in time is not owed for ever, either.
    expect((await mona.card('R-3')).text).toContain('99.60 AED, the customer keeps the item: expired');
  });
});
