import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { button, type MonasDay, monasDay, option, row } from './person-scene.ts';
import type { Json } from './world.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
  at.answering((one) => one.isMessageComponent() && one.deferUpdate());
});
afterEach(() => at.close());

const V2 = 1 << 15;
const text = (content: string): Json => ({ type: 10, content });

describe('a press', () => {
  test('on a button, by its label or its custom id', async () => {
    const card = at.card([row(button('Hold', 'v1:hold'))]);
    expect(await at.mona.click(card, 'Hold')).toMatchObject({ error: null, did: 'deferred update' });
    expect(at.data()).toEqual({ custom_id: 'v1:hold', component_type: 2, id: 2 });
    await at.mona.click(card, 'v1:hold');
    expect(at.interactions()).toBe(2);
  });

  test('redraws the card', async () => {
    at.answering((one) => one.isButton() && one.update({ content: 'held', components: [] }));
    const card = at.card([row(button('Hold', 'hold'))], { content: 'fresh' });
    const before = structuredClone(card);
    const { did, shown } = await at.mona.click(card, 'Hold');
    expect(did).toBe('update');
    expect(shown?.id).toBe(card.id);
    expect(at.mona.textOf(card)).toBe('held');
    await expect(at.mona.click(card, 'Hold')).rejects.toThrow('one can press: nothing');
    // What she read before can be pressed: her client may not have redrawn yet.
    await at.mona.click(before, 'Hold');
    expect(at.interactions()).toBe(2);
  });

  test('on an option of a menu', async () => {
    const menu = {
      type: 3,
      custom_id: 'more',
      placeholder: 'More…',
      options: [option('Note', 'n'), option('Take back', 't')],
    };
    const card = at.card([row(menu)]);
    await at.mona.click(card, 'Note');
    expect(at.data()).toMatchObject({ custom_id: 'more', component_type: 3, values: ['n'] });
    await at.mona.click(card, 'More…', { option: 'Take back' });
    expect(at.data().values).toEqual(['t']);
    await expect(at.mona.click(card, 'More…', { option: 'Burn' })).rejects.toThrow('one can choose: Note, Take back');
    await expect(at.mona.click(card, 'More…', { option: ['Note', 'Take back'] })).rejects.toThrow('1 to 1');
  });

  test('on somebody in a menu of people', async () => {
    const card = at.card([row({ type: 5, custom_id: 'to', placeholder: 'Give to' })]);
    await at.mona.click(card, 'Give to', { option: 'samir' });
    expect(at.data()).toMatchObject({
      values: [at.samir.user],
      resolved: { users: { [at.samir.user]: { username: 'samir' } } },
    });
  });

  test('on the right one of several, by what stands beside it', async () => {
    const section = (name: string): Json => ({
      ...{ type: 9, components: [text(name)] },
      accessory: button('Open', `open-${name}`),
    });
    const card = at.card(
      [{ type: 17, components: [section('R-1'), section('R-2'), text('R-3'), row(button('Open', 'open-R-3'))] }],
      { flags: V2 },
    );
    await expect(at.mona.click(card, 'Open')).rejects.toThrow('stands there 3 times');
    await at.mona.click(card, 'Open', { near: 'R-2' });
    expect(at.data().custom_id).toBe('open-R-2');
  });

  test('on nothing that is disabled, a link, hidden or gone', async () => {
    const card = at.card([
      row(button('Hold', 'hold', { disabled: true }), { type: 2, style: 5, label: 'Shop', url: 'https://example.com' }),
    ]);
    await expect(at.mona.click(card, 'Hold')).rejects.toThrow('"Hold" is disabled');
    await expect(at.mona.click(card, 'Shop')).rejects.toThrow('opens https://example.com');
    await expect(at.mona.click(card, 'Refund')).rejects.toThrow('one can press: "Hold (disabled)", "Shop"');
    const whisper = at.card([row(button('Undo', 'undo'))], { ephemeralFor: at.samir.user });
    await expect(at.mona.click(whisper, 'Undo')).rejects.toThrow('sees no message');
    await at.samir.click(whisper, 'Undo');
    at.place.overwrites.push({ id: at.guild, type: 'role', allow: 0n, deny: 1n << 10n });
    await expect(at.samir.click(card, 'Shop')).rejects.toThrow('sees no message');
  });

  test('nobody answers: this interaction failed', async () => {
    at.answering(() => {});
    const card = at.card([row(button('Hold', 'hold'))]);
    expect((await at.mona.click(card, 'Hold')).error).toBe('This interaction failed');
    expect(at.discord.complaints.splice(0)).toHaveLength(1);
  });

  test('carries the message as it is, and everything real payloads carry', async () => {
    const received: Json[] = [];
    at.client.ws.on('INTERACTION_CREATE' as never, (packet: Json) => received.push(packet));
    const card = at.card([row(button('Hold', 'hold'))], { content: 'card' });
    await at.mona.click(card, 'Hold');
    expect(received[0]).toMatchObject({
      ...{ version: 1, type: 3, context: 0, locale: 'en-US', guild_locale: 'en-US', entitlements: [] },
      ...{ attachment_size_limit: 10_485_760, authorizing_integration_owners: { '0': at.guild } },
      ...{ guild_id: at.guild, channel_id: at.channel, entitlement_sku_ids: [] },
      guild: { id: at.guild, locale: 'en-US', features: [] },
      channel: { id: at.channel, type: 0, name: 'returns', permissions: expect.stringMatching(/^\d+$/) },
      member: { user: { id: at.mona.user }, permissions: expect.stringMatching(/^\d+$/) },
      message: { id: card.id, content: 'card', author: { id: at.bot } },
      app_permissions: expect.stringMatching(/^\d+$/),
      token: expect.any(String),
    });
    // Who may do what there stays with Discord.
    expect(received[0]?.channel).not.toHaveProperty('permission_overwrites');
  });
});
