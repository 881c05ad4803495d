import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  const ours = {
    id: 'our-faults',
    name: 'Neither damaged nor ordered by mistake',
    on: false,
    when: { reasons_not: ['damaged_on_arrival', 'ordered_by_mistake'] },
    do: { reject: 'outside_policy' },
  };
  const france = { id: 'france', name: 'From France', on: false, when: { countries: ['FR'] }, do: { reject: 'other' } };
  const small = {
    id: 'small',
    name: 'Small amounts',
    on: true,
    when: { paid_below: '50.00' },
    do: { approve: { label: false, free: true }, alert: 'No label for small amounts' },
  };
  const often = {
    id: 'often',
    name: 'Comes often',
    on: true,
    when: { earlier_returns: 2 },
    do: { alert: 'Third return of this customer', assign: 'lina' },
  };

  const rules = [ours, france, small, often];
  const shop: Record<string, unknown> = {};
  beforeAll(async () => {
    desk = await openDesk({
      workspace,
      preset: 'approval',
      seller: { rules, limits: { second_person_above: '1000.00' } },
      shop,
    });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());
  const customer = (id: string, country: string) => ({ id, name: 'Inès', language: 'fr', country });
  const asks = (return_id: string, code: string, who: object, more: object = {}) => {
    const items = [{ ...aReturn().items[0], reason: { code } }];
    return desk.hears('return.opened', aReturn({ return_id, status: 'requested', items, customer: who, ...more }));
  };

  test('a rule is tried on past returns before it is switched on; on, it rejects, and the card says which rule did', async () => {
    const shop = desk.seller.at;
    await asks('P-1', 'no_longer_needed', customer('c-1', 'AE'));
    await asks('P-2', 'damaged_on_arrival', customer('c-2', 'FR'));
    await asks('P-3', 'ordered_by_mistake', customer('c-3', 'AE'));
    expect((await mona.card('P-1')).text).toContain('Requested');
    const said = await desk.core.db('events').where({ type: 'rejected' });
    expect(said).toEqual([]);
    const tried = await desk.rules('lina');
    expect(tried).toContain('Neither damaged nor ordered by mistake (off) · would do: Rejected: The return is outside');
    expect(tried).toMatch(/1 of 3 in the last 90 days · for example P-1/);
    expect(tried).toMatch(/From France \(off\).*1 of 3 in the last 90 days · for example P-2/);
    expect(await desk.rules('mona')).toBe('That needs the role “lead”.');

    ours.on = true;
    france.on = true;
    await desk.apply();
    await asks('P-4', 'no_longer_needed', customer('c-4', 'AE'));
    const rejected = await shop.gets('return.rejected', ({ return_id }) => return_id === 'P-4');
    expect(rejected.data).toMatchObject({
      reason: 'outside_policy',
      by: { kind: 'rule', name: 'Neither damaged nor ordered by mistake' },
      message: { language: 'fr', text: expect.stringMatching(/^Bonjour Inès,[\s\S]*retour[\s\S]*sahara home$/) },
    });
    await desk.settled();
    const card = await mona.card('P-4');
    expect(card.text).toContain('Closed: rejected');
    expect(card.text).toContain('Neither damaged nor ordered by mistake');
    const decided = card.thread.find((line) => line.includes('rejected the request')) ?? '';
    expect(decided).toContain('the rule “Neither damaged nor ordered by mistake”');
    expect(decided.split('outside the return policy')).toHaveLength(2);
    expect([...card.thread, ...card.conversation].join()).toContain('Bonjour Inès');
    await asks('P-5', 'damaged_on_arrival', customer('c-5', 'FR'));
    expect((await mona.card('P-5')).text).toContain('From France');
    expect((await mona.find('from france')).rows.join()).toMatch(/P-5/);
    expect((await mona.find('from france')).rows.join()).not.toMatch(/P-1\b/);
    expect((await mona.card('P-1')).text).not.toContain('From France');
    ours.on = false;
    france.on = false;
    await desk.apply();
  });

  test('a rule approves without a label, calls attention, and gives it to somebody', async () => {
    const shop = desk.seller.at;
    const paid = { amount: '30.00', currency: 'AED' };
    await asks('Q-1', 'wrong_size', customer('c-9', 'AE'), { paid });
    const approved = await shop.gets('return.approved', ({ return_id }) => return_id === 'Q-1');
    expect(approved.data).toMatchObject({
      label: false,
      free_return: true,
      by: { kind: 'rule', name: 'Small amounts' },
      message: { text: expect.stringContaining('sahara home') },
    });
    expect((await mona.card('Q-1')).text).toContain('Attention: No label for small amounts (rule “Small amounts”)');
    await asks('Q-2', 'wrong_size', customer('c-9', 'AE'));
    expect((await mona.card('Q-2')).text).not.toContain('Third return');
    await asks('Q-3', 'wrong_size', customer('c-9', 'AE'));
    const third = await mona.card('Q-3');
    expect(third.text).toContain('Attention: Third return of this customer (rule “Comes often”)');
    expect(third.text).toContain('Lina, until');
    await desk.settled();
    const given = (await mona.card('Q-3')).thread.find((line) => line.includes('gave it to')) ?? '';
    expect(given).toMatch(/the rule “Comes often”.*gave it to Lina, until/);
    expect(given).not.toMatch(/Lina: gave/);
    expect(given.split('Comes often')).toHaveLength(2);
  });

  test('a rule makes a return free, whoever approves it: a person, or another rule', async () => {
    const gratis = {
      id: 'gratis',
      name: 'Our mistake',
      on: true,
      when: { reasons: ['not_as_described'] },
      do: { free: true },
    };
    const trust = {
      id: 'trust',
      name: 'Trusted',
      on: true,
      when: { items: ['trusted'] },
      do: { approve: { label: true } },
    };
    rules.push(gratis as never, trust as never);
    await desk.apply();
    await asks('E-1', 'not_as_described', customer('c-30', 'AE'));
    const card = await mona.card('E-1');
    expect(card.text).toContain('free return');
    expect(card.text).toContain('Our mistake');
    await mona.press('E-1', 'Hold');
    await mona.press('E-1', 'Approve');
    // The form stands on free already.
    await mona.fill({});
    const approvedOf = async (id: string) =>
      (await desk.seller.at.gets('return.approved', ({ return_id }) => return_id === id)).data;
    expect(await approvedOf('E-1')).toMatchObject({ free_return: true, by: { kind: 'staff' } });
    const items = [{ ...aReturn().items[0], title: 'Trusted kettle', reason: { code: 'not_as_described' } }];
    await desk.hears(
      'return.opened',
      aReturn({ return_id: 'E-2', status: 'requested', items, customer: customer('c-31', 'AE') }),
    );
    expect(await approvedOf('E-2')).toMatchObject({ free_return: true, by: { kind: 'rule', name: 'Trusted' } });
    rules.splice(-2);
    await desk.apply();
  });

  test('a rule sends a return to another channel: it is shown, listed and told of there, and nowhere else on that platform', async () => {
    const channel = desk.secondChannel();
    const large = {
      id: 'large',
      name: 'Large amounts',
      on: true,
      when: { paid_from: '1000.00' },
      do: { alert: 'Ask before you refund', ...(channel ? { route: channel.id } : {}) },
    };
    rules.push(large as never);
    const apply = () => desk.apply(channel ? [{ ...channel.place, shops: [] }] : []);
    await apply();
    const paid = { amount: '1500.00', currency: 'AED' };
    await asks('L-1', 'wrong_size', customer('c-20', 'AE'), { paid });
    await asks('L-2', 'wrong_size', customer('c-21', 'AE'));
    const there = channel ? await channel.hands(desk, 'mona') : mona;
    const card = await there.card('L-1');
    expect(card.text).toContain('Attention: Ask before you refund (rule “Large amounts”)');
    await there.press('L-1', 'Hold');
    expect((await there.card('L-1')).text).toContain('Mona, until');
    if (!channel) return;
    expect(card.thread.join('\n')).toContain('Ask before you refund');
    await expect(mona.card('L-1')).rejects.toThrow('no card of L-1');
    await expect(there.card('L-2')).rejects.toThrow('no card of L-2');
    const listed = async (hands: Hands) => (await hands.queue()).join().match(/(?<=Return )L-\d/g);
    expect(await listed(there)).toEqual(['L-1']);
    expect(await listed(mona)).toEqual(['L-2']);
    expect(await desk.rules('lina')).toContain(
      `Large amounts (on) · would do: show it in ${channel.id} instead of the other channels there, say`,
    );
    expect((await desk.trail('L-1')).join('\n')).toContain(`has it shown in ${channel.id}`);

    // The channel is gone: nothing is hidden in it.
    rules.pop();
    await desk.apply();
    expect((await mona.card('L-1')).text).toContain('Mona, until');
    expect((await listed(mona))?.sort()).toEqual(['L-1', 'L-2']);
  });

  test('a rule offers a share to keep the item, in the customer’s language; the limits and the consent hold', async () => {
    const half = {
      id: 'half',
      name: 'Half for breakage',
      on: true,
      when: { reasons: ['broken_glass'] },
      do: { offer: { share: 50 } },
    };
    rules.push(half as never);
    await desk.apply();
    const glass = [{ ...aReturn().items[0], reason: { code: 'broken_glass' } }];
    const opens = (return_id: string, amount: string) =>
      desk.hears(
        'return.opened',
        aReturn({ return_id, items: glass, customer: customer(return_id, 'AE'), paid: { amount, currency: 'AED' } }),
      );
    await opens('O-1', '249.00');
    const made = await desk.seller.at.gets('offer.made', ({ return_id }) => return_id === 'O-1');
    expect(made.data).toMatchObject({
      amount: { amount: '124.50', currency: 'AED' },
      keep_item: true,
      by: { kind: 'rule', name: 'Half for breakage' },
      message: { language: 'fr', text: expect.stringContaining('124,50 AED') },
    });
    const card = await mona.card('O-1');
    expect(card.text).toContain('124.50 AED, the customer keeps the item: open until');
    expect(card.text).toContain('Half for breakage');
    expect(desk.seller.at.arrived.filter(({ type }) => type === 'refund.requested')).toEqual([]);

    // Half of it would need a second person; nor does a rule offer where offers are switched off.
    await opens('O-2', '2500.00');
    shop.features = { returnless_refund: false };
    await desk.apply();
    await opens('O-3', '249.00');
    await desk.settled();
    expect(desk.seller.at.arrived.filter(({ type }) => type === 'offer.made')).toHaveLength(1);
    expect(await desk.rules('lina')).toMatch(/would do: offer 50%, and the customer keeps the item · 0 of/);
    shop.features = {};
    await desk.apply();
    expect(await desk.rules('lina')).toMatch(/would do: offer 50%, and the customer keeps the item · 2 of .*O-3, O-1/);
    rules.pop();
  });
});
