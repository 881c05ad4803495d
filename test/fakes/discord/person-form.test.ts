import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { button, label, type MonasDay, monasDay, option, row } from './person-scene.ts';
import type { Json } from './world.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

const words = (custom_id: string, more: Json = {}): Json => ({ type: 4, style: 2, custom_id, ...more });

describe('a form', () => {
  test('opens by a press, is filled, sent, and redraws the card it came from', async () => {
    at.answering(async (one) => {
      if (one.isButton()) {
        await one.showModal({
          title: 'Contact',
          custom_id: 'form',
          components: [label('Words', words('text'))] as never,
        });
      }
      if (one.isModalSubmit() && one.isFromMessage()) {
        await one.update({ content: `said: ${one.fields.getTextInputValue('text')}`, components: [] });
      }
    });
    const card = at.card([row(button('Contact', 'contact'))]);
    const { did, modal } = await at.mona.click(card, 'Contact');
    expect(did).toBe('modal');
    expect(modal).toBe(at.mona.modal());
    expect(modal && at.mona.textOf(modal)).toBe('Contact\nWords');
    at.mona.fill({ Words: 'Dear Leila' });
    expect(await at.mona.submit()).toMatchObject({ error: null, errors: {}, did: 'update' });
    expect(at.mona.modal()).toBeNull();
    expect(at.mona.textOf(card)).toBe('said: Dear Leila');
    expect(at.data()).toMatchObject({
      custom_id: 'form',
      components: [{ type: 18, component: { type: 4, custom_id: 'text', value: 'Dear Leila' } }],
    });
  });

  test('is not sent before the client finds it complete', async () => {
    const modal = await at.opened('Refund', [
      label('Amount', words('amount', { min_length: 2, max_length: 5 })),
      label('Note', words('note', { required: false })),
    ]);
    const before = at.interactions();
    expect((await at.mona.submit()).errors).toEqual({ amount: 'This field is required.' });
    at.mona.fill({ amount: '1' });
    expect((await at.mona.submit()).errors).toEqual({ amount: 'Must be at least 2 characters.' });
    at.mona.fill({ amount: '1234567' });
    expect((await at.mona.submit()).errors).toEqual({ amount: 'Must be 5 or fewer characters.' });
    expect(at.interactions()).toBe(before);
    expect(at.mona.fieldsOf(modal)).toEqual([
      { label: 'Amount', name: 'amount', value: '1234567' },
      { label: 'Note', name: 'note', value: '' },
    ]);
    expect(() => at.mona.fill({ Reason: 'x' })).toThrow('it has: "Amount" (amount), "Note" (note)');
  });

  test('has menus, radios, boxes, people and files', async () => {
    const days = [option('Today', 't', { default: true }), option('Tomorrow', 'm')];
    await at.opened('Everything', [
      label('When', { type: 3, custom_id: 'when', options: days }),
      label('How', { type: 21, custom_id: 'how', options: [option('Post', 'p'), option('Courier', 'c')] }),
      label('Also', { type: 22, custom_id: 'also', options: [option('Call', 'call'), option('Note', 'note')] }),
      label('Sure', { type: 23, custom_id: 'sure' }),
      label('Photos', { type: 19, custom_id: 'photos', min_values: 1, max_values: 2 }),
    ]);
    expect(Object.keys((await at.mona.submit()).errors)).toEqual(['how', 'also', 'photos']);
    at.mona.fill({ How: 'Courier', Also: ['Call', 'Note'], Sure: true });
    at.mona.fill({ Photos: [{ name: 'my photo.png', content: 'png' }] });
    at.answering((one) => one.isModalSubmit() && one.reply({ content: 'thank you', flags: 64 }));
    expect(await at.mona.submit()).toMatchObject({ error: null, did: 'message', ephemeral: true });
    const { components, resolved } = at.data() as {
      components: Json[];
      resolved: { attachments: Record<string, Json> };
    };
    const [file] = Object.values(resolved.attachments);
    expect(file).toMatchObject({ filename: 'my_photo.png', size: 3, content_type: 'image/png' });
    expect(components.map(({ component }) => component)).toMatchObject([
      { type: 3, custom_id: 'when', values: ['t'] },
      { type: 21, custom_id: 'how', value: 'c' },
      { type: 22, custom_id: 'also', values: ['call', 'note'] },
      { type: 23, custom_id: 'sure', value: true },
      { type: 19, custom_id: 'photos', values: [file?.id] },
    ]);
    expect(await (await fetch(String(file?.url))).text()).toBe('png');
  });

  test('stays, with what was typed, when nobody answers', async () => {
    await at.opened('Contact', [label('Words', words('text'))]);
    at.mona.fill({ text: 'Dear Leila' });
    at.answering(() => {});
    const waiting = at.mona.submit();
    await expect.poll(at.received).toBe(2);
    at.discord.clock.pass(3000);
    expect((await waiting).error).toBe('This interaction failed');
    at.discord.complaints.splice(0);
    at.answering((one) => one.isModalSubmit() && one.reply(one.fields.getTextInputValue('text')));
    expect((await at.mona.submit()).shown?.content).toBe('Dear Leila');
  });

  test('can be closed; the app hears nothing of it', async () => {
    await at.opened('Contact', [label('Words', words('text'))]);
    const before = at.interactions();
    at.mona.closeModal();
    expect(at.mona.modal()).toBeNull();
    expect(at.interactions()).toBe(before);
    await expect(at.mona.submit()).rejects.toThrow('no form before them');
  });
});
