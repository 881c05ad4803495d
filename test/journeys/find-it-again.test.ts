import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const lamp = {
  id: 'i-1',
  sku: 'LMP-9',
  title: 'Lampe de chevet dorée',
  quantity: 1,
  reason: { code: 'defective', label: 'Stopped working' },
  comment: 'Flackert seit Dienstag',
  answers: [{ question: 'Which bulb?', answer: 'E27 halogen' }],
};

const ours = { id: 'r', name: 'Kettles', on: true, when: { items: ['kettle'] }, do: { alert: 'TEAM ONLY' } };

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, others: ['oasis'], seller: { steps: ['concept'], rules: [ours] } });
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
    expect(await found('stopped work')).toEqual(['R-1002']);
    expect(await found('flackert dienstag')).toEqual(['R-1002']);
    expect(await found('halogen e27')).toEqual(['R-1002']);
    const comment = 'Der Schirm ist gerissen';
    const anew = { return_id: 'R-1002', items: [{ ...lamp, comment }], changed_at: desk.now().toISOString() };
    await desk.hears('return.updated', anew);
    expect(await found('schirm')).toEqual(['R-1002']);
    expect(await found('serial pla')).toEqual(['R-1001']);
    expect(await found('الرقم 4711')).toEqual(['R-1001']);
    expect((await mona.find('kettle')).title).toContain('3 returns');
    expect(await found('OTHER-1')).toEqual([]);
    expect(await found(`' | !'x & :*`)).toEqual([]);
  });

  test('the returns a rule acted on are found by the rule, and no others; the very number that was typed comes first', async () => {
    await desk.hears('message.received', {
      return_id: 'R-1002',
      message_id: 'm-2',
      text: 'Kettles? I ordered a lamp.',
      sent_at: desk.now().toISOString(),
    });
    const found = async (words: string) => idsOf((await mona.find(words)).rows);
    const acted = await found('rule:r');
    expect(acted).toEqual(['R-1001', 'R-1003', 'R-1004']);
    expect(await found('kettles')).toContain('R-1002');
    expect(await found('Rule: Kettles')).toEqual(acted);
    expect(await found('rule:other')).toEqual([]);
    for (const id of ['N-1', 'N-11', 'N-12']) await desk.hears('return.opened', aReturn({ return_id: id }));
    expect((await mona.find('n-1')).rows[0]).toContain('N-1:');
  });

  test('the transcript is a link from the card: a page in either direction, a table and a record, without what is the team’s own', async () => {
    await mona.press('R-1001', 'Note');
    await mona.fill({ text: 'TEAM ONLY' });
    await mona.press('R-1001', 'Review step');
    await mona.fill({ step: 'concept', note: 'TEAM ONLY' });
    expect((await mona.card('R-1001')).text).toContain('Attention: TEAM ONLY');
    await desk.hears('return.opened', aReturn({ return_id: 'R-1005', customer: { id: 'c-5', name: '=<b>Sam</b>' } }));
    const link = await mona.linkFrom('R-1001', 'Transcript');
    const get = async (url: string, headers: Record<string, string> = {}) => {
      const response = await fetch(url, { headers });
      return { response, text: await response.text() };
    };
    const arabic = await get(link, { accept: 'text/html', 'accept-language': 'ar-AE' });
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain('السجل الكامل');
    expect(arabic.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const english = await get(`${link}/html?in=en`);
    expect(english.text).toContain('<html lang="en" dir="ltr">');
    expect(english.text).toContain('Please send a picture of the serial plate.');
    expect(english.text).not.toContain('TEAM ONLY');
    // What the customer said when asking for it stands before what was said since.
    const complaint = english.text.indexOf('وصل الغلاية مكسورة من الأسفل');
    expect(complaint).toBeGreaterThan(0);
    expect(complaint).toBeLessThan(english.text.indexOf('Please send a picture of the serial plate.'));
    expect(english.text).toContain('said of Electric kettle 1.7 l with the request');

    const record = await get(link);
    expect(JSON.parse(record.text)).toMatchObject({ return_id: 'R-1001', items: [{ sku: 'KET-17' }] });
    expect(record.text).not.toContain('TEAM ONLY');
    const table = await get(`${link}/csv`);
    const rows = table.text.trim().split('\r\n');
    expect(rows.slice(1).map((row) => row.split(',').slice(0, 2))).toEqual([
      ['return', 'R-1001'],
      ['item', 'R-1001'],
      ['message', 'R-1001'],
      ['message', 'R-1001'],
    ]);
    expect(rows[2]).toContain('وصل الغلاية مكسورة من الأسفل');
    const asked = await (await fetch(`${await mona.linkFrom('R-1002', 'Transcript')}/csv`)).text();
    expect(asked).toContain('Der Schirm ist gerissen');
    const hostile = await mona.linkFrom('R-1005', 'Transcript');
    expect((await get(`${hostile}/csv`)).text).toContain(",'=<b>Sam</b>,");
    expect((await get(`${hostile}/html`)).text).not.toContain('<b>Sam');

    expect((await get(`${link}/exe`)).response.status).toBe(404);
    expect((await get(`${link.slice(0, -3)}/html`)).response.status).toBe(404);
    await desk.pass({ hours: 7 * 24 + 1 });
    expect((await get(`${link}/html`)).response.status).toBe(404);
  });
});
