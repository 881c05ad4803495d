import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personIn } from './person.ts';
import { actions, button, type MonasDay, modal, monasDay, option, plain } from './person-scene.ts';
import type { Json, View } from './world.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

const ROW: Json = { type: 'section', text: plain('words') };

describe('presses', () => {
  const menu = {
    ...{ type: 'overflow', action_id: 'more' },
    options: [option('Hold', 'hold'), option('Note', 'note')],
  };
  const select = {
    ...{ type: 'static_select', action_id: 'reason', placeholder: plain('Reason') },
    options: [option('Broken', 'broken'), option('Late', 'late')],
  };

  test('a button of a message, by its words or its action id', async () => {
    const message = at.card([
      { type: 'actions', block_id: 'b', elements: [button('Take it', 'take', { style: 'primary' }), menu] },
    ]);
    expect(await at.mona.click(message, 'Take it')).toEqual({ error: null, errors: {}, shown: null });
    expect(at.last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: message.ts, channel_id: at.channel, is_ephemeral: false },
      message: { ts: message.ts, bot_id: 'B1', blocks: [{ block_id: 'b' }] },
      user: { id: at.mona.user },
    });
    expect(at.action()).toMatchObject({ action_id: 'take', block_id: 'b', value: 'take-value', style: 'primary' });
    await at.mona.click(message, 'take');
    expect(at.app.got).toHaveLength(3);
  });

  test('every time with a trigger of her own and a response_url', async () => {
    const message = at.card([actions(button('Take it', 'take'))]);
    for (let times = 0; times < 2; times++) await at.mona.click(message, 'Take it');
    const presses = at.app.got.filter(({ kind }) => kind === 'interaction').map(({ payload }) => payload);
    expect(new Set(presses.map((one) => one.trigger_id)).size).toBe(2);
    expect(new Set(presses.map((one) => one.response_url)).size).toBe(2);
    for (const { trigger_id, response_url } of presses) {
      expect(at.slack.world.triggers.get(String(trigger_id))).toMatchObject({ user: at.mona.user, used: false });
      expect(at.slack.world.responseUrls.get(String(response_url))).toMatchObject({ message: message.ts, uses: 0 });
    }
  });

  test('an option of a menu, by its own words or by the menu’s', async () => {
    const message = at.card([
      { type: 'section', text: plain('Return'), accessory: menu },
      { type: 'actions', elements: [select] },
    ]);
    await at.mona.click(message, 'Note');
    expect(at.action()).toMatchObject({ type: 'overflow', selected_option: { value: 'note' } });
    await at.mona.click(message, 'Reason', { option: 'Late' });
    expect(at.action()).toMatchObject({ type: 'static_select', selected_option: { value: 'late' } });
    expect(at.last().state).toMatchObject({ values: expect.anything() });
    const held = Object.values((at.last().state as { values: Record<string, Json> }).values)[0];
    expect(held).toMatchObject({ reason: { selected_option: { value: 'late' } } });
    await expect(at.mona.click(message, 'Reason', { option: 'Stolen' })).rejects.toThrow(
      'one can choose: Broken, Late',
    );
  });

  test('the right one of several, by what stands beside it', async () => {
    const row = (name: string): Json => ({
      type: 'section',
      text: plain(name),
      accessory: button('Open', `open-${name}`),
    });
    const message = at.card([row('R-1'), row('R-2')]);
    await expect(at.mona.click(message, 'Open')).rejects.toThrow('stands there 2 times');
    await at.mona.click(message, 'Open', { near: 'R-2' });
    expect(at.action().action_id).toBe('open-R-2');
    const said = (name: string): Json => ({ type: 'section', text: plain(name) });
    const open = (name: string): Json => ({ ...actions(button('Open', `open-${name}`)), block_id: name });
    const rows = at.card([said('R-1'), said('late'), open('R-1'), said('R-2'), open('R-2')]);
    for (const [near, opened] of [
      ['R-1', 'open-R-1'],
      ['late', 'open-R-1'],
      ['R-2', 'open-R-2'],
    ] as const) {
      await at.mona.click(rows, 'Open', { near });
      expect(at.action().action_id, near).toBe(opened);
    }
  });

  test('inside an attachment, too', async () => {
    const message = at.card([], {
      attachments: [
        { color: '#f00', blocks: [{ type: 'actions', block_id: 'x', elements: [button('Take it', 'take')] }] },
      ],
    });
    await at.mona.click(message, 'Take it');
    expect(at.last().container).toMatchObject({ type: 'message_attachment', attachment_id: 1 });
  });

  test('what she read before somebody else changed it', async () => {
    const message = at.card([actions(button('Take it', 'take'))]);
    const before = structuredClone(message);
    await at.web.chat.update({ channel: at.channel, ts: message.ts, text: 'taken', blocks: [] });
    await expect(at.mona.click(message, 'Take it')).rejects.toThrow('one can press: nothing');
    await at.mona.click(before, 'Take it');
    expect(at.action().action_id).toBe('take');
    expect((at.last().message as Json).text).toBe('taken');
  });

  test('a box, and the same one again', async () => {
    const options = [option('A', 'a'), option('B', 'b')];
    const boxes = { type: 'checkboxes', action_id: 'boxes', options, initial_options: [options[0]] };
    await at.opened(modal('Boxes', [actions(boxes)]));
    const ticked = () => (at.action().selected_options as Json[]).map(({ value }) => value);
    const form = () => at.mona.modal() as View;
    await at.mona.click(form(), 'B');
    expect(ticked()).toEqual(['a', 'b']);
    await at.mona.click(form(), 'A');
    expect(ticked()).toEqual(['b']);
    expect(form().state).toMatchObject({ b: { boxes: { selected_options: [{ value: 'b' }] } } });
  });

  test('nothing in a form that lies under another', async () => {
    await at.opened(modal('Under', [actions(button('Take it', 'take'))]));
    const under = at.mona.modal() as View;
    await at.web.views.push({
      trigger_id: at.slack.trigger(at.team, at.mona.user),
      view: modal('Over', [ROW]) as never,
    });
    await expect(at.mona.click(under, 'Take it')).rejects.toThrow('does not have');
  });

  test('from another organisation, in a channel that both share', async () => {
    const shared = at.slack.channel(at.team, { shared: true, members: [at.bot] });
    const guest = at.slack.user(at.slack.team({ id: 'T9', domain: 'theirs' }), { kind: 'foreign' });
    shared.members.add(guest.id);
    const message = at.slack.say(shared.id, {
      user: at.bot,
      botId: 'B1',
      text: '',
      blocks: [actions(button('Take it', 'take'))],
    });
    await personIn(at.slack, at.team, guest.id).click(message, 'Take it');
    expect(at.last()).toMatchObject({ team: { id: 'T9', domain: 'theirs' }, user: { id: guest.id, team_id: 'T9' } });
    expect(at.slack.world.triggers.get(String(at.last().trigger_id))?.team).toBe(at.team);
  });

  test('nothing that is not there, or not before her', async () => {
    const message = at.card([actions(button('Take it', 'take'))]);
    await expect(at.mona.click(message, 'Refund')).rejects.toThrow('one can press: "Take it"');
    const vera = personIn(at.slack, at.team, at.slack.user(at.team, { name: 'vera' }).id);
    await expect(vera.click(message, 'Take it')).rejects.toThrow('sees no message');
    expect(() => vera.messagesIn(at.channel)).toThrow('is not in the channel');
  });

  test('and may say no when she is asked again', async () => {
    const confirm = { title: plain('Sure?'), text: plain('Really?'), confirm: plain('Yes'), deny: plain('No') };
    const message = at.card([{ type: 'actions', elements: [button('Refund', 'refund', { confirm })] }]);
    await at.mona.click(message, 'Refund', { confirm: false });
    await at.settled();
    expect(at.app.events()).toEqual(['message']);
    await at.mona.click(message, 'Refund');
    expect(at.app.events()).toEqual(['message', 'block_actions']);
  });

  test('a button of what only she sees: the app gets no content with it', async () => {
    const blocks = [{ type: 'actions', block_id: 'b', elements: [button('Undo', 'undo')] }];
    at.answering('/returns', () => ({ body: { text: 'done', blocks } }));
    await at.mona.command(at.channel, '/returns');
    const [ephemeral] = at.mona.ephemerals();
    if (!ephemeral) throw new Error('nothing was shown');
    await at.mona.click(ephemeral, 'Undo');
    expect(at.last()).toMatchObject({
      container: { is_ephemeral: true, channel_id: at.channel },
      channel: { id: at.channel },
    });
    expect(at.last()).not.toHaveProperty('message');
    const vera = personIn(at.slack, at.team, at.slack.user(at.team).id);
    await expect(vera.click(ephemeral, 'Undo')).rejects.toThrow('sees no');
  });

  test('shortcuts on a reply, and those of nothing in particular', async () => {
    const root = at.card([]);
    const reply = at.mona.post(at.channel, 'in a thread', { thread: root });
    await at.mona.shortcut('take', reply);
    expect(at.last()).toMatchObject({
      ...{ type: 'message_action', callback_id: 'take', message_ts: reply.ts },
      message: { thread_ts: root.ts, parent_user_id: at.bot, text: 'in a thread' },
    });
    await at.mona.globalShortcut('start');
    expect(at.last()).toMatchObject({ type: 'shortcut', callback_id: 'start' });
    expect(at.last()).not.toHaveProperty('response_url');
    expect(at.last()).not.toHaveProperty('channel');
    await expect(at.mona.globalShortcut('take')).rejects.toThrow('it offers: start');
  });
});
