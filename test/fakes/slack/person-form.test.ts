import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { button, input, type MonasDay, modal, monasDay, option } from './person-scene.ts';
import type { Json } from './world.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

describe('fills in forms', () => {
  const fields = [
    input('amount', 'Amount', { type: 'plain_text_input', max_length: 5 }),
    input('why', 'Why', { type: 'static_select', options: [option('Broken', 'broken'), option('Late', 'late')] }),
    input('note', 'Note', { type: 'plain_text_input', initial_value: 'as agreed' }, { optional: true }),
  ];

  test('that opened after a click, and sends all that is in them', async () => {
    at.answering('block_actions', async ({ trigger_id }) => {
      await at.web.views.open({ trigger_id: String(trigger_id), view: modal('Refund', fields) as never });
      return {};
    });
    await at.mona.click(at.card([{ type: 'actions', elements: [button('Refund', 'refund')] }]), 'Refund');
    const form = await at.mona.until(() => at.mona.modal());
    expect(at.mona.textOf(form)).toBe(
      ['Refund', 'Amount', 'Why', 'Broken', 'Late', 'Note', 'as agreed', 'Send', 'Cancel'].join('\n'),
    );
    await at.mona.fill({ Amount: '12.50', why: 'Late' });
    await at.mona.submit();
    expect(at.last()).toMatchObject({
      ...{ type: 'view_submission', user: { id: at.mona.user } },
      view: {
        ...{ id: form.id, callback_id: 'form' },
        state: {
          values: {
            amount: { it: { type: 'plain_text_input', value: '12.50' } },
            why: { it: { type: 'static_select', selected_option: { value: 'late' } } },
            note: { it: { type: 'plain_text_input', value: 'as agreed' } },
          },
        },
      },
    });
    expect(at.mona.modal()).toBeNull();
  });

  test('and Slack’s own client refuses what is empty, too long or not offered', async () => {
    await at.opened(modal('Refund', fields));
    expect((await at.mona.submit()).errors).toEqual({
      amount: 'Please complete this required field.',
      why: 'Please complete this required field.',
    });
    await at.mona.fill({ amount: '123456', why: 'broken' });
    expect((await at.mona.submit()).errors).toEqual({ amount: 'Must be at most 5 characters' });
    await expect(at.mona.fill({ why: 'Stolen' })).rejects.toThrow('one can choose: Broken, Late');
    await expect(at.mona.fill({ sum: '1' })).rejects.toThrow('it has: "Amount" (amount)');
    expect(at.app.got).toEqual([]);
  });

  test('an emptied field is empty, also one that had a value', async () => {
    await at.opened(modal('Note', [input('note', 'Note', { type: 'plain_text_input', initial_value: 'old' })]));
    await at.mona.fill({ note: '' });
    expect(Object.keys((await at.mona.submit()).errors)).toEqual(['note']);
  });

  test('the words beside the fields come from the app, and the form stays as it was', async () => {
    await at.opened(modal('Refund', fields));
    at.answering('view_submission', () => ({ body: { response_action: 'errors', errors: { amount: 'Too much' } } }));
    await at.mona.fill({ amount: '99', why: 'late' });
    expect((await at.mona.submit()).errors).toEqual({ amount: 'Too much' });
    expect(at.mona.modal()?.state.amount).toEqual({ it: { type: 'plain_text_input', value: '99' } });
  });

  test('words beside a field that is not there are a mistake of the app', async () => {
    await at.opened(modal('Refund', [input('amount', 'Amount', { type: 'plain_text_input' }, { optional: true })]));
    at.answering('view_submission', () => ({ body: { response_action: 'errors', errors: { sum: 'Too much' } } }));
    expect((await at.mona.submit()).error).toBe('invalid_response_action');
    expect(at.slack.complaints.splice(0)).toEqual(['errors for fields that are not in the form: sum']);
  });

  test('an answer can replace the form, put one on top, or take all away', async () => {
    const asked = modal('First', [input('a', 'A', { type: 'plain_text_input' }, { optional: true })]);
    const answers: Json[] = [
      {
        response_action: 'update',
        view: modal('Second', [input('a', 'A', { type: 'plain_text_input' }, { optional: true })]),
      },
      { response_action: 'push', view: modal('Third', [{ type: 'divider' }]) },
      { response_action: 'clear' },
    ];
    at.answering('view_submission', () => ({ body: answers.shift() ?? {} }));
    await at.opened(asked);
    const [first] = [at.mona.modal()?.id];
    await at.mona.fill({ a: 'kept' });
    await at.mona.submit();
    expect([at.mona.modal()?.id, at.mona.modal()?.title?.text]).toEqual([first, 'Second']);
    expect(at.mona.modal()?.state).toEqual({ a: { it: { type: 'plain_text_input', value: 'kept' } } });
    await at.mona.submit();
    expect([at.mona.modal()?.previousViewId, at.mona.modal()?.title?.text]).toEqual([first, 'Third']);
    await at.mona.submit();
    expect(at.mona.modal()).toBeNull();
  });

  test('an empty answer takes only the top one away', async () => {
    await at.opened(modal('Under', [{ type: 'divider' }]));
    at.answering('view_submission', () => ({
      body: { response_action: 'push', view: modal('Over', [{ type: 'divider' }]) },
    }));
    await at.mona.submit();
    at.answering('view_submission', () => ({}));
    await at.mona.submit();
    expect(at.mona.modal()?.title?.text).toBe('Under');
  });

  test('a broken app leaves the form open', async () => {
    await at.opened(modal('Refund', [{ type: 'divider' }]));
    at.answering('view_submission', () => ({ status: 500 }));
    expect((await at.mona.submit()).error).toBe('http_service_error');
    expect(at.mona.modal()?.title?.text).toBe('Refund');
  });

  test('a view Slack would not take is complained about', async () => {
    await at.opened(modal('Refund', [{ type: 'divider' }]));
    at.answering('view_submission', () => ({ body: { response_action: 'update', view: modal('x'.repeat(25), []) } }));
    expect((await at.mona.submit()).error).toBe('invalid_response_action');
    expect(at.slack.complaints.splice(0).join()).toContain('the view in a response_action would be refused');
  });

  test('closing is told only to an app that asked', async () => {
    await at.opened(modal('Quiet', [{ type: 'divider' }]));
    await at.mona.closeModal();
    expect(at.app.got).toEqual([]);
    await at.opened(modal('Loud', [{ type: 'divider' }], { notify_on_close: true }));
    await at.mona.closeModal();
    expect(at.last()).toMatchObject({ type: 'view_closed', is_cleared: false });
    expect(at.mona.modal()).toBeNull();
    await expect(at.mona.closeModal()).rejects.toThrow('no form');
  });

  test('the X closes all that is open, and each that asked is told', async () => {
    const push = (title: string, more: Json = {}) =>
      at.web.views.push({
        trigger_id: at.slack.trigger(at.team, at.mona.user),
        view: modal(title, [{ type: 'divider' }], { notify_on_close: true, ...more }) as never,
      });
    const closed = () =>
      at.app.got.splice(0).map(({ payload }) => [((payload.view as Json).title as Json).text, payload.is_cleared]);
    await at.opened(modal('One', [{ type: 'divider' }], { notify_on_close: true }));
    await push('Two');
    await at.mona.closeModal();
    expect([at.mona.modal()?.title?.text, closed()]).toEqual(['One', [['Two', false]]]);
    await push('Two');
    await at.mona.closeModal({ all: true });
    expect([at.mona.modal(), closed()]).toEqual([
      null,
      [
        ['Two', true],
        ['One', true],
      ],
    ]);
    await at.opened(modal('One', [{ type: 'divider' }], { notify_on_close: true }));
    await push('Two', { clear_on_close: true });
    await at.mona.closeModal();
    expect([at.mona.modal(), closed()]).toEqual([
      null,
      [
        ['Two', false],
        ['One', true],
      ],
    ]);
  });

  test('a picker that asks for it brings a response_url of what was picked', async () => {
    const picker = { type: 'conversations_select', response_url_enabled: true };
    await at.opened(modal('Where', [input('where', 'Where', picker)]));
    await at.mona.fill({ Where: 'returns' });
    await at.mona.submit();
    const [url] = at.last().response_urls as Json[];
    expect(url).toMatchObject({ block_id: 'where', action_id: 'it', channel_id: at.channel });
    expect(at.slack.world.responseUrls.has(String(url?.response_url))).toBe(true);
  });

  test('a fourth form on top does not fit', async () => {
    const over = { response_action: 'push', view: modal('Over', [{ type: 'divider' }]) };
    at.answering('view_submission', () => ({ body: over }));
    await at.opened(modal('Under', [{ type: 'divider' }]));
    for (let times = 0; times < 3; times++) await at.mona.submit();
    expect(at.slack.complaints.splice(0)).toEqual(['a form was pushed, but: full']);
  });

  test('a field that tells the app at once does', async () => {
    const options = [option('Broken', 'broken'), option('Late', 'late')];
    const radio = input(
      'why',
      'Why',
      { type: 'radio_buttons', options, initial_option: options[0] },
      { dispatch_action: true },
    );
    await at.opened(modal('Refund', [radio]));
    await at.mona.fill({ Why: 'Late' });
    expect(at.last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      view: { title: { text: 'Refund' } },
    });
    expect(at.action()).toMatchObject({ type: 'radio_buttons', action_id: 'it', selected_option: { value: 'late' } });
  });
});
