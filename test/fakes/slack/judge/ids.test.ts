import { describe, expect, test } from 'vitest';
import type { Json } from '../world.ts';
import { actions, button, home, input, modal, open, post, says, saysInView, section, words } from './build.ts';

describe('ids', () => {
  test('a block_id twice is refused in messages and in views, two empty ones as well', () => {
    for (const block_id of ['same', '']) {
      const twice = [section('A', { block_id }), section('B', { block_id })];
      expect(post({ blocks: twice })).toEqual(says('/blocks/1/block_id', `\`block_id\` "${block_id}" already exists`));
      expect(open(modal(twice))).toEqual(
        saysInView('/view/blocks/1/block_id', `\`block_id\` "${block_id}" already exists`),
      );
    }
  });

  test('a block_id twice is refused inside a container, and accepted in two attachments, on markdown, and by webhooks', () => {
    const one = section('A', { block_id: 'same' });
    const container = { type: 'container', title: words('All'), child_blocks: [one] };
    expect(post({ blocks: [one, container] })?.errors).toEqual([
      '`block_id` "same" already exists [json-pointer:/blocks/1/child_blocks/0/block_id]',
    ]);
    expect(post({ blocks: [one], attachments: [{ blocks: [one] }] })).toBeNull();
    expect(post({ blocks: [one, { type: 'markdown', text: 'A', block_id: 'same' }] })).toBeNull();
    expect(post({ blocks: [one, one] }, 'response_url')).toBeNull();
  });

  test('an action_id twice is refused in its block only', () => {
    expect(post({ blocks: [actions('hold', 'pay', 'hold')] })).toEqual(
      says('/blocks/0/elements/2/action_id', '`action_id` "hold" already exists'),
    );
    expect(post({ blocks: [actions('hold', 'pay'), actions('hold')] })).toBeNull();
    const cards = ['A', 'B'].map((text) => ({ type: 'card', title: words(text), actions: [button('hold')] }));
    expect(post({ blocks: [{ type: 'carousel', elements: cards }] })).toBeNull();
    const [card] = cards;
    expect(post({ blocks: [{ ...card, actions: [button('hold'), button('hold')] }] })).toEqual(
      says('/blocks/0/actions/1/action_id', '`action_id` "hold" already exists'),
    );
  });
});

describe('what stands where', () => {
  const file = input({ type: 'file_input' });
  const WHERE: [string, Json, { message: boolean; modal: boolean; home: boolean }][] = [
    ['section', section('A'), { message: true, modal: true, home: true }],
    ['input', input({ type: 'plain_text_input' }), { message: false, modal: true, home: true }],
    ['file_input', file, { message: false, modal: true, home: false }],
    ['alert', { type: 'alert', text: words('A') }, { message: false, modal: true, home: false }],
    ['markdown', { type: 'markdown', text: 'A' }, { message: true, modal: false, home: false }],
    ['carousel', { type: 'carousel', elements: [{ type: 'card' }] }, { message: true, modal: false, home: true }],
    ['plan', { type: 'plan', title: 'A' }, { message: true, modal: false, home: false }],
    ['nonsense', { type: 'nonsense' }, { message: false, modal: false, home: false }],
  ];
  test.each(WHERE)('%s', (_, block, where) => {
    const verdicts = {
      message: post({ blocks: [block] }),
      modal: open(modal([block])),
      home: open(home([block]), 'views.publish'),
    };
    for (const [place, verdict] of Object.entries(verdicts)) {
      if (where[place as keyof typeof where]) expect(verdict, place).toBeNull();
      else expect(verdict?.messages?.[0], place).toMatch(/^\[ERROR\] unsupported type: /u);
    }
  });

  test('attachments follow the rules of messages, and point into the attachment', () => {
    const attachments = [{}, { color: '#fff', blocks: [section('')] }];
    const at = 'must be more than 0 characters [json-pointer:/attachments/1/blocks/0/text/text]';
    expect(post({ attachments })).toEqual({ error: 'invalid_blocks', errors: [at], messages: [`[ERROR] ${at}`] });
    expect(post({ attachments }, 'chat.update')?.error).toBe('invalid_attachments');
  });
});
