import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const item = (sku: string, title: string, code: string) => ({
  id: 'i-1',
  sku,
  title,
  quantity: 1,
  unit_price: { amount: '249.00', currency: 'AED' },
  reason: { code },
});

const SUPPORT = 'help desk, line 7';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, preset: 'pickup-48h', policy: { remind: [], support_contact: SUPPORT } });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());

  const opens = (id: string, what: object) =>
    desk.hears('return.opened', aReturn({ return_id: id, items: [what], opened_at: desk.now().toISOString() }));

  test('insights tell what breaks, what was done in time, how long customers waited, and what was refunded and why', async () => {
    for (let n = 1; n <= 4; n += 1) await opens(`T-${n}`, item('TST-1', 'Toaster', 'defective'));
    for (let n = 1; n <= 8; n += 1) await opens(`L-${n}`, item('LMP-1', 'Lamp', 'changed_mind'));
    await desk.pass({ minutes: 30 });
    await mona.press('T-1', 'Contact customer');
    await mona.fill({ category: 'support', text: 'Could you send us a picture?' });
    await mona.fill({});
    await desk.settled();
    // One that never arrives answers nobody.
    await desk.core.db('messages').where({ sender: 'staff' }).update({ state: 'undelivered' });
    expect(await mona.insights()).not.toContain('Contact');
    await desk.core.db('messages').where({ sender: 'staff' }).update({ state: 'said' });
    await desk.hears('return.received', { return_id: 'L-1', items: [{ id: 'i-1', quantity: 1 }] });
    await desk.hears('refund.automatic', {
      return_id: 'L-1',
      refund_id: 'auto-1',
      amount: { amount: '249.00', currency: 'AED' },
      reason: null,
    });
    await desk.pass({ hours: 49 });

    const shown = await mona.insights();
    expect(shown).toContain(
      'Toaster: 4 of 4 returns arrived damaged or defective; usual among the other items is 10%.',
    );
    expect(shown).toMatch(/Lamp:? 8 · changed mind \(8\)/);
    // One was contacted and one came back before anybody had to; ten were not contacted in 48 hours.
    expect(shown).toMatch(/Contact:? 17% \(2 of 12\)/);
    expect(shown).toMatch(/Process:? 0% \(0 of 1\)/);
    expect(shown).toMatch(/Half of 1 customer within:? 30 minutes/);
    expect(shown).toMatch(/Made automatically, because nobody processed it in time:? 1 · 249\.00 AED/);

    await desk.pass({ hours: 24 * 31 });
    const later = await desk.hands('mona');
    expect(await later.insights()).toContain('No returns were opened in this time.');
  });

  test('of several items each is shown with its own reason and what the customer said of it', async () => {
    const again = await desk.hands('mona');
    const kettle = { ...item('K-1', 'Kettle', 'damaged'), comment: 'The lid is cracked' };
    const lamp = { ...item('K-2', 'Shade', 'wrong_colour'), id: 'i-2', comment: 'Blue instead of green' };
    const plug = { ...item('K-3', 'Plug', 'wrong_colour'), id: 'i-3' };
    await desk.hears('return.opened', aReturn({ return_id: 'S-1', items: [kettle, lamp, plug] }));
    const { text } = await again.card('S-1');
    expect(text).toContain('Kettle: damaged; Shade: wrong colour; Plug: wrong colour');
    expect(text).toMatch(/Kettle:\s+The lid is cracked\s+Shade:\s+Blue instead of green/);
    await desk.hears('return.opened', aReturn({ return_id: 'S-2', items: [lamp, plug] }));
    expect((await again.card('S-2')).text).toMatch(/Reason:? wrong colour/);
  });

  test('most of what was inspected has a defect: that is told for 90 days, whatever reasons customers gave', async () => {
    const alarm = 'Fan: 3 of 3 units that were inspected have a defect';
    await opens('F-1', { ...item('FAN-1', 'Fan', 'changed_mind'), quantity: 3 });
    await desk.hears('return.received', { return_id: 'F-1', items: [{ id: 'i-1', quantity: 3 }] });
    await desk.settled();
    const hands = await desk.hands('mona');
    await hands.press('F-1', 'Hold');
    expect(await hands.insights()).not.toContain(alarm);
    await hands.press('F-1', 'Inspect item');
    const answer = await hands.fill({ received: '3', condition: 'damaged', cause: 'seller', restock: 'no' });
    expect(answer.notice).toContain(alarm);
    expect(await hands.insights()).toContain(alarm);
    await desk.pass({ hours: 24 * 31 });
    expect(await (await desk.hands('mona')).insights()).toContain(alarm);
    await desk.pass({ hours: 24 * 60 });
    expect(await (await desk.hands('mona')).insights()).not.toContain(alarm);
  });

  test('help says what is good to know and where the shop’s support is; so does a card once its talk was reported', async () => {
    const mona = await desk.hands('mona');
    const told = await mona.help();
    expect(told).toContain('.jpg, .jpeg or .png, up to 1 GB each');
    expect(told).toContain('the shop’s dispute team may read it');
    expect(told).toContain('Support of The shop: help desk, line 7');
    await opens('H-1', item('HLP-1', 'Helmet', 'changed_mind'));
    const said = { return_id: 'H-1', message_id: 'h-1', text: '!!', sent_at: desk.now().toISOString() };
    await desk.hears('message.received', said);
    expect((await mona.card('H-1')).text).not.toContain(SUPPORT);
    await desk.hears('conversation.reported', { return_id: 'H-1', by: 'customer' });
    expect((await mona.card('H-1')).text).toContain('The shop’s support: help desk, line 7');
  });

  test('where the shop numbers what it sends, the card says which numbers have not come, until they come', async () => {
    const mona = await desk.hands('mona');
    const hears = async (type: string, sequence: number, what: object = {}) => {
      await desk.hears(type, { return_id: 'N-1', sequence, ...what });
      await desk.settled();
      return /Not come from the shop: no\. ([\d–, …]+)/.exec((await mona.card('N-1')).text)?.[1]?.trim();
    };
    // One that counts in all its messages begins anywhere.
    expect(await hears('return.opened', 7, aReturn({ return_id: 'N-1', sequence: 7 }))).toBe(undefined);
    expect(await hears('return.label_created', 9)).toBe('8');
    expect(await hears('return.picked_up', 2_000_000_000)).toBe('8, 10–1999999999');
    // Late, and nothing the desk knows what to do with.
    expect(await hears('parcel.weighed', 8)).toBe('10–1999999999');
    for (const sequence of [12, 14, 16, 18, 20]) await hears('parcel.weighed', sequence);
    expect(await hears('parcel.weighed', 22)).toBe('10–11, 13, 15, 17, 19, …');
    expect((await desk.hears('parcel.weighed', { return_id: 'no such return', sequence: 3 })).status).toBe(202);
  });
});
