import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, policy: { undo_seconds: 30 } });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());

  async function writes(returnId: string, label: string, text: string) {
    await mona.press(returnId, label);
    await mona.fill({ text });
    return mona.fill({});
  }

  test('a message that is taken back never leaves, and the customer may be contacted again', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    const sent = await writes('R-1', 'Contact customer', 'Wrong customer, sorry.');
    expect(sent.notice).toBe('The message leaves in 30 seconds.');
    expect((await mona.pressNotice('Undo')).notice).toBe('Taken back. The customer did not get it.');
    const card = await mona.card('R-1');
    expect(card.conversation.at(-1)).toMatch(/taken back|took back/);
    expect(card.buttons).toContain('Contact customer');
    const [delivery] = await desk.core.db('deliveries').where({ what: 'webhook' });
    expect(delivery).toMatchObject({ state: 'cancelled', attempts: 0 });
  });

  test('what was written and left, or taken back to be mended, stands in the form again; what was sent does not', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-6' }));
    const said = 'Which part of it is broken?';
    await mona.press('R-6', 'Contact customer');
    expect((await mona.fill({ text: said })).form?.text).toContain(said);
    await mona.press('R-6', 'Contact customer');
    expect((await mona.fill({})).form?.text).toContain(said);
    await mona.fill({});
    await mona.pressNotice('Undo');
    await mona.press('R-6', 'Contact customer');
    const again = await mona.fill({ category: 'information' });
    expect(again.form?.text).toContain(said);
    expect((await mona.fill({})).notice).toBe('The message leaves in 30 seconds.');
    const replies = async (message_id: string) => {
      await desk.pass({ seconds: 40 });
      const sent_at = desk.now().toISOString();
      await desk.hears('message.received', { return_id: 'R-6', message_id, text: 'The lid.', sent_at });
    };
    await replies('m-6');
    await writes('R-6', 'Answer (1 new)', 'Thank you. Is it loose, too?');
    await replies('m-7');
    await mona.press('R-6', 'Answer (1 new)');
    expect((await mona.fill({})).form?.errors.text).toBe('Write something first.');
  });

  test('an offer that is taken back never leaves, and nothing is offered', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-5' }));
    await mona.press('R-5', 'Hold');
    await mona.press('R-5', 'Make an offer');
    await mona.fill({ amount: '60%', keep: 'yes', text: 'Please keep it.' });
    expect((await mona.fill({})).notice).toBe('The message leaves in 30 seconds.');
    expect((await mona.pressNotice('Undo')).notice).toBe('Taken back. The customer did not get it.');
    const card = await mona.card('R-5');
    expect(card.text).not.toContain('149.40 AED');
    expect(card.buttons).toContain('Make an offer');
    expect(await desk.core.db('offers').pluck('state')).toEqual(['void']);
    const carried = await desk.core.db('deliveries').where({ type: 'offer.made' }).pluck('state');
    expect(carried).toEqual(['cancelled']);
  });

  test('a report locks the conversation, stops what has not left, and tells the shop with the record', async () => {
    const shop = desk.seller.at;
    await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
    await writes('R-2', 'Contact customer', 'Could you describe the fault of the kettle?');
    const form = await mona.press('R-2', 'Report conversation');
    expect(form.form?.text).toContain('False reports can count against the seller.');
    expect((await mona.fill({ reason: 'other' })).form?.errors).toEqual({ comment: 'Say what it is.' });
    const done = await mona.fill({ reason: 'other', comment: 'Threats by phone' });
    expect(done.notice).toBe('Reported. The conversation is locked.');

    const { data } = await shop.gets('conversation.reported');
    expect(data).toMatchObject({
      return_id: 'R-2',
      reason: 'other',
      comment: 'Threats by phone',
      by: { kind: 'staff', name: 'Mona' },
    });
    const record = await (await fetch(String(data.transcript_url))).json();
    expect(record).toMatchObject({
      return_id: 'R-2',
      messages: [{ from: 'staff', state: 'cancelled', text: 'Could you describe the fault of the kettle?' }],
    });
    expect((await fetch(`${data.transcript_url}x`)).status).toBe(404);
    expect(await (await fetch(`${data.transcript_url}/html?in=en`)).text()).toContain('Threats by phone');
    await desk.settled();
    const { thread } = await mona.card('R-2');
    expect(thread.join()).toContain('reported the conversation: Something else');
    expect(thread.join()).not.toContain('say what');
    expect(thread.join()).toContain('Threats by phone');

    await desk.hears('message.received', {
      return_id: 'R-2',
      message_id: 'm-9',
      text: 'SECRET',
      sent_at: new Date().toISOString(),
    });
    const card = await mona.card('R-2');
    expect(card.text).toContain('The conversation is locked: reported by your team');
    expect(card.conversation.join()).not.toContain('SECRET');
    expect(card.conversation.at(-1)).toContain('withheld');
    expect(card.buttons).not.toContain('Answer');
    expect(shop.arrived.map(({ type }) => type)).toEqual(['conversation.reported']);
  });

  test('what others give as a reason stands where it happened, and nobody is accused of what they reported', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-6' }));
    const reported = { return_id: 'R-6', by: 'customer' };
    await desk.hears('conversation.reported', { ...reported, reason: 'rude_or_unprofessional' });
    const warned = await mona.card('R-6');
    expect(warned.text).toContain('reported by the customer (Rude or unprofessional messages)');
    expect(warned.text).not.toContain('The customer is rude');
    await desk.hears('conversation.unlocked', { return_id: 'R-6', by: 'shop', reason: 'Looked into, all is well' });
    await desk.hears('conversation.reported', { ...reported, reason: 'They shouted at me' });
    await desk.hears('return.cancelled', { return_id: 'R-6', reason: 'Found my receipt' });
    await desk.settled();
    const { thread } = await mona.card('R-6');
    const page = await (await fetch(`${await mona.linkFrom('R-6', 'Transcript')}/html?in=en`)).text();
    const trail = (await desk.trail('R-6')).join();
    for (const words of [
      '(Rude or unprofessional messages)',
      'Looked into, all is well',
      'They shouted at me',
      'Found my receipt',
    ])
      for (const seen of [thread.join(), page, trail]) expect(seen).toContain(words);
  });

  test('no follow-up while the customer has not answered', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-3' }));
    await writes('R-3', 'Contact customer', 'Which colour did you order?');
    const { gesturesOf, said } = await import('../person.ts');
    const person = gesturesOf(desk, 'mona');
    expect(said(await person.do('contact', 'R-3'))).toMatch(/Follow-up messages are not allowed/);
    expect(said(await person.writes('answer', 'R-3', { text: 'Hello?' }))).toMatch(
      /Follow-up messages are not allowed/,
    );
    await desk.hears('message.received', {
      return_id: 'R-3',
      message_id: 'm-1',
      text: 'Blue',
      sent_at: new Date().toISOString(),
    });
    expect((await writes('R-3', 'Answer (1 new)', 'Thank you, we check.')).notice).toMatch(/leaves in/);
  });

  test('a note stays inside: the team reads it, the shop never gets it', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-4' }));
    await mona.press('R-4', 'Note');
    expect((await mona.fill({ text: 'Regular customer, be kind' })).notice).toBe('Noted.');
    expect((await mona.card('R-4')).thread.at(-1)).toContain('Regular customer, be kind');
    expect(JSON.stringify(desk.seller.at.wire)).not.toContain('be kind');
  });
});
